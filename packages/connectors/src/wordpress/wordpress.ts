import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connector, FoundItem, Handed, PollRequest, PollResult } from '../connector.ts'
import { Problems } from '../feed/problems.ts'
import type { ReadHtml } from '../feed/read-html.ts'
import { resolveAddress } from '../feed/resolve-address.ts'
import { fitItem } from '../fit-item.ts'
import { asked } from '../form.ts'
import { nameReadingError } from '../name-answer.ts'
import { lineOf, type Piece, readPieces } from '../read-pieces.ts'
import { type ApiStyle, askWordpress, wordpressFolder } from './ask-wordpress.ts'
import { findOwnUsers, type OwnUsers } from './own-users.ts'
import { identifyAtWordpress, respondAtWordpress } from './respond-at-wordpress.ts'
import { type WordpressComment, type WordpressPost, wordpressComment, wordpressPost } from './shapes.ts'

const listOfNames = 'must be a list of names and ids'

const settings = z.object({
  // Left empty, comments by the authors of the blog's posts are ours; its posts are then nobody's, and the watches judge them like any other.
  ownUsers: asked(
    z
      .array(
        z.union([z.string().min(1), z.int().positive().transform(String)], 'must be a name, or an id in quotes'),
        listOfNames,
      )
      .default([]),
    {
      label: { de: 'Eigene Benutzer dort', en: 'Our own users there' },
      hint: {
        de: 'Nummern, Kurznamen (Slugs) oder Anzeigenamen der Menschen, die für die Firma schreiben, je einer pro Zeile. Ihre Kommentare sind Antworten: Sie halten die Uhr des Kommentars an, auf den sie antworten. Wer später genannt wird, zählt auch rückwirkend, sobald die Quelle etwas von ihm zeigt.',
        en: 'Ids, slugs or display names of the people who write for the company, one a line. Their comments are answers: they stop the clock of the comment they answer. Who is named later counts backwards too, once the source shows something of theirs.',
      },
    },
  ),
})
export type WordpressSettings = z.infer<typeof settings>

const access = z.object({
  user: asked(z.string().min(1).max(200), { label: { de: 'Benutzername', en: 'User name' } }),
  password: asked(z.string().min(1).max(200), {
    label: { de: 'Anwendungspasswort', en: 'Application password' },
    hint: {
      de: 'In WordPress: Benutzer, Profil, Anwendungspasswörter. Es wird versiegelt aufbewahrt und nie angezeigt.',
      en: 'In WordPress: Users, Profile, Application passwords. It is kept sealed and never shown.',
    },
    secret: true,
  }),
})
export type WordpressAccess = z.infer<typeof access>

const cursor = z.object({
  /** The highest comment that was read. */
  lastCommentId: z.int().nonnegative(),
  style: z.enum(['wp-json', 'rest_route']),
  bodyHash: z.string(),
  /** The newest comments that it showed, and those of them that the last poll did not find any more. */
  shown: z.array(z.int()).default([]),
  missed: z.array(z.int()).default([]),
})
export type WordpressCursor = z.infer<typeof cursor>

const unread: WordpressCursor = {
  lastCommentId: 0,
  style: 'wp-json',
  bodyHash: '',
  shown: [],
  missed: [],
}

/**
 * A WordPress blog's posts and approved comments by its REST API, which unlike its comment feed says what a comment
 * answers (https://developer.wordpress.org/rest-api/reference/comments/).
 */
export const wordpress: Connector<typeof settings, WordpressCursor, typeof access> = {
  id: 'wordpress',
  about: {
    name: { de: 'WordPress', en: 'WordPress' },
    hint: {
      de: 'Beiträge und Kommentare einer WordPress-Seite über ihre Schnittstelle. Anders als ein Kommentar-Feed sagt sie, worauf ein Kommentar antwortet.',
      en: 'Posts and comments of a WordPress site, through its interface. Unlike a comment feed it says what a comment answers.',
    },
    address: {
      de: 'Die Adresse der Seite, etwa https://blog.example.',
      en: 'The address of the site, such as https://blog.example.',
    },
    purpose: 'own_channel',
    limits: [],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  access: { fields: access, identify: identifyAtWordpress },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'comment',
  siteOf: (address) => address.hostname + wordpressFolder(address),
  postsAreOurs: true,
  poll,
  respond: respondAtWordpress,

  async lastPost(request) {
    const { source } = request
    const named = source.settings.ownUsers
    const query = { per_page: String(perPage), orderby: 'date', order: 'desc' }
    const posts = await askWordpress(request, null, 'posts', query, wordpressPost)
    if (posts.outcome !== 'page') return posts
    const own = await findOwnUsers(request, posts.style, named, posts.things).catch(nameReadingError)
    if ('outcome' in own) return own
    // Where nobody is named the blog is ours, and so is whatever it publishes.
    const last = posts.things.find(({ author }) => named.length === 0 || own.wrote(author))
    return {
      outcome: 'known',
      at: last === undefined ? null : instant(last.date_gmt),
      url: last === undefined ? null : resolveAddress(last.link, null),
    }
  },

  async observeResponses(request) {
    const { to } = request
    const numbers = (kind: string) => to.filter((id) => id.startsWith(kind)).map((id) => id.slice(kind.length))
    const found: WordpressComment[] = []
    let style: ApiStyle | null = null
    for (const [field, ids, besides] of [
      ['parent', numbers('comment-'), {}],
      ['post', numbers('post-'), { parent: '0' }],
    ] as const)
      for (let at = 0; at < ids.length; at += perPage) {
        const query = { ...besides, [field]: ids.slice(at, at + perPage).join(',') }
        const read = await allComments(request, style, query)
        if (read.outcome !== 'all') return read
        found.push(...read.things)
        style = read.style
      }
    if (style === null) return { outcome: 'items', items: [] }
    const read = await readAsItems(request, style, [], found)
    return read.outcome === 'read' ? { outcome: 'items', items: read.items.filter(({ own }) => own) } : read
  },

  async backfill(request) {
    // Posts after the comments, each from the newest to the oldest; the page says how far somebody came.
    const [kind = 'comments', number = '1'] = (request.from ?? 'comments 1').split(' ')
    const page = Number(number)
    const query = { per_page: String(perPage), page: String(page), order: 'desc', after: request.since.toISOString() }
    const isComments = kind === 'comments'
    const answer = isComments
      ? await askWordpress(request, null, 'comments', { ...query, orderby: 'id' }, wordpressComment)
      : await askWordpress(request, null, 'posts', { ...query, orderby: 'date' }, wordpressPost)
    if (answer.outcome !== 'page') return answer
    const [posts, comments] = isComments
      ? [[], answer.things as WordpressComment[]]
      : [answer.things as WordpressPost[], []]
    const read = await readAsItems(request, answer.style, posts, comments)
    if (read.outcome !== 'read') return read
    const more = page < answer.pages && answer.things.length > 0
    const next = more ? `${kind} ${page + 1}` : isComments ? 'posts 1' : null
    return { outcome: 'items', items: read.items, next }
  },
}

type Request = Handed<WordpressSettings, WordpressAccess>

/** Every page of the comments that a question finds, as long as it is no more than anybody wrote. */
async function allComments(request: Request, known: ApiStyle | null, query: Readonly<Record<string, string>>) {
  const things: WordpressComment[] = []
  let style = known
  for (let page = 1; ; page += 1) {
    const paged = { ...query, orderby: 'id', order: 'desc', per_page: String(perPage), page: String(page) }
    const answer = await askWordpress(request, style, 'comments', paged, wordpressComment)
    if (answer.outcome !== 'page') return answer
    style = answer.style
    things.push(...answer.things)
    if (page >= Math.min(answer.pages, mostPages) || answer.things.length === 0)
      return { outcome: 'all' as const, things, style }
  }
}

async function readAsItems(
  request: Request,
  style: ApiStyle,
  posts: readonly WordpressPost[],
  comments: readonly WordpressComment[],
) {
  const own = await findOwnUsers(request, style, request.source.settings.ownUsers, posts).catch(nameReadingError)
  if ('outcome' in own) return own
  const pieces = [...posts.flatMap(piecesOfPost), ...comments.flatMap(piecesOfComment)]
  const read = await readPieces(pieces).catch(nameReadingError)
  if ('outcome' in read) return read
  const items = [
    ...posts.map((post) => foundPost(post, own, read)),
    ...comments.map((comment) => foundComment(comment, own, read)),
  ]
  return { outcome: 'read' as const, items: items.map(fitItem), own }
}

const perPage = 100
/** At first what is recent; later all that came since, however long Echolot was away. */
const pagesAtFirst = 2
const mostPages = 20
const recentPosts = 20

async function poll(
  request: PollRequest<WordpressSettings, WordpressCursor, WordpressAccess>,
): Promise<PollResult<WordpressCursor>> {
  const { cursor, source } = request
  const problems = new Problems()
  const comments = await newComments(request, problems)
  if (comments.outcome !== 'page') return comments
  const posts = await askWordpress(
    request,
    comments.style,
    'posts',
    { per_page: String(recentPosts), orderby: 'date', order: 'desc' },
    wordpressPost,
  )
  if (posts.outcome === 'throttled') return posts
  // A blog may show its comments and hide its posts; the comments are what people wait for.
  if (posts.outcome !== 'page')
    problems.add('warning', 'posts_unreadable', 'The blog answers for its comments, not for its posts.')
  const ownPosts = posts.outcome === 'page' ? posts.things : []

  const bodyHash = createHash('sha256')
    .update(comments.raw)
    .update(posts.outcome === 'page' ? posts.raw : '')
    .update(JSON.stringify(source.settings.ownUsers))
    .update(source.userId ?? '')
    .digest('hex')
  const lastCommentId = Math.max(cursor?.lastCommentId ?? 0, ...comments.things.map(({ id }) => id))
  const { gone, ...remembered } = compareShown(cursor ?? unread, comments)
  const next: WordpressCursor = { lastCommentId, style: comments.style, bodyHash, ...remembered }
  if (bodyHash === cursor?.bodyHash && gone.length === 0) return { outcome: 'unchanged', cursor: next }

  const read = await readAsItems(request, comments.style, ownPosts, comments.things)
  if (read.outcome !== 'read') return read
  if (read.own.unreadable) {
    problems.add(
      'warning',
      'users_unreadable',
      'The blog does not list its users, so the company’s own are told by the names that they show.',
    )
  }
  const deleted = gone.map((id) => `comment-${id}`)
  return { outcome: 'items', items: read.items, cursor: next, deleted, problems: problems.list() }
}

/**
 * Which comments were taken away: those that stood among the newest, and that two polls in a row did not find where they would
 * stand. One poll alone may have met a copy of the page that a cache kept too long.
 */
function compareShown(
  { shown, missed }: Pick<WordpressCursor, 'shown' | 'missed'>,
  { things, toEnd, whole }: { things: readonly WordpressComment[]; toEnd: boolean; whole: boolean },
): Pick<WordpressCursor, 'shown' | 'missed'> & { gone: number[] } {
  const ids = things.map(({ id }) => id)
  if (!whole || (ids.length === 0 && !toEnd)) return { shown, missed, gone: [] }
  const present = new Set(ids)
  const oldest = toEnd ? 0 : ids.reduce((least, id) => Math.min(least, id), Number.POSITIVE_INFINITY)
  const absent = shown.filter((id) => id >= oldest && !present.has(id))
  const gone = absent.filter((id) => missed.includes(id))
  const waiting = absent.filter((id) => !missed.includes(id))
  const newest = ids.toSorted((a, b) => b - a).slice(0, perPage)
  return { shown: [...newest, ...waiting], missed: waiting, gone }
}

/**
 * The newest comments by id, page by page down to those that are known. The first page is read at every poll though
 * known: a comment that waited for approval appears behind newer ones, under its old id and date.
 */
async function newComments(
  request: PollRequest<WordpressSettings, WordpressCursor, WordpressAccess>,
  problems: Problems,
) {
  const { cursor } = request
  const things: WordpressComment[] = []
  const raw: Buffer[] = []
  let style: ApiStyle | null = cursor?.style ?? null
  let unreadable = 0
  for (let page = 1; ; page += 1) {
    const query = { orderby: 'id', order: 'desc', per_page: String(perPage), page: String(page) }
    const answer = await askWordpress(request, style, 'comments', query, wordpressComment)
    if (answer.outcome !== 'page') {
      // A site that changed its addresses is asked in the other way before it counts as gone.
      if (
        page === 1 &&
        cursor !== null &&
        style !== null &&
        answer.outcome === 'failed' &&
        answer.code === 'not_wordpress'
      ) {
        style = null
        page = 0
        continue
      }
      return answer
    }
    style = answer.style
    things.push(...answer.things)
    raw.push(answer.raw)
    unreadable += answer.unreadable
    const known = cursor !== null && answer.things.some(({ id }) => id <= cursor.lastCommentId)
    const atEnd = page >= answer.pages || answer.things.length === 0
    if (known || atEnd || page >= (cursor === null ? pagesAtFirst : mostPages)) {
      if (!known && !atEnd && cursor !== null) {
        problems.add(
          'error',
          'comments_skipped',
          `More than ${mostPages * perPage} comments came since the last poll; the oldest of them were not read.`,
        )
      }
      if (unreadable > 0)
        problems.add(
          'error',
          'comment_unreadable',
          'The blog gave out comments in a form that WordPress does not have.',
        )
      return { outcome: 'page' as const, things, raw: Buffer.concat(raw), style, toEnd: atEnd, whole: unreadable === 0 }
    }
  }
}

type Read = (piece: Piece) => ReadHtml

const bodyOf = ({ content, link }: WordpressPost | WordpressComment): Piece => ({
  markup: content.rendered,
  base: resolveAddress(link, null),
})
const piecesOfPost = (post: WordpressPost) => [bodyOf(post), lineOf(post.title.rendered)]
const piecesOfComment = (comment: WordpressComment) => [bodyOf(comment), lineOf(comment.author_name)]

function foundPost(post: WordpressPost, ownUsers: OwnUsers, read: Read): FoundItem {
  const url = resolveAddress(post.link, null)
  const { text, html } = read(bodyOf(post))
  return {
    externalId: `post-${post.id}`,
    url,
    title: line(post.title.rendered, read),
    text: text === '' ? null : text,
    html: html.trim() === '' ? null : html.trim(),
    author:
      post.author === 0
        ? null
        : { name: null, handle: null, url: null, website: null, externalId: `user-${post.author}` },
    publishedAt: instant(post.date_gmt),
    updatedAt: instant(post.modified_gmt),
    language: null,
    channel: 'wordpress',
    parentExternalId: null,
    threadUrl: url,
    addressed: false,
    own: ownUsers.wrote(post.author),
    visibility: 'public',
    facts: { type: 'article' },
  }
}

function foundComment(comment: WordpressComment, ownUsers: OwnUsers, read: Read): FoundItem {
  const url = resolveAddress(comment.link, null)
  const { text, html } = read(bodyOf(comment))
  const name = line(comment.author_name, read)
  const own = ownUsers.has(comment.author, name)
  return {
    externalId: `comment-${comment.id}`,
    url,
    title: null,
    text: text === '' ? null : text,
    html: html.trim() === '' ? null : html.trim(),
    author: {
      name,
      handle: null,
      url: null,
      website: resolveAddress(comment.author_url, null),
      externalId: comment.author === 0 ? null : `user-${comment.author}`,
    },
    publishedAt: instant(comment.date_gmt),
    updatedAt: null,
    language: null,
    channel: 'wordpress',
    parentExternalId: comment.parent > 0 ? `comment-${comment.parent}` : `post-${comment.post}`,
    threadUrl: url === null ? null : url.replace(/#.*$/, ''),
    addressed: !own,
    own,
    visibility: 'public',
    facts: { type: 'comment' },
  }
}

function line(markup: string, read: Read): string | null {
  const text = read(lineOf(markup)).text.replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** `date_gmt` is an instant without its Z; `date` beside it is in the site's own time, and is never read. */
function instant(gmt: string | null): Date | null {
  if (gmt === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(gmt) || gmt.startsWith('0000')) return null
  const at = new Date(`${gmt}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}

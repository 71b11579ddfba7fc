import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connector, FoundItem, Handed, PollRequest, PollResult } from '../connector.ts'
import { Problems } from '../feed/problems.ts'
import { fitItem } from '../fit-item.ts'
import { asked } from '../form.ts'
import { type Ending, nameReadingError } from '../name-answer.ts'
import { lineOf, type Piece, readPieces } from '../read-pieces.ts'
import { type Hit, isGone, pageOf, searchHackerNews, treeOf, userOf, userPage, type Wanted } from './ask-hackernews.ts'

const settings = z.object({
  queries: asked(z.array(z.string().trim().min(1).max(200)).min(1).max(10), {
    label: { de: 'Suchen nach', en: 'Search for' },
    hint: {
      de: 'Höchstens zehn Suchen, je eine pro Zeile. Was zusammengehört, in Anführungszeichen: "Muster Werke".',
      en: 'At most ten searches, one a line. What belongs together in quotes: "Muster Works".',
    },
  }),
  ownUsers: asked(z.array(z.string().trim().min(1).max(40)).max(5).default([]), {
    label: { de: 'Eigene Benutzer dort', en: 'Our own users there' },
    hint: {
      de: 'Benutzernamen der Menschen, die für die Firma schreiben, je einer pro Zeile. Ihre Beiträge sind Antworten, und was unter diesen steht, ist an uns gerichtet.',
      en: 'User names of the people who write for the company, one a line. Their posts are answers, and what stands under these is said to us.',
    },
  }),
})
type Settings = z.output<typeof settings>
type Asked = Handed<Settings, never>

const cursor = z.object({
  /** Up to this second everything was read. */
  last: z.int().nonnegative(),
  /** What was found and is recent, by id and second; the first of them was longest not looked at. */
  shown: z.array(z.tuple([z.string(), z.int()])).max(2_000),
  hash: z.string(),
})
type Cursor = z.output<typeof cursor>

const daySeconds = 86_400
/** At first. */
const firstDays = 7
/** So long it is read again: the search learns of things late, and what somebody wrote may be edited for two hours. */
const againSeconds = daySeconds
/** So long a find is looked at for whether it was taken away. */
const recentSeconds = 3 * daySeconds
const mostPages = 20
const mostLookedAt = 10
const mostThreads = 5

/** Hacker News: stories and comments by its search, and whether they still stand by its own interface. Nobody can write through either. */
export const hackernews: Connector<typeof settings, Cursor> = {
  id: 'hackernews',
  about: {
    name: { de: 'Hacker News', en: 'Hacker News' },
    hint: {
      de: 'Beiträge und Kommentare auf Hacker News über seine Suche. Antworten geht nur dort.',
      en: 'Stories and comments on Hacker News, through its search. It can be answered there alone.',
    },
    address: {
      de: 'https://news.ycombinator.com',
      en: 'https://news.ycombinator.com',
    },
    purpose: 'mentions',
    limits: [{ requests: 10_000, seconds: 3_600, per: 'host' }],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  cursor: { version: 1, state: cursor },
  channelOf: () => 'hackernews',
  siteOf: () => 'news.ycombinator.com',
  poll,
  observeResponses,
  lastPost,
  profile,
  backfill,
}

async function poll(request: PollRequest<Settings, Cursor>): Promise<PollResult<Cursor>> {
  const { cursor, now, source } = request
  const { queries, ownUsers } = source.settings
  const seconds = Math.floor(now.getTime() / 1000)
  const from = cursor === null ? seconds - firstDays * daySeconds : Math.max(0, cursor.last - againSeconds)
  const problems = new Problems()
  const found = new Map<string, Hit>()
  const keep = (hits: readonly Hit[]) => {
    for (const one of hits) found.set(one.objectID, one)
  }
  const ours = new Set(ownUsers)
  for (const wanted of [...queries.map(ofWords), ...ownUsers.map(ofAuthor)]) {
    const hits = await allHits(request, { ...wanted, from }, problems)
    if ('outcome' in hits) return hits
    keep(hits)
  }
  const own = [...found.values()].filter(({ author }) => ours.has(author))
  for (const story of new Set(own.map(({ story_id, objectID }) => story_id ?? objectID).slice(0, mostThreads))) {
    const hits = await allHits(request, { tags: `comment,story_${story}`, from }, problems)
    if ('outcome' in hits) return hits
    const ids = new Set(own.map(({ objectID }) => Number(objectID)))
    keep(hits.filter(({ parent_id }) => ids.has(parent_id ?? 0)))
  }

  const hits = [...found.values()].toSorted((a, b) => Number(a.objectID) - Number(b.objectID))
  const { gone, shown } = await lookForGone(request, found, { from, seconds })
  const there = hits.filter(({ objectID }) => !gone.includes(objectID))
  const hash = createHash('sha256')
    .update(JSON.stringify([there, ownUsers]))
    .digest('hex')
  const last = Math.max(cursor?.last ?? 0, ...hits.map((one) => one.created_at_i))
  const next = { last, shown, hash }
  if (gone.length === 0 && (there.length === 0 || hash === cursor?.hash)) return { outcome: 'unchanged', cursor: next }
  const items = await foundItems(there, ours).catch(nameReadingError)
  if ('outcome' in items) return items
  return { outcome: 'items', items, deleted: gone, cursor: next, problems: problems.list() }
}

const ofWords = (query: string) => ({ query, tags: '(story,comment)' })
const ofAuthor = (name: string) => ({ tags: `(story,comment),author_${name}` })

/** All that a search finds, a page at a time from the newest to the oldest. */
async function allHits(asking: Asked, wanted: Wanted, problems: Problems): Promise<Hit[] | Ending> {
  const found = new Map<string, Hit>()
  let to: number | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const told = await searchHackerNews(asking, { ...wanted, ...(to === undefined ? {} : { to }) })
    if (told.outcome !== 'hits') return told
    const known = found.size
    for (const one of told.hits) found.set(one.objectID, one)
    // Those of one second are told once more by the next page.
    to = Math.min(...told.hits.map((one) => one.created_at_i))
    if (told.whole || found.size === known) return [...found.values()]
  }
  problems.add('error', 'posts_skipped', 'A search found more than is read at a time; its oldest finds were not read.')
  return [...found.values()]
}

/**
 * Which recent finds were taken away. The search does not find them any more, or keeps what it once read: so a few at each poll
 * are looked for at Hacker News itself, those first that the search misses. Where it does not answer, the next poll asks.
 */
async function lookForGone(
  request: PollRequest<Settings, Cursor>,
  found: ReadonlyMap<string, Hit>,
  { from, seconds }: { from: number; seconds: number },
): Promise<{ gone: string[]; shown: Cursor['shown'] }> {
  const before = request.cursor?.shown ?? []
  const known = new Set(before.map(([id]) => id))
  const fresh = [...found.values()].filter(({ objectID }) => !known.has(objectID))
  const waiting = before.filter(([, at]) => at >= seconds - recentSeconds)
  const missed = waiting.filter(([id, at]) => at >= from && !found.has(id))
  const lookedAt = [...new Set([...missed, ...waiting])].slice(0, mostLookedAt)
  const gone: string[] = []
  const asked = new Set<string>()
  for (const [id] of lookedAt) {
    const told = await isGone(request, id)
    if (told.outcome !== 'said') break
    asked.add(id)
    if (told.gone) gone.push(id)
  }
  const [later, first] = [waiting.filter(([id]) => asked.has(id)), waiting.filter(([id]) => !asked.has(id))]
  const recent = fresh
    .filter((one) => one.created_at_i >= seconds - recentSeconds)
    .map((one): [string, number] => [one.objectID, one.created_at_i])
  const shown = [...first, ...recent, ...later].filter(([id]) => !gone.includes(id))
  return { gone, shown: shown.slice(-2_000) }
}

/** @throws ReadingFailed */
async function foundItems(hits: readonly Hit[], ours: ReadonlySet<string>): Promise<FoundItem[]> {
  const bodyOf = (one: Hit): Piece => ({
    markup: one.comment_text ?? one.story_text ?? '',
    base: 'https://news.ycombinator.com/',
  })
  const read = await readPieces(hits.flatMap((one) => [bodyOf(one), lineOf(one.title ?? '')]))
  const ownIds = new Set(hits.filter(({ author }) => ours.has(author)).map(({ objectID }) => Number(objectID)))
  return hits.map((one) => {
    const { text, html } = read(bodyOf(one))
    const own = ours.has(one.author)
    const isComment = one.comment_text != null
    const title = isComment ? '' : read(lineOf(one.title ?? '')).text
    return fitItem({
      ...{ externalId: one.objectID, url: pageOf(one.objectID), title: title === '' ? null : title },
      ...{ text: text === '' ? null : text, html: html.trim() === '' ? null : html.trim() },
      author: {
        externalId: one.author,
        handle: one.author,
        name: one.author,
        url: userPage(one.author),
        website: null,
      },
      publishedAt: new Date(one.created_at_i * 1000),
      // `updated_at` is when the search last read it.
      ...{ updatedAt: null, language: null, channel: 'hackernews' },
      parentExternalId: isComment && one.parent_id != null ? String(one.parent_id) : null,
      threadUrl: pageOf(one.story_id ?? one.objectID),
      ...{ own, addressed: !own && isComment && ownIds.has(one.parent_id ?? 0), visibility: 'public' },
      facts: {
        type: isComment ? 'comment' : 'post',
        ...(one.url != null && URL.canParse(one.url) && /^https?:/i.test(one.url) ? { links: [one.url] } : {}),
      },
    })
  })
}

const child = z.object({
  id: z.int(),
  author: z.string().nullish(),
  text: z.string().nullish(),
  created_at_i: z.int(),
  story_id: z.int().nullish(),
  parent_id: z.int().nullish(),
})
const tree = z.object({ children: z.array(child) })
const mostLookedUnder = 50

async function observeResponses(
  asked: Asked & { to: readonly string[] },
): ReturnType<NonNullable<(typeof hackernews)['observeResponses']>> {
  const ours = new Set(asked.source.settings.ownUsers)
  const hits: Hit[] = []
  for (const id of asked.to.slice(0, mostLookedUnder)) {
    const told = await treeOf(asked, id, tree)
    if (told === null) continue
    if (told.outcome !== 'said') return told
    for (const { id: objectID, author, text, created_at_i, story_id } of told.said.children)
      if (author != null && ours.has(author))
        hits.push({
          ...{ objectID: String(objectID), author, comment_text: text ?? '', created_at_i, story_id },
          ...{ parent_id: Number(id), title: null, url: null, story_text: null },
        })
  }
  const items = await foundItems(hits, ours).catch(nameReadingError)
  return 'outcome' in items ? items : { outcome: 'items', items }
}

async function lastPost(asked: Asked): ReturnType<NonNullable<(typeof hackernews)['lastPost']>> {
  let last: Hit | null = null
  for (const name of asked.source.settings.ownUsers) {
    const told = await searchHackerNews(asked, { ...ofAuthor(name), from: 0 })
    if (told.outcome !== 'hits') return told
    for (const one of told.hits) if (last === null || one.created_at_i > last.created_at_i) last = one
  }
  return last === null
    ? { outcome: 'known', at: null, url: null }
    : { outcome: 'known', at: new Date(last.created_at_i * 1000), url: pageOf(last.objectID) }
}

async function profile(asked: Asked & { externalId: string }): ReturnType<NonNullable<(typeof hackernews)['profile']>> {
  const told = await userOf(asked, asked.externalId)
  if (told.outcome !== 'said') return told
  if (told.said === null) return { outcome: 'profiles', profiles: [] }
  const { id, created, about } = told.said
  const read = await readPieces([lineOf(about ?? '')]).catch(nameReadingError)
  if ('outcome' in read) return read
  const profile = {
    ...{ externalId: id, handle: id, name: id, url: userPage(id), about: read(lineOf(about ?? '')).text || null },
    ...{ picture: null, followers: null, verified: null },
    createdAt: created === undefined ? null : new Date(created * 1000),
  }
  return { outcome: 'profiles', profiles: [profile] }
}

/** Search after search; `from` is which of them, the second up to which to go on, and what of that second was told already. */
async function backfill(
  asked: Asked & { from: string | null; since: Date },
): ReturnType<NonNullable<(typeof hackernews)['backfill']>> {
  const { queries, ownUsers } = asked.source.settings
  const searches = [...queries.map(ofWords), ...ownUsers.map(ofAuthor)]
  const [place = '0', second, ids = ''] = (asked.from ?? '0').split('/')
  const [index, to, told] = [Number(place), second === undefined ? undefined : Number(second), new Set(ids.split(','))]
  const search = searches[index]
  if (search === undefined) return { outcome: 'items', items: [], next: null }
  const wanted = { ...search, from: Math.floor(asked.since.getTime() / 1000), ...(to === undefined ? {} : { to }) }
  const page = await searchHackerNews(asked, wanted)
  if (page.outcome !== 'hits') return page
  const hits = page.hits.filter(({ objectID }) => !told.has(objectID))
  const items = await foundItems(hits, new Set(ownUsers)).catch(nameReadingError)
  if ('outcome' in items) return items
  const oldest = Math.min(...page.hits.map((one) => one.created_at_i))
  const ofOldest = page.hits.filter((one) => one.created_at_i === oldest).map(({ objectID }) => objectID)
  // A whole page of one second has no further page that can be asked for.
  const further = ofOldest.length === page.hits.length ? `${oldest - 1}` : `${oldest}/${ofOldest.join(',')}`
  const after = index + 1 < searches.length ? String(index + 1) : null
  return { outcome: 'items', items, next: page.whole ? after : `${index}/${further}` }
}

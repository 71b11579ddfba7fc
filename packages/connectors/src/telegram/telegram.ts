import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connector, FoundItem, Handed, PollRequest, PollResult } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import { asked } from '../form.ts'
import { type Ending, nameOutboundError, nameReadingError, nameStatus } from '../name-answer.ts'
import { lineOf, readPieces } from '../read-pieces.ts'
import { type ChannelPost, readChannel } from './read-channel.ts'

const settings = z.object({
  ours: asked(z.boolean().default(false), {
    label: { de: 'Eigener Kanal', en: 'A channel of our own' },
    hint: {
      de: 'Alles darin ist von uns. Kommentare unter den Beiträgen bringt nur ein eigener Bot.',
      en: 'All of it is by us. Comments under its posts come only through a bot of our own.',
    },
  }),
  ownUsers: asked(z.array(z.string().trim().min(1).max(200)).default([]), {
    label: { de: 'Eigene Unterschriften', en: 'Our own signatures' },
    hint: {
      de: 'Namen, unter denen wir in einem fremden Kanal schreiben, je einer pro Zeile; nur wo der Kanal Beiträge unterschreibt.',
      en: 'Names under which we write in a channel of others, one a line; only where the channel signs its posts.',
    },
  }),
})
type Settings = z.output<typeof settings>

const cursor = z.object({
  last: z.int().nonnegative(),
  /** Between these numbers is what the last poll did not reach. */
  hole: z.object({ from: z.int(), to: z.int() }).nullable(),
  /** The newest that were shown, and those of them that the last poll did not find any more. */
  shown: z.array(z.int()).max(1_000),
  missed: z.array(z.int()).max(1_000),
  hash: z.string(),
})
type Cursor = z.output<typeof cursor>
type Asked = Handed<Settings, never>

const pagesAtFirst = 3
const mostPages = 10
/** Pages have about 20 posts, fewer where pictures are gathered into one. */
const shortPage = 8

/** The public page of a channel on Telegram, as anybody sees it in a browser. Nobody can search Telegram, and this page shows no comments. */
export const telegram: Connector<typeof settings, Cursor> = {
  id: 'telegram',
  about: {
    name: { de: 'Telegram: öffentlicher Kanal', en: 'Telegram: public channel' },
    hint: {
      de: 'Beiträge eines öffentlichen Kanals, wie sie t.me jedem zeigt. Suchen lässt sich Telegram nicht.',
      en: 'Posts of a public channel, as t.me shows them to anybody. Telegram cannot be searched.',
    },
    address: {
      de: 'Die Adresse des Kanals, etwa https://t.me/kanal.',
      en: 'The address of the channel, such as https://t.me/channel.',
    },
    purpose: 'mentions',
    limits: [],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  problems: {
    no_preview: {
      de: 'Dieser Kanal zeigt im Web keine Vorschau: Er ist nicht öffentlich, es gibt ihn nicht, oder seine Betreiber haben sie abgeschaltet.',
      en: 'This channel shows no preview on the web: it is not public, does not exist, or its owners switched that off.',
    },
    no_channel: {
      de: 'Das ist nicht die Adresse eines Kanals, etwa https://t.me/kanal.',
      en: 'This is not the address of a channel, such as https://t.me/channel.',
    },
  },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'telegram',
  siteOf: () => 't.me',
  poll,
  lastPost,
  backfill,
}

/** The name of the channel of any address of it: itself, its preview, or a post; null where it is none. */
function channelOf(address: string): string | null {
  return (
    /^\/(?:s\/)?(?!s\/|c\/|joinchat|addlist|share|\+)@?(\w{3,64})(?:\/|$)/.exec(new URL(address).pathname)?.[1] ?? null
  )
}

type Page = { outcome: 'page'; posts: ChannelPost[]; title: string | null }

/** A page of about 20 posts with numbers below `before`, the newest without. */
async function pageOf({ source, outbound, now }: Asked, before: number | null): Promise<Page | Ending> {
  const channel = channelOf(source.url)
  const { origin, host } = new URL(source.url)
  if (channel === null)
    return {
      outcome: 'failed',
      code: 'no_channel',
      message: `${host} has channels at addresses such as https://t.me/channel, and this is none.`,
    }
  const address = `${origin}/s/${channel}${before === null ? '' : `?before=${before}`}`
  const answer = await outbound.fetch(address, { headers: { accept: 'text/html' } }).catch(nameOutboundError)
  if ('outcome' in answer) return answer
  const ending = nameStatus(answer, now)
  if (ending !== null) return ending
  const { posts, title, isPreview } = readChannel(answer.body.toString('utf8'))
  // Without a preview it leads to the page that opens the app.
  if (!isPreview || !new URL(answer.url).pathname.startsWith('/s/'))
    return {
      outcome: 'blocked',
      code: 'no_preview',
      message: `${host} shows no preview of ${channel}: the channel is not public, does not exist, or its owners switched the preview off.`,
      status: answer.status,
    }
  return { outcome: 'page', posts: posts.filter((post) => post.channel.toLowerCase() === channel.toLowerCase()), title }
}

async function poll(request: PollRequest<Settings, Cursor>): Promise<PollResult<Cursor>> {
  const { cursor, source } = request
  const newest = await pageOf(request, null)
  if (newest.outcome !== 'page') return newest
  const posts = new Map(newest.posts.map((post) => [post.number, post]))
  const onPage = newest.posts.map(({ number }) => number)
  const last = Math.max(cursor?.last ?? 0, ...onPage)
  let pages = 1
  /** Reads downwards from a number to another. @returns how far it came. */
  const down = async (to: number, from: number, most: number): Promise<number | Ending> => {
    let reached = to
    while (reached > from + 1 && pages < most) {
      const page = await pageOf(request, reached)
      if (page.outcome !== 'page') return page
      pages += 1
      for (const post of page.posts) posts.set(post.number, post)
      const lowest = Math.min(...page.posts.map(({ number }) => number))
      if (page.posts.length === 0 || lowest >= reached) return from + 1
      reached = lowest
    }
    return reached
  }
  const from = cursor?.last ?? 0
  let hole: Cursor['hole'] = cursor?.hole ?? null
  const lowest = onPage.length === 0 ? 0 : Math.min(...onPage)
  const reached = await down(lowest, from, cursor === null ? pagesAtFirst : mostPages)
  if (typeof reached !== 'number') return reached
  if (cursor !== null && reached > from + 1) hole = { from: hole?.from ?? from, to: reached }
  else if (hole !== null) {
    const filled = await down(hole.to, hole.from, mostPages)
    if (typeof filled !== 'number') return filled
    hole = filled > hole.from + 1 ? { from: hole.from, to: filled } : null
  }

  const { gone, ...remembered } = compareShown(cursor, onPage)
  const there = [...posts.values()].toSorted((a, b) => a.number - b.number)
  const hash = createHash('sha256')
    .update(JSON.stringify([newest.posts.map(({ pictures: _, ...said }) => said), source.settings]))
    .digest('hex')
  const next: Cursor = { last, hole, hash, ...remembered }
  if (hash === cursor?.hash && gone.length === 0 && pages === 1) return { outcome: 'unchanged', cursor: next }
  const items = await foundItems(there, source.settings).catch(nameReadingError)
  if ('outcome' in items) return items
  const channel = newest.posts[0]?.channel.toLowerCase()
  const deleted = gone.map((number) => `${channel}/${number}`)
  return { outcome: 'items', items, deleted, cursor: next, problems: [], title: newest.title }
}

/** What was taken away: what stood on the newest page, and what two polls in a row did not find where it would stand. */
function compareShown(cursor: Cursor | null, onPage: readonly number[]) {
  const present = new Set(onPage)
  // A short page has none behind it: what stood before its oldest is gone as well.
  const oldest = onPage.length < shortPage ? 0 : Math.min(...onPage)
  const absent = (cursor?.shown ?? []).filter((number) => number >= oldest && !present.has(number))
  const gone = absent.filter((number) => cursor?.missed.includes(number))
  const waiting = absent.filter((number) => !gone.includes(number))
  return { gone, shown: [...onPage, ...waiting], missed: waiting }
}

/** @throws ReadingFailed */
async function foundItems(posts: readonly ChannelPost[], { ours, ownUsers }: Settings): Promise<FoundItem[]> {
  const bodyOf = ({ markup }: ChannelPost) => ({ markup, base: 'https://t.me/' })
  const read = await readPieces([...posts.map(bodyOf), lineOf('')])
  const signatures = new Set(ownUsers)
  return posts.map((post) => {
    const { text, html } = read(bodyOf(post))
    const channel = post.channel.toLowerCase()
    return fitItem({
      ...{ externalId: `${channel}/${post.number}`, url: `https://t.me/${channel}/${post.number}`, title: null },
      ...{ text: text === '' ? null : text, html: html.trim() === '' ? null : html.trim() },
      author: {
        ...{ externalId: channel, handle: post.channel, url: `https://t.me/${channel}`, website: null },
        name: post.signature ?? post.channel,
      },
      ...{ publishedAt: post.at, updatedAt: null, language: null, channel: 'telegram' },
      parentExternalId: post.to === null ? null : `${channel}/${post.to}`,
      threadUrl: null,
      ...{ addressed: false, own: ours || signatures.has(post.signature ?? ''), visibility: 'public' },
      facts: {
        type: 'post',
        ...(post.pictures.length === 0 ? {} : { pictures: post.pictures.map((url) => ({ url, alt: null })) }),
      },
    })
  })
}

async function lastPost(asked: Asked): ReturnType<NonNullable<(typeof telegram)['lastPost']>> {
  const page = await pageOf(asked, null)
  if (page.outcome !== 'page') return page
  const { ours, ownUsers } = asked.source.settings
  const last = page.posts.findLast(({ signature }) => ours || ownUsers.includes(signature ?? ''))
  if (last === undefined) return { outcome: 'known', at: null, url: null }
  return { outcome: 'known', at: last.at, url: `https://t.me/${last.channel.toLowerCase()}/${last.number}` }
}

async function backfill(
  asked: Asked & { from: string | null; since: Date },
): ReturnType<NonNullable<(typeof telegram)['backfill']>> {
  const page = await pageOf(asked, asked.from === null ? null : Number(asked.from))
  if (page.outcome !== 'page') return page
  const wanted = page.posts.filter(({ at }) => at === null || at >= asked.since)
  const items = await foundItems(wanted, asked.source.settings).catch(nameReadingError)
  if ('outcome' in items) return items
  const oldest = Math.min(...page.posts.map(({ number }) => number))
  const isEnd = page.posts.length === 0 || wanted.length < page.posts.length || oldest <= 1
  return { outcome: 'items', items, next: isEnd ? null : String(oldest) }
}

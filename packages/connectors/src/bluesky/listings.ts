import { z } from 'zod'
import type { Client, Fault } from './ask-bluesky.ts'
import { feedEntry, notification, type PostView, postView, sortedAt } from './shapes.ts'

export type Page = {
  outcome: 'page'
  posts: PostView[]
  unreadable: number
  /** How far back it reaches and where it begins; null where nothing stands on it. */
  oldest: Date | null
  newest: Date | null
  /** Where the next one is; null at the end. */
  next: string | null
}

/** Posts from the newest to the oldest, a page at a time. What is older than `floor` need not be read. */
export type Listing = { key: string; page(from: string | null, floor: Date): Promise<Page | Fault> }

const perPage = '100'
/** As many as one may ask for by their addresses. */
export const askedAtOnce = 25

const cursor = z.string().min(1).nullish().catch(null)
const from = (cursor: string | null) => (cursor === null ? {} : { cursor })

/** What a search finds. It leaves out what is older than it was asked for, where it can. */
export function searchOf(client: Client, query: string): Listing {
  return {
    key: `search ${query}`,
    async page(at, floor) {
      const told = await client.ask(
        'app.bsky.feed.searchPosts',
        { query: { q: query, sort: 'latest', since: floor.toISOString(), limit: perPage, ...from(at) } },
        z.object({ posts: z.array(z.unknown()), cursor }),
      )
      if (told.outcome !== 'said') return told
      const { posts, unreadable } = readPosts(told.said.posts)
      return pageOf({ posts, unreadable, at: posts.map(sortedAt), next: told.said.cursor })
    },
  }
}

/** What an account posted and answered; what it reposted or pinned is not its own. */
export function feedOf(client: Client, account: string): Listing {
  return {
    key: `feed ${account}`,
    async page(at) {
      const told = await client.ask(
        'app.bsky.feed.getAuthorFeed',
        { query: { actor: account, filter: 'posts_with_replies', limit: perPage, ...from(at) } },
        z.object({ feed: z.array(feedEntry), cursor }),
      )
      if (told.outcome !== 'said') return told
      const { feed, cursor: next } = told.said
      const { posts, unreadable } = readPosts(feed.flatMap(({ post, reason }) => (reason === undefined ? [post] : [])))
      const reposted = feed.flatMap(({ reason }) => (reason?.indexedAt === undefined ? [] : [reason.indexedAt]))
      return pageOf({ posts, unreadable, at: [...posts.map(sortedAt), ...reposted], next })
    },
  }
}

/** In these somebody speaks to us; likes, reposts and followers say nothing. */
const reasons = ['mention', 'reply', 'quote']

/** What was said to the account that is signed in. Whether it was read there says nothing of whether we know it. */
export function notificationsOf(client: Client): Listing {
  return {
    key: 'notifications',
    async page(at, floor) {
      const told = await client.ask(
        'app.bsky.notification.listNotifications',
        // Not only those of people whom the account follows, whatever it prefers there.
        { query: { reasons, priority: 'false', limit: perPage, ...from(at) } },
        z.object({ notifications: z.array(notification), cursor }),
      )
      if (told.outcome !== 'said') return told
      const said = told.said.notifications
      const wanted = said.filter((one) => reasons.includes(one.reason) && sortedAt(one) >= floor)
      // A notification shows no quote and no pictures; the post does.
      const shown = await getPosts(client, [...new Set(wanted.map(({ uri }) => uri))])
      if (shown.outcome !== 'posts') return shown
      const { posts, unreadable } = shown
      return pageOf({ posts, unreadable, at: said.map(sortedAt), next: told.said.cursor })
    },
  }
}

/** Posts by their addresses; those that are no more are missing. */
export async function getPosts(
  client: Client,
  uris: readonly string[],
): Promise<{ outcome: 'posts'; posts: PostView[]; unreadable: number } | Fault> {
  const found: unknown[] = []
  for (let first = 0; first < uris.length; first += askedAtOnce) {
    const told = await client.ask(
      'app.bsky.feed.getPosts',
      { query: { uris: uris.slice(first, first + askedAtOnce) } },
      z.object({ posts: z.array(z.unknown()) }),
    )
    if (told.outcome !== 'said') return told
    found.push(...told.said.posts)
  }
  return { outcome: 'posts', ...readPosts(found) }
}

export function readPosts(posts: readonly unknown[]): { posts: PostView[]; unreadable: number } {
  const read = posts.map((post) => postView.safeParse(post))
  return {
    posts: read.flatMap((one) => (one.success ? [one.data] : [])),
    unreadable: read.filter(({ success }) => !success).length,
  }
}

function pageOf({
  at,
  next,
  ...read
}: {
  posts: PostView[]
  unreadable: number
  at: readonly Date[]
  next: string | null | undefined
}): Page {
  const sorted = at.toSorted((a, b) => a.getTime() - b.getTime())
  return { outcome: 'page', ...read, oldest: sorted[0] ?? null, newest: sorted.at(-1) ?? null, next: next ?? null }
}

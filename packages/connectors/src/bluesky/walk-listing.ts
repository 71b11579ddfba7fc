import { z } from 'zod'
import type { Fault } from './ask-bluesky.ts'
import type { Listing } from './listings.ts'
import { type PostView, sortedAt } from './shapes.ts'

export const isWalk = z.object({
  /** All until then is known; null before the first walk has come to its end. */
  until: z.iso.datetime().nullable(),
  /** A walk that goes on: at which page, from when it began, and how far down it goes. */
  walk: z.object({ from: z.string(), newest: z.iso.datetime(), floor: z.iso.datetime() }).nullable(),
})
export type Walk = z.infer<typeof isWalk>

/** The first walk goes so far back; what is older is for a backfill. */
const firstMs = 7 * 86_400_000
/** Posts come into a listing by the time at which they were written, and may be met later. */
const lateMs = 3_600_000
/** What more there is than so many pages comes with the next poll. */
const mostPages = 10

export type Walked = {
  outcome: 'walked'
  posts: PostView[]
  /** Those of them that the next walk meets again. */
  again: PostView[]
  unreadable: number
  walk: Walk
}

/** Reads a listing from its newest post down to what is known, or goes on where the last poll stopped. */
export async function walkOn(listing: Listing, before: Walk | null, now: Date): Promise<Walked | Fault> {
  const until = before?.until ?? null
  const floor =
    before?.walk != null
      ? new Date(before.walk.floor)
      : new Date(until === null ? now.getTime() - firstMs : Date.parse(until) - lateMs)
  let from = before?.walk?.from ?? null
  let newest = before?.walk == null ? null : new Date(before.walk.newest)
  let unreadable = 0
  const posts: PostView[] = []
  const ended = (walk: Walk): Walked => {
    const edge = walk.walk === null && walk.until !== null ? Date.parse(walk.until) - lateMs : Number.POSITIVE_INFINITY
    const again = posts.filter((post) => sortedAt(post).getTime() >= edge)
    return { outcome: 'walked', posts, again, unreadable, walk }
  }
  for (let count = 0; count < mostPages; count += 1) {
    const page = await listing.page(from, floor)
    if (page.outcome !== 'page') {
      // Where the page of yesterday is no more, the walk begins anew: what it knew is kept.
      if (count === 0 && from !== null && page.status === 400) {
        from = null
        continue
      }
      return page
    }
    posts.push(...page.posts.filter((post) => sortedAt(post) >= floor))
    unreadable += page.unreadable
    if (page.newest !== null && (newest === null || page.newest > newest)) newest = page.newest
    if (page.next === null || (page.oldest !== null && page.oldest < floor))
      return ended({ until: newest?.toISOString() ?? until, walk: null })
    from = page.next
  }
  const walk = { from: from ?? '', newest: (newest ?? now).toISOString(), floor: floor.toISOString() }
  return ended({ until, walk })
}

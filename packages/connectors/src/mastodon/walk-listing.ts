import { z } from 'zod'
import type { Ending } from '../name-answer.ts'
import type { Listing } from './listings.ts'
import type { Status } from './shapes.ts'

export const isWalk = z.object({
  /** All up to this id is known; null before anything was found. */
  known: z.string().nullable(),
  /** The last poll stopped on its way up. */
  climbing: z.boolean(),
  /** The first walk goes down from here; null once it has come to its end. */
  down: z.object({ from: z.string(), floor: z.iso.datetime() }).nullable(),
})
export type Walk = z.infer<typeof isWalk>

/** The first walk goes so far down; what is older is for a backfill. */
const firstMs = 7 * 86_400_000
/** So late other servers may hand over what was written before. */
const lateMs = 3_600_000
/** What more there is than so many pages comes with the next poll. */
const mostPages = 10

export type Walked = {
  outcome: 'walked'
  statuses: Status[]
  /** Those of them that the next walk meets again. */
  again: Status[]
  unreadable: number
  /** There was more than is read at once, and it is lost. */
  skipped: boolean
  walk: Walk
}

/** Reads a listing upwards from what is known, page by page without a gap, and at first downwards from its top. */
export async function walkOn(listing: Listing, before: Walk | null, now: Date): Promise<Walked | Ending> {
  const statuses: Status[] = []
  const walk: Walk = structuredClone(before ?? { known: null, climbing: false, down: null })
  // A search gives what it finds whether it is known or not.
  const floor = listing.climbs || walk.known === null ? null : lowered(walk.known)
  let unreadable = 0
  let left = mostPages
  const read = async (place: Parameters<Listing['page']>[0]) => {
    left -= 1
    const page = await listing.page(place)
    if (page.outcome !== 'page') return page
    unreadable += page.unreadable
    statuses.push(...page.statuses.filter(({ id }) => floor === null || compareIds(id, floor) > 0))
    for (const id of page.ids) if (walk.known === null || compareIds(id, walk.known) > 0) walk.known = id
    return page
  }
  const ended = (skipped = false): Walked => {
    const edge = listing.late && walk.known !== null ? lowered(walk.known) : null
    const again = statuses.filter(({ id }) => edge !== null && compareIds(id, edge) > 0)
    return { outcome: 'walked', statuses, again, unreadable, skipped, walk }
  }

  if (!listing.climbs) {
    const oldest = new Date(now.getTime() - firstMs)
    for (let below: string | null = null; left > 0; ) {
      const page = await read(below === null ? {} : { max_id: below })
      if (page.outcome !== 'page') return page
      const last = lowest(page.ids)
      if (last === null || last === below) return ended()
      if (floor !== null ? compareIds(last, floor) <= 0 : page.oldest !== null && page.oldest < oldest) return ended()
      below = last
    }
    return ended(before !== null)
  }

  if (walk.known !== null) {
    let above = walk.climbing || !listing.late ? walk.known : lowered(walk.known)
    for (walk.climbing = true; left > 0 && walk.climbing; ) {
      const page = await read({ min_id: above })
      if (page.outcome !== 'page') return page
      const top = page.ids.toSorted(compareIds).at(-1)
      walk.climbing = top !== undefined && compareIds(top, above) > 0
      if (walk.climbing) above = top ?? above
    }
    if (walk.climbing) walk.known = above
  } else if (walk.down === null) walk.down = { from: '', floor: new Date(now.getTime() - firstMs).toISOString() }
  while (walk.down !== null && left > 0) {
    const { from, floor } = walk.down
    const page = await read(from === '' ? {} : { max_id: from })
    if (page.outcome !== 'page') return page
    const last = lowest(page.ids)
    const isEnd = last === null || last === from || (page.oldest !== null && page.oldest < new Date(floor))
    walk.down = isEnd ? null : { from: last, floor }
  }
  return ended()
}

/** Ids grow with time: longer ones are greater. */
export const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

const lowest = (ids: readonly string[]): string | null => ids.toSorted(compareIds)[0] ?? null

/** Mastodon's ids are milliseconds with 16 bits behind them; those of others tell no time, and stay. */
function lowered(id: string): string {
  return /^\d{17,19}$/.test(id) ? String(BigInt(id) - (BigInt(lateMs) << 16n)) : id
}

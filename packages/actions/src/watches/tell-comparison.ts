import { listArchiveItems, type Tx } from '@echolot/db'
import { matchTokens, tokenizeItem, type Watch } from '@echolot/matching'
import { perWeek } from './archive.ts'
import type { Counts } from './compare.ts'
import { shownItem } from './shown-item.ts'

/** A comparison as pages show it, with its samples as they stand now: what was erased since is left out. */
export async function tellComparison(
  db: Tx,
  counts: Counts,
  { total, now, since, before, after }: { total: number; now: Date; since: Date; before: Watch | null; after: Watch },
) {
  const hits = counts.before + counts.gained - counts.lost
  const from = counts.oldest === null ? since : new Date(counts.oldest)
  return {
    searched: counts.searched,
    stored: total,
    since: from.toISOString(),
    before: counts.before,
    after: hits,
    gained: { total: counts.gained, samples: await samples(counts.gainedItems, after) },
    lost: { total: counts.lost, samples: before === null ? [] : await samples(counts.lostItems, before) },
    hidden: counts.hidden,
    perWeek: perWeek(hits, { from, to: now }),
  }

  async function samples(ids: readonly number[], watch: Watch) {
    return (await listArchiveItems(db, ids)).map((item) => {
      const { title, text, url } = item
      const spans = matchTokens(watch, tokenizeItem({ title, text, url })) ?? []
      return shownItem(item, [{ spans: spans.map((span) => ({ ...span })) }])
    })
  }
}

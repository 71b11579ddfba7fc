import type { Tx } from './database.ts'
import type { ItemDraft, SourceOfItems } from './item.ts'
import { type HourNote, noteHour } from './source-hour.ts'

type Found = { parsed: readonly ItemDraft[]; allowed: readonly ItemDraft[]; stored: readonly ItemDraft[] }

/** Counts what was found in its hours: all that was seen, what of it an erasure keeps out, and what was new. */
export function noteFound(tx: Tx, source: SourceOfItems, { parsed, allowed, stored }: Found): void {
  const at = (drafts: readonly ItemDraft[]) => Map.groupBy(drafts, ({ foundAt }) => foundAt.getTime())
  const isReplay = source.isReplay === true
  const [seen, kept, fresh] = [at(isReplay ? stored : parsed), at(isReplay ? stored : allowed), at(stored)]
  for (const [foundAt, drafts] of seen)
    noteHour(tx, source.id, new Date(foundAt), {
      parsed: drafts.length,
      erased: drafts.length - (kept.get(foundAt)?.length ?? 0),
      stored: fresh.get(foundAt)?.length ?? 0,
      ...lagOf(source.createdAt, fresh.get(foundAt) ?? []),
    })
}

const dayMs = 86_400_000

/**
 * How long what is new had been public. Only dates that can be trusted count: later than the source was added, for what stood there
 * before says nothing of how fast we hear; not in the future; and no bare day, which is written as its midnight.
 */
function lagOf(since: Date | undefined, drafts: readonly ItemDraft[]): HourNote {
  if (since === undefined) return {}
  const lags = drafts.flatMap(({ publishedAt, foundAt }) =>
    publishedAt === null || publishedAt < since || publishedAt > foundAt || publishedAt.getTime() % dayMs === 0
      ? []
      : [Math.round((foundAt.getTime() - publishedAt.getTime()) / 1000)],
  )
  if (lags.length === 0) return {}
  return {
    lag_items: lags.length,
    lag_seconds: lags.reduce((sum, lag) => sum + lag, 0),
    lag_worst_seconds: lags.reduce((most, lag) => Math.max(most, lag), 0),
  }
}

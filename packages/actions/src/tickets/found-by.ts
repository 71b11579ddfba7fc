import type { Hit } from '@echolot/db'

type Standing = { id: number; name: string; query: string; version: number }

/**
 * The watches that hit, as they were when they did: their query then, the words of it that stood in the text, and whether
 * the watch was changed or removed since. What an older mention did not keep is null.
 */
export function foundBy(hits: readonly Hit[], standing: readonly Standing[]) {
  const byId = new Map(standing.map((watch) => [watch.id, watch]))
  return hits.map(({ watchId, version, name, query, spans, deciding, against }) => {
    const watch = byId.get(watchId)
    const since = watch === undefined ? ('removed' as const) : watch.version === version ? null : ('changed' as const)
    return {
      id: watchId,
      name: watch?.name ?? name ?? null,
      query: query ?? (since === null ? (watch?.query ?? null) : null),
      version,
      words: [...new Set(spans.map(({ term }) => term))],
      spans: spans.map(({ form = null, ...span }) => ({ ...span, form })),
      deciding: deciding ?? null,
      against: against == null ? null : { start: against.start, end: against.end },
      since,
    }
  })
}

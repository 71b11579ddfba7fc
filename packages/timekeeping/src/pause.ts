/** A time in which the clock stands still: half-open, from ≤ t < to; `to` is null while it lasts. */
export type Pause = { readonly from: Date; readonly to: Date | null }

/** Pauses in ms, sorted, disjoint and not touching; the end of an open one is infinite. */
type Standstill = { readonly from: number; readonly to: number }

/** Joins pauses that overlap or touch, in whatever order they come. Empty ones vanish. */
export function mergePauses(pauses: readonly Pause[]): readonly Standstill[] {
  const sorted = pauses
    .map(({ from, to }) => ({ from: from.getTime(), to: to === null ? Number.POSITIVE_INFINITY : to.getTime() }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const merged: { from: number; to: number }[] = []
  for (const pause of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && pause.from <= last.to) last.to = Math.max(last.to, pause.to)
    else merged.push(pause)
  }
  return merged
}

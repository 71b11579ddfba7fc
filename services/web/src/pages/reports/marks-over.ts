/** Over which bars a note stands: the place of the first and the last; null where it stands over none. A bar begins with its day and lasts until the next. */
export function marksOver(
  bars: readonly { day: string }[],
  { from, to }: { from: string; to: string },
): { first: number; last: number } | null {
  const last = bars.findLastIndex(({ day }) => day <= to)
  if (last === -1) return null
  const begun = bars.findLastIndex(({ day }) => day <= from)
  return { first: Math.max(0, begun), last }
}

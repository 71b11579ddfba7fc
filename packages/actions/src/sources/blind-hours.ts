type Hour = { hour: Date; polled: number; unchanged: number; fetched: number }

const hourMs = 3_600_000
/** No source that is heard is asked less often than once a day. */
export const longestPauseMs = 25 * hourMs

/**
 * The hours between two instants, each with whether we were blind in it: what was published then could only be heard later, or not at
 * all. That is so where every poll of the hour failed or was put off, and from then on until one succeeds; where
 * Echolot was not at work; and where nobody asked for more than a day, as of a source that was paused.
 * An hour without a poll between two good ones is none: a quiet feed is asked seldom. Before the first poll nothing is blind,
 * for nobody listened yet.
 * @param ledger the hours that have a row, in order, beginning before `from` where there are such.
 * @param atWork the hours in which Echolot worked, and the first of which that is known.
 */
export function blindHours(
  ledger: readonly Hour[],
  atWork: { first: Date | null; hours: readonly Date[] },
  { from, to }: { from: Date; to: Date },
): { hour: Date; blind: boolean }[] {
  const rows = new Map(ledger.map((row) => [row.hour.getTime(), row]))
  const worked = new Set(atWork.hours.map((hour) => hour.getTime()))
  const begin = Math.floor(from.getTime() / hourMs) * hourMs
  const firstPolled = ledger.find(({ polled }) => polled > 0)?.hour.getTime()
  const hours: { hour: Date; blind: boolean }[] = []
  let failing = false
  let heardAt: number | null = null
  for (let at = Math.min(begin, firstPolled ?? begin); at < to.getTime(); at += hourMs) {
    const row = rows.get(at)
    if (row !== undefined && row.polled > 0) {
      failing = row.unchanged + row.fetched === 0
      if (!failing) heardAt = at
    }
    const asleep = atWork.first !== null && at >= atWork.first.getTime() && !worked.has(at) && !(row && row.polled > 0)
    const forgotten = heardAt !== null && at - heardAt >= longestPauseMs
    const begun = firstPolled !== undefined && at >= firstPolled
    if (at >= begin) hours.push({ hour: new Date(at), blind: begun && (failing || asleep || forgotten) })
  }
  return hours
}

import type { WatchHour } from '@echolot/db'
import { isSudden, leastWeeks, mostWeeks } from '@echolot/domain'

const hourMs = 3_600_000
/** Hours that far from each other are of one surge. */
const restHours = 6

/** A sudden volume: the hours in which a watch brought far more than in the same hours of past weeks. */
export type Surge = {
  watchId: number
  begins: Date
  /** The end of its last hour. */
  ends: Date
  /** Of the hour that surprises most by its number. */
  count: number
  /** What that hour of the past weeks brought, the latest week first. */
  past: number[]
  ticketIds: number[]
}

/** The same hour of the company's clock so many weeks before, as `YYYY-MM-DDTHH`. */
export function weeksBefore(hour: string, weeks: number): string {
  return new Date(Date.parse(`${hour}:00:00Z`) - weeks * 7 * 24 * hourMs).toISOString().slice(0, 13)
}

/**
 * The surges among the hours since then, each hour held against the same weekday and hour of up to eight past weeks in which the watch
 * had looked: stories count, never their copies, and hours follow the company's clock, so that a change to summer time compares no nine
 * with a ten o'clock. The hour that has just begun is compared whole, which alarms later and never falsely.
 * @param watches those in force, with since when each has looked.
 */
export function findSurges(
  hours: readonly WatchHour[],
  { since, watches }: { since: Date; watches: readonly { id: number; since: Date }[] },
): Surge[] {
  const known = new Map(hours.map((one) => [`${one.watchId} ${one.hour}`, one]))
  const lookedSince = new Map(watches.map((watch) => [watch.id, watch.since]))
  const sudden = hours.flatMap((one) => {
    const looked = lookedSince.get(one.watchId)
    if (one.begins < since || looked === undefined) return []
    const weeks = Math.min(mostWeeks, Math.floor((one.begins.getTime() - looked.getTime()) / (7 * 24 * hourMs)))
    if (weeks < leastWeeks) return []
    const past = Array.from(
      { length: weeks },
      (_, index) => known.get(`${one.watchId} ${weeksBefore(one.hour, index + 1)}`)?.ticketIds.length ?? 0,
    )
    return isSudden(one.ticketIds.length, past, watches.length) ? [{ ...one, past }] : []
  })
  const surges: Surge[] = []
  for (const { watchId, begins, past, ticketIds } of sudden.sort(
    (a, b) => a.watchId - b.watchId || a.begins.getTime() - b.begins.getTime(),
  )) {
    const ends = new Date(begins.getTime() + hourMs)
    const last = surges.at(-1)
    if (last?.watchId === watchId && begins.getTime() - last.ends.getTime() <= restHours * hourMs) {
      last.ends = ends
      last.ticketIds.push(...ticketIds)
      if (ticketIds.length > last.count) Object.assign(last, { count: ticketIds.length, past })
    } else surges.push({ watchId, begins, ends, count: ticketIds.length, past, ticketIds: [...ticketIds] })
  }
  return surges
}

/** Whether two are one surge: they overlap, or hardly anything lies between them. */
export function isSameSurge(
  surge: { watchId: number; begins: Date; ends: Date },
  other: { watchId: number; begins: Date; ends: Date },
): boolean {
  const restMs = restHours * hourMs
  return (
    surge.watchId === other.watchId &&
    surge.begins.getTime() <= other.ends.getTime() + restMs &&
    other.begins.getTime() <= surge.ends.getTime() + restMs
  )
}

import type { OpenHours, OpenYear } from './calendar.ts'
import { ClockRefusal } from './clock-refusal.ts'
import { dayMs, yearOf } from './date.ts'

const longestClosureMs = 400 * dayMs

/**
 * Open time of the calendar between two instants, in ms; negative when `to` is before `from`, so that sums add up.
 * Throws `ClockRefusal` `no_open_time` when the calendar has none in the 400 days from the earlier of the two: that is a
 * calendar set up wrongly, not a company that answered in no time.
 */
export function businessMs(calendar: OpenHours, from: Date, to: Date): number {
  return businessMsBetween(calendar, from.getTime(), to.getTime())
}

/** `businessMs` of instants in ms since the epoch: for a million of them. */
export function businessMsBetween(calendar: OpenHours, from: number, to: number): number {
  const ms = openMs(calendar, from, to)
  // Open time in less than that needs no search for it.
  if (ms === 0 || Math.abs(to - from) > longestClosureMs) requireOpenTime(calendar, Math.min(from, to))
  return ms
}

/**
 * The smallest instant by which `ms` of open time have passed since `from`: one hour from Friday 16:00 is Friday 17:00,
 * not Monday's opening. No time at all is `from` itself, open or closed.
 * Throws `ClockRefusal` `no_open_time` when 400 days without open time lie on the way.
 */
export function addBusiness(calendar: OpenHours, from: Date, ms: number): Date {
  return new Date(addOpen(calendar, from.getTime(), ms))
}

/** Whether the calendar is open at an instant: at the opening it is, at the closing no longer. */
export function isOpenAt(calendar: OpenHours, at: Date): boolean {
  return isOpenAtMs(calendar, at.getTime())
}

/** `isOpenAt` of an instant in ms since the epoch: for a million of them. */
export function isOpenAtMs(calendar: OpenHours, ms: number): boolean {
  const { opens, closes } = calendar.openYear(yearOf(ms))
  const index = lastBelow(opens, ms + 1)
  return index >= 0 && ms < (closes[index] ?? ms)
}

/** `businessMs` without its check of the calendar; for parts of a time that has been checked as a whole. */
export function openMs(calendar: OpenHours, from: number, to: number): number {
  if (to < from) return 0 - openMs(calendar, to, from)
  const [firstYear, lastYear] = [yearOf(from), yearOf(to)]
  let sum = openInYear(calendar.openYear(lastYear), to) - openInYear(calendar.openYear(firstYear), from)
  for (let year = firstYear; year < lastYear; year++) sum += calendar.openYear(year).total
  return sum
}

export function addOpen(calendar: OpenHours, from: number, ms: number): number {
  if (!(ms >= 0)) throw new ClockRefusal('invalid_target', `A time to add is 0 ms or more, not ${ms}.`)
  requireOpenTime(calendar, from)
  if (ms === 0) return from
  let year = yearOf(from)
  let open = calendar.openYear(year)
  let wanted = openInYear(open, from) + ms
  while (open.total < wanted) {
    wanted -= open.total
    requireOpenTime(calendar, Math.max(from, open.closes.at(-1) ?? from))
    year++
    open = calendar.openYear(year)
  }
  const index = lastBelow(open.before, wanted)
  return (open.opens[index] ?? 0) + wanted - (open.before[index] ?? 0)
}

export function requireOpenTime(calendar: OpenHours, from: number): void {
  const limit = from + longestClosureMs
  for (let year = yearOf(from); year <= yearOf(limit); year++) {
    const { opens, closes } = calendar.openYear(year)
    const closing = closes.at(-1)
    // The first interval that is not over at `from`; before it lies the last one that is.
    if (closing === undefined || closing <= from) continue
    const next = lastBelow(closes, from + 1) + 1
    if ((opens[next] ?? Number.POSITIVE_INFINITY) < limit) return
    break
  }
  throw new ClockRefusal(
    'no_open_time',
    `The calendar has no open time in the 400 days from ${new Date(from).toISOString()}; open it on at least one day.`,
  )
}

/** Open time of the year until an instant in it. */
function openInYear({ opens, closes, before }: OpenYear, ms: number): number {
  const index = lastBelow(opens, ms)
  const open = opens[index]
  if (open === undefined) return 0
  return (before[index] ?? 0) + Math.min(ms, closes[index] ?? ms) - open
}

/** The index of the last value below the limit in a sorted list; -1 when there is none. */
function lastBelow(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

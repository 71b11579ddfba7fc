import type { TimedWait } from '@echolot/db'
import { wholePromise } from '@echolot/domain'
import { businessMs, compareShares, summarise, type Timeline, withholdFew } from '@echolot/timekeeping'
import type { DepartmentTime } from '../time/department-times.ts'
import { type Length, lengthOf } from './length-of.ts'
import type { MeasuredShare, MeasuredWaits } from './measured-waits.ts'

/** One wait with how long it took, or has taken by now, and how long before it was published, where times count from there. */
export type Timed = TimedWait & Length & { before: { calendarMs: number; businessMs: number } }

export function timed(
  waits: readonly TimedWait[],
  times: ReadonlyMap<string, Pick<DepartmentTime, 'calendar'>>,
  now: Date,
): Timed[] {
  return waits.map((wait) => ({ ...wait, ...lengthOf(wait, times, now), before: unseenOf(wait, times) }))
}

/** From publication to finding: nobody here could have seen its end then. */
export function unseenOf(
  { heldBy, publishedAt, startedAt }: Pick<TimedWait, 'heldBy' | 'publishedAt' | 'startedAt'>,
  times: ReadonlyMap<string, Pick<DepartmentTime, 'calendar'>>,
) {
  if (publishedAt === null) return { calendarMs: 0, businessMs: 0 }
  const calendar = times.get(heldBy)?.calendar
  return {
    calendarMs: startedAt.getTime() - publishedAt.getTime(),
    businessMs: calendar === undefined ? 0 : businessMs(calendar, publishedAt, startedAt),
  }
}

/**
 * Whether a wait was over when it was due, or goes on before that. It goes by the due time it had and not by the calendar of today,
 * so that the share and the count of kept promises say the same.
 */
export function within({ endedAt, dueAt }: Pick<TimedWait, 'endedAt' | 'dueAt'>, now: Date): boolean {
  return (endedAt ?? now) <= dueAt
}

/** How far a wait was into its promise that was within it: at most all of it, whatever the calendar of today says. */
export function partOfPromise(
  { targetMinutes, counted }: Pick<TimedWait, 'targetMinutes' | 'counted'>,
  calendarMs: number,
  businessMs: number,
): number {
  if (targetMinutes <= 0) return 0
  return Math.min(
    wholePromise,
    Math.round(((counted === 'calendar' ? calendarMs : businessMs) / (targetMinutes * 60_000)) * wholePromise),
  )
}

/** Answered within the promise: null without waits, and without an interval where all or none were. */
export type Share = { share: number; interval: { low: number; high: number } | null } | null

export function shareWithin(withinPromise: Timeline): Share {
  return withholdFew(summarise(withinPromise, wholePromise)).answeredWithin
}

const chances = { differs: 'more_than_chance', may_be_chance: 'may_be_chance', cannot_tell: 'unknown' } as const

/** Whether the shares of two sets of waits differ by more than chance; unknown where nobody was watched long enough. */
export function chanceBetween(waits: MeasuredShare, others: MeasuredShare) {
  return chances[compareShares(others.withinPromise, waits.withinPromise, wholePromise).kind]
}

/** The quantiles of waits by one of their times; each is withheld where the waits are too few. */
export function quantilesOf(timeline: Timeline, approximate: boolean) {
  const { median, p75, p90 } = withholdFew(summarise(timeline, 0))
  return { waits: timeline.counts.items, approximate, median, p75, p90 }
}

/**
 * The times of a set of waits. What came outside hours is not in the working time: it was answered in no time where somebody
 * was there before the opening, and that would polish the median. It stands apart, by the clock.
 */
export function timesOf(waits: MeasuredWaits) {
  const { approximate } = waits
  return {
    withinPromise: shareWithin(waits.withinPromise),
    business: quantilesOf(waits.business, approximate),
    calendar: quantilesOf(waits.calendar, approximate),
    outside: {
      withinPromise: shareWithin(waits.outsideWithinPromise),
      calendar: quantilesOf(waits.outside, approximate),
    },
  }
}

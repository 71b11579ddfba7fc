import type { TimedWait } from '@echolot/db'
import {
  businessMs,
  compareShares,
  type Observation,
  summarise,
  type Timeline,
  withholdFew,
} from '@echolot/timekeeping'
import type { DepartmentTime } from '../time/department-times.ts'
import { type Length, lengthOf } from './length-of.ts'
import type { MeasuredWaits } from './measured-waits.ts'

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
function unseenOf(
  { heldBy, publishedAt, startedAt }: TimedWait,
  times: ReadonlyMap<string, Pick<DepartmentTime, 'calendar'>>,
) {
  if (publishedAt === null) return { calendarMs: 0, businessMs: 0 }
  const calendar = times.get(heldBy)?.calendar
  return {
    calendarMs: startedAt.getTime() - publishedAt.getTime(),
    businessMs: calendar === undefined ? 0 : businessMs(calendar, publishedAt, startedAt),
  }
}

/** A wait as the statistics see it: at risk only from when it was found, however long before it was published. */
export function observed(wait: Timed, time: 'calendarMs' | 'businessMs'): Observation {
  return { ms: wait.before[time] + wait[time], enteredMs: wait.before[time], outcome: wait.outcome }
}

/** A promise is a length of its own for each wait; on this scale every one of them is as long. */
export const promise = 1_000_000

/**
 * How far a wait was into its promise. Whether it was within goes by the due time it had and not by the calendar of today,
 * so that the share and the count of kept promises say the same.
 */
export function ofPromise(wait: TimedWait & Length, now: Date): Observation {
  const { targetMinutes, counted, endedAt, dueAt, outcome } = wait
  const run = counted === 'calendar' ? wait.calendarMs : wait.businessMs
  const part = targetMinutes > 0 ? Math.round((run / (targetMinutes * 60_000)) * promise) : 0
  const within = (endedAt ?? now) <= dueAt
  return { ms: within ? Math.min(part, promise) : Math.max(part, promise + 1), outcome }
}

/** Answered within the promise: null without waits, and without an interval where all or none were. */
export type Share = { share: number; interval: { low: number; high: number } | null } | null

export function shareWithin(withinPromise: Timeline): Share {
  return withholdFew(summarise(withinPromise, promise)).answeredWithin
}

const chances = { differs: 'more_than_chance', may_be_chance: 'may_be_chance', cannot_tell: 'unknown' } as const

/** Whether the shares of two sets of waits differ by more than chance; unknown where nobody was watched long enough. */
export function chanceBetween(waits: MeasuredWaits, others: MeasuredWaits) {
  return chances[compareShares(others.withinPromise, waits.withinPromise, promise).kind]
}

/** What was answered before it was found says nothing of how long answers take: it is in the counts alone. */
export function measured(waits: readonly Timed[]): readonly Timed[] {
  return waits.filter(({ answeredBefore }) => !answeredBefore)
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

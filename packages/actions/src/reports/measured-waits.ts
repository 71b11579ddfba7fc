import type { KeptLengths, MeasuredCell } from '@echolot/db'
import {
  addBuckets,
  type EndedByTarget,
  emptyHistogram,
  type Histogram,
  type Observation,
  type Timeline,
  timelineAtTarget,
  timelineOf,
  timelineOfBuckets,
} from '@echolot/timekeeping'
import { measured, observed, ofPromise, promise, type Timed } from './times.ts'

/** What a set of waits that arrived says of how long answers take. */
export type MeasuredWaits = {
  /** All of them, also those answered before they were found, which are in none of the times. */
  arrived: number
  /** The one promise that all of them had, in minutes; null where there were several, or no wait. */
  promiseMinutes: number | null
  /** Whether lengths were read from buckets, so that quantiles are near and not exact. Shares and counts always are. */
  approximate: boolean
  /** In millionths of their promises; of those that came outside hours alone. */
  withinPromise: Timeline
  outsideWithinPromise: Timeline
  /** In working time those that came within hours, by the clock all, and by the clock those that came outside. */
  business: Timeline
  calendar: Timeline
  outside: Timeline
}

const kinds = ['business', 'calendar', 'outside'] as const

/** Measures waits, each by itself, and rolled up ones. Cells whose lengths were not read say nothing of lengths. */
export function measureWaits(waits: readonly Timed[], now: Date, cells: readonly MeasuredCell[] = []): MeasuredWaits {
  const inTimes = measured(waits)
  const apart = inTimes.filter(({ outside }) => outside)
  const lengths: Record<(typeof kinds)[number], readonly Observation[]> = {
    business: inTimes.filter(({ outside }) => !outside).map((wait) => observed(wait, 'businessMs')),
    calendar: inTimes.map((wait) => observed(wait, 'calendarMs')),
    outside: apart.map((wait) => observed(wait, 'calendarMs')),
  }
  const targets = [
    ...waits.map(({ targetMinutes }) => targetMinutes),
    ...cells.flatMap(({ leastTargetMinutes, mostTargetMinutes }) => [leastTargetMinutes ?? 0, mostTargetMinutes ?? 0]),
  ]
  const approximate = cells.some((cell) => cell.lengths !== null && hasLengths(cell.lengths))
  const timeline = (kind: (typeof kinds)[number]) =>
    approximate ? timelineOfBuckets(histogramOf(cells, kind), lengths[kind]) : timelineOf(lengths[kind])
  const parts = (of: readonly Timed[], where: readonly (keyof MeasuredCell['parts'])[]) => {
    const observations = of.map((wait) => ofPromise(wait, now))
    const ended = cells.flatMap((cell) => where.map((one): EndedByTarget => cell.parts[one]))
    return ended.length === 0 ? timelineOf(observations) : timelineAtTarget(promise, ended, observations)
  }
  return {
    arrived: waits.length + cells.reduce((sum, { answered, dismissed }) => sum + answered + dismissed, 0),
    promiseMinutes: onlyOne(targets),
    approximate,
    withinPromise: parts(inTimes, ['inside', 'outside']),
    outsideWithinPromise: parts(apart, ['outside']),
    business: timeline('business'),
    calendar: timeline('calendar'),
    outside: timeline('outside'),
  }
}

function hasLengths(lengths: KeptLengths): boolean {
  return kinds.some((kind) => lengths[kind].answered.length + lengths[kind].dismissed.length > 0)
}

function histogramOf(cells: readonly MeasuredCell[], kind: (typeof kinds)[number]): Histogram {
  const histogram = emptyHistogram()
  for (const { lengths } of cells) {
    if (lengths === null) continue
    addBuckets(histogram.answered, lengths[kind].answered)
    addBuckets(histogram.dismissed, lengths[kind].dismissed)
  }
  return histogram
}

function onlyOne(values: readonly number[]): number | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

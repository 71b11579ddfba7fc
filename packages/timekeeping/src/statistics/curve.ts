import { incidence } from './incidence.ts'
import { type Estimate, estimateOf } from './interval.ts'
import type { Timeline } from './timeline.ts'

/** What had become of all waits by an age: three shares that add up to 1, and how many were still watched. */
export type CurvePoint = {
  readonly ms: number
  /** waits that were watched up to this age and had not ended before it; where it is 0 the shares are the last ones known */
  readonly atRisk: number
  readonly answered: Estimate
  readonly dismissed: number
  readonly open: number
}

/**
 * The curve of answered, dismissed and open at the ages asked for, in ascending order. A chart asks for `chartTimes`, a
 * table for its promises: as many points as ages, however many waits there are.
 */
export function curveAt(timeline: Timeline, times: readonly number[]): readonly CurvePoint[] {
  const wanted = times.toSorted((a, b) => a - b)
  const points: CurvePoint[] = []
  let last = { answered: 0, dismissed: 0, open: 1, variance: 0, remaining: timeline.watched }
  const point = (ms: number, atRisk: number): CurvePoint => ({
    ms,
    atRisk,
    answered: estimateOf(last.answered, last.variance),
    dismissed: last.dismissed,
    open: last.open,
  })
  let next = wanted[0]
  for (const step of incidence(timeline)) {
    for (; next !== undefined && next < step.ms; next = wanted[points.length]) points.push(point(next, last.remaining))
    last = step
    for (; next === step.ms; next = wanted[points.length]) points.push(point(next, step.atRisk))
  }
  for (; next !== undefined; next = wanted[points.length]) points.push(point(next, last.remaining))
  return points
}

/** Ages for a chart of at most `points` (two or more) points from 0 to `untilMs`, in whole ms and without repetition. */
export function chartTimes(untilMs: number, points: number): readonly number[] {
  const steps = Math.max(1, Math.min(points - 1, untilMs))
  return [...new Set(Array.from({ length: steps + 1 }, (_, index) => Math.round((untilMs * index) / steps)))]
}

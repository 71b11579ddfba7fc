import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelineAt, timelineAtTarget } from './at-target.ts'
import { compareShares } from './compare.ts'
import { chartTimes, curveAt } from './curve.ts'
import {
  addBuckets,
  bucketCount,
  bucketMs,
  bucketOf,
  emptyHistogram,
  type Histogram,
  timelineOfBuckets,
  writeBuckets,
} from './log-buckets.ts'
import { summarise } from './summary.ts'
import { type Observation, timelineOf } from './timeline.ts'

const twoYears = 2 * 365 * 86_400_000
const age = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: twoYears }))
const ended = fc.record({ ms: age, outcome: fc.constantFrom('answered', 'dismissed') })
const open = fc.record({ ms: age, outcome: fc.constant('open') })

function histogramOf(waits: readonly { ms: number; outcome: 'answered' | 'dismissed' }[]): Histogram {
  const histogram = emptyHistogram()
  for (const { ms, outcome } of waits) addBuckets(histogram[outcome], [bucketOf(ms), 1])
  return histogram
}

test('buckets go from a second to two years, each at most a tenth wider than the one before, and every time has its place', () => {
  expect([bucketOf(0), bucketOf(1_000), bucketOf(1_001)]).toEqual([0, 0, 1])
  expect(bucketOf(twoYears)).toBeLessThan(bucketCount - 1)
  expect(bucketOf(twoYears * 10)).toBe(bucketCount - 1)
  fc.assert(
    fc.property(age, (ms) => {
      expect(bucketOf(bucketMs(bucketOf(ms)))).toBe(bucketOf(ms))
      if (ms > 1_000) expect(Math.max(ms / bucketMs(bucketOf(ms)), bucketMs(bucketOf(ms)) / ms)).toBeLessThan(1.05)
      expect(bucketOf(ms + 1)).toBeGreaterThanOrEqual(bucketOf(ms))
    }),
  )
})

test('histograms of any parts add up to that of the whole, also when they were written down in between', () => {
  fc.assert(
    fc.property(fc.array(ended), fc.array(ended), (some, others) => {
      const sum = emptyHistogram()
      for (const part of [histogramOf(some), histogramOf(others)])
        for (const outcome of ['answered', 'dismissed'] as const) addBuckets(sum[outcome], writeBuckets(part[outcome]))
      expect(sum).toEqual(histogramOf([...some, ...others]))
    }),
  )
})

test('from buckets every count is exact, and every quantile within a tenth, where nothing is open', () => {
  fc.assert(
    fc.property(fc.array(ended, { minLength: 1 }), (waits) => {
      const exact = summarise(timelineOf(waits), twoYears)
      const rolled = summarise(timelineOfBuckets(histogramOf(waits), timelineOf([])), twoYears)
      expect(rolled.counts).toEqual(exact.counts)
      for (const name of ['median', 'p75', 'p90'] as const) {
        const [one, other] = [exact[name].ms, rolled[name].ms]
        expect(other === null).toBe(one === null)
        if (one === null || other === null) continue
        if (one <= 1_000) expect(other).toBeLessThanOrEqual(1_000)
        else expect(Math.max(one / other, other / one)).toBeLessThan(1.05)
      }
    }),
  )
})

test('with open ones among them, from buckets comes exactly what comes from all waits, had each ended at the time of its bucket', () => {
  fc.assert(
    fc.property(fc.array(ended), fc.array(fc.oneof(open, ended)), (bucketed, own) => {
      const rounded = bucketed.map((wait) => ({ ...wait, ms: bucketMs(bucketOf(wait.ms)) }))
      const exact = timelineOf([...rounded, ...own])
      const rolled = timelineOfBuckets(histogramOf(bucketed), timelineOf(own))
      expect([...rolled.tallies]).toEqual([...exact.tallies])
      expect({ ...rolled, tallies: null }).toEqual({ ...exact, tallies: null })
    }),
  )
})

const target = 1_000
const near = fc.integer({ min: 0, max: 1_300 })
const nearEnded = fc.record({ ms: near, outcome: fc.constantFrom('answered', 'dismissed') })
const nearAny = fc.record({ ms: near, outcome: fc.constantFrom('answered', 'dismissed', 'open') })

function atTarget(waits: readonly { ms: number; outcome: 'answered' | 'dismissed' }[], own: readonly Observation[]) {
  const of = (outcome: string, later: boolean) =>
    waits.filter((wait) => wait.outcome === outcome && wait.ms > target === later).map(({ ms }) => ms)
  const one = {
    answered: of('answered', false),
    dismissed: of('dismissed', false),
    answeredLater: of('answered', true).length,
    dismissedLater: of('dismissed', true).length,
  }
  return timelineAtTarget(target, [one], own)
}

test('the share at a target, its interval and its comparison are exact, however few ages are told', () => {
  fc.assert(
    fc.property(fc.array(nearEnded), fc.array(nearAny), fc.array(nearAny, { minLength: 1 }), (waits, own, others) => {
      const all = timelineOf([...waits, ...own])
      const few = atTarget(waits, own)
      expect(few.counts).toEqual(all.counts)
      const [exact, rolled] = [summarise(all, target).answeredWithin, summarise(few, target).answeredWithin]
      if (exact === null || rolled === null) {
        expect(rolled).toBe(exact)
        return
      }
      for (const name of ['share', 'low', 'high'] as const) expect(rolled[name]).toBeCloseTo(exact[name], 9)
      const other = timelineOf(others)
      const [known, told] = [compareShares(other, all, target), compareShares(other, few, target)]
      expect(told.kind).toBe(known.kind)
    }),
    { numRuns: 500 },
  )
})

test('where no wait is open before the target, it is enough how many ended before it', () => {
  const later = fc.record({ ms: fc.integer({ min: target, max: target + 20 }), outcome: fc.constantFrom('open') })
  fc.assert(
    fc.property(fc.array(nearEnded), fc.array(later), fc.array(nearAny, { minLength: 1 }), (waits, own, others) => {
      const among = (outcome: string, is: (ms: number) => boolean) =>
        waits.filter((wait) => wait.outcome === outcome && is(wait.ms)).map(({ ms }) => ms)
      const counted = {
        answered: among('answered', (ms) => ms === target),
        dismissed: among('dismissed', (ms) => ms === target),
        answeredBefore: among('answered', (ms) => ms < target).length,
        dismissedBefore: among('dismissed', (ms) => ms < target).length,
        answeredLater: among('answered', (ms) => ms > target).length,
        dismissedLater: among('dismissed', (ms) => ms > target).length,
      }
      const [few, aged] = [timelineAtTarget(target, [counted], own), atTarget(waits, own)]
      expect(few.counts).toEqual(aged.counts)
      expect(summarise(few, target).answeredWithin).toEqual(summarise(aged, target).answeredWithin)
      const other = timelineOf(others)
      expect(compareShares(other, few, target)).toEqual(compareShares(other, aged, target))
    }),
    { numRuns: 300 },
  )
})

test('at the ages of a chart the curve is exact, however few ages are told', () => {
  fc.assert(
    fc.property(
      fc.array(nearEnded),
      fc.array(nearAny),
      fc.integer({ min: 1, max: 1_200 }),
      fc.integer({ min: 2, max: 40 }),
      (waits, own, until, points) => {
        const times = chartTimes(until, points)
        const of = (outcome: string) => waits.filter((wait) => wait.outcome === outcome).map(({ ms }) => ms)
        const ended = { answered: of('answered'), dismissed: of('dismissed'), answeredLater: 0, dismissedLater: 0 }
        const [all, few] = [timelineOf([...waits, ...own]), timelineAt(times, [ended], own)]
        expect(few.counts).toEqual(all.counts)
        const exact = curveAt(all, times)
        for (const [index, point] of curveAt(few, times).entries()) {
          const other = exact[index]
          expect([point.ms, point.atRisk]).toEqual([other?.ms, other?.atRisk])
          for (const name of ['dismissed', 'open'] as const) expect(point[name]).toBeCloseTo(other?.[name] ?? -1, 9)
          for (const name of ['share', 'low', 'high'] as const)
            expect(point.answered[name]).toBeCloseTo(other?.answered[name] ?? -1, 9)
        }
        expect([...few.tallies].length).toBeLessThanOrEqual(2 * points + 1 + own.length)
      },
    ),
    { numRuns: 500 },
  )
})

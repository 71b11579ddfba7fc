import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waits } from '../../test/published-waits.ts'
import { chartTimes, curveAt } from './curve.ts'
import { summarise } from './summary.ts'
import { type Observation, timelineOf } from './timeline.ts'

test('says at each age who was still watched, and what had become of all', () => {
  const timeline = timelineOf(waits({ answered: [10, 30], dismissed: [20], open: [25, 60] }))
  expect(curveAt(timeline, [60, 0, 10, 21, 99]).map(({ ms, atRisk }) => [ms, atRisk])).toEqual([
    [0, 5],
    [10, 5],
    [21, 3],
    [60, 1],
    [99, 0],
  ])
  expect(curveAt(timeline, [29])).toEqual([
    { ms: 29, atRisk: 2, answered: expect.objectContaining({ share: 0.2 }), dismissed: 0.2, open: expect.closeTo(0.6) },
  ])
})

test('of waits that are all younger says so by who was watched that long', () => {
  expect(curveAt(timelineOf(waits({ open: [1, 2, 3] })), [60])).toEqual([
    { ms: 60, atRisk: 0, answered: { share: 0, low: 0, high: 0 }, dismissed: 0, open: 1 },
  ])
})

test('a chart has no more points than asked for, from 0 to its end', () => {
  expect(chartTimes(100, 5)).toEqual([0, 25, 50, 75, 100])
  expect(chartTimes(10, 4)).toEqual([0, 3, 7, 10])
  expect(chartTimes(2, 200)).toEqual([0, 1, 2])
  expect(chartTimes(0, 200)).toEqual([0])
  expect(chartTimes(86_400_000, 200)).toHaveLength(200)
})

test('property: at every age the curve is the share answered within it, and the shares add up to one', () => {
  const observation = fc.record({
    ms: fc.integer({ min: 0, max: 30 }),
    outcome: fc.constantFrom<Observation['outcome']>('answered', 'dismissed', 'open'),
  })
  fc.assert(
    fc.property(fc.array(observation, { minLength: 1, maxLength: 60 }), (all) => {
      const timeline = timelineOf(all)
      const ages = Array.from({ length: 32 }, (_, ms) => ms)
      for (const { ms, atRisk, answered, dismissed, open } of curveAt(timeline, ages)) {
        expect(answered).toEqual(summarise(timeline, ms).answeredWithin)
        expect(answered.share + dismissed + open).toBeCloseTo(1, 12)
        expect(atRisk).toBe(all.filter((wait) => wait.ms >= ms).length)
      }
    }),
  )
})

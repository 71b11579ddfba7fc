import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freireich } from '../../test/published-waits.ts'
import { incidence } from './incidence.ts'
import { estimateOf } from './interval.ts'
import { timelineOf } from './timeline.ts'

test('the intervals of Freireich et al. (1963) are those that Stata (sts list) and R (conf.type = "log-log") print', () => {
  const printed = new Map([
    [6, [0.6197, 0.9516]],
    [7, [0.5631, 0.9228]],
    [10, [0.5032, 0.8894]],
    [13, [0.4316, 0.8491]],
    [16, [0.3675, 0.8049]],
    [22, [0.2678, 0.7468]],
    [23, [0.1881, 0.6801]],
  ])
  for (const { ms, answered, variance } of incidence(timelineOf(freireich))) {
    const expected = printed.get(ms)
    if (expected === undefined) continue
    // They print the share still in remission.
    const { low, high } = estimateOf(answered, variance)
    expect([1 - high, 1 - low].map((limit) => Number(limit.toFixed(4)))).toEqual(expected)
  }
})

test('none and all have themselves as limits', () => {
  expect(estimateOf(0, 0)).toEqual({ share: 0, low: 0, high: 0 })
  expect(estimateOf(1, 1e-17)).toEqual({ share: 1, low: 1, high: 1 })
})

test('a share of one in a million keeps its digits', () => {
  const { low, high } = estimateOf(1e-6, 1e-12)
  // For small shares θ is ln I, with a standard error of 1.
  expect(low / 1e-6).toBeCloseTo(Math.exp(-1.959964), 4)
  expect(high / 1e-6).toBeCloseTo(Math.exp(1.959964), 4)
})

test('property: the limits lie around the share and in it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.25, noNaN: true }),
      (share, variance) => {
        const { low, high } = estimateOf(share, variance)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
        expect(high).toBeLessThanOrEqual(1)
      },
    ),
  )
})

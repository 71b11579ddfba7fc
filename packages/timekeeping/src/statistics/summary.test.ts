import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from '../../test/chance.ts'
import { freireich, freireichPlacebo, marubini, waits } from '../../test/published-waits.ts'
import { incidence } from './incidence.ts'
import { estimateOf } from './interval.ts'
import { type Summary, summarise } from './summary.ts'
import { type Observation, timelineOf } from './timeline.ts'

const of = (observations: readonly Observation[], targetMs = 0): Summary =>
  summarise(timelineOf(observations), targetMs)
const notReached = { ms: null, low: null, high: null }

describe('the median', () => {
  test('of no waits, and of open ones only, is not reached', () => {
    expect(of([]).median).toEqual(notReached)
    expect(of(waits({ open: [1, 2, 3] })).median).toEqual(notReached)
  })

  test('of one wait is its own', () => {
    expect(of(waits({ answered: [7] })).median).toEqual({ ms: 7, low: 7, high: 7 })
    expect(of(waits({ dismissed: [7] })).median).toEqual(notReached)
  })

  test('of answered waits is the lower middle one', () => {
    expect(of(waits({ answered: [5, 1, 9] })).median.ms).toBe(5)
    expect(of(waits({ answered: [4, 3, 2, 1] })).median.ms).toBe(2)
  })

  test('is reached by exactly half, however many waits make it up', () => {
    for (let half = 1; half <= 60; half++) {
      const ages = Array.from({ length: half }, (_, index) => index + 1)
      expect(of(waits({ answered: ages, open: ages.map((ms) => ms + half) })).median.ms).toBe(half)
    }
  })

  test('is not flattered by the waits that nobody ends', () => {
    const quick = [1, 2, 3, 4]
    expect(of(waits({ answered: quick })).median.ms).toBe(2)
    expect(of(waits({ answered: quick, open: [50, 50, 50] })).median.ms).toBe(4)
    expect(of(waits({ answered: quick, open: [50, 50, 50, 50, 50] })).median.ms).toBeNull()
  })

  test('counts dismissed waits as waits that were not answered', () => {
    expect(of(waits({ answered: [5, 6], dismissed: [1, 1, 1] })).median.ms).toBeNull()
  })

  test('of Freireich et al. (1963) is the 23 weeks of the textbooks with 6-MP, from 13 on, and 8 with placebo, from 4 to 11', () => {
    expect(of(freireich).median).toEqual({ ms: 23, low: 13, high: null })
    expect(of(freireichPlacebo).median).toEqual({ ms: 8, low: 4, high: 11 })
  })

  test('of the second type of event of Marubini and Valsecchi (1995) is 144 months, from 63 to 240', () => {
    const { first, second, open } = marubini
    // Inverted by hand from 1 − I = 0.6788, upper limit 0.5052 at 63, I = 0.5237 at 144, lower limit 0.5222 at 240.
    expect(of(waits({ answered: second, dismissed: first, open })).median).toEqual({ ms: 144, low: 63, high: 240 })
  })
})

describe('answered within the target', () => {
  test('an answer exactly at the target is within it, one a moment later is not', () => {
    expect(of(waits({ answered: [60, 61] }), 60).answeredWithin?.share).toBe(0.5)
    expect(of(waits({ answered: [60, 61] }), 59).answeredWithin).toEqual({ share: 0, low: 0, high: 0 })
  })

  test('of no waits there is no share', () => {
    expect(of([], 60)).toEqual({
      counts: { items: 0, answered: 0, dismissed: 0, open: 0 },
      answeredWithin: null,
      median: notReached,
      p75: notReached,
      p90: notReached,
    })
  })

  test('beyond the last observation the last share holds', () => {
    const some = waits({ answered: [1, 2], dismissed: [3], open: [2, 4] })
    expect(of(some, 1e9).answeredWithin).toEqual(of(some, 4).answeredWithin)
  })
})

/** Waits of a house with known rates: answered at one an hour, dismissed at a half, watched for up to four hours. */
function draw(next: () => number, n: number): Observation[] {
  return Array.from({ length: n }, () => {
    const ended = -Math.log(1 - next()) / 1.5
    const watched = 4 * next()
    if (ended > watched) return { ms: watched, outcome: 'open' }
    return { ms: ended, outcome: next() < 2 / 3 ? 'answered' : 'dismissed' }
  })
}
/** The true share answered within t hours there. */
const truth = (t: number) => (2 / 3) * (1 - Math.exp(-1.5 * t))
const trueMedian = -Math.log(1 - 0.75) / 1.5

test('simulated: ten thousand waits give the true share and median within their error', () => {
  const { answeredWithin, median } = of(draw(chance(1978), 10_000), 1)
  expect(Math.abs((answeredWithin?.share ?? 0) - truth(1))).toBeLessThan(3 * 0.0055)
  expect((answeredWithin?.high ?? 1) - (answeredWithin?.low ?? 0)).toBeLessThan(0.025)
  expect(Math.abs((median.ms ?? 0) - trueMedian)).toBeLessThan(0.06)
})

test('simulated: 95 of 100 intervals hold the true share and the true median', () => {
  const next = chance(1995)
  const runs = 2_000
  const held = { share: 0, median: 0 }
  for (let run = 0; run < runs; run++) {
    const { answeredWithin, median } = of(draw(next, 80), 0.75)
    if (answeredWithin && answeredWithin.low <= truth(0.75) && truth(0.75) <= answeredWithin.high) held.share++
    if ((median.low ?? Infinity) <= trueMedian && trueMedian <= (median.high ?? Infinity)) held.median++
  }
  // Three standard errors of a share of 95 percent in two thousand runs are 1.5 points.
  expect(Math.abs(held.share / runs - 0.95)).toBeLessThan(0.015)
  expect(Math.abs(held.median / runs - 0.95)).toBeLessThan(0.02)
})

const observations = fc.array(
  fc.record({
    ms: fc.integer({ min: 0, max: 30 }),
    outcome: fc.constantFrom<Observation['outcome']>('answered', 'dismissed', 'open'),
  }),
  { maxLength: 60 },
)
const target = fc.integer({ min: 0, max: 31 })

test('property: low ≤ share ≤ high in [0, 1], and every wait is counted once', () => {
  fc.assert(
    fc.property(observations, target, (all, ms) => {
      const { counts, answeredWithin } = of(all, ms)
      expect(counts.items).toBe(all.length)
      expect(counts.answered + counts.dismissed + counts.open).toBe(all.length)
      const { share, low, high } = answeredWithin ?? { share: 0, low: 0, high: 1 }
      for (const [less, more] of [
        [0, low],
        [low, share],
        [share, high],
        [high, 1],
      ] as const)
        expect(less).toBeLessThanOrEqual(more)
    }),
  )
})

test('property: a longer target is never kept by fewer, and the order of waits changes nothing', () => {
  fc.assert(
    fc.property(observations, target, target, (all, one, other) => {
      const [short, long] = [Math.min(one, other), Math.max(one, other)]
      expect(of(all, short).answeredWithin?.share ?? 0).toBeLessThanOrEqual(
        (of(all, long).answeredWithin?.share ?? 0) + 1e-15,
      )
      expect(of(all.toReversed(), one)).toEqual(of(all, one))
    }),
  )
})

test('property: a quantile is the first age at which its share is answered, and lies between its limits', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const { median, p75, p90 } = of(all)
      for (const [share, { ms, low, high }] of [
        [0.5, median],
        [0.75, p75],
        [0.9, p90],
      ] as const) {
        if (ms !== null) {
          expect(of(all, ms).answeredWithin?.share).toBeGreaterThanOrEqual(share - 1e-9)
          if (ms > 0) expect(of(all, ms - 1).answeredWithin?.share).toBeLessThan(share)
        }
        expect(low ?? Infinity).toBeLessThanOrEqual(ms ?? Infinity)
        expect(ms ?? Infinity).toBeLessThanOrEqual(high ?? Infinity)
      }
      expect(median.ms ?? Infinity).toBeLessThanOrEqual(p75.ms ?? Infinity)
      expect(p75.ms ?? Infinity).toBeLessThanOrEqual(p90.ms ?? Infinity)
    }),
  )
})

test('property: quantiles and their limits are those of looking at every single age', () => {
  const many = fc.array(
    fc.record({
      ms: fc.integer({ min: 0, max: 300 }),
      outcome: fc.constantFrom('answered', 'answered', 'answered', 'dismissed', 'open'),
      enteredMs: fc.constantFrom(0, 0, 0, 20),
    }),
    { maxLength: 400, size: 'max' },
  )
  fc.assert(
    fc.property(many, (all) => {
      const steps = [...incidence(timelineOf(all))].map(({ ms, answered, variance }) => ({
        ms,
        ...estimateOf(answered, variance),
      }))
      const first = (share: number, name: 'share' | 'low' | 'high') =>
        steps.find((step) => step[name] >= share - 1e-9)?.ms ?? null
      const { median, p75, p90 } = of(all)
      for (const [share, quantile] of [
        [0.5, median],
        [0.75, p75],
        [0.9, p90],
      ] as const)
        expect(quantile).toEqual({ ms: first(share, 'share'), low: first(share, 'high'), high: first(share, 'low') })
    }),
    { numRuns: 300 },
  )
})

test('property: one more wait that is open after the target never raises the share answered within it', () => {
  fc.assert(
    fc.property(observations, target, (all, ms) => {
      const more = of([...all, { ms: 40, outcome: 'open' }], ms).answeredWithin?.share ?? 0
      expect(more).toBeLessThanOrEqual((of(all, ms).answeredWithin?.share ?? 0) + 1e-12)
    }),
  )
})

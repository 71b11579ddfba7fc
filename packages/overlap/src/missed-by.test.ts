import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chapman } from './chapman.ts'
import { fitLogLinear } from './log-linear.ts'
import { type Missed, missedBy, neededInTwo } from './missed-by.ts'

/** Of two lists by the size of each and of both. */
const two = (first: number, second: number, both: number) => missedBy([0, first - both, second - both, both], 2)

function told(missed: Missed): Extract<Missed, { told: true }> {
  if (!missed.told) throw new Error(`not told: ${missed.because}`)
  return missed
}

describe('two lists', () => {
  test('the turtles of every textbook: 10 marked, 15 caught, 5 of them marked', () => {
    // 11 · 16 / 6 − 1 = 28 ⅓ of which 20 were seen; the variance is 11 · 16 · 5 · 10 / (6² · 7).
    const { missed, variance } = chapman(10, 15, 5)
    expect(missed).toBeCloseTo(8 + 1 / 3, 12)
    expect(variance).toBeCloseTo(8800 / 252, 12)
  })

  test('100 and 100 with 20 in both: 484.8 in all, with the log-normal interval', () => {
    const { method, found, missed, recall, interval } = told(two(100, 100, 20))
    // 101² / 21 − 1 = 484.76; less the 180 that were found.
    expect(method).toBe('chapman')
    expect(found).toBe(180)
    expect(missed).toBeCloseTo(101 ** 2 / 21 - 1 - 180, 9)
    expect(recall).toBeCloseTo(180 / (101 ** 2 / 21 - 1), 12)
    // Var = 101² · 80² / (21² · 22) = 6729.2; C = exp(1.96 · √ln(1 + 6729.2 / 304.76²)).
    const variance = (101 ** 2 * 80 ** 2) / (21 ** 2 * 22)
    const factor = Math.exp(1.959963984540054 * Math.sqrt(Math.log(1 + variance / missed ** 2)))
    expect(interval?.missed.low).toBeCloseTo(missed / factor, 9)
    expect(interval?.missed.high).toBeCloseTo(missed * factor, 9)
    expect(Math.round(interval?.missed.low ?? 0)).toBe(181)
    expect(Math.round(interval?.missed.high ?? 0)).toBe(512)
  })

  test('the same list twice misses nothing, and does not pretend to be certain', () => {
    expect(two(12, 12, 12)).toEqual({
      ...{ told: true, method: 'chapman', dependentPairs: 0, found: 12, missed: 0, recall: 1, interval: null },
    })
  })

  test('lists without a thing in common say nothing', () => {
    expect(two(50, 40, 0)).toEqual({ told: false, because: 'too_little_overlap', found: 90, inTwo: 0 })
  })

  test('below seven in both no number is given', () => {
    expect(two(30, 30, neededInTwo - 1)).toMatchObject({ told: false, inTwo: 6 })
    expect(two(30, 30, neededInTwo)).toMatchObject({ told: true })
  })

  test('one list alone, or one beside an empty one, cannot tell', () => {
    expect(two(30, 0, 0)).toEqual({ told: false, because: 'one_list', found: 30 })
    expect(two(0, 0, 0)).toEqual({ told: false, because: 'one_list', found: 0 })
  })

  test('a table of another shape is refused', () => {
    expect(() => missedBy([0, 1, 2, 3], 3)).toThrow('3 lists overlap in 8 ways, not 4.')
  })
})

/**
 * Children with spina bifida in upstate New York 1969 to 1974, by birth certificates (1), death certificates (2) and rehabilitation
 * (3): E. B. Hook, S. G. Albright, P. K. Cross, American Journal of Epidemiology 112 (1980), 750–758; 626 in all.
 */
const children = [0, 247, 49, 60, 142, 112, 12, 4]

describe('three lists', () => {
  const fits = fitLogLinear(children)
  const of = (...model: string[]) => fits.find((fit) => fit.model.join() === model.join())

  test('each model with a closed form gives it (Bishop, Fienberg, Holland 1975, 6.4)', () => {
    // Two pairs: of the pair that is left independent, both exclusive counts by what both have without the third.
    expect(of('12', '13')?.missed).toBeCloseTo((49 * 142) / 12, 6)
    expect(of('12', '23')?.missed).toBeCloseTo((247 * 142) / 112, 6)
    expect(of('13', '23')?.missed).toBeCloseTo((247 * 49) / 60, 6)
    // One pair: the third list against the other two as one.
    expect(of('12')?.missed).toBeCloseTo((142 * (247 + 49 + 60)) / (112 + 12 + 4), 6)
    expect(of('13')?.missed).toBeCloseTo((49 * (247 + 142 + 112)) / (60 + 12 + 4), 6)
    expect(of('23')?.missed).toBeCloseTo((247 * (49 + 142 + 12)) / (60 + 112 + 4), 6)
    // All three.
    expect(of('12', '13', '23')?.missed).toBeCloseTo((4 * 247 * 49 * 142) / (60 * 112 * 12), 6)
  })

  test('independent lists solve (N − n₁)(N − n₂)(N − n₃) = N² (N − found)', () => {
    const all = 626 + (of()?.missed ?? 0)
    expect((all - 423) * (all - 125) * (all - 270)).toBeCloseTo(all * all * (all - 626), 0)
  })

  test('the variance of a closed form is that of its book', () => {
    const { missed = 0, variance } = of('12', '13', '23') ?? {}
    const inverse = [247, 49, 60, 142, 112, 12, 4].reduce((sum, count) => sum + 1 / count, 0)
    expect(variance).toBeCloseTo(missed + missed ** 2 * inverse, 5)
  })

  test('the model with the least AIC is taken, with its interval', () => {
    const { method, dependentPairs, missed, interval } = told(missedBy(children, 3))
    const [best] = fits
    expect(fits.every(({ aic }) => aic >= (best?.aic ?? 0) - 1e-6)).toBe(true)
    expect(method).toBe('log_linear')
    expect(dependentPairs).toBe(best?.model.length)
    expect(missed).toBe(best?.missed)
    expect(interval?.missed.low).toBeLessThan(missed)
    expect(interval?.missed.high).toBeGreaterThan(missed)
  })

  test('three times the same list misses nothing', () => {
    expect(missedBy([0, 0, 0, 0, 0, 0, 0, 20], 3)).toMatchObject({ told: true, missed: 0, recall: 1, interval: null })
  })

  test('a model that one mention in each overlap would lead to millions is not believed', () => {
    const apart = [0, 51, 141, 1, 226, 1, 1, 4]
    expect((4 * 51 * 141 * 226) / (1 * 1 * 1)).toBeGreaterThan(6_000_000)
    expect(told(missedBy(apart, 3)).missed).toBeLessThan(20_000)
  })

  test('three lists apart say nothing, and an empty third list is none', () => {
    expect(missedBy([0, 30, 30, 0, 30, 0, 0, 0], 3)).toMatchObject({ told: false, because: 'too_little_overlap' })
    expect(missedBy([0, 80, 80, 20, 0, 0, 0, 0], 3)).toEqual(two(100, 100, 20))
  })
})

describe('whatever the counts', () => {
  const count = fc.integer({ min: 0, max: 400 })
  const of = (cells: number) => fc.array(count, { minLength: cells, maxLength: cells }).map((some) => [0, ...some])

  test('the order of two lists does not matter, nor that of three', () => {
    fc.assert(
      fc.property(of(3), ([, a = 0, b = 0, ab = 0]) => {
        expect(missedBy([0, a, b, ab], 2)).toEqual(missedBy([0, b, a, ab], 2))
      }),
    )
    const swaps = [
      [1, 0, 2],
      [0, 2, 1],
      [2, 0, 1],
    ] as const
    fc.assert(
      fc.property(of(7), fc.constantFrom(...swaps), (overlap, order) => {
        const swapped = new Array<number>(8).fill(0)
        for (const [lists, some] of overlap.entries())
          swapped[order.reduce<number>((bits, to, at) => bits | (lists & (1 << at) ? 1 << to : 0), 0)] = some
        const [one, other] = [missedBy(overlap, 3), missedBy(swapped, 3)]
        expect(other.told).toBe(one.told)
        if (!one.told || !other.told) return
        expect(other.method).toBe(one.method)
        expect(other.missed / Math.max(1, one.missed)).toBeCloseTo(one.missed / Math.max(1, one.missed), 8)
      }),
    )
  })

  test('nobody missed less than nothing, and the interval holds the estimate', () => {
    fc.assert(
      fc.property(of(7), (overlap) => {
        const missed = missedBy(overlap, 3)
        if (!missed.told) return
        expect(missed.missed).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(missed.missed)).toBe(true)
        expect(missed.recall).toBeGreaterThan(0)
        expect(missed.recall).toBeLessThanOrEqual(1)
        if (missed.interval === null) return
        expect(missed.interval.missed.low).toBeLessThanOrEqual(missed.missed)
        expect(missed.interval.missed.high).toBeGreaterThanOrEqual(missed.missed)
        expect(missed.interval.recall.low).toBeLessThanOrEqual(missed.recall)
        expect(missed.interval.recall.high).toBeGreaterThanOrEqual(missed.recall)
      }),
    )
  })

  test('lists that share a part by themselves make the estimate too small, never too large', () => {
    // 1000 things, of which two lists find each a third by chance; then more of what each has alone is in both.
    const by = (dependent: number) => told(missedBy([0, 222 - dependent, 222 - dependent, 111 + dependent], 2)).missed
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (dependent) => {
        expect(by(dependent)).toBeLessThan(by(0))
      }),
    )
  })
})

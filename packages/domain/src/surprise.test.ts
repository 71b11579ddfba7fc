import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceOfAsMany, isSudden, leastSurprising, leastWeeks } from './surprise.ts'

/** P(X ≥ k) of n trials with 1/m each, in whole numbers. */
function exactTail(k: number, n: number, m: number): number {
  let sum = 0n
  let choose = 1n
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += choose * BigInt(m - 1) ** BigInt(n - i)
    choose = (choose * BigInt(n - i)) / BigInt(i + 1)
  }
  const scale = 10n ** 30n
  return Number((sum * scale) / BigInt(m) ** BigInt(n)) / 1e30
}

const weeks = (most: number) => fc.array(fc.nat(most), { minLength: leastWeeks, maxLength: 8 })

test('nine in an hour that brought one a week for eight weeks are hardly chance, three are', () => {
  const quiet = [1, 1, 1, 1, 1, 1, 1, 1]
  // Of 17 arrivals 9 or more in one of nine hours: 7.0e-6 by whole numbers.
  expect(chanceOfAsMany(9, quiet)).toBeCloseTo(exactTail(9, 17, 9), 12)
  expect(isSudden(9, quiet, 1)).toBe(true)
  expect(isSudden(3, quiet, 1)).toBe(false)
})

test('the same nine are nothing sudden where some of the weeks brought that many', () => {
  expect(isSudden(9, [0, 0, 8, 0, 1, 0, 9, 0], 1)).toBe(false)
})

test('with fewer weeks than four nothing can be said, and fewer than five are never sudden', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(fc.nat(50), { maxLength: leastWeeks - 1 }), (count, past) => {
      expect(chanceOfAsMany(count, past)).toBeNull()
      expect(isSudden(count, past, 1)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.nat(leastSurprising - 1), weeks(3), (count, past) => {
      expect(isSudden(count, past, 1)).toBe(false)
    }),
  )
})

test('the chance of as many is one of chances, never rises with the count, and asks nothing of the order of the weeks', () => {
  fc.assert(
    fc.property(fc.nat(60), weeks(40), (count, past) => {
      const [here, more] = [chanceOfAsMany(count, past) ?? -1, chanceOfAsMany(count + 1, past) ?? -1]
      expect(here).toBeGreaterThanOrEqual(0)
      expect(here).toBeLessThanOrEqual(1)
      expect(more).toBeLessThanOrEqual(here + 1e-9)
      expect(chanceOfAsMany(count, past.toReversed()) ?? -1).toBeCloseTo(here, 9)
    }),
  )
})

test('where the weeks vary no more than by chance it is the exact conditional test', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.nat(10),
      fc.integer({ min: leastWeeks, max: 8 }),
      (count, each, m) => {
        const past = Array.from({ length: m }, () => each)
        expect(chanceOfAsMany(count, past)).toBeCloseTo(exactTail(count, count + each * m, m + 1), 9)
      },
    ),
  )
})

test('an hour like the others alarms no more often than it says, however little it brings', () => {
  // Poisson counts of a seeded generator (mulberry32), by Knuth's product of uniforms.
  let state = 20261123
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const poisson = (mean: number) => {
    let count = 0
    for (let product = uniform(); product > Math.exp(-mean); product *= uniform()) count++
    return count
  }
  for (const mean of [0.2, 1, 4, 15]) {
    const looks = 20_000
    let alarms = 0
    for (let look = 0; look < looks; look++) {
      const past = Array.from({ length: 8 }, () => poisson(mean))
      if ((chanceOfAsMany(poisson(mean), past) ?? 1) <= 0.01) alarms++
    }
    // 1 % of 20 000 are 200, and more than four standard deviations above that would be no chance.
    expect(alarms).toBeLessThanOrEqual(200 + 4 * Math.sqrt(200))
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from '../../test/chance.ts'
import { carriedOver, erlangC, heldBy, staffingFor } from './staffing.ts'

describe('Erlang C', () => {
  test('of one and two people are the closed forms', () => {
    for (const load of [0.1, 0.5, 0.9]) {
      expect(erlangC(1, load)).toBeCloseTo(load, 14)
      expect(erlangC(2, load)).toBeCloseTo(load ** 2 / (2 + load), 14)
    }
  })

  test('of the emergency room of Hillier and Lieberman: two thirds wait for one doctor, a sixth for two', () => {
    // Two patients an hour, 20 minutes each.
    expect(erlangC(1, 2 / 3)).toBeCloseTo(0.667, 3)
    expect(erlangC(2, 2 / 3)).toBeCloseTo(0.167, 3)
  })

  test('of the call centre of the textbooks: 200 calls an hour of 3 minutes, of which 17 percent wait for 14 people', () => {
    const waits = [11, 12, 13, 14].map((people) => Number(erlangC(people, 10).toFixed(3)))
    expect(waits).toEqual([0.682, 0.449, 0.285, 0.174])
    // Somebody takes the call within 20 seconds with 88.8 percent of them.
    // https://www.callcentrehelper.com/erlang-c-formula-example-121281.htm
    const begun = [11, 12, 13, 14].map((people) => 1 - erlangC(people, 10) * Math.exp(-((people - 10) * 20) / 180))
    expect(begun.map((share) => Number((share * 100).toFixed(1)))).toEqual([39, 64, 79.6, 88.8])
  })
})

const day = { arrivalsPerHour: 6, handlingMinutes: 20, targetMinutes: 60 }

describe('the people that hold a promise', () => {
  test('are as many as are needed, and no more', () => {
    const staffing = staffingFor(day, 0.85)
    if (staffing.kind !== 'people') throw new Error(staffing.kind)
    // Six items an hour of 20 minutes are the work of two: these two would never get done.
    expect(staffing.people).toBe(3)
    expect(staffing.oneLess).toEqual({ kind: 'overloaded' })
    expect(staffing.held).toMatchObject({ kind: 'steady', busy: 2 / 3, mustWait: expect.closeTo(4 / 9, 12) })
    expect(staffing.oneMore).toMatchObject({ kind: 'steady', busy: 0.5 })
  })

  test('of one person are those of a single queue', () => {
    // M/M/1: answered within t are 1 − e^(−(μ − λ) t).
    const held = heldBy(1, { arrivalsPerHour: 2, handlingMinutes: 20, targetMinutes: 60 })
    expect(held).toMatchObject({ kind: 'steady', answeredWithin: expect.closeTo(1 - Math.exp(-1), 12) })
  })

  test('of several promises hold each for its share: as many as of one where they are the same, between those of each where not', () => {
    const held = (targetMinutes: Parameters<typeof heldBy>[1]['targetMinutes']) => {
      const of = heldBy(3, { ...day, targetMinutes })
      return of.kind === 'steady' ? of.answeredWithin : 0
    }
    const [soon, usual] = [held(20), held(60)]
    expect(
      held([
        { minutes: 60, share: 0.3 },
        { minutes: 60, share: 0.7 },
      ]),
    ).toBeCloseTo(usual, 12)
    expect(
      held([
        { minutes: 20, share: 0.25 },
        { minutes: 60, share: 0.75 },
      ]),
    ).toBeCloseTo(0.25 * soon + 0.75 * usual, 12)
    // A quarter that cannot be had in time keeps nine of ten out of reach.
    const targetMinutes = [
      { minutes: 1, share: 0.25 },
      { minutes: 600, share: 0.75 },
    ]
    expect(staffingFor({ ...day, targetMinutes }, 0.9).kind).toBe('out_of_reach')
  })

  test('are nobody where nothing comes in', () => {
    expect(staffingFor({ ...day, arrivalsPerHour: 0 }, 0.9)).toEqual({ kind: 'nobody_needed' })
  })

  test('cannot hold what the handling alone breaks', () => {
    expect(staffingFor({ ...day, targetMinutes: 10 }, 0.9)).toEqual({
      kind: 'out_of_reach',
      best: expect.closeTo(1 - Math.exp(-0.5), 12),
    })
  })

  test('are told for a thousand items an hour as well', () => {
    const staffing = staffingFor({ arrivalsPerHour: 5000, handlingMinutes: 20, targetMinutes: 120 }, 0.95)
    expect(staffing).toMatchObject({ kind: 'people', people: expect.any(Number) })
  })
})

/** The share answered in time of a long day at which people really come and work. */
function simulated(people: number, workload: typeof day, items: number): number {
  const next = chance(1917)
  const drawn = (mean: number) => -Math.log(1 - next()) * mean
  const free = Array.from({ length: people }, () => 0)
  let now = 0
  let inTime = 0
  for (let item = 0; item < items; item++) {
    now += drawn(60 / workload.arrivalsPerHour)
    const first = free.indexOf(Math.min(...free))
    const done = Math.max(now, free[first] ?? 0) + drawn(workload.handlingMinutes)
    free[first] = done
    if (done - now <= workload.targetMinutes) inTime++
  }
  return inTime / items
}

test('simulated: a hundred thousand items are answered in time as the formula says', () => {
  for (const people of [3, 4, 6]) {
    const held = heldBy(people, day)
    if (held.kind !== 'steady') throw new Error(held.kind)
    // Items that wait behind each other are late together, so the error is several times that of independent ones.
    expect(Math.abs(simulated(people, day, 100_000) - held.answeredWithin)).toBeLessThan(0.008)
  }
})

test('property: more people answer more in time, and one less than needed does not hold it', () => {
  const workload = fc.record({
    arrivalsPerHour: fc.double({ min: 0.01, max: 200, noNaN: true }),
    handlingMinutes: fc.double({ min: 1, max: 60, noNaN: true }),
    targetMinutes: fc.double({ min: 1, max: 600, noNaN: true }),
  })
  fc.assert(
    fc.property(workload, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (work, share) => {
      const staffing = staffingFor(work, share)
      if (staffing.kind !== 'people') {
        expect(staffing.kind).toBe('out_of_reach')
        return
      }
      const { held, oneLess, oneMore } = staffing
      if (held.kind !== 'steady' || oneMore.kind !== 'steady') throw new Error('overloaded')
      expect(held.answeredWithin).toBeGreaterThanOrEqual(share)
      expect(oneMore.answeredWithin).toBeGreaterThanOrEqual(held.answeredWithin - 1e-12)
      if (oneLess.kind === 'steady') expect(oneLess.answeredWithin).toBeLessThan(share)
      expect(held.mustWait).toBeGreaterThanOrEqual(0)
      expect(held.mustWait).toBeLessThanOrEqual(1)
    }),
  )
})

describe('what comes while nobody works', () => {
  test('is met at the next opening, spread over as many open hours as the promise lasts', () => {
    // Closed, closed, open, open, open, closed: what came at night is met in the first two hours of the day.
    const open = [false, false, true, true, true, false]
    expect(carriedOver([2, 2, 1, 1, 1, 0], open, 120)).toEqual([0, 0, 3, 3, 1, 0])
    expect(carriedOver([2, 2, 1, 1, 1, 0], open, 30)).toEqual([0, 0, 5, 1, 1, 0])
  })

  test('after the last opening of the week is met at its beginning', () => {
    expect(carriedOver([0, 1, 1, 3], [false, true, true, false], 60)).toEqual([0, 4, 1, 0])
  })

  test('is met by nobody where it is never open', () => {
    expect(carriedOver([1, 2], [false, false], 60)).toEqual([0, 0])
  })

  test('property: nothing is lost or added', () => {
    const hours = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 1, maxLength: 168 })
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 3000 }), (week, target) => {
        const open = week.map(([, isOpen]) => isOpen)
        fc.pre(open.includes(true))
        const met = carriedOver(
          week.map(([count]) => count),
          open,
          target,
        )
        const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
        expect(sum(met)).toBeCloseTo(sum(week.map(([count]) => count)), 6)
        for (const [hour, count] of met.entries()) if (!open[hour]) expect(count).toBe(0)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredWithin, incidence, medianFirstResponse, type Observation } from './incidence.ts'

const answered = (...times: number[]): Observation[] => times.map((ms) => ({ ms, outcome: 'answered' }))
const dismissed = (...times: number[]): Observation[] => times.map((ms) => ({ ms, outcome: 'dismissed' }))
const open = (...times: number[]): Observation[] => times.map((ms) => ({ ms, outcome: 'open' }))

describe('the median first response', () => {
  test('of no tickets is not reached', () => {
    expect(medianFirstResponse([])).toEqual({ reached: false, n: 0 })
  })

  test('of open tickets only is not reached', () => {
    expect(medianFirstResponse(open(1, 2, 3))).toEqual({ reached: false, n: 3 })
  })

  test('of one ticket is its own', () => {
    expect(medianFirstResponse(answered(7))).toEqual({ reached: true, ms: 7, n: 1 })
    expect(medianFirstResponse(dismissed(7))).toEqual({ reached: false, n: 1 })
  })

  test('of answered tickets is the lower middle one', () => {
    expect(medianFirstResponse(answered(5, 1, 9))).toEqual({ reached: true, ms: 5, n: 3 })
    expect(medianFirstResponse(answered(4, 3, 2, 1))).toEqual({ reached: true, ms: 2, n: 4 })
  })

  test('is reached by exactly half, however many tickets make it up', () => {
    for (let half = 1; half <= 60; half++) {
      const times = Array.from({ length: half }, (_, index) => index + 1)
      const tickets = [...answered(...times), ...open(...times.map((ms) => ms + half))]
      expect(medianFirstResponse(tickets)).toEqual({ reached: true, ms: half, n: 2 * half })
    }
  })

  test('is not flattered by the tickets that nobody answers', () => {
    const quick = answered(1, 2, 3, 4)
    expect(medianFirstResponse(quick)).toMatchObject({ ms: 2 })
    expect(medianFirstResponse([...quick, ...open(50, 50, 50)])).toMatchObject({ ms: 4 })
    expect(medianFirstResponse([...quick, ...open(50, 50, 50, 50, 50)])).toEqual({ reached: false, n: 9 })
  })

  test('counts dismissed tickets as tickets that were not answered', () => {
    expect(medianFirstResponse([...answered(5, 6), ...dismissed(1, 1, 1)])).toEqual({ reached: false, n: 5 })
  })

  test('of the patients of Freireich et al. (1963), treated with 6-MP, is the 23 weeks of the textbooks', () => {
    const tickets = [...answered(6, 6, 6, 7, 10, 13, 16, 22, 23), ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)]
    expect(medianFirstResponse(tickets)).toEqual({ reached: true, ms: 23, n: 21 })
    expect(incidence(tickets).map((step) => [step.ms, step.atRisk, Number(step.open.toFixed(3))])).toEqual([
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448],
    ])
  })
})

describe('the incidence', () => {
  test('of a small house, by hand', () => {
    // Five tickets: at 1 an answer (1/5); at 2 a dismissal and, still open, another; 2 left share 3/5 between them.
    const steps = incidence([...answered(1, 4), ...dismissed(2), ...open(2, 5)])
    expect(steps.map(({ ms, atRisk }) => [ms, atRisk])).toEqual([
      [1, 5],
      [2, 4],
      [4, 2],
    ])
    expect(steps.map(({ answered }) => Number(answered.toFixed(6)))).toEqual([0.2, 0.2, 0.5])
    expect(steps.map(({ dismissed }) => Number(dismissed.toFixed(6)))).toEqual([0, 0.2, 0.2])
    expect(steps.map(({ open }) => Number(open.toFixed(6)))).toEqual([0.8, 0.6, 0.3])
  })

  test('a dismissal competes: it is no censoring, which would promise an answer to the dismissed', () => {
    const tickets = [...dismissed(1), ...answered(2)]
    expect(answeredWithin(tickets, 2)).toMatchObject({ answered: 0.5, dismissed: 0.5, open: 0 })
    expect(answeredWithin([...open(1), ...answered(2)], 2)).toMatchObject({ answered: 1, dismissed: 0, open: 0 })
  })

  test('at equal times the answer comes first: the open ticket was still there', () => {
    expect(answeredWithin([...open(3), ...answered(3)], 3)).toMatchObject({ answered: 0.5, open: 0.5 })
    expect(answeredWithin([...answered(3), ...open(3)], 3)).toMatchObject({ answered: 0.5, open: 0.5 })
  })

  test('the longest-waiting ticket being open leaves its share open', () => {
    expect(answeredWithin([...answered(1, 2), ...open(3)], 100)).toMatchObject({
      atRisk: 0,
      open: expect.closeTo(1 / 3),
    })
  })
})

describe('answered within the target', () => {
  test('an answer exactly at the target is within it, one a moment later is not', () => {
    expect(answeredWithin(answered(60, 61), 60)).toEqual({ n: 2, atRisk: 2, answered: 0.5, dismissed: 0, open: 0.5 })
    expect(answeredWithin(answered(60, 61), 59)).toMatchObject({ answered: 0, open: 1 })
  })

  test('of no tickets there is no share', () => {
    expect(answeredWithin([], 60)).toBeNull()
  })

  test('tickets younger than the target say so by who was watched that long', () => {
    expect(answeredWithin(open(1, 2, 3), 60)).toEqual({ n: 3, atRisk: 0, answered: 0, dismissed: 0, open: 1 })
  })
})

const observations = fc.array(
  fc.record({
    ms: fc.integer({ min: 0, max: 30 }),
    outcome: fc.constantFrom<Observation['outcome']>('answered', 'dismissed', 'open'),
  }),
  { maxLength: 60 },
)

/** The definition, written down as it stands in the paper. */
function byDefinition(tickets: readonly Observation[], t: number): number {
  const times = [...new Set(tickets.map(({ ms }) => ms))].filter((ms) => ms <= t).sort((a, b) => a - b)
  let survival = 1
  let sum = 0
  for (const time of times) {
    const atRisk = tickets.filter(({ ms }) => ms >= time).length
    const events = tickets.filter(({ ms, outcome }) => ms === time && outcome !== 'open')
    sum += (survival * events.filter(({ outcome }) => outcome === 'answered').length) / atRisk
    survival *= 1 - events.length / atRisk
  }
  return sum
}

test('property: the incidence is that of the definition, at every time', () => {
  fc.assert(
    fc.property(observations, fc.integer({ min: 0, max: 31 }), (tickets, t) => {
      expect(answeredWithin(tickets, t)?.answered ?? 0).toBeCloseTo(byDefinition(tickets, t), 9)
    }),
  )
})

test('property: shares add up to one, never shrink, and do not depend on the order of tickets', () => {
  fc.assert(
    fc.property(observations, (tickets) => {
      let before = { answered: 0, dismissed: 0, open: 1 }
      const steps = incidence(tickets)
      for (const step of steps) {
        expect(step.answered + step.dismissed + step.open).toBeCloseTo(1, 9)
        expect(step.answered).toBeGreaterThanOrEqual(before.answered)
        expect(step.dismissed).toBeGreaterThanOrEqual(before.dismissed)
        expect(step.open).toBeLessThanOrEqual(before.open + 1e-12)
        before = step
      }
      expect(incidence(tickets.toReversed())).toEqual(steps)
    }),
  )
})

test('property: with nothing open the shares are plain counts', () => {
  fc.assert(
    fc.property(observations, fc.integer({ min: 0, max: 31 }), (all, t) => {
      const tickets = all.filter(({ outcome }) => outcome !== 'open')
      fc.pre(tickets.length > 0)
      const count = tickets.filter(({ ms, outcome }) => outcome === 'answered' && ms <= t).length
      expect(answeredWithin(tickets, t)?.answered).toBeCloseTo(count / tickets.length, 9)
    }),
  )
})

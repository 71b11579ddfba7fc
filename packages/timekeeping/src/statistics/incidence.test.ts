import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fraction, fraction, minus, numberOf, plus, times } from '../../test/fraction.ts'
import { freireich, marubini, satagopan, waits } from '../../test/published-waits.ts'
import { incidence } from './incidence.ts'
import { type Observation, timelineOf } from './timeline.ts'

const stepsOf = (observations: readonly Observation[]) => [...incidence(timelineOf(observations))]

/** Steps at which somebody was answered or dismissed. */
function endings(observations: readonly Observation[]) {
  let open = 1
  return stepsOf(observations).filter((step) => {
    const ended = step.open < open - 1e-12
    open = step.open
    return ended
  })
}

type Exact = { ms: number; atRisk: number; answered: Fraction; dismissed: Fraction; open: Fraction; variance: Fraction }

/** The textbook's sums, term by term in exact fractions; entries count from the age after the one they entered at. */
function byDefinition(observations: readonly Observation[]): Exact[] {
  const watched = observations.filter(({ ms, enteredMs = 0 }) => enteredMs === 0 || ms > enteredMs)
  const ages = [...new Set(watched.filter(({ outcome }) => outcome !== 'open').map(({ ms }) => ms))].sort(
    (a, b) => a - b,
  )
  const past: { answered: Fraction; open: Fraction; atRisk: number; answers: number; ended: number }[] = []
  let [answered, dismissed, open] = [fraction(0), fraction(0), fraction(1)]
  return ages.map((ms) => {
    const atRisk = watched.filter((wait) => wait.ms >= ms && (!wait.enteredMs || wait.enteredMs < ms)).length
    const count = (what: Observation['outcome']) =>
      watched.filter((wait) => wait.ms === ms && wait.outcome === what).length
    const [answers, ended] = [count('answered'), count('answered') + count('dismissed')]
    answered = plus(answered, times(open, fraction(answers, atRisk)))
    dismissed = plus(dismissed, times(open, fraction(ended - answers, atRisk)))
    past.push({ answered, open, atRisk, answers, ended })
    open = times(open, fraction(atRisk - ended, atRisk))
    let variance = fraction(0)
    for (const then of past) {
      const grown = minus(answered, then.answered)
      if (grown.over !== 0n)
        variance = plus(
          variance,
          times(times(grown, grown), fraction(then.ended, then.atRisk * (then.atRisk - then.ended))),
        )
      const { atRisk: n, answers: d } = then
      variance = plus(variance, times(times(then.open, then.open), fraction(d * (n - d), n ** 3)))
      variance = minus(variance, times(times(grown, then.open), fraction(2 * d, n ** 2)))
    }
    return { ms, atRisk, answered, dismissed, open, variance }
  })
}

describe('the incidence of published data, in exact fractions', () => {
  test('Freireich et al. (1963): Kaplan and Meier, and Greenwood', () => {
    // The product of (1 − d/n): 18/21, 16/17, 14/15, 11/12, 10/11, 6/7, 5/6. Greenwood: S² Σ d / (n (n − d)).
    const expected = [
      [6, 21, 6 / 7, 2 / 343],
      [7, 17, 96 / 119, 12736 / 1685159],
      [10, 15, 64 / 85, 359168 / 38689875],
      [13, 12, 176 / 255, 3972848 / 348208875],
      [16, 11, 32 / 51, 181184 / 13928355],
      [22, 7, 64 / 119, 1246976 / 75832155],
      [23, 6, 160 / 357, 2472640 / 136497879],
    ]
    for (const [index, { ms, atRisk, open, variance }] of endings(freireich).entries()) {
      const [time, n, share = 0, greenwood = 0] = expected[index] ?? []
      expect([ms, atRisk]).toEqual([time, n])
      expect(open).toBeCloseTo(share, 14)
      expect(variance).toBeCloseTo(greenwood, 14)
    }
    expect(endings(freireich)).toHaveLength(expected.length)
  })

  test('Marubini and Valsecchi (1995): both types of event, and the delta-method variance', () => {
    const { first, second, open } = marubini
    const steps = endings(waits({ answered: first, dismissed: second, open }))
    const at = (ms: number) => steps.findLast((step) => step.ms <= ms)
    // By hand: up to 34 months nobody is censored, so the shares are counts of 35. Then 34 leaves 22 at risk with S = 23/35
    // behind them: at 37 a second event, 7/35 + 23/35 · 1/22 = 177/770, at 41 a first one, 5/35 + 22/35 · 23/22 · 1/22.
    expect(at(34)).toMatchObject({ answered: 5 / 35, dismissed: 7 / 35, open: 23 / 35 })
    expect(at(34)?.variance).toBeCloseTo(((5 / 35) * (30 / 35)) / 35, 15)
    expect(at(37)?.dismissed).toBeCloseTo(177 / 770, 14)
    expect(at(41)?.answered).toBeCloseTo(19 / 110, 14)
    expect(at(41)?.variance).toBeCloseTo(38383 / 9317000, 14)
    expect(at(78)?.answered).toBeCloseTo(13513 / 65450, 14)
    expect(at(119)?.answered).toBeCloseTo(17929 / 65450, 14)
    expect(at(119)?.variance).toBeCloseTo(13758319439 / 2242946629000, 14)
    expect(at(240)?.answered).toBeCloseTo(14699 / 46750, 14)
    expect(at(240)?.dismissed).toBeCloseTo(32051 / 46750, 14)
    expect(at(240)?.variance).toBeCloseTo(1389912163049 / 200263091875000, 14)
    expect(at(240)?.open).toBe(0)
  })

  test('Satagopan et al. (2004): four deaths of breast cancer, each 0.3 percent, among ever fewer at risk', () => {
    const steps = endings(satagopan)
    expect(steps.map(({ ms, atRisk }) => [ms, atRisk])).toEqual([
      [10, 304],
      [16, 302],
      [18, 301],
      [23, 300],
      [26, 298],
      [27, 297],
    ])
    // S(tᵢ₋₁) · 1 / nᵢ: 1/304; 303/304 · 1/302; 303/304 · 301/302 · 300/301 · 1/300; and so on.
    const shares = [
      1 / 304,
      303 / 304 / 302,
      0,
      303 / 304 / 302,
      0,
      (303 / 304) * (299 / 302) * (297 / 298) * (1 / 297),
    ]
    let sum = 0
    for (const [index, share] of shares.entries()) {
      sum += share
      expect(steps[index]?.answered).toBeCloseTo(sum, 15)
      if (share > 0) expect((share * 100).toFixed(1)).toBe('0.3')
    }
  })
})

describe('the incidence', () => {
  test('of a small house, by hand', () => {
    // Five waits: at 1 an answer (1/5); at 2 a dismissal and, still open, another; the 2 left share 3/5 between them.
    const steps = stepsOf(waits({ answered: [1, 4], dismissed: [2], open: [2, 5] }))
    expect(steps.map(({ ms, atRisk, remaining }) => [ms, atRisk, remaining])).toEqual([
      [1, 5, 4],
      [2, 4, 2],
      [4, 2, 1],
      [5, 1, 0],
    ])
    expect(steps.map(({ answered }) => answered)).toEqual([0.2, 0.2, 0.5, 0.5])
    expect(steps.map(({ dismissed }) => dismissed)).toEqual([0, 0.2, 0.2, 0.2])
    expect(steps.map(({ open }) => open)).toEqual([0.8, 0.6, 0.3, 0.3])
  })

  test('a dismissal competes: it is no censoring, which would promise an answer to the dismissed', () => {
    expect(stepsOf(waits({ dismissed: [1], answered: [2] })).at(-1)).toMatchObject({
      answered: 0.5,
      dismissed: 0.5,
      open: 0,
    })
    expect(stepsOf(waits({ open: [1], answered: [2] })).at(-1)).toMatchObject({ answered: 1, dismissed: 0, open: 0 })
  })

  test('at equal ages the answer comes first: the open wait was still there', () => {
    expect(stepsOf(waits({ open: [3], answered: [3] }))).toMatchObject([{ answered: 0.5, open: 0.5 }])
  })

  test('the longest wait being open leaves its share open', () => {
    expect(stepsOf(waits({ answered: [1, 2], open: [3] })).at(-1)?.open).toBeCloseTo(1 / 3, 15)
  })

  test('is a plain count, rounded once, while nobody is censored', () => {
    const steps = stepsOf(
      waits({ answered: Array.from({ length: 289 }, (_, index) => index + 1), open: Array(123).fill(500) }),
    )
    for (const [index, { answered }] of steps.slice(0, 289).entries()) expect(answered).toBe((index + 1) / 412)
  })

  test('of many waits, all answered in the end, is exactly 1', () => {
    for (let n = 1; n < 200; n++) {
      const open = Array.from({ length: n }, (_, index) => index)
      const last = stepsOf(waits({ open, answered: [...open.map((ms) => ms + 1), n + 1] })).at(-1)
      expect(last).toMatchObject({ answered: 1, dismissed: 0, open: 0, variance: expect.closeTo(0, 15) })
    }
  })
})

describe('what was found late', () => {
  test('is at risk from the age at which it was found, and not before', () => {
    // Two watched from the beginning, one found at age 10: at 5 an answer of 2, at 15 one of the 2 that are then left.
    const late: Observation = { ms: 20, outcome: 'answered', enteredMs: 10 }
    const steps = stepsOf([...waits({ answered: [5, 15] }), late])
    expect(steps.map(({ ms, atRisk, answered }) => [ms, atRisk, answered])).toEqual([
      [5, 2, 0.5],
      [10, 1, 0.5],
      [15, 2, 0.75],
      [20, 1, 1],
    ])
  })

  test('and was answered before says nothing of how long answers take, but is counted', () => {
    const before: Observation = { ms: 10, outcome: 'answered', enteredMs: 10 }
    const timeline = timelineOf([...waits({ answered: [5] }), before])
    expect(timeline).toMatchObject({ counts: { items: 2, answered: 2 }, watched: 1, unseen: 1 })
    expect([...incidence(timeline)]).toHaveLength(1)
  })

  test('counts from the beginning when it was found at age 0', () => {
    const observations = waits({ answered: [0, 5], dismissed: [3], open: [4] })
    expect(stepsOf(observations.map((wait) => ({ ...wait, enteredMs: 0 })))).toEqual(stepsOf(observations))
  })

  test('after everybody else has ended, changes nothing any more', () => {
    const late: Observation = { ms: 20, outcome: 'dismissed', enteredMs: 10 }
    expect(stepsOf([...waits({ answered: [5] }), late]).at(-1)).toMatchObject({ answered: 1, dismissed: 0, open: 0 })
  })
})

const observations = fc.array(
  fc.record({
    ms: fc.integer({ min: 0, max: 20 }),
    outcome: fc.constantFrom<Observation['outcome']>('answered', 'dismissed', 'open'),
  }),
  { maxLength: 40 },
)
const late = fc.array(
  fc.record({
    ms: fc.integer({ min: 0, max: 20 }),
    outcome: fc.constantFrom<Observation['outcome']>('answered', 'dismissed', 'open'),
    enteredMs: fc.integer({ min: 0, max: 12 }),
  }),
  { maxLength: 30 },
)

test('property: shares and variance are those of the textbook, at every age, with late entries too', () => {
  fc.assert(
    fc.property(observations, late, (some, others) => {
      const all = [...some, ...others]
      const steps = stepsOf(all)
      for (const exact of byDefinition(all)) {
        const step = steps.find(({ ms }) => ms === exact.ms)
        expect(step?.atRisk).toBe(exact.atRisk)
        expect(step?.answered).toBeCloseTo(numberOf(exact.answered), 12)
        expect(step?.dismissed).toBeCloseTo(numberOf(exact.dismissed), 12)
        expect(step?.open).toBeCloseTo(numberOf(exact.open), 12)
        expect(step?.variance).toBeCloseTo(numberOf(exact.variance), 12)
      }
    }),
  )
})

test('property: shares add up to one, never shrink, and do not depend on the order of waits', () => {
  fc.assert(
    fc.property(observations, late, (some, others) => {
      const all = [...some, ...others]
      let before = { answered: 0, dismissed: 0, open: 1 }
      for (const step of stepsOf(all)) {
        expect(step.answered + step.dismissed + step.open).toBeCloseTo(1, 12)
        expect(step.answered).toBeGreaterThanOrEqual(before.answered - 1e-15)
        expect(step.dismissed).toBeGreaterThanOrEqual(before.dismissed - 1e-15)
        expect(step.open).toBeLessThanOrEqual(before.open + 1e-15)
        for (const share of [step.answered, step.dismissed, step.open, step.variance]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        before = step
      }
      expect(stepsOf(all.toReversed())).toEqual(stepsOf(all))
    }),
  )
})

test('property: with nothing open the shares are plain counts, and their variance the binomial one', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const ended = all.filter(({ outcome }) => outcome !== 'open')
      for (const { ms, answered, variance } of stepsOf(ended)) {
        const share = ended.filter((wait) => wait.outcome === 'answered' && wait.ms <= ms).length / ended.length
        expect(answered).toBe(share)
        expect(variance).toBeCloseTo((share * (1 - share)) / ended.length, 12)
      }
    }),
  )
})

test('property: two waits that go on together count as two copies of one', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const single = stepsOf(all)
      for (const [index, step] of stepsOf([...all, ...all]).entries()) {
        expect(step.answered).toBeCloseTo(single[index]?.answered ?? Number.NaN, 12)
        expect(step.variance).toBeCloseTo((single[index]?.variance ?? Number.NaN) / 2, 12)
      }
    }),
  )
})

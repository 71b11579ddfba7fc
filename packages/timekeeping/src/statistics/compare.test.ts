import { describe, expect, test } from 'vitest'
import { chance } from '../../test/chance.ts'
import { freireich, freireichPlacebo, waits } from '../../test/published-waits.ts'
import { compareShares } from './compare.ts'
import { type Observation, timelineOf } from './timeline.ts'

const many = (answered: number, open: number) =>
  timelineOf(waits({ answered: Array(answered).fill(10), open: Array(open).fill(100) }))

describe('two periods', () => {
  test('of Freireich et al. (1963) differ after ten weeks: a quarter had relapsed with 6-MP, with placebo 13 of 21', () => {
    // By hand: θ = ln(−ln(64/85)) = −1.2596 and ln(−ln(8/21)) = −0.0355, standard errors 0.4509 and 0.2882, z = 2.29.
    const compared = compareShares(timelineOf(freireich), timelineOf(freireichPlacebo), 10)
    expect(compared).toEqual({ kind: 'differs', difference: expect.closeTo(13 / 21 - 21 / 85, 14) })
    // After two weeks they are 0 and 4 of 21.
    expect(compareShares(timelineOf(freireich), timelineOf(freireichPlacebo), 2).kind).toBe('may_be_chance')
  })

  test('with 70 and 62 percent in time differ in a thousand waits each, and may be chance in fifty', () => {
    expect(compareShares(many(700, 300), many(620, 380), 20).kind).toBe('differs')
    expect(compareShares(many(35, 15), many(31, 19), 20).kind).toBe('may_be_chance')
  })

  test('with all in time in both, or in one of two, is no news; with all of fifty against half of fifty it is', () => {
    expect(compareShares(many(5, 0), many(50, 0), 20)).toMatchObject({ kind: 'may_be_chance', difference: 0 })
    expect(compareShares(many(2, 0), many(1, 1), 20).kind).toBe('may_be_chance')
    expect(compareShares(many(50, 0), many(25, 25), 20)).toEqual({ kind: 'differs', difference: -0.5 })
  })

  test('of which one is empty, or too young for the target, cannot be compared', () => {
    expect(compareShares(timelineOf([]), many(5, 5), 20)).toEqual({ kind: 'cannot_tell' })
    expect(compareShares(many(5, 5), many(0, 50), 200)).toEqual({ kind: 'cannot_tell' })
    expect(compareShares(many(5, 5), many(50, 50), 100).kind).toBe('may_be_chance')
    expect(compareShares(many(5, 5), many(50, 50), 101).kind).toBe('cannot_tell')
  })

  test('simulated: equal periods are said to differ one time in twenty', () => {
    const next = chance(2007)
    const draw = (): Observation[] =>
      Array.from({ length: 60 }, () => {
        const [ended, watched] = [-Math.log(1 - next()), 3 * next()]
        if (ended > watched) return { ms: watched, outcome: 'open' }
        return { ms: ended, outcome: next() < 0.7 ? 'answered' : 'dismissed' }
      })
    const runs = 2000
    let differ = 0
    for (let run = 0; run < runs; run++)
      if (compareShares(timelineOf(draw()), timelineOf(draw()), 1).kind === 'differs') differ++
    expect(Math.abs(differ / runs - 0.05)).toBeLessThan(0.017)
  })
})

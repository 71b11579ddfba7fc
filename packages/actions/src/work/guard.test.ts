import { closeWork, type EffortSum, type Leg, type LegCell } from '@echolot/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseEffort, releaseLegs } from './guard.ts'

const dialogue = { week: '2026-W47', activity: 'dialogue' } as const
const spent = (departmentId: string, people: number, minutes: number, peopleOnlyHere = people): EffortSum => ({
  ...dialogue,
  departmentId,
  people,
  peopleOnlyHere,
  minutes,
})

test('a department with ten active people is told, with nine it is not', () => {
  expect(releaseEffort(closeWork([spent('service', 10, 600)]), 10)).toEqual([
    { ...dialogue, departmentIds: ['service'], minutes: 600 },
  ])
  expect(releaseEffort(closeWork([spent('service', 9, 600)]), 10)).toEqual([
    { ...dialogue, departmentIds: ['service'], withheld: true },
  ])
})

test('departments that are too small each are told together, where together they are enough', () => {
  expect(releaseEffort(closeWork([spent('service', 12, 700), spent('hr', 6, 100), spent('pr', 5, 50)]), 10)).toEqual([
    { ...dialogue, departmentIds: ['service'], minutes: 700 },
    { ...dialogue, departmentIds: ['hr', 'pr'], minutes: 150 },
  ])
})

test('who works in two small departments is not counted twice', () => {
  // Six and six, of whom two are the same: ten people at most, and only eight that are sure to be others.
  expect(releaseEffort(closeWork([spent('hr', 6, 100, 4), spent('pr', 6, 50, 4)]), 10)).toEqual([
    { ...dialogue, departmentIds: ['hr', 'pr'], withheld: true },
  ])
})

test('no number, no sum of numbers and no difference of two sums rests on fewer people than the minimum', () => {
  const people = fc.record({ departments: fc.integer({ min: 1, max: 5 }), people: fc.integer({ min: 0, max: 14 }) })
  fc.assert(
    fc.property(fc.array(people, { maxLength: 6 }), fc.integer({ min: 5, max: 12 }), (groups, minimum) => {
      const sums = groups.map((group, index) => spent(`d${index}`, group.people, 60 * group.people))
      const released = releaseEffort(closeWork(sums), minimum)
      // Every department stands in exactly one cell, so whatever is added or taken away is made of whole cells.
      expect(released.flatMap(({ departmentIds }) => departmentIds).toSorted()).toEqual(
        sums.map(({ departmentId }) => departmentId),
      )
      for (const cell of released)
        if ('minutes' in cell) {
          const of = sums.filter(({ departmentId }) => cell.departmentIds.includes(departmentId))
          expect(of.reduce((sum, one) => sum + one.people, 0)).toBeGreaterThanOrEqual(minimum)
        }
    }),
  )
})

test('legs of a month are told of a department with enough people, of small ones together, and else not', () => {
  const leg: Leg = {
    startedAt: new Date(0),
    endedAt: new Date(1),
    pauses: [],
    how: 'answered',
    handOvers: 0,
    cameBack: false,
  }
  const people = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)
  const cell = (month: string, departmentId: string, personIds: number[]): LegCell => ({
    ...{ month, departmentId, personIds },
    legs: [leg],
  })
  const work = closeWork([
    cell('2026-09', 'service', people(1, 10)),
    cell('2026-09', 'hr', people(1, 6)),
    cell('2026-09', 'pr', people(7, 10)),
    cell('2026-10', 'service', people(1, 9)),
    // The same nine people once more are no ten.
    cell('2026-10', 'it', people(1, 9)),
  ])
  expect(releaseLegs(work, 10)).toEqual([
    { month: '2026-09', departmentIds: ['service'], legs: [leg] },
    { month: '2026-09', departmentIds: ['hr', 'pr'], legs: [leg, leg] },
    { month: '2026-10', departmentIds: ['service', 'it'], legs: null },
  ])
})

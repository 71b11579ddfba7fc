import { closeWork, type EffortSum } from '@echolot/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseEffort } from './guard.ts'

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

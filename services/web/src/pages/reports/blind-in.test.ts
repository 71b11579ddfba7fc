import { expect, test } from 'vitest'
import { blindIn } from './blind-in.ts'

const source = (sourceId: number, days: [string, number][]) => ({
  sourceId,
  name: `Source ${sourceId}`,
  days: days.map(([day, hours]) => ({ day, hours })),
})
const sources = [
  source(1, [
    ['2026-11-22', 2],
    ['2026-11-23', 1],
  ]),
  source(2, [
    ['2026-11-23', 3],
    ['2026-11-25', 4],
  ]),
]
const told = (...asked: [string, boolean]) => blindIn(sources, ...asked).map(({ sourceId, hours }) => [sourceId, hours])

test('a day names the sources that could not be heard on it, the longest first', () => {
  expect(told('2026-11-22', false)).toEqual([[1, 2]])
  expect(told('2026-11-23', false)).toEqual([
    [2, 3],
    [1, 1],
  ])
  expect(told('2026-11-24', false)).toEqual([])
})

test('a week adds up its days, and no others', () => {
  expect(told('2026-11-23', true)).toEqual([
    [2, 7],
    [1, 1],
  ])
})

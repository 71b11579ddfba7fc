import { expect, test } from 'vitest'
import { parseHours, writeHours } from './hours.ts'

test.each([
  ['1,5', 90],
  ['1.5', 90],
  ['1:30', 90],
  ['90 min', 90],
  ['90m', 90],
  ['2', 120],
  ['2 h', 120],
  [',25', 15],
  ['0', 0],
  ['168', 10_080],
  ['', null],
  ['  ', null],
])('"%s" is %s minutes', (typed, minutes) => {
  expect(parseHours(typed)).toBe(minutes)
})

test.each(['x', '1:60', '-1', '169', '1,5,5', '.', ',', 'h', '1e3', '99999 min'])(
  '"%s" is no time of a week',
  (typed) => {
    expect(parseHours(typed)).toBeUndefined()
  },
)

test('what is written can be read again', () => {
  for (let minutes = 0; minutes <= 10_080; minutes++) expect(parseHours(writeHours(minutes))).toBe(minutes)
  expect(writeHours(null)).toBe('')
})

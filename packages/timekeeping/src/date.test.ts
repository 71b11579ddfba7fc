import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearOf } from './date.ts'

test('property: the year of an instant is that of the calendar, on both sides of every new year too', () => {
  const newYear = fc
    .integer({ min: 1800, max: 2400 })
    .chain((year) => fc.integer({ min: -2, max: 2 }).map((ms) => Date.UTC(year, 0, 1) + ms))
  const any = fc.date({ min: new Date('1500-01-01'), max: new Date('2600-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      fc.oneof(
        newYear,
        any.map((date) => date.getTime()),
      ),
      (ms) => {
        expect(yearOf(ms)).toBe(new Date(ms).getUTCFullYear())
      },
    ),
    { numRuns: 1000 },
  )
  expect(yearOf(Number.NaN)).toBeNaN()
})

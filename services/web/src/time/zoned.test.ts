import { expect, test } from 'vitest'
import { fromLocalInput, instantOf, toLocalInput, wallClockAt } from './zoned.ts'

const berlin = 'Europe/Berlin'
const at = (iso: string) => Date.parse(iso)

test('nine in the morning in Berlin is eight in winter and seven in summer by UTC', () => {
  expect(instantOf({ year: 2026, month: 1, day: 12, hour: 9, minute: 0 }, berlin)).toBe(at('2026-01-12T08:00:00Z'))
  expect(instantOf({ year: 2026, month: 7, day: 13, hour: 9, minute: 0 }, berlin)).toBe(at('2026-07-13T07:00:00Z'))
})

test('a reading that autumn repeats is its first', () => {
  expect(instantOf({ year: 2026, month: 10, day: 25, hour: 2, minute: 30 }, berlin)).toBe(at('2026-10-25T00:30:00Z'))
})

test('a reading that spring skips lies as far behind the gap', () => {
  expect(instantOf({ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, berlin)).toBe(at('2026-03-29T01:30:00Z'))
})

test('a day past the end of the month is in the next', () => {
  expect(instantOf({ year: 2026, month: 12, day: 32, hour: 9, minute: 0 }, berlin)).toBe(at('2027-01-01T08:00:00Z'))
})

test('a field filled in far from home still means the company’s clocks', () => {
  expect(toLocalInput(at('2026-11-21T23:30:00Z'), berlin)).toBe('2026-11-22T00:30')
  expect(fromLocalInput('2026-11-22T00:30', berlin)).toBe(at('2026-11-21T23:30:00Z'))
  expect(fromLocalInput('', berlin)).toBeNull()
})

test('Sunday is the seventh day', () => {
  expect(wallClockAt(at('2026-11-22T12:00:00Z'), berlin).weekday).toBe(7)
  expect(wallClockAt(at('2026-11-23T12:00:00Z'), berlin).weekday).toBe(1)
})

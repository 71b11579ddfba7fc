import { expect, test } from 'vitest'
import { dayBegins, dayOf, nextDay } from './local-day.ts'

test.each([
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-10-01', 'Europe/London', '2026-09-30T23:00:00.000Z'],
  // Midnight did not exist on this day: the clocks went from 24:00 to 01:00.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['2026-01-01', 'UTC', '2026-01-01T00:00:00.000Z'],
])('the day %s in %s begins at %s', (day, zone, instant) => {
  const begins = dayBegins(day, zone)
  expect(begins.toISOString()).toBe(instant)
  expect(dayOf(begins, zone)).toBe(day)
  expect(dayOf(new Date(begins.getTime() - 1), zone)).not.toBe(day)
})

test('the day after the last of October is the first of November', () => {
  expect(nextDay('2026-10-31')).toBe('2026-11-01')
})

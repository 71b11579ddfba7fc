import { describe, expect, test } from 'vitest'
import { mondayOf, weekOf, weeksAfter } from './iso-week.ts'

describe('a week has the year of its Thursday', () => {
  test.each([
    ['2026-11-22', '2026-W47', '2026-11-16'],
    ['2026-12-31', '2026-W53', '2026-12-28'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2027-01-04', '2027-W01', '2027-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2021-01-01', '2020-W53', '2020-12-28'],
    ['2000-02-29', '2000-W09', '2000-02-28'],
  ])('%s lies in %s, which begins on %s', (day, week, monday) => {
    expect(weekOf(day)).toBe(week)
    expect(mondayOf(week)).toBe(monday)
  })
})

test('a year of 52 weeks has no 53rd', () => {
  expect(mondayOf('2026-W53')).toBe('2026-12-28')
  for (const none of ['2025-W53', '2027-W53', '2026-W00', '2026-W54', '2026-W5', '2026-11-16', ''])
    expect(mondayOf(none), none).toBeNull()
})

test('every day of two hundred years lies in the week that follows or continues that of the day before', () => {
  let day = '1970-01-01'
  let week = weekOf(day)
  for (let count = 0; count < 73_000; count++) {
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
    const its = weekOf(next)
    const monday = new Date(next).getUTCDay() === 1
    if (monday ? mondayOf(its) !== next : its !== week) expect([next, its]).toBe('in the wrong week')
    day = next
    week = its
  }
})

test('weeks are counted across the end of a long year', () => {
  expect(weekOf(weeksAfter('2026-12-21', 1))).toBe('2026-W53')
  expect(weekOf(weeksAfter('2026-12-21', 2))).toBe('2027-W01')
  expect(weeksAfter('2027-01-04', -1)).toBe('2026-12-28')
})

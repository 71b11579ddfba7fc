import { expect, test } from 'vitest'
import { dayIn, periodOf } from './period.ts'

test('a week begins on Monday, also on a Sunday', () => {
  expect(periodOf('this_week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(periodOf('this_week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-23' })
})

test('last week is seven whole days', () => {
  expect(periodOf('last_week', '2026-11-25')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
})

test('last month of March ends on the last day of February, in leap years too', () => {
  expect(periodOf('last_month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(periodOf('last_month', '2028-03-01')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('last month of January is December of the year before', () => {
  expect(periodOf('last_month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})

test('a quarter begins with January, April, July and October, and the one before the first is of the year before', () => {
  expect(periodOf('this_quarter', '2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-11-23' })
  expect(periodOf('last_quarter', '2026-11-23')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  expect(periodOf('last_quarter', '2026-01-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
})

test('this year ends today, and last year is whole', () => {
  expect(periodOf('this_year', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-11-23' })
  expect(periodOf('last_year', '2028-02-29')).toEqual({ from: '2027-01-01', to: '2027-12-31' })
})

test('the last 30 days are 30 days with today', () => {
  expect(periodOf('last_30_days', '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
})

test('shortly after midnight in Berlin is the new day there', () => {
  expect(dayIn('Europe/Berlin', Date.parse('2026-11-21T23:30:00Z'))).toBe('2026-11-22')
  expect(dayIn('UTC', Date.parse('2026-11-21T23:30:00Z'))).toBe('2026-11-21')
})

import { expect, test } from 'vitest'
import { periodBefore, periodName, periodYearBefore } from './period-name.ts'

const today = '2026-11-22'

test.each([
  ['2026-06-01', '2026-06-30', 'im Juni', 'in June'],
  ['2025-06-01', '2025-06-30', 'im Juni 2025', 'in June 2025'],
  ['2026-06-01', '2026-06-07', 'in KW 23', 'in week 23'],
  ['2020-12-28', '2021-01-03', 'in KW 53 2020', 'in week 53 2020'],
  ['2026-07-01', '2026-09-30', 'im 3. Quartal', 'in quarter 3'],
  ['2025-01-01', '2025-12-31', 'im Jahr 2025', 'in 2025'],
  ['2026-06-01', '2026-06-15', 'vom 1. bis 15. Juni', 'from 1 to 15 June'],
  ['2026-10-24', '2026-11-22', 'vom 24. Oktober bis 22. November', 'from 24 October to 22 November'],
  ['2025-12-20', '2026-01-10', 'vom 20. Dezember 2025 bis 10. Januar 2026', 'from 20 December 2025 to 10 January 2026'],
  ['2026-06-03', '2026-06-03', 'am 3. Juni', 'on 3 June'],
  ['2024-02-29', '2024-02-29', 'am 29. Februar 2024', 'on 29 February 2024'],
])('the days from %s to %s are told as "%s"', (from, to, german, english) => {
  expect(periodName({ from, to }, today, 'de')).toBe(german)
  expect(periodName({ from, to }, today, 'en')).toBe(english)
})

test.each([
  ['2026-03-01', '2026-03-31', ['2026-02-01', '2026-02-28'], ['2025-03-01', '2025-03-31']],
  ['2024-02-01', '2024-02-29', ['2024-01-01', '2024-01-31'], ['2023-02-01', '2023-02-28']],
  ['2026-01-01', '2026-03-31', ['2025-10-01', '2025-12-31'], ['2025-01-01', '2025-03-31']],
  ['2026-06-01', '2026-06-07', ['2026-05-25', '2026-05-31'], ['2025-06-02', '2025-06-08']],
  ['2026-11-01', '2026-11-22', ['2026-10-10', '2026-10-31'], ['2025-11-02', '2025-11-23']],
])('the days from %s to %s are held against those before and those a year before', (from, to, before, year) => {
  expect(Object.values(periodBefore({ from, to }))).toEqual(before)
  expect(Object.values(periodYearBefore({ from, to }))).toEqual(year)
})

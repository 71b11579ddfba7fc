import { expect, test } from 'vitest'
import { lastQuarter } from './last-quarter.ts'

test.each([
  ['2026-11-22', '2026-07-01', '2026-09-30'],
  ['2026-01-01', '2025-10-01', '2025-12-31'],
  ['2026-03-31', '2025-10-01', '2025-12-31'],
  ['2026-04-01', '2026-01-01', '2026-03-31'],
  ['2028-06-30', '2028-01-01', '2028-03-31'],
])('on %s the last quarter was %s to %s', (today, from, to) => {
  expect(lastQuarter(today)).toEqual({ from, to })
})

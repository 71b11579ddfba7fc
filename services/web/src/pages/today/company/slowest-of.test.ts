import { expect, test } from 'vitest'
import type { Report } from '../../reports/report.ts'
import { slowestOf } from './slowest-of.ts'

const hour = 3_600_000
/** Whole hours until half were answered, `never`, or `few`: too few waits for a median. */
function department(departmentId: string, arrived: number, half: number | 'never' | 'few') {
  const median =
    half === 'few'
      ? { shown: false, because: 'too_few_waits', waits: arrived, needed: 5 }
      : { shown: true, value: { ms: half === 'never' ? null : half * hour, low: null, high: null } }
  // Of the report only what is compared.
  return {
    departmentId,
    figures: { 'cohort.arrived': arrived },
    times: { business: { median } },
  } as unknown as Report['byDepartment'][number]
}

test('the slowest is where half of what arrived waits the longest for an answer', () => {
  const departments = [department('service', 90, 2), department('sales', 20, 9), department('hr', 12, 4)]
  expect(slowestOf(departments)).toEqual({ departmentId: 'sales', arrived: 20, medianMs: 9 * hour })
})

test('where fewer than half have an answer it is slower than anywhere', () => {
  expect(slowestOf([department('service', 90, 40), department('pr', 8, 'never')])?.departmentId).toBe('pr')
})

test('a few waits make no slowest, nor does a department alone', () => {
  expect(slowestOf([department('service', 90, 2), department('sales', 3, 'few')])).toBeNull()
})

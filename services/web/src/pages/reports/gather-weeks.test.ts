import { expect, test } from 'vitest'
import { gatherWeeks } from './gather-weeks.ts'

test('a period that begins in the middle of a week keeps that week for itself', () => {
  const one = { arrived: 3, answered: 1, dismissed: 1, open: 1, blindHours: 5 }
  const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map((day) => ({ day, ...one }))
  expect(gatherWeeks(days)).toEqual([
    { day: '2026-11-21', arrived: 6, answered: 2, dismissed: 2, open: 2, blindHours: 10 },
    { day: '2026-11-23', arrived: 6, answered: 2, dismissed: 2, open: 2, blindHours: 10 },
  ])
})

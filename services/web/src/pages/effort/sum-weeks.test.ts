import { expect, test } from 'vitest'
import { sumWeeks } from './sum-weeks.ts'

const week = (entered: number | null, planned: number | null, state: 'shown' | 'none' | 'open' | 'withheld') => ({
  week: '2026-W47',
  entered,
  planned,
  state,
})

test('only weeks with hours are added up, beside what was planned for just those', () => {
  expect(sumWeeks([week(60, 90, 'shown'), week(null, 90, 'none'), week(30, 90, 'shown')])).toEqual({
    entered: 90,
    planned: 180,
    shown: 2,
    of: 3,
    missing: 'none',
  })
})

test('without any hours there is no sum, and the reason that matters most is told', () => {
  expect(sumWeeks([week(null, 90, 'none'), week(null, 90, 'withheld')])).toMatchObject({
    entered: null,
    planned: null,
    missing: 'withheld',
  })
  expect(sumWeeks([week(0, null, 'shown')])).toMatchObject({ entered: 0, planned: null, missing: null })
})

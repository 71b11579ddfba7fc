import { expect, test } from 'vitest'
import { effortBefore } from './effort.ts'

test('colleagues entered hours for every week but the one in which all were away, none of them still open', () => {
  const { sums, plans } = effortBefore(20_261, Date.parse('2026-11-22T12:00:00Z'))
  const weeks = [...new Set(sums.map(({ week }) => week))].toSorted()
  expect(weeks).toEqual(
    ['31', '32', '33', '34', '35', '37', '38', '39', '40', '41', '42', '43', '44'].map((n) => `2026-W${n}`),
  )
  expect(sums.every(({ minutes, people }) => minutes > 0 && minutes % 15 === 0 && people > 0)).toBe(true)
  expect(new Set(plans.map(({ validFrom }) => validFrom))).toEqual(new Set(['2026-W31']))
})

import { expect, test } from 'vitest'
import { marksOver } from './marks-over.ts'

const days = ['2026-06-01', '2026-06-02', '2026-06-03'].map((day) => ({ day }))
const weeks = ['2026-06-01', '2026-06-08', '2026-06-15'].map((day) => ({ day }))

test('a note stands over its days, over the weeks in which they lie, and over what is left of it at the edges', () => {
  expect(marksOver(days, { from: '2026-06-02', to: '2026-06-02' })).toEqual({ first: 1, last: 1 })
  expect(marksOver(days, { from: '2026-05-20', to: '2026-06-02' })).toEqual({ first: 0, last: 1 })
  expect(marksOver(days, { from: '2026-06-03', to: '2026-07-01' })).toEqual({ first: 2, last: 2 })
  expect(marksOver(weeks, { from: '2026-06-05', to: '2026-06-09' })).toEqual({ first: 0, last: 1 })
  expect(marksOver(days, { from: '2026-05-01', to: '2026-05-02' })).toBeNull()
})

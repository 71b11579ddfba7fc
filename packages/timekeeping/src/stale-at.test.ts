import { expect, test } from 'vitest'
import { staleAt } from './stale-at.ts'

test('an account that should post weekly is stale seven days after its last post', () => {
  const lastPostAt = new Date('2026-03-02T09:00:00Z')
  expect(staleAt({ lastPostAt, everyDays: 7 })).toEqual(new Date('2026-03-09T09:00:00Z'))
})

test('an account without a known post has no rhythm to lose', () => {
  expect(staleAt({ lastPostAt: null, everyDays: 7 })).toBeNull()
})

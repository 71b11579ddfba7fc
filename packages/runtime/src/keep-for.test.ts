import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFor } from './keep-for.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

/** Something that takes a while, and counts how often it was done. */
function counting(takesMs: () => number) {
  let made = 0
  const ask = keepFor({ atLeastMs: 10_000, share: 0.01 }, async () => {
    vi.advanceTimersByTime(takesMs())
    made += 1
    return made
  })
  return ask
}

test('a quick count is made again after ten seconds, a slow one after a hundred times as long as it took', async () => {
  let takes = 1
  const ask = counting(() => takes)
  expect(await ask()).toBe(1)
  vi.advanceTimersByTime(9_999)
  expect(await ask()).toBe(1)
  takes = 1_000
  vi.advanceTimersByTime(1)
  expect(await ask()).toBe(2)
  vi.advanceTimersByTime(99_999)
  expect(await ask()).toBe(2)
  vi.advanceTimersByTime(1)
  expect(await ask()).toBe(3)
})

test('who asks while it is being made waits with the others', async () => {
  const ask = counting(() => 1)
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
})

test('a failure is told and not kept', async () => {
  let fails = true
  const ask = keepFor({ atLeastMs: 10_000, share: 0.01 }, async () => {
    if (fails) throw new Error('away')
    return 'there'
  })
  await expect(ask()).rejects.toThrow('away')
  fails = false
  expect(await ask()).toBe('there')
})

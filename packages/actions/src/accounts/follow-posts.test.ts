import { expect, test } from 'vitest'
import { followPosts, type Heartbeat } from './follow-posts.ts'

const day = (n: number, hour = 0) => new Date(Date.UTC(2026, 2, n, hour))
/** Every seven days, to the hour. */
const weekly = (post: Date) => new Date(post.getTime() + 7 * 86_400_000)
const well: Heartbeat = { lastPostAt: day(1), dueAt: day(8), staleAt: null }
const stale: Heartbeat = { ...well, staleAt: day(8) }
const told = (before: Heartbeat, posts: Date[], now: Date, dueAfter: (post: Date) => Date | null = weekly) => {
  const { heartbeat, flips } = followPosts(before, posts, dueAfter, now)
  return { ...heartbeat, flips: flips.map(({ kind, at, because }) => [kind, at, because]) }
}

test('a post ends staleness at its own time', () => {
  expect(told(stale, [day(10, 9)], day(11))).toEqual({
    lastPostAt: day(10, 9),
    dueAt: day(17, 9),
    staleAt: null,
    flips: [['stale_cleared', day(10, 9), 'posted']],
  })
})

test('a post that had been in time and was found later takes the flag back from its beginning', () => {
  expect(told(stale, [day(7, 9)], day(11)).flips).toEqual([['stale_cleared', day(8), 'posted_in_time']])
})

test('what happened while nobody looked is told with its true times', () => {
  // Silent over the due time, posted, silent again, posted again: two spans.
  expect(told(well, [day(10), day(12), day(25)], day(26)).flips).toEqual([
    ['stale_raised', day(8), 'silent'],
    ['stale_cleared', day(10), 'posted'],
    ['stale_raised', day(19), 'silent'],
    ['stale_cleared', day(25), 'posted'],
  ])
})

test('a post at the due time itself is in time', () => {
  expect(told(well, [day(8)], day(9)).flips).toEqual([])
  expect(told(well, [new Date(day(8).getTime() + 1)], day(9)).flips).toHaveLength(2)
})

test('a longer rhythm ends staleness now, and a shorter one leaves raising it to the sweep', () => {
  const monthly = (post: Date) => new Date(post.getTime() + 30 * 86_400_000)
  expect(told(stale, [], day(9), monthly)).toMatchObject({
    staleAt: null,
    flips: [['stale_cleared', day(9), 'rhythm_changed']],
  })
  expect(told(stale, [], day(9), () => null)).toMatchObject({ dueAt: null, staleAt: null })
  const daily = (post: Date) => new Date(post.getTime() + 86_400_000)
  expect(told(well, [], day(5), daily)).toMatchObject({ dueAt: day(2), staleAt: null, flips: [] })
  expect(told(stale, [], day(20), daily)).toMatchObject({ staleAt: day(2), flips: [] })
})

test('an account of which no post is known has no rhythm to lose', () => {
  expect(told({ lastPostAt: null, dueAt: null, staleAt: null }, [], day(9))).toMatchObject({ dueAt: null, flips: [] })
})

import type { WatchHour } from '@echolot/db'
import { expect, test } from 'vitest'
import { findSurges, isSameSurge, weeksBefore } from './surges.ts'

const watchId = 7
const hourMs = 3_600_000
const monday = Date.parse('2026-11-23T09:00:00Z')
let id = 0
const hour = (at: number, stories: number): WatchHour => ({
  watchId,
  hour: new Date(at).toISOString().slice(0, 13),
  begins: new Date(at),
  ticketIds: Array.from({ length: stories }, () => ++id),
})
/** One story each Monday at nine, for so many weeks. */
const usual = (weeks: number) =>
  Array.from({ length: weeks }, (_, index) => hour(monday - (index + 1) * 7 * 24 * hourMs, 1))
const since = new Date(monday - 48 * hourMs)
const watches = [{ id: watchId, since: new Date(monday - 100 * 24 * hourMs) }]

test('an hour with twelve stories where one is usual is a sudden volume, with those stories', () => {
  const [surge, ...more] = findSurges([...usual(8), hour(monday, 12)], { since, watches })
  expect(more).toEqual([])
  expect(surge).toMatchObject({ watchId, count: 12, past: [1, 1, 1, 1, 1, 1, 1, 1] })
  expect(surge?.ticketIds).toHaveLength(12)
})

test('the same twelve are none where Mondays at nine always bring that many', () => {
  const past = Array.from({ length: 8 }, (_, index) => hour(monday - (index + 1) * 7 * 24 * hourMs, 12))
  expect(findSurges([...past, hour(monday, 12)], { since, watches })).toEqual([])
})

test('a watch that has looked for three weeks says nothing, and neither does one that is gone', () => {
  const young = [{ id: watchId, since: new Date(monday - 25 * 24 * hourMs) }]
  expect(findSurges([...usual(3), hour(monday, 12)], { since, watches: young })).toEqual([])
  expect(findSurges([...usual(8), hour(monday, 12)], { since, watches: [] })).toEqual([])
})

test('hours in a row are one surge, and one after a quiet night is another', () => {
  const night = monday + 14 * hourMs
  const surges = findSurges([...usual(8), hour(monday, 12), hour(monday + hourMs, 15), hour(night, 12)], {
    since,
    watches,
  })
  expect(surges.map(({ count, ticketIds }) => [count, ticketIds.length])).toEqual([
    [15, 27],
    [12, 12],
  ])
  const [first, second] = surges
  if (first === undefined || second === undefined) throw new Error('There are two surges.')
  expect(isSameSurge(first, second)).toBe(false)
  expect(isSameSurge(first, { ...first, ends: new Date(first.ends.getTime() + hourMs) })).toBe(true)
})

test('weeks go by the clock on the wall', () => {
  // Over the end of summer time: nine o'clock is compared with nine o'clock.
  expect(weeksBefore('2026-11-02T09', 2)).toBe('2026-10-19T09')
})

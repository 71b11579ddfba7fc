import { expect, test } from 'vitest'
import { snoozeTimes } from './snooze-times.ts'

const times = (now: string) =>
  Object.fromEntries(
    snoozeTimes(Date.parse(now), 'Europe/Berlin').map(({ name, at }) => [name, new Date(at).toISOString()]),
  )

test('on a winter Thursday morning all four ends are offered, by the company’s clocks', () => {
  expect(times('2026-11-19T08:00:30Z')).toEqual({
    inOneHour: '2026-11-19T09:01:00.000Z',
    afternoon: '2026-11-19T13:00:00.000Z',
    tomorrow: '2026-11-20T08:00:00.000Z',
    nextMonday: '2026-11-23T08:00:00.000Z',
  })
})

test('in the afternoon this afternoon is gone', () => {
  expect(times('2026-11-19T12:30:00Z').afternoon).toBeUndefined()
})

test('on a Monday the next Monday is a week away', () => {
  expect(times('2026-11-23T10:00:00Z').nextMonday).toBe('2026-11-30T08:00:00.000Z')
})

test('over the change of clocks nine stays nine', () => {
  expect(times('2026-10-24T10:00:00Z').tomorrow).toBe('2026-10-25T08:00:00.000Z')
})

test('on a Sunday tomorrow is Monday, and is offered once', () => {
  expect(times('2026-11-22T08:00:00Z')).toMatchObject({ tomorrow: '2026-11-23T08:00:00.000Z' })
  expect(times('2026-11-22T08:00:00Z').nextMonday).toBeUndefined()
})

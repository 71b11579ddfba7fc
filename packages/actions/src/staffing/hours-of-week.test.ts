import { compileCalendar } from '@echolot/timekeeping'
import { expect, test } from 'vitest'
import { dayBegins } from '../time/local-day.ts'
import { hoursOfWeek } from './hours-of-week.ts'

const zone = 'Europe/Berlin'
const calendar = compileCalendar({ zone, weekly: { mon: ['09:00-17:00'], sun: ['00:00-24:00'] } })
const weeks = (from: string, to: string) =>
  hoursOfWeek(calendar, { from: dayBegins(from, zone), to: dayBegins(to, zone), zone })

test('the hour that spring skips came once less, and the one that autumn repeats once more', () => {
  const hour = (hours: ReturnType<typeof weeks>, at: number) =>
    hours.find(({ weekday, hour }) => weekday === 7 && hour === at)?.times
  const spring = weeks('2026-03-16', '2026-04-13')
  expect([hour(spring, 1), hour(spring, 2), hour(spring, 3)]).toEqual([4, 3, 4])
  const autumn = weeks('2026-10-12', '2026-11-09')
  expect([hour(autumn, 1), hour(autumn, 2), hour(autumn, 3)]).toEqual([4, 5, 4])
  expect(spring.reduce((sum, { times }) => sum + times, 0)).toBe(4 * 168 - 1)
  expect(autumn.reduce((sum, { times }) => sum + times, 0)).toBe(4 * 168 + 1)
})

test('an hour is worked in when the calendar is open for half of it, by its own clocks on both sides of a change', () => {
  const monday = weeks('2026-03-16', '2026-04-13').filter(({ weekday, open }) => weekday === 1 && open > 0)
  expect(monday.map(({ hour, open }) => [hour, open])).toEqual([9, 10, 11, 12, 13, 14, 15, 16].map((hour) => [hour, 4]))
})

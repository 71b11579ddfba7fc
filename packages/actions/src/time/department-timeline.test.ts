import { businessMs } from '@echolot/timekeeping'
import { expect, test } from 'vitest'
import { departmentTimeline } from './department-timeline.ts'

const hour = 3_600_000
const at = (time: string) => new Date(`2026-03-${time.replace(' ', 'T')}:00Z`)
const daily = (window: string) => {
  const weekly = { mon: [window], tue: [window], wed: [window], thu: [window], fri: [window] }
  return { zone: 'UTC', weekly, holidays: null, days: {}, yearly: {} }
}
/** 2 March 2026 is a Monday. Hours of each of its five days. */
const hoursOf = (timeline: ReturnType<typeof departmentTimeline>) =>
  ['02', '03', '04', '05', '06'].map((day) => businessMs(timeline, at(`${day} 00:00`), at(`${day} 24:00`)) / hour)

const versions = new Map([
  [
    1,
    [
      { definition: daily('09:00-17:00'), validFrom: null },
      { definition: daily('09:00-13:00'), validFrom: at('04 00:00') },
    ],
  ],
  [
    2,
    [
      { definition: daily('10:00-12:00'), validFrom: null },
      { definition: daily('10:00-11:00'), validFrom: at('05 00:00') },
    ],
  ],
])

test('a department that never changed its calendar goes by its versions', () => {
  expect(hoursOf(departmentTimeline([{ calendarId: 1, validFrom: null }], versions))).toEqual([8, 8, 4, 4, 4])
})

test('one that went over to another calendar goes by what that said then, and no longer by the old one', () => {
  const moved = [
    { calendarId: 1, validFrom: null },
    { calendarId: 2, validFrom: at('03 00:00') },
  ]
  expect(hoursOf(departmentTimeline(moved, versions))).toEqual([8, 2, 2, 1, 1])
})

test('one that came back to its first calendar finds it as it is by then', () => {
  const back = [
    { calendarId: 1, validFrom: null },
    { calendarId: 2, validFrom: at('03 00:00') },
    { calendarId: 1, validFrom: at('06 00:00') },
  ]
  expect(hoursOf(departmentTimeline(back, versions))).toEqual([8, 2, 2, 1, 4])
})

test('a change in the middle of a day counts from that minute', () => {
  const moved = [
    { calendarId: 1, validFrom: null },
    { calendarId: 2, validFrom: at('02 10:30') },
  ]
  expect(hoursOf(departmentTimeline(moved, versions))[0]).toBe(3)
})

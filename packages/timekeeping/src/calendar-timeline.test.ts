import { describe, expect, test } from 'vitest'
import { addBusiness, businessMs } from './business-time.ts'
import { compileCalendar } from './calendar.ts'
import { compileTimeline } from './calendar-timeline.ts'
import { dueAt } from './due-at.ts'
import { elapsed } from './elapsed.ts'

const hour = 3_600_000

/** Berlin in winter; 2 March 2026 is a Monday. */
const at = (time: string) => new Date(`2026-03-${time.replace(' ', 'T')}:00+01:00`)
const daily = (...windows: string[]) =>
  compileCalendar({
    zone: 'Europe/Berlin',
    weekly: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows },
  })
const long = new Date(0)

const nineToFive = daily('09:00-17:00')
const tenToTwo = daily('10:00-14:00')
const shorterFromTuesday = compileTimeline([
  { from: long, calendar: nineToFive },
  { from: at('03 12:00'), calendar: tenToTwo },
])

describe('a calendar that changed', () => {
  test('every hour counts by the calendar in force then', () => {
    expect(businessMs(shorterFromTuesday, at('02 00:00'), at('03 00:00'))).toBe(8 * hour)
    // Tuesday: from nine by the old one, until two by the new one.
    expect(businessMs(shorterFromTuesday, at('03 00:00'), at('04 00:00'))).toBe(5 * hour)
    expect(businessMs(shorterFromTuesday, at('04 00:00'), at('05 00:00'))).toBe(4 * hour)
    expect(businessMs(shorterFromTuesday, at('02 00:00'), at('05 00:00'))).toBe(17 * hour)
  })

  test('what began under the old calendar is due by both, from its start', () => {
    expect(addBusiness(shorterFromTuesday, at('02 16:00'), 6 * hour)).toEqual(at('03 14:00'))
    expect(addBusiness(shorterFromTuesday, at('02 16:00'), 7 * hour)).toEqual(at('04 11:00'))
  })

  test('a window that is running at the change is cut there, and one that both have is one', () => {
    const same = compileTimeline([
      { from: long, calendar: nineToFive },
      { from: at('03 12:00'), calendar: daily('09:00-12:30', '12:30-17:00') },
    ])
    expect(businessMs(same, at('03 00:00'), at('04 00:00'))).toBe(8 * hour)
    expect(addBusiness(same, at('03 09:00'), 3 * hour)).toEqual(at('03 12:00'))
    expect(addBusiness(same, at('03 09:00'), 3 * hour + 1).getTime()).toBe(at('03 12:00').getTime() + 1)
  })

  test('a night that the new calendar no longer has ends at the change', () => {
    const nights = daily('22:00-06:00')
    const ended = compileTimeline([
      { from: long, calendar: nights },
      { from: at('03 02:00'), calendar: nineToFive },
    ])
    expect(businessMs(ended, at('02 12:00'), at('03 08:00'))).toBe(4 * hour)
  })

  test('a department that moved to another zone keeps the hours it had before', () => {
    const moved = compileTimeline([
      { from: long, calendar: nineToFive },
      { from: at('04 00:00'), calendar: compileCalendar({ ...nineToFive.settings, zone: 'Asia/Tokyo' }) },
    ])
    expect(businessMs(moved, at('03 00:00'), at('04 00:00'))).toBe(8 * hour)
    expect(addBusiness(moved, at('03 16:00'), 2 * hour)).toEqual(at('04 02:00'))
  })

  test('changed at the turn of the year, no year is counted by the other calendar', () => {
    const newYear = compileTimeline([
      { from: long, calendar: nineToFive },
      { from: new Date('2027-01-01T00:00:00Z'), calendar: tenToTwo },
    ])
    const [before, after] = [new Date('2026-12-31T00:00:00Z'), new Date('2027-01-02T00:00:00Z')]
    expect(businessMs(newYear, before, after)).toBe(12 * hour)
  })

  test('pauses and due times are counted across the change', () => {
    const pauses = [{ from: at('02 16:30'), to: at('03 13:00') }]
    const clock = { calendar: shorterFromTuesday, from: at('02 16:00'), pauses }
    expect(elapsed({ ...clock, to: at('04 11:00') })).toEqual({ calendarMs: 22.5 * hour, businessMs: 2.5 * hour })
    expect(dueAt({ ...clock, targetMs: 2.5 * hour, now: at('04 12:00') })).toEqual(at('04 11:00'))
  })
})

test('before its first calendar a timeline goes by the first', () => {
  const late = compileTimeline([{ from: at('03 12:00'), calendar: nineToFive }])
  expect(businessMs(late, at('02 00:00'), at('03 00:00'))).toBe(8 * hour)
})

test('calendars may come in any order, and of two from the same instant the later one holds', () => {
  const timeline = compileTimeline([
    { from: at('03 12:00'), calendar: daily('09:00-10:00') },
    { from: at('03 12:00'), calendar: tenToTwo },
    { from: long, calendar: nineToFive },
  ])
  expect(businessMs(timeline, at('02 00:00'), at('05 00:00'))).toBe(17 * hour)
})

test('no calendar at all is refused, and one without open time ahead is as wrong at the end of a timeline as alone', () => {
  expect(() => compileTimeline([])).toThrow(/at least one calendar/)
  const once = compileCalendar({ zone: 'UTC', weekly: {}, days: { '2020-01-01': ['09:00-17:00'] } })
  const ending = compileTimeline([
    { from: long, calendar: nineToFive },
    { from: at('03 12:00'), calendar: once },
  ])
  expect(businessMs(ending, at('02 00:00'), at('03 00:00'))).toBe(8 * hour)
  expect(() => addBusiness(ending, at('03 11:00'), 2 * hour)).toThrow(/no open time/)
  expect(() => businessMs(ending, at('04 00:00'), at('05 00:00'))).toThrow(/no open time/)
})

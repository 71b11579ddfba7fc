import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfBusinessDays } from './business-days.ts'
import { compileCalendar } from './calendar.ts'
import { type CalendarTimeline, compileTimeline } from './calendar-timeline.ts'

const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const weekdays = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']]))
const compile = (more: object) =>
  compileCalendar({ zone: 'Europe/Berlin', weekly: { ...closed, ...weekdays }, holidays: null, days: {}, ...more })
const calendarOf = (more: object = {}): CalendarTimeline =>
  compileTimeline([{ from: new Date(0), calendar: compile(more) }])
const berlin = calendarOf()

test.each([
  ['a Monday, five business days', '2026-03-02T09:00:00Z', 5, '2026-03-09T23:00:00.000Z'],
  ['late on that Monday, which is the same day', '2026-03-02T22:59:59Z', 5, '2026-03-09T23:00:00.000Z'],
  ['a Friday, one business day: the weekend does not count', '2026-03-06T09:00:00Z', 1, '2026-03-09T23:00:00.000Z'],
  ['a Sunday, one business day', '2026-03-08T12:00:00Z', 1, '2026-03-09T23:00:00.000Z'],
  ['over the change to summer time', '2026-03-27T09:00:00Z', 1, '2026-03-30T22:00:00.000Z'],
  ['over the change to winter time', '2026-10-23T09:00:00Z', 1, '2026-10-26T23:00:00.000Z'],
  ['over the new year', '2026-12-31T09:00:00Z', 2, '2027-01-04T23:00:00.000Z'],
])('%s', (_, from, count, due) => {
  expect(endOfBusinessDays(berlin, new Date(from), count).toISOString()).toBe(due)
})

test('holidays of the state count for nobody, and an open day by hand counts', () => {
  const easter = new Date('2026-04-02T09:00:00Z')
  const hamburg = calendarOf({ holidays: { state: 'HH' } })
  // Good Friday, the weekend and Easter Monday lie between.
  expect(endOfBusinessDays(hamburg, easter, 1).toISOString()).toBe('2026-04-07T22:00:00.000Z')
  const open = calendarOf({ holidays: { state: 'HH' }, days: { '2026-04-04': ['10:00-12:00'] } })
  expect(endOfBusinessDays(open, easter, 1).toISOString()).toBe('2026-04-04T22:00:00.000Z')
})

test('the tail of a night shift does not make a business day of Saturday', () => {
  const nights = calendarOf({ weekly: { ...closed, fri: ['22:00-06:00'], mon: ['22:00-06:00'] } })
  expect(endOfBusinessDays(nights, new Date('2026-03-06T09:00:00Z'), 1).toISOString()).toBe('2026-03-09T23:00:00.000Z')
})

test('the day is the one of the calendar, wherever its zone lies', () => {
  const auckland = calendarOf({ zone: 'Pacific/Auckland' })
  // Friday evening in Berlin is Saturday there.
  expect(endOfBusinessDays(auckland, new Date('2026-03-06T18:00:00Z'), 1).toISOString()).toBe(
    '2026-03-09T11:00:00.000Z',
  )
})

test('a calendar without a business day is an error, never a fall-back', () => {
  const shut = calendarOf({ weekly: closed, days: { '2026-03-02': ['09:00-10:00'] } })
  expect(() => endOfBusinessDays(shut, new Date('2026-03-02T09:00:00Z'), 1)).toThrow('no business day')
  expect(() => endOfBusinessDays(berlin, new Date(0), 0)).toThrow('whole number')
})

test('a day goes by the calendar that is in force as it ends', () => {
  const friday = new Date('2026-03-06T09:00:00Z')
  // From Saturday noon on they work on Saturdays: this one counts already, and what lies before stays as it was.
  const changed = compileTimeline([
    { from: new Date(0), calendar: compile({}) },
    { from: new Date('2026-03-07T11:00:00Z'), calendar: compile({ weekly: { ...closed, sat: ['09:00-17:00'] } }) },
  ])
  expect(endOfBusinessDays(changed, friday, 1).toISOString()).toBe('2026-03-07T23:00:00.000Z')
  expect(endOfBusinessDays(changed, friday, 2).toISOString()).toBe('2026-03-14T23:00:00.000Z')
  expect(endOfBusinessDays(changed, new Date('2026-03-04T09:00:00Z'), 2).toISOString()).toBe('2026-03-06T23:00:00.000Z')
})

test('however many days are counted, counting on from one end adds up, and more is later', () => {
  const hamburg = calendarOf({ holidays: { state: 'HH' } })
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (from, a, b) => {
      const end = endOfBusinessDays(hamburg, from, a)
      // The last millisecond of that day, from which the count goes on.
      const lastOfDay = new Date(end.getTime() - 1)
      expect(endOfBusinessDays(hamburg, lastOfDay, b)).toEqual(endOfBusinessDays(hamburg, from, a + b))
      expect(end.getTime()).toBeGreaterThan(from.getTime())
    }),
  )
})

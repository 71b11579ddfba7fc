import { expect, test } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { calendarSchema } from './calendar-schema.ts'
import { ClockRefusal } from './clock-refusal.ts'

const office = {
  zone: 'Europe/Berlin',
  weekly: { mon: ['09:00-12:00', '13:00-17:00'] },
  holidays: { state: 'HH', place: null },
  days: { '2026-12-24': ['09:00-12:00'], '2026-12-31': [] },
}

function refusal(input: unknown): { code: string; message: string } {
  try {
    compileCalendar(input, 'calendar')
  } catch (error) {
    if (error instanceof ClockRefusal) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('was accepted')
}

test('a calendar is stored as it is read: what is absent is filled in, and reading it again changes nothing', () => {
  const stored = calendarSchema.parse({ zone: 'Europe/Berlin', weekly: { mon: ['09:00-17:00'] } })
  expect(stored).toEqual({
    zone: 'Europe/Berlin',
    weekly: { mon: ['09:00-17:00'], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    holidays: null,
    days: {},
    yearly: {},
  })
  expect(calendarSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
  expect(calendarSchema.parse({ ...office, holidays: { state: 'HH' } }).holidays).toEqual({ state: 'HH', place: null })
})

test('days may be named, and come every year', () => {
  const named = {
    ...office,
    days: { '2026-10-05': { name: 'Inventur', windows: [] } },
    yearly: { '12-24': { name: 'Heiligabend', windows: ['09:00-12:00'] }, '12-31': [] },
  }
  const stored = calendarSchema.parse(named)
  expect(stored.days).toEqual(named.days)
  expect(stored.yearly).toEqual(named.yearly)
  expect(calendarSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
})

test.each([
  ['no object', 'nine to five', 'invalid_calendar', /"nine to five"/],
  ['nothing', undefined, 'invalid_calendar', /calendar: /],
  ['no week', { zone: 'Europe/Berlin' }, 'invalid_calendar', /calendar\.weekly: undefined is no week/],
  ['a key mistyped', { ...office, hollidays: null }, 'invalid_calendar', /"hollidays" is unknown/],
  ['no zone', { ...office, zone: undefined }, 'unknown_zone', /calendar\.zone: .*Europe\/Berlin/],
  ['an unknown zone', { ...office, zone: 'Europa/Berlin' }, 'unknown_zone', /"Europa\/Berlin".*"Europe\/Berlin"/],
  ['an offset for a zone', { ...office, zone: '+01:00' }, 'unknown_zone', /"\+01:00"/],
  ['an unknown weekday', { ...office, weekly: { monday: [] } }, 'unknown_weekday', /"monday".*mon, tue/],
  ['an unknown state', { ...office, holidays: { state: 'XX', place: null } }, 'unknown_state', /"XX".*BB, BE/],
  ['no state', { ...office, holidays: {} }, 'unknown_state', /calendar\.holidays\.state/],
  [
    'an unknown place',
    { ...office, holidays: { state: 'BY', place: 'Atlantis' } },
    'unknown_place',
    /"Atlantis".*Augsburg/,
  ],
  [
    'a place of another state',
    { ...office, holidays: { state: 'HH', place: 'Augsburg' } },
    'unknown_place',
    /holidays\.place: "Augsburg" is no place of HH.*Hamburg/,
  ],
  ['a number for a place', { ...office, holidays: { state: 'BY', place: 8 } }, 'unknown_place', /8 is no place/],
  ['a state alone', { ...office, holidays: 'BY' }, 'invalid_calendar', /"BY" is not what belongs here/],
  ['a day that never comes', { ...office, days: { '2026-02-30': [] } }, 'invalid_date', /"2026-02-30"/],
  ['a German date', { ...office, days: { '24.12.2026': [] } }, 'invalid_date', /"24\.12\.2026".*"2026-12-24"/],
  ['a day out of reach', { ...office, days: { '0026-12-24': [] } }, 'invalid_date', /between 1900 and 2199/],
  [
    'hours without minutes',
    { ...office, weekly: { mon: ['9-17'] } },
    'invalid_window',
    /calendar\.weekly\.mon\[0\]: "9-17"/,
  ],
  ['25 hours', { ...office, weekly: { mon: ['09:00-25:00'] } }, 'invalid_window', /"09:00-25:00"/],
  ['24:00 as a start', { ...office, weekly: { mon: ['24:00-06:00'] } }, 'invalid_window', /"24:00-06:00"/],
  ['after midnight past 24:00', { ...office, weekly: { mon: ['09:00-24:01'] } }, 'invalid_window', /24:01/],
  ['a window that is no text', { ...office, weekly: { mon: [9] } }, 'invalid_window', /9 is not a window/],
  ['windows that are no list', { ...office, weekly: { mon: '09:00-17:00' } }, 'invalid_window', /no list of windows/],
  ['a closed day as null', { ...office, days: { '2026-12-24': null } }, 'invalid_window', /calendar\.days\.2026-12-24/],
  ['a date for every year', { ...office, yearly: { '2026-12-24': [] } }, 'invalid_date', /"2026-12-24".*"12-24"/],
  ['a day that no year has', { ...office, yearly: { '02-30': [] } }, 'invalid_date', /"02-30"/],
  ['a half day without hours', { ...office, yearly: { '12-24': 'half' } }, 'invalid_window', /yearly\.12-24: "half"/],
  [
    'a named day with a window mistyped',
    { ...office, yearly: { '12-24': { name: 'Heiligabend', windows: ['9-12'] } } },
    'invalid_window',
    /calendar\.yearly\.12-24\.windows\[0\]: "9-12"/,
  ],
  [
    'a name of nothing',
    { ...office, days: { '2026-12-24': { name: ' ', windows: [] } } },
    'invalid_window',
    /days\.2026-12-24/,
  ],
  ['equal times', { ...office, weekly: { mon: ['09:00-09:00'] } }, 'equal_times', /"09:00-09:00".*"00:00-24:00"/],
  ['midnight to midnight', { ...office, weekly: { mon: ['00:00-00:00'] } }, 'equal_times', /"00:00-00:00"/],
  ['no hours', { ...office, weekly: {}, days: {} }, 'no_open_time', /no day has a window/],
  ['all days closed', { ...office, weekly: { mon: [] }, days: { '2026-12-31': [] } }, 'no_open_time', /at least one/],
])('refused: %s', (_name, input, code, message) => {
  const refused = refusal(input)
  expect(refused.message).toMatch(message)
  expect(refused.code).toBe(code)
})

test.each([
  ['on one day', { weekly: { mon: ['09:00-12:00', '11:00-13:00'] } }, 'Monday 11:00-13:00 overlaps 09:00-12:00'],
  ['in any order', { weekly: { mon: ['11:00-13:00', '09:00-12:00'] } }, 'Monday 11:00-13:00 overlaps 09:00-12:00'],
  ['twice the same', { weekly: { mon: ['09:00-12:00', '09:00-12:00'] } }, 'Monday 09:00-12:00 overlaps 09:00-12:00'],
  ['with the night', { weekly: { mon: ['22:00-06:00', '23:00-24:00'] } }, 'Monday 23:00-24:00 overlaps 22:00-06:00'],
  [
    'with the night before',
    { weekly: { mon: ['22:00-06:00'], tue: ['05:00-12:00'] } },
    'Tuesday 05:00-12:00 overlaps 22:00-06:00 of Monday',
  ],
  [
    'from Sunday to Monday',
    { weekly: { sun: ['22:00-06:00'], mon: ['05:00-12:00'] } },
    'Monday 05:00-12:00 overlaps 22:00-06:00 of Sunday',
  ],
  [
    'on a special day',
    { weekly: {}, days: { '2026-12-24': ['09:00-12:00', '11:00-13:00'] } },
    '2026-12-24 11:00-13:00 overlaps 09:00-12:00',
  ],
  [
    'of a special day with the night before',
    { weekly: { wed: ['22:00-06:00'] }, days: { '2026-12-24': ['05:00-12:00'] } },
    '2026-12-24 05:00-12:00 overlaps 22:00-06:00 of 2026-12-23',
  ],
  [
    'of a special night with the day after',
    { weekly: { wed: ['05:00-12:00'] }, days: { '2026-12-22': ['22:00-06:00'] } },
    '2026-12-22 22:00-06:00 overlaps 05:00-12:00 of 2026-12-23',
  ],
  [
    'of a yearly day with itself',
    { weekly: { thu: ['09:00-17:00'] }, yearly: { '12-24': ['09:00-12:00', '11:00-13:00'] } },
    '11:00-13:00 overlaps 09:00-12:00',
  ],
  [
    'of a yearly day with the night before',
    { weekly: { wed: ['22:00-06:00'], thu: ['08:00-12:00'] }, yearly: { '12-24': ['05:00-12:00'] } },
    '05:00-12:00 overlaps 22:00-06:00 of',
  ],
])('windows that overlap are refused by name: %s', (_name, calendar, sentence) => {
  const refused = refusal({ zone: 'Europe/Berlin', ...calendar })
  expect(refused.code).toBe('overlapping_windows')
  expect(refused.message).toContain(sentence)
})

test('windows that touch are fine, also across midnight and next to a holiday', () => {
  const fine = [
    { weekly: { mon: ['09:00-13:00', '13:00-17:00'] } },
    { weekly: { mon: ['22:00-06:00'], tue: ['06:00-12:00'] } },
    { weekly: { mon: ['22:00-00:00'], tue: ['00:00-12:00'] } },
    { weekly: { mon: ['00:00-24:00'], tue: ['00:00-24:00'] } },
    // 25 December is closed, so the special night before it meets nothing.
    { weekly: { fri: ['05:00-12:00'] }, holidays: { state: 'HH' }, days: { '2026-12-24': ['22:00-06:00'] } },
  ]
  for (const calendar of fine) expect(() => compileCalendar({ zone: 'Europe/Berlin', ...calendar })).not.toThrow()
})

test('null in the settings means none for holidays, and a zone name in any case is found', () => {
  expect(() =>
    compileCalendar({ zone: 'europe/berlin', weekly: { mon: ['09:00-17:00'] }, holidays: null }),
  ).not.toThrow()
})

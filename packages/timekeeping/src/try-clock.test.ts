import { describe, expect, test } from 'vitest'
import { ClockRefusal } from './clock-refusal.ts'
import { tryClock } from './try-clock.ts'

const minute = 60_000
const weekday = ['09:00-12:00', '13:00-17:00']
const calendar = {
  zone: 'Europe/Berlin',
  weekly: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
  holidays: { state: 'HH', place: null },
  days: { '2026-12-24': ['09:00-12:00'], '2026-12-31': [] },
}
const question = {
  calendar,
  from: '2026-12-23T16:00:00+01:00',
  to: '2026-12-28T10:00:00+01:00',
  pauses: [],
  targetMinutes: 240,
}

function refusal(input: unknown): { code: string; message: string } {
  try {
    tryClock(input)
  } catch (error) {
    if (error instanceof ClockRefusal) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('was accepted')
}

test('over Christmas: the half day counts half, the holidays do not', () => {
  expect(tryClock(question)).toEqual({
    calendarMs: 114 * 60 * minute,
    businessMs: 5 * 60 * minute,
    dueAt: '2026-12-24T11:00:00.000Z',
  })
})

test('a whole answer has three fields, in this order, and unknown is null', () => {
  expect(JSON.stringify(tryClock({ ...question, targetMinutes: null }))).toBe(
    '{"calendarMs":410400000,"businessMs":18000000,"dueAt":null}',
  )
})

test('holidays, days, pauses and target may be absent', () => {
  const { zone, weekly } = calendar
  expect(tryClock({ calendar: { zone, weekly }, from: question.from, to: question.to })).toEqual({
    calendarMs: 114 * 60 * minute,
    businessMs: 16 * 60 * minute,
    dueAt: null,
  })
  expect(tryClock({ ...question, pauses: null }).dueAt).toBe('2026-12-24T11:00:00.000Z')
})

test('both sums leave out the merged pauses', () => {
  const pauses = [
    { from: '2026-12-24T08:30:00Z', to: '2026-12-24T09:00:00Z' },
    { from: '2026-12-24T08:00:00Z', to: '2026-12-24T08:45:00Z' },
    { from: '2026-12-25T00:00:00Z', to: '2026-12-26T00:00:00Z' },
  ]
  expect(tryClock({ ...question, pauses })).toEqual({
    calendarMs: (114 - 25) * 60 * minute,
    businessMs: 4 * 60 * minute,
    dueAt: '2026-12-28T09:00:00.000Z',
  })
})

test('nothing is due while paused; a pause ends before its end', () => {
  const open = { from: '2026-12-28T08:30:00Z', to: null }
  expect(tryClock({ ...question, pauses: [open] })).toEqual({
    calendarMs: 114 * 60 * minute - 30 * minute,
    businessMs: 5 * 60 * minute - 30 * minute,
    dueAt: null,
  })
  expect(tryClock({ ...question, pauses: [{ from: open.from }] }).dueAt).toBeNull()
  expect(tryClock({ ...question, pauses: [{ from: open.from, to: '2026-12-28T09:00:00.001Z' }] }).dueAt).toBeNull()
  expect(tryClock({ ...question, pauses: [{ from: open.from, to: '2026-12-28T09:00:00.000Z' }] }).dueAt).not.toBeNull()
})

test('the boundary rule: due at closing, not at the next opening', () => {
  const friday = { ...question, from: '2026-03-06T16:00:00+01:00', to: '2026-03-06T16:00:00+01:00' }
  expect(tryClock({ ...friday, targetMinutes: 60 })).toEqual({
    calendarMs: 0,
    businessMs: 0,
    dueAt: '2026-03-06T16:00:00.000Z',
  })
  expect(tryClock({ ...friday, targetMinutes: 0 }).dueAt).toBe('2026-03-06T15:00:00.000Z')
  expect(tryClock({ ...friday, targetMinutes: 0.5 }).dueAt).toBe('2026-03-06T15:00:30.000Z')
  expect(tryClock({ ...friday, targetMinutes: 60.5 }).dueAt).toBe('2026-03-09T08:00:30.000Z')
})

describe('refused', () => {
  test.each([
    ['no object', 7, 'invalid_input', /7 is no question/],
    ['a list', [], 'invalid_input', /\[\] is no question/],
    ['nothing', null, 'invalid_input', /null is no question/],
    ['nothing in it', {}, 'invalid_input', /^calendar, from, to: missing; .*"zone".*"from":"2026/],
    ['neither from nor to', { calendar }, 'invalid_input', /^from, to: missing; /],
    ['no calendar', { ...question, calendar: undefined }, 'invalid_calendar', /^calendar: /],
    ['no from', { ...question, from: undefined }, 'invalid_instant', /^from: /],
    ['no to', { ...question, to: null }, 'invalid_instant', /^to: null is no instant/],
    ['a local time', { ...question, from: '2026-12-23T16:00:00' }, 'invalid_instant', /^from: .*offset/],
    ['a year out of reach', { ...question, from: '1066-10-14T09:00:00Z' }, 'instant_out_of_range', /^from: .*1900/],
    ['an end before the start', { ...question, to: '2026-12-23T15:59:59+01:00' }, 'to_before_from', /is before from/],
    ['pauses that are no list', { ...question, pauses: {} }, 'invalid_pause', /^pauses: \{\}/],
    ['a pause that is no object', { ...question, pauses: ['noon'] }, 'invalid_pause', /^pauses\[0\]: "noon"/],
    ['a pause mistyped', { ...question, pauses: [{ from: question.from, till: null }] }, 'invalid_pause', /"till"/],
    [
      'a pause without start',
      { ...question, pauses: [{ from: null, to: null }] },
      'invalid_instant',
      /^pauses\[0\]\.from/,
    ],
    [
      'a pause that ends before it starts',
      { ...question, pauses: [{ from: question.to, to: question.from }] },
      'invalid_pause',
      /^pauses\[0\] ends .* before it starts/,
    ],
    ['a negative target', { ...question, targetMinutes: -1 }, 'invalid_target', /^targetMinutes: -1/],
    ['a target in words', { ...question, targetMinutes: '60' }, 'invalid_target', /^targetMinutes: "60"/],
    ['no number', { ...question, targetMinutes: Number.NaN }, 'invalid_target', /^targetMinutes/],
    ['a target of centuries', { ...question, targetMinutes: 1e12 }, 'instant_out_of_range', /2199/],
    [
      'an unknown zone',
      { ...question, calendar: { ...calendar, zone: 'Mars/Olympus' } },
      'unknown_zone',
      /^calendar\.zone: "Mars\/Olympus"/,
    ],
    ['all days closed', { ...question, calendar: { zone: 'UTC', weekly: {} } }, 'no_open_time', /at least one/],
  ])('%s', (_name, input, code, message) => {
    const refused = refusal(input)
    expect(refused.message).toMatch(message)
    expect(refused.code).toBe(code)
  })
})

test('thousands of questions of one calendar are answered in a moment, and of many calendars too', () => {
  const begun = process.cpuUsage()
  for (let index = 0; index < 5000; index++) tryClock({ ...question, targetMinutes: index })
  for (let index = 1; index < 60; index++) {
    const weekly = { mon: [`0${index % 9}:${String(index).padStart(2, '0')}-17:00`] }
    expect(tryClock({ ...question, calendar: { zone: 'Europe/Berlin', weekly } }).businessMs).toBeGreaterThan(0)
  }
  // Of the processor's time, which others on the machine do not take from us.
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4000)
})

import { describe, expect, test } from 'vitest'
import { ClockRefusal } from './clock-refusal.ts'
import { type ReportAnswer, tryReport } from './try-report.ts'

const minute = 60_000
const at = (time: string) => `2026-03-02T${time}Z`
const item = (answered: string | null, dismissed: string | null = null, arrived = '08:00:00') => ({
  arrivedAt: at(arrived),
  answeredAt: answered === null ? null : at(answered),
  dismissedAt: dismissed === null ? null : at(dismissed),
})
const question = { items: [item('08:30:00')], asOf: at('12:00:00'), targetMinutes: 60, calendar: null }
const none = { ms: null, low: null, high: null }

/** What becomes of one item beside one that is open, so that the share says how it was counted. */
function countsOf(one: object): ReportAnswer['counts'] {
  return tryReport({ ...question, items: [one] }).counts
}
const counted = { answered: 0, dismissed: 0, open: 0, items: 1 }

function refusal(input: unknown): { code: string; message: string } {
  try {
    tryReport(input)
  } catch (error) {
    if (error instanceof ClockRefusal) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('was accepted')
}

test('four answered, two dismissed and two open: counts, shares and the ages of half, three quarters and nine tenths', () => {
  const items = [
    ...['08:10:00', '08:20:00', '08:30:00', '08:40:00'].map((time) => item(time)),
    ...['08:15:00', '08:45:00'].map((time) => item(null, time)),
    item(null),
    item(null, null, '11:35:00'),
  ]
  const answer = tryReport({ ...question, items, targetMinutes: 30 })
  // After 10 and 20 minutes 1/8 each, after 15 and 45 a dismissal; one that is open leaves sight after 25, and its 1/8 goes to
  // the four that are left: 5/32 each, after 30 and 40. The limits follow from 1 − I = 19/32 and a variance of 277/8192.
  expect(answer.counts).toEqual({ items: 8, answered: 4, dismissed: 2, open: 2 })
  expect(answer.answeredWithin).toEqual({
    share: expect.closeTo(13 / 32, 15),
    low: expect.closeTo(0.15015477456849, 12),
    high: expect.closeTo(0.81179892707074, 12),
  })
  expect(answer.median).toEqual({ ms: 40 * minute, low: 10 * minute, high: null })
  expect(answer.p75).toEqual({ ms: null, low: 30 * minute, high: null })
  expect(answer.p90).toEqual({ ms: null, low: null, high: null })
})

test('a whole answer has five fields, in this order', () => {
  expect(JSON.stringify(tryReport({ ...question, items: [] }))).toBe(
    '{"counts":{"items":0,"answered":0,"dismissed":0,"open":0},"answeredWithin":{"share":null,"low":null,"high":null},' +
      '"median":{"ms":null,"low":null,"high":null},"p75":{"ms":null,"low":null,"high":null},"p90":{"ms":null,"low":null,"high":null}}',
  )
})

test('nothing is withheld for being few, and all or none have themselves as limits', () => {
  const half = 30 * minute
  expect(tryReport(question)).toMatchObject({
    answeredWithin: { share: 1, low: 1, high: 1 },
    median: { ms: half, low: half, high: half },
    p90: { ms: half, low: half, high: half },
  })
  expect(tryReport({ ...question, items: [item(null)] })).toMatchObject({
    answeredWithin: { share: 0, low: 0, high: 0 },
    median: none,
  })
})

describe('what decides', () => {
  test('the first of answer and dismissal; at one instant the answer', () => {
    expect(countsOf(item('09:00:00', '10:00:00'))).toEqual({ ...counted, answered: 1 })
    expect(countsOf(item('10:00:00', '09:00:00'))).toEqual({ ...counted, dismissed: 1 })
    expect(countsOf(item('09:00:00', '09:00:00'))).toEqual({ ...counted, answered: 1 })
  })

  test('what happened after asOf has not happened yet, at asOf it has', () => {
    expect(countsOf(item('12:00:00'))).toEqual({ ...counted, answered: 1 })
    expect(countsOf(item('12:00:00.001'))).toEqual({ ...counted, open: 1 })
    expect(countsOf(item('12:00:01', '11:00:00'))).toEqual({ ...counted, dismissed: 1 })
    expect(countsOf(item(null, '13:00:00'))).toEqual({ ...counted, open: 1 })
  })

  test('an answer from before the arrival took no time', () => {
    expect(tryReport({ ...question, items: [item('07:00:00')], targetMinutes: 0 })).toMatchObject({
      answeredWithin: { share: 1 },
      median: { ms: 0 },
    })
    expect(countsOf(item('07:30:00', '07:00:00'))).toEqual({ ...counted, dismissed: 1 })
  })

  test('what did not happen may be left out', () => {
    expect(countsOf({ arrivedAt: at('08:00:00') })).toEqual({ ...counted, open: 1 })
    expect(countsOf({ arrivedAt: at('12:00:00') })).toEqual({ ...counted, open: 1 })
  })
})

test('with a calendar all is counted in open time: the answer, the target and how long the open ones wait', () => {
  const calendar = { zone: 'Europe/Berlin', weekly: { mon: ['09:00-17:00'], fri: ['09:00-17:00'] } }
  const items = [
    // Friday 16:00 to Monday 10:00 in Berlin: two hours; Friday 18:00 to Saturday: none.
    { arrivedAt: '2026-02-27T16:00:00+01:00', answeredAt: '2026-03-02T10:00:00+01:00', dismissedAt: null },
    { arrivedAt: '2026-02-27T18:00:00+01:00', answeredAt: '2026-02-28T18:00:00+01:00', dismissedAt: null },
    { arrivedAt: '2026-02-27T16:30:00+01:00', answeredAt: null, dismissedAt: null },
  ]
  const asOf = '2026-03-02T10:30:00+01:00'
  expect(tryReport({ items, asOf, targetMinutes: 119, calendar })).toMatchObject({
    answeredWithin: { share: 1 / 3 },
    median: { ms: 120 * minute },
  })
  expect(tryReport({ items, asOf, targetMinutes: 120, calendar })).toMatchObject({
    answeredWithin: { share: 2 / 3 },
    p75: { ms: null },
  })
  expect(tryReport({ items, asOf, targetMinutes: 120, calendar: null })).toMatchObject({ answeredWithin: { share: 0 } })
})

describe('refused', () => {
  const calendar = { zone: 'Europe/Berlin', weekly: { mon: ['09:00-17:00'] } }
  test.each([
    ['no object', 7, 'invalid_input', /7 is no question/],
    ['a list', [], 'invalid_input', /\[\] is no question/],
    ['nothing in it', {}, 'invalid_input', /^items, asOf, targetMinutes, calendar: missing; .*"arrivedAt"/],
    [
      'no calendar, which is null for calendar time',
      { ...question, calendar: undefined },
      'invalid_input',
      /^calendar: /,
    ],
    ['items that are no list', { ...question, items: {} }, 'invalid_input', /^items: \{\} is no list/],
    ['an item that is no object', { ...question, items: [item(null), 'x'] }, 'invalid_input', /^items\[1\]: "x"/],
    ['an item mistyped', { ...question, items: [{ ...item(null), answerdAt: null }] }, 'invalid_input', /"answerdAt"/],
    [
      'an item without arrival',
      { ...question, items: [{}] },
      'invalid_instant',
      /^items\[0\]\.arrivedAt: missing; give/,
    ],
    [
      'a local time',
      { ...question, items: [{ ...item(null), answeredAt: '2026-03-02T09:00' }] },
      'invalid_instant',
      /offset/,
    ],
    ['a year out of reach', { ...question, asOf: '1066-10-14T09:00:00Z' }, 'instant_out_of_range', /^asOf: .*1900/],
    ['no time of the report', { ...question, asOf: null }, 'invalid_instant', /^asOf: null/],
    [
      'an arrival after it',
      { ...question, asOf: at('07:59:59') },
      'to_before_from',
      /^items\[0\]\.arrivedAt: .*08:00.*07:59/,
    ],
    ['a negative target', { ...question, targetMinutes: -1 }, 'invalid_target', /^targetMinutes: -1/],
    ['no target', { ...question, targetMinutes: null }, 'invalid_target', /^targetMinutes: null/],
    [
      'an unknown zone',
      { ...question, calendar: { ...calendar, zone: 'Mars' } },
      'unknown_zone',
      /^calendar\.zone: "Mars"/,
    ],
    ['an empty calendar', { ...question, calendar: { zone: 'UTC', weekly: {} } }, 'no_open_time', /at least one/],
    ['a calendar that is none', { ...question, calendar: 'always' }, 'invalid_calendar', /^calendar: /],
  ])('%s', (_name, input, code, message) => {
    const refused = refusal(input)
    expect(refused.message).toMatch(message)
    expect(refused.code).toBe(code)
  })
})

test('a hundred thousand items are answered in a moment, in working time too', () => {
  const calendar = {
    zone: 'Europe/Berlin',
    weekly: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], wed: ['09:00-17:00'] },
  }
  const start = Date.parse('2026-01-01T00:00:00Z')
  const items = Array.from({ length: 100_000 }, (_, index) => ({
    arrivedAt: new Date(start + index * 10_007).toISOString(),
    answeredAt: index % 3 === 0 ? null : new Date(start + index * 10_007 + ((index * 7919) % 50_000_000)).toISOString(),
    dismissedAt: index % 9 === 0 ? new Date(start + index * 10_007 + 3_000_000).toISOString() : null,
  }))
  const begun = process.cpuUsage()
  const { counts } = tryReport({ items, asOf: '2026-02-01T00:00:00Z', targetMinutes: 60, calendar })
  expect(counts.items).toBe(100_000)
  // Of the processor's time, which others on the machine do not take from us.
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(10_000)
})

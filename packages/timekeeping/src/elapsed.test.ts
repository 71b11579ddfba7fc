import { describe, expect, test } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { dueAt } from './due-at.ts'
import { elapsed } from './elapsed.ts'
import type { Pause } from './pause.ts'

const hour = 3_600_000
const weekday = ['09:00-17:00']
const office = compileCalendar({
  zone: 'Europe/Berlin',
  weekly: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
})

/** Berlin in winter; 2 March 2026 is a Monday. */
const at = (time: string) => new Date(`2026-03-${time.replace(' ', 'T')}:00+01:00`)
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to) })

function waited(from: string, to: string, ...pauses: Pause[]): [calendar: number, business: number] {
  const { calendarMs, businessMs } = elapsed({ calendar: office, from: at(from), to: at(to), pauses })
  return [calendarMs / hour, businessMs / hour]
}

function due(from: string, hours: number, now: string, ...pauses: Pause[]): Date | null {
  return dueAt({ calendar: office, from: at(from), targetMs: hours * hour, pauses, now: at(now) })
}

describe('how long a clock has run', () => {
  test('without pauses, in calendar and in business time', () => {
    expect(waited('06 16:00', '09 10:00')).toEqual([66, 2])
  })

  test('a pause inside hours counts in neither', () => {
    expect(waited('02 09:00', '02 17:00', pause('02 10:00', '02 12:00'))).toEqual([6, 6])
  })

  test('a pause over night or over the weekend takes only its open hours from business time', () => {
    expect(waited('02 16:00', '03 10:00', pause('02 16:30', '03 09:30'))).toEqual([1, 1])
    expect(waited('06 16:00', '09 10:00', pause('06 17:00', '09 09:00'))).toEqual([2, 2])
    expect(waited('06 16:00', '09 10:00', pause('07 09:00', '07 17:00'))).toEqual([58, 2])
  })

  test('pauses may overlap, touch, repeat, come unsorted or be empty', () => {
    const pauses = [
      pause('02 13:00', '02 14:00'),
      pause('02 10:00', '02 12:00'),
      pause('02 11:00', '02 13:00'),
      pause('02 10:00', '02 12:00'),
      pause('02 10:30', '02 10:45'),
      pause('02 15:00', '02 15:00'),
    ]
    expect(waited('02 09:00', '02 17:00', ...pauses)).toEqual([4, 4])
  })

  test('what of a pause lies outside does not matter', () => {
    expect(waited('02 09:00', '02 12:00', pause('01 00:00', '02 10:00'))).toEqual([2, 2])
    expect(waited('02 09:00', '02 12:00', pause('02 11:00', '02 16:00'))).toEqual([2, 2])
    expect(waited('02 09:00', '02 12:00', pause('02 08:00', '02 09:00'))).toEqual([3, 3])
    expect(waited('02 09:00', '02 12:00', pause('02 12:00', null))).toEqual([3, 3])
    expect(waited('02 09:00', '02 12:00', pause('01 00:00', null))).toEqual([0, 0])
  })

  test('a pause without an end swallows all that come after it', () => {
    expect(waited('02 09:00', '02 17:00', pause('02 12:00', '02 13:00'), pause('02 11:00', null))).toEqual([2, 2])
  })

  test('an answer from before the question has taken no time', () => {
    expect(waited('02 12:00', '02 11:59')).toEqual([0, 0])
    expect(waited('02 12:00', '02 12:00')).toEqual([0, 0])
  })

  test('a calendar that does not open is a mistake, never zero', () => {
    const once = compileCalendar({ zone: 'UTC', weekly: {}, days: { '2020-01-01': weekday } })
    expect(() => elapsed({ calendar: once, from: at('02 09:00'), to: at('02 17:00'), pauses: [] })).toThrow(
      /no open time/,
    )
  })
})

describe('when a clock is due', () => {
  test('in open time from its start, whatever the hour now', () => {
    for (const now of ['02 09:00', '06 18:00', '20 12:00']) expect(due('06 16:00', 2, now)).toEqual(at('09 10:00'))
    expect(due('06 16:00', 1, '06 16:00')).toEqual(at('06 17:00'))
  })

  test('at once for a target of nothing', () => {
    expect(due('07 12:00', 0, '07 12:00')).toEqual(at('07 12:00'))
    expect(due('07 12:00', 0, '07 13:00', pause('07 12:00', '07 12:30'))).toEqual(at('07 12:00'))
  })

  test('never while paused', () => {
    expect(due('02 09:00', 1, '02 10:00', pause('02 09:30', null))).toBeNull()
    expect(due('02 09:00', 1, '02 10:00', pause('02 09:30', '02 11:00'))).toBeNull()
    expect(due('02 09:00', 1, '02 10:00', pause('02 10:00', '02 11:00'))).toBeNull()
    expect(due('02 09:00', 0, '02 10:00', pause('02 10:00', null))).toBeNull()
    expect(due('02 09:00', 1, '02 10:00', pause('02 09:00', '02 10:00'), pause('02 10:00', '02 11:00'))).toBeNull()
  })

  test('also when it was late already before the pause', () => {
    expect(due('02 09:00', 1, '02 12:00', pause('02 11:00', null))).toBeNull()
    expect(due('02 09:00', 1, '02 12:00', pause('02 11:00', '02 11:30'))).toEqual(at('02 10:00'))
  })

  test('running again at the end of the pause, later by its open time alone', () => {
    expect(due('02 09:00', 4, '02 12:00', pause('02 10:00', '02 12:00'))).toEqual(at('02 15:00'))
    expect(due('02 15:00', 4, '03 12:00', pause('02 16:00', '03 10:00'))).toEqual(at('03 13:00'))
  })

  test('a pause while closed moves nothing', () => {
    expect(due('06 16:00', 2, '09 12:00', pause('06 17:00', '09 09:00'))).toEqual(at('09 10:00'))
    expect(due('06 16:00', 2, '09 12:00', pause('07 09:00', '07 17:00'))).toEqual(at('09 10:00'))
    expect(due('06 16:00', 1, '09 12:00', pause('06 17:00', '09 12:00'))).toEqual(at('06 17:00'))
  })

  test('what is reached exactly when the pause starts is due then', () => {
    expect(due('02 09:00', 2, '02 13:00', pause('02 11:00', '02 12:00'))).toEqual(at('02 11:00'))
    const aMomentMore = dueAt({
      calendar: office,
      from: at('02 09:00'),
      targetMs: 2 * hour + 1,
      pauses: [pause('02 11:00', '02 12:00')],
      now: at('02 13:00'),
    })
    expect(aMomentMore?.getTime()).toBe(at('02 12:00').getTime() + 1)
  })

  test('a pause around the start lets it run from the end of the pause', () => {
    expect(due('02 09:00', 1, '02 12:00', pause('01 00:00', '02 11:00'))).toEqual(at('02 12:00'))
    expect(due('02 09:00', 1, '02 12:00', pause('01 00:00', '02 08:00'))).toEqual(at('02 10:00'))
  })

  test('overlapping pauses count once', () => {
    const pauses = [pause('02 11:00', '02 13:00'), pause('02 10:00', '02 12:00')]
    expect(due('02 09:00', 2, '02 13:00', ...pauses)).toEqual(at('02 14:00'))
  })

  test('a pause that is planned counts, and one without an end in sight leaves nothing due', () => {
    expect(due('02 09:00', 4, '02 09:30', pause('02 10:00', '02 11:00'))).toEqual(at('02 14:00'))
    expect(due('02 09:00', 4, '02 09:30', pause('02 10:00', null))).toBeNull()
    expect(due('02 09:00', 1, '02 09:30', pause('02 10:00', null))).toEqual(at('02 10:00'))
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessMs, isOpenAt } from './business-time.ts'
import { compileCalendar } from './calendar.ts'
import { layOutHolidays } from './lay-out-holidays.ts'

const office = ['08:00-12:00', '13:00-17:00']
const calendar = compileCalendar({
  zone: 'Europe/Berlin',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: ['08:00-14:00'], sat: ['22:00-02:00'] },
  holidays: { state: 'BY', place: 'Augsburg' },
  yearly: { '12-24': ['08:00-12:00'] },
  days: { '2026-10-03': ['10:00-12:00'], '2026-05-14': { name: 'Inventur', windows: ['09:00-10:00'] } },
})
const laidOut = compileCalendar(layOutHolidays(calendar.settings, { from: 2025, to: 2027, language: 'de' }))

test('a calendar with its holidays laid out counts as the one that looks them up', () => {
  const instant = fc.date({
    min: new Date('2025-01-02T00:00:00Z'),
    max: new Date('2027-12-29T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      expect(businessMs(laidOut, a, b)).toBe(businessMs(calendar, a, b))
      expect(isOpenAt(laidOut, a)).toBe(isOpenAt(calendar, a))
    }),
    { numRuns: 400 },
  )
})

test('each holiday stands there by its name, and a day of its own stays as it is', () => {
  const { holidays, days } = laidOut.settings
  expect(holidays).toBeNull()
  expect(days['2026-08-08']).toEqual({ name: 'Augsburger Friedensfest', windows: [] })
  expect(days['2026-05-14']).toEqual({ name: 'Inventur', windows: ['09:00-10:00'] })
})

test('a calendar is open from its opening on, and no longer at its closing', () => {
  const at = (time: string) => isOpenAt(calendar, new Date(`2026-03-02T${time}+01:00`))
  expect(['07:59:59.999', '08:00:00', '11:59:59.999', '12:00:00', '13:00:00', '17:00:00'].map(at)).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
  ])
})

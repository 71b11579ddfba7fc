import { expect, test } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { nextHolidays } from './next-holidays.ts'

const office = { zone: 'Europe/Berlin', weekly: { mon: ['09:00-17:00'] } }

test('the next holidays are named in the language of the reader, across the turn of the year', () => {
  const augsburg = compileCalendar({ ...office, holidays: { state: 'BY', place: 'Augsburg' } })
  const from = new Date('2026-12-26T12:00+01:00')
  expect(nextHolidays(augsburg, { from, count: 3, language: 'de' })).toEqual([
    { day: '2026-12-26', name: '2. Weihnachtstag' },
    { day: '2027-01-01', name: 'Neujahr' },
    { day: '2027-01-06', name: 'Heilige Drei Könige' },
  ])
  expect(nextHolidays(augsburg, { from, count: 2, language: 'en' })[1]).toEqual({
    day: '2027-01-01',
    name: "New Year's Day",
  })
})

test('the day is that of the calendar, not of UTC', () => {
  const hamburg = compileCalendar({ ...office, holidays: { state: 'HH' } })
  const from = new Date('2026-12-26T23:30Z')
  expect(nextHolidays(hamburg, { from, count: 1, language: 'de' })[0]?.day).toBe('2027-01-01')
})

test('without a Bundesland there are none', () => {
  expect(nextHolidays(compileCalendar(office), { from: new Date(0), count: 5, language: 'de' })).toEqual([])
})

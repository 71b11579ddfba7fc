import type { CalendarSettings } from './calendar-schema.ts'
import { dateOf } from './date.ts'
import { namedHolidaysOf } from './holidays.ts'

/**
 * The same calendar with the public holidays of some years written out as closed days under their names: it counts alike in
 * those years, and whoever reads it sees which days they are. What the calendar says of a day itself stays.
 */
export function layOutHolidays(
  { holidays, days, ...settings }: CalendarSettings,
  { from, to, language }: { from: number; to: number; language: 'de' | 'en' },
): CalendarSettings {
  if (holidays === null) return { ...settings, holidays, days }
  const laidOut: CalendarSettings['days'] = {}
  for (let year = from; year <= to; year++)
    for (const { day, name } of namedHolidaysOf(holidays.state, holidays.place, year, language))
      laidOut[dateOf(day)] ??= { name, windows: [] }
  return { ...settings, holidays: null, days: { ...laidOut, ...days } }
}

import type { Calendar } from './calendar.ts'
import { dateOf, dayMs, yearOf } from './date.ts'
import { namedHolidaysOf } from './holidays.ts'
import { findZone } from './zone.ts'

/**
 * The public holidays of a calendar from the local day of `from` on, so that whoever sets it up can see what it knows.
 * None without a Bundesland. One on which the company works nevertheless (an entry in `days`) is among them.
 */
export function nextHolidays(
  { settings: { zone, holidays } }: Calendar,
  { from, count, language }: { from: Date; count: number; language: 'de' | 'en' },
): { day: string; name: string }[] {
  if (holidays === null) return []
  const local = from.getTime() + (findZone(zone)?.offsetAt(from.getTime()) ?? 0)
  const today = Math.floor(local / dayMs)
  const next: { day: string; name: string }[] = []
  for (let year = yearOf(local); next.length < count; year++) {
    for (const { day, name } of namedHolidaysOf(holidays.state, holidays.place, year, language)) {
      if (day >= today && next.length < count) next.push({ day: dateOf(day), name })
    }
  }
  return next
}

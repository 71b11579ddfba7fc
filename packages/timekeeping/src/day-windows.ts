import type { CalendarSettings } from './calendar-schema.ts'
import { type Day, dayMs, dayOf, type Weekday, weekdayOf, weekdays, yearOf } from './date.ts'
import { holidaysOf } from './holidays.ts'
import { readWindows, type Window } from './window.ts'

/** What starts on a day: its own entry, else nothing on a holiday, else the week's windows. In the order of their start. */
export function windowsByDay({ weekly, holidays, days }: CalendarSettings): (day: Day) => readonly Window[] {
  const week = new Map<Weekday, readonly Window[]>(weekdays.map((weekday) => [weekday, readWindows(weekly[weekday])]))
  const special = new Map(Object.entries(days).map(([date, windows]) => [dayOf(date), readWindows(windows)]))
  const isHoliday = (day: Day) =>
    holidays !== null && holidaysOf(holidays.state, holidays.place, yearOf(day * dayMs)).has(day)
  return (day) => special.get(day) ?? (isHoliday(day) ? [] : (week.get(weekdayOf(day)) ?? []))
}

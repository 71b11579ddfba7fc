import { type CalendarSettings, type DayEntry, windowsOf } from './calendar-schema.ts'
import { type Day, dateOf, dayMs, dayOf, type Weekday, weekdayOf, weekdays, yearOf } from './date.ts'
import { holidaysOf } from './holidays.ts'
import { readWindows, type Window } from './window.ts'

/**
 * What starts on a day: its own entry, else nothing on a holiday, else the week's windows or, where it has any, those that
 * its date has every year. In the order of their start.
 */
export function windowsByDay({
  weekly,
  holidays,
  days,
  yearly = {},
}: CalendarSettings): (day: Day) => readonly Window[] {
  const read = (entries: Record<string, DayEntry>) =>
    Object.entries(entries).map(([date, day]) => [date, readWindows(windowsOf(day))] as const)
  const week = new Map<Weekday, readonly Window[]>(weekdays.map((weekday) => [weekday, readWindows(weekly[weekday])]))
  const single = new Map(read(days).map(([date, windows]) => [dayOf(date), windows]))
  const everyYear = new Map(read(yearly))
  const isHoliday = (day: Day) =>
    holidays !== null && holidaysOf(holidays.state, holidays.place, yearOf(day * dayMs)).has(day)

  function usual(day: Day): readonly Window[] {
    const windows = week.get(weekdayOf(day)) ?? []
    if (windows.length === 0 || isHoliday(day)) return []
    return everyYear.size === 0 ? windows : (everyYear.get(dateOf(day).slice(5)) ?? windows)
  }
  return (day) => single.get(day) ?? usual(day)
}

import type { CalendarSettings } from './calendar-schema.ts'
import { type Day, dateOf, dayOf, isDate, type Weekday, weekdays } from './date.ts'
import { windowsByDay } from './day-windows.ts'
import { findOverlap, findTailOverlap, readWindows, type Window } from './window.ts'

const weekdayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

type Overlap = { readonly path: string[]; readonly first: string; readonly second: string }

/** Windows of a calendar that claim the same time, on one day or across midnight, with the entry that is to blame. */
export function overlapsOf(calendar: CalendarSettings): Overlap[] {
  const overlaps: Overlap[] = []
  for (const [index, weekday] of weekdays.entries()) {
    const windows = readWindows(calendar.weekly[weekday])
    const yesterday = weekdays[(index + 6) % 7] as Weekday
    const path = ['weekly', weekday]
    const name = weekdayNames[weekday]
    const same = findOverlap(windows)
    if (same !== null) overlaps.push({ path, first: `${name} ${same[1].text}`, second: same[0].text })
    const tail = findTailOverlap(readWindows(calendar.weekly[yesterday]), windows)
    if (tail !== null) {
      const second = `${tail[0].text} of ${weekdayNames[yesterday]}`
      overlaps.push({ path, first: `${name} ${tail[1].text}`, second })
    }
  }
  // A week that overlaps itself would be reported again by every special day.
  if (overlaps.length > 0) return overlaps
  const windowsOn = windowsByDay(calendar)
  for (const date of Object.keys(calendar.days)) {
    overlaps.push(
      ...overlapsAround(dayOf(date), windowsOn, ['days', date], (other) => Object.hasOwn(calendar.days, other)),
    )
  }
  overlaps.push(...yearlyOverlaps(calendar))
  return overlaps
}

/** What a day claims twice, by itself or with its neighbours; a day after it that is asked about itself is left to its own turn. */
function overlapsAround(
  day: Day,
  windowsOn: (day: Day) => readonly Window[],
  path: string[],
  isAsked: (date: string) => boolean,
): Overlap[] {
  const overlaps: Overlap[] = []
  const date = dateOf(day)
  const same = findOverlap(windowsOn(day))
  if (same !== null) overlaps.push({ path, first: `${date} ${same[1].text}`, second: same[0].text })
  const before = findTailOverlap(windowsOn(day - 1), windowsOn(day))
  if (before !== null) {
    overlaps.push({ path, first: `${date} ${before[1].text}`, second: `${before[0].text} of ${dateOf(day - 1)}` })
  }
  const after = findTailOverlap(windowsOn(day), windowsOn(day + 1))
  if (after !== null && !isAsked(dateOf(day + 1))) {
    overlaps.push({ path, first: `${date} ${after[0].text}`, second: `${after[1].text} of ${dateOf(day + 1)}` })
  }
  return overlaps
}

/** Twenty-eight years show a date on every weekday, leap years included. Holidays and single days only ever close more. */
function yearlyOverlaps(calendar: CalendarSettings): Overlap[] {
  const windowsOn = windowsByDay({ ...calendar, holidays: null, days: {} })
  return Object.keys(calendar.yearly).flatMap((date) => {
    for (let year = 2000; year < 2028; year++) {
      const whole = `${year}-${date}`
      const overlaps = isDate(whole) ? overlapsAround(dayOf(whole), windowsOn, ['yearly', date], () => false) : []
      // One year tells it; the others would say the same.
      if (overlaps.length > 0) return overlaps
    }
    return []
  })
}

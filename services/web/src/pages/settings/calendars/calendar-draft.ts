import type { Calendar } from './calendars.tsx'
import type { SpecialDay } from './special-days.tsx'
import { nextKey, readWindows, writeWindows } from './week.ts'
import type { Week } from './week-editor.tsx'

/** A calendar as the form holds it. */
export type CalendarDraft = {
  name: string
  zone: string
  week: Week
  state: string | null
  place: string
  days: SpecialDay[]
}

const office = ['09:00-17:00']

/** What the form begins with: the calendar, or office hours in the company's zone and Bundesland. */
export function draftOf(calendar: Calendar | null, company: { zone: string; state: string | null }): CalendarDraft {
  const weekly = calendar?.definition.weekly ?? { mon: office, tue: office, wed: office, thu: office, fri: office }
  return {
    name: calendar?.name ?? '',
    zone: calendar?.definition.zone ?? company.zone,
    week: {
      mon: readWindows(weekly.mon),
      tue: readWindows(weekly.tue),
      wed: readWindows(weekly.wed),
      thu: readWindows(weekly.thu),
      fri: readWindows(weekly.fri),
      sat: readWindows(weekly.sat),
      sun: readWindows(weekly.sun),
    },
    state: calendar === null ? company.state : (calendar.definition.holidays?.state ?? null),
    place: calendar?.definition.holidays?.place ?? '',
    days: [
      ...Object.entries(calendar?.definition.yearly ?? {}).map(([date, entry]) => ({
        ...readEntry(entry),
        // Shown in a year that has the day; only month and day are kept.
        day: `${date === '02-29' ? '2028' : new Date().getFullYear()}-${date}`,
        yearly: true,
      })),
      ...Object.entries(calendar?.definition.days ?? {}).map(([day, entry]) => ({
        ...readEntry(entry),
        day,
        yearly: false,
      })),
    ].toSorted((a, b) => a.day.localeCompare(b.day)),
  }
}

export function definitionOf({ zone, week, state, place, days }: CalendarDraft): Calendar['definition'] {
  return {
    zone,
    weekly: {
      mon: writeWindows(week.mon),
      tue: writeWindows(week.tue),
      wed: writeWindows(week.wed),
      thu: writeWindows(week.thu),
      fri: writeWindows(week.fri),
      sat: writeWindows(week.sat),
      sun: writeWindows(week.sun),
    },
    holidays: state === null ? null : { state, place: place.trim() === '' ? null : place.trim() },
    days: Object.fromEntries(days.filter(({ yearly }) => !yearly).map((special) => [special.day, writeEntry(special)])),
    yearly: Object.fromEntries(
      days.filter(({ yearly }) => yearly).map((special) => [dateOf(special), writeEntry(special)]),
    ),
  }
}

/** What tells a special day from the others: its date or, of a yearly one, month and day. */
export function dateOf({ day, yearly }: SpecialDay): string {
  return yearly ? day.slice(5) : day
}

type Entry = Calendar['definition']['days'][string]

function readEntry(entry: Entry): Pick<SpecialDay, 'key' | 'name' | 'windows'> {
  const [name, windows] = Array.isArray(entry) ? ['', entry] : [entry.name, entry.windows]
  return { key: nextKey(), name, windows: readWindows(windows) }
}

function writeEntry({ name, windows }: SpecialDay): Entry {
  return name.trim() === '' ? writeWindows(windows) : { name: name.trim(), windows: writeWindows(windows) }
}

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
    days: Object.entries(calendar?.definition.days ?? {})
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([day, windows]) => ({ key: nextKey(), day, windows: readWindows(windows) })),
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
    days: Object.fromEntries(days.map(({ day, windows }) => [day, writeWindows(windows)])),
  }
}

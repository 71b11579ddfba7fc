import { type State, undecided } from '@echolot/domain'

/** The promise that each shipped department begins with, in working minutes; the first setup offers them for change. */
export const shippedPromises: readonly { id: string; firstResponseMinutes: number }[] = [
  { id: 'service', firstResponseMinutes: 240 },
  { id: 'sales', firstResponseMinutes: 480 },
  { id: 'hr', firstResponseMinutes: 960 },
  { id: 'pr', firstResponseMinutes: 120 },
  { id: 'marketing', firstResponseMinutes: 960 },
  { id: 'it', firstResponseMinutes: 240 },
  { id: undecided, firstResponseMinutes: 120 },
]

/** What the first calendar is called. */
export const calendarName = { de: 'Arbeitszeit', en: 'Working hours' } as const

/** Monday to Friday, nine to five, and the public holidays of the company's Bundesland. */
export function firstCalendar(zone: string, state: State | null) {
  const day = ['09:00-17:00']
  return {
    zone,
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    holidays: state === null ? null : { state, place: null },
    days: {},
    yearly: {},
  }
}

/** A local calendar day as its number since 1970-01-01, so that days can be counted, compared and looked up cheaply. */
export type Day = number

export const dayMs = 86_400_000
export const minuteMs = 60_000

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** Whether the text is a day of the calendar as YYYY-MM-DD; 2026-02-30 is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(ms) && dateOf(ms / dayMs) === text
}

/** The day of a date for which `isDate` holds. */
export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00.000Z`) / dayMs
}

export function dateOf(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday; the second remainder serves the days before it.
  return weekdays[(((day + 3) % 7) + 7) % 7] as Weekday
}

/** The year of an instant, in UTC: looked up, for a report asks this of every wait. */
export function yearOf(ms: number): number {
  const guess = Math.floor((ms - (yearBegins[0] ?? 0)) / meanYearMs)
  for (let at = guess - 1; at <= guess + 1; at++)
    if (ms >= (yearBegins[at] ?? Number.NaN) && ms < (yearBegins[at + 1] ?? Number.NaN)) return firstKnown + at
  return new Date(ms).getUTCFullYear()
}

const firstKnown = 1900
const meanYearMs = 365.2425 * dayMs
const yearBegins = Float64Array.from({ length: 402 }, (_, at) => Date.UTC(firstKnown + at, 0, 1))

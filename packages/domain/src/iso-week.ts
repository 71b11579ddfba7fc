const dayMs = 86_400_000

/** The Monday on which a week begins, as YYYY-MM-DD, whatever zone: a week is a name for seven calendar days. */
export type Monday = string

/**
 * The Monday of an ISO 8601 week such as `2026-W53`: week 1 is the one with the year's first Thursday, so a year has 52 weeks
 * or 53. Null where it is no week, or that year has no 53rd.
 */
export function mondayOf(week: string): Monday | null {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  if (year === '') return null
  // The fourth of January always lies in week 1.
  const fourth = Date.parse(`${year}-01-04T00:00:00Z`)
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs
  const monday = new Date(first + (Number(number) - 1) * 7 * dayMs).toISOString().slice(0, 10)
  return weekOf(monday) === week ? monday : null
}

/** The ISO 8601 week of a calendar day (YYYY-MM-DD), such as `2026-W53`. Its year is that of its Thursday. */
export function weekOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  const thursday = at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * dayMs
  const year = new Date(thursday).getUTCFullYear()
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`
}

/** The Monday so many weeks later, or earlier where the number is negative. */
export function weeksAfter(monday: Monday, weeks: number): Monday {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + weeks * 7 * dayMs).toISOString().slice(0, 10)
}

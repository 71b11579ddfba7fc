import { getOrganisation, type Tx } from '@echolot/db'
import { mondayOf, weekOf, weeksAfter } from '@echolot/domain'
import { dayOf } from '../time/local-day.ts'

/** For this and so many weeks before, hours can be entered and corrected; then the week is closed. */
const weeksBefore = 2

export type OpenWeeks = { first: string; last: string }

/** The weeks for which hours can be entered now: the company's present one and those just before it. */
export async function openWeeks(db: Tx, now: Date): Promise<OpenWeeks> {
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  const last = weekOf(dayOf(now, zone))
  return { first: weekAfter(last, -weeksBefore), last }
}

/** The week so many weeks later, or earlier. @throws where it is no week. */
export function weekAfter(week: string, weeks: number): string {
  const monday = mondayOf(week)
  if (monday === null) throw new Error(`${week} is no ISO week.`)
  return weekOf(weeksAfter(monday, weeks))
}

/** All weeks from the first to the last, both included. */
export function weeksFrom({ first, last }: OpenWeeks): string[] {
  const weeks: string[] = []
  for (let week = first; week <= last; week = weekAfter(week, 1)) weeks.push(week)
  return weeks
}

import { listDepartments, type Tx } from '@echolot/db'
import { addBusiness, type Calendar, compileCalendar } from '@echolot/timekeeping'

/** A department's promise with its calendar ready to count. */
export type DepartmentTime = { calendar: Calendar; targetMinutes: number }

/** The promise and calendar of every department; a calendar that several share is compiled once. */
export async function departmentTimes(db: Tx): Promise<ReadonlyMap<string, DepartmentTime>> {
  const compiled = new Map<number, Calendar>()
  const times = new Map<string, DepartmentTime>()
  for (const { id, calendarId, definition, firstResponseMinutes } of await listDepartments(db)) {
    const calendar = compiled.get(calendarId) ?? compileCalendar(definition)
    compiled.set(calendarId, calendar)
    times.set(id, { calendar, targetMinutes: firstResponseMinutes })
  }
  return times
}

/** When a wait that began at `from` is due under a department's promise. */
export function promiseDueAt({ calendar, targetMinutes }: DepartmentTime, from: Date): Date {
  return addBusiness(calendar, from, targetMinutes * 60_000)
}

import { listPromises, type Tx } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { addBusiness, type Calendar, ClockRefusal, compileCalendar } from '@echolot/timekeeping'

/** A department's promise with its calendar ready to count. */
export type DepartmentTime = { calendar: Calendar; targetMinutes: number }

/** The promise and calendar of every department; a calendar that several share is compiled once. */
export async function departmentTimes(db: Tx): Promise<ReadonlyMap<string, DepartmentTime>> {
  const compiled = new Map<number, Calendar>()
  const times = new Map<string, DepartmentTime>()
  for (const { id, calendarId, definition, firstResponseMinutes } of await listPromises(db)) {
    const calendar = compiled.get(calendarId) ?? compileCalendar(definition)
    compiled.set(calendarId, calendar)
    times.set(id, { calendar, targetMinutes: firstResponseMinutes })
  }
  return times
}

/**
 * When a wait that began at `from` is due under a department's promise.
 * @throws Refusal `invalid` where the calendar has too little open time for the promise.
 */
export function promiseDueAt({ calendar, targetMinutes }: DepartmentTime, from: Date): Date {
  try {
    return addBusiness(calendar, from, targetMinutes * 60_000)
  } catch (error) {
    if (!(error instanceof ClockRefusal)) throw error
    throw new Refusal(
      'invalid',
      `A promise of ${targetMinutes} minutes cannot be counted in this calendar: ${error.message}`,
      { reason: 'promise_uncountable', clock: error.code, minutes: targetMinutes },
      { cause: error },
    )
  }
}

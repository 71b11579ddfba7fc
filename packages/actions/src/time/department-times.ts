import { listAllCalendarVersions, listDepartmentCalendars, listPromises, type Tx } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { addBusiness, type CalendarTimeline, ClockRefusal, type OpenHours } from '@echolot/timekeeping'
import { departmentStretches, departmentTimeline } from './department-timeline.ts'

/** A department's promise with its calendars ready to count: every moment by the one that was in force. */
export type DepartmentTime = { calendar: OpenHours; targetMinutes: number }

/** Which version of which calendar a department goes by, from when on. */
export type CalendarInForce = { from: Date; calendarId: number; version: number }

/** The promise and the calendars of every department. */
export async function departmentTimes(
  db: Tx,
): Promise<
  ReadonlyMap<string, DepartmentTime & { calendar: CalendarTimeline; calendarsInForce: readonly CalendarInForce[] }>
> {
  const promises = await listPromises(db)
  const periods = Map.groupBy(await listDepartmentCalendars(db), ({ departmentId }) => departmentId)
  const versions = Map.groupBy(await listAllCalendarVersions(db), ({ calendarId }) => calendarId)
  return new Map(
    promises.map(({ id, firstResponseMinutes }) => {
      const own = periods.get(id) ?? []
      const calendarsInForce = departmentStretches(own, versions).map(({ version, ...stretch }) => ({
        ...stretch,
        version: version.version,
      }))
      return [
        id,
        { calendar: departmentTimeline(own, versions), calendarsInForce, targetMinutes: firstResponseMinutes },
      ]
    }),
  )
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

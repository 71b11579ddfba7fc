import { type HeartbeatRow, listDepartmentsOfOwners, type Tx } from '@echolot/db'
import { undecided } from '@echolot/domain'
import { type CalendarTimeline, ClockRefusal, endOfBusinessDays } from '@echolot/timekeeping'
import { departmentTimes } from '../time/department-times.ts'

/** By when a post is due, and in what its business days were counted. */
export type CountedBeat = Pick<HeartbeatRow, 'dueAt' | 'calendarVersions'>

/**
 * Whose business days an account's rhythm is counted in: the department that was chosen for it; else its owner's, where they
 * work in exactly one; else the company's, which are those of the sorting tray. Without a company there is no calendar.
 */
export async function accountCalendars(tx: Tx) {
  const times = await departmentTimes(tx)
  const departmentsOf = new Map<number, string[]>()
  for (const { personId, departmentId } of await listDepartmentsOfOwners(tx))
    departmentsOf.set(personId, [...(departmentsOf.get(personId) ?? []), departmentId])
  return {
    of(account: { departmentId: string | null; ownerId: number | null }) {
      const owners = account.ownerId === null ? [] : (departmentsOf.get(account.ownerId) ?? [])
      const departmentId = account.departmentId ?? (owners.length === 1 ? owners[0] : undefined) ?? undecided
      const time = times.get(departmentId)
      const calendar: CalendarTimeline | undefined = time?.calendar
      return {
        departmentId,
        calendar,
        /**
         * By when the post after one is due in a rhythm of so many business days. Null where there is no calendar or no
         * business day to count: then nobody can say, and the page says so.
         */
        count(post: Date, everyDays: number): CountedBeat | null {
          if (time === undefined) return null
          try {
            const dueAt = endOfBusinessDays(time.calendar, post, everyDays)
            const calendarVersions = time.calendarsInForce
              .filter(({ from }, index, all) => {
                const until = all[index + 1]?.from
                return from < dueAt && (until === undefined || (until > post && until > from))
              })
              .map(({ calendarId, version }) => ({ calendarId, version }))
            return { dueAt, calendarVersions }
          } catch (error) {
            if (!(error instanceof ClockRefusal)) throw error
            return null
          }
        },
      }
    },
  }
}

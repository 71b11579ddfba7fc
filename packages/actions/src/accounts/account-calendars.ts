import { listDepartmentsOfOwners, type Tx } from '@echolot/db'
import { undecided } from '@echolot/domain'
import type { CalendarTimeline } from '@echolot/timekeeping'
import { departmentTimes } from '../time/department-times.ts'

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
    of(account: { departmentId: string | null; ownerId: number | null }): {
      departmentId: string
      calendar: CalendarTimeline | undefined
    } {
      const owners = account.ownerId === null ? [] : (departmentsOf.get(account.ownerId) ?? [])
      const departmentId = account.departmentId ?? (owners.length === 1 ? owners[0] : undefined) ?? undecided
      return { departmentId, calendar: times.get(departmentId)?.calendar }
    },
  }
}

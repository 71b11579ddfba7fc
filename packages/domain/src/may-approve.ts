import { reachOf } from './permissions.ts'
import type { Role } from './words.ts'

/** Whether a person may approve a response of a department that waits for it. Nobody approves what they wrote themselves. */
export function mayApprove(
  person: { id: number; role: Role; departmentIds: readonly string[] },
  { departmentId, writerId }: { departmentId: string; writerId: number | null },
): boolean {
  const reach = reachOf(person.role, 'approve_responses')
  if (person.id === writerId || reach === null) return false
  return reach === 'all' || person.departmentIds.includes(departmentId)
}

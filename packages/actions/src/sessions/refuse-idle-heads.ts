import { findHeadWithoutDepartment, type Tx } from '@echolot/db'
import { Refusal } from '@echolot/domain'

/** @throws Refusal `conflict` where somebody is a department head and belongs to no department. */
export async function refuseIdleHeads(tx: Tx): Promise<void> {
  const idle = await findHeadWithoutDepartment(tx)
  if (idle !== undefined)
    throw new Refusal(
      'conflict',
      `${idle.name} is a department head and would head none; choose a department for them, or another role.`,
      { reason: 'head_without_department', field: 'departmentIds', name: idle.name },
    )
}

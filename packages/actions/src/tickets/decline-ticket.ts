import { getTicket, insertCorrection, listGiven } from '@echolot/db'
import { type BecausePart, Refusal, seesTicket, undecided } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { refuseHelpers } from './apply-command.ts'
import { changeLocked } from './change-ticket.ts'

/**
 * Says in one step why a ticket is not for the department that has it: back it goes to the department that handed it over, or
 * else to the sorting tray. Where a rule had decided on the department, what was wrong with that is kept to learn from.
 * @returns where it lies now.
 * @throws Refusal `not_found`, `forbidden` for whoever only helps, or `conflict` where it lies in the sorting tray already or waits no longer.
 */
export async function declineTicket(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, reason }: { actor: Actor; ticketId: number; reason: string },
): Promise<{ departmentId: string }> {
  const { db, now, sight } = ctx
  const ticket = await getTicket(db, ticketId)
  if (ticket === undefined || !seesTicket(sight, ticket))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  refuseHelpers(ticket, sight)
  const here = ticket.departmentId
  if (here === undecided)
    throw new Refusal('conflict', `Ticket ${ticketId} lies in the sorting tray: hand it over to a department.`, {
      reason: 'in_tray',
    })
  const [given] = await listGiven(db, [ticketId], null)
  const from = given?.from ?? null
  const departmentId = from === null || from === here ? undecided : from
  const rule = (ticket.because as BecausePart[]).find(({ kind }) => kind === 'rule')?.ruleId
  await db.inTransaction(async (tx) => {
    await changeLocked(tx, ctx, { actor, ticketId, change: { do: 'hand_over', departmentId, note: reason } })
    if (rule !== undefined && given === undefined)
      await insertCorrection(tx, {
        ...{ ticketId, kind: 'department', decidedBy: rule, version: null },
        ...{ decided: here, correct: departmentId, personId: actor.personId, at: now },
      })
  })
  return { departmentId }
}

import {
  emit,
  getPerson,
  inChunks,
  type LockedTicket,
  listHeldTickets,
  lockTickets,
  saveSteps,
  type Tx,
} from '@echolot/db'
import { may, noSight, type ReleaseReason, type Sight, sees, sightOf } from '@echolot/domain'
import { planStep } from './apply-command.ts'

type By = { now: Date; personId: number | null }

/** Puts back every waiting ticket of somebody who may no longer sign in; each history says so. */
export function releaseTicketsOf(tx: Tx, holderId: number, by: By): Promise<void> {
  return release(tx, holderId, 'holder_disabled', () => true, by)
}

/** Puts back what somebody holds who does not work on it any more: with another role, or in other departments. */
export async function releaseUnseenOf(tx: Tx, holderId: number, by: By): Promise<void> {
  const holder = await getPerson(tx, holderId)
  if (holder === undefined) return
  const sight: Sight = may(holder.role, 'work_tickets') ? sightOf(holder.role, holder.departmentIds) : noSight
  if (sight === 'all') return
  await release(tx, holderId, 'holder_elsewhere', ({ departmentId }) => !sees(sight, departmentId), by)
}

async function release(
  tx: Tx,
  holderId: number,
  because: ReleaseReason,
  which: (ticket: LockedTicket) => boolean,
  by: By,
): Promise<void> {
  for (const ids of inChunks(await listHeldTickets(tx, holderId))) {
    const held = (await lockTickets(tx, ids)).filter(
      (ticket) => ticket.state === 'assigned' && ticket.assigneeId === holderId && which(ticket),
    )
    if (held.length === 0) continue
    await saveSteps(
      tx,
      held.map((ticket) => planStep(ticket, { name: 'release', because }, by, () => undefined)),
    )
    await emit(tx, by.now, 'tickets.changed', { ticketIds: held.map(({ id }) => id) })
  }
}

import { emit, inChunks, listHeldTickets, lockTickets, saveSteps, type Tx } from '@echolot/db'
import { planStep } from './apply-command.ts'

/** Puts back every waiting ticket of somebody who may no longer sign in; each history says so. */
export async function releaseTicketsOf(
  tx: Tx,
  holderId: number,
  by: { now: Date; personId: number | null },
): Promise<void> {
  for (const ids of inChunks(await listHeldTickets(tx, holderId))) {
    const held = (await lockTickets(tx, ids)).filter(
      ({ state, assigneeId }) => state === 'assigned' && assigneeId === holderId,
    )
    if (held.length === 0) continue
    const command = { name: 'release', because: 'holder_disabled' } as const
    await saveSteps(
      tx,
      held.map((ticket) => planStep(ticket, command, by, () => undefined)),
    )
    await emit(tx, by.now, 'tickets.changed', { ticketIds: held.map(({ id }) => id) })
  }
}

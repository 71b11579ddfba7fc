import { listHistory } from '@echolot/db'
import { Refusal, type TicketHappening, undoOf } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { applyCommand, lockTicket } from './apply-command.ts'

/**
 * Takes back a person's last deed on a ticket with what sets it right, under a lock; the history keeps both.
 * @param seq the deed's number in the history.
 * @throws Refusal `not_found`, `conflict` where something has happened since, somebody else did it, or it cannot be taken back.
 */
export async function undoDeed(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, ticketId, seq }: { actor: Actor; ticketId: number; seq: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await lockTicket(tx, ticketId)
    const told = (await listHistory(tx, ticketId)).map((event) => ({
      ...event,
      // Written by saveSteps in this shape and by nobody else.
      happening: event.happening as TicketHappening,
    }))
    const commands = undoOf(told, seq, actor.personId, now)
    if (commands === 'moved_on')
      throw new Refusal(
        'conflict',
        `Something has happened to ticket ${ticketId} since; what is to be taken back stands.`,
        {
          reason: 'undo_moved_on',
          ticketId,
        },
      )
    if (typeof commands === 'string')
      throw new Refusal('conflict', `Deed ${seq} on ticket ${ticketId} cannot be taken back.`, {
        reason: commands === 'not_yours' ? 'undo_not_yours' : 'undo_never',
        ticketId,
      })
    for (const command of commands)
      await applyCommand(tx, await lockTicket(tx, ticketId), command, { now, personId: actor.personId })
  })
}

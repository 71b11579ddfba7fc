import { getPerson, listHistory, type Tx } from '@echolot/db'
import {
  lastDeed,
  Refusal,
  type Sight,
  sees,
  seesTicket,
  type TicketCommand,
  type TicketHappening,
  undoOf,
} from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { applyCommand, lockTicket, refuseHelpers } from './apply-command.ts'
import { takeNoteBack } from './take-note-back.ts'

/**
 * Takes back a person's last deed on a ticket with what sets it right, under a lock; the history keeps both. A note goes whatever was done since.
 * @param seq the deed's number in the history.
 * @throws Refusal `not_found`, `conflict` where something has happened since, somebody else did it, or it cannot be taken back.
 */
export async function undoDeed(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, seq }: { actor: Actor; ticketId: number; seq: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId, 'all')
    const told = (await listHistory(tx, ticketId)).map((event) => ({
      ...event,
      // Written by saveSteps in this shape and by nobody else.
      happening: event.happening as TicketHappening,
    }))
    const isGivenAway = isOwnHandOver(lastDeed(told), actor, sight)
    if (!isGivenAway && !seesTicket(sight, ticket)) throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
    const deed = told.find((event) => event.seq === seq)
    if (deed?.happening.kind === 'noted') {
      const { noteId } = deed.happening
      return takeNoteBack(tx, { ticket, deed, noteId, personId: actor.personId, now })
    }
    if (!isGivenAway) refuseHelpers(ticket, sight)
    const commands = undoOf(told, seq, actor.personId, now)
    if (commands === 'too_late')
      throw new Refusal(
        'conflict',
        `Ticket ${ticketId} was dismissed more than ten minutes ago; reopen it, and a new wait begins.`,
        { reason: 'undo_too_late', ticketId },
      )
    // It has become part of another one's story since.
    const isElsewhere = ticket.mergedIntoId !== null
    if (commands === 'moved_on' || isElsewhere)
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
      await applyCommand(tx, await lockTicket(tx, ticketId, 'all'), await withoutWhoLeft(tx, command), {
        now,
        personId: actor.personId,
      })
  })
}

/** Who may not sign in any more holds nothing again. */
async function withoutWhoLeft(tx: Tx, command: TicketCommand): Promise<TicketCommand> {
  if (command.name !== 'undo' || command.before.assigneeId === null) return command
  const holder = await getPerson(tx, command.before.assigneeId)
  if (holder !== undefined && holder.disabledAt === null) return command
  return { ...command, before: { ...command.before, state: 'open', assigneeId: null } }
}

/** Whoever has just given a ticket out of their sight may take that back. */
function isOwnHandOver(
  last: { personId: number | null; happening: TicketHappening } | undefined,
  { personId }: Actor,
  sight: Sight,
): boolean {
  return last?.personId === personId && last.happening.kind === 'handed_over' && sees(sight, last.happening.from)
}

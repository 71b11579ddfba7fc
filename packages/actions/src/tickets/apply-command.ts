import { emit, type LockedTicket, lockTickets, personName, saveStep, type Tx } from '@echolot/db'
import { decide, Refusal, type TicketCommand, type TicketDecision, type TicketFacts } from '@echolot/domain'
import { departmentTimes, promiseDueAt } from '../time/department-times.ts'

/** A ticket's row as `decide` sees it. */
export function factsOf({
  id,
  state,
  departmentId,
  assigneeId,
  episode,
  episodeStartedAt,
  snoozedUntil,
}: LockedTicket): TicketFacts {
  return { id, state, departmentId, assigneeId, episode, episodeStartedAt, snoozedUntil }
}

/** Locks one ticket. @throws Refusal `not_found`. */
export async function lockTicket(tx: Tx, id: number): Promise<LockedTicket> {
  const [ticket] = await lockTickets(tx, [id])
  if (ticket === undefined) throw new Refusal('not_found', `There is no ticket ${id}.`)
  return ticket
}

/**
 * Decides one command on a locked ticket and writes what follows: event, row, episode. The only place from which a
 * ticket changes.
 */
export async function applyCommand(
  tx: Tx,
  ticket: LockedTicket,
  command: TicketCommand,
  { now, personId }: { now: Date; personId: number | null },
): Promise<void> {
  const decision = await decideOrName(tx, ticket, command, now)
  await saveStep(tx, {
    ticket,
    personId,
    at: now,
    happening: decision.happening,
    next: decision.next,
    ...(await consequences(tx, ticket, decision, command, now)),
  })
  await emit(tx, now, 'tickets.changed', { ticketIds: [ticket.id] })
}

/** Who comes second is told who was first. */
async function decideOrName(tx: Tx, ticket: LockedTicket, command: TicketCommand, now: Date): Promise<TicketDecision> {
  try {
    return decide(factsOf(ticket), command, now)
  } catch (error) {
    const heldBy = error instanceof Refusal ? error.data.heldBy : undefined
    if (!(error instanceof Refusal) || typeof heldBy !== 'number') throw error
    const name = (await personName(tx, heldBy)) ?? 'somebody who has left'
    throw new Refusal('conflict', `${name} has already claimed ticket ${ticket.id}.`, {
      reason: 'held',
      heldBy: { id: heldBy, name },
    })
  }
}

type Consequences = Pick<Parameters<typeof saveStep>[1], 'targetMinutes' | 'dueAt' | 'lateAt' | 'endedAt' | 'episode'>

/** What a happening does to the clock. A hand-over keeps the wait's start: people outside do not wait anew because we moved them. */
async function consequences(
  tx: Tx,
  ticket: LockedTicket,
  { happening, next }: TicketDecision,
  command: TicketCommand,
  now: Date,
): Promise<Consequences> {
  const { targetMinutes, dueAt, lateAt, endedAt } = ticket
  const same = { targetMinutes, dueAt, lateAt, endedAt }
  switch (happening.kind) {
    case 'handed_over':
    case 'reopened': {
      const time = (await departmentTimes(tx)).get(next.departmentId)
      if (time === undefined) throw new Refusal('invalid', `There is no department "${next.departmentId}".`)
      const due = promiseDueAt(time, next.episodeStartedAt)
      return {
        targetMinutes: time.targetMinutes,
        dueAt: due,
        lateAt: null,
        endedAt: null,
        episode: { outcome: 'open' },
      }
    }
    case 'responded': {
      if (!happening.first || command.name !== 'respond') return { ...same, episode: 'unchanged' }
      // An answer that stood there before we found the question ends the wait where it began.
      const ended = new Date(Math.max(command.at.getTime(), ticket.episodeStartedAt.getTime()))
      return {
        targetMinutes,
        dueAt,
        lateAt: ended > dueAt ? dueAt : null,
        endedAt: ended,
        episode: { outcome: 'answered', endedAt: ended },
      }
    }
    case 'dismissed':
      return {
        targetMinutes,
        dueAt,
        lateAt: now > dueAt ? dueAt : null,
        endedAt: now,
        episode: { outcome: 'dismissed', endedAt: now, reason: happening.reason },
      }
    default:
      return { ...same, episode: 'unchanged' }
  }
}

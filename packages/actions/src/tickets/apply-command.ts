import { emit, type LockedTicket, lockTickets, personName, saveSteps, type TicketStep, type Tx } from '@echolot/db'
import { decide, Refusal, type TicketCommand, type TicketDecision, type TicketFacts } from '@echolot/domain'
import { type DepartmentTime, departmentTimes, promiseDueAt } from '../time/department-times.ts'

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
  by: { now: Date; personId: number | null },
): Promise<void> {
  const times = command.name === 'hand_over' || command.name === 'reopen' ? await departmentTimes(tx) : new Map()
  await saveSteps(tx, [await namingHolder(tx, ticket.id, () => planStep(ticket, command, by, times))])
  await emit(tx, by.now, 'tickets.changed', { ticketIds: [ticket.id] })
}

/** Who comes second is told who was first. */
async function namingHolder<T>(tx: Tx, ticketId: number, plan: () => T): Promise<T> {
  try {
    return plan()
  } catch (error) {
    const heldBy = error instanceof Refusal ? error.data.heldBy : undefined
    if (!(error instanceof Refusal) || typeof heldBy !== 'number') throw error
    const name = (await personName(tx, heldBy)) ?? 'somebody who has left'
    throw new Refusal('conflict', `${name} has already claimed ticket ${ticketId}.`, {
      reason: 'held',
      heldBy: { id: heldBy, name },
    })
  }
}

/**
 * What a command does to a ticket and its clock, without doing it: pure.
 * @param times the departments' promises; asked where the wait gets another department or begins anew.
 * @throws Refusal as `decide` does, and `invalid` for a department that does not exist.
 */
export function planStep(
  ticket: LockedTicket,
  command: TicketCommand,
  { now, personId }: { now: Date; personId: number | null },
  times: ReadonlyMap<string, DepartmentTime>,
): TicketStep {
  const decision = decide(factsOf(ticket), command, now)
  const { happening, next } = decision
  return { ticket, personId, at: now, happening, next, ...consequences(ticket, decision, command, now, times) }
}

type Consequences = Pick<TicketStep, 'targetMinutes' | 'dueAt' | 'lateAt' | 'endedAt' | 'episode'>

/** What a happening does to the clock. A hand-over keeps the wait's start: people outside do not wait anew because we moved them. */
function consequences(
  ticket: LockedTicket,
  { happening, next }: TicketDecision,
  command: TicketCommand,
  now: Date,
  times: ReadonlyMap<string, DepartmentTime>,
): Consequences {
  const { targetMinutes, dueAt, lateAt, endedAt } = ticket
  const same = { targetMinutes, dueAt, lateAt, endedAt }
  switch (happening.kind) {
    case 'handed_over':
    case 'reopened': {
      const time = times.get(next.departmentId)
      if (time === undefined)
        throw new Refusal('invalid', `There is no department "${next.departmentId}".`, { reason: 'reference_gone' })
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

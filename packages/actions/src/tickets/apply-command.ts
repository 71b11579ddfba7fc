import {
  emit,
  type LockedTicket,
  lockTickets,
  personName,
  saveSteps,
  type TicketPast,
  type TicketStep,
  type Tx,
} from '@echolot/db'
import {
  decide,
  Refusal,
  type Sight,
  sees,
  seesTicket,
  type TicketCommand,
  type TicketDecision,
  type TicketFacts,
} from '@echolot/domain'
import { askNotices, noticesOf } from '../mail/ask-notices.ts'
import { dueOf } from '../time/due-of.ts'
import { type PromisedTime, type PromisedTimes, promisedTimes } from '../time/promised-times.ts'
import { awaitedIn, clockRowsOf, pausesOf } from './ticket-clocks.ts'

/** A ticket's row as `decide` sees it. */
export function factsOf(ticket: LockedTicket): TicketFacts {
  const { id, state, departmentId, assigneeId, episode, episodeStartedAt, snoozedUntil, priority, pinned, outcome } =
    ticket
  const { pausedAt, pauseReason, pausedUntil } = ticket
  const paused = { pausedAt, pauseReason, pausedUntil }
  return {
    id,
    state,
    departmentId,
    assigneeId,
    episode,
    episodeStartedAt,
    snoozedUntil,
    ...paused,
    priority,
    pinned,
    outcome,
  }
}

/**
 * Locks one ticket.
 * @param to `decide` is for those with whose departments it lies; to `help` it is enough that one of their departments does.
 * @throws Refusal `not_found`, the same for one out of sight as for none, and `forbidden` for whoever only helps and wants to decide.
 */
export async function lockTicket(
  tx: Tx,
  id: number,
  sight: Sight,
  to: 'decide' | 'help' = 'decide',
): Promise<LockedTicket> {
  const [ticket] = await lockTickets(tx, [id])
  if (ticket === undefined || !seesTicket(sight, ticket)) throw new Refusal('not_found', `There is no ticket ${id}.`)
  if (to === 'decide') refuseHelpers(ticket, sight)
  return ticket
}

/** @throws Refusal `forbidden` for whoever sees a ticket because their department helps with it. */
export function refuseHelpers({ id, departmentId }: { id: number; departmentId: string }, sight: Sight): void {
  if (sees(sight, departmentId)) return
  throw new Refusal(
    'forbidden',
    `Ticket ${id} lies with ${departmentId}, and you help with it: write a note or propose a response, and leave the rest to them.`,
    { reason: 'only_helping', ticketId: id, departmentId },
  )
}

/** After these a wait is due at another time. */
const timed: readonly TicketCommand['name'][] = ['hand_over', 'reopen', 'undo', 'prioritise', 'pause', 'resume']

/**
 * Decides one command on a locked ticket and writes what follows: event, row, clocks, episode. The only place from which a
 * ticket changes.
 */
export async function applyCommand(
  tx: Tx,
  ticket: LockedTicket,
  command: TicketCommand,
  by: { now: Date; personId: number | null },
): Promise<void> {
  const times = timed.includes(command.name) ? await promisedTimes(tx) : () => undefined
  const step = await namingHolder(tx, ticket.id, () => planStep(ticket, command, by, times))
  await saveSteps(tx, [step])
  await askNotices(tx, by.now, noticesOf([step]))
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
 * @param times what is promised; asked where the wait gets another department or priority, stands still, goes on, or begins anew.
 * @throws Refusal as `decide` does, and `invalid` for a department that does not exist.
 */
export function planStep(
  ticket: LockedTicket,
  command: TicketCommand,
  { now, personId }: { now: Date; personId: number | null },
  times: PromisedTimes,
): TicketStep {
  const decision = decide(factsOf(ticket), command, now)
  const { happening, next } = decision
  const past = { ...ticket.past, events: [...ticket.past.events, { at: now, happening }] }
  return {
    ...{ ticket, personId, at: now, happening, next, clocks: clockRowsOf(past) },
    ...consequences(ticket, decision, command, past, now, times),
  }
}

/** Whether it was announced that a ticket's answer was due then. */
const wasToldLate = ({ events }: TicketPast, dueAt: Date) =>
  events.some(
    ({ happening }) =>
      happening.kind === 'warned' &&
      happening.percent === 100 &&
      happening.clock === undefined &&
      Date.parse(happening.at) === dueAt.getTime(),
  )

type Consequences = Pick<
  TicketStep,
  'targetMinutes' | 'counted' | 'dueAt' | 'halfGoneAt' | 'mostGoneAt' | 'lateAt' | 'endedAt' | 'episode'
>

/** What a happening does to the wait. A hand-over keeps its start: people outside do not wait anew because we moved them. */
function consequences(
  ticket: LockedTicket,
  { happening, next }: TicketDecision,
  command: TicketCommand,
  past: TicketPast,
  now: Date,
  times: PromisedTimes,
): Consequences {
  const { targetMinutes, counted, dueAt, halfGoneAt, mostGoneAt, lateAt, endedAt } = ticket
  const same = { targetMinutes, counted, dueAt, halfGoneAt, mostGoneAt, lateAt, endedAt }
  const running = { endedAt: null, episode: { outcome: 'open' } } as const
  switch (happening.kind) {
    case 'handed_over':
    case 'reopened': {
      const time = promised()
      // What was gone before it came to this department is none of its warnings.
      const told = happening.kind === 'handed_over' ? now : next.episodeStartedAt
      const due = dueOf(time, next.episodeStartedAt, pausesOf(past), told)
      return { targetMinutes: time.targetMinutes, counted: time.counted, ...due, lateAt: null, ...running }
    }
    case 'undone':
    case 'prioritised':
    case 'paused':
    case 'resumed': {
      // As if it had been promised so, and its pauses known, from the beginning of the wait.
      const time = promised()
      const due = dueOf(time, next.episodeStartedAt, pausesOf(past))
      // A dismissal says whether the wait was late, and not whether anybody had been told.
      const wasTold = happening.kind === 'undone' ? wasToldLate(past, dueAt) : lateAt !== null
      return {
        targetMinutes: time.targetMinutes,
        counted: time.counted,
        dueAt: due.dueAt,
        // Nothing is told twice.
        halfGoneAt: halfGoneAt === null ? null : due.halfGoneAt,
        mostGoneAt: mostGoneAt === null ? null : due.mostGoneAt,
        lateAt: wasTold && due.dueAt < now ? due.dueAt : null,
        ...running,
      }
    }
    case 'responded': {
      if (!happening.first || command.name !== 'respond') return { ...same, episode: 'unchanged' }
      // An answer that stood there before we found the question ends the wait where it began.
      const ended = new Date(Math.max(command.at.getTime(), ticket.episodeStartedAt.getTime()))
      return {
        ...same,
        lateAt: ended > dueAt ? dueAt : null,
        endedAt: ended,
        episode: { outcome: 'answered', endedAt: ended },
      }
    }
    case 'dismissed':
      return {
        ...same,
        lateAt: now > dueAt ? dueAt : null,
        endedAt: now,
        episode: { outcome: 'dismissed', endedAt: now, reason: happening.reason },
      }
    case 'parted':
      // As it waited before: the same wait, from the same beginning.
      return { ...same, lateAt: now > dueAt ? dueAt : null, ...running }
    case 'warned': {
      if (happening.clock !== undefined) return { ...same, episode: 'unchanged' }
      if (happening.percent === 50) return { ...same, halfGoneAt: null, episode: 'unchanged' }
      if (happening.percent === 80) return { ...same, mostGoneAt: null, episode: 'unchanged' }
      return { ...same, lateAt: dueAt, episode: 'unchanged' }
    }
    default:
      return { ...same, episode: 'unchanged' }
  }

  function promised(): PromisedTime {
    const time = times({ ...next, channel: ticket.channel, clock: awaitedIn(past) })
    if (time === undefined)
      throw new Refusal('invalid', `There is no department "${next.departmentId}".`, { reason: 'reference_gone' })
    return time
  }
}

import { Refusal } from './refusal.ts'
import { type DismissReason, dismissReasons, type ResponseKind } from './words.ts'

/** The states of a ticket. `open` waits for somebody, `assigned` for one person; the last three wait for nobody. */
export const ticketStates = ['open', 'assigned', 'answered', 'dismissed', 'closed'] as const
export type TicketState = (typeof ticketStates)[number]

/** In these states somebody outside still waits for us, and the clock runs. */
export const waitingStates = ['open', 'assigned'] as const satisfies readonly TicketState[]

/**
 * What may be done in which state, and the state it leads to. The one owner of the allowed moves: `decide` follows it,
 * the diagram in docs/ticket-states.md is drawn from it, the page offers only what stands here.
 */
export const ticketMoves = {
  claim: { open: 'assigned' },
  assign: { open: 'assigned', assigned: 'assigned' },
  release: { assigned: 'open' },
  hand_over: { open: 'open', assigned: 'open' },
  snooze: { open: 'open', assigned: 'assigned' },
  wake: { open: 'open', assigned: 'assigned' },
  note: { open: 'open', assigned: 'assigned', answered: 'answered', dismissed: 'dismissed', closed: 'closed' },
  respond: { open: 'answered', assigned: 'answered', answered: 'answered' },
  dismiss: { open: 'dismissed', assigned: 'dismissed' },
  close: { answered: 'closed' },
  reopen: { answered: 'open', dismissed: 'open', closed: 'open' },
  edit: { open: 'open', assigned: 'assigned', answered: 'answered', dismissed: 'dismissed', closed: 'closed' },
} as const satisfies Record<string, Partial<Record<TicketState, TicketState>>>
export type TicketCommandName = keyof typeof ticketMoves
export const ticketCommandNames = Object.keys(ticketMoves) as readonly TicketCommandName[]

/** What `decide` needs to know of a ticket. */
export type TicketFacts = {
  id: number
  state: TicketState
  departmentId: string
  assigneeId: number | null
  /** Counts from 1; each reopening begins the next. */
  episode: number
  episodeStartedAt: Date
  snoozedUntil: Date | null
}

/** Why a ticket was put back without its holder wanting it: they may no longer sign in. */
export const releaseReasons = ['holder_disabled'] as const
export type ReleaseReason = (typeof releaseReasons)[number]

/** Why Echolot itself dismissed a ticket: the settings name its author as one of us since. */
export const dismissGrounds = ['own_user_named'] as const
export type DismissGround = (typeof dismissGrounds)[number]

/** What somebody wants done. Texts and links of people lie in erasable rows; a command carries the row's id only. */
export type TicketCommand =
  | { name: 'claim'; personId: number }
  | { name: 'assign'; personId: number }
  | { name: 'release'; because?: ReleaseReason }
  | { name: 'hand_over'; departmentId: string }
  | { name: 'snooze'; until: Date }
  | { name: 'wake' }
  | { name: 'note'; noteId: number }
  | { name: 'respond'; responseId: number; kind: ResponseKind; at: Date }
  | { name: 'dismiss'; reason: DismissReason; because?: DismissGround }
  | { name: 'close' }
  | { name: 'reopen' }
  /** Echolot alone: the item says something else now. `concerns` says whether it still does so of us. */
  | { name: 'edit'; version: number; concerns: boolean }

/** What happened, as it stands in the append-only `ticket_event`. */
export type TicketHappening =
  | { kind: 'opened'; departmentId: string }
  | { kind: 'claimed'; personId: number }
  | { kind: 'assigned'; personId: number }
  | { kind: 'released'; because?: ReleaseReason }
  | { kind: 'handed_over'; from: string; to: string }
  | { kind: 'snoozed'; until: string }
  | { kind: 'woken' }
  | { kind: 'noted'; noteId: number }
  | { kind: 'responded'; responseId: number; how: ResponseKind; respondedAt: string; first: boolean }
  | { kind: 'dismissed'; reason: DismissReason; because?: DismissGround }
  | { kind: 'closed' }
  | { kind: 'reopened'; episode: number }
  | { kind: 'edited'; version: number; concerns: boolean; afterResponse: boolean }
export const ticketHappeningKinds = [
  'opened',
  'claimed',
  'assigned',
  'released',
  'handed_over',
  'snoozed',
  'woken',
  'noted',
  'responded',
  'dismissed',
  'closed',
  'reopened',
  'edited',
] as const satisfies readonly TicketHappening['kind'][]

export type TicketDecision = { happening: TicketHappening; next: TicketFacts }

/** Whether the table allows this command in this state. */
export function canDo(state: TicketState, command: TicketCommandName): boolean {
  return state in ticketMoves[command]
}

/**
 * Decides what a command does to a ticket: pure, and the only writer of a ticket's state.
 * @param now the action's instant; a snooze must end after it and a response cannot lie after it.
 * @throws Refusal `conflict` where the table has no such move or somebody else holds the ticket (`data.heldBy` is that
 * person's id), `invalid` where the command's own values are wrong.
 */
export function decide(ticket: TicketFacts, command: TicketCommand, now: Date): TicketDecision {
  const moves: Partial<Record<TicketState, TicketState>> = ticketMoves[command.name]
  const to = moves[ticket.state]
  if (to === undefined) refuseMove(ticket, command)
  const base: TicketFacts = { ...ticket, state: to }
  switch (command.name) {
    case 'claim':
      return {
        happening: { kind: 'claimed', personId: command.personId },
        next: { ...base, assigneeId: command.personId },
      }
    case 'assign':
      return {
        happening: { kind: 'assigned', personId: command.personId },
        next: { ...base, assigneeId: command.personId },
      }
    case 'release':
      return {
        happening: { kind: 'released', ...(command.because === undefined ? {} : { because: command.because }) },
        next: { ...base, assigneeId: null },
      }
    case 'hand_over': {
      if (command.departmentId === ticket.departmentId)
        throw new Refusal(
          'invalid',
          `Ticket ${ticket.id} already lies with ${ticket.departmentId}; name another department.`,
          { reason: 'same_department', departmentId: ticket.departmentId },
        )
      const happening = { kind: 'handed_over', from: ticket.departmentId, to: command.departmentId } as const
      return { happening, next: { ...base, departmentId: command.departmentId, assigneeId: null, snoozedUntil: null } }
    }
    case 'snooze':
      if (!(command.until > now))
        throw new Refusal(
          'invalid',
          `A snooze must end after now (${now.toISOString()}), not at ${command.until.toISOString()}.`,
          { reason: 'snooze_in_past', field: 'until', until: command.until.toISOString() },
        )
      return {
        happening: { kind: 'snoozed', until: command.until.toISOString() },
        next: { ...base, snoozedUntil: command.until },
      }
    case 'wake':
      return { happening: { kind: 'woken' }, next: { ...base, snoozedUntil: null } }
    case 'note':
      return { happening: { kind: 'noted', noteId: command.noteId }, next: base }
    case 'respond': {
      if (command.at > now)
        throw new Refusal(
          'invalid',
          `A response cannot lie in the future: ${command.at.toISOString()} is after ${now.toISOString()}.`,
          { reason: 'answer_in_future', field: 'at', at: command.at.toISOString() },
        )
      const first = ticket.state !== 'answered'
      const happening = {
        kind: 'responded',
        responseId: command.responseId,
        how: command.kind,
        respondedAt: command.at.toISOString(),
        first,
      } as const
      return { happening, next: { ...base, snoozedUntil: null } }
    }
    case 'dismiss':
      if (!dismissReasons.includes(command.reason))
        throw new Refusal(
          'invalid',
          `"${command.reason}" is no reason to dismiss; use one of ${dismissReasons.join(', ')}.`,
          { reason: 'reference_gone', field: 'reason' },
        )
      return {
        happening: {
          kind: 'dismissed',
          reason: command.reason,
          ...(command.because === undefined ? {} : { because: command.because }),
        },
        next: { ...base, snoozedUntil: null },
      }
    case 'close':
      return { happening: { kind: 'closed' }, next: base }
    case 'reopen': {
      const episode = ticket.episode + 1
      return {
        happening: { kind: 'reopened', episode },
        next: { ...base, episode, episodeStartedAt: now, assigneeId: null, snoozedUntil: null },
      }
    }
    case 'edit': {
      const afterResponse = ticket.state === 'answered' || ticket.state === 'closed'
      const { version, concerns } = command
      return { happening: { kind: 'edited', version, concerns, afterResponse }, next: base }
    }
  }
}

function refuseMove(ticket: TicketFacts, command: TicketCommand): never {
  if (command.name === 'claim' && ticket.state === 'assigned')
    throw new Refusal('conflict', `Ticket ${ticket.id} is already claimed.`, {
      reason: 'held',
      heldBy: ticket.assigneeId,
    })
  const allowed = ticketCommandNames.filter((name) => canDo(ticket.state, name))
  throw new Refusal(
    'conflict',
    `Ticket ${ticket.id} is ${ticket.state}, so "${command.name}" is not possible; possible are ${allowed.join(', ')}.`,
    { reason: 'state', ticketId: ticket.id, state: ticket.state, command: command.name },
  )
}

/** Follows one happening; replaying all of a ticket's happenings gives its row. The instant is the event's own. */
export function follow(ticket: TicketFacts, happening: TicketHappening, at: Date): TicketFacts {
  switch (happening.kind) {
    case 'opened':
      return { ...ticket, state: 'open', departmentId: happening.departmentId }
    case 'claimed':
    case 'assigned':
      return { ...ticket, state: 'assigned', assigneeId: happening.personId }
    case 'released':
      return { ...ticket, state: 'open', assigneeId: null }
    case 'handed_over':
      return { ...ticket, state: 'open', departmentId: happening.to, assigneeId: null, snoozedUntil: null }
    case 'snoozed':
      return { ...ticket, snoozedUntil: new Date(happening.until) }
    case 'woken':
      return { ...ticket, snoozedUntil: null }
    case 'noted':
    case 'edited':
      return ticket
    case 'responded':
      return { ...ticket, state: 'answered', snoozedUntil: null }
    case 'dismissed':
      return { ...ticket, state: 'dismissed', snoozedUntil: null }
    case 'closed':
      return { ...ticket, state: 'closed' }
    case 'reopened':
      return {
        ...ticket,
        state: 'open',
        episode: happening.episode,
        episodeStartedAt: at,
        assigneeId: null,
        snoozedUntil: null,
      }
  }
}

/** The state diagram of docs/ticket-states.md in mermaid, drawn from the table. */
export function drawTicketMoves(): string {
  const lines = ['stateDiagram-v2', '  [*] --> open']
  for (const name of ticketCommandNames)
    for (const [from, to] of Object.entries(ticketMoves[name])) lines.push(`  ${from} --> ${to}: ${name}`)
  return lines.join('\n')
}

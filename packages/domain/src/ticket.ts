import { Refusal } from './refusal.ts'
import {
  type DismissReason,
  dismissReasons,
  type MarkedClock,
  type PauseReason,
  type PinReason,
  type Priority,
  type ResponseKind,
  type TicketOutcome,
  type TimePrecision,
} from './words.ts'

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
  /** To where it was before. */
  undo: { dismissed: ['open', 'assigned'] },
  close: { answered: 'closed' },
  reopen: { answered: 'open', dismissed: 'open', closed: 'open' },
  edit: { open: 'open', assigned: 'assigned', answered: 'answered', dismissed: 'dismissed', closed: 'closed' },
  part: { dismissed: 'open' },
  pause: { open: 'open', assigned: 'assigned' },
  resume: { open: 'open', assigned: 'assigned' },
  follow_up: { open: 'open', assigned: 'assigned', answered: 'answered', dismissed: 'dismissed', closed: 'closed' },
  warn: { open: 'open', assigned: 'assigned', answered: 'answered' },
  prioritise: { open: 'open', assigned: 'assigned' },
  label: { open: 'open', assigned: 'assigned', answered: 'answered', dismissed: 'dismissed', closed: 'closed' },
  pin: { open: 'open', assigned: 'assigned' },
  unpin: { open: 'open', assigned: 'assigned' },
  submit: { open: 'open', assigned: 'assigned', answered: 'answered' },
  approve: { open: 'open', assigned: 'assigned', answered: 'answered' },
  return: { open: 'open', assigned: 'assigned', answered: 'answered', dismissed: 'dismissed', closed: 'closed' },
  withdraw: { open: 'open', assigned: 'assigned', answered: 'answered', dismissed: 'dismissed', closed: 'closed' },
} as const satisfies Record<string, TicketMoves>
/** Where a command leads from which state; where several are possible, the command says to which. */
export type TicketMoves = Partial<Record<TicketState, TicketState | readonly TicketState[]>>
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
  /** Since when its wait stands still, for what, and until when at the latest; all null while it runs. */
  pausedAt: Date | null
  pauseReason: PauseReason | null
  pausedUntil: Date | null
  priority: Priority
  /** What came of it, where whoever closed it said so. */
  outcome: TicketOutcome | null
  /** Why it stands above the due time; null where it does not. */
  pinned: PinReason | null
}

/** Why a ticket was put back without its holder wanting it: they may no longer sign in, do not work on it any more, or did nothing for too long. */
export const releaseReasons = ['holder_disabled', 'holder_elsewhere', 'holder_silent'] as const
export type ReleaseReason = (typeof releaseReasons)[number]

/** Why a ticket was given to somebody whom nobody named: they stand in for who was named, or it was their turn. For whom somebody stands in is not kept, for it would say who was away. */
export const assignReasons = ['deputy', 'in_turn'] as const
export type AssignReason = (typeof assignReasons)[number]

/** How many tickets somebody had open when it was their turn, of how many they may. */
export type Turn = { open: number; capacity: number }

/** Why a ticket was dismissed by what else was done: the settings name its author as one of us since, it was merged into another story's, or its source no longer shows it. */
export const dismissGrounds = ['own_user_named', 'merged', 'deleted_at_source'] as const
export type DismissGround = (typeof dismissGrounds)[number]

/** Why Echolot itself reopened a ticket: a copy of its story joined that asks something new or stands in an outlet of a new tier, its author wrote again, or its source shows again what it did no longer. */
export const reopenGrounds = ['new_question', 'new_tier', 'follow_up', 'shown_again'] as const
export type ReopenGround = (typeof reopenGrounds)[number]

/** Why a wait goes on that stood still: its time was over, or its author wrote again; else a person said so. */
export const resumeGrounds = ['time_over', 'author_wrote'] as const
export type ResumeGround = (typeof resumeGrounds)[number]

/** How much of the promised time is gone, in percent; at 100 a ticket is late. */
export const warnedAt = [50, 80, 100] as const
export type WarnedAt = (typeof warnedAt)[number]

/** How a ticket stood before it was dismissed, which its dismissal changed. */
export type BeforeDismissal = Pick<
  TicketFacts,
  'assigneeId' | 'snoozedUntil' | 'pausedAt' | 'pauseReason' | 'pausedUntil'
> & { state: (typeof waitingStates)[number] }

/** What somebody wants done. Texts and links of people lie in erasable rows; a command carries the row's id only. */
export type TicketCommand =
  | { name: 'claim'; personId: number }
  | { name: 'assign'; personId: number; because?: AssignReason; turn?: Turn }
  /** `since` is when its holder had done nothing for too long. */
  | { name: 'release'; because?: ReleaseReason; since?: Date }
  | { name: 'hand_over'; departmentId: string }
  | { name: 'snooze'; until: Date }
  | { name: 'wake' }
  | { name: 'note'; noteId: number }
  | { name: 'respond'; responseId: number; kind: ResponseKind; at: Date }
  | { name: 'dismiss'; reason: DismissReason; because?: DismissGround }
  | { name: 'close'; outcome?: TicketOutcome }
  /** A dismissal of this number and instant is taken back: the wait goes on as it stood before. */
  | { name: 'undo'; seq: number; dismissedAt: Date; before: BeforeDismissal }
  /** `since` is when the copy was found for which Echolot reopens it. */
  | { name: 'reopen'; since?: Date; because?: ReopenGround }
  /** Echolot alone: the item says something else now. `concerns` says whether it still does so of us. */
  | { name: 'edit'; version: number; concerns: boolean }
  /** A ticket that was merged into another goes on waiting as if it had never been. */
  | { name: 'part' }
  | { name: 'pause'; reason: PauseReason; until: Date }
  | { name: 'resume'; because?: ResumeGround }
  /** The author wrote again; `needsResponse` says whether that wants an answer. Echolot alone. */
  | { name: 'follow_up'; itemId: number; at: Date; needsResponse: boolean }
  /** So much of the time promised for its answer, or for that clock, was gone at that instant. Echolot alone. */
  | { name: 'warn'; percent: WarnedAt; at: Date; clock?: MarkedClock }
  | { name: 'prioritise'; priority: Priority }
  /** All labels that it has from now on, by their numbers. */
  | { name: 'label'; labelIds: readonly number[] }
  | { name: 'pin'; reason: PinReason }
  | { name: 'unpin' }
  /** A response waits for somebody's approval; it is approved, given back with a reason, or taken back by whoever wrote it. */
  | { name: 'submit' }
  | { name: 'approve' }
  | { name: 'return'; noteId: number }
  | { name: 'withdraw' }

/** How a ticket came, as it was then; its figures go by it whatever becomes of the source. */
export type Arrival = {
  /** When it was given to its department; an instant. */
  routedAt: string
  /** As its publisher says, and how far that can be trusted. */
  publishedAt: string | null
  publishedTo: TimePrecision
  channel: string
  sourceId: number
  watchIds: number[]
  accountId: number | null
  goal: string | null
}

/** What happened, as it stands in the append-only `ticket_event`. */
export type TicketHappening =
  /** `priority` is what a rule said, where one did. How it came, older openings do not say. */
  | ({ kind: 'opened'; departmentId: string; priority?: Priority } & Partial<Arrival>)
  | { kind: 'claimed'; personId: number }
  | { kind: 'assigned'; personId: number; because?: AssignReason; turn?: Turn }
  | { kind: 'released'; because?: ReleaseReason; since?: string }
  | { kind: 'handed_over'; from: string; to: string }
  | { kind: 'snoozed'; until: string }
  | { kind: 'woken' }
  | { kind: 'noted'; noteId: number }
  | { kind: 'responded'; responseId: number; how: ResponseKind; respondedAt: string; first: boolean }
  | { kind: 'dismissed'; reason: DismissReason; because?: DismissGround }
  /** The dismissal of this number is taken back. State, holder, snooze and pause are those from before it, and so hold again. */
  | {
      kind: 'undone'
      seq: number
      dismissedAt: string
      state: (typeof waitingStates)[number]
      personId: number | null
      until: string | null
      pause: { at: string; reason: PauseReason; until: string } | null
    }
  | { kind: 'closed'; outcome?: TicketOutcome }
  | { kind: 'reopened'; episode: number; since?: string; because?: ReopenGround }
  | { kind: 'edited'; version: number; concerns: boolean; afterResponse: boolean }
  | { kind: 'parted' }
  | { kind: 'paused'; reason: PauseReason; until: string }
  | { kind: 'resumed'; because?: ResumeGround }
  | { kind: 'followed_up'; itemId: number; at: string; needsResponse: boolean }
  | { kind: 'warned'; percent: WarnedAt; at: string; clock?: MarkedClock }
  | { kind: 'prioritised'; from: Priority; to: Priority }
  | { kind: 'labelled'; labelIds: number[] }
  /** `rule` is the one that did it, by the name that it had then. */
  | { kind: 'pinned'; reason: PinReason; rule?: { id: string; name: { de: string; en: string } } }
  | { kind: 'unpinned' }
  | { kind: 'submitted' }
  | { kind: 'approved' }
  | { kind: 'returned'; noteId: number }
  | { kind: 'withdrawn' }
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
  'undone',
  'closed',
  'reopened',
  'edited',
  'parted',
  'paused',
  'resumed',
  'followed_up',
  'warned',
  'prioritised',
  'labelled',
  'pinned',
  'unpinned',
  'submitted',
  'approved',
  'returned',
  'withdrawn',
] as const satisfies readonly TicketHappening['kind'][]

export type TicketDecision = { happening: TicketHappening; next: TicketFacts }

/** Whether somebody outside waits for us. */
export function waits({ state }: Pick<TicketFacts, 'state'>): boolean {
  return (waitingStates as readonly TicketState[]).includes(state)
}

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
  const moves: TicketMoves = ticketMoves[command.name]
  const leads = moves[ticket.state]
  if (leads === undefined) refuseMove(ticket, command)
  const to = command.name === 'undo' ? command.before.state : leads
  if (typeof to !== 'string') throw new Error(`"${command.name}" leads to several states and does not say to which.`)
  const base: TicketFacts = { ...ticket, state: to }
  const moving = { ...base, ...notPaused }
  switch (command.name) {
    case 'claim':
      return {
        happening: { kind: 'claimed', personId: command.personId },
        next: { ...base, assigneeId: command.personId },
      }
    case 'assign':
      return {
        happening: {
          kind: 'assigned',
          personId: command.personId,
          ...(command.because === undefined ? {} : { because: command.because }),
          ...(command.turn === undefined ? {} : { turn: command.turn }),
        },
        next: { ...base, assigneeId: command.personId },
      }
    case 'release':
      return {
        happening: {
          kind: 'released',
          ...(command.because === undefined ? {} : { because: command.because }),
          ...(command.since === undefined ? {} : { since: command.since.toISOString() }),
        },
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
      return {
        happening,
        next: { ...moving, departmentId: command.departmentId, assigneeId: null, snoozedUntil: null },
      }
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
      return { happening, next: { ...moving, snoozedUntil: null } }
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
        next: { ...moving, snoozedUntil: null },
      }
    case 'undo': {
      const { seq, dismissedAt, before } = command
      const { state, assigneeId, snoozedUntil, pausedAt, pauseReason, pausedUntil } = before
      const pause =
        pausedAt === null || pauseReason === null || pausedUntil === null
          ? null
          : { at: pausedAt.toISOString(), reason: pauseReason, until: pausedUntil.toISOString() }
      const until = snoozedUntil?.toISOString() ?? null
      return {
        happening: {
          ...{ kind: 'undone', seq, dismissedAt: dismissedAt.toISOString(), state },
          ...{ personId: assigneeId, until, pause },
        },
        next: { ...base, assigneeId, snoozedUntil, pausedAt, pauseReason, pausedUntil },
      }
    }
    case 'close':
      return {
        happening: { kind: 'closed', ...(command.outcome === undefined ? {} : { outcome: command.outcome }) },
        next: { ...base, outcome: command.outcome ?? null },
      }
    case 'reopen': {
      const episode = ticket.episode + 1
      return {
        happening: {
          kind: 'reopened',
          episode,
          ...(command.since === undefined ? {} : { since: command.since.toISOString() }),
          ...(command.because === undefined ? {} : { because: command.because }),
        },
        next: {
          ...moving,
          episode,
          episodeStartedAt: command.since ?? now,
          assigneeId: null,
          snoozedUntil: null,
          outcome: null,
        },
      }
    }
    case 'edit': {
      const afterResponse = ticket.state === 'answered' || ticket.state === 'closed'
      const { version, concerns } = command
      return { happening: { kind: 'edited', version, concerns, afterResponse }, next: base }
    }
    case 'part':
      return { happening: { kind: 'parted' }, next: { ...base, assigneeId: null, snoozedUntil: null } }
    case 'pause':
      if (!(command.until > now))
        throw new Refusal(
          'invalid',
          `A pause must end after now (${now.toISOString()}), not at ${command.until.toISOString()}.`,
          { reason: 'pause_in_past', field: 'until', until: command.until.toISOString() },
        )
      if (ticket.pausedAt !== null)
        throw new Refusal('conflict', `Ticket ${ticket.id} is paused already.`, { reason: 'paused' })
      return {
        happening: { kind: 'paused', reason: command.reason, until: command.until.toISOString() },
        next: { ...base, pausedAt: now, pauseReason: command.reason, pausedUntil: command.until },
      }
    case 'resume':
      if (ticket.pausedAt === null)
        throw new Refusal('conflict', `Ticket ${ticket.id} is not paused.`, { reason: 'not_paused' })
      return {
        happening: { kind: 'resumed', ...(command.because === undefined ? {} : { because: command.because }) },
        next: moving,
      }
    case 'follow_up': {
      const { itemId, at, needsResponse } = command
      return { happening: { kind: 'followed_up', itemId, at: at.toISOString(), needsResponse }, next: base }
    }
    case 'warn':
      return {
        happening: {
          kind: 'warned',
          percent: command.percent,
          at: command.at.toISOString(),
          ...(command.clock === undefined ? {} : { clock: command.clock }),
        },
        next: base,
      }
    case 'prioritise':
      return {
        happening: { kind: 'prioritised', from: ticket.priority, to: command.priority },
        next: { ...base, priority: command.priority },
      }
    case 'label':
      return { happening: { kind: 'labelled', labelIds: [...command.labelIds] }, next: base }
    case 'pin':
      return { happening: { kind: 'pinned', reason: command.reason }, next: { ...base, pinned: command.reason } }
    case 'unpin':
      return { happening: { kind: 'unpinned' }, next: { ...base, pinned: null } }
    case 'submit':
      return { happening: { kind: 'submitted' }, next: base }
    case 'approve':
      return { happening: { kind: 'approved' }, next: base }
    case 'return':
      return { happening: { kind: 'returned', noteId: command.noteId }, next: base }
    case 'withdraw':
      return { happening: { kind: 'withdrawn' }, next: base }
  }
}

const notPaused = { pausedAt: null, pauseReason: null, pausedUntil: null } as const

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
      return {
        ...ticket,
        state: 'open',
        departmentId: happening.departmentId,
        priority: happening.priority ?? 'normal',
      }
    case 'claimed':
    case 'assigned':
      return { ...ticket, state: 'assigned', assigneeId: happening.personId }
    case 'released':
      return { ...ticket, state: 'open', assigneeId: null }
    case 'handed_over':
      return {
        ...ticket,
        state: 'open',
        departmentId: happening.to,
        assigneeId: null,
        snoozedUntil: null,
        ...notPaused,
      }
    case 'snoozed':
      return { ...ticket, snoozedUntil: new Date(happening.until) }
    case 'woken':
      return { ...ticket, snoozedUntil: null }
    case 'noted':
    case 'edited':
    case 'labelled':
    case 'followed_up':
    case 'warned':
    case 'submitted':
    case 'approved':
    case 'returned':
    case 'withdrawn':
      return ticket
    case 'paused':
      return {
        ...ticket,
        pausedAt: at,
        pauseReason: happening.reason,
        pausedUntil: new Date(happening.until),
      }
    case 'resumed':
      return { ...ticket, ...notPaused }
    case 'prioritised':
      return { ...ticket, priority: happening.to }
    case 'responded':
      return { ...ticket, state: 'answered', snoozedUntil: null, ...notPaused }
    case 'dismissed':
      return { ...ticket, state: 'dismissed', snoozedUntil: null, ...notPaused }
    case 'undone':
      return {
        ...ticket,
        state: happening.state,
        assigneeId: happening.personId,
        snoozedUntil: happening.until === null ? null : new Date(happening.until),
        ...(happening.pause === null
          ? notPaused
          : {
              pausedAt: new Date(happening.pause.at),
              pauseReason: happening.pause.reason,
              pausedUntil: new Date(happening.pause.until),
            }),
      }
    case 'closed':
      return { ...ticket, state: 'closed', outcome: happening.outcome ?? null }
    case 'reopened':
      return {
        ...ticket,
        state: 'open',
        episode: happening.episode,
        episodeStartedAt: happening.since === undefined ? at : new Date(happening.since),
        assigneeId: null,
        snoozedUntil: null,
        outcome: null,
        ...notPaused,
      }
    case 'parted':
      return { ...ticket, state: 'open', assigneeId: null, snoozedUntil: null }
    case 'pinned':
      return { ...ticket, pinned: happening.reason }
    case 'unpinned':
      return { ...ticket, pinned: null }
  }
}

/** The state diagram of docs/ticket-states.md in mermaid, drawn from the table. */
export function drawTicketMoves(): string {
  const lines = ['stateDiagram-v2', '  [*] --> open']
  for (const name of ticketCommandNames)
    for (const [from, leads] of Object.entries<TicketState | readonly TicketState[]>(ticketMoves[name]))
      for (const to of [leads].flat()) lines.push(`  ${from} --> ${to}: ${name}`)
  return lines.join('\n')
}

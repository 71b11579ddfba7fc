import { follow, type TicketCommand, type TicketFacts, type TicketHappening } from './ticket.ts'

/** What happened to a ticket, from its opening on, in order. */
export type Told = readonly { seq: number; at: Date; personId: number | null; happening: TicketHappening }[]

/** Why a deed cannot be taken back. */
export type NoUndo = 'moved_on' | 'not_yours' | 'never' | 'too_late'

/** A dismissal and a note may be taken back for so long. Later, others have counted on them. */
export const undoneWithinMs = 10 * 60_000

/** These change nothing that an undo would have to respect: what people noted stays, and a clock tells the same again. */
const harmless: readonly TicketHappening['kind'][] = ['noted', 'warned', 'edited']

/** What happened last that an undo has to respect. */
export function lastDeed<Event extends Told[number]>(told: readonly Event[]): Event | undefined {
  return told.findLast(({ happening }) => !harmless.includes(happening.kind))
}

/**
 * The commands that take back a person's last deed, as if they were said now: the history keeps both. Pure.
 * @param seq the deed's number in the history.
 */
export function undoOf(told: Told, seq: number, personId: number, now: Date): readonly TicketCommand[] | NoUndo {
  const index = told.findIndex((event) => event.seq === seq)
  const deed = told[index]
  if (deed === undefined) return 'moved_on'
  if (deed.personId !== personId) return 'not_yours'
  if (lastDeed(told.slice(index + 1)) !== undefined) return 'moved_on'
  const before = told.slice(0, index)
  const facts = before.reduce((ticket, { happening, at }) => follow(ticket, happening, at), blank)
  const again = [...heldAgain(facts), ...hiddenAgain(facts, now)]
  const { happening } = deed
  switch (happening.kind) {
    case 'claimed':
    case 'assigned':
      return facts.assigneeId === null ? [{ name: 'release' }] : heldAgain(facts)
    case 'released':
      return heldAgain(facts)
    case 'handed_over':
      return [{ name: 'hand_over', departmentId: happening.from }, ...again, ...pausedAgain(facts, now)]
    case 'snoozed':
      return hiddenAgain(facts, now).length > 0 ? hiddenAgain(facts, now) : [{ name: 'wake' }]
    case 'woken':
      return hiddenAgain(facts, now)
    case 'prioritised':
      return [{ name: 'prioritise', priority: happening.from }]
    case 'labelled': {
      const last = before.findLast((event) => event.happening.kind === 'labelled')?.happening
      return [{ name: 'label', labelIds: last?.kind === 'labelled' ? last.labelIds : [] }]
    }
    case 'pinned':
      return facts.pinned === null ? [{ name: 'unpin' }] : [{ name: 'pin', reason: facts.pinned }]
    case 'unpinned':
      return facts.pinned === null ? [] : [{ name: 'pin', reason: facts.pinned }]
    case 'dismissed': {
      const { state, assigneeId, snoozedUntil, pausedAt, pauseReason, pausedUntil } = facts
      // What Echolot concluded from something else is set right there.
      if (happening.because !== undefined || (state !== 'open' && state !== 'assigned')) return 'never'
      if (now.getTime() - deed.at.getTime() > undoneWithinMs) return 'too_late'
      const stood = { state, assigneeId, snoozedUntil, pausedAt, pauseReason, pausedUntil }
      return [{ name: 'undo', seq, dismissedAt: deed.at, before: stood }]
    }
    default:
      return 'never'
  }
}

function heldAgain({ state, assigneeId }: TicketFacts): TicketCommand[] {
  return state === 'assigned' && assigneeId !== null ? [{ name: 'assign', personId: assigneeId }] : []
}

function hiddenAgain({ snoozedUntil }: TicketFacts, now: Date): TicketCommand[] {
  return snoozedUntil !== null && snoozedUntil > now ? [{ name: 'snooze', until: snoozedUntil }] : []
}

/** It stands still again until the same time; while it lay elsewhere it did not. */
function pausedAgain({ pauseReason, pausedUntil }: TicketFacts, now: Date): TicketCommand[] {
  return pauseReason !== null && pausedUntil !== null && pausedUntil > now
    ? [{ name: 'pause', reason: pauseReason, until: pausedUntil }]
    : []
}

/** Before its opening, which says all that matters here. */
const blank: TicketFacts = {
  id: 0,
  state: 'open',
  departmentId: '',
  assigneeId: null,
  episode: 1,
  episodeStartedAt: new Date(0),
  snoozedUntil: null,
  pausedAt: null,
  pauseReason: null,
  pausedUntil: null,
  priority: 'normal',
  outcome: null,
  pinned: null,
}

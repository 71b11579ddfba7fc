import {
  type CannedUse,
  changeOutgoing,
  deleteDraft,
  getPerson,
  insertCannedUses,
  insertNotes,
  insertResponse,
  knowLabels,
  lockOutgoing,
  publishedAtOf,
  type TicketPast,
  type Tx,
} from '@echolot/db'
import {
  canDo,
  cleanLabels,
  type DismissReason,
  may,
  type PauseReason,
  type PinReason,
  type Priority,
  Refusal,
  sees,
  sightOf,
  type TicketOutcome,
} from '@echolot/domain'
import { whoIsAway, whoTakes } from '../absences/who-is-away.ts'
import type { Actor, Ctx } from '../context.ts'
import { refuseMovedOn } from '../responding/moved-on.ts'
import { refuseGaps } from '../responding/queue-response.ts'
import { applyCommand, lockTicket } from './apply-command.ts'
import { type Named, nameInNote } from './together.ts'

const longestMs = 366 * 86_400_000

/** What was written here before it was published elsewhere, and the last event of the ticket that its writer knew of. */
type Written = { text?: string; canned?: readonly CannedUse[]; seenSeq?: number }

/** What a person can do with a ticket, with the texts and links that its command then points to. */
export type TicketChange =
  | { do: 'claim' }
  | { do: 'assign'; personId: number }
  | { do: 'release' }
  | { do: 'hand_over'; departmentId: string; note?: string }
  | { do: 'snooze'; until: Date }
  | { do: 'wake' }
  | { do: 'pause'; reason: PauseReason; until: Date }
  | { do: 'resume' }
  | { do: 'note'; text: string; named?: Named }
  | ({ do: 'respond'; kind: 'recorded'; url: string; at?: Date } & Written)
  | ({ do: 'respond'; kind: 'outside'; reason: string; at?: Date } & Written)
  | { do: 'dismiss'; reason: DismissReason }
  | { do: 'close'; outcome?: TicketOutcome }
  | { do: 'prioritise'; priority: Priority }
  | { do: 'label'; labels: readonly string[] }
  | { do: 'reopen' }
  | { do: 'pin'; reason: PinReason }
  | { do: 'unpin' }

/**
 * Does one thing to one ticket under a lock: of two people who claim at once one wins and the other is told who.
 * @throws Refusal `not_found`, `conflict` (with `data.heldBy`), or `invalid`.
 */
export async function changeTicket(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, change }: { actor: Actor; ticketId: number; change: TicketChange },
): Promise<void> {
  await db.inTransaction((tx) => changeLocked(tx, { now, sight }, { actor, ticketId, change }))
}

/** The same within a transaction that does more. */
export async function changeLocked(
  tx: Tx,
  { now, sight }: Pick<Ctx, 'now' | 'sight'>,
  { actor: { personId }, ticketId, change }: { actor: Actor; ticketId: number; change: TicketChange },
): Promise<void> {
  const ticket = await lockTicket(tx, ticketId, sight, change.do === 'note' ? 'help' : 'decide')
  const by = { now, personId }
  if (ticket.mergedIntoId !== null && change.do !== 'note')
    throw new Refusal(
      'conflict',
      `Ticket ${ticketId} is part of the story of ticket ${ticket.mergedIntoId}; go there.`,
      {
        reason: 'merged',
        ticketId: ticket.mergedIntoId,
      },
    )
  switch (change.do) {
    case 'claim':
      if (ticket.state === 'assigned' && ticket.assigneeId === personId) return
      // What somebody holds who is away is there for whoever takes it over first.
      if (
        ticket.assigneeId !== null &&
        canDo(ticket.state, 'assign') &&
        (await whoIsAway(tx, now)).has(ticket.assigneeId)
      )
        return applyCommand(tx, ticket, { name: 'assign', personId }, by)
      return applyCommand(tx, ticket, { name: 'claim', personId }, by)
    case 'assign': {
      const person = await getPerson(tx, change.personId)
      if (person === undefined || person.disabledAt !== null)
        throw new Refusal(
          'invalid',
          `Person ${change.personId} does not work here any more or never did; name somebody who can sign in.`,
          { reason: 'person_gone', field: 'personId' },
        )
      if (!may(person.role, 'work_tickets') || !sees(sightOf(person.role, person.departmentIds), ticket.departmentId))
        throw new Refusal(
          'invalid',
          `${person.name} does not work on tickets of department "${ticket.departmentId}"; name somebody who does, or hand the ticket over.`,
          { reason: 'person_elsewhere', field: 'personId', name: person.name },
        )
      const { departmentId } = ticket
      const taking =
        change.personId === personId ? { personId } : await whoTakes(tx, { personId: person.id, departmentId, now })
      if (taking === null)
        throw new Refusal('invalid', `${person.name} is away, and nobody stands in here; name somebody else.`, {
          reason: 'person_away',
          field: 'personId',
          name: person.name,
        })
      return applyCommand(tx, ticket, { name: 'assign', ...taking }, by)
    }
    case 'hand_over':
      await applyCommand(tx, ticket, { name: 'hand_over', departmentId: change.departmentId }, by)
      if (change.note !== undefined) {
        const [noteId = 0] = await insertNotes(tx, [{ ticketId, personId, text: change.note, at: now }])
        // It may be out of sight by now; the note belongs to the handing over.
        await applyCommand(tx, await lockTicket(tx, ticketId, 'all'), { name: 'note', noteId }, by)
      }
      return
    case 'snooze':
      if (change.until.getTime() - now.getTime() > longestMs)
        throw new Refusal('invalid', `A snooze ends within a year, not at ${change.until.toISOString()}.`, {
          reason: 'snooze_too_far',
          field: 'until',
          until: change.until.toISOString(),
        })
      return applyCommand(tx, ticket, { name: 'snooze', until: change.until }, by)
    case 'pause': {
      const { reason, until } = change
      if (until.getTime() - now.getTime() > longestMs)
        throw new Refusal('invalid', `A pause ends within a year, not at ${until.toISOString()}.`, {
          reason: 'pause_too_far',
          field: 'until',
          until: until.toISOString(),
        })
      return applyCommand(tx, ticket, { name: 'pause', reason, until }, by)
    }
    case 'note': {
      const [noteId = 0] = await insertNotes(tx, [{ ticketId, personId, text: change.text, at: now }])
      if (change.named !== undefined)
        await nameInNote(tx, { noteId, ticket, named: change.named, at: now, byId: personId })
      return applyCommand(tx, ticket, { name: 'note', noteId }, by)
    }
    case 'respond': {
      const at = change.at ?? now
      const { seenSeq } = change
      // One that was approved and that nobody here can send was published by hand.
      const outgoing = await lockOutgoing(tx, ticketId)
      const approved = outgoing?.state === 'approved' && change.kind === 'recorded' ? outgoing : undefined
      const text = change.text ?? approved?.text ?? null
      const canned = change.canned ?? approved?.canned ?? []
      if (text !== null) refuseGaps(text)
      if (seenSeq !== undefined) await refuseMovedOn(tx, { ticketId, seenSeq, personId, seq: ticket.seq })
      const asked = await publishedAtOf(tx, ticketId)
      if (at < asked)
        throw new Refusal(
          'invalid',
          `An answer at ${at.toISOString()} cannot stand before its question of ${asked.toISOString()}.`,
          { reason: 'answer_before_question', field: 'at', at: at.toISOString(), asked: asked.toISOString() },
        )
      const said = change.kind === 'recorded' ? { url: change.url, reason: null } : { url: null, reason: change.reason }
      const responseId = await insertResponse(tx, {
        ticketId,
        kind: change.kind,
        at,
        ...said,
        personId,
        itemId: null,
        createdAt: now,
        text,
      })
      if (responseId === undefined) throw new Error('A response without an own item cannot be known already.')
      await insertCannedUses(tx, responseId, canned)
      if (approved !== undefined)
        await changeOutgoing(tx, approved.id, { state: 'sent', text: null, sendAt: null, responseId }, now)
      await deleteDraft(tx, ticketId, personId)
      return applyCommand(tx, ticket, { name: 'respond', responseId, kind: change.kind, at }, by)
    }
    case 'pin':
      if (ticket.pinned === change.reason) return
      return applyCommand(tx, ticket, { name: 'pin', reason: change.reason }, by)
    case 'unpin':
      if (ticket.pinned === null) return
      return applyCommand(tx, ticket, { name: 'unpin' }, by)
    case 'dismiss':
      return applyCommand(tx, ticket, { name: 'dismiss', reason: change.reason }, by)
    case 'close': {
      const { outcome } = change
      return applyCommand(tx, ticket, { name: 'close', ...(outcome === undefined ? {} : { outcome }) }, by)
    }
    case 'prioritise':
      if (change.priority === ticket.priority && canDo(ticket.state, 'prioritise')) return
      return applyCommand(tx, ticket, { name: 'prioritise', priority: change.priority }, by)
    case 'label': {
      const labelIds = await knowLabels(tx, cleanLabels(change.labels))
      if (isSame(labelIds, labelsOfPast(ticket.past))) return
      return applyCommand(tx, ticket, { name: 'label', labelIds }, by)
    }
    default:
      return applyCommand(tx, ticket, { name: change.do }, by)
  }
}

function labelsOfPast({ events }: TicketPast): readonly number[] {
  const last = events.findLast(({ happening }) => happening.kind === 'labelled')?.happening
  return last?.kind === 'labelled' ? last.labelIds : []
}

const isSame = (ids: readonly number[], others: readonly number[]) =>
  ids.length === others.length && ids.every((id) => others.includes(id))

import { connectorOf } from '@echolot/connectors'
import {
  type CannedUse,
  changeOutgoing,
  deleteDraft,
  deleteOutgoing,
  emit,
  getPerson,
  getReplyTarget,
  insertNotes,
  insertOutgoing,
  type LockedOutgoing,
  type LockedTicket,
  listDepartments,
  listPersons,
  lockOutgoing,
  type ReplyTarget,
  returnToDraft,
  type Tx,
} from '@echolot/db'
import { canDo, gapsIn, mayApprove, Refusal, sees } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { applyCommand, lockTicket } from '../tickets/apply-command.ts'
import { refuseMovedOn } from './moved-on.ts'

type Written = { text: string; canned: readonly CannedUse[] }

/**
 * Has a response sent once its time to think again is over, which the server counts.
 * @param seenSeq the ticket's last event that its writer knows of.
 * @throws Refusal `invalid` for what still has gaps, `conflict` where the ticket moved on (`moved_on`, with the number to
 * confirm it by), where another response is on its way, or where nothing can be sent there.
 */
export async function queueResponse(
  { db, now, sight, connectors, sendAfterMs }: Pick<Ctx, 'db' | 'now' | 'sight' | 'connectors' | 'sendAfterMs'>,
  { actor, ticketId, text, canned, seenSeq }: { actor: Actor; ticketId: number; seenSeq: number } & Written,
): Promise<void> {
  refuseGaps(text)
  await db.inTransaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId, sight, 'help')
    refuseUnanswerable(ticket)
    await refuseMovedOn(tx, { ticketId, seenSeq, personId: actor.personId, seq: ticket.seq })
    // Whoever helps proposes, and those with whom the ticket lies decide.
    const proposes = !sees(sight, ticket.departmentId)
    await queueLocked(tx, { now, connectors, sendAfterMs }, { actor, ticket, text, canned, proposes })
    await deleteDraft(tx, ticketId, actor.personId)
  })
}

/**
 * The same for a ticket that is locked, by whoever knows how it stands.
 * @param proposes whether somebody of the ticket's own department has to approve it, whatever their rule says.
 * @throws Refusal as above.
 */
export async function queueLocked(
  tx: Tx,
  { now, connectors, sendAfterMs }: Pick<Ctx, 'now' | 'connectors' | 'sendAfterMs'>,
  {
    actor: { personId },
    ticket,
    text,
    canned,
    proposes = false,
  }: { actor: Actor; ticket: LockedTicket; proposes?: boolean } & Written,
): Promise<void> {
  refuseGaps(text)
  refuseUnanswerable(ticket)
  const { id: ticketId } = ticket
  const sends = canSend(connectors, await getReplyTarget(tx, ticketId))
  const approval = proposes || (await needsApproval(tx, ticket.departmentId, personId))
  if (!sends && !approval)
    throw new Refusal(
      'conflict',
      `Nothing can be sent to the source of ticket ${ticketId}; give it a user and an application password in the settings, or answer there and record the link.`,
      { reason: 'cannot_send' },
    )
  const queued = await insertOutgoing(tx, {
    ...{ ticketId, personId, text, canned, seenSeq: ticket.seq },
    state: approval ? 'awaiting_approval' : 'queued',
    sendAt: approval ? null : new Date(now.getTime() + sendAfterMs),
    createdAt: now,
  })
  if (queued === undefined)
    throw new Refusal('conflict', `Another response to ticket ${ticketId} is on its way already.`, {
      reason: 'response_under_way',
    })
  if (approval) await applyCommand(tx, ticket, { name: 'submit' }, { now, personId })
  await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
}

/** Nobody is sent a text with a gap in it. @throws Refusal `invalid` that says what is missing. */
export function refuseGaps(text: string): void {
  const gaps = gapsIn(text)
  if (gaps.length === 0) return
  const missing = gaps.map(({ says }) => says).join(', ')
  throw new Refusal('invalid', `The text still has gaps: ${missing}.`, { reason: 'gaps_left', field: 'text', missing })
}

function refuseUnanswerable({ id, state, mergedIntoId }: LockedTicket): void {
  if (mergedIntoId !== null)
    throw new Refusal('conflict', `Ticket ${id} is part of the story of ticket ${mergedIntoId}; go there.`, {
      reason: 'merged',
      ticketId: mergedIntoId,
    })
  if (!canDo(state, 'respond'))
    throw new Refusal('conflict', `Ticket ${id} is ${state}, so it cannot be answered.`, {
      reason: 'state',
      ticketId: id,
      state,
      command: 'respond',
    })
}

/**
 * Takes a response back that has not gone yet; its text is in its writer's draft again.
 * @throws Refusal `conflict` where it is being sent this very moment, or stands there already.
 */
export async function takeBackResponse(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId }: { actor: Actor; ticketId: number },
): Promise<void> {
  await withOutgoing(
    { db, now, sight },
    ticketId,
    async (tx, { id, personId, text, canned, state }) => {
      const by = { now, personId: actor.personId }
      // Whoever helps takes back what they proposed themselves, for as long as nobody approved it.
      const isOwnProposal = state === 'awaiting_approval' && personId === actor.personId
      const ticket = await lockTicket(tx, ticketId, sight, isOwnProposal ? 'help' : 'decide')
      if (state === 'awaiting_approval') await applyCommand(tx, ticket, { name: 'withdraw' }, by)
      await returnToDraft(tx, { ticketId, personId: personId ?? actor.personId, text: text ?? '', canned, now })
      await deleteOutgoing(tx, id)
    },
    'help',
  )
}

/**
 * Sends one now that failed, or that was held because the ticket moved on.
 * @param seenSeq the ticket's last event that whoever says so knows of.
 */
export async function sendResponseNow(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, seenSeq }: { actor: Actor; ticketId: number; seenSeq: number },
): Promise<void> {
  await withOutgoing({ db, now, sight }, ticketId, async (tx, { id, attempts, state: present }) => {
    if (present === 'awaiting_approval' || present === 'approved')
      throw new Refusal('conflict', `The response to ticket ${ticketId} waits for somebody and is not sent by this.`, {
        reason: 'not_under_way',
      })
    const ticket = await lockTicket(tx, ticketId, sight)
    refuseUnanswerable(ticket)
    await refuseMovedOn(tx, { ticketId, seenSeq, personId: actor.personId, seq: ticket.seq })
    // One that was tried before stays failed until it is sent, so that whoever sends it looks first whether it stands there.
    const state = attempts === 0 ? 'queued' : 'failed'
    await changeOutgoing(tx, id, { state, sendAt: now, seenSeq: ticket.seq }, now)
  })
}

/**
 * Lets a response go that waited for it, as it stands or changed.
 * @throws Refusal `forbidden` for whoever wrote it or may not approve here, `conflict` where none waits or the ticket moved on.
 */
export async function approveResponse(
  { db, now, sight, connectors, sendAfterMs }: Pick<Ctx, 'db' | 'now' | 'sight' | 'connectors' | 'sendAfterMs'>,
  { actor, ticketId, text, seenSeq }: { actor: Actor; ticketId: number; text: string; seenSeq: number },
): Promise<void> {
  refuseGaps(text)
  await withOutgoing({ db, now, sight }, ticketId, async (tx, outgoing) => {
    const ticket = await lockTicket(tx, ticketId, sight)
    await refuseApproval(tx, ticket, outgoing, actor)
    refuseUnanswerable(ticket)
    await refuseMovedOn(tx, { ticketId, seenSeq, personId: actor.personId, seq: ticket.seq })
    await applyCommand(tx, ticket, { name: 'approve' }, { now, personId: actor.personId })
    const sends = canSend(connectors, await getReplyTarget(tx, ticketId))
    const sendAt = sends ? new Date(now.getTime() + sendAfterMs) : null
    const state = sends ? 'queued' : 'approved'
    const seen = { seenSeq: ticket.seq + 1, approvedBy: actor.personId }
    await changeOutgoing(tx, outgoing.id, { state, sendAt, text, ...seen }, now)
  })
}

/** Gives a response back to whoever wrote it, with the reason as a note; its text is in their draft again. @throws as for approving. */
export async function returnResponse(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, reason }: { actor: Actor; ticketId: number; reason: string },
): Promise<void> {
  await withOutgoing({ db, now, sight }, ticketId, async (tx, outgoing) => {
    const ticket = await lockTicket(tx, ticketId, sight)
    await refuseApproval(tx, ticket, outgoing, actor)
    const { personId, text, canned } = outgoing
    if (personId !== null) await returnToDraft(tx, { ticketId, personId, text: text ?? '', canned, now })
    await deleteOutgoing(tx, outgoing.id)
    const [noteId = 0] = await insertNotes(tx, [{ ticketId, personId: actor.personId, text: reason, at: now }])
    await applyCommand(tx, ticket, { name: 'return', noteId }, { now, personId: actor.personId })
  })
}

async function refuseApproval(
  tx: Tx,
  { id, departmentId }: LockedTicket,
  { state, personId: writerId }: LockedOutgoing,
  { personId }: Actor,
): Promise<void> {
  if (state !== 'awaiting_approval')
    throw new Refusal('conflict', `No response to ticket ${id} waits for an approval.`, { reason: 'not_under_way' })
  const person = await getPerson(tx, personId)
  if (person === undefined || !mayApprove(person, { departmentId, writerId }))
    throw new Refusal(
      'forbidden',
      writerId === personId
        ? `You wrote the response to ticket ${id} yourself; somebody else has to approve it.`
        : `Responses of ${departmentId} are approved by others.`,
      { reason: 'not_approver' },
    )
}

/** Whether a department's responses wait for somebody else, and there is somebody who may approve them. */
export async function needsApproval(db: Tx, departmentId: string, writerId: number): Promise<boolean> {
  const department = (await listDepartments(db)).find(({ id }) => id === departmentId)
  if (department?.approval !== true) return false
  const people = await listPersons(db)
  return people.some((person) => person.disabledAt === null && mayApprove(person, { departmentId, writerId }))
}

/** Whether Echolot can answer there. */
export function canSend(connectors: Ctx['connectors'], target: ReplyTarget | undefined): boolean {
  return (
    target !== undefined &&
    target.replyAccessSealed !== null &&
    connectorOf(connectors, target.connector).respond !== null
  )
}

/** Changes a response on its way that is not being sent this moment. */
async function withOutgoing(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  ticketId: number,
  change: (tx: Tx, outgoing: LockedOutgoing) => Promise<void>,
  to: 'decide' | 'help' = 'decide',
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await lockTicket(tx, ticketId, sight, to)
    const outgoing = await lockOutgoing(tx, ticketId)
    if (outgoing === undefined || outgoing.state === 'sending')
      throw new Refusal(
        'conflict',
        outgoing === undefined
          ? `No response to ticket ${ticketId} is on its way; perhaps it has been sent by now.`
          : `The response to ticket ${ticketId} is being sent this very moment.`,
        { reason: 'not_under_way' },
      )
    await change(tx, outgoing)
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
  })
}

import { connectorOf, mayHaveArrived, type Reply, type ReplyResult } from '@echolot/connectors'
import {
  changeOutgoing,
  databaseNow,
  emit,
  getReplyTarget,
  insertCannedUses,
  insertResponse,
  type LockedOutgoing,
  type LockedTicket,
  listOutgoingDue,
  lockOutgoing,
  type ReplyTarget,
  type Tx,
  takeSeenAsSent,
} from '@echolot/db'
import { canDo } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { itemIdentity, siteOf } from '../sources/identity.ts'
import { spendingOf } from '../sources/spend-request.ts'
import { applyCommand, lockTicket } from '../tickets/apply-command.ts'
import { movedOn } from './moved-on.ts'
import { openAccess, sessionOf } from './reply-access.ts'

type Sender = Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'outbound' | 'connectors'>

/** All requests of one attempt together. */
const attemptMs = 80_000
/** Longer than that: whoever finds one begun before looks first whether it arrived. */
const lostAfterMs = 90_000
const firstPauseMs = 30_000
const longestPauseMs = 3_600_000
const atOnce = 10

/**
 * Sends the responses whose time has come. Each is marked before it is sent; one that was begun before is looked for at its
 * source first, so that a crash or a lost answer never makes two of one. @returns how many were worked on.
 */
export async function sendResponses(ctx: Sender): Promise<number> {
  const ticketIds = await listOutgoingDue(ctx.db, ctx.now, atOnce)
  const worked = await Promise.all(ticketIds.map((ticketId) => sendOne(ctx, ticketId)))
  return worked.filter(Boolean).length
}

type Begun = { outgoing: LockedOutgoing; target: ReplyTarget; attempts: number }

async function sendOne(ctx: Sender, ticketId: number): Promise<boolean> {
  const begun = await begin(ctx, ticketId)
  if (begun === 'not due') return false
  if (begun === 'held') return true
  const result = await publish(ctx, begun)
  if (result.outcome === 'held') return true
  const now = await databaseNow(ctx.db)
  const { attempts, target } = begun
  if (result.outcome === 'sent') await settle({ ...ctx, now }, begun, result.reply)
  else await keepFailure({ ...ctx, now }, begun, result)
  ctx.log.info({ ticketId, sourceId: target.sourceId, outcome: result.outcome, attempts }, 'response sent')
  return true
}

/** Marks a response as being sent. One that was never begun waits for a person where the ticket moved on since it was written. */
function begin(ctx: Sender, ticketId: number): Promise<Begun | 'held' | 'not due'> {
  const { db, now } = ctx
  return db.inTransaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId, 'all')
    const outgoing = await lockOutgoing(tx, ticketId)
    if (outgoing === undefined || outgoing.sendAt === null || outgoing.sendAt > now) return 'not due'
    const target = await getReplyTarget(tx, ticketId)
    // One that was begun may be what moved the ticket on: it is looked for first.
    if (target === undefined || (outgoing.attempts === 0 && (await isOver(tx, ticket, outgoing)))) {
      await hold(tx, outgoing, now)
      return 'held'
    }
    const attempts = outgoing.attempts + 1
    const sendAt = new Date(now.getTime() + lostAfterMs)
    // What came of the attempt before is told no more: a crash leaves nothing that could pass for its end.
    await changeOutgoing(tx, outgoing.id, { state: 'sending', attempts, sendAt, problem: null, problemCode: null }, now)
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
    return { outgoing, target, attempts }
  })
}

async function isOver(tx: Tx, ticket: LockedTicket, outgoing: LockedOutgoing): Promise<boolean> {
  return !canDo(ticket.state, 'respond') || (await movedOn(tx, outgoing)) !== null
}

async function hold(tx: Tx, { id, ticketId }: LockedOutgoing, now: Date): Promise<void> {
  await changeOutgoing(tx, id, { state: 'held', sendAt: null }, now)
  await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
}

/** Before it is sent a second time: whether the ticket moved on, as what was begun first is not there. */
function heldInstead({ db, now }: Sender, { outgoing, attempts }: Begun): Promise<boolean> {
  return db.inTransaction(async (tx) => {
    const ticket = await lockTicket(tx, outgoing.ticketId, 'all')
    const present = await lockOutgoing(tx, outgoing.ticketId)
    if (present === undefined || present.id !== outgoing.id || present.attempts !== attempts) return true
    if (!(await isOver(tx, ticket, present))) return false
    await hold(tx, present, now)
    return true
  })
}

type Published = { outcome: 'sent'; reply: Reply } | Exclude<ReplyResult, { outcome: 'sent' | 'duplicate' }>

/** Publishes it, unless it stands there already. Without a transaction: a source may take its time. */
async function publish(ctx: Sender, begun: Begun): Promise<Published | { outcome: 'held' }> {
  const { outgoing, target, attempts } = begun
  const { respond } = connectorOf(ctx.connectors, target.connector)
  const access = openAccess(ctx.seal, target)
  if (respond === null || access === null)
    return {
      outcome: 'needs_consent',
      code: 'reply_signed_out',
      message: `Nobody is signed in at ${target.sourceName} to answer; sign Echolot in with the source.`,
    }
  const address = ctx.seal.unseal(target.addressSealed, 'source.address')
  const request = {
    source: { url: address, settings: target.settings },
    spend: spendingOf(ctx, { connector: target.connector, address, access }),
    session: sessionOf(ctx, target.sourceId, access),
    ...{ access, outbound: ctx.outbound, now: ctx.now, signal: AbortSignal.timeout(attemptMs) },
    ...{ to: target.externalId, text: outgoing.text ?? '' },
  }
  if (attempts > 1) {
    const found = respond.find === null ? notFound(begun) : await respond.find(request)
    if (found.outcome === 'found') return { outcome: 'sent', reply: found.reply }
    if (found.outcome !== 'none') return found
    if (await heldInstead(ctx, begun)) return { outcome: 'held' }
  }
  const result = await respond.send(request)
  if (respond.find === null && result.outcome === 'failed') return mayHaveArrived(target.sourceName, result.message)
  if (result.outcome !== 'duplicate') return result
  if (respond.find === null) return { ...result, outcome: 'refused' }
  const found = await respond.find(request)
  if (found.outcome === 'found') return { outcome: 'sent', reply: found.reply }
  return found.outcome === 'none' ? { ...result, outcome: 'refused' } : found
}

/**
 * What a look would say of a channel that tells nobody what stands there: nothing stands there where the attempt before ended with a
 * word for why, or a person looked and sends it again. One that never ended may have arrived.
 */
function notFound({ outgoing, target }: Begun): { outcome: 'none' } | ReturnType<typeof mayHaveArrived> {
  return outgoing.problemCode === null
    ? mayHaveArrived(target.sourceName, 'An attempt to send it was broken off.')
    : { outcome: 'none' }
}

/** The response stands at the source: with its link as evidence it is the answer of the ticket. */
async function settle(
  { db, now, seal, log }: Sender,
  { outgoing, target, attempts }: Begun,
  reply: Reply,
): Promise<void> {
  const { ticketId, personId } = outgoing
  const site = siteOf({ ...target, address: seal.unseal(target.addressSealed, 'source.address') })
  const { identity, former } = itemIdentity(seal, site, reply.externalId)
  await db.inTransaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId, 'all')
    const present = await lockOutgoing(tx, ticketId)
    // Somebody else ended the same attempt, having found it lost.
    if (present === undefined || present.id !== outgoing.id || present.attempts !== attempts) return
    const text = present.text ?? ''
    // It cannot have stood there before it was sent, whatever the clock of its source says.
    const at = new Date(Math.min(Math.max(reply.at.getTime(), outgoing.createdAt.getTime()), now.getTime()))
    const identities = former === null ? [identity] : [identity, former]
    const seen = await takeSeenAsSent(tx, { ticketId, sourceId: target.sourceId, identities, text, personId })
    const responseId =
      seen ??
      (await insertResponse(tx, {
        ...{ ticketId, kind: 'sent', at, url: reply.url ?? target.url, reason: null, personId, itemId: null },
        ...{ createdAt: now, text, replyIdentity: identity },
      }))
    if (responseId === undefined) throw new Error('A response without an own item cannot be known already.')
    await insertCannedUses(tx, responseId, present.canned)
    const done = { state: 'sent', sendAt: null, text: null, problem: null, problemCode: null, responseId } as const
    await changeOutgoing(tx, present.id, done, now)
    if (seen === undefined && canDo(ticket.state, 'respond'))
      await applyCommand(tx, ticket, { name: 'respond', responseId, kind: 'sent', at }, { now, personId })
    else {
      if (seen === undefined) log.warn({ ticketId, responseId }, 'response sent to a ticket that no longer waits')
      await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
    }
  })
}

/** It is tried again with growing pauses, unless the source says no: then a person has to do something. */
async function keepFailure(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { outgoing, attempts }: Begun,
  result: Exclude<Published, { outcome: 'sent' }>,
): Promise<void> {
  const pauseMs = Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs)
  await db.inTransaction(async (tx) => {
    await lockTicket(tx, outgoing.ticketId, 'all')
    const present = await lockOutgoing(tx, outgoing.ticketId)
    if (present === undefined || present.id !== outgoing.id || present.attempts !== attempts) return
    const told =
      result.outcome === 'throttled'
        ? { problemCode: 'throttled', problem: null, sendAt: result.retryAfter }
        : {
            problemCode: result.code,
            problem: result.message,
            sendAt:
              result.outcome === 'refused' || result.outcome === 'needs_consent'
                ? null
                : new Date(now.getTime() + pauseMs),
          }
    await changeOutgoing(tx, present.id, { state: 'failed', ...told }, now)
    await emit(tx, now, 'tickets.changed', { ticketIds: [outgoing.ticketId] })
  })
}

import {
  emit,
  holdItems,
  insertCorrection,
  insertStoryEvent,
  type LockedTicket,
  listByOpening,
  listCopies,
  listPrivateTickets,
  listStoryEntries,
  listStoryEvents,
  lockStories,
  lockTickets,
  markRouted,
  markUndone,
  moveCopies,
  type StoryDeed,
  setRungs,
} from '@echolot/db'
import { Refusal, seesTicket } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { routeMentions, tellDepartments } from '../open-tickets.ts'
import { lockTicket, refuseHelpers } from '../tickets/apply-command.ts'
import { beginStory, giveBack, openAlone, takeIn } from './take-in.ts'

/**
 * Says that two tickets are one story. The one that was opened first stays, with the clock of its own wait; the other goes
 * into it with all its copies, and waits no more by itself.
 * @returns the ticket that stays.
 * @throws Refusal `not_found`, `invalid` for a ticket and itself, `conflict` where one is part of a story already or the later
 * one does not wait any more.
 */
export async function mergeStories(
  { db, now, sight, seal }: Pick<Ctx, 'db' | 'now' | 'sight' | 'seal'>,
  { actor, ticketId, otherTicketId }: { actor: Actor; ticketId: number; otherTicketId: number },
): Promise<number> {
  if (ticketId === otherTicketId)
    throw new Refusal('invalid', `Ticket ${ticketId} is one story with itself already; name another one.`, {
      reason: 'story_same',
      field: 'otherTicketId',
    })
  return db.inTransaction(async (tx) => {
    await lockStories(tx)
    const locked = new Map((await lockTickets(tx, [ticketId, otherTicketId])).map((ticket) => [ticket.id, ticket]))
    for (const id of [ticketId, otherTicketId]) {
      const ticket = locked.get(id)
      if (ticket === undefined || !seesTicket(sight, ticket))
        throw new Refusal('not_found', `There is no ticket ${id}.`, { field: 'otherTicketId' })
      refuseHelpers(ticket, sight)
    }
    const order = (await listByOpening(tx, [...locked.keys()])).flatMap(({ id }) => locked.get(id) ?? [])
    refusePrivate(await listPrivateTickets(tx, [ticketId, otherTicketId]))
    const [first, second] = order
    if (first === undefined || second === undefined) throw new Error('Two tickets that are locked are two.')
    refuseMerged(first)
    refuseMerged(second)
    await beginStory(tx, [first.id, second.id], { now, seal })
    const by = { now, personId: actor.personId }
    const copies = await takeIn(tx, first, second, by)
    await insertStoryEvent(
      tx,
      {
        ticketId: first.id,
        kind: 'merged',
        otherTicketId: second.id,
        copies,
        heldBy: second.assigneeId,
        personId: by.personId,
      },
      now,
    )
    await emit(tx, now, 'tickets.changed', { ticketIds: [first.id] })
    return first.id
  })
}

/** What was written to us alone is part of no story. */
function refusePrivate([ticketId]: readonly number[]): void {
  if (ticketId === undefined) return
  throw new Refusal('invalid', `Ticket ${ticketId} is a private message, which is part of no story.`, {
    reason: 'story_private',
    field: 'otherTicketId',
    ticketId,
  })
}

/**
 * Takes a copy out of a story: it gets a ticket of its own, routed by the rules, whose wait began when the copy was found; or
 * the one back that it had before it was merged.
 * @returns its ticket.
 * @throws Refusal `not_found` for no copy of this story, `invalid` for the one that the ticket stands on.
 */
export async function splitStory(
  { db, now, sight, log, seal }: Pick<Ctx, 'db' | 'now' | 'sight' | 'log' | 'seal'>,
  { actor, ticketId, itemId }: { actor: Actor; ticketId: number; itemId: number },
): Promise<number> {
  return db.inTransaction(async (tx) => {
    const [found] = await listStoryEntries(tx, [itemId])
    if (found !== undefined) await holdItems(tx, [found.mentionId])
    await lockStories(tx)
    await lockTicket(tx, ticketId, sight)
    const copy = (await listCopies(tx, ticketId)).find((one) => one.itemId === itemId)
    const [entry] = await listStoryEntries(tx, [itemId])
    if (copy === undefined || entry === undefined)
      throw new Refusal('not_found', `Item ${itemId} is no copy of ticket ${ticketId}.`)
    if (copy.ownTicketId === ticketId)
      throw new Refusal('invalid', `Ticket ${ticketId} stands on item ${itemId}; take the other copies out instead.`, {
        reason: 'story_first',
        field: 'itemId',
      })
    const own = copy.ownTicketId ?? (await openOwn())
    if (copy.ownTicketId !== null)
      await giveBack(
        tx,
        ticketId,
        own,
        { copies: [{ itemId, rung: 'first' }], heldBy: null },
        {
          now,
          personId: actor.personId,
        },
      )
    const copies = [{ itemId, rung: copy.rung }]
    await insertStoryEvent(
      tx,
      { ticketId, kind: 'split', otherTicketId: own, copies, heldBy: null, personId: actor.personId },
      now,
    )
    // What a person had put together themselves, nobody decided wrongly.
    if (copy.rung !== 'person')
      await insertCorrection(tx, {
        ...{ ticketId, kind: 'story', decidedBy: copy.rung, version: null, personId: actor.personId, at: now },
        ...{ decided: 'copy', correct: 'other_story' },
      })
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
    return own

    async function openOwn(): Promise<number> {
      const mentionIds = [entry?.mentionId ?? 0]
      await markRouted(tx, mentionIds, null)
      const [opened] = await routeMentions(tx, mentionIds, { db, now, log, seal }, openAlone)
      if (opened === undefined)
        throw new Refusal('conflict', `Item ${itemId} gets no ticket: its source takes it for what was there before.`, {
          reason: 'story_history',
        })
      // With its evidence, for it may come back.
      await moveCopies(tx, { itemIds: [itemId], from: ticketId, to: opened.id, rung: 'first' })
      await emit(tx, now, 'tickets.opened', { ticketIds: [opened.id] })
      await tellDepartments(tx, [opened.id], now)
      return opened.id
    }
  })
}

/**
 * Takes back the last merging or splitting by hand that still holds for a ticket's story.
 * @throws Refusal `conflict` where there is none, or the other ticket has gone its own way since.
 */
export async function undoStory(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId }: { actor: Actor; ticketId: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await lockStories(tx)
    const ticket = await lockTicket(tx, ticketId, sight)
    refuseMerged(ticket)
    const last = (await listStoryEvents(tx, ticketId)).find(({ undoneAt }) => undoneAt === null)
    if (last === undefined)
      throw new Refusal('conflict', `Nothing was merged into ticket ${ticketId} or taken out of it by hand.`, {
        reason: 'story_nothing',
      })
    const by = { now, personId: actor.personId }
    // Written by insertStoryEvent in this shape and by nobody else.
    const copies = last.copies as StoryDeed['copies']
    const other = await lockTicket(tx, last.otherTicketId, sight)
    if (other.mergedIntoId !== (last.kind === 'merged' ? ticketId : null))
      throw new Refusal('conflict', `Ticket ${other.id} has gone its own way since; merge or split by hand.`, {
        reason: 'story_moved_on',
        ticketId: other.id,
      })
    if (last.kind === 'merged') await giveBack(tx, ticketId, other.id, { copies, heldBy: last.heldBy }, by)
    else {
      await takeIn(tx, ticket, other, by)
      await setRungs(tx, copies)
    }
    await markUndone(tx, last.id, now)
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
  })
}

function refuseMerged({ id, mergedIntoId }: LockedTicket): void {
  if (mergedIntoId !== null)
    throw new Refusal('conflict', `Ticket ${id} is part of the story of ticket ${mergedIntoId}; go there.`, {
      reason: 'merged',
      ticketId: mergedIntoId,
    })
}

import {
  getPerson,
  insertCopies,
  insertTickets,
  type LockedTicket,
  listByOpening,
  listStoryEntries,
  listStoryItems,
  moveCopies,
  type StoryDeed,
  setMerged,
  setRungs,
  type TicketDraft,
  type Tx,
  wantPictures,
} from '@echolot/db'
import { canDo, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { applyCommand, lockTicket } from '../tickets/apply-command.ts'
import { readEntry } from './read-entry.ts'

export type By = { now: Date; personId: number | null }

/** A ticket from before there were stories begins one now; any other has begun it. */
export async function beginStory(
  tx: Tx,
  ticketIds: readonly number[],
  { now, seal }: Pick<Ctx, 'now' | 'seal'>,
): Promise<void> {
  const tickets = await listByOpening(tx, ticketIds)
  const entries = await listStoryEntries(
    tx,
    tickets.map(({ itemId }) => itemId),
  )
  const drafts = tickets.flatMap(({ id, itemId }) => {
    const entry = entries.find((one) => one.itemId === itemId)
    if (entry === undefined || entry.ticketId !== null) return []
    const { tier, keys } = readEntry(seal, entry)
    const { mentionId, at } = entry
    return [{ itemId, mentionId, ticketId: id, rung: 'first' as const, evidence: [], tier, at, keys }]
  })
  await insertCopies(tx, drafts, now)
}

/** Opens tickets whatever they are copies of, as somebody said that they are none. */
export async function openAlone(
  tx: Tx,
  drafts: readonly TicketDraft[],
  ctx: Pick<Ctx, 'now' | 'seal'>,
): Promise<{ id: number; itemId: number }[]> {
  const opened = await insertTickets(tx, drafts)
  await wantPictures(
    tx,
    opened.map(({ itemId }) => itemId),
    ctx.now,
  )
  await beginStory(
    tx,
    opened.map(({ id }) => id),
    ctx,
  )
  return opened
}

/**
 * One ticket goes into another one's story with all its copies, and waits no more by itself.
 * @returns its copies as they were.
 * @throws Refusal `conflict` where it does not wait.
 */
export async function takeIn(tx: Tx, into: LockedTicket, taken: LockedTicket, by: By): Promise<StoryDeed['copies']> {
  if (!canDo(taken.state, 'dismiss'))
    throw new Refusal(
      'conflict',
      `Ticket ${taken.id} is ${taken.state}, and only one that waits can become a copy of an earlier one.`,
      { reason: 'story_done', ticketId: taken.id, state: taken.state },
    )
  const copies = (await listStoryItems(tx, [taken.id])).map(({ itemId, rung }) => ({ itemId, rung }))
  await moveCopies(tx, { itemIds: copies.map(({ itemId }) => itemId), from: taken.id, to: into.id })
  await setRungs(
    tx,
    copies.flatMap(({ itemId, rung }) => (rung === 'first' ? [{ itemId, rung: 'person' as const }] : [])),
  )
  await applyCommand(tx, taken, { name: 'dismiss', reason: 'duplicate', because: 'merged' }, by)
  await setMerged(tx, taken.id, into.id)
  return copies
}

/** The same taken back: the ticket waits on from where it began, with whom it was, and has these copies as they were. */
export async function giveBack(
  tx: Tx,
  from: number,
  ticketId: number,
  { copies, heldBy }: Pick<StoryDeed, 'copies' | 'heldBy'>,
  by: By,
): Promise<void> {
  const moved = new Set(await moveCopies(tx, { itemIds: copies.map(({ itemId }) => itemId), from, to: ticketId }))
  await setRungs(
    tx,
    copies.filter(({ itemId }) => moved.has(itemId)),
  )
  await setMerged(tx, ticketId, null)
  await applyCommand(tx, await lockTicket(tx, ticketId, 'all'), { name: 'part' }, by)
  const holder = heldBy === null ? undefined : await getPerson(tx, heldBy)
  if (heldBy === null || holder === undefined || holder.disabledAt !== null) return
  await applyCommand(tx, await lockTicket(tx, ticketId, 'all'), { name: 'assign', personId: heldBy }, by)
}

import { type FollowUp, insertCopies, lockUnrouted, markRouted, type Tx, ticketsOfItems } from '@echolot/db'
import { canDo } from '@echolot/domain'
import { isClosingThanks } from '@echolot/language'
import { applyCommand, lockTicket } from './apply-command.ts'

/**
 * What the author of a ticket's item writes afterwards in the same thread is no other ticket. It lets a paused wait go on, and
 * where nobody waits any more it begins another one, from when it was found; unless it only says thanks.
 * @returns the tickets, and those that follow up on what has none.
 */
export async function takeFollowUps(
  tx: Tx,
  followUps: readonly FollowUp[],
  now: Date,
): Promise<{ ticketIds: number[]; homeless: number[] }> {
  const tickets = await ticketsOfItems(
    tx,
    followUps.map(({ rootItemId }) => rootItemId),
  )
  const rootOf = new Map(followUps.map(({ mentionId, rootItemId }) => [mentionId, rootItemId]))
  const mentions = await lockUnrouted(
    tx,
    followUps.map(({ mentionId }) => mentionId),
  )
  const taken = mentions.flatMap((mention) => {
    const ticketId = tickets.get(rootOf.get(mention.id) ?? 0)
    return ticketId === undefined ? [] : [{ ...mention, ticketId }]
  })
  await insertCopies(
    tx,
    taken.map(({ id, itemId, ticketId, publishedAt, foundAt }) => ({
      ...{ itemId, ticketId, mentionId: id, rung: 'follow_up', evidence: [], tier: null },
      at: publishedAt !== null && publishedAt < foundAt ? publishedAt : foundAt,
      // Nothing is a copy of it.
      keys: { native: null, address: null, title: null, bands: [] },
    })),
    now,
  )
  await markRouted(
    tx,
    taken.map(({ id }) => id),
    now,
  )
  const by = { now, personId: null }
  for (const { ticketId, itemId, text, foundAt } of taken.toSorted(
    (a, b) => a.foundAt.getTime() - b.foundAt.getTime(),
  )) {
    const needsResponse = !isClosingThanks(text ?? '')
    const ticket = await lockTicket(tx, ticketId, 'all')
    await applyCommand(tx, ticket, { name: 'follow_up', itemId, at: foundAt, needsResponse }, by)
    const next = await lockTicket(tx, ticketId, 'all')
    if (next.pausedAt !== null) await applyCommand(tx, next, { name: 'resume', because: 'author_wrote' }, by)
    else if (needsResponse && canDo(next.state, 'reopen')) {
      const since = new Date(Math.max(foundAt.getTime(), next.endedAt?.getTime() ?? 0))
      await applyCommand(tx, next, { name: 'reopen', since, because: 'follow_up' }, by)
    }
  }
  return {
    ticketIds: [...new Set(taken.map(({ ticketId }) => ticketId))],
    homeless: mentions.flatMap(({ id }) => (taken.some((one) => one.id === id) ? [] : [id])),
  }
}

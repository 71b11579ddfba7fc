import { insertResponse, joinSentResponse, listUnrecordedReplies, lockTickets, type Tx } from '@echolot/db'
import { canDo } from '@echolot/domain'
import { applyCommand } from './apply-command.ts'

/**
 * Recognises our own answers at the source: an own item whose parent is a ticket's item. The clock stops at the answer's
 * own time, whenever we came to see it. A reply is recorded once.
 * @returns how many were recorded.
 */
export async function recordReplies(
  tx: Tx,
  only: Parameters<typeof listUnrecordedReplies>[1],
  now: Date,
): Promise<number> {
  const replies = await listUnrecordedReplies(tx, only, 500)
  let recorded = 0
  for (const reply of replies) {
    const [ticket] = await lockTickets(tx, [reply.ticketId])
    if (ticket === undefined || !canDo(ticket.state, 'respond')) continue
    // What Echolot sent itself stands there already.
    if (await joinSentResponse(tx, reply)) continue
    // A publisher's clock that runs ahead of ours cannot put an answer into the future.
    const at = reply.at > now ? now : reply.at
    const responseId = await insertResponse(tx, {
      ticketId: ticket.id,
      kind: 'seen',
      at,
      url: reply.url,
      reason: null,
      personId: null,
      itemId: reply.itemId,
      createdAt: now,
    })
    if (responseId === undefined) continue
    await applyCommand(tx, ticket, { name: 'respond', responseId, kind: 'seen', at }, { now, personId: null })
    recorded += 1
  }
  return recorded
}

import { connectorsWhosePostsAreOurs } from '@echolot/connectors'
import { listThread, listUnheardResponses, type Tx, threadAtMost } from '@echolot/db'
import { type Sight, seesTicket } from '@echolot/domain'
import { orderThread } from './order-thread.ts'

/**
 * The conversation at the source around a ticket, with what we said there and have not heard yet; empty where nothing stands around it.
 * Of others in it that became tickets, the number where they are in sight.
 */
export async function readThread(db: Tx, ticket: { id: number; itemId: number }, sight: Sight) {
  const [heard, unheard] = await Promise.all([
    listThread(db, ticket.itemId, connectorsWhosePostsAreOurs),
    listUnheardResponses(db, ticket.id),
  ])
  const known = new Set(heard.map(({ url }) => url))
  const ours = unheard.filter(({ url }) => url === null || !known.has(url))
  if (heard.length + ours.length < 2) return { entries: [], cut: false }
  const entries = [
    ...heard.map(({ ticketId, departmentId, state, ...item }) => ({
      ...item,
      ticket:
        ticketId === null || departmentId === null || state === null || ticketId === ticket.id
          ? null
          : seesTicket(sight, { id: ticketId, departmentId })
            ? { id: ticketId, state }
            : null,
      unheard: false,
    })),
    ...ours.map(({ id, personName, at, text, url }) => ({
      // Numbers of their own; nothing answers them here.
      ...{ id: -id, parentId: ticket.itemId, relation: 'reply' as const, own: true },
      ...{ authorName: personName, title: null, text, url, at, goneAt: null, erased: false, ticket: null },
      unheard: true,
    })),
  ]
  return {
    entries: orderThread(entries).map(({ entry: { id: _, parentId: __, at, goneAt, ...entry }, depth }) => ({
      ...entry,
      depth,
      at: at.toISOString(),
      gone: goneAt !== null,
    })),
    cut: heard.length >= threadAtMost,
  }
}

import {
  emit,
  forgetAuthorsOf,
  forgetWords,
  inChunks,
  type LockedTicket,
  listTicketsShown,
  lockTickets,
  markGone,
  markShown,
  type Tx,
} from '@echolot/db'
import { canDo } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { applyCommand } from '../tickets/apply-command.ts'
import { itemIdentity, type Site } from './identity.ts'

/**
 * What a source no longer shows, nobody waits for there: a ticket of it that still waits is dismissed, and its wait is void with
 * that reason. A story waits as long as one of its copies can be seen. What is shown again waits anew, from now on.
 * @param deleted ids under which the channel no longer shows anything. @param shownAgain stored items.
 * @param forgets whether the channel's terms want its words, and who wrote them, gone here too.
 * @returns whether something is gone here too: what the source answered then has to go as well.
 */
export async function followDeletions(
  tx: Tx,
  seal: Ctx['seal'],
  {
    sourceId,
    at,
    deleted,
    shownAgain,
    forgets,
  }: { sourceId: number; at: Site; deleted: readonly string[]; shownAgain: readonly number[]; forgets: boolean },
  now: Date,
): Promise<boolean> {
  if (shownAgain.length > 0) {
    await markShown(tx, shownAgain)
    await follow(tx, shownAgain, now, async (ticket, shown) => {
      if (!shown || !canDo(ticket.state, 'reopen') || !isDeleted(ticket)) return
      await applyCommand(tx, ticket, { name: 'reopen', because: 'shown_again' }, { now, personId: null })
    })
  }
  const identities = deleted.map((externalId) => itemIdentity(seal, at, externalId).identity)
  const gone = (await markGone(tx, sourceId, identities, now)).map(({ id }) => id)
  await follow(tx, gone, now, async (ticket, shown) => {
    if (shown || !canDo(ticket.state, 'dismiss')) return
    const command = { name: 'dismiss', reason: 'no_response_needed', because: 'deleted_at_source' } as const
    await applyCommand(tx, ticket, command, { now, personId: null })
  })
  if (!forgets || gone.length === 0) return false
  await forgetWords(tx, gone, now)
  await forgetAuthorsOf(tx, gone)
  return true
}

async function follow(
  tx: Tx,
  itemIds: readonly number[],
  now: Date,
  act: (ticket: LockedTicket, shown: boolean) => Promise<void>,
): Promise<void> {
  for (const chunk of inChunks(itemIds)) {
    const shownOf = new Map((await listTicketsShown(tx, chunk)).map(({ ticketId, shown }) => [ticketId, shown]))
    if (shownOf.size === 0) continue
    for (const ticket of await lockTickets(tx, [...shownOf.keys()])) await act(ticket, shownOf.get(ticket.id) ?? true)
    // Its page says so, also of one that was answered.
    await emit(tx, now, 'tickets.changed', { ticketIds: [...shownOf.keys()] })
  }
}

/** Whether it is dismissed for nothing else than that its source no longer showed it. */
function isDeleted({ past }: LockedTicket): boolean {
  const last = past.events.findLast(({ happening }) => happening.kind === 'dismissed')?.happening
  return last?.kind === 'dismissed' && last.because === 'deleted_at_source'
}

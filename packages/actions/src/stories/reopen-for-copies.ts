import { type CopyDraft, emit, inChunks, listStoryEntries, listStoryItems, lockTickets, type Tx } from '@echolot/db'
import { canDo, type OutletTier, type ReopenGround } from '@echolot/domain'
import { newQuestions } from '@echolot/matching/story'
import { applyCommand } from '../tickets/apply-command.ts'

type Arrived = CopyDraft & { foundAt: Date }

/** As many copies as a question is looked for in: what was asked before is asked in the first ones. */
const askedAtMost = 50

/**
 * What copies change that have just joined. A story that waits goes on waiting; one that was answered, dismissed or closed is
 * reopened only by a copy that asks something new, or stands in an outlet of a tier that the story had not reached. That wait
 * begins when the copy was found, or with the end of the last one where that came later.
 */
export async function reopenForCopies(tx: Tx, arrived: readonly Arrived[], now: Date): Promise<void> {
  if (arrived.length === 0) return
  const byTicket = Map.groupBy(arrived, ({ ticketId }) => ticketId)
  const tickets = await lockTickets(tx, [...byTicket.keys()])
  const done = tickets.filter(({ state }) => canDo(state, 'reopen'))
  const items = await listStoryItems(
    tx,
    done.map(({ id }) => id),
  )
  for (const ticket of done) {
    const copies = byTicket.get(ticket.id) ?? []
    const fresh = new Set(copies.map(({ itemId }) => itemId))
    const before = items.filter(({ ticketId, itemId }) => ticketId === ticket.id && !fresh.has(itemId))
    const found = await whyReopened(tx, copies, before)
    if (found === null) continue
    const since = new Date(Math.max(found.copy.foundAt.getTime(), ticket.endedAt?.getTime() ?? 0))
    await applyCommand(tx, ticket, { name: 'reopen', since, because: found.because }, { now, personId: null })
  }
  for (const ticketIds of inChunks([...byTicket.keys()])) await emit(tx, now, 'tickets.changed', { ticketIds })
}

async function whyReopened(
  tx: Tx,
  copies: readonly Arrived[],
  before: readonly { itemId: number; tier: OutletTier | null }[],
): Promise<{ copy: Arrived; because: ReopenGround } | null> {
  const said = await listStoryEntries(tx, [
    ...copies.map(({ itemId }) => itemId),
    ...before.slice(0, askedAtMost).map(({ itemId }) => itemId),
  ])
  const textOf = new Map(said.map(({ itemId, title, text }) => [itemId, `${title ?? ''}\n${text ?? ''}`]))
  const asked = before.flatMap(({ itemId }) => textOf.get(itemId) ?? [])
  const tiers = new Set(before.map(({ tier }) => tier))
  for (const copy of copies) {
    if (newQuestions(textOf.get(copy.itemId) ?? '', asked).length > 0) return { copy, because: 'new_question' }
    if (copy.tier !== null && !tiers.has(copy.tier)) return { copy, because: 'new_tier' }
  }
  return null
}

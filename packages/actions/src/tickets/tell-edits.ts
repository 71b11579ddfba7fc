import {
  emit,
  type Hit,
  inChunks,
  listTicketItems,
  lockTickets,
  saveSteps,
  type Tx,
  versionsAtMost,
  wantPictures,
} from '@echolot/db'
import { planStep } from './apply-command.ts'

/** A mention whose item says something else now. */
export type EditedMention = {
  id: number
  itemId: number
  itemVersion: number
  hits: readonly Hit[]
  /** Whether it still concerns us. */
  concerns: boolean
  /** Whether its words were changed, and not numbers or signs alone. */
  isNew: boolean
}

/**
 * Writes into the history of tickets that their items were edited. Nothing else about them changes, and what was answered stays so. Of an item that never
 * comes to rest only as many edits are told as its texts are kept.
 */
export async function tellEdits(tx: Tx, edited: readonly EditedMention[], now: Date): Promise<void> {
  const told = new Map(
    edited.flatMap((mention) =>
      mention.isNew && mention.itemVersion <= versionsAtMost + 1 ? [[mention.itemId, mention] as const] : [],
    ),
  )
  if (told.size === 0) return
  const itemOf = new Map((await listTicketItems(tx, [...told.keys()])).map(({ id, itemId }) => [id, itemId]))
  if (itemOf.size === 0) return
  const tickets = await lockTickets(tx, [...itemOf.keys()])
  const steps = tickets.flatMap((ticket) => {
    const mention = told.get(itemOf.get(ticket.id) ?? 0)
    if (mention === undefined) return []
    const { itemVersion: version, concerns } = mention
    return [planStep(ticket, { name: 'edit', version, concerns }, { now, personId: null }, () => undefined)]
  })
  await saveSteps(tx, steps)
  await wantPictures(tx, [...itemOf.values()], now)
  for (const ticketIds of inChunks(tickets.map(({ id }) => id))) await emit(tx, now, 'tickets.changed', { ticketIds })
}

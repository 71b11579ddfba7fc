import { emit, inChunks, listForgottenItems, listForgottenMentions, type Tx } from '@echolot/db'

/** As many as one transaction says at once; a sweep finds the rest. */
const atOnce = 50_000

/** Has triage judge what was found before there was a company to judge it for. */
export async function takeUpWaiting(tx: Tx, now: Date): Promise<void> {
  const soon = new Date(now.getTime() + 1)
  for (const itemIds of inChunks(await listForgottenItems(tx, soon, atOnce)))
    await emit(tx, now, 'items.collected', { itemIds, lane: 'live' })
  for (const mentionIds of inChunks(await listForgottenMentions(tx, soon, atOnce)))
    await emit(tx, now, 'mentions.found', { mentionIds, lane: 'live' })
}

import { listStoryEntries, renewCopyKeys, type Tx } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { readEntry } from './read-entry.ts'

/**
 * Finds edited items by what they say now: a copy of the new text would look for keys that nothing has any more. Where an item
 * is already, it stays.
 */
export async function renewStoryKeys(tx: Tx, itemIds: readonly number[], seal: Ctx['seal']): Promise<void> {
  const entries = (await listStoryEntries(tx, itemIds)).filter(({ ticketId }) => ticketId !== null)
  await renewCopyKeys(
    tx,
    // The bands that are kept are those of the text as it was.
    entries.map((entry) => ({ itemId: entry.itemId, keys: readEntry(seal, { ...entry, bands: null }).keys })),
  )
}

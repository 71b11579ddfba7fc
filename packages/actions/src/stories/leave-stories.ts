import { leaveStoriesOf, listMergedInto, type Tx } from '@echolot/db'
import { giveBack } from './take-in.ts'

/**
 * Before a source goes with its items and tickets: a ticket whose story another source tells too stands on that copy from now on;
 * where only tickets that were merged into it are left, each waits for itself again.
 */
export async function leaveStories(tx: Tx, sourceId: number, now: Date): Promise<void> {
  await leaveStoriesOf(tx, sourceId)
  for (const { id, itemId, rootId } of await listMergedInto(tx, sourceId))
    await giveBack(tx, rootId, id, { copies: [{ itemId, rung: 'first' }], heldBy: null }, { now, personId: null })
}

import type { EventData } from '@echolot/domain'
import type { Ctx } from './context.ts'
import { recordReplies } from './tickets/record-replies.ts'

/** Own items arrived: those that answer a ticket's item stop its clock. */
export async function recordSeenReplies(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { itemIds }: EventData<'replies.seen'>,
): Promise<void> {
  await db.inTransaction((tx) => recordReplies(tx, { itemIds }, now))
}

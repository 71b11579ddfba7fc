import { emit, endReread, getRereadWish } from '@echolot/db'
import { type EventData, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { replayBodies } from '../sources/replay-bodies.ts'

type Reader = Parameters<typeof replayBodies>[0] & Pick<Ctx, 'rawBodyDays'>

/** Reads all that is kept of what these sources said, by their settings of today. What was missed becomes an item as of when it came. */
export async function rereadSources(ctx: Reader, { sourceIds }: EventData<'sources.reread'>): Promise<void> {
  const { db, now, rawBodyDays } = ctx
  const since = new Date(now.getTime() - (rawBodyDays + 1) * 86_400_000)
  for (const sourceId of sourceIds) {
    const wished = await getRereadWish(db, sourceId)
    if (wished === null) continue
    await replayBodies(ctx, { sourceId, since }).catch((error: unknown) => {
      // The source has gone, or is of another kind by now.
      if (!(error instanceof Refusal)) throw error
    })
    await db.inTransaction(async (tx) => {
      await endReread(tx, sourceId, wished)
      await emit(tx, now, 'sources.polled', { sourceIds: [sourceId] })
    })
  }
}

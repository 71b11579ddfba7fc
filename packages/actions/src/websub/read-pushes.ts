import { deletePush, getPush, hastenPoll, isTransient } from '@echolot/db'
import type { EventData } from '@echolot/domain'
import { readPushed } from '../sources/poll-sources.ts'
import { pollPauseSeconds } from './receive-push.ts'

type Reader = Parameters<typeof readPushed>[0]

/** Reads what hubs sent as if it had been polled, one after the other. */
export async function readPushes(ctx: Reader, { pushIds }: EventData<'pushes.received'>): Promise<void> {
  for (const id of pushIds) await readPush(ctx, id)
}

/** Reads one; where it holds nothing that can be read the source is asked, for a hub would not have come without news. */
async function readPush(ctx: Reader, id: number): Promise<void> {
  const { db, now, log } = ctx
  const push = await getPush(db, id)
  if (push === undefined) return
  const { sourceId, body, contentType, receivedAt } = push
  const found =
    sourceId === null
      ? null
      : await readPushed(ctx, { sourceId, push: { body, contentType, receivedAt } }).catch((error: unknown) => {
          if (isTransient(error)) throw error
          // Whatever is in it, the source itself may still be read; what it says stays out of the log.
          log.error({ sourceId, error: error instanceof Error ? error.name : 'unknown' }, 'push could not be read')
          return 0
        })
  await db.inTransaction(async (tx) => {
    await deletePush(tx, id)
    if (sourceId !== null && found === 0) await hastenPoll(tx, sourceId, now, pollPauseSeconds)
  })
}

import { deletePush, endDelivery, getPush, hastenPoll, isTransient, recordReceiving } from '@echolot/db'
import type { EventData } from '@echolot/domain'
import { readDelivered, readPushed } from '../sources/poll-sources.ts'
import { pollPauseSeconds } from './receive-push.ts'

type Reader = Parameters<typeof readPushed>[0]

/** Reads what hubs sent, or senders delivered, as if it had been polled, one after the other. */
export async function readPushes(ctx: Reader, { pushIds }: EventData<'pushes.received'>): Promise<void> {
  for (const id of pushIds) await readPush(ctx, id)
}

/** Reads one; where it holds nothing that can be read the source is asked, for a hub would not have come without news. */
async function readPush(ctx: Reader, id: number): Promise<void> {
  const { db, now, log } = ctx
  const push = await getPush(db, id)
  if (push === undefined) return
  const { sourceId, body, contentType, receivedAt, deliveryId } = push
  if (deliveryId !== null && sourceId !== null) return readDelivery(ctx, { ...push, deliveryId, sourceId })
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

type Delivery = NonNullable<Awaited<ReturnType<typeof getPush>>> & { deliveryId: number; sourceId: number }

/** Reads what was delivered to a hook, and writes what became of it with its items: so a crash leaves both or neither. */
async function readDelivery(
  ctx: Reader,
  { id, sourceId, deliveryId, body, contentType, receivedAt, headers }: Delivery,
): Promise<void> {
  const { db, now, log } = ctx
  const named = { id: deliveryId, pushId: id }
  await readDelivered(ctx, {
    sourceId,
    // Written by whoever took it.
    push: { body, contentType, receivedAt, headers: headers as Record<string, string> },
    async ended(tx, { outcome, problemCode, problem, found, stored }, endedAt) {
      const isRead = outcome === 'items'
      await endDelivery(tx, named, {
        outcome: isRead ? 'read' : 'failed',
        problemCode,
        problem,
        found,
        stored,
        endedAt,
      })
      const trouble = { code: problemCode ?? 'failed', message: problem ?? '' }
      await recordReceiving(tx, sourceId, isRead ? null : trouble, endedAt)
    },
  }).catch(async (error: unknown) => {
    if (isTransient(error)) throw error
    log.error({ sourceId, error: error instanceof Error ? error.name : 'unknown' }, 'delivery could not be read')
    const ending = {
      problemCode: 'reading_failed',
      problem: 'Echolot made a mistake while reading it; the log has its kind.',
    }
    await db.inTransaction(async (tx) => {
      await endDelivery(tx, named, { ...ending, outcome: 'failed', found: 0, stored: 0, endedAt: now })
      await recordReceiving(tx, sourceId, { code: ending.problemCode, message: ending.problem }, now)
    })
  })
}

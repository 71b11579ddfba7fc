import { createHash } from 'node:crypto'
import { schemes } from '@echolot/connectors'
import {
  countDroppedPush,
  emit,
  findSubscriptionByCallback,
  hastenPoll,
  insertPush,
  recordPushReceived,
} from '@echolot/db'
import type { Ctx } from '../context.ts'
import { callbackDigest, isCallbackKey } from './callback.ts'

/** What a hub may send at most. */
export const mostPushedBytes = 3_000_000
/** Pushes of one hub that wait to be read; what comes beyond that is found by asking the source. */
const mostWaiting = 20
/** Between two polls that a hub makes us do. */
export const pollPauseSeconds = 60

/** Whether a push would be taken at a callback: asked before its body is read. Null where it would be. */
export async function refusePush(
  { db, seal }: Pick<Ctx, 'db' | 'seal'>,
  { key }: { key: string },
): Promise<404 | 410 | null> {
  const found = isCallbackKey(key) ? await findSubscriptionByCallback(db, callbackDigest(seal, key)) : undefined
  if (found?.state === 'active') return found.sourceId === null ? 410 : null
  return found?.state === 'leaving' || found?.state === 'ended' ? 410 : 404
}

/**
 * Takes what a hub sends (WebSub, 7): kept and announced in one transaction, read later, so that the hub waits for nothing.
 * What is not signed with our secret is dropped without a word to its sender.
 */
export async function receivePush(
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  {
    key,
    body,
    contentType,
    signature,
  }: { key: string; body: Buffer; contentType: string | null; signature: string | null },
): Promise<202 | 404 | 410> {
  const { db, now, log, seal } = ctx
  const refused = await refusePush(ctx, { key })
  if (refused !== null) return refused
  const found = await findSubscriptionByCallback(db, callbackDigest(seal, key))
  if (found === undefined || found.sourceId === null) return 410
  const { id, sourceId } = found
  const headers: Record<string, string> = signature === null ? {} : { 'x-hub-signature': signature }
  const heard = { method: 'POST' as const, headers, query: new URLSearchParams(), body }
  const secret = seal.unseal(found.secretSealed, 'subscription.secret')
  if (schemes.websub(heard, secret, now).outcome !== 'genuine') {
    await countDroppedPush(db, id)
    log.warn({ subscriptionId: id, sourceId, bytes: body.length, signed: signature !== null }, 'push dropped')
    return 202
  }
  await db.inTransaction(async (tx) => {
    await recordPushReceived(tx, id, now)
    const bodyDigest = createHash('sha256').update(body).digest()
    const kept =
      body.length === 0
        ? undefined
        : await insertPush(
            tx,
            { subscriptionId: id, receivedAt: now, contentType: contentType?.slice(0, 200) ?? null, body, bodyDigest },
            mostWaiting,
          )
    if (kept !== undefined) await emit(tx, now, 'pushes.received', { pushIds: [kept.id] })
    else await hastenPoll(tx, sourceId, now, pollPauseSeconds)
  })
  log.info({ subscriptionId: id, sourceId, bytes: body.length }, 'push received')
  return 202
}

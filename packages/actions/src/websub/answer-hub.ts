import { emit, endSubscription, findSubscriptionByCallback, recordDenial, recordLease } from '@echolot/db'
import { clean } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { wishedLeaseSeconds } from './ask-hubs.ts'
import { callbackDigest, isCallbackKey } from './callback.ts'

const longestLeaseSeconds = 30 * 86_400
/** The pause before a renewal, however short the lease is: a hub that lets us off soon does not keep us busy. */
const shortestRenewalSeconds = 2
const deniedForMs = 7 * 86_400_000

/** What a hub is answered: the challenge that it set, an empty word of thanks, or that nothing like it was asked (404), or nobody listens (410). */
export type HubAnswer = { status: 200; body: string } | { status: 404 | 410 }

/**
 * Answers a hub that asks whether we meant it, or says that it will not (WebSub, 5.2 and 5.3). It is told yes where we asked
 * it for the same and it has not answered yet, and else no: so nobody subscribes us to anything.
 */
export async function answerHub(
  { db, now, log, seal }: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  { key, query }: { key: string; query: URLSearchParams },
): Promise<HubAnswer> {
  if (!isCallbackKey(key)) return { status: 404 }
  const digest = callbackDigest(seal, key)
  return db.inTransaction(async (tx): Promise<HubAnswer> => {
    const found = await findSubscriptionByCallback(tx, digest, { lock: true })
    if (found === undefined) return { status: 404 }
    const nobody: HubAnswer = { status: found.state === 'leaving' || found.state === 'ended' ? 410 : 404 }
    if (found.state === 'ended' || query.get('hub.topic') !== seal.unseal(found.topicSealed, 'subscription.topic'))
      return nobody
    const { id, sourceId } = found
    const mode = query.get('hub.mode')
    const told = async () => {
      if (sourceId !== null) await emit(tx, now, 'sources.polled', { sourceIds: [sourceId] })
      log.info({ subscriptionId: id, sourceId, mode }, 'hub answered')
    }
    if (mode === 'denied' && found.state !== 'leaving') {
      const reason = clean(query.get('hub.reason')?.trim() || 'The hub gave no reason.', 300)
      await recordDenial(tx, found, { now, reason, againAt: new Date(now.getTime() + deniedForMs) })
      await told()
      return { status: 200, body: '' }
    }
    const challenge = query.get('hub.challenge') ?? ''
    const pending = found.pendingUntil !== null && found.pendingUntil > now
    if (!pending || challenge === '' || mode !== (found.state === 'leaving' ? 'unsubscribe' : 'subscribe'))
      return nobody
    if (mode === 'unsubscribe') await endSubscription(tx, id)
    else await recordLease(tx, id, { now, ...leaseOf(query.get('hub.lease_seconds'), now) })
    await told()
    return { status: 200, body: challenge }
  })
}

/** Until when the hub pushes, and when it is asked to go on: at two thirds of that. */
function leaseOf(granted: string | null, now: Date): { leaseUntil: Date; renewAt: Date } {
  const said = /^\d{1,12}$/.test(granted ?? '') ? Number(granted) : 0
  const seconds = Math.min(said > 0 ? said : wishedLeaseSeconds, longestLeaseSeconds)
  const after = (s: number) => new Date(now.getTime() + s * 1000)
  return { leaseUntil: after(seconds), renewAt: after(Math.max((seconds * 2) / 3, shortestRenewalSeconds)) }
}

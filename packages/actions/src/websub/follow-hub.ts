import { randomBytes } from 'node:crypto'
import type { HubOffer } from '@echolot/connectors'
import { insertSubscription, leaveSubscriptionOf, lockSubscriptionOf, type Tx } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { callbackDigest, makeCallbackKey } from './callback.ts'

/** Addresses longer than this are nobody's. */
const longestAddress = 4_000

/**
 * Keeps in mind which hub a feed names, for a hub to be asked: the one that we have stays while it is named. A feed that names
 * none is left, and so is a hub that another took the place of, or that knows the feed by another address.
 */
export async function followHub(
  tx: Tx,
  { seal, outbound, hooksOrigin }: Pick<Ctx, 'seal' | 'outbound' | 'hooksOrigin'>,
  { sourceId, offer, now }: { sourceId: number; offer: HubOffer | null; now: Date },
): Promise<void> {
  if (hooksOrigin === null) return
  const current = await lockSubscriptionOf(tx, sourceId)
  const had = current && {
    hub: seal.unseal(current.hubSealed, 'subscription.hub'),
    topic: seal.unseal(current.topicSealed, 'subscription.topic'),
  }
  const named = (offer?.hubs ?? []).filter((hub) => hub.length <= longestAddress)
  // Where none may be reached the first is asked all the same, and why it is not shows at the source.
  const hub = named.find((one) => one === had?.hub) ?? named.find((one) => !outbound.refusalOf(one)) ?? named[0]
  const topic = offer?.topic ?? ''
  if (hub !== undefined && hub === had?.hub && topic === had.topic) return
  if (had !== undefined) await leaveSubscriptionOf(tx, sourceId, now)
  if (hub === undefined || topic.length > longestAddress) return
  const key = makeCallbackKey()
  await insertSubscription(tx, {
    sourceId,
    hubSealed: seal.seal(hub, 'subscription.hub'),
    hubHost: new URL(hub).host,
    topicSealed: seal.seal(topic, 'subscription.topic'),
    callbackSealed: seal.seal(key, 'subscription.callback'),
    callbackDigest: callbackDigest(seal, key),
    secretSealed: seal.seal(randomBytes(32).toString('hex'), 'subscription.secret'),
    createdAt: now,
  })
}

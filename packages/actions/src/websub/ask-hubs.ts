import { getSubscriptionForAsking, isTransient, recordHubProblem } from '@echolot/db'
import type { EventData } from '@echolot/domain'
import { OutboundError } from '@echolot/outbound'
import type { Ctx } from '../context.ts'
import { callbackUrl } from './callback.ts'

/** What is asked for; each hub grants what it likes. */
export const wishedLeaseSeconds = 10 * 86_400

type Asker = Pick<Ctx, 'db' | 'log' | 'seal' | 'outbound' | 'hooksOrigin'>

/** Asks hubs to push, to go on, or to let go, side by side (WebSub, 5.1). Whether they will, they say at the callback. */
export async function askHubs(ctx: Asker, { subscriptionIds }: EventData<'subscriptions.due'>): Promise<void> {
  const asked = await Promise.allSettled(subscriptionIds.map((id) => askHub(ctx, id)))
  // The next attempt is planned already; only a database that is away makes the message worth another.
  const failed = asked.find((one) => one.status === 'rejected' && isTransient(one.reason))
  if (failed?.status === 'rejected') throw failed.reason
  for (const one of asked)
    if (one.status === 'rejected')
      ctx.log.error({ error: one.reason instanceof Error ? one.reason.name : 'unknown' }, 'hub could not be asked')
}

async function askHub({ db, log, seal, outbound, hooksOrigin }: Asker, id: number): Promise<void> {
  const subscription = await getSubscriptionForAsking(db, id)
  if (subscription === undefined || hooksOrigin === null) return
  const { sourceId, hubHost: hub } = subscription
  const mode = subscription.state === 'leaving' ? 'unsubscribe' : 'subscribe'
  const form = new URLSearchParams({
    'hub.callback': callbackUrl(hooksOrigin, seal.unseal(subscription.callbackSealed, 'subscription.callback')),
    'hub.mode': mode,
    'hub.topic': seal.unseal(subscription.topicSealed, 'subscription.topic'),
    ...(mode === 'subscribe'
      ? {
          'hub.lease_seconds': String(wishedLeaseSeconds),
          'hub.secret': seal.unseal(subscription.secretSealed, 'subscription.secret'),
        }
      : {}),
  })
  const { status, problem } = await outbound
    .fetch(seal.unseal(subscription.hubSealed, 'subscription.hub'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' },
      body: form.toString(),
      maxBytes: 100_000,
      timeoutMs: 20_000,
      // Who follows a redirect takes the secret along: it is for the hub that the feed names, and for nobody else.
      maxRedirects: 0,
    })
    .then(
      (answer) => ({ status: answer.status, problem: refusalIn(answer.status, hub) }),
      (error: unknown) => {
        if (error instanceof OutboundError) return { status: null, problem: { code: error.code, text: error.message } }
        throw error
      },
    )
  if (problem !== null) {
    const over = mode === 'unsubscribe' && status !== null && status >= 400 && status < 500
    await recordHubProblem(db, id, { code: problem.code, problem: problem.text, over })
  }
  log.info({ subscriptionId: id, sourceId, mode, status, problem: problem?.code ?? null }, 'hub asked')
}

/** What a status other than success says of a request; a hub answers with 202. */
function refusalIn(status: number, hub: string): { code: string; text: string } | null {
  if (status >= 200 && status < 300) return null
  return { code: `http_${status}`, text: `The hub ${hub} did not take the request (status ${status}).` }
}

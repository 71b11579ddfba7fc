import { getHook, getSource, listDeliveries, listHookRefusals } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { hookAddress, keyContext } from './hook-key.ts'

/** As many as somebody looks through to see what is wrong. */
const shownDeliveries = 30

/**
 * Where a source is told of news, what was refused there and why, and what became of the last deliveries. Null before it has a
 * secret. @throws Refusal `not_found`.
 */
export async function readHook(
  { db, now, seal, pagesOrigin }: Pick<Ctx, 'db' | 'now' | 'seal' | 'pagesOrigin'>,
  { id }: { id: number },
) {
  if ((await getSource(db, id)) === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
  const hook = await getHook(db, id)
  if (hook === undefined) return null
  const refusals = await listHookRefusals(db, hook.id)
  const deliveries = await listDeliveries(db, hook.id, shownDeliveries)
  return {
    address: hookAddress(pagesOrigin(), seal.unseal(hook.keySealed, keyContext)),
    secretAt: hook.secretAt.toISOString(),
    formerUntil: hook.formerUntil !== null && hook.formerUntil > now ? hook.formerUntil.toISOString() : null,
    lastAt: hook.lastAt?.toISOString() ?? null,
    refusals: refusals.map(({ lastAt, ...told }) => ({ ...told, lastAt: lastAt.toISOString() })),
    deliveries: deliveries.map(({ receivedAt, ...told }) => ({ ...told, receivedAt: receivedAt.toISOString() })),
  }
}

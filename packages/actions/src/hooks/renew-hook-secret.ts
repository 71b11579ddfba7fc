import { randomBytes } from 'node:crypto'
import { connectorOf } from '@echolot/connectors'
import { emit, getHook, getSealedSource, putHook } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { makeCallbackKey } from '../websub/callback.ts'
import { hookAddress, hookDigest, keyContext, secretContext } from './hook-key.ts'

/** For so long a sender may still use the secret before. */
const formerHoldsMs = 86_400_000

/**
 * Gives a source a new secret, and with its first an address that nobody guesses. This is the only time that it is told.
 * @param secret as the channel gave it; null where Echolot makes one.
 * @param formerHolds whether the one before is taken for a day more, so that nothing is lost while senders change.
 * @throws Refusal `not_found`; `invalid` where such a source tells nothing by itself.
 */
export async function renewHookSecret(
  { db, now, seal, connectors, pagesOrigin }: Pick<Ctx, 'db' | 'now' | 'seal' | 'connectors' | 'pagesOrigin'>,
  { id, secret, formerHolds }: { id: number; secret: string | null; formerHolds: boolean },
): Promise<{ address: string; secret: string; example: string | null; formerUntil: string | null }> {
  return db.inTransaction(async (tx) => {
    const source = await getSealedSource(tx, id)
    if (source === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
    const { receive } = connectorOf(connectors, source.connector)
    if (receive === null)
      throw new Refusal('invalid', `A source of the kind "${source.connector}" tells nothing by itself.`, {
        reason: 'never_told',
      })
    const before = await getHook(tx, id, { lock: true })
    const key = before === undefined ? makeCallbackKey() : seal.unseal(before.keySealed, keyContext)
    const made = secret ?? `whsec_${randomBytes(24).toString('base64')}`
    const formerUntil = formerHolds && before !== undefined ? new Date(now.getTime() + formerHoldsMs) : null
    await putHook(tx, {
      sourceId: id,
      keySealed: seal.seal(key, keyContext),
      keyDigest: hookDigest(seal, key) ?? Buffer.alloc(0),
      secretSealed: seal.seal(made, secretContext),
      secretAt: now,
      formerSealed: formerUntil === null ? null : (before?.secretSealed ?? null),
      formerUntil,
    })
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
    const address = hookAddress(pagesOrigin(), key)
    return {
      address,
      secret: made,
      example: receive.example?.({ address, secret: made }) ?? null,
      formerUntil: formerUntil?.toISOString() ?? null,
    }
  })
}

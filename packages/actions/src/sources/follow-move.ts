import { emit, findSourceByAddress, followSourceMove, holdSourceForMove, recordSourceMove } from '@echolot/db'
import type { SourceMoveOutcome } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { siteOf } from './identity.ts'
import { addressColumns, shownAddress } from './source-address.ts'

/**
 * Takes a source where it has moved for good, and keeps the old address and what is known of its items. It stays where
 * another source has the new address already, and where the setup file names the old one: both are noted for its page.
 * Dull where somebody changed its address since it was asked.
 * @param from the address that was asked.
 */
export async function followMove(
  { db, seal, log, now }: Pick<Ctx, 'db' | 'seal' | 'log' | 'now'>,
  { sourceId, from, to }: { sourceId: number; from: string; to: string },
): Promise<void> {
  const outcome = await db.inTransaction(async (tx): Promise<SourceMoveOutcome | null> => {
    const source = await holdSourceForMove(tx, sourceId)
    if (source === undefined || seal.unseal(source.addressSealed, 'source.address') !== from) return null
    const address = addressColumns(seal, source.connector, withPasswordOf(from, to))
    const known = await findSourceByAddress(tx, address.addressDigest)
    const moved = { sourceId, at: now, fromUrl: source.url, fromSealed: source.addressSealed, toUrl: shownAddress(to) }
    const outcome = source.fromFile ? 'from_file' : known !== undefined && known.id !== sourceId ? 'known' : 'followed'
    if (outcome === 'followed') {
      const { host } = siteOf({ ...source, address: from })
      await followSourceMove(tx, sourceId, { ...address, identityHost: host })
    }
    await recordSourceMove(tx, { ...moved, outcome, knownId: outcome === 'known' ? (known?.id ?? null) : null })
    await emit(tx, now, 'sources.polled', { sourceIds: [sourceId] })
    return outcome
  })
  if (outcome !== null) log.info({ sourceId, outcome }, 'source moved')
}

/** A name and password belong to the origin that they were typed for, and go along within it. */
function withPasswordOf(from: string, to: string): string {
  const [before, after] = [new URL(from), new URL(to)]
  if (before.origin !== after.origin) return to
  after.username = before.username
  after.password = before.password
  return after.href
}

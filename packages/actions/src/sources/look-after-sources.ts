import { discover } from '@echolot/connectors'
import {
  claimLostSources,
  emit,
  findSourceByAddress,
  forgetRediscovery,
  getRediscovery,
  takeAddress,
  writeRediscovery,
  writeRhythms,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile } from '../setup-file/refuse-edit.ts'
import { addressColumns } from './source-address.ts'
import { getSource } from './sources.ts'

const dayMs = 86_400_000
/** As many as a round can ask with patience. */
const searchedAtOnce = 5

/**
 * Learns every source's rhythm, and looks on the sites of those that are broken for 14 days whether they are heard
 * elsewhere by now: at most once a day each. What is found was asked and answered with a feed; it is offered, never taken by itself.
 */
export async function lookAfterSources(ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'outbound'>): Promise<void> {
  const { db, now, log, seal, outbound } = ctx
  await db.inTransaction((tx) => writeRhythms(tx, now))
  const [failing, searched] = [new Date(now.getTime() - 14 * dayMs), new Date(now.getTime() - dayMs)]
  const lost = await db.inTransaction((tx) => claimLostSources(tx, { failing, searched }, now, searchedAtOnce))
  for (const { id, connector, addressSealed } of lost) {
    const address = seal.unseal(addressSealed, 'source.address')
    const { candidates } = await discover(new URL('/', address).href, outbound, now)
    const found = candidates
      .filter((one) => one.connector === connector && one.items > 0)
      .map((one) => addressColumns(seal, one.connector, one.url))
    const own = addressColumns(seal, connector, address)
    const free = []
    for (const one of found)
      if (
        !one.addressDigest.equals(own.addressDigest) &&
        (await findSourceByAddress(db, one.addressDigest)) === undefined
      )
        free.push(one)
    const [best] = free
    if (best !== undefined)
      await db.inTransaction(async (tx) => {
        await writeRediscovery(tx, id, now, { connector, url: best.url, addressSealed: best.addressSealed })
        await emit(tx, now, 'sources.polled', { sourceIds: [id] })
      })
    log.info({ sourceId: id, candidates: candidates.length, found: best !== undefined }, 'broken source searched for')
  }
}

/** Takes the address at which a broken source was found again; what is known of it stays. @throws Refusal `not_found`, `conflict`. */
export async function takeRediscovered(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'pace' | 'hooksOrigin'>,
  { id }: { id: number },
) {
  const { db, now, seal } = ctx
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'source', id)
    const found = await getRediscovery(tx, id)
    if (found === undefined || found.addressSealed === null || found.connector === null)
      throw new Refusal('not_found', `Source ${id} was not found anywhere else.`)
    const columns = addressColumns(seal, found.connector, seal.unseal(found.addressSealed, 'source.address'))
    const known = await findSourceByAddress(tx, columns.addressDigest)
    if (known !== undefined && known.id !== id)
      throw new Refusal('conflict', `${columns.url} is a source already: "${known.name}".`, {
        reason: 'source_known',
        url: columns.url,
        name: known.name,
      })
    await takeAddress(tx, id, columns, now)
    await forgetRediscovery(tx, id)
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
  })
  return getSource(ctx, { id })
}

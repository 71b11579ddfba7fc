import { findSourcesByAddress } from '@echolot/db'
import { type ConnectorId, Refusal } from '@echolot/domain'
import type { Ctx } from '../../context.ts'
import { type Identified, identifySource } from '../identify-source.ts'
import { addressColumns, shownAddress } from '../source-address.ts'
import type { Instead } from './import-sources.ts'

/** What an address turned out to be. `instead` is what should be taken: the address itself or the feed behind it. */
export type CheckedAddress = { items: number | null; url: string; title: string | null } & Pick<
  Identified,
  'because' | 'by'
> &
  (
    | { outcome: 'ok' | 'unsure'; instead: Instead; problemCode: string | null; problem: string | null }
    /** The feed behind it is this source already. */
    | { outcome: 'known'; knownAs: string; problemCode: null; problem: null }
    | { outcome: 'refused'; problemCode: string; problem: string }
  )

const atOnce = 4

/**
 * Asks addresses what they are, a few at a time and each host one after the other. Whoever wants to hear of progress is
 * called as each is done.
 */
export async function checkAddresses<Key>(
  ctx: Pick<Ctx, 'db' | 'now' | 'outbound' | 'seal'>,
  addresses: ReadonlyMap<Key, { address: string; connector: ConnectorId | null }>,
  done: (key: Key, checked: CheckedAddress) => void,
): Promise<void> {
  const hosts = [...Map.groupBy(addresses, ([, { address }]) => new URL(address).host).values()]
  const workers = Array.from({ length: atOnce }, async () => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift())
      for (const [key, asked] of host) done(key, await checkAddress(ctx, asked))
  })
  await Promise.all(workers)
}

async function checkAddress(
  ctx: Pick<Ctx, 'db' | 'now' | 'outbound' | 'seal'>,
  { address, connector }: { address: string; connector: ConnectorId | null },
): Promise<CheckedAddress> {
  try {
    const found = await identifySource(ctx, { url: address, connector, ownUsers: [] })
    const { url, title, because, by, comments, items } = found
    const told = { url: shownAddress(url), title, because, by, items }
    const { addressDigest } = addressColumns(ctx.seal, found.connector, url)
    const [known] = await findSourcesByAddress(ctx.db, [addressDigest])
    if (known !== undefined) return { ...told, outcome: 'known', knownAs: known.name, problemCode: null, problem: null }
    return {
      ...told,
      outcome: found.warning === null ? 'ok' : 'unsure',
      instead: { connector: found.connector, address: url, name: title?.slice(0, 150) ?? null, comments },
      problemCode: found.warningCode,
      problem: found.warning,
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {
      url: shownAddress(address),
      title: null,
      because: null,
      by: null,
      items: null,
      outcome: 'refused',
      problemCode: String(error.data.problemCode ?? error.data.reason ?? error.code),
      problem: error.message,
    }
  }
}

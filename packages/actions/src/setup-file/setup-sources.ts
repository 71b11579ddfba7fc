import { connectorOf, connectors } from '@echolot/connectors'
import { moveSource, type SetupRows, type Tx } from '@echolot/db'
import { type ConnectorId, cleanLabels, type Purpose } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { addressColumns, channelOf, shownAddress } from '../sources/source-address.ts'
import { storedSettings } from '../sources/source-settings.ts'
import type { Placed } from './read-setup-file.ts'
import type { EntryOf } from './setup-entries.ts'
import { byName, nameKey, sealedMark } from './setup-problem.ts'

export type SourceRow = SetupRows['sources'][number]

/** A source of the file with all that is left out filled in. */
export type WantedSource = AskedAddress & {
  name: string
  connector: ConnectorId
  digest: Buffer
  settings: Record<string, unknown>
  purpose: Exclude<Purpose, 'account'>
  channel: string
  language: string | null
  labels: string[]
  /** Null where it follows the source's own rhythm. */
  intervalSeconds: number | null
  paused: boolean
}

/** A WordPress is our own, and what others write there is said to us; a feed is anybody's. */
export const usualPurpose = (connector: ConnectorId) => connectorOf(connectors, connector).about.purpose

/** An address that is asked. `sealed`: as an export of this key wrote it, kept so that the next export writes the same. */
export type AskedAddress = { address: string; sealed: Buffer | null }

/** @throws Error where the file has the address sealed, and by another key. */
export function openAddress(text: string, seal: Ctx['seal']): AskedAddress {
  if (!text.startsWith(sealedMark)) return { address: text, sealed: null }
  const sealed = Buffer.from(text.slice(sealedMark.length), 'base64url')
  return { address: seal.unseal(sealed, 'source.address'), sealed }
}

/** Keeps an address as the file has it sealed; a fresh sealing would say the same in other bytes. */
export async function keepSealed(
  tx: Tx,
  id: number,
  connector: ConnectorId,
  asked: AskedAddress,
  seal: Ctx['seal'],
): Promise<void> {
  if (asked.sealed !== null)
    await moveSource(tx, id, { ...addressColumns(seal, connector, asked.address), addressSealed: asked.sealed })
}

/** How an export writes an address: as it is, or sealed where a page would not show it whole. */
export function closedAddress(sealed: Buffer, seal: Ctx['seal']): string {
  const address = seal.unseal(sealed, 'source.address')
  return shownAddress(address) === address ? address : `${sealedMark}${sealed.toString('base64url')}`
}

export function wantSource(entry: EntryOf<'sources'>, asked: AskedAddress, seal: Ctx['seal']): WantedSource {
  const { name, connector, language, intervalSeconds, paused } = entry
  const { address } = asked
  const purpose = entry.purpose ?? usualPurpose(connector)
  return {
    name,
    connector,
    ...asked,
    digest: addressColumns(seal, connector, address).addressDigest,
    settings: fullSettings(entry.settings),
    purpose,
    // A feed's own settings may name the channel too; what the source says is what rules go by.
    channel: entry.channel ?? channelIn(entry.settings) ?? channelOf(connector, address, purpose),
    language,
    labels: cleanLabels(entry.labels),
    intervalSeconds,
    paused,
  }
}

const channelIn = (settings: Record<string, unknown> | null) =>
  typeof settings?.channel === 'string' ? settings.channel : undefined

export function fullSettings(settings: unknown): Record<string, unknown> {
  return storedSettings({ ownUsers: [], ...(settings as Record<string, unknown> | null) })
}

export type SourcePair = { wanted: WantedSource; path: Placed<unknown>['path']; row: SourceRow | null }

/**
 * Which row each source of the file is: the one of its name, else the one of its address, which then has a new name.
 * `conflicts` holds the entries whose address belongs to a row that the file does not name.
 */
export function pairSources(
  wanted: readonly { wanted: WantedSource; path: Placed<unknown>['path'] }[],
  rows: readonly SourceRow[],
): { pairs: SourcePair[]; conflicts: { path: Placed<unknown>['path']; row: SourceRow }[] } {
  const named = byName(rows)
  const addressed = new Map(rows.map((row) => [row.addressDigest.toString('hex'), row]))
  const taken = new Set<SourceRow>()
  const take = (row: SourceRow | undefined) => {
    if (row === undefined || taken.has(row)) return null
    taken.add(row)
    return row
  }
  const ofAddress = ({ digest }: WantedSource) => addressed.get(digest.toString('hex'))
  const found = wanted.map((entry) => ({ ...entry, row: take(named.get(nameKey(entry.wanted.name))) }))
  const pairs = found.map((pair) => {
    const row = ofAddress(pair.wanted)
    return { ...pair, row: pair.row ?? (row?.accountId === null ? take(row) : null) }
  })
  const conflicts = pairs.flatMap(({ path, wanted: entry, row }) => {
    if (row !== null && row.accountId !== null) return [{ path, row }]
    const other = ofAddress(entry)
    return other === undefined || taken.has(other) ? [] : [{ path, row: other }]
  })
  return { pairs, conflicts }
}

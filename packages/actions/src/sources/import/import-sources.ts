import { connectorOf, connectors } from '@echolot/connectors'
import { emit, inChunks, insertSources, isUniqueViolation, listSourceNames } from '@echolot/db'
import { type ConnectorId, Refusal } from '@echolot/domain'
import type { Ctx } from '../../context.ts'
import { usualPurpose } from '../../setup-file/setup-sources.ts'
import { firstPollAt } from '../first-poll.ts'
import { startingSeconds } from '../plan-poll.ts'
import { addressColumns, channelOf } from '../source-address.ts'
import { storedSettings } from '../source-settings.ts'
import { retentionOf } from '../sources.ts'
import { type PlannedLine, planImport } from './plan-import.ts'

/** What is taken in place of a line's address, once it was asked what it is. */
export type Instead = { connector: ConnectorId; address: string; name: string | null; comments: boolean }

export type ImportWish = {
  bytes: Uint8Array
  /** Which lines, by their keys, and what is taken instead of their address; null for all that are new. */
  chosen: ReadonlyMap<number, Instead | null> | null
  historyDays: number | null
}

type Added = { key: number; line: number; id: number; name: string; url: string }
type NewLine = Extract<PlannedLine, { verdict: 'new' }>

/**
 * Adds the sources of a list, all chosen ones in one transaction or none. Their first polls are spread, so that a long list
 * is no storm.
 * @returns what was added, and each chosen line that was not, with the reason.
 * @throws Refusal `invalid` for what is no list of feeds, `conflict` where somebody added the same names meanwhile.
 */
export async function importSources(ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'outbound' | 'log'>, wish: ImportWish) {
  const { db, now, seal, log } = ctx
  const result = await db
    .inTransaction(async (tx) => {
      const plan = await planImport(tx, ctx, wish.bytes)
      const wanted = plan.lines.filter(({ key }) => wish.chosen === null || wish.chosen.has(key))
      const taken = new Set((await listSourceNames(tx)).map(({ name }) => name))
      const seen = new Map<string, NewLine>()
      const left: PlannedLine[] = wanted.filter(({ verdict }) => verdict !== 'new')
      const drafts = wanted.flatMap((line) => {
        if (line.verdict !== 'new') return []
        const instead = wish.chosen?.get(line.key) ?? null
        const { connector, address } = instead ?? line
        const columns = addressColumns(seal, connector, address)
        const key = columns.addressDigest.toString('hex')
        const before = seen.get(key)
        if (before !== undefined) {
          const { address: _address, digest: _digest, ...rest } = line
          left.push({ ...rest, url: columns.url, verdict: 'twice', firstLine: before.line })
          return []
        }
        seen.set(key, line)
        const purpose = line.purpose ?? (instead?.comments === true ? 'own_channel' : usualPurpose(connector))
        const name = freeName(line.name ?? instead?.name ?? new URL(address).host, taken)
        return [{ line, connector, address, columns, purpose, name }]
      })
      const made = await insertSources(
        tx,
        drafts.map(({ line, connector, address, columns, purpose, name }, index) => ({
          name,
          connector,
          ...columns,
          receivesOnly: connectorOf(connectors, connector).poll === null,
          settings: storedSettings({ ownUsers: [], historyDays: wish.historyDays }),
          channel: channelOf(connector, address, purpose),
          language: line.language,
          labels: line.labels,
          purpose,
          retentionClass: retentionOf[purpose],
          accountId: null,
          intervalSeconds: line.intervalSeconds ?? startingSeconds,
          automatic: line.intervalSeconds === null,
          nextPollAt: firstPollAt(index, drafts.length, now),
          createdAt: now,
        })),
      )
      const ids = new Map(made.map(({ id, addressDigest }) => [addressDigest.toString('hex'), id]))
      const added: Added[] = []
      for (const { line, columns, name } of drafts) {
        const id = ids.get(columns.addressDigest.toString('hex'))
        if (id !== undefined) added.push({ key: line.key, line: line.line, id, name, url: columns.url })
        else {
          const { address: _address, digest: _digest, ...rest } = line
          left.push({ ...rest, url: columns.url, verdict: 'known', knownAs: name })
        }
      }
      for (const sourceIds of inChunks(added.map(({ id }) => id))) await emit(tx, now, 'sources.polled', { sourceIds })
      return { format: plan.format, added, left: left.toSorted((a, b) => a.key - b.key) }
    })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error
      throw new Refusal('conflict', 'Somebody added sources with the same names at this moment. Import once more.', {
        reason: 'sources_changed',
      })
    })
  log.info({ added: result.added.length, left: result.left.length, format: result.format }, 'sources imported')
  return result
}

/** A name that no source has yet; it is taken then. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} (${n})`
  taken.add(name)
  return name
}

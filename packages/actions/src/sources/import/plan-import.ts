import { connectorIds, readSubscriptions, type Subscription, SubscriptionsError } from '@echolot/connectors'
import { findSourcesByAddress, listSourceNames, type Tx } from '@echolot/db'
import { type ConnectorId, cleanLabels, Refusal } from '@echolot/domain'
import type { Ctx } from '../../context.ts'
import { isDemoAddress } from '../demo-address.ts'
import { addressColumns, shownAddress, spelledAddress } from '../source-address.ts'
import { lineSentences } from './line-sentences.ts'

/** What a file may weigh, in bytes. */
export const largestImport = 2_000_000

/** A line of a list and what becomes of it. `url` is as pages may show it; `address` is whole and for nobody's eyes. */
export type PlannedLine = {
  /** Its place among the file's lines; the same file has the same keys. */
  key: number
  line: number
  url: string
  name: string | null
  labels: string[]
  connector: ConnectorId
  intervalSeconds: number | null
  language: string | null
  purpose: 'mentions' | 'own_channel' | null
  notes: Subscription['notes']
} & (
  | { verdict: 'new'; address: string; digest: Buffer }
  /** It is this source already. */
  | { verdict: 'known'; knownAs: string }
  /** An earlier line has it; that one has the labels of both. */
  | { verdict: 'twice'; firstLine: number }
  | { verdict: 'refused'; problemCode: string; problem: string }
)

export type ImportPlan = { format: 'opml' | 'csv' | 'list'; lines: PlannedLine[] }

/**
 * What would become of each line of a list of feeds; nothing is asked and nothing kept.
 * @throws Refusal `invalid` for what is no list of feeds, or too much of one.
 */
export async function planImport(
  db: Tx,
  { seal, outbound }: Pick<Ctx, 'seal' | 'outbound'>,
  bytes: Uint8Array,
): Promise<ImportPlan> {
  const { format, entries } = readFile(bytes)
  const demo = await Promise.all(
    entries.map(({ address }) =>
      address !== null && new URL(address).pathname.startsWith('/demo/world/') ? isDemoAddress(db, address) : false,
    ),
  )
  const named = await listSourceNames(db)
  const shown = new Map(named.map(({ name, url }) => [url, name]))
  const first = new Map<string, PlannedLine>()
  const lines = entries.map((entry, key): PlannedLine => {
    const { line, name, intervalSeconds, language, purpose, notes } = entry
    const said = { key, line, name, labels: entry.labels, intervalSeconds, language, purpose, notes }
    const connector = entry.connector ?? 'feed'
    const refused = (problemCode: string, problem: string, url = entry.written.slice(0, 300)): PlannedLine => ({
      ...said,
      connector,
      url,
      verdict: 'refused',
      problemCode,
      problem,
    })
    if (entry.problem === 'masked') {
      const knownAs = shown.get(entry.written.replaceAll(/%E2%80%A6/gi, '…'))
      if (knownAs !== undefined) return { ...said, connector, url: entry.written, verdict: 'known', knownAs }
    }
    if (entry.problem !== null) return refused(entry.problem, lineSentences[entry.problem])
    const spelled = spelledAddress(entry.address)
    const url = shownAddress(entry.address)
    const why = demo[key] === true ? null : outbound.refusalOf(spelled)
    if (why !== null) return refused(why.code, why.message, url)
    const before = first.get(spelled)
    if (before !== undefined) {
      before.labels = cleanLabels([...before.labels, ...entry.labels])
      return { ...said, connector, url, verdict: 'twice', firstLine: before.line }
    }
    const { addressDigest: digest } = addressColumns(seal, connector, spelled)
    const planned: PlannedLine = { ...said, connector, url, verdict: 'new', address: spelled, digest }
    first.set(spelled, planned)
    return planned
  })
  const digests = [...first.keys()].flatMap((address) =>
    connectorIds.map((connector) => [address, addressColumns(seal, connector, address).addressDigest] as const),
  )
  const addressOf = new Map(digests.map(([address, digest]) => [digest.toString('hex'), address]))
  const known = new Map(
    (
      await findSourcesByAddress(
        db,
        digests.map(([, digest]) => digest),
      )
    ).map(({ name, addressDigest }) => [addressOf.get(addressDigest.toString('hex')), name]),
  )
  return {
    format,
    lines: lines.map((line) => {
      if (line.verdict !== 'new') return line
      const knownAs = known.get(line.address)
      if (knownAs === undefined) return line
      const { address, digest, ...rest } = line
      return { ...rest, verdict: 'known', knownAs }
    }),
  }
}

function readFile(bytes: Uint8Array) {
  try {
    return readSubscriptions(bytes)
  } catch (error) {
    if (!(error instanceof SubscriptionsError)) throw error
    throw new Refusal('invalid', error.message, { reason: `list_${error.code}`, field: 'content' }, { cause: error })
  }
}

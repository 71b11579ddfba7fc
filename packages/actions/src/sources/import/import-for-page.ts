import { type ConnectorId, connectorId, Refusal } from '@echolot/domain'
import { z } from 'zod'
import type { Ctx } from '../../context.ts'
import { type CheckedAddress, checkAddresses } from './check-addresses.ts'
import { type Instead, importSources } from './import-sources.ts'
import { largestImport, type PlannedLine, planImport } from './plan-import.ts'

// A browser holds addresses sealed between one step and the next: they can be secrets, and pages show them masked.
const context = 'import.address'
const sealedInstead = z.object({
  connector: connectorId,
  address: z.string(),
  name: z.string().nullable(),
  comments: z.boolean(),
})

/** @throws Refusal `invalid` where it is too large. */
function bytesOf(content: string): Uint8Array {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > largestImport)
    throw new Refusal(
      'invalid',
      `The list has ${bytes.length} bytes, and ${largestImport} are the most. Split it, or use "echolot sources import".`,
      { reason: 'list_too_large', field: 'content', bytes: bytes.length, most: largestImport },
    )
  return bytes
}

/** What would become of each line, as the page shows it. `content` is the file in base64. */
export async function previewImport(ctx: Pick<Ctx, 'db' | 'seal' | 'outbound'>, { content }: { content: string }) {
  const { format, lines } = await planImport(ctx.db, ctx, bytesOf(content))
  return { format, lines: lines.map((line) => shownLine(line, ctx.seal)) }
}

function shownLine(line: PlannedLine, seal: Ctx['seal']) {
  const { key, line: number, url, name, labels, connector, notes, verdict } = line
  return {
    key,
    line: number,
    url,
    name,
    labels,
    notes,
    verdict,
    knownAs: verdict === 'known' ? line.knownAs : null,
    firstLine: verdict === 'twice' ? line.firstLine : null,
    problemCode: verdict === 'refused' ? line.problemCode : null,
    problem: verdict === 'refused' ? line.problem : null,
    sealed: verdict === 'new' ? sealed(seal, { connector, address: line.address, name: null, comments: false }) : null,
  }
}

/** Asks a few addresses of a preview what they are. @throws Refusal `invalid` for what no preview gave out. */
export async function checkImport(
  ctx: Pick<Ctx, 'db' | 'now' | 'outbound' | 'seal'>,
  { addresses }: { addresses: readonly { key: number; sealed: string }[] },
) {
  const asked = new Map(
    addresses.map(({ key, sealed: text }) => {
      const { connector, address } = opened(ctx.seal, text)
      // A list says "feed" of anything; what it is, it says itself.
      return [key, { address, connector: connector === 'feed' ? null : connector }] as const
    }),
  )
  const checked: ReturnType<typeof shownCheck>[] = []
  await checkAddresses(ctx, asked, (key, one) => void checked.push(shownCheck(key, one, ctx.seal)))
  return checked
}

function shownCheck(key: number, checked: CheckedAddress, seal: Ctx['seal']) {
  const { outcome, url, title, items, by, problemCode, problem } = checked
  return {
    key,
    outcome,
    url,
    title,
    items,
    by,
    problemCode,
    problem,
    connector: 'instead' in checked ? checked.instead.connector : null,
    knownAs: outcome === 'known' ? checked.knownAs : null,
    sealed: 'instead' in checked ? sealed(seal, checked.instead) : null,
  }
}

/** Adds the chosen lines, each with what its check found instead where it was checked. */
export async function importChosen(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'outbound' | 'log'>,
  {
    content,
    chosen,
    historyDays,
  }: {
    content: string
    chosen: readonly { key: number; instead?: string | undefined }[]
    historyDays: number | null
  },
) {
  const { added, left } = await importSources(ctx, {
    bytes: bytesOf(content),
    chosen: new Map(
      chosen.map(({ key, instead }) => [key, instead === undefined ? null : opened(ctx.seal, instead)] as const),
    ),
    historyDays,
  })
  return { added: added.length, left: left.map((line) => ({ ...shownLine(line, ctx.seal), sealed: null })) }
}

function sealed(
  seal: Ctx['seal'],
  what: { connector: ConnectorId; address: string; name: string | null; comments: boolean },
) {
  return seal.seal(JSON.stringify(what), context).toString('base64url')
}

function opened(seal: Ctx['seal'], text: string): Instead {
  try {
    return sealedInstead.parse(JSON.parse(seal.unseal(Buffer.from(text, 'base64url'), context)))
  } catch (error) {
    throw new Refusal(
      'invalid',
      'This address was not given out by a preview. Begin the import again.',
      { reason: 'no_preview' },
      { cause: error },
    )
  }
}

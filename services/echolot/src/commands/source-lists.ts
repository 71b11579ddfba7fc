import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import {
  type CheckedAddress,
  checkAddresses,
  exportSources,
  type Instead,
  importSources,
  noteSentence,
  type PlannedLine,
  planImport,
} from '@echolot/actions'
import { Refusal } from '@echolot/domain'
import { pathOfUser } from '../path-of-user.ts'
import { UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

type ImportOptions = { dryRun?: boolean; check?: boolean; json?: boolean; historyDays?: string }

/**
 * Imports a list of feeds, or says what would become of it: each line on stdout, with its number and what it is. Exit code
 * 1 where a line was refused, and told why; the others are imported all the same.
 */
export async function importList(file: string, options: ImportOptions): Promise<void> {
  const historyDays = options.historyDays === undefined ? null : Number(options.historyDays)
  if (historyDays !== null && !(Number.isInteger(historyDays) && historyDays >= 1 && historyDays <= 3650))
    throw new UsageError(`error: --history-days "${options.historyDays}" is no number of days from 1 to 3650`)
  const bytes = await read(file)
  await withBase(async ({ context }) => {
    const ctx = await context()
    const { lines } = await planImport(ctx.db, ctx, bytes)
    const checked = options.check === true ? await check(ctx, lines) : new Map<number, CheckedAddress>()
    const chosen = new Map<number, Instead | null>()
    const told: Told[] = []
    for (const line of lines) {
      const one = checked.get(line.key)
      if (line.verdict !== 'new') told.push(tellLine(line))
      else if (one === undefined || 'instead' in one) chosen.set(line.key, one?.instead ?? null)
      else told.push({ ...tellLine(line), ...tellCheck(one) })
    }
    const news = (line: PlannedLine): Told => {
      const one = checked.get(line.key)
      return { ...tellLine(line), ...(one === undefined ? {} : tellCheck(one)) }
    }
    if (options.dryRun === true) told.push(...lines.filter(({ key }) => chosen.has(key)).map(news))
    else {
      const { added, left } = await importSources(await context(), { bytes, chosen, historyDays })
      const byKey = new Map(lines.map((line) => [line.key, line]))
      for (const { key, name, url } of added) {
        const line = byKey.get(key)
        if (line !== undefined) told.push({ ...news(line), what: 'added', name, url })
      }
      told.push(...left.map(tellLine))
    }
    print(told, options.json === true)
  })
}

type Told = { line: number; what: string; name: string; url: string; labels: string[]; why: string | null }

function tellLine(line: PlannedLine): Told {
  const { line: number, verdict, name, url, labels, notes } = line
  const why = {
    new: () => null,
    known: (known: PlannedLine) => (known.verdict === 'known' ? `It is "${known.knownAs}" already.` : null),
    twice: (twice: PlannedLine) => (twice.verdict === 'twice' ? `It stands in line ${twice.firstLine} already.` : null),
    refused: (refused: PlannedLine) => (refused.verdict === 'refused' ? refused.problem : null),
  }[verdict](line)
  const sentences = [why, ...notes.map(noteSentence)].filter((sentence) => sentence !== null)
  return {
    line: number,
    what: verdict,
    name: name ?? '',
    url,
    labels,
    why: sentences.length === 0 ? null : sentences.join(' '),
  }
}

function tellCheck(checked: CheckedAddress): Partial<Told> {
  const { url, title, because, items } = checked
  const counted = items === null ? null : `${items} items.`
  if (checked.outcome === 'refused') return { what: 'refused', url, why: checked.problem }
  if (checked.outcome === 'known') return { what: 'known', url, why: `It is "${checked.knownAs}" already.` }
  const why = [because, counted, checked.problem].filter((sentence) => sentence !== null).join(' ')
  return { url, ...(title === null ? {} : { name: title }), why: why === '' ? null : why }
}

function print(told: Told[], json: boolean): void {
  told.sort((a, b) => a.line - b.line)
  if (told.some(({ what }) => what === 'refused')) process.exitCode = 1
  if (json) {
    process.stdout.write(`${JSON.stringify(told)}\n`)
    return
  }
  for (const { line, what, name, url, labels, why } of told)
    process.stdout.write(`${[line, what, name, url, labels.join(', '), ...(why === null ? [] : [why])].join('\t')}\n`)
  const counts = Map.groupBy(told, ({ what }) => what)
  process.stderr.write(`${[...counts].map(([what, some]) => `${some.length} ${what}`).join(', ')}\n`)
}

async function check(ctx: Parameters<typeof checkAddresses>[0], lines: readonly PlannedLine[]) {
  const addresses = new Map(
    lines.flatMap((line) =>
      line.verdict === 'new'
        ? [[line.key, { address: line.address, connector: line.connector === 'feed' ? null : line.connector }] as const]
        : [],
    ),
  )
  const checked = new Map<number, CheckedAddress>()
  const progress = process.stderr.isTTY
  await checkAddresses(ctx, addresses, (key, one) => {
    checked.set(key, one)
    if (progress) process.stderr.write(`\r${checked.size} of ${addresses.size} asked`)
  })
  if (progress) process.stderr.write('\n')
  return checked
}

async function read(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin)
  try {
    return await readFile(pathOfUser(file))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const why = new Map([
      ['ENOENT', 'There is no such file.'],
      ['EISDIR', 'That is a folder.'],
      ['EACCES', 'It may not be read.'],
    ]).get(code)
    if (why === undefined) throw error
    throw new Refusal('invalid', `${file} cannot be imported: ${why}`, {}, { cause: error })
  }
}

/** Writes all sources to stdout as a list that other readers import. Secret addresses are masked unless asked for. */
export async function exportList(options: {
  opml?: boolean
  csv?: boolean
  full?: boolean
  semicolon?: boolean
}): Promise<void> {
  if ((options.opml === true) === (options.csv === true))
    throw new UsageError('error: say --opml or --csv, one of them')
  const { text, masked } = await withBase(async ({ context }) =>
    exportSources(await context(), {
      format: options.csv === true ? 'csv' : 'opml',
      full: options.full === true,
      separator: options.semicolon === true ? 'semicolon' : 'comma',
    }),
  )
  process.stdout.write(text)
  if (masked > 0)
    process.stderr.write(
      `${masked} of the addresses hold a secret, which is left out ("…"); they cannot be imported from this file. With --full they stand in it whole: whoever has the file can then read those feeds.\n`,
    )
}

import { cleanLabels, readLabels } from '@echolot/domain'
import { parse } from 'csv-parse/sync'
import { unguardCell } from './harmless-cell.ts'
import { readAddress } from './read-address.ts'
import { readDetails, readName } from './read-details.ts'
import { mostSubscriptions, type Subscription, SubscriptionsError } from './subscription.ts'

type Column = 'address' | 'name' | 'labels' | 'interval' | 'language' | 'purpose' | 'connector'
type Row = { cells: string[]; line: number }

const separators = [';', '\t', ','] as const

/** What people call the columns, in German and English, without blanks and signs. */
const columns = new Map<string, Column>(
  Object.entries({
    address: 'url adresse address feed feedurl feedadresse feedaddress xmlurl rss rssurl link quelle source',
    name: 'name titel title bezeichnung feedname feedtitle',
    labels:
      'labels label schlagworte schlagwort tags tag kategorie kategorien category categories ordner folder folders',
    interval: 'interval intervall intervalseconds abstand',
    language: 'language sprache lang',
    purpose: 'purpose zweck',
    connector: 'connector anschluss art kind',
  }).flatMap(([column, words]) => words.split(' ').map((word) => [word, column as Column] as const)),
)

const columnOf = (cell: string) => columns.get(cell.toLowerCase().replace(/[^\p{L}]/gu, ''))

/**
 * The separator of a text that is a table of feeds; null where it is none. A table has a header that we know, or an address
 * in a cell of its own in most of its rows: commas and semicolons in an address alone make none.
 */
export function separatorOf(text: string): string | null {
  const said = /^sep=([,;\t])\r?\n/i.exec(text)?.[1]
  if (said !== undefined) return said
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .slice(0, 20)
  const [head = ''] = lines
  for (const separator of separators)
    if (cellsOf(head, separator).some((cell) => columnOf(cell) === 'address') && !/\w:\/\//.test(head)) return separator
  const isRow = (separator: string) => (line: string) => {
    const cells = cellsOf(line, separator)
    const at = cells.findIndex((cell) => /^https?:\/\/\S+$/i.test(cell))
    if (cells.length < 2 || at === -1) return false
    // `https://a.example/feed,1.xml` is an address; `https://a.example/feed,Blog of A` is two cells.
    return separator === '\t' || at > 0 || /^"|\s/.test(line) || cells.length > 2
  }
  return separators.find((separator) => lines.filter(isRow(separator)).length * 2 >= Math.max(1, lines.length)) ?? null
}

const cellsOf = (line: string, separator: string) =>
  line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/s, '$1'))

/** The feeds of a table: by the names in its first row, else by where addresses stand. */
export function readCsv(text: string, separator: string): Subscription[] {
  const rows = rowsOf(text, separator)
  const [head] = rows
  const headed = head?.cells.some((cell) => columnOf(cell) === 'address') === true
  const places = headed ? named(head.cells) : guessed(rows)
  const found = rows.slice(headed ? 1 : 0).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (found.length > mostSubscriptions)
    throw new SubscriptionsError('too_many', `The file names more than ${mostSubscriptions} feeds; split it.`)
  return found.map(({ cells, line }) => {
    const cell = (column: Column) => {
      const at = places.get(column)
      return at === undefined ? undefined : cells[at]
    }
    const written = cell('address') ?? ''
    return {
      line,
      written: (written === '' ? cells.filter((one) => one !== '').join(', ') : written).slice(0, 4_000),
      name: readName(cell('name')),
      labels: cleanLabels(readLabels(cell('labels') ?? '')),
      ...readDetails({
        interval: cell('interval'),
        language: cell('language'),
        purpose: cell('purpose'),
        connector: cell('connector'),
      }),
      ...readAddress(written),
    }
  })
}

function named(head: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>()
  for (const [at, cell] of head.entries()) {
    const column = columnOf(cell)
    if (column !== undefined && !places.has(column)) places.set(column, at)
  }
  return places
}

/** Without a header: the column with the most addresses, and beside it a name, then labels. */
function guessed(rows: readonly Row[]): Map<Column, number> {
  const counts = new Map<number, number>()
  for (const { cells } of rows.slice(0, 100))
    for (const [at, cell] of cells.entries())
      if (/^(?:feed:)?https?:\/\//i.test(cell)) counts.set(at, (counts.get(at) ?? 0) + 1)
  const address = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  const [name, labels] = [0, 1, 2, 3].filter((at) => at !== address)
  return new Map([
    ['address', address],
    ['name', name ?? -1],
    ['labels', labels ?? -1],
  ])
}

function rowsOf(text: string, separator: string): Row[] {
  const [mark = ''] = /^sep=.\r?\n/i.exec(text) ?? []
  const read = (quote: string | false) =>
    (
      parse(text.slice(mark.length), {
        delimiter: separator,
        bom: true,
        info: true,
        quote,
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }) as unknown as { record: string[]; info: { lines: number } }[]
    ).map(({ record, info }) => ({
      cells: record.map((cell) => unguardCell(cell).trim()),
      line: info.lines + (mark === '' ? 0 : 1),
    }))
  try {
    return read('"')
  } catch {
    // A quotation mark that nobody closed: each line is a row then, as it stands.
    return read(false)
  }
}

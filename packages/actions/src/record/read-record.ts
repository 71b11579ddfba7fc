import { getOrganisation, listRecordEntries, type RecordFilter } from '@echolot/db'
import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../context.ts'
import { dayBegins, nextDay } from '../time/local-day.ts'
import type { RecordSaid } from './write-entry.ts'

/** Days are the company's own, both included. */
export type RecordAsked = Pick<RecordFilter, 'kind' | 'personId' | 'area'> & {
  from?: string | undefined
  to?: string | undefined
}

/** More than a spreadsheet is good for; whoever needs more asks for shorter periods. */
const exportedAtMost = 100_000
const atOnce = 5_000

async function filterOf({ db }: Pick<Ctx, 'db'>, { kind, personId, area, from, to }: RecordAsked) {
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  return {
    ...{ kind, personId, area },
    from: from === undefined ? undefined : dayBegins(from, zone),
    to: to === undefined ? undefined : dayBegins(nextDay(to), zone),
  }
}

function toEntry({ at, personId, personName, said, ...entry }: Awaited<ReturnType<typeof listRecordEntries>>[number]) {
  // Written by `writeRecord` and by nobody else.
  const words = said as RecordSaid | null
  return {
    ...entry,
    at: at.toISOString(),
    person: personId === null ? null : { id: personId, name: personName },
    changes: words !== null && 'changes' in words ? words.changes : null,
    asked: words !== null && 'asked' in words ? words.asked : null,
  }
}

/** A page of the record, the newest first. `next` goes on where it ended. */
export async function readRecord(
  ctx: Pick<Ctx, 'db'>,
  { before, limit, ...asked }: RecordAsked & { before?: number | undefined; limit: number },
) {
  const rows = await listRecordEntries(ctx.db, { ...(await filterOf(ctx, asked)), before, limit: limit + 1 })
  return { rows: rows.slice(0, limit).map(toEntry), next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null }
}

/** The record as CSV (RFC 4180 but for the separator, UTF-8 with BOM), the newest first; cells that would be formulas are disarmed. */
export async function writeRecordCsv(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { separator, ...asked }: RecordAsked & { separator: 'comma' | 'semicolon' },
): Promise<{ name: string; text: string }> {
  const filter = await filterOf(ctx, asked)
  const lines: object[] = []
  let before: number | undefined
  do {
    const rows = await listRecordEntries(ctx.db, { ...filter, before, limit: atOnce })
    lines.push(...rows.map((row) => toLine(toEntry(row))))
    before = rows.length < atOnce ? undefined : rows.at(-1)?.id
  } while (before !== undefined && lines.length < exportedAtMost)
  const text = stringify(lines, {
    header: true,
    columns: ['id', 'at', 'kind', 'deed', 'subject', 'succeeded', 'via', 'person_id', 'person', 'said'],
    delimiter: separator === 'comma' ? ',' : ';',
    bom: true,
    quoted: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return { name: `echolot-record-${ctx.now.toISOString().slice(0, 10)}.csv`, text }
}

function toLine({ person, changes, asked, succeeded, ...entry }: ReturnType<typeof toEntry>) {
  const said = changes ?? asked
  return {
    ...entry,
    succeeded: succeeded ? 'yes' : 'no',
    person_id: person?.id ?? '',
    person: person?.name ?? '',
    said: said === null ? '' : JSON.stringify(said),
  }
}

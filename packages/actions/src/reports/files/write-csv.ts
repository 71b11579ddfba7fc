import type { Figure } from '@echolot/domain'
import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../../context.ts'
import { annotationsOf } from '../annotations.ts'
import { type Asked, readAsked } from '../asked-report.ts'
import { readAllRows } from '../list-report-rows.ts'
import { disarmed } from './disarmed.ts'
import { exportedColumns, exportedRow } from './exported-row.ts'
import { fileName } from './file-name.ts'
import { missingRows } from './missing-rows.ts'
import { notesAbout } from './tell-notes.ts'

/**
 * The rows behind a figure as CSV (RFC 4180 but for the separator, UTF-8 with BOM): the same rows as on the page, whole,
 * with milliseconds. Cells that a spreadsheet would take for a formula are disarmed, also where it splits at the other
 * separator than the file has.
 */
export async function writeReportCsv(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { separator, ...asked }: Asked & { figure: Figure; separator: 'comma' | 'semicolon' },
): Promise<{ name: string; text: string }> {
  const [{ rows: waits, unseen, withheld }, annotations, { zone }] = await Promise.all([
    readAllRows(ctx, asked),
    annotationsOf(ctx.db, asked, ctx.sight),
    readAsked(ctx, asked),
  ])
  const notesOn = notesAbout(annotations, zone)
  const rows = waits.map((wait) => {
    const row = exportedRow(wait, notesOn(wait))
    return {
      ...row,
      channel: disarmed(row.channel),
      source: disarmed(row.source),
      title: disarmed(row.title),
      notes: disarmed(row.notes),
    }
  })
  // Last lines with nothing but a sentence: who adds up the file must know that it is not whole.
  const last = missingRows({ unseen, withheld }, 'en').map((title) => ({ title }))
  const text = stringify([...rows, ...last], {
    header: true,
    columns: [...exportedColumns],
    delimiter: separator === 'comma' ? ',' : ';',
    bom: true,
    quoted_string: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return { name: fileName(asked, 'csv'), text }
}

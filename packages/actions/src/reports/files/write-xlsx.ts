import type { Ctx } from '../../context.ts'
import { exportedColumns, exportedRow } from './exported-row.ts'
import { fileName } from './file-name.ts'
import { type AskedFile, dayColumns, gatherFile } from './gather-file.ts'

/**
 * A report as a workbook: its sentences and figures, its days and departments, and exactly the rows behind one figure. Texts
 * stand in it as texts, so that a spreadsheet never takes them for formulas.
 */
export async function writeReportXlsx(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  asked: AskedFile,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  // Only who wants a workbook pays for what writes it.
  const { default: exceljs } = await import('exceljs')
  const file = await gatherFile(ctx, asked)
  const { words } = file
  const book = new exceljs.Workbook()
  book.created = ctx.now
  const told = book.addWorksheet(words.report)
  told.columns = [{ width: 44 }, { width: 16 }, { width: 22 }, { width: 22 }, { width: 22 }, { width: 22 }]
  told.addRow([file.title]).font = { bold: true, size: 14 }
  told.addRow([file.asOf])
  if (file.narrowed.length > 0) told.addRow([`${words.narrowed}: ${file.narrowed.join(', ')}`])
  told.addRow([])
  for (const sentence of file.sentences) told.addRow([sentence])
  told.addRow([])
  told.addRow([words.figure, words.value, words.version, words.counts]).font = { bold: true }
  for (const { name, value, version, says } of file.figures) told.addRow([name, value, version, says])
  if (file.voids.length > 0) {
    told.addRow([])
    told.addRow([words.voids]).font = { bold: true }
    for (const { name, value } of file.voids) told.addRow([name, value])
  }
  if (file.times.length > 0) {
    told.addRow([])
    told.addRow([words.times, words.waits, words.within, words.median, words.p75, words.p90]).font = { bold: true }
    for (const { name, waits, within, quantiles } of file.times) told.addRow([name, waits, within, ...quantiles])
  }
  if (file.notes.length > 0) {
    told.addRow([])
    told.addRow([words.notes]).font = { bold: true }
    for (const note of file.notes) told.addRow([file.noteLine(note)])
  }
  const departments = book.addWorksheet(words.byDepartment)
  departments.columns = [{ width: 24 }, ...file.figures.map(() => ({ width: 16 }))]
  departments.addRow([words.department, ...file.figures.map(({ name }) => name)]).font = { bold: true }
  for (const { name, values } of file.departments) departments.addRow([name, ...values])
  if (file.days.length > 0) {
    const days = book.addWorksheet(words.byDay)
    days.columns = [{ width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }]
    days.addRow([words.day, ...file.dayColumns]).font = { bold: true }
    for (const day of file.days) days.addRow([day.day, ...dayColumns.map((column) => day[column])])
  }
  const rows = book.addWorksheet(words.rows, { views: [{ state: 'frozen', ySplit: 1 }] })
  rows.columns = exportedColumns.map((column) => ({ header: column, key: column, width: column === 'title' ? 48 : 18 }))
  rows.getRow(1).font = { bold: true }
  for (const wait of file.rows) rows.addRow(exportedRow(wait, file.notesOn(wait)))
  for (const title of file.missing) rows.addRow({ title })
  const written = await book.xlsx.writeBuffer()
  return { name: fileName(asked, 'xlsx'), bytes: new Uint8Array(written) }
}

import type { Content } from 'pdfmake'
import type { Ctx } from '../../context.ts'
import { printable, printPdf, table } from '../../print-pdf.ts'
import { drawDays } from './draw-days.ts'
import { fileName } from './file-name.ts'
import { type AskedFile, type GatheredFile, gatherFile } from './gather-file.ts'

/** More rows than anybody reads on paper; how many more there are is said below them. */
const mostRows = 500

/** A report on paper: its sentences, a chart, its tables and the rows behind one figure, made without a browser. */
export async function writeReportPdf(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  asked: AskedFile,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = await gatherFile(ctx, asked)
  const { words } = file
  const content: Content[] = [
    { text: file.title, style: 'title' },
    { text: file.asOf, style: 'quiet' },
    ...(file.narrowed.length === 0 ? [] : [{ text: `${words.narrowed}: ${file.narrowed.join(', ')}`, style: 'quiet' }]),
    ...file.sentences.map((text, index) => ({ text, style: index === 0 ? 'first' : 'sentence' })),
    ...(file.days.length === 0 ? [] : chart(file)),
    ...file.notes.map((note, index) => ({ text: printable(`${index + 1}  ${file.noteLine(note)}`), style: 'quiet' })),
    { text: words.figures, style: 'heading' },
    table(
      [words.figure, words.value, words.version, words.counts],
      file.figures.map(({ name, value, version, says }) => [name, file.count(value), String(version), says]),
      ['auto', 'auto', 'auto', '*'],
    ),
    ...(file.voids.length === 0
      ? []
      : [
          {
            text: `${words.voids}: ${file.voids.map(({ name, value }) => `${file.count(value)} ${name}`).join(', ')}`,
            style: 'quiet',
          },
        ]),
    ...(file.times.length === 0
      ? []
      : [
          { text: words.times, style: 'heading' },
          table(
            ['', words.waits, words.within, words.median, words.p75, words.p90],
            file.times.map(({ name, waits, within, quantiles }) => [name, file.count(waits), within, ...quantiles]),
            ['*', 'auto', 70, 80, 80, 80],
          ),
        ]),
    { text: words.byDepartment, style: 'heading' },
    table(
      [words.department, ...file.figures.map(({ name }) => name)],
      file.departments.map(({ name, values }) => [name, ...values.map(file.count)]),
      ['*', ...file.figures.map(() => 'auto')],
    ),
    { text: words.rowsOf(file.figure, file.count(file.rows.length)), style: 'heading' },
    ...file.missing.map((text) => ({ text, style: 'quiet' })),
    table(
      [words.ticket, words.title, words.department, words.began, words.due, words.ended, words.outcome],
      file.rows
        .slice(0, mostRows)
        .map((wait) => [
          `#${wait.ticketId}`,
          printable(wait.title ?? ''),
          file.nameOf(wait.departmentId),
          file.instant(wait.startedAt),
          file.instant(wait.dueAt),
          wait.endedAt === null ? '–' : file.instant(wait.endedAt),
          `${words.outcomes[wait.outcome]}${wait.late ? `, ${words.late}` : ''}`,
        ]),
      ['auto', '*', 'auto', 62, 62, 62, 'auto'],
    ),
    ...(file.rows.length > mostRows
      ? [{ text: words.more(file.count(file.rows.length - mostRows)), style: 'quiet' }]
      : []),
  ]
  return { name: fileName(asked, 'pdf'), bytes: await printPdf(content, file.title) }
}

function chart(file: GatheredFile): Content[] {
  const tellDay = (day: string) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`
  const { outcomes } = file.words
  return [
    { svg: drawDays(file.days, tellDay, file.notes), margin: [0, 8, 0, 2] },
    {
      text: [
        { text: '■ ', color: '#0d5a66' },
        `${outcomes.answered}   `,
        { text: '■ ', color: '#9aa8b1' },
        `${outcomes.dismissed}   `,
        { text: '■ ', color: '#d9912b' },
        outcomes.open,
      ],
      style: 'quiet',
    },
  ]
}

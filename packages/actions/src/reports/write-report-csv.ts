import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../context.ts'
import { belongsTo, type FigureName, type Period, readWaits } from './read-report.ts'

/**
 * The rows behind a figure as CSV (RFC 4180 but for the separator, UTF-8 with BOM): the same rows as on the page, whole,
 * with milliseconds. Cells that a spreadsheet would take for a formula are disarmed, also where it splits at the other
 * separator than the file has.
 */
export async function writeReportCsv(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { figure, separator, ...period }: Period & { figure: FigureName; separator: 'comma' | 'semicolon' },
): Promise<{ name: string; text: string }> {
  const { waits } = await readWaits(ctx, period)
  const rows = waits.filter(belongsTo[figure]).map((wait) => ({
    ticket: wait.ticketId,
    episode: wait.episode,
    department: wait.departmentId,
    channel: disarmed(wait.channel),
    source: disarmed(wait.sourceName),
    title: disarmed(wait.title ?? ''),
    started_at: wait.startedAt.toISOString(),
    due_at: wait.dueAt.toISOString(),
    promise_minutes: wait.targetMinutes,
    outcome: wait.outcome,
    dismiss_reason: wait.dismissReason ?? '',
    ended_at: wait.endedAt?.toISOString() ?? '',
    late: wait.late ? 'yes' : 'no',
    within_promise: wait.withinPromise ? 'yes' : 'no',
    calendar_ms: wait.calendarMs,
    business_ms: wait.businessMs,
  }))
  const columns = [
    'ticket',
    'episode',
    'department',
    'channel',
    'source',
    'title',
    'started_at',
    'due_at',
    'promise_minutes',
    'outcome',
    'dismiss_reason',
    'ended_at',
    'late',
    'within_promise',
    'calendar_ms',
    'business_ms',
  ]
  const text = stringify(rows, {
    header: true,
    columns,
    delimiter: separator === 'comma' ? ',' : ';',
    bom: true,
    quoted_string: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return {
    name: `echolot-${figure}-${period.from}-${period.to}${period.departmentId === undefined ? '' : `-${period.departmentId}`}.csv`,
    text,
  }
}

/**
 * A German Excel splits a file of commas at its semicolons, and takes what then stands at a cell's beginning for a formula.
 * The beginning of the whole is disarmed by `escape_formulas`.
 */
function disarmed(text: string): string {
  return text.replace(formula, "$1'")
}

// A quotation mark is no shelter: doubled in the file, it opens and closes an empty piece of text before what is run. A cell
// that is a number and no more keeps its sign.
const number = /\s*\d[\d.,]*\s*%?\s*(?:[,;\t\r\n]|$)/
const formula = new RegExp(`([,;\\t\\r\\n])(?=["\\s]*(?:[=@＝＠]|[+＋-](?!${number.source})))`, 'g')

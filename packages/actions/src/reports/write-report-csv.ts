import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../context.ts'
import { belongsTo, type FigureName, type Period, readWaits } from './read-report.ts'

/**
 * The rows behind a figure as CSV (RFC 4180, UTF-8 with BOM, semicolons would suit only half of all spreadsheets): the
 * same rows as on the page, whole, with milliseconds. Cells that a spreadsheet would take for a formula are disarmed.
 */
export async function writeReportCsv(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { figure, ...period }: Period & { figure: FigureName },
): Promise<{ name: string; text: string }> {
  const { waits } = await readWaits(ctx, period)
  const rows = waits.filter(belongsTo[figure]).map((wait) => ({
    ticket: wait.ticketId,
    episode: wait.episode,
    department: wait.departmentId,
    channel: wait.channel,
    source: wait.sourceName,
    title: wait.title ?? '',
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

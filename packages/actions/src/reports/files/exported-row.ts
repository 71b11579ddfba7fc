import type { Wait } from '../wait.ts'

/**
 * A wait as every file has it: the same columns in the CSV and in the workbook. Times in UTC, durations in ms.
 * @param notes what was noted about the day on which it began.
 */
export function exportedRow(wait: Wait, notes: string) {
  return {
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
    void_reason: wait.voidReason ?? '',
    ended_at: wait.endedAt?.toISOString() ?? '',
    late: wait.late ? 'yes' : 'no',
    within_promise: wait.withinPromise ? 'yes' : 'no',
    calendar_ms: wait.calendarMs,
    business_ms: wait.businessMs,
    paused_ms: wait.pausedMs,
    answered_before: wait.answeredBefore ? 'yes' : 'no',
    notes,
  }
}

type Column = keyof ReturnType<typeof exportedRow>

export const exportedColumns = [
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
  'void_reason',
  'ended_at',
  'late',
  'within_promise',
  'calendar_ms',
  'business_ms',
  'paused_ms',
  'answered_before',
  'notes',
] as const satisfies readonly Column[]

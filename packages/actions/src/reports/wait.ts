import type { ListedWait } from '@echolot/db'
import { excerptOf } from '../tickets/ticket-rows.ts'
import type { DepartmentTime } from '../time/department-times.ts'
import { lengthOf } from './length-of.ts'

/** One wait with the facts that a row shows. Times in ms; the business time is that of the department that held it last. */
export type Wait = ReturnType<typeof toWait>

export function toWait(row: ListedWait, times: ReadonlyMap<string, DepartmentTime>, now: Date) {
  const end = row.endedAt ?? now
  const late = row.outcome !== 'void' && end > row.dueAt
  return {
    ticketId: row.ticketId,
    episode: row.episode,
    departmentId: row.departmentId,
    channel: row.channel,
    sourceName: row.sourceName ?? '',
    title: row.title ?? (row.text === null ? null : excerptOf(row.text, []).text.slice(0, 120)),
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    targetMinutes: row.targetMinutes,
    outcome: row.outcome,
    voidReason: row.voidReason,
    endedAt: row.endedAt,
    late,
    withinPromise: row.outcome === 'answered' && !late,
    answeredBefore: row.answeredBefore,
    ...lengthOf(row, times, now),
  }
}

import type { ListedWait } from '@echolot/db'
import { businessMs, elapsed } from '@echolot/timekeeping'
import type { DepartmentTime } from '../time/department-times.ts'

/** How long a wait took, or has taken by now, in ms: by the clock and of its department's working time, both without pauses. */
export type Length = { calendarMs: number; businessMs: number; pausedMs: number }

/** The length of a wait; its working time is that of the department that held it last. */
export function lengthOf(
  { heldBy, startedAt, endedAt, pauses }: Pick<ListedWait, 'heldBy' | 'startedAt' | 'endedAt' | 'pauses'>,
  times: ReadonlyMap<string, Pick<DepartmentTime, 'calendar'>>,
  now: Date,
): Length {
  const end = endedAt ?? now
  const calendar = times.get(heldBy)?.calendar
  const wholeMs = end.getTime() - startedAt.getTime()
  // Most waits never pause, and a report reads a million of them.
  if (pauses === null || calendar === undefined)
    return {
      calendarMs: wholeMs,
      businessMs: calendar === undefined ? 0 : businessMs(calendar, startedAt, end),
      pausedMs: 0,
    }
  const stood = pauses.map(({ from, to, until }) => ({ from: new Date(from), to: new Date(to ?? until) }))
  const run = elapsed({ calendar, from: startedAt, to: end, pauses: stood })
  return { ...run, pausedMs: wholeMs - run.calendarMs }
}

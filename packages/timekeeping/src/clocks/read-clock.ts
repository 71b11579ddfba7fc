import type { OpenHours } from '../calendar.ts'
import { dueAt } from '../due-at.ts'
import { elapsed } from '../elapsed.ts'
import type { Clock, ClockPause } from './clock.ts'

/** How a clock stands at an instant. */
type ClockReading = {
  /** Run so far, or until it stopped, without its pauses. */
  readonly calendarMs: number
  readonly businessMs: number
  /** While it is paused: if the pause lasts as long as it may. Null without a promise. */
  readonly dueAt: Date | null
  /** Of the promised business time; null without a promise, 0 once it is used up. */
  readonly remainingMs: number | null
  readonly late: boolean
}

/**
 * When a wait is due that began at `from`. A pause that lasts is taken to last as long as it may, so nothing becomes late while
 * it is paused; not even what was paused at the very due time.
 */
export function clockDueAt(from: Date, targetMs: number, pauses: readonly ClockPause[], calendar: OpenHours): Date {
  const last = pauses.at(-1)
  const ended = pauses.map((pause) => ({ from: pause.from, to: pause.to ?? pause.until }))
  const now = ended.at(-1)?.to ?? from
  // After the last pause nobody knows of another one, so there is an answer.
  const due = dueAt({ calendar, from, targetMs, pauses: ended, now }) ?? now
  return last?.to === null && due.getTime() === last.from.getTime() ? last.until : due
}

/**
 * Reads a clock in a calendar.
 * @param targetMs the promised business time; null where nothing is promised.
 */
export function readClock(
  { startedAt, stoppedAt, pauses }: Pick<Clock, 'startedAt' | 'stoppedAt' | 'pauses'>,
  { calendar, targetMs, now }: { calendar: OpenHours; targetMs: number | null; now: Date },
): ClockReading {
  const to = stoppedAt ?? now
  const ended = pauses.map((pause) => ({ from: pause.from, to: pause.to ?? pause.until }))
  const run = elapsed({ calendar, from: startedAt, to, pauses: ended })
  if (targetMs === null) return { ...run, dueAt: null, remainingMs: null, late: false }
  const due = clockDueAt(startedAt, targetMs, pauses, calendar)
  return { ...run, dueAt: due, remainingMs: Math.max(0, targetMs - run.businessMs), late: to > due }
}

import { type ClockPause, clockDueAt } from '@echolot/timekeeping'
import { type DepartmentTime, promiseDueAt } from './department-times.ts'

/** When a wait is due, and when half and four fifths of its promised time are gone; null for what need not be told. */
export type DueTimes = { dueAt: Date; halfGoneAt: Date | null; mostGoneAt: Date | null }

/**
 * When a wait is due that began at `from`, and when it is to be warned of.
 * @param told what lies before is told, or was another department's to be told.
 * @throws Refusal `invalid` where the calendar has too little open time for the promise.
 */
export function dueOf(time: DepartmentTime, from: Date, pauses: readonly ClockPause[], told = from): DueTimes {
  const { calendar, targetMinutes } = time
  // Refuses what cannot be counted, with a sentence.
  const unpaused = promiseDueAt(time, from)
  const gone = (share: number) => clockDueAt(from, Math.round(targetMinutes * 60_000 * share), pauses, calendar)
  const untold = (at: Date) => (at < told ? null : at)
  return {
    dueAt: pauses.length === 0 ? unpaused : gone(1),
    halfGoneAt: untold(gone(0.5)),
    mostGoneAt: untold(gone(0.8)),
  }
}

import type { OpenHours } from './calendar.ts'
import type { ClockPause } from './clocks/clock.ts'
import { clockDueAt } from './clocks/read-clock.ts'

/** A wait as it happened: what no change of terms can change. */
export type PastWait = {
  readonly startedAt: Date
  /** Null while it goes on. */
  readonly endedAt: Date | null
  readonly pauses: readonly ClockPause[]
}

/** By what a wait is judged: so much time, counted in these hours. */
export type Terms = { readonly calendar: OpenHours; readonly targetMs: number }

/** A wait under two sets of terms; a due time is null where nothing is promised. */
export type Replayed<Wait> = {
  readonly wait: Wait
  readonly before: { readonly dueAt: Date | null; readonly late: boolean }
  readonly after: { readonly dueAt: Date | null; readonly late: boolean }
}

/**
 * Plays waits through the clock once more: when each would have been due under other terms, and whether it was late then.
 * The answers stay where they were: whoever had been given more time might have taken it, and that nobody can know.
 * @param before the due time as it stood, or null for none; `after` the terms to try, or null for no promise.
 * @param asOf until when a wait that goes on has waited.
 */
export function replay<Wait extends PastWait>(
  waits: readonly Wait[],
  { before, after, asOf }: { before: (wait: Wait) => Date | null; after: (wait: Wait) => Terms | null; asOf: Date },
): Replayed<Wait>[] {
  return waits.map((wait) => {
    const judged = (due: Date | null) => ({ dueAt: due, late: due !== null && (wait.endedAt ?? asOf) > due })
    const terms = after(wait)
    const { startedAt: from, pauses } = wait
    const then = terms === null ? null : clockDueAt(from, terms.targetMs, pauses, terms.calendar)
    return { wait, before: judged(before(wait)), after: judged(then) }
  })
}

/** What changed between the two: those that are late now and were not, those that no longer are, and open ones that moved. */
export function differences<Wait extends PastWait>(replayed: readonly Replayed<Wait>[]) {
  return {
    waits: replayed.length,
    lateBefore: replayed.filter(({ before }) => before.late).length,
    lateAfter: replayed.filter(({ after }) => after.late).length,
    nowLate: replayed.filter(({ before, after }) => after.late && !before.late),
    noLongerLate: replayed.filter(({ before, after }) => before.late && !after.late),
    moved: replayed.filter(
      ({ wait, before, after }) => wait.endedAt === null && before.dueAt?.getTime() !== after.dueAt?.getTime(),
    ),
  }
}

import { openMs, requireOpenTime } from './business-time.ts'
import type { OpenHours } from './calendar.ts'
import { mergePauses, type Pause } from './pause.ts'

export type Elapsed = { readonly calendarMs: number; readonly businessMs: number }

/**
 * How long a clock has run from `from` to `to`, in calendar and in business time, both without the pauses.
 * An answer from before the start (a stranger's clock runs ahead, the answer was there before we heard the question)
 * has taken no time: both are 0.
 */
export function elapsed(clock: { calendar: OpenHours; from: Date; to: Date; pauses: readonly Pause[] }): Elapsed {
  const { calendar } = clock
  const from = clock.from.getTime()
  const to = Math.max(from, clock.to.getTime())
  requireOpenTime(calendar, from)
  let calendarMs = to - from
  let businessMs = openMs(calendar, from, to)
  for (const pause of mergePauses(clock.pauses)) {
    const start = Math.max(from, pause.from)
    const end = Math.min(to, pause.to)
    if (start >= end) continue
    calendarMs -= end - start
    businessMs -= openMs(calendar, start, end)
  }
  return { calendarMs, businessMs }
}

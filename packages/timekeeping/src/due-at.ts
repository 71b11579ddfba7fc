import { addOpen, openMs } from './business-time.ts'
import type { OpenHours } from './calendar.ts'
import { mergePauses, type Pause } from './pause.ts'

/**
 * When a clock that started at `from` is due: the smallest instant by which `targetMs` of open time outside all pauses
 * have passed. A pause thus moves it by the open time it covers, never by the hours on the wall. A target of 0 is due at
 * `from`. Late is what is answered strictly after it.
 *
 * Null while paused, that is when a pause covers `now` (its end no longer does): nobody knows yet when it will go on.
 * Pauses after `now` are plans and count like the others; one without an end that comes before the due time is a null too.
 */
export function dueAt(clock: {
  calendar: OpenHours
  from: Date
  targetMs: number
  pauses: readonly Pause[]
  now: Date
}): Date | null {
  const { calendar } = clock
  const now = clock.now.getTime()
  const pauses = mergePauses(clock.pauses)
  if (pauses.some(({ from, to }) => from <= now && now < to)) return null
  if (clock.targetMs === 0) return clock.from
  let running = clock.from.getTime()
  let wanted = clock.targetMs
  for (const pause of pauses) {
    if (pause.to <= running) continue
    const open = pause.from <= running ? 0 : openMs(calendar, running, pause.from)
    if (open >= wanted) break
    if (pause.to === Number.POSITIVE_INFINITY) return null
    wanted -= open
    running = pause.to
  }
  return new Date(addOpen(calendar, running, wanted))
}

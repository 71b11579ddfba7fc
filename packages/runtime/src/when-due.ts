import type { DueSweep } from '@echolot/actions'
import type { NextDue } from '@echolot/db'
import { Rest } from './rest.ts'

/** A change of due times that nobody told of, or a clock that was set, is noticed after this long at most. */
const longestRestMs = 2_000

/** Between two rounds of the same sweep: each takes a bounded number of rows, and what hinders it is not asked faster. */
const betweenRoundsMs = 1_000

/** Who has not looked for so long was away: a look may wait for a slow database, but not for half a minute and again and again. */
const absentMs = 30_000
/** A clock may lose as much when it is kept right; nobody plans by so little. */
const setBackMs = 1_000

/**
 * Does what is due, when it is: asks the database when that will be, rests until then, and sweeps what has come. So a rest costs
 * one statement, and an instant is met within milliseconds. A sweep that takes long holds up no other, and is never under way
 * twice.
 * @param afterAbsence comes before the sweeps where nobody looked for a while by the database's clock, as before the start, and where that
 * clock was set back.
 * @param onFailure told of a round that failed, by the sweep's name; the next comes nevertheless.
 * @returns look, to ask at once because due times may have changed; stop, which waits for what is under way.
 */
export function whenDue({
  look,
  afterAbsence,
  sweeps,
  onFailure,
}: {
  look: () => Promise<NextDue>
  afterAbsence: () => Promise<void>
  sweeps: readonly (Pick<DueSweep, 'name' | 'dueAt'> & { sweep(): Promise<unknown> })[]
  onFailure: (name: string, error: unknown) => void
}): { look(): void; stop(): Promise<void> } {
  const underWay = new Map<string, Promise<void>>()
  const rest = new Rest()
  let asked = false
  let lookedAt = Number.NEGATIVE_INFINITY
  const running = run()

  async function run(): Promise<void> {
    while (!rest.ended) {
      asked = false
      const restMs = await round().catch((error: unknown) => {
        onFailure('see what is due', error)
        return longestRestMs
      })
      if (!asked) await rest.take(restMs)
    }
  }

  /** Begins what is due; returns how long to rest. */
  async function round(): Promise<number> {
    const next = await look()
    await returnTo(next.now.getTime())
    let restMs = longestRestMs
    for (const { name, dueAt, sweep } of sweeps) {
      const at = dueAt(next)
      if (at === null) continue
      // One more, because the database counts microseconds, and lateness begins after the instant: this millisecond must be over.
      const inMs = at.getTime() - next.now.getTime() + 1
      if (inMs <= 0) begin(name, sweep)
      restMs = Math.min(restMs, inMs <= 0 ? betweenRoundsMs : inMs)
    }
    return restMs
  }

  /** What was read before an absence was set in order may be due no longer; then a sweep finds nothing. */
  async function returnTo(now: number): Promise<void> {
    if (now - lookedAt > absentMs || now - lookedAt < -setBackMs) await afterAbsence()
    lookedAt = now
  }

  function begin(name: string, sweep: () => Promise<unknown>): void {
    if (rest.ended || underWay.has(name)) return
    const sweeping = sweep()
      .then(
        () => {},
        (error: unknown) => onFailure(name, error),
      )
      .finally(() => underWay.delete(name))
    underWay.set(name, sweeping)
  }

  return {
    look() {
      asked = true
      rest.wake()
    },
    async stop() {
      rest.end()
      await running
      await Promise.all(underWay.values())
    },
  }
}

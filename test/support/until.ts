import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something holds, asking again and again, at most `withinMs`. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
  for (const end = performance.now() + withinMs; !(await holds()); await pause(20)) {
    if (performance.now() > end) throw new Error(`${what}: not within ${withinMs / 1000} s`)
  }
}

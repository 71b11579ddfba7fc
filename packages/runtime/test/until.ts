import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a condition, at most 20 s. */
export async function until(what: string, holds: () => boolean | Promise<boolean>) {
  for (const end = performance.now() + 20_000; !(await holds()); await pause(10)) {
    if (performance.now() > end) throw new Error(`${what}: not within 20 s`)
  }
}

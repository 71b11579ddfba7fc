import type { Hear } from './hear.ts'

/** Longer than whatever writes to the database waits before it tries again. */
const freshMs = 15_000

/** Hears whether the database finds no room on its disk (SQLSTATE 53100). Reading goes on then, so nothing else would tell. */
export function hearFullDisk(): { hear: Hear; full(): boolean } {
  let heardAt = Number.NEGATIVE_INFINITY
  return {
    hear(_message, { code }) {
      if (code === '53100') heardAt = performance.now()
    },
    full: () => performance.now() - heardAt < freshMs,
  }
}

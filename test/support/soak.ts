import { appendFileSync } from 'node:fs'

/** How much of the full size: 1 by `npm run soak`, a thousandth by `SOAK=0.001 npm run soak`, and 0 by `npm test`. */
const soak = Number(process.env.SOAK ?? 0)

export const soaking = soak > 0

/** As many as `npm test` does, or this part of the full number, and never fewer than `least`. */
export function sized(full: number, { test, least }: { test: number; least: number }): number {
  return soaking ? Math.max(least, Math.round(full * soak)) : test
}

/** A line of the table that `npm run soak` prints at its end; nothing in `npm test`. */
export function report(row: { test: string; work: string; faults: string; result: string; began: number }): void {
  const file = process.env.SOAK_TABLE
  if (file === undefined) return
  const minutes = ((performance.now() - row.began) / 60_000).toFixed(1)
  appendFileSync(file, `| ${row.test} | ${row.work} | ${row.faults} | ${row.result} | ${minutes} min |\n`)
}

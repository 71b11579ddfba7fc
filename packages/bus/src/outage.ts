import { describeError } from './describe-error.ts'

/** What the bus says, to whoever keeps the log: facts first, a sentence that never varies second. */
export type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export type Outage = { trouble(error: unknown): void; over(): void }

/** Silence for so long means that trouble is over; before, one part may do well while another still fails. */
const quietMs = 2_000

/** Says trouble once when it begins and once when it is over, however often it is met in between. */
export function outage(log: Log, fields: object, message: string): Outage {
  let begun: number | null = null
  let last = 0
  return {
    trouble(error) {
      last = performance.now()
      if (begun !== null) return
      begun = last
      log.warn({ ...fields, ...describeError(error) }, message)
    },
    /** Called whenever something went well. */
    over() {
      if (begun === null || performance.now() - last < quietMs) return
      log.info({ ...fields, ms: Math.round(last - begun) }, `${message}: over`)
      begun = null
    },
  }
}

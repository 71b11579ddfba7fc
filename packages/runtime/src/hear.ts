import type { Log } from './logger.ts'

/** Told of every fact as it is logged, whatever level the log shows. */
export type Hear = (message: string, fields: Record<string, unknown>) => void

/** A log whose facts others hear too: each is said once, in one place, and counted and traced from there. */
export function audible(log: Log, ears: readonly Hear[]): Log {
  const say =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (fields, message) => {
      for (const ear of ears) ear(message, fields)
      log[level](fields, message)
    }
  return { info: say('info'), warn: say('warn'), error: say('error') }
}

/** Hears the facts of a table, and lets the others pass. */
export function hearTable(table: Record<string, (fields: Record<string, unknown>) => void>): Hear {
  const known = new Map(Object.entries(table))
  return (message, fields) => known.get(message)?.(fields)
}

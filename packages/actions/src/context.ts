import type { AnyConnector } from '@echolot/connectors'
import type { Database } from '@echolot/db'
import type { ConnectorId } from '@echolot/domain'
import type { Outbound } from '@echolot/outbound'

/** What actions log to: fields first, then a message that never varies. Strangers' text is never a field. */
export type Log = {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Seals secrets and makes keyed digests; `context` and `purpose` keep one table's values useless in another. */
export type Seal = {
  seal(text: string, context: string): Buffer
  unseal(sealed: Buffer, context: string): string
  digest(text: string, purpose: string): Buffer
}

/** What an action may use. Each takes only the part it needs; `now` is the database's clock, read once for the action. */
export type Ctx = {
  db: Database
  now: Date
  log: Log
  seal: Seal
  outbound: Outbound
  connectors: Readonly<Record<ConnectorId, AnyConnector>>
  /** For how long what sources answered is kept as it came; 0: not at all. */
  rawBodyDays: number
  /** For how many days the texts of items that concern nobody are kept: the archive that watches are held against. */
  unmatchedDays: number
  pace: Pace
  /** The origin under which hubs reach this Echolot; null where none is asked to push. */
  hooksOrigin: string | null
}

/** How hosts are spared. */
export type Pace = {
  /** Between the beginnings of two requests of one host; 0 spares none. */
  gapMs: number
  /** Domains each of whose subdomains is a host of its own. */
  separate: readonly string[]
}

/** Who asks. Echolot itself acts as `null`. */
export type Actor = { personId: number; role: 'administrator' | 'manager' | 'member' }

import type { AnyConnector } from '@echolot/connectors'
import type { Database } from '@echolot/db'
import type { Role, Sight } from '@echolot/domain'
import type { sendMail } from '@echolot/messengers'
import type { Outbound } from '@echolot/outbound'

/** What actions log to: fields first, then a message that never varies. Strangers' text is never a field. */
export type Log = {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Seals secrets, makes keyed digests and signs; `context` and `purpose` keep one table's values useless in another. */
export type Seal = {
  seal(text: string, context: string): Buffer
  unseal(sealed: Buffer, context: string): string
  digest(text: string, purpose: string): Buffer
  /** Signs texts as this installation (Ed25519); whoever has the public key (32 bytes) can check it without us. */
  signer(purpose: string): Signer
}

export type Signer = { publicKey: Buffer; sign(text: string): Buffer }

/** What an action may use. Each takes only the part it needs; `now` is the database's clock, read once for the action. */
export type Ctx = {
  db: Database
  now: Date
  /** The departments whose tickets whoever asks sees; Echolot itself sees all. Whatever tells of tickets goes by it. */
  sight: Sight
  log: Log
  seal: Seal
  outbound: Outbound
  connectors: Readonly<Record<string, AnyConnector>>
  /** For how long what sources answered is kept as it came; 0: not at all. */
  rawBodyDays: number
  /** For how many days the texts of items that concern nobody are kept: the archive that watches are held against. */
  unmatchedDays: number
  pace: Pace
  sendMail: typeof sendMail
  /** The origin at which people open the pages: the public address, else where this Echolot listens. Never what a request says of itself. */
  pagesOrigin(): string
  /** For how long whoever answers can take a response back before it is sent. */
  sendAfterMs: number
  /** The origin under which hubs reach this Echolot; null where none is asked to push. */
  hooksOrigin: string | null
  /**
   * What a report that recomputes itself brings along: the code of its page, built, and its style.
   * @throws Refusal `unavailable` where it is not built.
   */
  readReportPage(): Promise<{ code: string; look: string }>
}

/** How hosts are spared. */
export type Pace = {
  /** Between the beginnings of two requests of one host; 0 spares none. */
  gapMs: number
  /** Domains each of whose subdomains is a host of its own. */
  separate: readonly string[]
}

/** Who asks. Echolot itself acts as `null`. */
export type Actor = { personId: number; role: Role }

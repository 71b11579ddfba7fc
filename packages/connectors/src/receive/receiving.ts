import type { Found, Handed, Trouble } from '../connector.ts'

/** What came to the public address of a source. */
export type Heard = {
  method: 'GET' | 'POST'
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  query: URLSearchParams
  /** As it came: what is signed are these bytes, and no others that say the same. */
  body: Buffer
}

/**
 * Why a delivery is not believed. `unsigned`: it bears no proof at all. `forged`: its proof is not by our secret. `stale`: it was
 * signed at another time, and may be somebody's repetition.
 */
export type Doubt = 'unsigned' | 'forged' | 'stale'

/** Whether whoever sends has the secret, and what they call this delivery: repeated, it has the same id. Null: its bytes are its id. */
export type Verdict = { outcome: 'genuine'; id: string | null } | { outcome: 'refused'; doubt: Doubt }

/** Which part of a delivery is not as the settings expect it; `message` says what would be. */
export type Misfit = { field: string; message: string }

/** How a channel tells a source of news by itself. */
export type Receiving<Settings, Access> = {
  /** The media types that it sends, without their parameters. */
  readonly takes: RegExp
  /** The names of header fields that reading needs besides the body, in lower case. */
  readonly keeps?: readonly string[]
  /**
   * What is answered where the channel only wants to know whether it is us: to a GET at once, to a POST once its sender is known.
   * `key` is the last part of our address, which the channel alone was given: where it wants a word to be agreed on, this is it.
   * Null: nothing like it was asked.
   */
  greet?(heard: Heard, ours: { secret: string; key: string }): { body: string; contentType: string } | null
  /** Whether it comes from whoever has the secret; `schemes` knows how the channels sign. */
  verify(heard: Heard, secret: string, now: Date): Verdict
  /** What is wrong with a delivery that cannot be read as the settings want it; null: nothing. Its sender waits: no request, no work. */
  misfit?(settings: Settings, body: Buffer): Misfit | null
  /** What a shell delivers with for a try, where a channel has no other sender: one line. */
  example?(ours: { address: string; secret: string }): string
  /** Reads a delivery into items, later and by somebody else than who took it. */
  read(
    asked: Handed<Settings, Access> & { headers: Readonly<Record<string, string>>; body: Buffer },
  ): Promise<Omit<Found<unknown>, 'cursor' | 'body'> | Trouble>
}

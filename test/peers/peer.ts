/** What a peer hears. */
export type Asked = {
  method: string
  /** Path and query. */
  path: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
}

export type Answered = { status?: number; headers?: Record<string, string>; body?: string | Buffer }

/** What somebody writes on a channel. */
export type Said = {
  text: string
  at: Date
  /** The externalId of what it answers. */
  to?: string
  /** The company writes it itself. */
  ours?: boolean
}

/**
 * A channel that stands in for the real one: it speaks its interface by its documentation, and somebody can write, edit and
 * take away on it. What can go wrong on the way is not its business: whoever carries its answers may lose, delay or replace them.
 */
export type Peer = {
  /** A source of it, where it is served, as somebody would set it up; `user` is who the access belongs to. */
  source(origin: string): {
    url: string
    settings?: Record<string, unknown>
    access?: Record<string, string>
    userId?: string
  }
  /** What a log or an error must never hold, besides the values of the access. */
  secrets: readonly string[]
  /** Where it speaks no HTTP: one connection to it. It says the first word, and then answers line by line. */
  talk?(): { greeting: string; hear(line: string): string | Buffer }
  /** Undefined: it has nothing there. */
  answer(asked: Asked, origin: string): Answered | undefined
  /** @returns its externalId. */
  write(said: Said): string
  /** Null where nothing can be edited there, or no edit shows. */
  edit: ((externalId: string, text: string) => void) | null
  /** Null where what is taken away is never told. */
  remove: ((externalId: string) => void) | null
  /** What was published through it, in its order; where the channel tells nobody what stands there. */
  published?(): string[]
  /** So much can stand there at once for every poll to see it, however long nobody asked. */
  holds: number
}

/** What goes to the address of a source that is told of news. */
export type Delivery = { headers: Record<string, string>; body: Buffer }

/** A channel that tells by itself, as one that is asked does by its `Peer`. */
export type Sender = {
  source(origin: string): { url: string; settings?: Record<string, unknown> }
  /** What it shares with the source. */
  secret: string
  /** One delivery that says all of these, signed with that secret at this instant. */
  deliver(said: readonly (Said & { id: string })[], at: Date, secret?: string): Delivery
  /** One that says that these are no more; null where the channel never says so. */
  takeBack: ((ids: readonly string[], at: Date) => Delivery) | null
}

import type { Actor, Ctx, Identified, Present, ServiceHost } from '@echolot/actions'

/** What every endpoint's handler gets besides its input. */
export type RequestContext = {
  host: ServiceHost
  /** Where the request came from, for the rate limit. */
  address: string
  /** What the browser calls itself. */
  userAgent: string | null
  /** The origin of our page that asks, as the browser says it; null where no browser does. */
  origin: string | null
  /** Whether the request reached a loopback address of this machine, and no proxy stands between. */
  loopback: boolean
  /** The session's; null also where a key of a program is shown in its place. */
  token: string | null
  identified: Identified | null
  /** Who has what was shown now: somebody may have been signed out meanwhile, and then it is null, or be somebody else in the company. */
  holdsStill(): Promise<Identified | null>
  setSession(token: string | null): void
  /** Says when it is worth asking again. */
  setRetryAfter(seconds: number): void
  /** Names the endpoint in the request's log line; an address may hold what somebody searched for. */
  setEndpoint(name: string): void
  /** Who is in which ticket at this moment, as far as this process heard. */
  present(): Present[]
  context(): Promise<Ctx>
}

/** The same once the permission was granted to somebody. A token has who holds `own_access`, which no key does. */
export type SignedIn = RequestContext & { identified: Identified; actor: Actor; token: string }

import type { Way } from '../src/connector.ts'
import type { AnyConnector } from '../src/offered.ts'

/** The way out of a channel that is asked by HTTP alone. */
export function overHttp(fetch: Way['fetch']): Way {
  return { fetch, connect: () => Promise.reject(new Error('This channel is asked by HTTP alone.')) }
}

/** How a connector is asked; one that only tells by itself has no place in a test of polls. */
export function pollOf({ id, poll }: AnyConnector): NonNullable<AnyConnector['poll']> {
  if (poll === null) throw new Error(`The connector "${id}" is never asked.`)
  return poll
}

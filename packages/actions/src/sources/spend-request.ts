import { connectorOf } from '@echolot/connectors'
import { spendRequest } from '@echolot/db'
import type { Ctx } from '../context.ts'

/**
 * Leave for the requests of one source, by its channel's documented limits: those of a host are shared by all of its kind there,
 * those of an account by whoever is signed in as it. It is asked for each request before it goes.
 */
export function spendingOf(
  { db, now, seal, connectors }: Pick<Ctx, 'db' | 'now' | 'seal' | 'connectors'>,
  { connector, address, access }: { connector: string; address: string; access: object | null },
): (host: string) => Promise<Date | null> {
  const { limits } = connectorOf(connectors, connector).about
  const began = performance.now()
  return async (host) => {
    // The clock of the database, and what has passed since it was read.
    const at = new Date(now.getTime() + performance.now() - began)
    let until: Date | null = null
    for (const limit of limits) {
      const whose = limit.per === 'host' ? host : access === null ? address : JSON.stringify(access)
      const key = seal.digest(
        `${connector}\n${limit.requests}/${limit.seconds}\n${limit.per}\n${whose}`,
        'request spend',
      )
      const denied = await spendRequest(db, key, limit, at)
      if (denied !== null && (until === null || denied > until)) until = denied
    }
    return until
  }
}

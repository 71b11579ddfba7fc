import { queueNames } from './names.ts'
import { postgresStore } from './postgres-store.ts'
import { parseRedisAddress } from './redis-address.ts'
import { redisStore } from './redis-store.ts'
import type { Store } from './store.ts'

/** The store that an address names: a Redis where it is one's, else PostgreSQL. */
export function storeAt(
  connectionString: string,
  { prefix, onError }: { prefix: string; onError: (error: unknown) => void },
): Store {
  const address = parseRedisAddress(connectionString)
  if (address !== null) return redisStore({ address, prefix })
  return postgresStore({ connectionString, connections: queueNames.length + 6, onError })
}

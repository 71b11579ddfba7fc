import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { Cluster, Redis, type RedisOptions } from 'ioredis'
import type { RedisAddress } from './redis-address.ts'
import { within } from './within.ts'

export type RedisClient = Redis | Cluster

/**
 * What a connection is for.
 *
 * - `queue` adds and asks: it fails at once where Redis is away, so that the outbox keeps its row, and within 5 s where Redis
 *   is silent.
 * - `worker` waits for Redis however long it is away: a command that was given up would be a job that nobody ends. Who stays
 *   silent is found by its watchdog, not by a clock of its own.
 * - `probe` tries once.
 */
export type RedisUse = 'queue' | 'worker' | 'probe'

export type RedisClients = {
  connect(use: RedisUse, name: string): RedisClient
  /** Ends one for good, whatever it is doing. */
  end(client: RedisClient): void
  /** Ends all that are left, and waits at most so long for their last words. */
  close(timeoutMs: number): Promise<void>
}

/** Makes clients and knows each until it has ended: also those that a library duplicated or forgot would be ended here. */
export function redisClients(address: RedisAddress): RedisClients {
  const known = new Set<RedisClient>()
  return {
    connect(use, name) {
      const client = create(address, use, name)
      known.add(client)
      // The owner listens too; this one stays when the owner has let go, for an error that nobody hears ends the process.
      client.on('error', () => {})
      client.once('end', () => known.delete(client))
      return client
    },
    end(client) {
      client.disconnect()
      // A connection that was never made has nothing to end, and says nothing of it.
      if (client.status === 'wait' || client.status === 'end') known.delete(client)
    },
    async close(timeoutMs) {
      const ends = [...known].map((client) => new Promise((resolve) => client.once('end', resolve)))
      for (const client of known) this.end(client)
      if (known.size > 0) await within(timeoutMs, 'Redis', Promise.all(ends)).catch(() => {})
    },
  }
}

function create(address: RedisAddress, use: RedisUse, name: string): RedisClient {
  const { nodes, username, password, db } = address
  const again = use === 'probe' ? () => null : (times: number) => Math.min(times * 100, 2_000)
  const waits = {
    queue: { enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false },
    worker: { enableOfflineQueue: true, maxRetriesPerRequest: null },
    probe: { enableOfflineQueue: true, maxRetriesPerRequest: 0 },
  }[use]
  const { enableOfflineQueue, ...retries } = waits
  const tls = tlsOf(address)
  const common = {
    ...retries,
    ...(use === 'worker' ? {} : { commandTimeout: 5_000 }),
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    ...(tls === undefined ? {} : { tls }),
    connectionName: name,
    connectTimeout: 5_000,
    disconnectTimeout: 500,
    keepAlive: 10_000,
    // A primary that became a replica stays connected and refuses every write; a new connection finds the new one.
    reconnectOnError: (error: Error) => error.message.includes('READONLY'),
  } satisfies RedisOptions

  switch (address.kind) {
    case 'single':
      return new Redis({
        ...common,
        ...nodes[0],
        db,
        enableOfflineQueue,
        retryStrategy: again,
        lazyConnect: use === 'probe',
      })
    case 'sentinel': {
      const { sentinelUsername, sentinelPassword } = address
      return new Redis({
        ...common,
        sentinels: [...nodes],
        name: address.name,
        ...(sentinelUsername === null ? {} : { sentinelUsername }),
        ...(sentinelPassword === null ? {} : { sentinelPassword }),
        ...(tls === undefined ? {} : { enableTLSForSentinelMode: true, sentinelTLS: tls }),
        sentinelRetryStrategy: again,
        sentinelCommandTimeout: 5_000,
        db,
        enableOfflineQueue,
        retryStrategy: again,
        lazyConnect: use === 'probe',
      })
    }
    case 'cluster':
      return new Cluster([...nodes], {
        enableOfflineQueue,
        clusterRetryStrategy: again,
        slotsRefreshTimeout: 5_000,
        lazyConnect: use === 'probe',
        // With TLS a node must be asked by the name that stands in its certificate.
        ...(tls === undefined ? {} : { dnsLookup: (host, done) => done(null, host) }),
        redisOptions: common,
      })
  }
}

/** @throws what the file system says of a file of certificates. */
function tlsOf({ tls, nodes }: RedisAddress): RedisOptions['tls'] {
  if (tls === null) return undefined
  const [node] = nodes
  return {
    // Node compares a certificate with the name it was given, which the client does not pass on by itself everywhere.
    ...(node !== undefined && nodes.length === 1 && isIP(node.host) === 0 ? { servername: node.host } : {}),
    ...(tls.ca === null ? {} : { ca: readFileSync(tls.ca) }),
    ...(tls.cert === null ? {} : { cert: readFileSync(tls.cert) }),
    ...(tls.key === null ? {} : { key: readFileSync(tls.key) }),
    rejectUnauthorized: tls.verify,
  }
}

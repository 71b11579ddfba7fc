import {
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
  type KeyPrefixOptions,
  type QueueBaseOptions,
  QueueKeys,
  RedisConnection,
  RedisQueueBackend,
} from 'bullmq'
import { Cluster, Redis } from 'ioredis'
import { explainRedis } from './explain-redis.ts'
import { askedConfig, judgeRedis, readInfo } from './judge-redis.ts'
import { placeOf, type RedisAddress } from './redis-address.ts'
import { type RedisClient, type RedisClients, redisClients } from './redis-clients.ts'
import type { Store, Verdict } from './store.ts'
import { within } from './within.ts'

/** How long Redis may take to let somebody in and answer, before it counts as away. */
const answerMs = 8_000

/**
 * Keeps the queues in Redis or Valkey. Every queue has a connection of its own, every worker two, and each belongs to whoever it
 * was built for: where one has fallen silent for good, its owner is discarded and the next one starts anew.
 *
 * @param prefix of every key, as one hash tag: in a cluster all queues lie in one slot, as their scripts need it.
 */
export function redisStore({ address, prefix }: { address: RedisAddress; prefix: string }): Store {
  const clients = redisClients(address)
  let closed = false
  let asking: Promise<void> | undefined

  /** Connects once, tries, and lets go. @throws StoreTrouble where Redis is away or lets nobody in. */
  async function probe<T>(ask: (client: RedisClient) => Promise<T>): Promise<T> {
    if (closed) throw new Error('The bus is closed.')
    let client: RedisClient | undefined
    let problem: unknown
    try {
      const trying = clients.connect('probe', 'echolot-probe')
      client = trying
      // What ends the try says only that the connection is closed; why was said before.
      trying.on('error', (error: unknown) => {
        problem ??= error
      })
      return await within(
        answerMs,
        'Redis',
        trying.connect().then(async () => {
          if (trying instanceof Redis && address.db > 0) await trying.select(address.db)
          return ask(trying)
        }),
      )
    } catch (error) {
      throw explainRedis(problem ?? error, address)
    } finally {
      if (client !== undefined) clients.end(client)
    }
  }

  const factory = (...[name, options, { withBlockingConnection = false } = {}]: Parameters<Factory>) => {
    if (closed) throw new Error('The bus is closed.')
    const keys = new QueueKeys(`{${prefix}}`)
    const owned = withBlockingConnection
      ? [clients.connect('worker', `echolot-${name}`), clients.connect('worker', `echolot-${name}-waits`)]
      : [clients.connect('queue', `echolot-${name}-adds`)]
    const withPrefix: QueueBaseOptions & KeyPrefixOptions = { ...options, prefix: keys.prefix }
    const [connection, blocking] = owned.map((client, index) => connectionOf(client, index === 1))
    if (connection === undefined) throw new Error('A queue needs a connection.')
    return new OwningBackend(
      clients,
      owned,
      connection,
      name,
      keys.getKeys(name),
      (type) => keys.toKey(name, type),
      withPrefix,
      blocking,
    )
  }

  return {
    // BullMQ's own backend, under the interface that all of them share.
    backend: factory as unknown as BackendFactory<IQueueBackend, unknown>,
    connection: {},
    ready() {
      asking ??= probe((client) => write(client, `{${prefix}}:probe`)).finally(() => {
        asking = undefined
      })
      return asking
    },
    // Its keys run out by the server's clock.
    rightClocks: async () => {},
    inspect: () => probe((client) => inspect(client, address)),
    async close(timeoutMs) {
      closed = true
      await clients.close(timeoutMs)
    },
  }
}

type Factory = BackendFactory<RedisQueueBackend, ConnectionOptions>

/** Closes what it opened, in whatever state its connections are. */
class OwningBackend extends RedisQueueBackend {
  readonly #clients: RedisClients
  readonly #owned: readonly RedisClient[]

  constructor(
    clients: RedisClients,
    owned: readonly RedisClient[],
    ...rest: ConstructorParameters<typeof RedisQueueBackend>
  ) {
    super(...rest)
    this.#clients = clients
    this.#owned = owned
  }

  /** BullMQ says goodbye first, and leaves a connection alone that does not answer or is not there just now. */
  override async close(force?: boolean): Promise<void> {
    try {
      await within(2_000, 'Redis', super.close(force))
    } finally {
      for (const client of this.#owned) this.#clients.end(client)
    }
  }
}

function connectionOf(client: RedisClient, blocking: boolean): RedisConnection {
  return new RedisConnection(client, { shared: false, blocking })
}

/** A server that answers and takes no writes, for whatever reason, would be no help. */
async function write(client: RedisClient, key: string): Promise<void> {
  await client.eval(`return redis.call('set', KEYS[1], '1', 'px', '1000')`, 1, key)
}

/** What every primary says of itself. */
async function inspect(client: RedisClient, address: RedisAddress): Promise<Verdict> {
  const servers = client instanceof Cluster ? client.nodes('master') : [client]
  const verdicts = await Promise.all(
    servers.map(async (server) => {
      const info = readInfo(await server.info())
      const config = await configOf(server)
      const { host, port } = server.options
      const place = address.kind === 'cluster' ? `${host}:${port}` : placeOf(address)
      return judgeRedis({ place, info, config }, address.kind)
    }),
  )
  return {
    refused: verdicts.flatMap(({ refused }) => refused),
    doubts: verdicts.flatMap(({ doubts }) => doubts),
  }
}

/** Null where it is forbidden or renamed, as it is on most Redis that somebody else runs. */
async function configOf(server: Redis): Promise<Record<string, string> | null> {
  const config: Record<string, string> = {}
  try {
    // One at a time: older versions take a single name.
    for (const name of askedConfig) {
      const [, value] = (await server.config('GET', name)) as [string, string] | []
      if (value !== undefined) config[name] = value
    }
    return config
  } catch {
    return null
  }
}

import { Socket } from 'node:net'
import {
  assertSchemaCompatibility,
  type BackendFactory,
  createPostgresBackend,
  DEFAULT_SCHEMA,
  type IQueueBackend,
  type PgPool,
  type PgPoolClient,
  type PgQueryResult,
  runMigrations,
} from 'bullmq'
import pg from 'pg'
import type { Store } from './store.ts'
import { within } from './within.ts'

/**
 * Keeps the queues in PostgreSQL, in a schema of their own beside our tables. One pool serves all queues and workers of the
 * process.
 *
 * @param connectionString must reach PostgreSQL itself: through PgBouncer in transaction mode LISTEN does not work.
 * @param connections at most; each worker holds one for LISTEN, so there must be more of them than workers.
 * @param onError told of connections that broke; the pool replaces them by itself.
 */
export function postgresStore({
  connectionString,
  connections,
  onError,
}: {
  connectionString: string
  connections: number
  onError: (error: unknown) => void
}): Store {
  const sockets = new Set<Socket>()
  const pool = new pg.Pool({
    ...inSchema(connectionString, DEFAULT_SCHEMA),
    application_name: 'echolot bus',
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    // The server ends a statement first; where it cannot be heard any more, the client gives up.
    statement_timeout: 15_000,
    query_timeout: 20_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    stream() {
      const socket = new Socket()
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      return socket
    },
  })
  pool.on('error', onError)
  // Before anybody holds it: the server may send its last word along with its first.
  pool.on('connect', listenForErrors)

  let closed = false
  let migrated = false
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    const client = await connect()
    let failure: Error | undefined
    try {
      await client.query('select 1')
      if (!migrated) await runMigrations(client)
      migrated = true
      await assertSchemaCompatibility(client)
    } catch (error) {
      migrated = false
      failure = error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      client.release(failure)
    }
  }

  async function connect(): Promise<pg.PoolClient> {
    if (closed) throw new Error('The bus is closed.')
    const client = await pool.connect()
    const { release } = client
    client.release = (destroy) => {
      // Before it lets go, BullMQ removes every listener; a last word of the server would then end the process.
      listenForErrors(client)
      release(destroy)
    }
    return client
  }

  // Not the pool itself: every queue and worker built on it would leave a listener behind for good, and would meet an ended
  // pool at the close.
  const view: PgPool & { options: object } = {
    options: { keepAlive: true },
    // BullMQ describes the client of `pg` in its own words, which differ in the result's row type alone.
    connect: async () => (await connect()) as unknown as PgPoolClient,
    async query(text, params) {
      if (closed) throw new Error('The bus is closed.')
      return (await pool.query(text, params === undefined ? undefined : [...params])) as PgQueryResult
    },
    end: async () => {},
    on: () => view,
    removeAllListeners: () => view,
  }

  return {
    // A factory for one store's connection is only ever given that store's connection.
    backend: createPostgresBackend as BackendFactory<IQueueBackend, unknown>,
    connection: view,
    ready() {
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
    async rightClocks(longestMs) {
      if (migrated && !closed) await pool.query(rightClocks, [longestMs])
    },
    async inspect() {
      // Durable by itself, and the database of everything else was looked at before.
      await this.ready()
      return { refused: [], doubts: [] }
    },
    async close(timeoutMs) {
      closed = true
      await within(timeoutMs, 'PostgreSQL', pool.end()).catch(onError)
      for (const socket of sockets) socket.destroy()
    },
  }
}

/**
 * Of BullMQ 6.7, which judges its locks, its delays and the last look for silent workers by the clock of whoever asks: what
 * lies further ahead than $1 ms was written by a clock that is wrong. A lock's owner who still lives renews it in time.
 */
const rightClocks = `
  with clock as (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now),
    looks as (update meta set value = clock.now::text from clock
      where field = 'stalled-check' and value::bigint > clock.now + $1),
    locks as (update job set locked_until_ms = clock.now + $1 from clock
      where state = 'active' and locked_until_ms > clock.now + 2 * $1)
  update job set process_at_ms = clock.now from clock where state = 'delayed' and process_at_ms > clock.now + 10 * $1`

const ignore = () => {
  /* The query that was under way gets the error, or the pool hears of the lost connection; this only keeps it from being fatal. */
}

function listenForErrors(client: pg.PoolClient): void {
  if (!client.listeners('error').includes(ignore)) client.on('error', ignore)
}

/** BullMQ's statements name no schema, so the connection must. Options in the connection string would win over ours. */
function inSchema(connectionString: string, schema: string): { connectionString: string; options: string } {
  const path = `-c search_path=${schema}`
  if (!URL.canParse(connectionString)) return { connectionString, options: path }
  const url = new URL(connectionString)
  const given = url.searchParams.get('options')
  if (given === null) return { connectionString, options: path }
  url.searchParams.delete('options')
  return { connectionString: url.href, options: `${given} ${path}` }
}

import { createHash } from 'node:crypto'
import { Socket } from 'node:net'
import { Refusal } from '@echolot/domain'
import {
  CamelCasePlugin,
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql as raw,
} from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.generated.ts'

const inside: unique symbol = Symbol('kysely')
const cause: unique symbol = Symbol('trace')
const ending: unique symbol = Symbol('ending')

/** A transaction, opaque outside this package: whoever holds one can pass it to queries and nothing else. */
export type Tx = {
  readonly [inside]: Kysely<Schema>
  readonly [cause]: () => string | null
  /** What is done last in it; null outside of one. */
  readonly [ending]: (() => Promise<void>)[] | null
}

export type Database = Tx & {
  readonly url: string
  readonly pool: pg.Pool
  /** Runs `fn` in one transaction (read committed); rolls back when it throws. */
  inTransaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A list of bigint, for which pg has no name. */
const idLists = 1016

// Ids are bigint in the tables and stay far below 2^53.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === idLists) return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number))
    return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

/**
 * Opens a pool on PostgreSQL 15 or later.
 * @param max connections at most; a statement that waits longer than 30 s is cancelled, and a connection that has gone mute is ended.
 * @param onError told of connections that broke while idle; the pool replaces them by itself.
 * @param silentMs after which a connection counts as mute; only tests, which have less time, give another than this.
 * @param trace what is under way, as a W3C `traceparent`: what is emitted carries it on.
 */
export function openDatabase({
  url,
  max = 10,
  name = 'echolot',
  onError,
  trace = () => null,
  silentMs = 35_000,
}: {
  url: string
  max?: number
  name?: string
  onError: (error: Error) => void
  trace?: () => string | null
  silentMs?: number
}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    // Somebody who vanished in the middle of a transaction must not keep its locks.
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    stream: silentNoLongerThan(silentMs),
  })
  pool.on('error', onError)
  pool.on('connect', (client) => {
    // The pool listens to idle clients only; one that is lost between two statements of a transaction would end the process.
    client.on('error', () => {
      /* Its next statement rejects. */
    })
  })
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: planningOnce(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    [inside]: kysely,
    [cause]: trace,
    [ending]: null,
    url,
    pool,
    inTransaction: (fn) =>
      kysely
        .transaction()
        .execute(async (transaction) => {
          const last: (() => Promise<void>)[] = []
          const result = await fn({ [inside]: transaction, [cause]: trace, [ending]: last })
          for (const work of last) await work()
          return result
        })
        .catch(refuseDangling),
    close: () => kysely.destroy(),
  }
}

/**
 * Sockets that end when nothing has come or gone for so long: longer than any statement may take and any connection idles,
 * so somebody on the way has lost it without a word, and whoever waits there would wait for ever.
 */
function silentNoLongerThan(ms: number): () => Socket {
  return () => {
    const socket = new Socket()
    socket.setTimeout(ms, () =>
      socket.destroy(
        Object.assign(new Error(`PostgreSQL has said nothing for ${ms / 1000} s.`), { code: 'ETIMEDOUT' }),
      ),
    )
    return socket
  }
}

/** The query builder behind a database or transaction; only this package asks for it. */
export function sql(db: Tx): Kysely<Schema> {
  return db[inside]
}

/** Reads one moment of the database: all that is asked in it is of the same instant, and nothing can be written. */
export function inSnapshot<T>(db: Database, read: (snapshot: Tx) => Promise<T>): Promise<T> {
  return sql(db)
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => read({ [inside]: transaction, [cause]: db[cause], [ending]: null }))
}

/** Does something at the very end of a transaction, before it is committed. */
export function atEnd(tx: Tx, work: () => Promise<void>): void {
  if (tx[ending] === null) throw new Error('There is no transaction that could end.')
  tx[ending].push(work)
}

const plannedMark = '/* planned once */'

/**
 * Stands first in a statement that is written out by hand, has the same text however much it is about, and is said again and again:
 * each connection reads and plans it once, which takes longer than carrying it out.
 */
export const plannedOnce = raw.raw(plannedMark)

/** Gives each marked statement a name of its own, by which PostgreSQL knows it again. */
function planningOnce(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const named = (text: string) => {
    const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
    return name
  }
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const clientOf = (client: pg.PoolClient): PostgresPoolClient => {
    function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>
    function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
    function query(asked: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
      const plain: PostgresPoolClient = client
      if (typeof asked !== 'string') return plain.query(asked)
      if (!asked.startsWith(plannedMark)) return plain.query(asked, values)
      return client.query({ name: named(asked), text: asked, values: [...values] })
    }
    return { query, release: (destroy) => client.release(destroy) }
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const wrapped = clients.get(client) ?? clientOf(client)
      clients.set(client, wrapped)
      return wrapped
    },
  }
}

/** Any of these ids, as one parameter however many there are: a thousand placeholders take longer to read than their rows. */
export function anyOf(ids: readonly number[]) {
  return raw<number>`any(${[...ids]}::bigint[])`
}

/** What is under way where this database or transaction is used, as a W3C `traceparent`; null where nobody follows. */
export function traceOf(db: Tx): string | null {
  return db[cause]()
}

/** One connection of its own, for what must not share a pool, such as a session's lock. It survives its own loss: `query` then rejects. */
export async function connectAlone(url: string): Promise<{
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>
  end(): Promise<void>
  /** Resolves when it breaks or ends. */
  lost: Promise<void>
}> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'echolot lock',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => {
    /* The next query says so. */
  })
  const lost = new Promise<void>((resolve) => client.once('end', resolve))
  await client.connect()
  return { query: (text) => client.query(text), end: () => client.end(), lost }
}

/** A reference to what does not exist is the asker's mistake, and is said with its value. */
function refuseDangling(error: unknown): never {
  const { code, detail } = error as { code?: unknown; detail?: unknown }
  const [, value, table] =
    code === '23503' && typeof detail === 'string'
      ? (/=\((.*)\) is not present in table "(\w+)"/.exec(detail) ?? [])
      : []
  if (value !== undefined && table !== undefined)
    throw new Refusal('invalid', `There is no ${table} "${value}".`, { reason: 'reference_gone' }, { cause: error })
  throw error
}

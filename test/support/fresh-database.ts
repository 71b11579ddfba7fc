import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type FreshDatabase = AsyncDisposable & { url: string; drop(): Promise<void> }

/** An empty database of the run's PostgreSQL, gone when the test is over. `made` is how, in the words of CREATE DATABASE. */
export async function freshDatabase(made = ''): Promise<FreshDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await say(server, `create database ${name} ${made}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  // Force fails where an autovacuum worker is in it, which is not ours to end; the plain statement sends that one away.
  const drop = () =>
    say(server, `drop database if exists ${name} with (force)`).catch(() => say(server, `drop database ${name}`))
  return { url: url.href, drop, [Symbol.asyncDispose]: drop }
}

/** A database as the first start leaves it, of the run's PostgreSQL, gone when the test is over. */
export const migratedDatabase = (): Promise<FreshDatabase> => freshDatabase(`template ${inject('migrated')}`)

async function say(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

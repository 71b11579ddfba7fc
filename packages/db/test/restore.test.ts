import { migrate, restoreSnapshot, type Snapshot, withSnapshot } from '@echolot/db'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/fresh-database.ts'
import { until } from '../../../test/support/until.ts'

const never = new AbortController().signal

/** A database with a brand, a stranger's table beside ours, and what a snapshot says of it. */
async function filled() {
  const database = await freshDatabase()
  await migrate(database.url)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    `insert into brand (name, kind, created_at) values ('Muster', 'own', now()); create table stranger (id int); insert into stranger values (7)`,
  )
  const shape = await withSnapshot(database.url, async ({ migrations, tables }) => ({ migrations, tables }))
  return {
    database,
    client,
    shape,
    async [Symbol.asyncDispose]() {
      await client.end()
      await database.drop()
    },
  }
}

const brands = async (client: pg.Client) => (await client.query('select name from brand')).rows

test("a database that holds a stranger's rows alone is empty to us, one with a row of ours is not", async () => {
  await using world = await filled()
  const { client, database, shape } = world
  const restore = () => restoreSnapshot(database.url, shape, { replace: false, signal: never }, async () => {})
  await expect(restore()).rejects.toThrow(/rows in brand\)\. Add --replace/)
  await client.query('delete from brand')
  await restore()
  expect((await client.query('select id from stranger')).rows).toEqual([{ id: 7 }])
})

test('a restore that fails half-way, or is broken off, leaves everything as it was', async () => {
  await using world = await filled()
  const { client, database, shape } = world
  const failing = restoreSnapshot(database.url, shape, { replace: true, signal: never }, async () => {
    throw new Error('The disk has gone.')
  })
  await expect(failing).rejects.toThrow('The disk has gone.')
  const stop = new AbortController()
  const brokenOff = restoreSnapshot(database.url, shape, { replace: true, signal: stop.signal }, async (filling) => {
    stop.abort()
    await filling.setSequence({ table: 'brand', column: 'id', lastValue: '5', called: true })
  })
  await expect(brokenOff).rejects.toThrow()
  expect(await brands(client)).toEqual([{ name: 'Muster' }])
})

test("a start waits until a restore is over, and a stranger's table is left alone", async () => {
  await using world = await filled()
  const { client, database, shape } = world
  const gate = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const restoring = restoreSnapshot(database.url, shape, { replace: true, signal: never }, () => {
    begun.resolve()
    return gate.promise
  })
  await begun.promise
  let started = false
  const starting = migrate(database.url).then((result) => {
    started = true
    return result
  })
  await until('the start waits', async () => {
    const { rows } = await client.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'echolot migrate' and wait_event = 'advisory'`,
    )
    return rows.length === 1
  })
  expect(started).toBe(false)
  gate.resolve()
  await restoring
  expect(await starting).toEqual({ applied: [], unknown: [] })
  expect(await brands(client)).toEqual([])
  expect((await client.query('select id from stranger')).rows).toEqual([{ id: 7 }])
})

test("a snapshot has every table of ours but the raw bodies, each behind those it refers to, and no stranger's", async () => {
  await using world = await filled()
  const names = world.shape.tables.map(({ name }) => name)
  const { rows } = await world.client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'stranger', 'source_body')`,
  )
  expect([...names].sort()).toEqual(rows.map(({ name }) => name).sort())
  expect(names.indexOf('item')).toBeGreaterThan(names.indexOf('source'))
  expect(names.indexOf('source')).toBeGreaterThan(names.indexOf('account'))
})

test('a snapshot is of one moment, whatever is written while it is read', async () => {
  await using world = await filled()
  const { client, database } = world
  const read = async (snapshot: Snapshot) => {
    await client.query(`insert into brand (name, kind, created_at) values ('Später', 'own', now())`)
    const table = snapshot.tables.find(({ name }) => name === 'brand')
    const stream = table === undefined ? null : snapshot.copyOut({ ...table, columns: ['name'] }).rows
    return (await stream?.toArray())?.map(String).join('')
  }
  expect(await withSnapshot(database.url, read)).toBe('Muster\n')
})

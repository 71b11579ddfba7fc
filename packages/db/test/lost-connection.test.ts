import { sql as raw } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/fresh-database.ts'
import { tcpProxy } from '../../../test/support/tcp-proxy.ts'
import { openDatabase, sql } from '../src/database.ts'
import { isTransient } from '../src/transient.ts'

test('a connection lost between two statements of a transaction fails that transaction, which may be tried again, and nothing else', async () => {
  await using database = await freshDatabase()
  const db = openDatabase({ url: database.url, onError() {} })
  const pidOf = async (tx: Parameters<typeof sql>[0]) =>
    (await raw<{ pid: number }>`select pg_backend_pid() as pid`.execute(sql(tx))).rows[0]?.pid
  try {
    const lost = db.inTransaction(async (tx) => {
      const pid = await pidOf(tx)
      // Returns when the other backend has gone: its last word is on the way to us, and nobody is asking anything.
      await db.pool.query('select pg_terminate_backend($1, 5000)', [pid])
      await db.pool.query('select 1')
      return pidOf(tx)
    })
    await expect(lost).rejects.toSatisfy(isTransient)
    expect(await pidOf(db)).toBeGreaterThan(0)
  } finally {
    await db.close()
  }
})

test('a connection that has gone mute fails who waits for it, which may be tried again', async () => {
  await using database = await freshDatabase()
  const url = new URL(database.url)
  await using way = await tcpProxy(Number(url.port))
  url.port = String(way.port)
  const db = openDatabase({ url: url.href, silentMs: 300, onError() {} })
  try {
    await db.pool.query('select 1')
    way.take({ kind: 'mute' })
    await expect(db.pool.query('select 1')).rejects.toSatisfy(isTransient)
    way.take({ kind: 'open' })
    expect((await db.pool.query('select 1')).rowCount).toBe(1)
  } finally {
    await db.close()
  }
})

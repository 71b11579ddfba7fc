import { expect, test } from 'vitest'
import { migratedDatabase } from '../../../test/support/fresh-database.ts'
import { openDatabase } from '../src/database.ts'
import { emit, emitAll } from '../src/outbox.ts'

test('what is said again and again is planned once for a connection, however much it is about', async () => {
  await using database = await migratedDatabase()
  const db = openDatabase({ url: database.url, max: 1, onError() {} })
  const now = new Date('2026-03-02T08:00:00Z')
  try {
    for (const itemIds of [[1], [2, 3], [4, 5, 6]])
      await db.inTransaction((tx) => emit(tx, now, 'items.collected', { itemIds, lane: 'live' }))
    await db.inTransaction((tx) =>
      emitAll(tx, now, [
        { name: 'items.collected', data: { itemIds: [7], lane: 'backfill' } },
        { name: 'sources.polled', data: { sourceIds: [8] } },
        { name: 'items.collected', data: { itemIds: [9], lane: 'live' } },
      ]),
    )
    const { rows: planned } = await db.pool.query('select name from pg_prepared_statements')
    expect(planned).toHaveLength(1)
    const { rows: said } = await db.pool.query('select payload, lane from outbox order by id')
    expect(said.map(({ payload, lane }) => [payload.itemIds, lane])).toEqual([
      [[1], 'live'],
      [[2, 3], 'live'],
      [[4, 5, 6], 'live'],
      [[7], 'backfill'],
      [[9], 'live'],
    ])
  } finally {
    await db.close()
  }
})

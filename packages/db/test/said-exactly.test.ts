import { findPublicItems, findStoredItems, openDatabase } from '@echolot/db'
import { expect, test } from 'vitest'
import { migratedDatabase } from '../../../test/support/fresh-database.ts'

test('who said exactly this, or called it so, is found without reading every text', async () => {
  await using database = await migratedDatabase()
  // One connection, for each tells its own reads when it is asked to.
  const db = openDatabase({ url: database.url, max: 1, onError() {} })
  try {
    await db.pool.query(
      `insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
         values ('Presse', 'feed', 'https://press.example', '', '', '{}', 'press', 'mentions', 900, now(), now());
       insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at)
         select 1, convert_to(n::text, 'UTF8'), 'press', false, false, 'mentions', 'public', 'mention', now() from generate_series(1, 5000) as n;
       insert into item_text (item_id, external_id, title, text) select id, id, 'Titel ' || id, repeat('Worte ', 40) || id from item;
       analyze item, item_text`,
    )
    const wholeReads = async () => {
      await db.pool.query('select pg_stat_force_next_flush()')
      const { rows } = await db.pool.query("select seq_scan from pg_stat_user_tables where relname = 'item_text'")
      return Number(rows[0]?.seq_scan)
    }
    const said = `${'Worte '.repeat(40)}77`
    const before = await wholeReads()
    expect((await findPublicItems(db, { text: said })).map(({ id }) => id)).toEqual([77])
    expect((await findStoredItems(db, { text: said })).map(({ itemId }) => itemId)).toEqual([77])
    expect((await findStoredItems(db, { text: 'Titel 78' })).map(({ itemId }) => itemId)).toEqual([78])
    expect(await findPublicItems(db, { text: said.toUpperCase() })).toEqual([])
    expect(await wholeReads()).toBe(before)
  } finally {
    await db.close()
  }
})

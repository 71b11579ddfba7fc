import { eraseAuthor, forgetLostWords, listTickets, migrate, openDatabase, planSearch } from '@echolot/db'
import { expect, test } from 'vitest'
import { ask } from '../../../test/support/ask.ts'
import { freshDatabase, migratedDatabase } from '../../../test/support/fresh-database.ts'

const now = new Date('2026-11-20T10:00:00Z')

type Told = { by?: string; title?: string; text: string }

/** A database in which these tickets lie, numbered from 1 in the order told; `find` answers the numbers that a search finds, the best first. */
async function withTold(told: readonly Told[]) {
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await migratedDatabase())
  const db = openDatabase({ url: database.url, max: 4, onError() {} })
  stack.defer(() => db.close())
  await db.pool.query(
    `insert into calendar (name, definition, updated_at) values ('Büro', '{}', now());
     insert into department (id, position, calendar_id, first_response_minutes, created_at) values ('service', 1, 1, 60, now());
     insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
       values ('Presse', 'feed', 'https://press.example', '', '', '{}', 'press', 'mentions', 900, now(), now())`,
  )
  const rows = JSON.stringify(told.map((one, index) => ({ ...one, n: index + 1 })))
  await db.pool.query(
    `with told as (select * from jsonb_to_recordset($1) as t (by text, title text, text text, n int)),
     a as (insert into author (identity, channel, name, purpose, visibility, retention_class, first_seen_at)
       select distinct convert_to(by, 'UTF8'), 'press', by, 'mentions', 'public', 'mention', now() from told where by is not null)
     insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at)
       select 1, convert_to(n::text, 'UTF8'), 'press', false, false, 'mentions', 'public', 'mention', now() from told order by n`,
    [rows],
  )
  await db.pool.query(
    `with told as (select * from jsonb_to_recordset($1) as t (by text, title text, text text, n int)),
     t as (insert into item_text (item_id, external_id, title, text) select n, n, title, text from told),
     m as (insert into mention (item_id, ground, hits, found_at) select n, 'watch', '[]', now() from told order by n)
     update item set author_id = (select author.id from told join author on author.name = told.by where told.n = item.id)`,
    [rows],
  )
  await db.pool.query(
    `insert into ticket (mention_id, item_id, source_id, channel, state, department_id, opened_at, episode_started_at, target_minutes, due_at, because, seq)
       select mention.id, item_id, 1, 'press', 'open', 'service', now(), now(), 60, now(), '[]', 1 from mention order by item_id`,
  )
  const held = stack.move()
  const everything = { view: 'all', personId: 0, ownDepartmentIds: null, sight: 'all', now, limit: 50 } as const
  return {
    db,
    find: async (search: string) =>
      (await listTickets(db, { ...everything, search: await planSearch(db, search) })).map(({ id }) => id),
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

test('words are found in every form, spelling and compound, and with a slip', async () => {
  await using told = await withTold([
    { text: 'Der Kundendienst meldet sich nicht.' },
    { text: 'Ist das Paket verspaetet? Schon zwei Verspätungen im Mai.' },
    { text: 'Meine KAFFEEMÜHLE steht still.' },
    { text: 'The deliveries were late again, Straße gesperrt.' },
    { by: 'José Großmann', text: 'Nur ein Gruß.' },
  ])
  expect(await told.find('Verspätung')).toEqual([2])
  expect(await told.find('verspaetet')).toEqual([2])
  expect(await told.find('Kundendinst')).toEqual([1])
  expect(await told.find('Kundendeinst')).toEqual([1])
  expect(await told.find('Muehle')).toEqual([3])
  expect(await told.find('kaffeemühlen')).toEqual([3])
  expect(await told.find('kaffeem')).toEqual([3])
  expect(await told.find('delivery')).toEqual([4])
  expect(await told.find('strasse')).toEqual([4])
  expect(await told.find('grossmann jose')).toEqual([5])
  expect(await told.find('Zwetschge')).toEqual([])
})

test('a verspaetet parcel is found by the noun, whatever else stands there', async () => {
  await using told = await withTold([{ text: 'Die Bahn war verspaetet.' }, { text: 'Alles pünktlich.' }])
  expect(await told.find('Verspätung')).toEqual([1])
})

test('quotation marks, OR and minus mean what they mean elsewhere, and small words do not narrow', async () => {
  await using told = await withTold([
    { text: 'Die Lieferung kam zu spät.' },
    { text: 'Zu spät kam meine Rechnung.' },
    { text: 'Keine Retoure möglich.' },
  ])
  expect(await told.find('spät')).toEqual([2, 1])
  expect(await told.find('"kam zu spät"')).toEqual([1])
  expect(await told.find('„zu spät kam“')).toEqual([2])
  expect(await told.find('spät -Rechnung')).toEqual([1])
  expect(await told.find('Rechnung OR Retoure')).toEqual([3, 2])
  expect((await told.find('spät Lieferung ODER Retoure')).toSorted()).toEqual([1, 3])
  expect(await told.find('die Retoure')).toEqual([3])
  expect(await told.find('-Rechnung')).toEqual([])
  expect(await told.find('"')).toEqual([])
  expect(await told.find(`'); drop table ticket; -- \\ " & | ! :* <-> (`)).toEqual([])
  expect(await told.find('#2')).toEqual([2])
})

test('what fits as it was typed comes first, in the title before the text, then the newest', async () => {
  await using told = await withTold([
    { title: 'Rechnung falsch', text: 'Bitte prüfen.' },
    { text: 'Die Rechnung fehlt.' },
    { text: 'Die Rechnung fehlt auch hier.' },
    { text: 'Das Rechnungswesen antwortet nicht.' },
  ])
  expect(await told.find('Rechnung')).toEqual([1, 3, 2, 4])
})

test('notes and responses are found, and what was erased is found no more and stands in no word of the index', async () => {
  await using told = await withTold([
    { by: 'Zwetschgenknödel', title: 'Klage', text: 'Absonderlich lange Wartezeit.' },
    { by: 'Erika', text: 'Die Wartezeit ist lang.' },
  ])
  const { db, find } = told
  await db.pool.query(
    `insert into note (ticket_id, text, at) values (1, 'Mit Zwetschgenknoedel telefoniert, Rückruf vereinbart', now()), (2, 'Rückruf am Montag', now());
     insert into response (ticket_id, kind, at, reason, created_at) values (2, 'outside', now(), 'Gutschein überreicht', now())`,
  )
  expect(await find('rueckruf')).toEqual([2, 1])
  expect(await find('gutscheine')).toEqual([2])
  expect(await find('Zwetschgenknödel')).toEqual([1])
  await db.inTransaction((tx) => eraseAuthor(tx, 1, { byNameAlone: false, now }))
  for (const search of ['Zwetschgenknödel', 'absonderlich', 'Klage']) expect(await find(search)).toEqual([])
  expect(await find('Rückruf')).toEqual([2])
  await db.inTransaction(forgetLostWords)
  const { rows } = await db.pool.query<{ word: string }>('select word from search_word order by word')
  const words = rows.map(({ word }) => word)
  expect(words.filter((word) => /zwetsch|absonder|klag/.test(word))).toEqual([])
  expect(words).toContain('wartezeit')
  expect((await db.pool.query('select from search_word_lost')).rows).toHaveLength(0)
  await db.pool.query(`delete from note where ticket_id = 2; update author set name = 'Frederike' where name = 'Erika'`)
  expect(await find('Rückruf')).toEqual([])
  expect(await find('Frederike')).toEqual([2])
  expect(await find('Erika')).toEqual([])
})

test('what concerns nobody is not searched, and costs the index nothing', async () => {
  await using told = await withTold([{ text: 'Muster' }])
  await told.db.pool.query(
    `insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at) values (1, 'other', 'press', false, false, 'mentions', 'public', 'unmatched', now());
     insert into item_text (item_id, external_id, text) values (2, '2', 'Nebensächlich')`,
  )
  expect(await told.find('Nebensächlich')).toEqual([])
  expect((await told.db.pool.query('select from ticket_search')).rows).toHaveLength(1)
})

test('a database whose user may not create extensions is refused with what to run', async () => {
  await using database = await freshDatabase()
  const name = new URL(database.url).pathname.slice(1)
  // Whoever owns a database may take the right to create from themselves.
  await ask(database.url, `revoke create on database ${name} from current_user`)
  await expect(migrate(database.url)).rejects.toThrow(
    `The search needs the extensions unaccent and pg_trgm, which this database user may not create. Let somebody who may run in "${name}": create extension unaccent; create extension pg_trgm; Then start again.`,
  )
  await ask(database.url, `grant create on database ${name} to current_user`)
  expect((await migrate(database.url)).applied).toContain('0040_search.sql')
})

test('what we answered is found, written here or seen at the source, and what is seen there changed', async () => {
  await using told = await withTold([{ text: 'Wo bleibt mein Paket?' }, { text: 'Ist das defekt?' }])
  await told.db.pool.query(
    `insert into response (ticket_id, kind, at, text, created_at) values (1, 'sent', now(), 'Der Spediteur kommt am Montag.', now());
     insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at)
       values (1, 'reply', 'press', true, false, 'mentions', 'public', 'own', now());
     insert into item_text (item_id, external_id, text) values (3, 'reply', 'Wir tauschen die Dichtung.');
     insert into response (ticket_id, kind, at, url, item_id, created_at) values (2, 'seen', now(), 'https://press.example/3', 3, now())`,
  )
  expect(await told.find('Spediteur')).toEqual([1])
  expect(await told.find('Dichtung')).toEqual([2])
  await told.db.pool.query(`update item_text set text = 'Wir tauschen den Schlauch.' where item_id = 3`)
  expect(await told.find('Dichtung')).toEqual([])
  expect(await told.find('Schlauch')).toEqual([2])
})

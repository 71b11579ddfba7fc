import { eraseAuthor, type ItemDraft, insertItems, openDatabase } from '@echolot/db'
import { expect, test } from 'vitest'
import { migratedDatabase } from '../../../test/support/fresh-database.ts'
import { until } from '../../../test/support/until.ts'

const now = new Date()
const source = {
  id: 1,
  channel: 'press',
  purpose: 'mentions',
  visibility: 'public',
  retentionClass: 'unmatched',
} as const

const draft = (n: number): ItemDraft => ({
  identity: Buffer.from(`item ${n}`),
  parentIdentity: null,
  renamed: [],
  author: { identity: Buffer.from('erika'), former: null, byNameAlone: false, name: 'Erika', handle: null, url: null },
  language: null,
  own: false,
  addressed: false,
  publishedAt: null,
  foundAt: now,
  externalId: `${n}`,
  url: null,
  title: null,
  text: 'Erika schreibt',
  threadUrl: null,
  updatedAt: null,
  facts: null,
  textDigest: Buffer.from('text'),
  linkDigest: null,
  idDigest: Buffer.from(`${n}`),
})

test.each(['the erasure ends first', 'the poll ends first'])(
  'an author who is erased while a poll stores more of theirs stays erased: %s',
  async (order) => {
    await using database = await migratedDatabase()
    const db = openDatabase({ url: database.url, max: 4, onError() {} })
    try {
      await db.pool.query(
        `insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
         values ('Presse', 'feed', 'https://press.example', '', '', '{}', 'press', 'mentions', 900, now(), now())`,
      )
      await db.inTransaction((tx) => insertItems(tx, source, [draft(1)]))
      const gate = Promise.withResolvers<void>()
      const erasure = (wait: Promise<void> | null) =>
        db.inTransaction(async (tx) => {
          await eraseAuthor(tx, 1, { byNameAlone: false, now })
          await wait
        })
      const poll = (wait: Promise<void> | null) =>
        db.inTransaction(async (tx) => {
          await insertItems(tx, source, [draft(2)])
          await wait
        })
      const [first, second] = order === 'the erasure ends first' ? [erasure, poll] : [poll, erasure]
      const before = first(gate.promise)
      await until('the first one holds its rows', async () => (await held()) > 0)
      const behind = second(null)
      await until('the second one waits for it', async () => (await waiting()) > 0)
      gate.resolve()
      await Promise.all([before, behind])
      const { rows } = await db.pool.query('select name from author union all select text from item_text')
      expect(rows).toEqual([])
    } finally {
      await db.close()
    }

    async function held(): Promise<number> {
      const { rows } = await db.pool.query(
        `select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      )
      return rows.length
    }
    async function waiting(): Promise<number> {
      const { rows } = await db.pool.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      return rows.length
    }
  },
)

test('a note about days and the name of a kept report go with the person whom they name, others stay', async () => {
  await using database = await migratedDatabase()
  const db = openDatabase({ url: database.url, max: 2, onError() {} })
  try {
    await db.pool.query(
      `insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
         values ('Presse', 'feed', 'https://press.example', '', '', '{}', 'press', 'mentions', 900, now(), now());
       insert into report_annotation (from_day, to_day, text, created_at, changed_at)
         select '2026-06-01', '2026-06-02', text, now(), now() from unnest(array['Ärger mit Erika', 'Rückruf der Mühle']) as text;
       insert into report_snapshot (name, asked, as_of, data, definitions, created_at)
         select name, '{}', '2026-06-30T12:00:00Z', '{}', '{}', now() from unnest(array['Juni, ohne Erika', 'Juni']) as name`,
    )
    await db.inTransaction((tx) => insertItems(tx, source, [draft(1)]))
    await db.inTransaction((tx) => eraseAuthor(tx, 1, { byNameAlone: false, now }))
    const { rows } = await db.pool.query(
      'select text from report_annotation union all select name from report_snapshot order by text',
    )
    expect(rows.map(({ text }) => text)).toEqual([expect.stringMatching(/^2026-06-30 /), 'Juni', 'Rückruf der Mühle'])
  } finally {
    await db.close()
  }
})

test('what a hub sent and nobody has read goes with the person who may stand in it, and so do reasons that may quote them', async () => {
  await using database = await migratedDatabase()
  const db = openDatabase({ url: database.url, max: 2, onError() {} })
  try {
    await db.pool.query(
      `insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
         select name, 'feed', 'https://press.example', '', convert_to(name, 'UTF8'), '{}', 'press', 'mentions', 900, now(), now() from unnest(array['Presse', 'Forum']) as name;
       insert into subscription (source_id, state, hub_sealed, topic_sealed, callback_sealed, secret_sealed, callback_digest, hub_host, created_at)
         select id, 'active', '', '', '', '', convert_to(name, 'UTF8'), 'hub.example', now() from source order by id;
       insert into push (subscription_id, received_at, body, body_digest) select id, now(), 'Erika schreibt', '' from subscription;
       insert into dead_letter (topic, subject_id, payload, error_code, error, attempts, at)
         select topic, 1, '{}', 'SyntaxError', 'SyntaxError: "Erika schreibt" is not valid', 3, now() from unnest(array['pushes.received', 'archive.due', 'sources.due', 'subscriptions.due']) as topic`,
    )
    await db.inTransaction((tx) => insertItems(tx, source, [draft(1)]))
    expect(await db.inTransaction((tx) => eraseAuthor(tx, 1, { byNameAlone: false, now }))).toEqual({
      items: 1,
      unread: [1],
      withdrawn: [],
    })
    expect((await db.pool.query('select subscription_id from push')).rows).toEqual([{ subscription_id: 2 }])
    const { rows } = await db.pool.query('select topic from dead_letter where error <> error_code')
    expect(rows).toEqual([{ topic: 'subscriptions.due' }])
  } finally {
    await db.close()
  }
})

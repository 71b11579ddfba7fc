import type { TicketDraft } from '@echolot/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { openStories } from './open-stories.ts'

let base: TestBase
beforeAll(async () => {
  base = await openTestBase()
  await base.db.pool.query(`
    insert into calendar (name, definition, updated_at) values ('Büro', '{}', now());
    insert into department (id, position, calendar_id, first_response_minutes, created_at) values ('pr', 1, 1, 60, now());
    insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
      select 'S' || n, 'feed', '', '', n::text::bytea, '{}', 'web', 'mentions', 900, now(), now() from generate_series(1, 40) as n`)
})
afterAll(() => base[Symbol.asyncDispose]())

const text =
  'Der Hersteller Muster errichtet am Stadtrand eine neue Fertigungshalle. Wie das Unternehmen mitteilte, sollen dort von Herbst an Linsen geschliffen werden. Die Investition beträgt viele Millionen Euro.'

/** Stores a mention of each as routing finds it: nothing of it is in a ticket yet. */
async function mentions(said: readonly { title: string; text: string; url: string; sourceId: number }[]) {
  const drafts: TicketDraft[] = []
  for (const { title, text: body, url, sourceId } of said) {
    const { rows } = await base.db.pool.query<{ itemId: number; mentionId: number }>(
      `with i as (insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at, triaged_at, triage_outcome)
          values ($1, gen_random_uuid()::text::bytea, 'web', false, false, 'mentions', 'public', 'mention', now(), now(), 'mention') returning id),
        t as (insert into item_text (item_id, external_id, url, title, text) select id, $2, $2, $3, $4 from i),
        m as (insert into mention (item_id, ground, hits, found_at, routed_at) select id, 'watch', '[]', now(), now() from i returning id)
      select i.id as "itemId", m.id as "mentionId" from i, m`,
      [sourceId, url, title, body],
    )
    const [row] = rows
    if (row === undefined) throw new Error('Nothing was stored.')
    const openedAt = new Date()
    drafts.push({
      ...row,
      sourceId,
      channel: 'web',
      language: 'de',
      departmentId: 'pr',
      because: [],
      pin: null,
      openedAt,
      targetMinutes: 60,
      counted: 'working',
      priority: 'normal',
      dueAt: openedAt,
      halfGoneAt: null,
      mostGoneAt: null,
      goal: null,
      opened: { kind: 'opened', departmentId: 'pr' },
      clocks: [],
    })
  }
  return drafts
}

async function open(drafts: readonly TicketDraft[]) {
  const { seal, now } = await base.context()
  return base.db.inTransaction((tx) => openStories(tx, drafts, { db: base.db, now, seal }))
}

const storiesOf = async (drafts: readonly TicketDraft[]) =>
  (
    await base.db.pool.query<{ ticketId: number; rung: string }>(
      'select ticket_id as "ticketId", rung from story_copy where item_id = any($1::bigint[]) order by item_id',
      [drafts.map(({ itemId }) => itemId)],
    )
  ).rows

test('twenty workers that each open a copy at once make one story', async () => {
  const drafts = await mentions(
    Array.from({ length: 20 }, (_, n) => ({
      title: 'Muster baut eine Halle',
      text,
      url: `https://ort-${n}.example/a`,
      sourceId: n + 1,
    })),
  )
  const opened = (await Promise.all(drafts.map((draft) => open([draft])))).flat()
  expect(opened).toHaveLength(1)
  const copies = await storiesOf(drafts)
  expect(new Set(copies.map(({ ticketId }) => ticketId))).toEqual(new Set(opened.map(({ id }) => id)))
  expect(copies.filter(({ rung }) => rung === 'first')).toHaveLength(1)
})

test('copies of one batch are one story, and a story of next week finds no place in it', async () => {
  const other =
    'In der Kantine von Muster gibt es künftig mittags nur noch Suppe. Die Küche sei zu klein geworden, sagte der Koch den Leuten am Freitag. Wer mehr will, soll sich von zu Hause etwas mitbringen.'
  const drafts = await mentions([
    { title: 'Muster baut eine Kantine', text: other, url: 'https://a.example/kantine', sourceId: 1 },
    { title: 'Kantine bei Muster', text: `BERLIN (dpa) - ${other}`, url: 'https://b.example/kantine', sourceId: 2 },
    {
      title: 'Muster stellt Leute ein',
      text: 'Der Hersteller Muster stellt im Herbst vierzig Leute ein. Gesucht werden Köche, Fahrer und zwei Gärtner für den neuen Hof am Fluss.',
      url: 'https://a.example/leute',
      sourceId: 1,
    },
  ])
  expect(await open(drafts)).toHaveLength(2)
  expect((await storiesOf(drafts)).map(({ rung }) => rung)).toEqual(['first', 'text', 'first'])
})

test('five hundred notices of one form neither become one story nor take long to tell apart', async () => {
  const notices = (from: number, count: number) =>
    mentions(
      Array.from({ length: count }, (_, n) => ({
        title: `Meldung Nummer ${from + n} aus dem Amt`,
        text: `Die Stelle ${from + n} teilt mit, dass in der Straße ${from + n} das Wasser abgestellt wird. Fragen beantwortet Muster unter der Nummer 0${from + n}. Die Stelle bittet alle Leute im Haus um Verständnis und dankt für die Geduld.`,
        url: `https://amt.example/m/${from + n}`,
        sourceId: 1,
      })),
    )
  const began = performance.now()
  expect(await open(await notices(1_000, 400))).toHaveLength(400)
  expect(await open(await notices(2_000, 100))).toHaveLength(100)
  expect(performance.now() - began).toBeLessThan(60_000)
})

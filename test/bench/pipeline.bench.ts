import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { api } from '@echolot/api'
import { type Database, emit, type ItemDraft, inChunks, insertItems } from '@echolot/db'
import { type Echolot, start, startEmbeddedPostgres } from '@echolot/runtime'
import { triage } from '@echolot/triage'
import { addFeed } from '../support/add-feed.ts'
import { clientOf } from '../support/client.ts'
import { ownRedis, redisServer } from '../support/own-redis.ts'
import { setUp } from '../support/set-up.ts'
import { testConfig } from '../support/test-config.ts'
import { nth, smoke } from './measure.ts'

// Items a second from stored item to routed ticket, with all that is on the way: outbox, relay, queue, triage, and the same
// once more for the routing. The items are stored first; measured is from the first batch's being told, as a poll tells what
// it stored, until the last ticket stands. Beside it, in the same batches, each in one transaction:
// - a bare multi-row INSERT of the same rows: the mentions, tickets, waits, events and copies of stories that came of the items, into the tables
//   in which they stand, with their indexes and foreign keys;
// - one of the items' texts alone, into a table without an index.

/** Items a batch, and batches. */
const sizes = smoke
  ? ([
      [1, 5],
      [100, 1],
    ] as const)
  : ([
      [1, 300],
      [100, 100],
      [10_000, 1],
    ] as const)
const quiet = { info() {}, warn() {}, error() {} }

/** What comes of an item, and which of it comes of these items, in the order in which they refer to each other. */
const tables = [
  ['mention', 'item_id = any($1)'],
  ['ticket', 'item_id = any($1)'],
  ['episode', 'ticket_id in (select id from ticket where item_id = any($1))'],
  ['ticket_event', 'ticket_id in (select id from ticket where item_id = any($1))'],
  ['clock', 'ticket_id in (select id from ticket where item_id = any($1))'],
  ['story_copy', 'item_id = any($1)'],
] as const

/** A statement and its columns. */
type Insert = { text: string; columns: unknown[][] }
type Batch = { drafts: readonly ItemDraft[]; ids: readonly number[] }

if (redisServer === null) console.log('pipeline: PostgreSQL alone, for there is no redis-server on this machine')
for (const backend of redisServer === null ? ['PostgreSQL'] : ['PostgreSQL', 'Redis']) await measureOn(backend)

async function measureOn(backend: string): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'echolot-bench-'))
  await using postgres = await startEmbeddedPostgres({ dataFolder: data, log: quiet })
  await using redis = backend === 'Redis' ? await ownRedis() : null
  {
    await using echolot = await start(
      testConfig(data, {
        databaseUrl: postgres.url,
        redisUrl: redis?.url ?? null,
        secret: 'a secret for benchmarks',
        roles: ['api', 'triage'],
      }),
      [api, triage],
      quiet,
    )
    const client = clientOf(`http://127.0.0.1:${echolot.host.http.port}`)
    await setUp(client)
    const source = await addFeed(client, 'http://127.0.0.1:9/feed', { intervalSeconds: 604_800 })
    const { db } = echolot.base
    await db.pool.query('create table bench (identity bytea, url text, title text, text text, found_at timestamptz)')
    await route(echolot, await store(echolot, source.id, { label: 'first', size: 50, batches: smoke ? 1 : 40 }))
    for (const [size, batches] of sizes) {
      const stored = await store(echolot, source.id, { label: `${size}`, size, batches })
      const ours = await route(echolot, stored)
      const rows = await insertRows(db, stored)
      const texts = await insertTexts(db, stored)
      const items = size * batches
      console.log(
        `pipeline, batches of ${size}, queues in ${backend}: ${Math.round((items / ours) * 1_000)} items a second from stored item to routed ticket; ` +
          `${(ours / rows).toFixed(1)} times a bare multi-row INSERT of the same rows, ${(ours / texts).toFixed(1)} times one of the texts alone without an index ` +
          `(${items} items: ${ours.toFixed(0)} ms to ${rows.toFixed(0)} and ${texts.toFixed(0)} ms)`,
      )
    }
    if (backend === 'PostgreSQL')
      console.log(`pipeline: ${await bytesAnItem(db)} bytes an item with a ticket in the database, tables and indexes`)
  }
  await postgres.stop()
  await rm(data, { recursive: true, force: true })
}

/** Stores items as a poll does. */
async function store(
  { base }: Echolot,
  sourceId: number,
  { label, size, batches }: { label: string; size: number; batches: number },
): Promise<Batch[]> {
  const { seal, now } = await base.context()
  const stored: Batch[] = []
  for (let batch = 0; batch < batches; batch++) {
    const drafts = Array.from({ length: size }, (_, place): ItemDraft => {
      const n = batch * size + place
      return {
        identity: seal.digest(`${label} ${n}`, 'item'),
        parentIdentity: null,
        renamed: [],
        author: {
          identity: seal.digest(`author ${n % 997}`, 'author'),
          former: null,
          byNameAlone: false,
          name: `Autor ${n % 997}`,
          handle: null,
          url: null,
        },
        language: 'de',
        own: false,
        addressed: false,
        publishedAt: now,
        foundAt: now,
        externalId: `${label} ${n}`,
        // Each with an address and words of its own: copies of one another would share a ticket.
        url: `https://example.org/${label}/${n}`,
        title: `Beitrag ${n}`,
        text: `Meine Bestellung bei Muster kam am ${n}. Tag kaputt an, bitte um Hilfe. ${fillWords(`${label}x`, n)}`,
        threadUrl: null,
        updatedAt: null,
        // Articles are compared with those before them, what people post is not.
        facts: { type: n % 5 === 0 ? 'article' : 'post' },
        textDigest: seal.digest(`${label} ${n}`, 'item text'),
        linkDigest: seal.digest(`/${label}/${n}`, 'item link').subarray(0, 8),
        idDigest: seal.digest(`${label} ${n}`, 'item id').subarray(0, 8),
      }
    })
    const ids: number[] = []
    for (let at = 0; at < size; at += 500) {
      const fresh = await base.db.inTransaction((tx) =>
        insertItems(
          tx,
          { id: sourceId, channel: 'web', purpose: 'mentions', visibility: 'public', retentionClass: 'unmatched' },
          drafts.slice(at, at + 500),
        ),
      )
      for (const { id } of fresh) ids.push(id)
    }
    stored.push({ drafts, ids })
  }
  return stored
}

/** Thirty words that no other item says in this order. */
function fillWords(label: string, n: number): string {
  return Array.from({ length: 30 }, (_, at) => `${label}${(n * 7_919 + at * 104_729) % 65_537}`).join(' ')
}

/** @returns the ms until each of these items has its ticket. */
async function route({ base, host }: Echolot, batches: readonly Batch[]): Promise<number> {
  const { db } = base
  const { now } = await base.context()
  const wanted = batches.flatMap(({ ids }) => ids)
  const { promise: all, resolve } = Promise.withResolvers<void>()
  let opened = 0
  const leave = host.onLive(({ event, ids }) => {
    if (event === 'tickets.opened') opened += ids.length
    if (opened >= wanted.length) resolve()
  })
  const began = performance.now()
  for (const { ids } of batches)
    await db.inTransaction(async (tx) => {
      for (const itemIds of inChunks(ids)) await emit(tx, now, 'items.collected', { itemIds, lane: 'live' })
    })
  await all
  const ms = performance.now() - began
  leave()
  const { rows } = await db.pool.query<{ n: number }>('select count(*)::int as n from ticket where item_id = any($1)', [
    wanted,
  ])
  if (rows[0]?.n !== wanted.length) throw new Error(`Only ${rows[0]?.n} of ${wanted.length} items became tickets.`)
  return ms
}

/** Takes out what came of these items and puts it in again bare. @returns the ms of that. */
async function insertRows(db: Database, batches: readonly Batch[]): Promise<number> {
  const kept: Insert[][] = []
  for (const { ids } of batches) {
    const inserts: Insert[] = []
    for (const [table, which] of tables) {
      const { rows: columns } = await db.pool.query<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
        [table],
      )
      const names = columns.map(({ name }) => name)
      const { rows } = await db.pool.query<(string | null)[]>({
        text: `select ${names.map((name) => `${name}::text`)} from ${table} where ${which} order by ${names[0]}`,
        values: [ids],
        rowMode: 'array',
      })
      // As texts, because an array of arrays would have to be of one length.
      const lists = columns.map((_, n) => `$${n + 1}::text[]`)
      const cast = columns.map(({ name, type }) => `${name}::${type}`)
      inserts.push({
        text: `insert into ${table} (${names}) overriding system value select ${cast} from unnest(${lists}) as row (${names})`,
        columns: names.map((_, n) => rows.map((row) => row[n])),
      })
    }
    kept.push(inserts)
  }
  return await insertAgain(
    db,
    'mention, ticket, episode, ticket_event, clock, note, response, story_copy, story_event',
    kept,
  )
}

/** Puts these items' texts where no index is. @returns the ms of that. */
function insertTexts(db: Database, batches: readonly Batch[]): Promise<number> {
  const inserts = batches.map(({ drafts }): Insert[] => [
    {
      text: 'insert into bench select * from unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])',
      columns: (['identity', 'url', 'title', 'text', 'foundAt'] as const).map((name) =>
        drafts.map((item) => item[name]),
      ),
    },
  ])
  return insertAgain(db, 'bench', inserts)
}

/** Each batch in a transaction of its own, on one connection. @returns the median ms of three rounds, each into empty tables. */
async function insertAgain(db: Database, emptied: string, batches: readonly (readonly Insert[])[]): Promise<number> {
  const client = await db.pool.connect()
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    await client.query(`truncate ${emptied} cascade`)
    const began = performance.now()
    for (const inserts of batches) {
      await client.query('begin')
      for (const { text, columns } of inserts) await client.query(text, columns)
      await client.query('commit')
    }
    times.push(performance.now() - began)
  }
  client.release()
  return nth(times, 0.5)
}

async function bytesAnItem(db: Database): Promise<number> {
  const { rows } = await db.pool.query<{ bytes: number }>(
    `select (sum(pg_total_relation_size(c.oid)) / (select count(*) from ticket))::float8 as bytes from pg_class c
     join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'bench'`,
  )
  return Math.round(rows[0]?.bytes ?? 0)
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findMentions, openTickets } from '@echolot/actions'
import { api } from '@echolot/api'
import { type ItemDraft, insertItems } from '@echolot/db'
import { start, startEmbeddedPostgres } from '@echolot/runtime'
import { clientOf } from '../support/client.ts'
import { setUp } from '../support/set-up.ts'
import { report, smoke } from './measure.ts'

// Items a second from stored item to routed ticket, in batches, beside a bare multi-row INSERT of the same texts.

const count = smoke ? 200 : 10_000
const quiet = { info() {}, warn() {}, error() {} }
const data = await mkdtemp(join(tmpdir(), 'echolot-bench-'))
await using postgres = await startEmbeddedPostgres({ dataFolder: data, log: quiet })
await using echolot = await start(
  {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    data,
    setupFile: null,
    databaseUrl: postgres.url,
    redisUrl: null,
    redisPrefix: 'echolot',
    secret: 'a secret for benchmarks',
    allowNetworks: ['127.0.0.1'],
    trustedProxies: [],
    metricsToken: null,
    statusPort: null,
    traces: null,
    logLevel: 'warn',
    roles: ['api'],
    concurrency: 1,
  },
  [api],
  quiet,
)
const { db, context } = echolot.base
const client = clientOf(`http://127.0.0.1:${echolot.host.http.port}`)
await setUp(client)
const source = await client.sources.create({
  name: 'Bench',
  connector: 'feed',
  url: 'http://127.0.0.1:9/feed',
  purpose: 'mentions',
  settings: { ownUsers: [] },
  intervalSeconds: 604800,
})

const { seal, now } = await context()
const draft = (n: number): ItemDraft => ({
  identity: seal.digest(`item ${n}`, 'item'),
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
  externalId: `item ${n}`,
  url: `https://example.org/${n}`,
  title: `Beitrag ${n}`,
  text: `Meine Bestellung bei Muster kam am ${n}. Tag kaputt an, bitte um Hilfe. ${'Füllwörter '.repeat(30)}`,
  threadUrl: null,
  updatedAt: null,
})
const drafts = Array.from({ length: count }, (_, n) => draft(n))

async function bytesAnItem(): Promise<number> {
  const { rows } = await db.pool.query<{ bytes: number }>(
    `select (sum(pg_total_relation_size(c.oid)) / (select count(*) from item))::float8 as bytes from pg_class c
     join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'bench'`,
  )
  return Math.round(rows[0]?.bytes ?? 0)
}

let stored = 0
await db.pool.query('create table bench (identity bytea, url text, title text, text text, found_at timestamptz)')
for (const batch of smoke ? [100] : [100, 1_000]) {
  await db.pool.query('truncate bench')
  const chunks = Array.from({ length: Math.ceil(count / batch) }, (_, chunk) =>
    drafts
      .slice(chunk * batch, chunk * batch + batch)
      .map((one) => ({ ...one, identity: seal.digest(`${batch} ${one.externalId}`, 'item') })),
  )
  let began = performance.now()
  for (const chunk of chunks)
    await db.pool.query(
      `insert into bench select * from unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])`,
      [
        chunk.map((i) => i.identity),
        chunk.map((i) => i.url),
        chunk.map((i) => i.title),
        chunk.map((i) => i.text),
        chunk.map((i) => i.foundAt),
      ],
    )
  const bare = performance.now() - began

  const ids: number[][] = []
  for (const chunk of chunks)
    ids.push(
      (
        await db.inTransaction((tx) =>
          insertItems(
            tx,
            { id: source.id, channel: 'web', purpose: 'mentions', visibility: 'public', retentionClass: 'unmatched' },
            chunk,
          ),
        )
      ).map(({ id }) => id),
    )
  stored ||= await bytesAnItem()
  began = performance.now()
  for (const itemIds of ids) {
    await findMentions(await context(), { itemIds: itemIds.slice(0, 500), lane: 'live' })
    if (itemIds.length > 500) await findMentions(await context(), { itemIds: itemIds.slice(500), lane: 'live' })
    const { rows } = await db.pool.query<{ id: number }>('select id from mention where item_id = any($1::bigint[])', [
      itemIds,
    ])
    const mentionIds = rows.map(({ id }) => id)
    for (let at = 0; at < mentionIds.length; at += 500)
      await openTickets(await context(), { mentionIds: mentionIds.slice(at, at + 500), lane: 'live' })
  }
  const ours = performance.now() - began
  const { rows } = await db.pool.query<{ n: number }>('select count(*)::int as n from ticket')
  if ((rows[0]?.n ?? 0) < count) throw new Error(`Only ${rows[0]?.n} of ${count} items became tickets.`)
  report(
    `pipeline, batches of ${batch}`,
    ours,
    { name: 'a bare multi-row INSERT', ms: bare },
    `${Math.round((count / ours) * 1000)} items a second from stored item to routed ticket`,
  )
}
console.log(
  `pipeline: ${stored} bytes an item in the database, tables and indexes, before triage; ${await bytesAnItem()} each with a ticket`,
)
await echolot.stop()
await postgres.stop()
await rm(data, { recursive: true, force: true })

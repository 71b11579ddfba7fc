import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { api } from '@echolot/api'
import { emit } from '@echolot/db'
import { type Echolot, start, startEmbeddedPostgres } from '@echolot/runtime'
import { scheduler } from '@echolot/scheduler'
import { triage } from '@echolot/triage'
import { addFeed } from '../support/add-feed.ts'
import { clientOf } from '../support/client.ts'
import { setUp } from '../support/set-up.ts'
import { testConfig } from '../support/test-config.ts'
import { nth, smoke } from './measure.ts'

// How long a changed watch takes over an archive of 100 000 items of 1.4 kB, everything in one process as an installation
// without settings runs it, and what live items wait meanwhile: one a tenth of a second, from its being told until its ticket
// stands, beside the same on the idle program right before. Beside the run, in the same process: reading the same texts from
// the database and doing nothing with them.

const items = smoke ? 2_000 : 100_000
const liveItems = smoke ? 5 : 60
const quiet = { info() {}, warn() {}, error() {} }
const sentence =
  'Die Lieferung kam am Dienstag, der Techniker war freundlich, und die Anlage läuft seither ohne Störung. '

const data = await mkdtemp(join(tmpdir(), 'echolot-bench-'))
await using postgres = await startEmbeddedPostgres({ dataFolder: data, log: quiet })
{
  await using echolot = await start(
    testConfig(data, {
      databaseUrl: postgres.url,
      secret: 'a secret for benchmarks',
      roles: ['api', 'triage', 'scheduler'],
    }),
    [api, triage, scheduler],
    quiet,
  )
  const client = clientOf(`http://127.0.0.1:${echolot.host.http.port}`)
  await setUp(client)
  const source = await addFeed(client, 'http://127.0.0.1:9/feed', { intervalSeconds: 604_800 })
  await store(echolot, source.id)
  const [watch] = await client.watches.list()
  if (watch === undefined) throw new Error('The benchmark has no watch.')

  const idle = await waitsOf(echolot, source.id, 'idle', () => false)
  const reading = await read(echolot)
  // One in a hundred is hit, one in a hundred hidden.
  const query = '(Muster OR "Beispiel GmbH") AND NOT Stellenanzeige'
  await client.watches.update({ ...watch, query })
  const began = performance.now()
  const work = process.cpuUsage()
  const run = await client.watches.rerun({ id: watch.id })
  let state = await client.archiveRuns.get(run)
  let over = 0
  let worked = 0
  const watching = (async () => {
    while (state.state === 'waiting' || state.state === 'running') {
      await pause(100)
      state = await client.archiveRuns.get(run)
    }
    over = performance.now() - began
    const { user, system } = process.cpuUsage(work)
    worked = (user + system) / 1_000_000
  })()
  const busy = await waitsOf(echolot, source.id, 'busy', () => over > 0)
  await watching
  if (state.state !== 'done' || state.searched < items || state.found === 0 || state.hidden === 0)
    throw new Error(`The run came to nothing: ${JSON.stringify(state)}`)
  console.log(
    `rerun: ${state.searched} items in ${(over / 1000).toFixed(1)} s, ${Math.round((state.searched / over) * 1000)} a second, ` +
      `${state.found} found and ${state.hidden} hidden, with ${worked.toFixed(1)} s of a processor beside the database's; ${(over / reading).toFixed(1)} times reading the texts alone (${(reading / 1000).toFixed(1)} s)`,
  )
  console.log(
    `rerun: a live item has its ticket after ${nth(idle, 0.5).toFixed(0)} ms (p95 ${nth(idle, 0.95).toFixed(0)} ms) on the idle program, ` +
      `after ${nth(busy, 0.5).toFixed(0)} ms (p95 ${nth(busy, 0.95).toFixed(0)} ms) during the run`,
  )
}
await postgres.stop()
await rm(data, { recursive: true, force: true })

/** Stores items that were judged and concerned nobody. */
async function store({ base }: Echolot, sourceId: number): Promise<void> {
  const words = (n: number) =>
    n % 100 === 7 ? 'Die Beispiel GmbH hat es gebaut. ' : n % 100 === 8 ? 'Stellenanzeige der Beispiel GmbH. ' : ''
  for (let from = 0; from < items; from += 2_000) {
    const ns = Array.from({ length: Math.min(2_000, items - from) }, (_, at) => from + at)
    await base.db.pool.query(
      `with draft as (select * from unnest($2::int[], $3::text[]) as d (n, text)),
        stored as (insert into item (source_id, identity, channel, language, own, addressed, purpose, visibility, retention_class, found_at, triaged_at, triage_outcome)
          select $1, int4send(n), 'news', 'de', false, false, 'mentions', 'public', 'unmatched', now() - n * interval '1 minute' / 2, now(), 'no_hit' from draft returning id, identity)
      insert into item_text (item_id, external_id, title, text)
        select stored.id, n::text, 'Beitrag ' || n, text from stored join draft on int4send(n) = identity`,
      [sourceId, ns, ns.map((n) => `${words(n)}Beitrag ${n}. ${sentence.repeat(13)}`)],
    )
  }
  await base.db.pool.query('analyze')
}

/** The ms that reading all texts takes. */
async function read({ base }: Echolot): Promise<number> {
  const began = performance.now()
  for (let below = 2 ** 31; ; ) {
    const { rows } = await base.db.pool.query<{ id: number }>(
      'select item_id as id, title, text from item_text where item_id < $1 order by item_id desc limit 1000',
      [below],
    )
    below = rows.at(-1)?.id ?? 0
    if (rows.length < 1_000) return performance.now() - began
  }
}

/** How long live items wait for their tickets, one at a time, until there were enough or it is over. */
async function waitsOf(
  { base, host }: Echolot,
  sourceId: number,
  label: string,
  isOver: () => boolean,
): Promise<number[]> {
  const waits: number[] = []
  for (let n = 0; n < liveItems && !isOver(); n++) {
    const { now } = await base.context()
    const { rows } = await base.db.pool.query<{ id: number }>(
      `with stored as (insert into item (source_id, identity, channel, language, own, addressed, purpose, visibility, retention_class, found_at)
          values ($1, convert_to($2, 'UTF8'), 'news', 'de', false, false, 'mentions', 'public', 'unmatched', now()) returning id)
        insert into item_text (item_id, external_id, title, text) select id, $2, 'Frage', 'Muster antwortet nicht.' from stored returning item_id as id`,
      [sourceId, `${label} ${n}`],
    )
    const { promise, resolve } = Promise.withResolvers<void>()
    const leave = host.onLive(({ event }) => {
      if (event === 'tickets.opened') resolve()
    })
    const began = performance.now()
    await base.db.inTransaction((tx) =>
      emit(tx, now, 'items.collected', { itemIds: rows.map(({ id }) => id), lane: 'live' }),
    )
    await promise
    waits.push(performance.now() - began)
    leave()
    await pause(100)
  }
  return waits
}

import { type Bus, type BusJob, createBus } from '@echolot/bus'
import {
  claimOutbox,
  type Database,
  databaseNow,
  emit,
  isTransient,
  listDeadLetters,
  migrate,
  openDatabase,
} from '@echolot/db'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hurried, idsOf, keptLog } from '../../bus/test/keeps-bus-promises.ts'
import { parkIn } from '../src/dead-letters.ts'
import { type Outbox, outboxOf, type Relay, startRelay } from '../src/relay.ts'
import { handle } from '../src/work.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'

vi.setConfig({ testTimeout: 60_000 })

const postgres = await throwawayPostgres()
await migrate(postgres.url)
const db = openDatabase({ url: postgres.url, onError() {} })
afterAll(async () => {
  await db.close()
  await postgres[Symbol.asyncDispose]()
})

const soon = { timeout: 20_000, interval: 10 }

let bus: Bus
let kept: ReturnType<typeof keptLog>
const relays: Relay[] = []

beforeEach(() => {
  kept = keptLog()
  bus = createBus({ connectionString: postgres.url, log: kept.log, timing: hurried })
})

afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()))
  await bus.clear()
  await bus.close({ timeoutMs: 1_000 })
  await db.pool.query('truncate outbox, dead_letter')
})

function relay(parts: { outbox?: Outbox; publish?: Bus['publish']; sweepMs?: number } = {}): Relay {
  const started = startRelay({
    outbox: outboxOf(db),
    publish: bus.publish,
    park: parkIn(db),
    log: kept.log,
    sweepMs: 60_000,
    ...parts,
  })
  relays.push(started)
  return started
}

function say(...itemIds: number[]): Promise<void> {
  return db.inTransaction(async (tx) => emit(tx, await databaseNow(db), 'items.collected', { itemIds, lane: 'live' }))
}

function hear(): BusJob[] {
  const seen: BusJob[] = []
  bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 4 })
  return seen
}

test('what was committed is heard at once, without waiting for a sweep', async () => {
  const seen = hear()
  const { idle } = relay()
  await vi.waitUntil(() => bus.health()[0]?.ok, soon)
  await say(7)
  await vi.waitUntil(() => seen.length === 1, { timeout: 5_000, interval: 2 })
  expect(seen[0]).toMatchObject({ event: 'items.collected', data: { itemIds: [7], lane: 'live' } })
  expect(seen[0]?.key).toMatch(/^items\.collected-\d+$/)
  await vi.waitUntil(idle, soon)
})

test('what was rolled back is never heard', async () => {
  const seen = hear()
  const { nudge, idle } = relay()
  const undone = db.inTransaction(async (tx) => {
    await emit(tx, await databaseNow(db), 'items.collected', { itemIds: [1], lane: 'live' })
    throw new Error('no, after all')
  })
  await expect(undone).rejects.toThrow('no, after all')
  await say(2)
  nudge()
  await vi.waitUntil(() => seen.length > 0, soon)
  expect(idsOf(seen)).toEqual([2])
  expect(await idle()).toBe(true)
})

test('what was emitted first and committed last is carried too, although others overtook it', async () => {
  const seen = hear()
  const carrying = relay()
  const begun = Promise.withResolvers<void>()
  const overtaken = Promise.withResolvers<void>()
  const slow = db.inTransaction(async (tx) => {
    await emit(tx, await databaseNow(db), 'items.collected', { itemIds: [1], lane: 'live' })
    begun.resolve()
    await overtaken.promise
  })
  await begun.promise
  await say(2)
  await vi.waitUntil(() => idsOf(seen).includes(2), soon)
  overtaken.resolve()
  await slow
  await vi.waitUntil(() => idsOf(seen).includes(1), soon)
  expect(await carrying.idle()).toBe(true)
})

test('what was committed while no relay ran is carried by the next, all of it, by several relays too', async () => {
  await db.inTransaction(async (tx) => {
    const now = await databaseNow(db)
    for (let id = 1; id <= 1_300; id++) await emit(tx, now, 'items.collected', { itemIds: [id], lane: 'live' })
  })
  const seen = hear()
  const { idle } = relay()
  relay()
  await vi.waitUntil(async () => (await idle()) && (await bus.idle()), soon)
  expect(new Set(idsOf(seen)).size).toBe(1_300)
  expect(seen.length).toBe(1_300)
})

test('what a relay had claimed when it was killed is carried by another', async () => {
  await say(1)
  expect(await claimOutbox(db, { now: await databaseNow(db), limit: 500, claimSeconds: 1 })).toHaveLength(1)
  const seen = hear()
  relay({ sweepMs: 100 })
  await vi.waitUntil(() => seen.length === 1, soon)
})

test('a relay that dies between publishing and finishing loses nothing; the second delivery has the same key', async () => {
  await say(1)
  const whole = outboxOf(db)
  const dies = { ...whole, finish: () => Promise.reject(new Error('killed')) }
  const dying = relay({ outbox: dies })
  const seen = hear()
  await vi.waitUntil(() => seen.length === 1, soon)
  await dying.stop()
  // While the first delivery is still in the queue, a second of the same key is none.
  await vi.waitUntil(() => bus.idle(), soon)
  await db.pool.query('update outbox set claimed_until = null')
  const { idle } = relay()
  await vi.waitUntil(async () => (await idle()) && (await bus.idle()), soon)
  expect(new Set(seen.map(({ key }) => key)).size).toBe(1)
  expect(seen.length).toBeGreaterThan(1)
})

test('trouble is waited out and said once', async () => {
  let failures = 3
  const publish: Bus['publish'] = async (jobs) => {
    if (failures-- > 0) throw Object.assign(new Error('no room'), { code: '53300' })
    await bus.publish(jobs)
  }
  const seen = hear()
  relay({ publish, sweepMs: 200 })
  await say(1)
  await vi.waitUntil(() => seen.length === 1, soon)
  const said = (text: string) => kept.lines.filter(({ message }) => message === text)
  await vi.waitUntil(() => said('outbox cannot be carried: over').length > 0, soon)
  expect(said('outbox cannot be carried')).toHaveLength(1)
})

test('a row that no catalogue knows is put aside and holds up nobody', async () => {
  await db.pool.query(
    `insert into outbox (event, payload, lane, created_at) values
      ('items.invented', '{}', 'live', now()), ('items.collected', '{"itemIds": []}', 'live', now())`,
  )
  await say(3)
  const seen = hear()
  const { idle } = relay()
  await vi.waitUntil(async () => seen.length === 1 && (await idle()), soon)
  expect((await listDeadLetters(db, 10)).map(({ topic }) => topic).toSorted()).toEqual([
    'outbox.items.collected',
    'outbox.items.invented',
  ])
})

test('PostgreSQL may go and come back: what is committed afterwards is heard, in seconds', {
  timeout: 60_000,
}, async () => {
  const seen = hear()
  relay()
  await say(1)
  await vi.waitUntil(() => seen.length === 1, soon)
  await postgres.stop()
  await postgres.start()
  await vi.waitFor(() => say(2), soon)
  await vi.waitUntil(() => idsOf(seen).includes(2), soon)
})

test('from the commit to the effect: poison is parked with its reason, the rest is done, once', {
  timeout: 30_000,
}, async () => {
  await db.pool.query('create table if not exists worked (item_id bigint primary key)')
  relay()
  const handler = handle<'triage', { db: Database }>(
    {
      'items.collected': async ({ db }, { itemIds }) => {
        await db.inTransaction(async () => {
          if (itemIds.includes(13)) throw new RangeError('Item 13 cannot be read')
          await db.pool.query('insert into worked select unnest($1::bigint[]) on conflict do nothing', [itemIds])
        })
      },
      'mentions.found': async () => {},
      'replies.seen': async () => {},
      'archive.due': async () => {},
      'bulk.due': async () => {},
    },
    { makeContext: async () => ({ db }), park: parkIn(db), isTransient, publish: bus.publish, log: kept.log },
  )
  bus.work('triage', 'live', handler, { concurrency: 2 })
  await say(...Array.from({ length: 100 }, (_, at) => at + 1))
  await vi.waitUntil(() => kept.lines.some(({ outcome }) => outcome === 'parked'), soon)
  const { rows } = await db.pool.query('select count(*) as done from worked')
  expect(rows).toEqual([{ done: 99 }])
  expect(await listDeadLetters(db, 10)).toMatchObject([
    { topic: 'items.collected', subjectId: 13, errorCode: 'RangeError', error: 'RangeError: Item 13 cannot be read' },
  ])
})

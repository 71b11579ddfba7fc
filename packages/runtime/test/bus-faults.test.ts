import { type Bus, type BusJob, createBus } from '@echolot/bus'
import { openDatabase } from '@echolot/db'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { collected, hurried, idsOf, keptLog } from '../../bus/test/keeps-bus-promises.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'

vi.setConfig({ testTimeout: 60_000 })

const postgres = await throwawayPostgres()
afterAll(() => postgres[Symbol.asyncDispose]())

/** Recovery within seconds is the promise; a busy machine gets a few more. */
const soon = { timeout: 20_000, interval: 20 }

let bus: Bus
let kept: ReturnType<typeof keptLog>
let hopeless: string[]

beforeEach(() => {
  kept = keptLog()
  hopeless = []
  bus = createBus({
    connectionString: postgres.url,
    log: kept.log,
    timing: hurried,
    onHopeless: (queue) => hopeless.push(queue),
  })
})

afterEach(async () => {
  await bus.clear()
  await bus.close({ timeoutMs: 1_000 })
})

const said = (message: string) => kept.lines.filter((line) => line.message === message).length

/** Does one thing as another process would, past the bus. */
async function past(statement: string): Promise<void> {
  const db = openDatabase({ url: postgres.url, max: 1, onError() {} })
  await db.pool.query(statement)
  await db.close()
}

async function publishSome(from: number, to: number): Promise<void> {
  await bus.publish(Array.from({ length: to - from }, (_, at) => collected(from + at)))
}

test('work begun while PostgreSQL was away goes on when it comes', async () => {
  await postgres.stop()
  const seen: BusJob[] = []
  bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 2 })
  await expect(bus.publish([collected(1)])).rejects.toThrow()
  await expect(bus.ready()).rejects.toThrow()
  expect(bus.health()).toEqual([{ queue: 'triage-live', canaryAgeMs: null, ok: false }])
  await postgres.start()
  await vi.waitUntil(() => bus.health()[0]?.ok, soon)
  await bus.publish([collected(1)])
  await vi.waitUntil(() => seen.length === 1, soon)
  await vi.waitUntil(() => said('queue in trouble: over') > 0, soon)
  expect(said('queue in trouble')).toBe(1)
})

test.for(['stop', 'crash'] as const)(
  'nothing is lost when PostgreSQL has a %s in the middle of the work',
  {
    timeout: 60_000,
  },
  async (end) => {
    const seen: BusJob[] = []
    const halfway = Promise.withResolvers<void>()
    await publishSome(1, 301)
    const handler = async (job: BusJob) => {
      if (seen.push(job) === 100) halfway.resolve()
    }
    bus.work('triage', 'live', handler, { concurrency: 4 })
    await halfway.promise
    await postgres[end]()
    await postgres.start()
    await vi.waitUntil(() => new Set(idsOf(seen)).size === 300, soon)
    await vi.waitUntil(() => bus.idle(), soon)
    expect((await bus.depths()).every(({ failed }) => failed === 0)).toBe(true)
  },
)

test('a worker that lost PostgreSQL for long is built anew and works on', async () => {
  const seen: BusJob[] = []
  bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
  await vi.waitUntil(() => bus.health()[0]?.ok, soon)
  await postgres.stop()
  await vi.waitUntil(() => said('silent worker discarded') > 0, soon)
  expect(bus.health()[0]?.ok).toBe(false)
  await postgres.start()
  await vi.waitUntil(() => bus.health()[0]?.ok, soon)
  await bus.publish([collected(1)])
  await vi.waitUntil(() => seen.length === 1, soon)
  expect(hopeless).toEqual([])
})

test('a queue that somebody left paused is put to work again', async () => {
  const seen: BusJob[] = []
  bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
  await vi.waitUntil(() => bus.health()[0]?.ok, soon)
  await past(`insert into bullmq.meta (queue, field, value) values ('triage-live', 'paused', '1')`)
  await bus.publish([collected(1)])
  await vi.waitUntil(() => seen.length === 1, soon)
  expect(said('silent worker discarded')).toBe(1)
})

test('who cannot be helped by new workers calls for help, once', async () => {
  await bus.ready()
  await past(`create or replace function bullmq.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refuse before update on bullmq.job for each row execute function bullmq.refuse()`)
  bus.work('triage', 'live', async () => {}, { concurrency: 1 })
  await vi.waitUntil(() => hopeless.length > 0, soon)
  await vi.waitUntil(() => said('silent worker discarded') >= 5, soon)
  expect(hopeless).toEqual(['triage-live'])
  await past('drop trigger refuse on bullmq.job')
  await vi.waitUntil(() => bus.health()[0]?.ok, soon)
})

test('a bus closes in time while PostgreSQL is frozen', async () => {
  bus.work('triage', 'live', async () => {}, { concurrency: 1 })
  bus.work('collector', 'live', async () => {}, { concurrency: 1 })
  await vi.waitUntil(() => bus.health().every(({ ok }) => ok), soon)
  await postgres.freeze()
  try {
    const publishing = bus.publish([collected(1)]).catch(() => {})
    const began = performance.now()
    await bus.close({ timeoutMs: 2_000 })
    expect(performance.now() - began).toBeLessThan(3_000)
    await publishing
  } finally {
    await postgres.thaw()
  }
  bus = createBus({ connectionString: postgres.url, log: kept.log, timing: hurried })
})

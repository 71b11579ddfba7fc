import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Bus, BusJob, Log, Publication } from '../src/index.ts'
import type { Timing } from '../src/options.ts'

export type MakeBus = (options: { log: Log; timing: Partial<Timing>; onHopeless?: (queue: string) => void }) => Bus

/** Everything sooner than in life, in the same order. */
export const hurried = { lock: 1_000, stalledCheck: 400, canary: 200, retry: 100, backoff: 10 } as const

export type LogLine = { level: 'info' | 'warn' | 'error'; message: string } & Record<string, unknown>

export function keptLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = []
  const keep = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ ...fields, level, message })
  }
  return { log: { info: keep('info'), warn: keep('warn'), error: keep('error') }, lines }
}

/** What was said of workers that were taken for dead. */
const discarded = (lines: readonly LogLine[]) => lines.filter(({ message }) => message === 'silent worker discarded')

/** Waits until the worker has proved itself once more, which a busy machine makes later and nothing else. */
async function provedAnew(health: ReturnType<MakeBus>['health']): Promise<void> {
  let before = 0
  await vi.waitUntil(() => {
    const age = health()[0]?.canaryAgeMs ?? 0
    const renewed = age < before
    before = age
    return renewed
  }, inTime)
}

export function collected(id: number, fields: Partial<Publication> = {}): Publication {
  const lane = fields.lane ?? 'live'
  return { event: 'items.collected', data: { itemIds: [id], lane }, lane, key: `items.collected-${id}`, ...fields }
}

/** The item ids of the jobs that a handler has seen, in the order in which it saw them. */
export function idsOf(jobs: readonly BusJob[]): number[] {
  return jobs.flatMap(({ data }) => (data as { itemIds: number[] }).itemIds)
}

const inTime = { timeout: 10_000, interval: 10 }

/** What every bus promises, whatever keeps its queues. `makeBus` builds one more on the same, empty store. */
export function keepsBusPromises(makeBus: MakeBus): void {
  const open: Bus[] = []

  function bus(timing: Partial<Timing> = {}, log: Log = keptLog().log): Bus {
    const made = makeBus({ log, timing: { ...hurried, ...timing } })
    open.push(made)
    return made
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map((made) => made.close({ timeoutMs: 500 })))
    const sweeper = bus()
    await sweeper.clear()
    await sweeper.close({ timeoutMs: 500 })
    open.length = 0
  })

  describe('a bus', { timeout: 30_000 }, () => {
    test('brings an event to its listener, with its ids, in its lane', async () => {
      const seen: BusJob[] = []
      const { work, publish } = bus()
      work('triage', 'backfill', async (job) => void seen.push(job), { concurrency: 1 })
      await publish([collected(7, { lane: 'backfill' })])
      await vi.waitUntil(() => seen.length > 0, inTime)
      expect(seen).toEqual([
        {
          event: 'items.collected',
          data: { itemIds: [7], lane: 'backfill' },
          lane: 'backfill',
          attempt: 1,
          key: 'items.collected-7',
        },
      ])
    })

    test('does the work of a process whose clock was an hour ahead when it was killed', async () => {
      const now = Date.now
      const ahead = vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000)
      const wrong = bus()
      const taken: BusJob[] = []
      const job = (seen: BusJob[]) => async (one: BusJob) => {
        seen.push(one)
        await new Promise<void>(() => {})
      }
      wrong.work('triage', 'live', job(taken), { concurrency: 1 })
      await wrong.publish([collected(7)])
      await vi.waitUntil(() => taken.length > 0, inTime)
      // By then it has looked for silent workers too, and noted the hour.
      await pause(2 * hurried.stalledCheck)
      ahead.mockRestore()
      await wrong.close({ timeoutMs: 100 })

      const seen: BusJob[] = []
      const right = bus()
      right.work('triage', 'live', async (one) => void seen.push(one), { concurrency: 1 })
      await vi.waitUntil(async () => {
        await right.rightClocks()
        return seen.length > 0
      }, inTime)
      expect(idsOf(seen)).toEqual([7])
    })

    test('keeps what was published while nobody worked', async () => {
      const first = bus()
      await first.publish([collected(1), collected(2)])
      await first.close({ timeoutMs: 2_000 })
      const seen: BusJob[] = []
      bus().work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await vi.waitUntil(() => seen.length === 2, inTime)
      expect(idsOf(seen)).toEqual([1, 2])
    })

    test('adds nothing when a key is published again while its job is on the way', async () => {
      const { publish, depths } = bus()
      await publish([collected(1), collected(1)])
      await publish([collected(1), collected(2)])
      expect(await depths()).toContainEqual({ queue: 'triage-live', waiting: 2, active: 0, delayed: 0, failed: 0 })
    })

    test('rings for nobody where nobody listens', async () => {
      const { publish, idle } = bus()
      await publish([{ event: 'tickets.late', data: { ticketIds: [1] }, lane: 'live', key: 'tickets.late-1' }])
      expect(await idle()).toBe(true)
    })

    test('refuses a payload that the catalogue does not know, and then publishes nothing at all', async () => {
      const { publish, idle } = bus()
      await expect(publish([collected(1), collected(-1)])).rejects.toThrow('itemIds')
      await expect(publish([collected(1), collected(2, { key: '2' })])).rejects.toThrow('cannot be a job')
      expect(await idle()).toBe(true)
    })

    test('says that it is idle only when the last job is done', async () => {
      const { work, publish, idle, ready } = bus()
      await ready()
      const gate = Promise.withResolvers<void>()
      await publish([collected(1)])
      expect(await idle()).toBe(false)
      work('triage', 'live', () => gate.promise, { concurrency: 1 })
      expect(await idle()).toBe(false)
      gate.resolve()
      await vi.waitUntil(idle, inTime)
    })

    test('works on as many jobs at once as it was told, and no more', async () => {
      const gate = Promise.withResolvers<void>()
      let running = 0
      let most = 0
      const { work, publish, idle } = bus()
      await publish(Array.from({ length: 12 }, (_, id) => collected(id + 1)))
      const handler = async () => {
        most = Math.max(most, ++running)
        if (running === 3) gate.resolve()
        await gate.promise
        await pause(5)
        running--
      }
      work('triage', 'live', handler, { concurrency: 3 })
      await vi.waitUntil(idle, inTime)
      expect(most).toBe(3)
    })

    test('does not let a replay delay the messages of today', async () => {
      const seen: string[] = []
      const { work, publish } = bus()
      await publish(Array.from({ length: 200 }, (_, id) => collected(id + 1, { lane: 'backfill' })))
      await publish([collected(999)])
      const handler = async ({ lane }: BusJob) => {
        seen.push(lane)
        await pause(5)
      }
      work('triage', 'backfill', handler, { concurrency: 1 })
      work('triage', 'live', handler, { concurrency: 1 })
      await vi.waitUntil(() => seen.includes('live'), inTime)
      expect(seen.length).toBeLessThan(100)
    })

    test('tries again what failed, also when its error could not be stored as it is', async () => {
      const attempts: number[] = []
      const { work, publish, idle, depths } = bus()
      const handler = async ({ attempt }: BusJob) => {
        attempts.push(attempt)
        if (attempt < 3) throw new Error('a NUL \0, half a pair \ud800 and no end')
      }
      await publish([collected(1)])
      work('triage', 'live', handler, { concurrency: 1 })
      await vi.waitUntil(() => attempts.length === 3, inTime)
      await vi.waitUntil(idle, inTime)
      expect(attempts).toEqual([1, 2, 3])
      expect((await depths()).every(({ failed }) => failed === 0)).toBe(true)
    })

    test('gives up after five attempts, says so, and keeps the job until the janitor comes', async () => {
      const { log, lines } = keptLog()
      const { work, publish, depths, pruneFailed } = bus({}, log)
      await publish([collected(1)])
      work('triage', 'live', () => Promise.reject(new RangeError('never')), { concurrency: 1 })
      await vi.waitUntil(() => lines.some(({ message }) => message === 'job given up'), inTime)
      expect(lines.find(({ message }) => message === 'job given up')).toMatchObject({
        queue: 'triage-live',
        key: 'items.collected-1',
        attempts: 5,
        code: 'RangeError',
        text: 'RangeError: never',
      })
      expect((await depths()).find(({ queue }) => queue === 'triage-live')?.failed).toBe(1)
      expect(await pruneFailed(new Date(Date.now() - 3_600_000))).toBe(0)
      expect(await pruneFailed(new Date())).toBe(1)
    })

    test('proves that its workers work, and leaves no canary behind', async () => {
      const { work, health, idle, clear, depths } = bus()
      work('triage', 'live', async () => {}, { concurrency: 1 })
      expect(health()).toEqual([{ queue: 'triage-live', canaryAgeMs: null, ok: false }])
      await vi.waitUntil(() => health()[0]?.ok, inTime)
      for (let times = 0; times < 3; times++) await provedAnew(health)
      expect(await idle()).toBe(true)
      await clear()
      expect((await depths()).every(({ waiting, active }) => waiting + active <= 1)).toBe(true)
    })

    test('stays proved at rest, by asking between two canaries', async () => {
      const { log, lines } = keptLog()
      const { work, health } = bus({ ask: hurried.canary / 4 }, log)
      work('triage', 'live', async () => {}, { concurrency: 1 })
      await vi.waitUntil(() => health()[0]?.ok, inTime)
      for (const until = performance.now() + 8 * hurried.canary; performance.now() < until; await pause(10))
        expect(health()[0]?.ok).toBe(true)
      await provedAnew(health)
      expect(discarded(lines)).toEqual([])
    })

    test('takes no busy worker for a dead one, nor one behind a long queue', async () => {
      const { log, lines } = keptLog()
      const { work, publish, health, idle } = bus({ canary: 100 }, log)
      await publish(Array.from({ length: 10 }, (_, id) => collected(id + 1)))
      work('triage', 'live', () => pause(500), { concurrency: 2 })
      await vi.waitUntil(idle, inTime)
      expect(health()[0]?.ok).toBe(true)
      expect(discarded(lines)).toEqual([])
    })

    test('takes nobody for dead where two share a queue and one of them is always faster', async () => {
      const { log, lines } = keptLog()
      const buses = [bus({}, log), bus({}, log)]
      for (const { work } of buses) work('triage', 'live', async () => {}, { concurrency: 1 })
      await vi.waitUntil(() => buses.every(({ health }) => health()[0]?.ok), inTime)
      await pause(8 * hurried.canary)
      expect(buses.map(({ health }) => health()[0]?.ok)).toEqual([true, true])
      expect(discarded(lines)).toEqual([])
    })

    test('gives the work of a stuck worker to another', async () => {
      const { log, lines } = keptLog()
      const seen: BusJob[] = []
      const { work, publish } = bus({ stuck: 600 }, log)
      const handler = async (job: BusJob) => {
        seen.push(job)
        if (seen.length === 1) await new Promise(() => {})
      }
      await publish([collected(1), collected(2)])
      work('triage', 'live', handler, { concurrency: 1 })
      await vi.waitUntil(() => new Set(idsOf(seen.slice(1))).size === 2, inTime)
      expect(lines.map(({ message }) => message)).toContain('silent worker discarded')
    })

    test('forgets everything on clear, and works on with what comes after', async () => {
      const seen: BusJob[] = []
      const { work, publish, clear, idle } = bus()
      await publish(Array.from({ length: 50 }, (_, id) => collected(id + 1, { lane: 'backfill' })))
      work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await clear()
      expect(await idle()).toBe(true)
      await publish([collected(99)])
      await vi.waitUntil(() => seen.length === 1, inTime)
      expect(idsOf(seen)).toEqual([99])
    })

    test('lets a running job end before it closes', async () => {
      let done = false
      const begun = Promise.withResolvers<void>()
      const closing = bus()
      await closing.publish([collected(1)])
      const handler = async () => {
        begun.resolve()
        await pause(200)
        done = true
      }
      closing.work('triage', 'live', handler, { concurrency: 1 })
      await begun.promise
      await closing.close({ timeoutMs: 5_000 })
      expect(done).toBe(true)
      expect(await bus().idle()).toBe(true)
    })

    test('closes in time although a handler never ends, and the job is taken up elsewhere', async () => {
      const begun = Promise.withResolvers<void>()
      const closing = bus()
      await closing.publish([collected(1)])
      const hang = () => {
        begun.resolve()
        return new Promise<void>(() => {})
      }
      closing.work('triage', 'live', hang, { concurrency: 1 })
      await begun.promise
      const began = performance.now()
      await closing.close({ timeoutMs: 1_000 })
      expect(performance.now() - began).toBeLessThan(1_500)
      const seen: BusJob[] = []
      bus().work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await vi.waitUntil(() => seen.length === 1, inTime)
      expect(seen[0]?.attempt).toBe(2)
    })
  })
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Bus, BusJob } from '../src/index.ts'
import { collected, hurried, idsOf, keptLog, type MakeBus } from './keeps-bus-promises.ts'

/** A store of the test's own, and what can happen to one. */
export type TroubledStore = {
  start(): Promise<void>
  stop(): Promise<void>
  crash(): Promise<void>
  /** Neither dead nor alive: connections stand, and nobody answers. */
  freeze(): Promise<void>
  thaw(): Promise<void>
  /** Cuts every connection there is, those that wait for work among them. */
  cut(): Promise<void>
  /** Pauses a queue as somebody with another tool would. */
  pause(queue: string): Promise<void>
  /** From now on jobs can be added to a queue, but nobody can take one. */
  refuseWork(queue: string): Promise<void>
  allowWork(queue: string): Promise<void>
}

/** Recovery within seconds is the promise; a busy machine gets a few more. */
const soon = { timeout: 30_000, interval: 20 }

/** What every bus does when its store is in trouble. */
export function survivesStoreTrouble(store: TroubledStore, makeBus: MakeBus): void {
  let bus: Bus
  let kept: ReturnType<typeof keptLog>
  let hopeless: string[]

  const make = () => makeBus({ log: kept.log, timing: hurried, onHopeless: (queue) => hopeless.push(queue) })

  beforeEach(() => {
    kept = keptLog()
    hopeless = []
    bus = make()
  })

  afterEach(async () => {
    await bus.clear()
    await bus.close({ timeoutMs: 1_000 })
  })

  const said = (message: string) => kept.lines.filter((line) => line.message === message).length

  async function publishSome(from: number, to: number): Promise<void> {
    await bus.publish(Array.from({ length: to - from }, (_, at) => collected(from + at)))
  }

  describe('a bus whose store is in trouble', { timeout: 90_000 }, () => {
    test('begins to work when the store comes', async () => {
      await store.stop()
      const seen: BusJob[] = []
      bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 2 })
      await expect(bus.publish([collected(1)])).rejects.toThrow()
      await expect(bus.ready()).rejects.toThrow()
      await expect(bus.inspect()).rejects.toThrow()
      expect(bus.health()).toEqual([{ queue: 'triage-live', canaryAgeMs: null, ok: false }])
      await store.start()
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
      await bus.publish([collected(1)])
      await vi.waitUntil(() => seen.length === 1, soon)
      await vi.waitUntil(() => said('queue in trouble: over') > 0, soon)
      expect(said('queue in trouble')).toBe(1)
    })

    test.for(['stop', 'crash'] as const)('loses nothing in a %s in the middle of the work', async (end) => {
      const seen: BusJob[] = []
      const halfway = Promise.withResolvers<void>()
      await publishSome(1, 301)
      const handler = async (job: BusJob) => {
        if (seen.push(job) === 100) halfway.resolve()
      }
      bus.work('triage', 'live', handler, { concurrency: 4 })
      await halfway.promise
      await store[end]()
      await store.start()
      await vi.waitUntil(() => new Set(idsOf(seen)).size === 300, soon)
      await vi.waitUntil(() => bus.idle(), soon)
      expect((await bus.depths()).every(({ failed }) => failed === 0)).toBe(true)
    })

    test('builds a worker anew that lost its store for long', async () => {
      const seen: BusJob[] = []
      bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
      await store.stop()
      await vi.waitUntil(() => said('silent worker discarded') > 0, soon)
      expect(bus.health()[0]?.ok).toBe(false)
      await store.start()
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
      await bus.publish([collected(1)])
      await vi.waitUntil(() => seen.length === 1, soon)
      expect(hopeless).toEqual([])
    })

    test('works on when every connection was cut', async () => {
      const seen: BusJob[] = []
      bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
      for (let time = 1; time <= 3; time++) {
        await store.cut()
        await vi.waitUntil(
          () =>
            bus.publish([collected(time)]).then(
              () => true,
              () => false,
            ),
          soon,
        )
        await vi.waitUntil(() => new Set(idsOf(seen)).size === time, soon)
      }
      expect(hopeless).toEqual([])
    })

    test('works on when its store was frozen for longer than it waits', async () => {
      const seen: BusJob[] = []
      bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
      await store.freeze()
      try {
        await vi.waitUntil(() => said('silent worker discarded') > 0, soon)
      } finally {
        await store.thaw()
      }
      await vi.waitUntil(
        () =>
          bus.publish([collected(1)]).then(
            () => true,
            () => false,
          ),
        soon,
      )
      await vi.waitUntil(() => seen.length > 0, soon)
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
      expect(hopeless).toEqual([])
    })

    test('puts a queue to work again that somebody left paused', async () => {
      const seen: BusJob[] = []
      bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
      await store.pause('triage-live')
      await bus.publish([collected(1)])
      await vi.waitUntil(() => seen.length === 1, soon)
      expect(said('silent worker discarded')).toBe(1)
    })

    test('calls for help, once, where new workers do not help', async () => {
      await bus.ready()
      await store.refuseWork('triage-live')
      bus.work('triage', 'live', async () => {}, { concurrency: 1 })
      await vi.waitUntil(() => hopeless.length > 0, soon)
      await vi.waitUntil(() => said('silent worker discarded') >= 5, soon)
      expect(hopeless).toEqual(['triage-live'])
      await store.allowWork('triage-live')
      await vi.waitUntil(() => bus.health()[0]?.ok, soon)
    })

    test('closes in time while its store is frozen', async () => {
      bus.work('triage', 'live', async () => {}, { concurrency: 1 })
      bus.work('collector', 'live', async () => {}, { concurrency: 1 })
      await vi.waitUntil(() => bus.health().every(({ ok }) => ok), soon)
      await store.freeze()
      try {
        const publishing = bus.publish([collected(1)]).catch(() => {})
        const began = performance.now()
        await bus.close({ timeoutMs: 2_000 })
        expect(performance.now() - began).toBeLessThan(3_000)
        await publishing
      } finally {
        await store.thaw()
      }
      bus = make()
    })
  })
}

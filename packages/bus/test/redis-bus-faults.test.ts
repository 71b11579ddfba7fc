import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { ownRedis, redisServer } from '../../../test/support/own-redis.ts'
import { type Bus, type BusJob, createBus } from '../src/index.ts'
import { collected, hurried, idsOf, keptLog } from './keeps-bus-promises.ts'
import { survivesStoreTrouble } from './survives-store-trouble.ts'

const soon = { timeout: 30_000, interval: 20 }

describe.skipIf(redisServer === null)('on Redis', { timeout: 90_000 }, async () => {
  if (redisServer === null) return
  const redis = await ownRedis()
  afterAll(() => redis[Symbol.asyncDispose]())

  survivesStoreTrouble(
    {
      start: () => redis.start(),
      stop: () => redis.stop(),
      crash: () => redis.kill(),
      freeze: async () => redis.freeze(),
      thaw: async () => redis.thaw(),
      cut: async () => void (await redis.ask('client', 'kill', 'type', 'normal', 'skipme', 'yes')),
      pause: async (queue) => void (await redis.ask('hset', `{echolot}:${queue}:meta`, 'paused', '1')),
      // What is no list cannot take what was waiting.
      refuseWork: async (queue) => void (await redis.ask('set', `{echolot}:${queue}:active`, 'no list')),
      allowWork: async (queue) => void (await redis.ask('del', `{echolot}:${queue}:active`)),
    },
    (options) => createBus({ connectionString: redis.url, ...options }),
  )

  describe('a bus', () => {
    const buses: Bus[] = []
    const bus = (prefix = 'echolot') => {
      const made = createBus({ connectionString: redis.url, prefix, log: keptLog().log, timing: hurried })
      buses.push(made)
      return made
    }
    afterEach(async () => {
      await Promise.all(buses.splice(0).map((made) => made.close({ timeoutMs: 1_000 })))
      await redis.ask('flushall')
    })
    const connections = async () =>
      (await redis.ask('client', 'list')).split('\n').filter((line) => line.includes('name=echolot')).length

    test('works on with what comes after somebody emptied Redis', async () => {
      const seen: BusJob[] = []
      const { work, publish, health, idle } = bus()
      work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
      await vi.waitUntil(() => health()[0]?.ok, soon)
      for (let time = 1; time <= 5; time++) {
        await redis.ask('flushall')
        await publish([collected(time)])
        await vi.waitUntil(() => idsOf(seen).includes(time), soon)
      }
      await vi.waitUntil(() => health()[0]?.ok, soon)
      expect(await idle()).toBe(true)
    })

    test('says so where Redis is full, keeps nothing of it, and goes on when there is room', async () => {
      const { publish, ready, idle } = bus()
      await ready()
      await redis.ask('config', 'set', 'maxmemory', '1')
      await expect(publish([collected(1)])).rejects.toThrow('its memory is full; give it more (maxmemory)')
      await redis.ask('config', 'set', 'maxmemory', '0')
      expect(await idle()).toBe(true)
      await publish([collected(1)])
      expect(await idle()).toBe(false)
    })

    test('fails fast where Redis is away, so that the outbox keeps its rows', async () => {
      const { publish, ready } = bus()
      await ready()
      await publish([collected(1)])
      await redis.stop()
      const began = performance.now()
      await expect(publish([collected(2)])).rejects.toThrow()
      await expect(publish([collected(2)])).rejects.toThrow(
        `Echolot cannot use the Redis at 127.0.0.1:${redis.port}: nothing listens there.`,
      )
      expect(performance.now() - began).toBeLessThan(3_000)
      await redis.start()
      await publish([collected(2)])
    })

    test('has no more connections after ten new workers than after the first, and none after its end', async () => {
      const { work, close, health } = bus()
      for (const listener of ['triage', 'collector'] as const)
        work(listener, 'live', async () => {}, { concurrency: 1 })
      await vi.waitUntil(() => health().every(({ ok }) => ok), soon)
      const first = await connections()
      for (let time = 0; time < 5; time++) {
        for (const queue of ['triage-live', 'collector-live'])
          await redis.ask('set', `{echolot}:${queue}:active`, 'no list')
        // Each is replaced when it fails, so that both need not be seen failing in the same instant.
        const failed = new Set<string>()
        await vi.waitUntil(() => {
          for (const { queue, ok } of health()) if (!ok) failed.add(queue)
          return failed.size === 2
        }, soon)
        for (const queue of ['triage-live', 'collector-live']) await redis.ask('del', `{echolot}:${queue}:active`)
        await vi.waitUntil(() => health().every(({ ok }) => ok), soon)
      }
      await vi.waitUntil(async () => (await connections()) <= first, soon)
      await close({ timeoutMs: 1_000 })
      await vi.waitUntil(async () => (await connections()) === 0, soon)
    })

    test('keeps all its keys under one hash tag, and knows nothing of another prefix', async () => {
      const [mine, theirs] = [bus(), bus('other')]
      await mine.publish([collected(1)])
      await theirs.publish([collected(1), collected(2)])
      expect((await mine.depths()).map(({ waiting }) => waiting).reduce((sum, n) => sum + n)).toBe(1)
      const keys = (await redis.ask('keys', '*')).split('\n')
      expect(keys.length).toBeGreaterThan(4)
      expect(keys.filter((key) => !/^\{(echolot|other)\}:/.test(key))).toEqual([])
    })
  })
})

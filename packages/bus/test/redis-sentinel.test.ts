import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OwnRedis, ownRedis, redisServer } from '../../../test/support/own-redis.ts'
import { type Bus, type BusJob, createBus } from '../src/index.ts'
import { collected, hurried, idsOf, keptLog } from './keeps-bus-promises.ts'

const soon = { timeout: 60_000, interval: 50 }

describe.skipIf(redisServer === null)('a bus behind Sentinels', { timeout: 150_000 }, () => {
  let primary: OwnRedis
  let replica: OwnRedis
  let sentinel: OwnRedis
  let bus: Bus
  let hopeless: string[]

  beforeEach(async () => {
    primary = await ownRedis()
    replica = await ownRedis({ settings: { replicaof: `127.0.0.1 ${primary.port}` } })
    sentinel = await ownRedis({
      sentinel: true,
      settings: {
        'sentinel monitor mymaster': `127.0.0.1 ${primary.port} 1`,
        'sentinel down-after-milliseconds mymaster': '500',
        'sentinel failover-timeout mymaster': '3000',
      },
    })
    await vi.waitUntil(async () => (await sentinel.ask('sentinel', 'replicas', 'mymaster')).includes('slave'), soon)
    hopeless = []
    bus = createBus({
      connectionString: `redis-sentinel://127.0.0.1:${sentinel.port}/mymaster`,
      log: keptLog().log,
      timing: hurried,
      onHopeless: (queue) => hopeless.push(queue),
    })
  })

  afterEach(async () => {
    await bus.close({ timeoutMs: 1_000 })
    for (const server of [sentinel, replica, primary]) await server[Symbol.asyncDispose]()
  })

  async function publish(id: number): Promise<void> {
    await vi.waitUntil(
      () =>
        bus.publish([collected(id)]).then(
          () => true,
          () => false,
        ),
      soon,
    )
  }

  test('works on at the new primary after the old one has died, and after it came back as a replica', async () => {
    const seen: BusJob[] = []
    bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 2 })
    await publish(1)
    await vi.waitUntil(() => idsOf(seen).includes(1), soon)
    expect(await bus.inspect()).toEqual({ refused: [], doubts: [expect.stringContaining('min-replicas-to-write')] })

    await primary.kill()
    await publish(2)
    await vi.waitUntil(() => idsOf(seen).includes(2), soon)
    expect(await replica.ask('role')).toMatch(/^master/)

    await primary.start()
    await vi.waitUntil(async () => (await primary.ask('role')).startsWith('slave'), soon)
    await publish(3)
    await vi.waitUntil(() => idsOf(seen).includes(3), soon)
    await vi.waitUntil(() => bus.health()[0]?.ok, soon)
    expect(hopeless).toEqual([])
  })

  test('works on after the Sentinels were away and every connection was cut meanwhile', async () => {
    const seen: BusJob[] = []
    bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
    await vi.waitUntil(() => bus.health()[0]?.ok, soon)
    await sentinel.stop()
    await primary.ask('client', 'kill', 'type', 'normal', 'skipme', 'yes')
    await vi.waitUntil(() => !bus.health()[0]?.ok, soon)
    await sentinel.start()
    await publish(1)
    await vi.waitUntil(() => idsOf(seen).includes(1), soon)
    await vi.waitUntil(() => bus.health()[0]?.ok, soon)
    expect(hopeless).toEqual([])
  })
})

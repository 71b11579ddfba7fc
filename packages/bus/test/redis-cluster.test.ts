import { afterAll, describe, expect, test, vi } from 'vitest'
import { ownRedis, redisServer } from '../../../test/support/own-redis.ts'
import { type BusJob, createBus } from '../src/index.ts'
import { collected, hurried, idsOf, keepsBusPromises, keptLog } from './keeps-bus-promises.ts'

const soon = { timeout: 60_000, interval: 50 }

describe.skipIf(redisServer === null)('on a cluster of three', { timeout: 120_000 }, async () => {
  if (redisServer === null) return
  const settings = { 'cluster-enabled': 'yes', 'cluster-node-timeout': '1000' }
  const nodes = await Promise.all([1, 2, 3].map(() => ownRedis({ settings })))
  afterAll(() => Promise.all(nodes.map((node) => node[Symbol.asyncDispose]())))
  const [first, second, third] = nodes
  if (first === undefined || second === undefined || third === undefined) return
  const members = nodes.map(({ port }) => `127.0.0.1:${port}`)
  await first.ask('--cluster', 'create', ...members, '--cluster-yes')
  await vi.waitUntil(async () => (await third.ask('cluster', 'info')).includes('cluster_state:ok'), soon)

  // One member is enough to find the others.
  const url = `redis-cluster://127.0.0.1:${second.port}`
  keepsBusPromises((options) => createBus({ connectionString: url, ...options }))

  const slot = await first.ask('cluster', 'keyslot', '{echolot}')
  const idOf = async (node: typeof first) => (await node.ask('cluster', 'myid')).trim()
  const owner = async () => {
    for (const node of nodes) if ((await node.ask('cluster', 'countkeysinslot', slot)) !== '0') return node
    return null
  }

  test('every member is looked at, and a bus that takes it for one server is told', async () => {
    const bus = createBus({ connectionString: url, log: keptLog().log })
    await third.ask('config', 'set', 'maxmemory-policy', 'allkeys-lru')
    expect(await bus.inspect()).toEqual({ refused: [expect.stringContaining(`127.0.0.1:${third.port}`)], doubts: [] })
    await third.ask('config', 'set', 'maxmemory-policy', 'noeviction')
    expect(await bus.inspect()).toEqual({ refused: [], doubts: [] })
    await bus.close({ timeoutMs: 500 })
    for (const { url: one } of nodes) {
      const single = createBus({ connectionString: one, log: keptLog().log })
      const said = await single.ready().then(() => single.inspect().then(({ refused }) => refused[0]), String)
      expect(said).toMatch(/is a member of a cluster.*redis-cluster:\/\//)
      await single.close({ timeoutMs: 500 })
    }
  })

  test('the work goes on when its slot moves to another member, jobs and all', async () => {
    const seen: BusJob[] = []
    const bus = createBus({ connectionString: url, log: keptLog().log, timing: hurried })
    await bus.publish([1, 2, 3].map((id) => collected(id, { lane: 'backfill' })))
    bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
    await vi.waitUntil(() => bus.health()[0]?.ok, soon)
    const from = await owner()
    const to = nodes.find((node) => node !== from)
    if (from == null || to === undefined) throw new Error('Nobody has the queues.')
    await to.ask('cluster', 'setslot', slot, 'importing', await idOf(from))
    await from.ask('cluster', 'setslot', slot, 'migrating', await idOf(to))
    for (;;) {
      const keys = (await from.ask('cluster', 'getkeysinslot', slot, '100')).split('\n').filter((key) => key !== '')
      if (keys.length === 0) break
      await from.ask('migrate', '127.0.0.1', String(to.port), '', '0', '5000', 'keys', ...keys)
    }
    for (const node of [to, from, ...nodes]) await node.ask('cluster', 'setslot', slot, 'node', await idOf(to))

    bus.work('triage', 'backfill', async (job) => void seen.push(job), { concurrency: 1 })
    await vi.waitUntil(
      () =>
        bus.publish([collected(4)]).then(
          () => true,
          () => false,
        ),
      soon,
    )
    await vi.waitUntil(() => new Set(idsOf(seen)).size === 4, soon)
    await vi.waitUntil(() => bus.health().every(({ ok }) => ok), soon)
    await bus.close({ timeoutMs: 1_000 })
  })

  test('the work goes on when the member that has it was killed and came back', async () => {
    const seen: BusJob[] = []
    const bus = createBus({ connectionString: url, log: keptLog().log, timing: hurried })
    bus.work('triage', 'live', async (job) => void seen.push(job), { concurrency: 1 })
    await bus.publish([collected(1)])
    await vi.waitUntil(() => idsOf(seen).includes(1), soon)
    const node = await owner()
    await node?.kill()
    await vi.waitUntil(() => !bus.health()[0]?.ok, soon)
    await node?.start()
    await vi.waitUntil(
      () =>
        bus.publish([collected(2)]).then(
          () => true,
          () => false,
        ),
      soon,
    )
    await vi.waitUntil(() => idsOf(seen).includes(2), soon)
    await vi.waitUntil(() => bus.health()[0]?.ok, soon)
    await bus.close({ timeoutMs: 1_000 })
  })
})

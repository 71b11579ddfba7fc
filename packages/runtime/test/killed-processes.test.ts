import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createBus } from '@echolot/bus'
import { countDeadLetters, databaseNow, emit, migrate, openDatabase } from '@echolot/db'
import { expect, test, vi } from 'vitest'
import { ownRedis, redisServer } from '../../../test/support/own-redis.ts'
import { sized, soaking } from '../../../test/support/soak.ts'
import { hurried, keptLog } from '../../bus/test/keeps-bus-promises.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'

const events = sized(10_000, { test: 1_000, least: 500 })
const kills = sized(60, { test: 6, least: 3 })

test.for(['PostgreSQL', 'Redis'])(
  'two processes with their queues in %s are killed again and again in the middle of their work, and every event takes effect',
  {
    timeout: soaking ? 600_000 : 120_000,
  },
  async (store, { skip }) => {
    if (store === 'Redis' && redisServer === null) skip('There is no redis-server on this machine.')
    await using postgres = await throwawayPostgres()
    await using redis = store === 'Redis' ? await ownRedis() : null
    const queues = redis?.url ?? postgres.url
    await migrate(postgres.url)
    const db = openDatabase({ url: postgres.url, onError() {} })
    const bus = createBus({ connectionString: queues, log: keptLog().log, timing: hurried })
    await db.pool.query('create table worked (item_id bigint primary key)')
    const begin = () =>
      spawn(process.execPath, [new URL('killed-process.ts', import.meta.url).pathname, postgres.url, queues], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    const done = async () => {
      const { rows } = await db.pool.query<{ done: number }>('select count(*) as done from worked')
      return rows[0]?.done ?? 0
    }
    const end = async (child: ChildProcess) => {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    }

    const children = [begin(), begin()]
    try {
      for (let kill = 0; kill < kills; kill++) {
        const before = await done()
        const share = events / kills
        await db.inTransaction(async (tx) => {
          const now = await databaseNow(db)
          for (let id = Math.floor(kill * share) + 1; id <= Math.floor((kill + 1) * share); id++) {
            await emit(tx, now, 'items.collected', { itemIds: [id], lane: 'live' })
          }
        })
        // Not at a fixed time but amid the work, whatever the speed of this machine.
        await vi.waitUntil(async () => (await done()) > before, { timeout: 30_000, interval: 5 })
        await pause(Math.random() * 50)
        const [victim] = children.splice(0, 1, begin())
        if (victim !== undefined) await end(victim)
        children.reverse()
      }
      await vi.waitUntil(async () => (await done()) === events, { timeout: 60_000, interval: 100 })
      await vi.waitUntil(() => bus.idle(), { timeout: 30_000, interval: 100 })
      const left = await db.pool.query('select count(*) as waiting from outbox')
      expect(left.rows).toEqual([{ waiting: 0 }])
      expect(await countDeadLetters(db)).toBe(0)
      expect((await bus.depths()).map(({ failed }) => failed)).toEqual([0, 0, 0, 0])
    } finally {
      await Promise.all(children.map(end))
      await bus.close({ timeoutMs: 1_000 })
      await db.close()
    }
  },
)

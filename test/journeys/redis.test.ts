import { describe, expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { ownRedis, redisServer } from '../support/own-redis.ts'
import { runProgram } from '../support/program.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const posts = Array.from({ length: 40 }, (_, n) => ({
  id: `beitrag-${n}`,
  title: `Beitrag ${n}`,
  text: n % 4 === 0 ? 'Die Lieferung von Muster war kaputt.' : 'Es regnet.',
  author: `Person ${n}`,
  at: '2026-03-02T08:00:00Z',
}))

describe.skipIf(redisServer === null)('an Echolot with its queues in Redis', { timeout: 180_000 }, () => {
  test('loses nothing when Redis is emptied before anybody has polled, and again before anybody has judged', async () => {
    await using redis = await ownRedis()
    await using database = await freshDatabase()
    await using feed = await serveFeed(() => rss('Presse', posts))
    const settings = { databaseUrl: database.url, redisUrl: redis.url }
    const waiting = async (queue: string) => Number(await redis.ask('llen', `{echolot}:${queue}:wait`))
    {
      await using nobodyPolls = await runEcholot({ ...settings, roles: ['scheduler', 'api'] })
      const anna = nobodyPolls.client()
      await setUp(anna)
      await addFeed(anna, feed.origin, { intervalSeconds: 86_400 })
      await until('the poll waits in Redis', async () => (await waiting('collector-live')) > 0)
      await redis.ask('flushall')
      await ask(database.url, `update source set claimed_at = claimed_at - interval '2 minutes'`)
    }
    {
      await using nobodyJudges = await runEcholot({ ...settings, roles: ['scheduler', 'collector'] })
      await until('the posts wait in Redis', async () => (await waiting('triage-live')) > 0)
      expect(nobodyJudges.logged.map(({ message }) => message)).toContain('forgotten polls found')
      await redis.ask('flushall')
      await ask(database.url, `update item set found_at = found_at - interval '1 minute'`)
    }
    await using whole = await runEcholot(settings)
    await whole.echolot.settle()
    const [done] = await ask(
      database.url,
      `select (select count(*)::int from item) as items, (select count(*)::int from ticket) as tickets,
         (select count(*)::int from outbox) as outbox, (select count(*)::int from dead_letter) as dead,
         to_regclass('bullmq.job') as jobs`,
    )
    // Nothing of the queues is in PostgreSQL.
    expect(done).toEqual({ items: 40, tickets: 10, outbox: 0, dead: 0, jobs: null })
    expect(feed.requests.length).toBe(1)
    expect((await redis.ask('keys', '*')).split('\n').every((key) => key.startsWith('{echolot}:'))).toBe(true)
  })

  test('is not ready while Redis is away, says why, and is ready again by itself', async () => {
    await using redis = await ownRedis()
    await using run = await runEcholot({ redisUrl: redis.url })
    const readiness = () => run.echolot.host.readiness()
    await until('it is ready', async () => (await readiness()).ready)
    await redis.stop()
    await until('it is not ready', async () => !(await readiness()).ready, 60_000)
    expect((await readiness()).reasons).toContain(
      `Echolot cannot use the Redis at 127.0.0.1:${redis.port}: nothing listens there.`,
    )
    // What needs no queue goes on.
    expect((await fetch(`${run.origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${run.origin}/readyz`)).status).toBe(503)
    await redis.start()
    await until('it is ready again', async () => (await readiness()).ready, 60_000)
  })

  test('does not start on a Redis that is not there, lets nobody in, or would lose work without a word', async () => {
    await using database = await freshDatabase()
    await using redis = await ownRedis({ settings: { 'maxmemory-policy': 'allkeys-lru', requirepass: 'hunter2' } })
    const refusal = async (REDIS_URL: string) => {
      const settings = { DATABASE_URL: database.url, ECHOLOT_SECRET: 'a secret for tests only', ECHOLOT_PORT: '0' }
      const { code, stderr } = await runProgram(['serve'], { ...settings, REDIS_URL, ECHOLOT_LOG_LEVEL: 'error' })
      expect(code).toBe(1)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).not.toContain('hunter')
      return stderr.trim()
    }
    const at = `127.0.0.1:${redis.port}`
    expect(await refusal('redis://127.0.0.1:1')).toBe(
      'Echolot cannot use the Redis at 127.0.0.1:1: nothing listens there. Check REDIS_URL.',
    )
    expect(await refusal(`redis://:hunter3@${at}`)).toBe(
      `Echolot cannot use the Redis at ${at}: it refuses the user or the password. Check REDIS_URL.`,
    )
    expect(await refusal(`redis://:hunter2@${at}`)).toBe(
      `The Redis at ${at} may evict keys (maxmemory-policy is allkeys-lru), and so lose work without a word. Set it to noeviction: CONFIG SET maxmemory-policy noeviction, and the same in its configuration file.`,
    )
  })

  test('warns once at its start of a Redis that keeps nothing on disk', async () => {
    await using redis = await ownRedis({ settings: { appendonly: 'no' } })
    await using run = await runEcholot({ redisUrl: redis.url })
    const doubts = run.logged.filter(({ message }) => message === 'queues are kept in doubt')
    expect(doubts).toMatchObject([
      { level: 'warn', fields: { reason: expect.stringContaining('keeps nothing on disk') } },
    ])
  })
})

import { readFile } from 'node:fs/promises'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { ownRedis, redisServer } from '../support/own-redis.ts'
import { serveEcholot } from '../support/program.ts'
import { rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { smoke } from './measure.ts'

// How far triage grows with its processes: items are stored first, with nobody there to judge them; then one, two or four
// triage processes take them from the queues in Redis to routed tickets. Per core means per second of CPU time that these
// processes used; PostgreSQL and Redis run on the same machine and are not counted in it.

const sources = smoke ? 2 : 40
const each = smoke ? 100 : 500
const count = sources * each

if (redisServer === null) throw new Error('There is no redis-server on this machine.')
let single = 0
for (const processes of smoke ? [1, 2] : [1, 2, 4]) {
  await using database = await ownPostgres({ connections: 200 })
  await using redis = await ownRedis()
  await using feeds = await serve((request, response) => {
    const name = (request.url ?? '').slice(1)
    const posts = Array.from({ length: each }, (_, n) => ({
      id: `${name}-${n}`,
      title: `Beitrag ${n}`,
      text: `Meine Bestellung bei Muster kam am ${n}. Tag kaputt an, bitte um Hilfe. ${'Füllwörter '.repeat(30)}`,
      author: `Person ${n}`,
      at: '2026-03-02T08:00:00Z',
    }))
    response.setHeader('content-type', 'application/rss+xml').end(rss(name, posts))
  })
  const settings = {
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for benchmarks',
    ECHOLOT_LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
  }
  await using hearing = await serveEcholot({ ...settings, ECHOLOT_ROLES: 'api,scheduler,collector' })
  const client = clientOf(hearing.origin)
  await setUp(client)
  for (let n = 0; n < sources; n++)
    await addFeed(client, `${feeds.origin}/${n}`, { name: `Quelle ${n}`, intervalSeconds: 604_800 })
  const counted = async (what: string) =>
    (await ask<{ n: number }>(database.url, `select count(*)::int as n from ${what}`))[0]?.n ?? 0
  await until('everything is stored', async () => (await counted('item')) === count, 120_000)

  const workers = await Promise.all(
    Array.from({ length: processes }, () => serveEcholot({ ...settings, ECHOLOT_ROLES: 'triage' })),
  )
  // They work from their first moment on; measured is from here, and what is left then.
  const done = await counted('ticket')
  const cpuBefore = await cpuSeconds(workers.map(({ pid }) => pid))
  const began = performance.now()
  await until('everything is routed', async () => (await counted('ticket')) === count, 300_000)
  const seconds = (performance.now() - began) / 1_000
  const cpu = (await cpuSeconds(workers.map(({ pid }) => pid))) - cpuBefore
  const rate = (count - done) / seconds
  single ||= rate
  console.log(
    `scale, ${processes} triage process${processes === 1 ? '' : 'es'} on Redis: ${Math.round(rate)} items a second, ${(rate / single).toFixed(2)} times one process; ${Math.round((count - done) / cpu)} items for each second of their CPU time`,
  )
  await Promise.all([hearing, ...workers].map((one) => one.end('SIGTERM')))
}

async function cpuSeconds(pids: readonly number[]): Promise<number> {
  const ticks = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(fields[11]) + Number(fields[12])
    }),
  )
  return ticks.reduce((sum, one) => sum + one, 0) / 100
}

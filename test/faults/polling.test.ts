import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { chance } from '../support/chance.ts'
import { clientOf } from '../support/client.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { report, sized, soaking } from '../support/soak.ts'
import { until } from '../support/until.ts'

const kills = sized(200, { test: 6, least: 2 })
const feeds = sized(1_000, { test: 100, least: 50 })
const intervalSeconds = 3

// Whoever is killed while it asks is replaced once its hold on the source has run out, and asks that source again: that, and
// nothing else, brings a feed a second request within one interval.
test('of a thousand feeds that change nothing is lost or doubled and none is asked too often, whoever is killed at it', {
  timeout: soaking ? 3 * 3_600_000 : 300_000,
}, async () => {
  const began = performance.now()
  const random = chance('kill -9 while polling')
  /** Of each feed: how many posts it has shown, and when it was asked. */
  const posts = new Map<string, number>()
  const asked = new Map<string, number[]>()
  await using server = await serve((request, response) => {
    const path = request.url ?? ''
    asked.get(path)?.push(Date.now())
    const shown = posts.get(path) ?? 0
    const etag = `"${shown}"`
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    const text = 'Es regnet seit Tagen.'
    const last = Array.from({ length: Math.min(shown, 20) }, (_, n) => `${path} ${shown - n}`)
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(
      rss(
        path,
        last.map((id) => ({ id, title: id, text, at: '2026-03-02T08:00:00Z' })),
      ),
    )
  })
  await using database = await ownPostgres()
  const settings = {
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for tests only',
    ECHOLOT_LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
  }
  let echolot = await serveEcholot(settings)
  await using stack = new AsyncDisposableStack()
  stack.defer(async () => void (await echolot.end('SIGKILL')))
  await setUp(clientOf(echolot.origin))
  for (let n = 0; n < feeds; n++) {
    posts.set(`/${n}`, 1)
    asked.set(`/${n}`, [])
  }
  const list = Array.from(posts.keys(), (path) => `${server.origin}${path}`)
  expect(await runProgram(['sources', 'import', '-'], settings, list.join('\n'))).toMatchObject({ code: 0 })
  await ask(
    database.url,
    `update source set interval_seconds = ${intervalSeconds}, automatic = false, next_poll_at = now()`,
  )

  const restarts: number[] = []
  const stored = async () => (await ask<{ n: number }>(database.url, 'select count(*)::int as n from item'))[0]?.n ?? 0
  const published = () => [...posts.values()].reduce((sum, n) => sum + n, 0)
  for (let kill = 0; kill < kills; kill++) {
    await pause(random.below(3_000))
    for (const [path, shown] of posts) if (random.below(4) === 0) posts.set(path, shown + 1)
    await pause(random.below(1_500))
    await echolot.end('SIGKILL')
    restarts.push(Date.now())
    echolot = await serveEcholot(settings)
    // A feed shows its last twenty posts alone: what nobody could hear any more was not lost by us.
    if (kill % 10 === 9)
      await until('what was published is stored', async () => (await stored()) === published(), 120_000)
  }
  await until('everything is stored', async () => (await stored()) === published(), 120_000)
  const [rows] = await ask<{ items: number; sources: number; polled: number }>(
    database.url,
    `select (select count(distinct external_id) from item_text)::int as items, count(*)::int as sources,
       count(*) filter (where state = 'active' and last_outcome in ('items', 'unchanged'))::int as polled from source`,
  )
  expect(rows).toEqual({ items: published(), sources: feeds, polled: feeds })
  // None is closer to the one before than its slot allows, but for what was asked when somebody was killed.
  const slotMs = intervalSeconds * 900 - 250
  let requests = 0
  let again = 0
  const hammered: string[] = []
  for (const [path, times] of asked) {
    requests += times.length
    for (let n = 1; n < times.length; n++) {
      const [before, at] = [times[n - 1] ?? 0, times[n] ?? 0]
      if (at - before >= slotMs) continue
      if (restarts.some((killed) => killed >= before && killed <= at)) again += 1
      else hammered.push(`${path}: ${at - before} ms`)
    }
  }
  expect(hammered).toEqual([])
  report({
    test: 'kill -9 while polling',
    work: `${feeds} feeds, ${published()} posts, ${requests} requests`,
    faults: `${kills} kills, SEED=${random.seed}`,
    result: `0 lost, 0 double; ${again} asked again because who asked was killed, 0 otherwise`,
    began,
  })
  console.log(`${kills} kills: ${requests} requests of ${feeds} feeds, ${again} again because who asked was killed`)
})

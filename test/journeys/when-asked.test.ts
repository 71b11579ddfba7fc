import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const feed = rss('Presse', [{ id: 'a', title: 'Muster', text: 'Es regnet.', at: '2026-03-02T08:00:00Z' }])

test('fifteen feeds of one host are asked one after another, while another host is asked at once', async () => {
  const times: number[] = []
  await using big = await serve((_request, response) => {
    times.push(performance.now())
    response.setHeader('content-type', 'application/rss+xml').end(feed)
  })
  let [waited, small] = [0, 0]
  await using other = await serve((_request, response) => {
    small += 1
    waited = times.length
    response.setHeader('content-type', 'application/rss+xml').end(feed)
  })
  await using run = await runEcholot({ hostGapMs: 200 })
  const anna = run.client()
  await setUp(anna)
  for (let n = 0; n < 15; n++)
    await anna.sources.create({ name: `Blog ${n}`, connector: 'feed', url: `${big.origin}/${n}`, purpose: 'mentions' })
  await anna.sources.create({ name: 'Klein', connector: 'feed', url: other.origin, purpose: 'mentions' })
  await until('the other host was asked', () => small === 1)
  await until('all are asked', () => new Set(big.requests.map(({ url }) => url)).size === 15)
  expect(waited).toBeLessThan(15)
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0))
  // The requests leave Echolot so far apart; what the way adds to one it takes from the next.
  expect(gaps.filter((gap) => gap < 150)).toEqual([])
  await run.echolot.settle()
  const sources = await anna.sources.list()
  expect(sources.map(({ intervalSeconds, pollReason }) => ({ intervalSeconds, pollReason }))).toEqual(
    Array.from({ length: 16 }, () => ({ intervalSeconds: null, pollReason: 'starting' })),
  )
})

test('an Echolot that is killed and started again asks nothing that is not due', async () => {
  await using server = await serve((_request, response) =>
    response.setHeader('content-type', 'application/rss+xml').end(feed),
  )
  await using database = await freshDatabase()
  const settings = {
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for tests only',
    ECHOLOT_LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
  }
  const polled = async () => {
    const [row] = await ask<{ n: number }>(
      database.url,
      'select count(*)::int as n from source where last_outcome is not null',
    )
    return row?.n ?? 0
  }
  {
    await using first = await serveEcholot(settings)
    await setUp(clientOf(first.origin))
    const list = Array.from({ length: 10 }, (_, n) => `${server.origin}/${n}`).join('\n')
    await runProgram(['sources', 'import', '-'], settings, list)
    await ask(database.url, 'update source set next_poll_at = now()')
    await until('all are asked', async () => (await polled()) === 10)
    await first.end('SIGKILL')
  }
  await using _again = await serveEcholot(settings)
  await ask(database.url, `update source set next_poll_at = now() where url like '%/3'`)
  await until('the one that is due is asked', () => server.requests.length > 10)
  expect(server.requests.slice(10).map(({ url }) => url)).toEqual(['/3'])
})

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { serveEcholot } from '../support/program.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { expectInvariants } from './oracle.ts'

const treacherousReader = pathToFileURL(join(import.meta.dirname, '../support/treacherous-reader.mjs')).href

const post = (n: number, text = 'Muster hilft nicht.'): Post => ({
  id: `gut-${n}`,
  title: `Gut ${n}`,
  text,
  at: '2026-03-02T08:00:00Z',
})
const asking = (trouble: string) => `${rss('Presse', [post(0)])}<!-- reader: ${trouble} -->`

test('a body that a reader loops on, throws at, devours memory over or is too large for fails its own source alone', async () => {
  const posts = Array.from({ length: 20 }, (_, n) => post(n))
  const bodies = new Map<string, () => string>([
    ['/gut', () => rss('Presse', posts)],
    // One item of just under the 10 MB that are fetched, cut to what anybody writes when it is stored.
    ['/lang', () => rss('Presse', [post(1_000, `Muster ${'und so weiter '.repeat(710_000)}`)])],
    ['/loop', () => asking('loop')],
    ['/throw', () => asking('throw')],
    ['/devour', () => asking('devour')],
    ['/exit', () => asking('exit')],
    // No reader of ours is changed for this one: a million entries of a few bytes each.
    ['/million', () => `{"version":"https://jsonfeed.org/version/1.1","items":[${'{"id":1},'.repeat(1_100_000)}{}]}`],
    ['/over', () => rss('Presse', [post(1_001, `Muster ${'und so weiter '.repeat(760_000)}`)])],
  ])
  await using server = await serve((request, response) => {
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8')
    response.on('error', () => {
      /* It had enough. */
    })
    response.end(bodies.get(request.url ?? '')?.())
  })
  await using database = await ownPostgres()
  await using echolot = await serveEcholot({
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for tests only',
    ECHOLOT_LOG_LEVEL: 'warn',
    DATABASE_URL: database.url,
    NODE_OPTIONS: `--import=${treacherousReader}`,
  })
  const anna = clientOf(echolot.origin)
  await setUp(anna)
  const add = (path: string) =>
    anna.sources.create({
      name: path,
      connector: 'feed',
      url: server.origin + path,
      purpose: 'mentions',
      settings: { ownUsers: [] },
      intervalSeconds: 900,
    })
  const waiting = async () => (await anna.tickets.counts()).views.waiting
  const source = async (path: string) => (await anna.sources.list()).find(({ name }) => name === path)

  // Whoever reads is not whoever serves: a process that looped could answer nothing.
  await add('/loop')
  await until('the endless one is asked for', () => server.requests.some(({ url }) => url === '/loop'))
  for (let answer = 0; answer < 5; answer++) expect(await source('/loop')).toMatchObject({ failures: 0 })
  for (const path of bodies.keys()) if (path !== '/loop') await add(path)
  await until('the good posts are in the queue', async () => (await waiting()) === 21, 240_000)

  const fate: Record<string, RegExp> = {
    '/loop': /^reading_too_long$/,
    '/throw': /^reading_failed$/,
    '/devour': /^reading_too_heavy$/,
    '/exit': /^reading_failed$/,
    // Whichever of its limits it meets first: where memory gets short, clearing it up takes the time.
    '/million': /^(too_large|reading_too_heavy|reading_too_long)$/,
    '/over': /^too_large$/,
  }
  for (const [path, code] of Object.entries(fate)) {
    await until(`${path} has failed`, async () => (await source(path))?.failures === 1, 240_000)
    const { problemCode, nextPollAt } = (await source(path)) ?? {}
    expect([path, problemCode]).toEqual([path, expect.stringMatching(code)])
    expect(Date.parse(nextPollAt ?? '')).toBeGreaterThan(Date.now() + 300_000)
  }
  expect(await anna.deadLetters.list()).toEqual([])

  // It goes on as before, and what hangs holds up no end.
  posts.push(post(20))
  await ask(database.url, `update source set next_poll_at = clock_timestamp() where name = '/gut'`)
  await until('the next post is in the queue', async () => (await waiting()) === 22, 120_000)
  await expectInvariants(database.url)
  const asked = server.requests.filter(({ url }) => url === '/loop').length
  await ask(database.url, `update source set next_poll_at = clock_timestamp() where name = '/loop'`)
  await until('it is asked again', () => server.requests.filter(({ url }) => url === '/loop').length > asked)
  const { code, ms } = await echolot.end('SIGTERM')
  expect({ code, inTime: ms < 10_000 }).toEqual({ code: 0, inTime: true })
})

import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import { firstRunCode } from '@echolot/api'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { serveHub } from '../support/hub.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const post = (id: string): Post => ({
  id,
  title: `Muster ${id}`,
  text: `Die Lieferung ${id} von Muster kam nie an.`,
  at: '2026-03-02T08:00:00Z',
})

/** A feed that names a hub in its document or its headers, and what it says at the moment. */
async function serveBlog(hub: { url: string }, where: 'document' | 'header' = 'document') {
  const blog = { posts: [post('a')], named: true }
  const server = await serve((_request, response) => {
    const self = `${server.origin}/feed.xml`
    if (blog.named && where === 'header') response.setHeader('link', [`<${hub.url}>; rel="hub"`, `<${self}>; rel=self`])
    const links = blog.named && where === 'document' ? linksTo(hub.url, self) : ''
    response
      .setHeader('content-type', 'application/rss+xml')
      .end(rss('Presse', blog.posts).replace('<channel>', `<channel>${links}`))
  })
  return Object.assign(blog, { server, url: `${server.origin}/feed.xml` })
}

const linksTo = (hub: string, self: string) =>
  `<atom:link rel="hub" href="${hub}"/><atom:link rel="self" href="${self}"/>`

/** An Echolot that hubs may push to, on a port that is its public address as well. */
async function runPushed(overrides: Parameters<typeof runEcholot>[0] = {}): Promise<TestEcholot> {
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const address = free.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  free.close()
  await once(free, 'close')
  return runEcholot({ port, publicUrl: `http://127.0.0.1:${port}`, websub: 'on', ...overrides })
}

/** Where others can reach Echolot, the first run wants the code that its start prints. */
async function setUpAt(run: TestEcholot) {
  const anna = run.client()
  await setUp(anna, 'Muster', firstRunCode((await run.echolot.base.context()).seal))
  return anna
}

const sourceOf = async (run: TestEcholot, client: ReturnType<TestEcholot['client']>) => {
  const [source] = await client.sources.list()
  if (source === undefined) throw new Error(`There is no source at ${run.origin}.`)
  return source
}

/** Set up, with a feed that its hub pushes and that was asked once more since. */
async function pushedSource(run: TestEcholot, blog: { url: string; server: { requests: unknown[] } }) {
  const anna = await setUpAt(run)
  const { id } = await addFeed(anna, blog.url)
  await until('the hub pushes', async () => (await sourceOf(run, anna)).push.state === 'working')
  await run.echolot.settle()
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  return { anna, id }
}

const tickets = async (client: ReturnType<TestEcholot['client']>) =>
  (await client.tickets.list({ view: 'waiting' })).rows.map(({ title }) => title).sort()

test.each(['document', 'header'] as const)(
  'a feed that names a hub in its %s is heard by push, without being asked',
  async (where) => {
    await using hub = await serveHub()
    const blog = await serveBlog(hub, where)
    await using _blog = blog.server
    await using run = await runPushed()
    const { anna } = await pushedSource(run, blog)
    const asked = blog.server.requests.length
    const [subscriber] = hub.subscribers.values()
    expect(subscriber).toMatchObject({ topic: blog.url, leaseSeconds: 864_000 })
    expect(subscriber?.callback).toMatch(new RegExp(`^${run.origin}/hooks/websub/[0-9a-f]{32}$`))
    expect(subscriber?.secret?.length).toBeGreaterThan(30)

    expect(await hub.publish(rss('Presse', [post('b')]))).toEqual([202])
    await until('the push is a ticket', async () => (await tickets(anna)).length === 2)
    // Delivered once more, as hubs do where an answer was lost.
    expect(await hub.publish(rss('Presse', [post('b')]), { sign: 'sha512' })).toEqual([202])
    await run.echolot.settle()
    expect(await tickets(anna)).toEqual(['Muster a', 'Muster b'])
    expect(blog.server.requests.length).toBe(asked)

    const { push, nextPollAt } = await sourceOf(run, anna)
    expect(push).toMatchObject({ state: 'working', hub: new URL(hub.url).host, dropped: 0, problem: null })
    expect(push.lastPushAt).not.toBeNull()
    const restMs = Date.parse(nextPollAt ?? '') - Date.now()
    expect(restMs).toBeGreaterThan(5.9 * 3_600_000)
    expect(restMs).toBeLessThan(24 * 3_600_000)
    const { rows } = await run.echolot.base.db.pool.query(
      'select pushed, sum(stored)::int as stored from source_poll group by pushed order by pushed',
    )
    expect(rows).toEqual([
      { pushed: false, stored: 1 },
      { pushed: true, stored: 1 },
    ])
    expect((await run.echolot.base.db.pool.query('select from push')).rowCount).toBe(0)
  },
)

test('what is not signed by the hub is dropped without a word, counted, and not logged', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna } = await pushedSource(run, blog)
  expect(await hub.publish(rss('Presse', [post('forged')]), { sign: 'wrongly' })).toEqual([202])
  expect(await hub.publish(rss('Presse', [post('forged')]), { sign: 'not at all' })).toEqual([202])
  await run.echolot.settle()
  expect(await tickets(anna)).toEqual(['Muster a'])
  expect((await sourceOf(run, anna)).push).toMatchObject({ state: 'working', dropped: 2, lastPushAt: null })
  const log = JSON.stringify(run.logged)
  expect(log).toContain('push dropped')
  expect(log).not.toContain('forged')
  for (const { callback, secret } of hub.subscribers.values()) {
    expect(log).not.toContain(new URL(callback).pathname)
    expect(log).not.toContain(secret)
  }
})

test('a lease is renewed before it ends, and goes on under the same address', async () => {
  await using hub = await serveHub({ leaseSeconds: 12 })
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna } = await pushedSource(run, blog)
  const { since } = (await sourceOf(run, anna)).push
  const [first] = hub.subscribers.values()
  await until('it was renewed', () => hub.asked.length === 2)
  expect(Date.now()).toBeLessThan(first?.until ?? 0)
  await until('the renewal shows', async () => (await sourceOf(run, anna)).push.renewedAt !== since)
  expect((await sourceOf(run, anna)).push).toMatchObject({ state: 'working', since })
  expect(hub.asked).toEqual(['subscribe', 'subscribe'])
  expect([...hub.subscribers.keys()]).toEqual([first?.callback])
})

test('what a poll finds though the hub did not tell of it is said, and the source is asked as often as before', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna, id } = await pushedSource(run, blog)
  blog.posts.push(post('b'))
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  expect(await tickets(anna)).toEqual(['Muster a', 'Muster b'])
  const missed = await sourceOf(run, anna)
  expect(missed.push.state).toBe('missed')
  expect(missed.push.missedSince).not.toBeNull()
  expect(Date.parse(missed.nextPollAt ?? '') - Date.now()).toBeLessThan(3_600_000)
  // It tells of news again.
  await hub.publish(rss('Presse', [post('c')]))
  await until('the push is a ticket', async () => (await tickets(anna)).length === 3)
  expect((await sourceOf(run, anna)).push).toMatchObject({ state: 'working', missedSince: null })
})

test('a push without anything to read has the source asked', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna } = await pushedSource(run, blog)
  blog.posts.push(post('b'))
  await run.echolot.base.db.pool.query("update source set last_polled_at = last_polled_at - interval '2 minutes'")
  await hub.publish('')
  await until('the news is a ticket', async () => (await tickets(anna)).length === 2)
  blog.posts.push(post('c'))
  await run.echolot.base.db.pool.query("update source set last_polled_at = last_polled_at - interval '2 minutes'")
  await hub.publish('something happened', { contentType: 'text/plain' })
  await until('this too', async () => (await tickets(anna)).length === 3)
})

test.each([
  [
    'is removed',
    async (anna: ReturnType<TestEcholot['client']>, id: number) => void (await anna.sources.remove({ id })),
  ],
  [
    'is paused',
    async (anna: ReturnType<TestEcholot['client']>, id: number) =>
      void (await anna.sources.setState({ id, state: 'paused' })),
  ],
])('the hub is told when a source %s, and what it sends later is answered with gone', async (_what, end) => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna, id } = await pushedSource(run, blog)
  const [subscriber] = hub.subscribers.values()
  await end(anna, id)
  await until('the hub let go', () => hub.subscribers.size === 0)
  expect(hub.verifications.at(-1)).toEqual({ mode: 'unsubscribe', status: 200, agreed: true })
  const callback = subscriber?.callback ?? ''
  expect((await fetch(callback, { method: 'POST', body: rss('Presse', [post('late')]) })).status).toBe(410)
  expect((await fetch(`${callback}?hub.mode=subscribe&hub.challenge=x`)).status).toBe(410)
})

test('a feed that names no hub any more is not pushed any more', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna, id } = await pushedSource(run, blog)
  blog.named = false
  await anna.sources.pollNow({ id })
  await until('the hub let go', () => hub.subscribers.size === 0)
  await run.echolot.settle()
  const source = await sourceOf(run, anna)
  expect(source.push).toMatchObject({ state: 'no_hub', hub: null })
  expect(Date.parse(source.nextPollAt ?? '') - Date.now()).toBeLessThan(3_600_000)
})

test('a hub that refuses is said with its reason, and the source is asked as often as before', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna } = await pushedSource(run, blog)
  const [subscriber] = hub.subscribers.values()
  expect(await hub.deny(subscriber?.callback ?? '', 'You are too many.')).toBe(200)
  const source = await sourceOf(run, anna)
  expect(source.push).toMatchObject({ state: 'denied', problemCode: 'denied', problem: 'You are too many.' })
  expect(Date.parse(source.nextPollAt ?? '') - Date.now()).toBeLessThan(3_600_000)
})

test('a hub in trouble is asked again later and later, and the source says why it is not pushed', async () => {
  await using hub = await serveHub({ refuse: () => 503 })
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const anna = await setUpAt(run)
  await addFeed(anna, blog.url)
  const { pool } = run.echolot.base.db
  const waits: number[] = []
  for (const asked of [1, 2, 3]) {
    await until('the hub was asked', () => hub.asked.length === asked)
    await until('it says why', async () => (await sourceOf(run, anna)).push.problemCode === 'http_503')
    const { rows } = await pool.query(
      'select extract(epoch from due_at - clock_timestamp())::int as wait from subscription',
    )
    waits.push(rows[0].wait)
    await pool.query('update subscription set due_at = clock_timestamp()')
  }
  expect(waits.map((wait) => Math.round(wait / 60))).toEqual([5, 10, 20])
  expect((await sourceOf(run, anna)).push.state).toBe('asking')
})

test('a hub inside the house is not asked, and the source says so', async () => {
  const blog = await serveBlog({ url: 'http://169.254.169.254/latest/meta-data/' })
  await using _blog = blog.server
  await using run = await runPushed()
  const anna = await setUpAt(run)
  await addFeed(anna, blog.url)
  await until('it says why', async () => (await sourceOf(run, anna)).push.problemCode === 'refused_address')
})

test('nobody subscribes Echolot to anything, or finds a way in by guessing', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  const { anna } = await pushedSource(run, blog)
  const [subscriber] = hub.subscribers.values()
  const { callback = '', topic = '' } = subscriber ?? {}
  const ask = async (base: string, query: Record<string, string>) =>
    (await fetch(`${base}?${new URLSearchParams(query)}`)).status
  const right = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'x', 'hub.lease_seconds': '99' }
  // It was made sure of once, and nothing was asked since.
  expect(await ask(callback, right)).toBe(404)
  expect(await ask(callback, { ...right, 'hub.mode': 'unsubscribe' })).toBe(404)
  await run.echolot.base.db.pool.query("update subscription set pending_until = clock_timestamp() + interval '1 hour'")
  expect(await ask(callback, { ...right, 'hub.topic': `${topic}?other` })).toBe(404)
  expect(await ask(callback, { ...right, 'hub.mode': 'unsubscribe' })).toBe(404)
  expect(await ask(`${run.origin}/hooks/websub/${'0'.repeat(32)}`, right)).toBe(404)
  /** As it is written: a browser would tidy the path first. */
  const send = async (path: string) => {
    const { hostname, port } = new URL(run.origin)
    const headers = { accept: 'text/html', origin: 'https://elsewhere.example', 'content-type': 'application/json' }
    const request = httpRequest({ hostname, port, path, method: 'POST', headers }).end('{}')
    const [response] = await once(request, 'response')
    response.resume()
    return response.statusCode
  }
  const none = '0'.repeat(32)
  for (const path of ['/hooks/', '/hooks/websub/', `/hooks/websub/${none}`, '/hooks/x', '/hooks/../api/sources'])
    expect([path, await send(path)]).toEqual([path, 404])
  // What is no callback is no way around the guards.
  for (const path of ['/api/sources', '//hooks/x', '/api/hooks/x', '/Hooks/websub/'])
    expect([path, await send(path)]).toEqual([path, 403])
  expect((await fetch(`${run.origin}/hooks/x`, { headers: { accept: 'text/html' } })).status).toBe(404)
  expect(await sourceOf(run, anna)).toMatchObject({ push: { state: 'working' } })
})

test('a body larger than any feed is refused before it is read, and a stranger’s is not read at all', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed()
  await pushedSource(run, blog)
  const [subscriber] = hub.subscribers.values()
  /** Announces a body and sends none of it: whoever answers did not wait for it. */
  const announce = async (url: string, bytes: number) => {
    const request = httpRequest(url, { method: 'POST', headers: { 'content-length': bytes } })
    request.flushHeaders()
    const [response] = await once(request, 'response')
    request.destroy()
    return response.statusCode
  }
  expect(await announce(subscriber?.callback ?? '', 3_000_001)).toBe(413)
  expect(await announce(`${run.origin}/hooks/websub/${'0'.repeat(32)}`, 1_000)).toBe(404)
  const [largest] = await hub.publish(`${rss('Presse', [post('b')])}${' '.repeat(2_900_000)}`)
  expect(largest).toBe(202)
  const [larger] = await hub.publish(Buffer.alloc(3_000_001, 'x'))
  expect(larger).toBe(413)
})

test('one process answers the hub for what another asked of it', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed({ roles: ['api', 'triage'] })
  const { publicUrl, address } = run.echolot.host.http
  expect(address).not.toBeNull()
  await using _worker = await runEcholot({
    databaseUrl: run.echolot.base.db.url,
    publicUrl,
    websub: 'on',
    roles: ['scheduler', 'collector'],
  })
  const anna = await setUpAt(run)
  await addFeed(anna, blog.url)
  await until('the hub pushes', async () => (await sourceOf(run, anna)).push.state === 'working')
  await hub.publish(rss('Presse', [post('b')]))
  await until('the push is a ticket', async () => (await tickets(anna)).length === 2)
})

test('an Echolot that was not told to asks no hub', async () => {
  await using hub = await serveHub()
  const blog = await serveBlog(hub)
  await using _blog = blog.server
  await using run = await runPushed({ websub: 'off' })
  const anna = await setUpAt(run)
  await addFeed(anna, blog.url)
  await run.echolot.settle()
  expect(hub.asked).toEqual([])
  expect((await sourceOf(run, anna)).push).toMatchObject({ state: 'off', hub: null })
})

import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { dump } from '../support/dump.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const post: Post = {
  id: 'a',
  title: 'Muster',
  text: 'Die Lieferung von Muster kam nie an.',
  at: '2026-03-02T08:00:00Z',
}
const later: Post = { ...post, id: 'b', text: 'Auch die zweite Lieferung von Muster fehlt.' }

/** An Echolot with one feed that answers as it is told at the moment. */
async function hearing(overrides: Parameters<typeof runEcholot>[0] = {}) {
  await using stack = new AsyncDisposableStack()
  let answer = (response: Response) => response.end(rss('Presse', [post]))
  const server = stack.use(await serve((_request, response) => answer(response)))
  const database = stack.use(await freshDatabase())
  const run = stack.use(await runEcholot({ databaseUrl: database.url, ...overrides }))
  const anna = run.client()
  await setUp(anna)
  const open = stack.move()
  return {
    server,
    run,
    anna,
    url: database.url,
    answers(next: typeof answer) {
      answer = next
    },
    async polls(id: number, times = 1) {
      for (let poll = 0; poll < times; poll++) {
        await anna.sources.pollNow({ id })
        await run.echolot.settle()
      }
      const source = (await anna.sources.list()).find((one) => one.id === id)
      if (source === undefined) throw new Error('The source is gone from the list.')
      return source
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
type Response = Parameters<Parameters<typeof serve>[0]>[1]
const moved = (to: string) => (response: Response) => response.writeHead(301, { location: to }).end()

test('a feed that moved to another host for good is asked there, keeps what was heard, and brings nothing twice', async () => {
  const posts = [post]
  await using there = await serve((_request, response) => response.end(rss('Presse', posts)))
  await using house = await hearing()
  const { id } = await addFeed(house.anna, `${house.server.origin}/feed?token=0123456789`)
  await house.run.echolot.settle()
  const home = there.origin.replace('127.0.0.1', 'localhost')
  house.answers(moved(`${home}/news?token=9876543210`))
  expect(await house.polls(id, 2)).toMatchObject({ url: `${house.server.origin}/feed?token=…`, moved: null })
  expect(await house.polls(id)).toMatchObject({
    url: `${home}/news?token=…`,
    moved: { outcome: 'followed', from: `${house.server.origin}/feed?token=…`, to: `${home}/news?token=…` },
    itemsTotal: 1,
  })
  const asked = house.server.requests.length
  posts.push(later)
  expect(await house.polls(id, 2)).toMatchObject({ itemsTotal: 2, health: 'heard' })
  expect(house.server.requests).toHaveLength(asked)
  expect(await dump(house.url)).not.toMatch(/9876543210|0123456789/)
  expect(JSON.stringify(house.run.logged)).not.toMatch(/9876543210|0123456789/)
  // The old address is free again, and the one that was moved to is taken.
  await expect(addFeed(house.anna, `${home}/news?token=9876543210`, { name: 'Zweite' })).rejects.toMatchObject({
    data: { reason: 'source_known' },
  })
})

test('a feed that moved to where another source listens already is said, and not heard twice', async () => {
  await using there = await serve((_request, response) => response.end(rss('Presse', [post])))
  await using house = await hearing()
  await addFeed(house.anna, `${there.origin}/new`, { name: 'Neue Presse' })
  house.answers(moved(`${there.origin}/new`))
  const { id, url } = await addFeed(house.anna, `${house.server.origin}/old`, { name: 'Alte Presse' })
  await house.run.echolot.settle()
  const said = { outcome: 'known', to: `${there.origin}/new`, known: 'Neue Presse' }
  expect(await house.polls(id, 2)).toMatchObject({ url, moved: said })
  expect(await house.polls(id, 2)).toMatchObject({ url, moved: said })
  expect(await ask(house.url, 'select outcome from source_move')).toEqual([{ outcome: 'known' }])
  house.answers((response) => response.end(rss('Presse', [post])))
  expect(await house.polls(id)).toMatchObject({ url, moved: null })
})

test('a feed that moved stays where the setup file has it, and its page says so', async () => {
  await using there = await serve((_request, response) => response.end(rss('Presse', [post])))
  await using house = await hearing()
  const { id, url } = await addFeed(house.anna, `${house.server.origin}/old`)
  await ask(house.url, 'update source set from_file = true returning id')
  house.answers(moved(`${there.origin}/new`))
  expect(await house.polls(id, 4)).toMatchObject({ url, moved: { outcome: 'from_file', to: `${there.origin}/new` } })
})

test('a feed that says it is gone is believed when it says so a day later, too', async () => {
  await using house = await hearing()
  const { id } = await addFeed(house.anna, house.server.origin)
  await house.run.echolot.settle()
  house.answers((response) => response.writeHead(410).end())
  expect(await house.polls(id, 2)).toMatchObject({ state: 'active', problemCode: 'gone_once', lastOutcome: 'failed' })
  await ask(
    house.url,
    `update source set cursor_state = jsonb_set(cursor_state, '{goneSince}', to_jsonb(to_char(now() - interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) returning id`,
  )
  expect(await house.polls(id)).toMatchObject({ state: 'gone', problemCode: 'gone', nextPollAt: null })
})

test.each([429, 503])(
  'a server that asks for patience (%i), in seconds or by a date, gets it and counts as no failure',
  async (status) => {
    await using house = await hearing()
    const { id } = await addFeed(house.anna, house.server.origin)
    await house.run.echolot.settle()
    const inTwoHours = () => new Date(Date.now() + 7_200_000)
    for (const retryAfter of ['7200', inTwoHours().toUTCString()]) {
      house.answers((response) => response.writeHead(status, { 'retry-after': retryAfter }).end())
      const source = await house.polls(id)
      expect(source).toMatchObject({ state: 'active', lastOutcome: 'throttled', failures: 0, problemCode: 'throttled' })
      const next = Date.parse(source.nextPollAt ?? '') - Date.now()
      expect(next).toBeGreaterThan(7_190_000 - 10_000)
      expect(next).toBeLessThan(7_200_000 * 1.2)
    }
  },
)

test('a name and password in an address are sent to that server alone, and stand nowhere in the open', async () => {
  await using stranger = await serve((_request, response) => response.end(rss('Presse', [post])))
  await using house = await hearing({ logLevel: 'debug' })
  const url = `${house.server.origin.replace('//', '//anna:g%C3%A4heim-77@')}/feed`
  const { id, url: shown } = await addFeed(house.anna, url)
  await house.run.echolot.settle()
  expect(shown).toBe(`${house.server.origin.replace('//', '//…@')}/feed`)
  const expected = `Basic ${Buffer.from('anna:gäheim-77').toString('base64')}`
  expect(house.server.requests.at(-1)?.headers).toMatchObject({
    authorization: expected,
    'user-agent': expect.stringMatching(/^Echolot\/\S+ \(\+https:\/\/\S+; \d+ subscribers\)$/),
  })
  expect(house.server.requests.at(-1)?.url).toBe('/feed')
  house.answers(moved(`${stranger.origin}/feed`))
  expect(await house.polls(id, 3)).toMatchObject({ url: `${stranger.origin}/feed`, moved: { outcome: 'followed' } })
  house.answers((response) => response.writeHead(401, { 'www-authenticate': 'Basic' }).end())
  const tried = await house.anna.sources.test({ connector: 'feed', url, settings: {} })
  expect(tried).toMatchObject({ outcome: 'failed', problemCode: 'unauthorized' })
  expect(stranger.requests.length).toBeGreaterThan(0)
  for (const { headers } of stranger.requests) expect(headers).not.toHaveProperty('authorization')
  const told = [
    await dump(house.url),
    JSON.stringify(house.run.logged),
    JSON.stringify([tried, await house.anna.sources.list()]),
  ]
  for (const text of told) {
    expect(text).not.toMatch(/heim-77/)
    expect(text).not.toContain(expected.slice(6))
  }
})

test('a source is asked under the name that was chosen for it', async () => {
  await using house = await hearing()
  const settings = { ownUsers: [], userAgent: ' Mozilla/5.0 (compatible) ', http2: true }
  const source = await house.anna.sources.create({
    name: 'Presse',
    connector: 'feed',
    url: house.server.origin,
    purpose: 'mentions',
    settings,
    intervalSeconds: 900,
  })
  expect(source.settings).toMatchObject({ userAgent: 'Mozilla/5.0 (compatible)', http2: true })
  await house.run.echolot.settle()
  expect(house.server.requests.at(-1)?.headers['user-agent']).toBe('Mozilla/5.0 (compatible)')
})

import { describe, expect, test } from 'vitest'
import { type Asked, play, type Recorded } from '../../test/tape.ts'
import { previewSource } from '../preview-source.ts'
import { connectorOf, connectors } from '../registry.ts'
import { feed } from './feed.ts'
import type { FeedCursor } from './feed-cursor.ts'

const start = new Date('2026-11-21T22:00:00Z')
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const after = (ms: number) => new Date(start.getTime() + ms)

type Entry = { id: string; at?: Date }
const rss = (entries: readonly Entry[], head = '') =>
  `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Presse</title>${head}${entries
    .map(
      ({ id, at }) =>
        `<item><guid>${id}</guid><title>${id}</title>${at ? `<pubDate>${at.toUTCString()}</pubDate>` : ''}</item>`,
    )
    .join('')}</channel></rss>`
/** Ten entries, one an hour. */
const hourly = Array.from({ length: 10 }, (_, n) => ({ id: `e${n}`, at: after(-n * hourMs) }))

/** A server that answers as it is told at the moment, and a poller that keeps its cursor as a database would. */
async function conversing(first: Recorded | ((asked: Asked) => Recorded)) {
  let answer = first
  const player = await play((asked) => (typeof answer === 'function' ? answer(asked) : answer))
  let cursor: FeedCursor | null = null
  return {
    ...player,
    answers(next: Recorded | ((asked: Asked) => Recorded)) {
      answer = next
    },
    /** What the last request said it knows. */
    conditions() {
      const { 'if-none-match': etag, 'if-modified-since': date } = player.asked.at(-1)?.headers ?? {}
      return { ...(etag === undefined ? {} : { etag }), ...(date === undefined ? {} : { date }) }
    },
    async poll(at = start, path = '/feed?token=geheim') {
      const result = await feed.poll({ ...player.handed(path, feed.settings.parse({}), at), cursor })
      if (result.cursor !== undefined) cursor = feed.cursor.state.parse(JSON.parse(JSON.stringify(result.cursor)))
      return result
    },
  }
}

/** Who asks for a password wants somebody's consent, and who puts up a wall keeps us out; the rest are failures. */
const endsAs = (code: string) => {
  if (code === 'unauthorized') return 'needs_consent'
  return ['blocked', 'captcha', 'consent_page', 'login_wall', 'forbidden'].includes(code) ? 'blocked' : 'failed'
}

describe('validators', () => {
  const date = 'Sat, 21 Nov 2026 21:37:02 GMT'

  test.each([
    '"a-1"',
    'W/"a-1"',
    'w/"a"',
    'without-quotes',
    '"',
    '"a, b"',
    '""',
    "'single'",
    '"\u00e9\u00ff"',
    '"with\ttab"',
    '"5e-gzip"',
    '*',
  ])('are sent back byte for byte: %j', async (etag) => {
    await using server = await conversing({ headers: { etag, 'last-modified': date }, body: rss([{ id: '1' }]) })
    await server.poll()
    await server.poll()
    expect(server.conditions()).toEqual({ etag, date })
  })

  test('a date in a form of the server’s own is sent back as it is', async () => {
    const odd = 'sat, 21-nov-26 21:37:02 +0000'
    await using server = await conversing({ headers: { 'last-modified': odd }, body: rss([{ id: '1' }]) })
    await server.poll()
    await server.poll()
    expect(server.conditions()).toEqual({ date: odd })
  })

  test('both are replaced by what comes with a 200 and with a 304, and stay where a 304 has none', async () => {
    await using server = await conversing({ headers: { etag: '"1"', 'last-modified': date }, body: rss([{ id: '1' }]) })
    await server.poll()
    server.answers({ status: 304, headers: { etag: '"2"', 'last-modified': 'Sat, 21 Nov 2026 21:40:00 GMT' } })
    await server.poll()
    expect(server.conditions()).toEqual({ etag: '"1"', date })
    server.answers({ status: 304 })
    await server.poll()
    const newer = { etag: '"2"', date: 'Sat, 21 Nov 2026 21:40:00 GMT' }
    expect(server.conditions()).toEqual(newer)
    server.answers({ headers: { etag: '"3"' }, body: rss([{ id: '2' }]) })
    await server.poll()
    expect(server.conditions()).toEqual(newer)
    await server.poll()
    expect(server.conditions()).toEqual({ etag: '"3"' })
  })

  test('the date may stay while the tag changes: both go on to be sent', async () => {
    let version = 1
    await using server = await conversing(() => ({
      headers: { etag: `"${version}"`, 'last-modified': date },
      body: rss([{ id: String(version) }]),
    }))
    for (; version <= 3; version++)
      expect(await server.poll()).toMatchObject({ items: [{ externalId: String(version) }] })
    await server.poll()
    expect(server.conditions()).toEqual({ etag: '"3"', date })
  })

  test('a date in the future is dropped, the tag beside it is not', async () => {
    const headers = { etag: '"1"', 'last-modified': 'Fri, 01 Jan 2041 00:00:00 GMT' }
    await using server = await conversing({ headers, body: rss([{ id: '1' }]) })
    await server.poll()
    server.answers({ status: 304, headers })
    await server.poll()
    expect(server.conditions()).toEqual({ etag: '"1"' })
    await server.poll()
    expect(server.conditions()).toEqual({ etag: '"1"' })
  })

  test('a feed that was unchanged for three times its own rhythm is fetched whole, and the lie comes out', async () => {
    const headers = { etag: '"for-ever"' }
    await using server = await conversing({ headers, body: rss(hourly) })
    await server.poll()
    const frozen = ({ headers: sent }: Asked): Recorded =>
      sent['if-none-match'] === undefined ? { headers, body: rss([{ id: 'new' }, ...hourly]) } : { status: 304 }
    server.answers(frozen)
    expect(await server.poll(after(3 * hourMs))).toMatchObject({ outcome: 'unchanged' })
    expect(server.conditions()).toEqual({ etag: '"for-ever"' })
    expect(await server.poll(after(3 * hourMs + 1000))).toMatchObject({ outcome: 'items', items: { length: 11 } })
    // The tag stayed while the body changed: it says nothing.
    server.answers({ headers, body: rss([{ id: 'newer' }, ...hourly]) })
    expect(await server.poll(after(3 * hourMs + 2000))).toMatchObject({ outcome: 'items' })
    expect(server.conditions()).toEqual({})
  })

  test('a feed without dates is fetched whole after a week', async () => {
    await using server = await conversing({ headers: { etag: '"1"' }, body: rss([{ id: '1' }]) })
    await server.poll()
    server.answers({ status: 304 })
    await server.poll(after(7 * dayMs))
    expect(server.conditions()).toEqual({ etag: '"1"' })
    server.answers({ headers: { etag: '"1"' }, body: rss([{ id: '1' }]) })
    await server.poll(after(7 * dayMs + 1000))
    expect(server.conditions()).toEqual({})
  })

  test('a server that told the truth is believed for longer each time, and a week at most', async () => {
    const headers = { etag: '"1"' }
    await using server = await conversing(({ headers: sent }) =>
      sent['if-none-match'] === undefined ? { headers, body: rss(hourly) } : { status: 304 },
    )
    let whole = 0
    for (let hour = 0; hour < 20 * 24; hour++) {
      await server.poll(after(hour * hourMs))
      if (Object.keys(server.conditions()).length === 0) whole += 1
    }
    // 4, 7, 13, 25, 49, 97 hours apart and then a week: a feed that rests costs next to nothing.
    expect(whole).toBeGreaterThan(7)
    expect(whole).toBeLessThan(12)
  })

  test('one that stays with another body is trusted no more; a weak one may, where the body says the same', async () => {
    const answer = (etag: string, body: string) => ({ headers: { etag, 'last-modified': date }, body })
    await using server = await conversing(answer('W/"1"', rss([{ id: '1' }], '<lastBuildDate>1</lastBuildDate>')))
    await server.poll()
    server.answers(answer('W/"1"', rss([{ id: '1' }], '<lastBuildDate>2</lastBuildDate>')))
    await server.poll()
    await server.poll()
    expect(server.conditions()).toEqual({ etag: 'W/"1"', date })
    server.answers(answer('W/"1"', rss([{ id: '2' }])))
    await server.poll()
    await server.poll()
    expect(server.conditions()).toEqual({})
  })

  test('a body that is equal is not read again', async () => {
    let version = 1
    await using server = await conversing(() => ({ headers: { etag: `"${version++}"` }, body: rss(hourly) }))
    expect(await server.poll()).toMatchObject({ outcome: 'items' })
    expect(await server.poll()).toMatchObject({ outcome: 'unchanged', status: 200 })
    await server.poll()
    expect(server.conditions()).toEqual({ etag: '"2"' })
  })
})

describe('an answer that is none is named', () => {
  test.each([
    ['a 304 that nobody asked for', { status: 304 }, 'not_modified_unasked'],
    ['an empty body', { body: '' }, 'empty_body'],
    ['no content', { status: 204 }, 'empty_body'],
    ['a part', { status: 206, body: rss(hourly) }, 'partial_answer'],
    ['a redirect to nowhere', { status: 302 }, 'redirect_nowhere'],
    [
      'a request for a password',
      { status: 401, headers: { 'www-authenticate': 'Basic' }, body: '<input type=password>' },
      'unauthorized',
    ],
    ['a challenge', { status: 403, headers: { 'cf-mitigated': 'challenge' } }, 'blocked'],
    [
      'a challenge by its words',
      { status: 503, body: '<html><head><title>Just a moment...</title></head>' },
      'blocked',
    ],
    [
      'a challenge that calls itself a success',
      { status: 202, headers: { 'x-amzn-waf-action': 'challenge' }, body: '<html></html>' },
      'blocked',
    ],
    [
      'a captcha',
      { body: '<html><form><div class="wide g-recaptcha" data-sitekey="x"></div></form></html>' },
      'captcha',
    ],
    [
      'a cookie wall',
      {
        body: '<!doctype html><title>Before you continue to YouTube</title><form action="https://consent.youtube.com/save">',
      },
      'consent_page',
    ],
    [
      'a cookie wall in German',
      { body: '<!doctype html><title>Bevor Sie zu Google weitergehen</title>' },
      'consent_page',
    ],
    [
      'a login',
      {
        body: '<!doctype html><title>Portal</title><form method=post><input name="u"><input type="password" name="p"></form>',
      },
      'login_wall',
    ],
    ['a captcha in words', { body: '<html><h1>Please verify you are human</h1></html>' }, 'captcha'],
    [
      'a cookie wall of a paper',
      { body: '<html><h1>Wir nutzen Cookies</h1><p>Um unsere Seite weiterzulesen, stimmen Sie zu.</p></html>' },
      'consent_page',
    ],
    ['a domain by its name', { body: '<html><h1>press.example is for sale</h1></html>' }, 'parked_domain'],
    [
      'a problem in JSON',
      { headers: { 'content-type': 'application/problem+json' }, body: '{"title":"No such list"}' },
      'json_error',
    ],
    [
      'a parked domain',
      { body: '<html><title>press.example</title><p>This domain is for sale!</p></html>' },
      'parked_domain',
    ],
    [
      'an error in JSON',
      { headers: { 'content-type': 'application/json' }, body: '{"error":{"code":17,"message":"unknown list"}}' },
      'json_error',
    ],
    ['a web page', { body: '<!doctype html><title>Presse</title><h1>Willkommen</h1>' }, 'not_a_feed'],
    ['JSON of another kind', { body: '[{"id":1}]' }, 'not_a_feed'],
  ])('%s', async (_what, answer, code) => {
    await using server = await conversing(answer)
    const result = await server.poll()
    expect(result).toMatchObject({ outcome: endsAs(code), code, status: 'status' in answer ? answer.status : 200 })
    if (!('message' in result)) throw new Error('It did not fail.')
    expect(result.message).not.toContain('geheim')
    if (code !== 'not_a_feed') expect(result.message).toContain('127.0.0.1')
  })

  test.each([
    ['login', '/login?next=%2Ffeed', 'login_wall'],
    ['consent', '/consent/collect', 'consent_page'],
    ['captcha', '/sorry/index', null],
  ])('a redirect to a page for %s is known by where it leads', async (_what, path, code) => {
    await using server = await conversing(({ path: asked }) =>
      asked.startsWith('/feed')
        ? { status: 302, headers: { location: path } }
        : { body: '<!doctype html><title>x</title>' },
    )
    expect(await server.poll()).toMatchObject({ outcome: endsAs(code ?? ''), code: code ?? 'not_a_feed' })
  })

  test.each([
    ['names its feed', '<link rel="alternate" type="application/rss+xml" href="/feed">'],
    ['leads to many places', '<a href="/x">x</a>'.repeat(50)],
  ])('a home page that %s is a web page, whoever may sign in on it', async (_what, inside) => {
    const body = `<!doctype html><title>Forum</title>${inside}<input type="password"><div class="g-recaptcha"></div>`
    await using server = await conversing({ body })
    expect(await server.poll()).toMatchObject({ outcome: 'failed', code: 'not_a_feed' })
  })

  test('a feed that speaks of captchas, logins and domains for sale is a feed', async () => {
    const text =
      '<![CDATA[<div class="g-recaptcha"></div><input type="password"> This domain is for sale. Before you continue to]]>'
    await using server = await conversing({
      body: `<rss><channel><item><guid>1</guid><description>${text}</description></item></channel></rss>`,
    })
    expect(await server.poll()).toMatchObject({ outcome: 'items', items: { length: 1 } })
  })

  test('what was no feed comes along as it came', async () => {
    await using server = await conversing({ headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>x' })
    const result = await server.poll()
    expect(result).toMatchObject({ outcome: 'failed', body: { contentType: 'text/html' } })
  })
})

describe('a server that was asked too fast says so', () => {
  const until = (ms: number) => ({ outcome: 'throttled', retryAfter: after(ms) })

  test.each([
    ['429 with seconds', { status: 429, headers: { 'retry-after': '600' } }, 600_000],
    ['429 with a date', { status: 429, headers: { 'retry-after': after(2 * hourMs).toUTCString() } }, 2 * hourMs],
    ['503 with seconds', { status: 503, headers: { 'retry-after': '600' } }, 600_000],
    ['503 with a date', { status: 503, headers: { 'retry-after': after(2 * hourMs).toUTCString() } }, 2 * hourMs],
    ['429 without either', { status: 429 }, 900_000],
    ['429 with nonsense', { status: 429, headers: { 'retry-after': 'soon' } }, 900_000],
    ['429 with a date that is past', { status: 429, headers: { 'retry-after': after(-hourMs).toUTCString() } }, 60_000],
    ['429 with a reset', { status: 429, headers: { 'x-ratelimit-reset': '300' } }, 300_000],
    [
      '403 of who has no requests left',
      { status: 403, headers: { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '421' } },
      421_000,
    ],
    [
      '403 until an instant',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(after(hourMs).getTime() / 1000) },
      },
      hourMs,
    ],
    ['403 with a time to come back', { status: 403, headers: { 'retry-after': '120' } }, 120_000],
    ['403 in words', { status: 403, body: '<title>Too Many Requests</title>' }, 900_000],
  ])('%s', async (_what, answer, ms) => {
    await using server = await conversing(answer)
    expect(await server.poll()).toMatchObject(until(ms))
  })

  test('a 403 that says nothing of the kind is a refusal', async () => {
    await using server = await conversing({
      status: 403,
      headers: { 'x-ratelimit-remaining': '12' },
      body: 'Forbidden',
    })
    expect(await server.poll()).toMatchObject({ outcome: 'blocked', code: 'forbidden' })
  })
})

describe('a feed that moved', () => {
  const body = rss(hourly)
  const moves = (status: number, location: string) => (asked: Asked) =>
    asked.path.startsWith('/feed') ? { status, headers: { location } } : { body }

  test.each([301, 308])('for good (%i) has moved once three polls agree', async (status) => {
    await using server = await conversing(moves(status, '/new?token=neu#top'))
    expect((await server.poll()).movedTo).toBeUndefined()
    expect((await server.poll()).movedTo).toBeUndefined()
    const third = await server.poll()
    expect(third.movedTo).toBe(`${server.url}/new?token=neu`)
    // Until somebody takes note; and the cursor, which lies open, does not tell the address.
    expect((await server.poll()).movedTo).toBe(`${server.url}/new?token=neu`)
    expect(JSON.stringify(third.cursor)).not.toContain('neu')
  })

  test.each([302, 303, 307])('for a while (%i) has not, however often', async (status) => {
    await using server = await conversing(moves(status, '/new'))
    for (let n = 0; n < 5; n++) expect((await server.poll()).movedTo).toBeUndefined()
  })

  test('for good and from there for a while lives where the permanent part ends', async () => {
    await using server = await conversing(({ path }) => {
      if (path.startsWith('/feed')) return { status: 301, headers: { location: '/b' } }
      if (path === '/b') return { status: 308, headers: { location: '/c' } }
      if (path === '/c') return { status: 302, headers: { location: '/today' } }
      return path === '/today' ? { body } : { status: 404 }
    })
    await server.poll()
    await server.poll()
    expect((await server.poll()).movedTo).toBe(`${server.url}/c`)
  })

  test('for a while first has not moved, whatever comes behind', async () => {
    await using server = await conversing(({ path }) =>
      path.startsWith('/feed')
        ? { status: 302, headers: { location: '/b' } }
        : path === '/b'
          ? { status: 301, headers: { location: '/c' } }
          : { body },
    )
    for (let n = 0; n < 4; n++) expect((await server.poll()).movedTo).toBeUndefined()
  })

  test('to one place and then to another, or back, begins anew', async () => {
    await using server = await conversing(moves(301, '/b'))
    await server.poll()
    await server.poll()
    server.answers(moves(301, '/c'))
    expect((await server.poll()).movedTo).toBeUndefined()
    await server.poll()
    server.answers({ body })
    expect((await server.poll()).movedTo).toBeUndefined()
    server.answers(moves(301, '/c'))
    expect((await server.poll()).movedTo).toBeUndefined()
  })

  test('to what is no feed never moves', async () => {
    await using server = await conversing(({ path }) =>
      path.startsWith('/feed')
        ? { status: 301, headers: { location: '/' } }
        : { body: '<!doctype html><title>Welcome</title>' },
    )
    for (let n = 0; n < 4; n++) {
      const result = await server.poll()
      expect(result).toMatchObject({ outcome: 'failed', code: 'not_a_feed' })
      expect(result.movedTo).toBeUndefined()
    }
  })
})

describe('what an answer says of when to ask again', () => {
  const nothing = { freshSeconds: null, ttlSeconds: null, updateSeconds: null, skipHours: [], skipDays: [] }

  test.each<[Record<string, string>, number | null]>([
    [{}, null],
    [{ 'cache-control': 'public, max-age=3600' }, 3600],
    [{ 'cache-control': 'max-age=3600', age: '600' }, 3000],
    [{ 'cache-control': 'Max-Age="300"' }, 300],
    [{ 'cache-control': 'max-age=60', expires: after(hourMs).toUTCString() }, 60],
    [{ 'cache-control': 's-maxage=3600' }, null],
    [{ 'cache-control': 'no-store, max-age=3600' }, null],
    [{ 'cache-control': 'no-cache', expires: after(hourMs).toUTCString() }, null],
    [{ 'cache-control': 'max-age=0' }, null],
    [{ 'cache-control': 'max-age=-5' }, null],
    [{ 'cache-control': 'max-age=10', age: '3600' }, null],
    [{ expires: after(hourMs).toUTCString(), date: start.toUTCString() }, 3600],
    [{ expires: after(-hourMs).toUTCString(), date: start.toUTCString() }, null],
    [{ expires: '0' }, null],
    [{ expires: '-1' }, null],
    [{ expires: 'never' }, null],
  ])('%j', async (headers, freshSeconds) => {
    await using server = await conversing({ headers, body: rss([{ id: '1' }]) })
    expect((await server.poll()).hints).toEqual({ ...nothing, freshSeconds })
  })

  test.each<[string, Partial<typeof nothing> | Record<string, unknown>]>([
    ['<ttl>90</ttl>', { ttlSeconds: 5400 }],
    ['<ttl> </ttl><ttl>soon</ttl><ttl>0</ttl>', {}],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', { updateSeconds: 900 }],
    ['<sy:updatePeriod> Weekly </sy:updatePeriod>', { updateSeconds: 604_800 }],
    ['<sy:updateFrequency>2</sy:updateFrequency>', { updateSeconds: 43_200 }],
    ['<sy:updatePeriod>sometimes</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', {}],
    [
      '<s:updatePeriod xmlns:s="https://purl.org/rss/1.0/modules/syndication">daily</s:updatePeriod>',
      { updateSeconds: 86_400 },
    ],
    [
      '<skipHours><hour>23</hour><hour>0</hour><hour>24</hour><hour>7.5</hour><hour>99</hour></skipHours>',
      { skipHours: [0, 23] },
    ],
    ['<skipDays><day>Sunday</day><day> saturday </day><day>Feiertag</day></skipDays>', { skipDays: [0, 6] }],
  ])('%s', async (head, told) => {
    await using server = await conversing({ body: rss([{ id: '1' }], head) })
    expect((await server.poll()).hints).toEqual({ ...nothing, ...told })
  })

  test('what the feed said holds on while nothing changes, what the headers said only with their answer', async () => {
    const headers = { etag: '"1"', 'cache-control': 'max-age=600' }
    await using server = await conversing({ headers, body: rss([{ id: '1' }], '<ttl>30</ttl>') })
    await server.poll()
    server.answers({ status: 304 })
    expect((await server.poll()).hints).toEqual({ ...nothing, ttlSeconds: 1800 })
    server.answers({ status: 304, headers: { 'cache-control': 'max-age=120' } })
    expect((await server.poll()).hints).toEqual({ ...nothing, ttlSeconds: 1800, freshSeconds: 120 })
    server.answers({ body: rss([{ id: '1' }], '<ttl>30</ttl>') })
    expect((await server.poll()).hints).toMatchObject({ ttlSeconds: 1800 })
  })
})

test('a source may be asked under a name of its own, and is asked without cookies, referrer or anything to follow it by', async () => {
  await using server = await conversing({ headers: { 'set-cookie': 'id=1' }, body: rss(hourly) })
  const test = (settings: unknown) =>
    previewSource(
      connectorOf(connectors, 'feed'),
      { url: `${server.url}/feed`, settings },
      { outbound: server.outbound, now: start },
    )
  await test({})
  await test({ userAgent: 'Mozilla/5.0 (compatible; Reader)' })
  const [usual, own] = server.asked
  expect(usual?.headers['user-agent']).toBe('Echolot/test')
  expect(own?.headers['user-agent']).toBe('Mozilla/5.0 (compatible; Reader)')
  for (const { headers, path } of server.asked) {
    expect(Object.keys(headers).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(path).toBe('/feed')
  }
  await expect(test({ userAgent: 'a\r\nx-evil: 1' })).rejects.toThrow()
})

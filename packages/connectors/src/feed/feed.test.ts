import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { play, type Recorded } from '../../test/tape.ts'
import { feed } from './feed.ts'
import type { FeedCursor } from './feed-cursor.ts'

const recorded = readFileSync(new URL('../../fixtures/wordpress/feed.rss.xml', import.meta.url))

test('what a real WordPress had in its feed is found, over a real connection, and a connection that breaks is a failure', async () => {
  const server = await play(() => ({ headers: { 'content-type': 'application/rss+xml' }, body: recorded }))
  const asked = { ...server.handed('/feed/', feed.settings.parse({})), cursor: null }
  expect(await feed.poll(asked)).toMatchObject({ items: [{ externalId: 'http://127.0.0.1:58080/?p=1' }] })
  await server[Symbol.asyncDispose]()
  expect(await feed.poll(asked)).toMatchObject({ outcome: 'failed' })
})

const now = new Date('2026-11-21T22:00:00Z')
const post = (title: string) =>
  `<rss><channel><title>T</title><item><guid>${title}</guid><title>${title}</title><author>Ada</author></item></channel></rss>`

async function playing(answer: () => Recorded, settings: unknown = {}) {
  const player = await play(answer)
  const poll = (cursor: FeedCursor | null) =>
    feed.poll({ ...player.handed('/feed?token=secret', feed.settings.parse(settings), now), cursor })
  return { ...player, poll }
}

test('what a summary says beside its text is searched, too', async () => {
  await using server = await playing(() => ({
    body: `<rss><channel><title>T</title><item><guid>1</guid><description>Musterwerk in der Kritik</description><content:encoded>Die ganze Meldung nennt niemanden beim Namen.</content:encoded></item></channel></rss>`,
  }))
  expect(await server.poll(null)).toMatchObject({
    items: [{ text: 'Musterwerk in der Kritik\n\nDie ganze Meldung nennt niemanden beim Namen.' }],
  })
})

describe('a feed is asked for what changed', () => {
  test('with both validators as they came, byte for byte', async () => {
    let answer: Recorded = {
      headers: { etag: 'W/"a-1"', 'last-modified': 'Sat, 21 Nov 2026 21:37:02 GMT' },
      body: post('A'),
    }
    await using server = await playing(() => answer)
    const first = await server.poll(null)
    expect(first).toMatchObject({
      outcome: 'items',
      cursor: { etag: 'W/"a-1"', lastModified: 'Sat, 21 Nov 2026 21:37:02 GMT' },
    })
    if (first.outcome !== 'items') throw new Error('No items.')

    answer = { status: 304, headers: { etag: 'W/"a-2"' } }
    const second = await server.poll(first.cursor)
    expect(server.asked.at(-1)?.headers).toMatchObject({
      'if-none-match': 'W/"a-1"',
      'if-modified-since': 'Sat, 21 Nov 2026 21:37:02 GMT',
    })
    expect(second).toMatchObject({ outcome: 'unchanged', status: 304 })
    expect(second.cursor).toEqual({ ...first.cursor, etag: 'W/"a-2"' })

    answer = { headers: { etag: '"b"' }, body: post('A') }
    const third = await server.poll(first.cursor)
    expect(third).toMatchObject({ outcome: 'unchanged', status: 200 })
    expect(third.cursor).toEqual({ ...first.cursor, etag: '"b"', lastModified: null })

    answer = { headers: { etag: '"b"' }, body: post('B') }
    expect(await server.poll(first.cursor)).toMatchObject({ outcome: 'items', items: [{ externalId: 'B' }] })
  })

  test('and a feed that sends none is known by its body', async () => {
    await using server = await playing(() => ({ body: post('A') }))
    const first = await server.poll(null)
    if (first.outcome !== 'items') throw new Error('No items.')
    expect(await server.poll(first.cursor)).toMatchObject({ outcome: 'unchanged' })
    expect(server.asked[1]?.headers).not.toHaveProperty('if-none-match')
  })
})

test('an entry that its Atom feed says was deleted is told as deleted, unless it stands there again', async () => {
  const entry = (id: string) =>
    `<entry><id>${id}</id><title>${id}</title><updated>2026-11-21T10:00:00Z</updated></entry>`
  const feedOf = (...parts: string[]) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>T</title>${parts.join('')}</feed>`
  let body = feedOf(entry('yt:video:a'), entry('yt:video:b'))
  await using server = await playing(() => ({ headers: { 'content-type': 'application/atom+xml' }, body }))
  const first = await server.poll(null)
  expect(first).toMatchObject({ outcome: 'items', items: { length: 2 }, deleted: [] })
  if (first.outcome !== 'items') throw new Error('No items.')
  const tombstone = (id: string) =>
    `<at:deleted-entry ref="${id}" when="2026-11-21T11:00:00Z"><at:by/></at:deleted-entry>`
  body = feedOf(
    tombstone('yt:video:a'),
    tombstone('yt:video:b'),
    tombstone('yt:video:a'),
    '<at:deleted-entry/>',
    entry('yt:video:b'),
  )
  expect(await server.poll(first.cursor)).toMatchObject({
    outcome: 'items',
    items: [{ externalId: 'yt:video:b' }],
    deleted: ['yt:video:a'],
    problems: [],
  })
})

test('an item that was cut off in transit is left for the next poll, which remembers nothing of the half body', async () => {
  const whole =
    '<rss><channel><item><guid>1</guid></item><item><guid>2</guid></item><item><title>C</title><guid>cut-3</guid>'
  const headers = { etag: '"a"', 'last-modified': 'Sat, 21 Nov 2026 21:37:02 GMT' }
  let body = whole.slice(0, -12)
  await using server = await playing(() => ({ headers, body }))
  const first = await server.poll(null)
  expect(first).toMatchObject({
    outcome: 'items',
    items: [{ externalId: '1' }, { externalId: '2' }],
    cursor: { etag: null, lastModified: null, bodyHash: null },
    problems: [{ code: 'feed_cut_off' }],
  })
  if (first.outcome !== 'items') throw new Error('No items.')
  body = `${whole}</item></channel></rss>`
  expect(await server.poll(first.cursor)).toMatchObject({
    outcome: 'items',
    items: [{ externalId: '1' }, { externalId: '2' }, { externalId: 'cut-3' }],
    cursor: { etag: '"a"' },
    problems: [],
  })
})

describe('what a feed holds is said by its settings', () => {
  test.each([
    [{}, { addressed: false, own: false, channel: 'feed' }],
    [
      { channel: 'comment', holds: 'addressed' },
      { addressed: true, own: false, channel: 'comment' },
    ],
    [
      { holds: 'addressed', ownUsers: ['ADA'] },
      { addressed: false, own: true },
    ],
    [{ holds: 'own' }, { addressed: false, own: true }],
  ])('%j', async (settings, expected) => {
    await using server = await playing(() => ({ body: post('A') }), settings)
    expect(await server.poll(null)).toMatchObject({ outcome: 'items', items: [expected] })
  })
})

test('a web page in place of a feed is named, and a secret in the address is not told', async () => {
  await using server = await playing(() => ({ body: '<!doctype html><title>Presse</title>' }))
  const result = await server.poll(null)
  expect(result).toMatchObject({ outcome: 'failed', code: 'not_a_feed', message: expect.stringContaining('web page') })
  expect(JSON.stringify({ ...result, body: null })).not.toContain('secret')
})

test('a page that asks for proof of being human is told apart', async () => {
  await using server = await playing(() => ({ status: 403, headers: { 'cf-mitigated': 'challenge' } }))
  expect(await server.poll(null)).toMatchObject({ outcome: 'blocked', code: 'blocked' })
})

test('texts are fit to be stored: one form of each letter, none longer than anybody writes', async () => {
  await using server = await playing(() => ({
    body: `<rss><channel><item><guid>1</guid><title>Mu\u0308ller ${'x'.repeat(2000)}</title></item></channel></rss>`,
  }))
  const result = await server.poll(null)
  if (result.outcome !== 'items') throw new Error('No items.')
  expect(result.items[0]?.title).toMatch(/^Müller x+$/)
  expect(result.items[0]?.title).toHaveLength(1000)
})

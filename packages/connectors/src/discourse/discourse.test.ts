import { describe, expect, test } from 'vitest'
import { makePeer } from '../../../../test/peers/discourse/peer.ts'
import { pollOf } from '../../test/over-http.ts'
import { wayTo } from '../../test/way-to.ts'
import { offered } from '../offered.ts'
import { discourse } from './discourse.ts'
import { markQuotes } from './mark-quotes.ts'
import { categoryIn, placeOf } from './place-of.ts'
import { writeMarkdown } from './write-markdown.ts'

const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const connector = offered(discourse)
const polled = pollOf(connector)

function forum(settings: Record<string, unknown> = {}, { signedIn = true, path = '' } = {}) {
  const peer = makePeer()
  const source = peer.source('https://forum.example')
  const asked: string[] = []
  const outbound = wayTo(peer, ({ method, headers, path }) =>
    asked.push(`${headers['api-key'] === undefined ? 'anybody' : 'service'} ${method} ${path}`),
  )
  const handing = {
    source: {
      ...{ url: source.url + path, settings, userId: signedIn ? 'user-7' : null },
      access: signedIn ? (source.access ?? null) : null,
    },
    ...{ outbound, now },
  }
  const poll = async (cursor: unknown = null) => {
    const result = await polled({ ...handing, cursor })
    if (result.outcome !== 'items') throw new Error(JSON.stringify(result))
    return result
  }
  return { peer, asked, handing, poll }
}

test('every address of a forum that people copy is one of that forum', () => {
  const base = 'https://forum.example'
  expect(placeOf('https://forum.example/t/wo-bleibt-es/123/4')).toEqual({ base, topicId: 123, categoryId: null })
  expect(placeOf('https://forum.example/t/123')).toEqual({ base, topicId: 123, categoryId: null })
  expect(placeOf('https://forum.example/t/123/4')).toEqual({ base, topicId: 123, categoryId: null })
  expect(placeOf('https://forum.example/t/2024/123')).toMatchObject({ topicId: 2024 })
  expect(placeOf('https://forum.example/c/hilfe/pakete/17/l/latest')).toEqual({ base, topicId: null, categoryId: 17 })
  expect(placeOf('https://forum.example/latest?order=posts')).toEqual({ base, topicId: null, categoryId: null })
  expect(placeOf('https://muster.example/forum/t/x/9').base).toBe('https://muster.example/forum')
  expect(placeOf('https://muster.example/forum/').base).toBe('https://muster.example/forum')
  expect([categoryIn('17'), categoryIn('https://forum.example/c/hilfe/17'), categoryIn('Hilfe')]).toEqual([
    17,
    17,
    null,
  ])
})

test('a source of a topic brings that topic, and what is said to our account wherever it stands', async () => {
  const { peer, poll } = forum({}, { path: '/t/thema-2/2' })
  peer.write({ text: 'Anderes.', at: before(60) })
  const wanted = peer.write({ text: 'Das hier.', at: before(50) })
  const ours = peer.write({ text: 'Von uns.', at: before(45), ours: true })
  const reply = peer.write({ text: 'An euch.', at: before(40), to: ours })
  const { items } = await poll()
  expect(Object.fromEntries(items.map(({ externalId, addressed }) => [externalId, addressed]))).toEqual({
    [wanted]: false,
    [reply]: true,
  })
})

test('what anybody may read is asked for as anybody, and only messages as our account', async () => {
  const { peer, asked, poll } = forum()
  peer.write({ text: 'Offen.', at: before(50) })
  peer.writePrivately({ text: 'Vertraulich.', at: before(40) })
  const { items } = await poll()
  expect(items.map(({ text, visibility, addressed }) => [text, visibility, addressed])).toEqual([
    ['Offen.', 'public', false],
    ['Vertraulich.', 'private', true],
  ])
  expect(asked).toEqual([
    'anybody GET /posts.json',
    'service GET /private-posts.json',
    'service GET /notifications.json',
  ])
})

test('a forum that shows nothing to strangers is read as our account, and says so where nobody is signed in', async () => {
  const closed = {
    status: 403,
    body: '{"errors":["You need to be logged in to do that."],"error_type":"not_logged_in"}',
  }
  for (const signedIn of [true, false]) {
    const { peer, handing } = forum({}, { signedIn })
    peer.write({ text: 'Unter uns.', at: before(50) })
    const { outbound } = handing
    const fetch: typeof outbound.fetch = async (url, request) =>
      request?.headers?.['api-key'] === undefined
        ? { status: closed.status, headers: {}, body: Buffer.from(closed.body), url, hops: [] }
        : outbound.fetch(url, request)
    const result = await polled({ ...handing, outbound: { ...outbound, fetch }, cursor: null })
    if (signedIn)
      expect(result).toMatchObject({ outcome: 'items', items: [{ text: 'Unter uns.', visibility: 'public' }] })
    else expect(result).toMatchObject({ outcome: 'needs_consent', code: 'login_required' })
  }
})

test('searches find what is new by its number, with the whole text, and what we wrote ourselves', async () => {
  const { peer, poll, handing } = forum({ queries: ['Paket'] })
  const first = peer.write({ text: 'Wo bleibt mein Paket, das ich vor drei Wochen bestellt habe?', at: before(50) })
  peer.write({ text: 'Schönes Wetter.', at: before(45) })
  const found = await poll()
  expect(found.items).toMatchObject([
    { externalId: first, text: 'Wo bleibt mein Paket, das ich vor drei Wochen bestellt habe?', title: 'Thema 1' },
  ])
  expect(await polled({ ...handing, cursor: found.cursor })).toMatchObject({ outcome: 'unchanged' })
  const answer = peer.write({ text: 'Es ist unterwegs.', at: before(30), to: first, ours: true })
  expect((await poll(found.cursor)).items).toMatchObject([{ externalId: answer, own: true, parentExternalId: first }])
})

test('a post that was moved to another topic is the same post', async () => {
  const { peer, handing, poll } = forum({}, { signedIn: false })
  const name = peer.write({ text: 'Gehört woanders hin.', at: before(50) })
  const { cursor } = await poll()
  const { outbound } = handing
  const fetch: typeof outbound.fetch = async (url, request) => {
    const answer = await outbound.fetch(url, request)
    const body = answer.body.toString().replaceAll('"topic_id":1,"post_number":1', '"topic_id":9,"post_number":4')
    return { ...answer, body: Buffer.from(body) }
  }
  expect(await polled({ ...handing, outbound: { ...outbound, fetch }, cursor })).toMatchObject({
    outcome: 'items',
    items: [{ externalId: '9/4', formerExternalId: name }],
    deleted: [],
  })
})

test('what its author took away, or moderators hid, is gone', async () => {
  for (const mark of ['"user_deleted":true', '"hidden":true']) {
    const { peer, handing, poll } = forum({}, { signedIn: false })
    const name = peer.write({ text: 'Ups.', at: before(50) })
    const { cursor } = await poll()
    const { outbound } = handing
    const fetch: typeof outbound.fetch = async (url, request) => {
      const answer = await outbound.fetch(url, request)
      const body = answer.body.toString().replace(`${mark.split(':')[0]}:false`, mark)
      return { ...answer, body: Buffer.from(body) }
    }
    expect(await polled({ ...handing, outbound: { ...outbound, fetch }, cursor })).toMatchObject({
      ...{ outcome: 'items', items: [], deleted: [name] },
    })
  }
})

test('a forum that says how long it wants to be left alone is left alone for so long', async () => {
  const { peer, handing } = forum()
  peer.meets = { status: 429, body: '{"errors":["Slow down"],"error_type":"rate_limit","extras":{"wait_seconds":300}}' }
  expect(await polled({ ...handing, cursor: null })).toMatchObject({
    outcome: 'throttled',
    retryAfter: new Date('2026-11-21T22:05:00Z'),
  })
})

describe('a response', () => {
  const answering = (settings: Record<string, unknown> = {}) => {
    const { peer, handing, asked } = forum(settings)
    const to = peer.write({ text: 'Wo bleibt mein Paket?', at: before(50) })
    const { respond } = connector
    if (respond === null) throw new Error('It answers nothing.')
    const send = (text: string) => respond.send({ ...handing, access: handing.source.access, to, text })
    return { peer, asked, send }
  }

  test('that is too short for the forum is refused before anything is sent', async () => {
    const { send, asked } = answering()
    expect(await send('Kommt morgen.')).toEqual({
      outcome: 'refused',
      code: 'reply_too_short',
      message: 'forum.example takes responses of at least 20 characters, and this one has 13. Write a little more.',
    })
    expect(asked).toEqual([])
  })

  test('that the forum refuses says why', async () => {
    const { send, peer } = answering({ leastCharacters: 5 })
    expect(await send('Kommt morgen.')).toMatchObject({
      outcome: 'refused',
      message: 'forum.example refuses this response: Body is too short (minimum is 20 characters).',
    })
    peer.meets = {
      status: 422,
      body: '{"action":"create_post","errors":["Das ist zu ähnlich wie dein letzter Beitrag."]}',
    }
    expect(await send('Ihr Paket kommt morgen an.')).toMatchObject({ outcome: 'duplicate', code: 'reply_hidden' })
  })

  test('that waits for approval there is never sent again', async () => {
    const { send, peer } = answering()
    peer.meets = { body: '{"action":"enqueued","success":true,"pending_post":{"id":1}}' }
    expect(await send('Ihr Paket kommt morgen an.')).toMatchObject({
      outcome: 'duplicate',
      code: 'reply_awaits_approval',
    })
  })

  test('goes nowhere without encryption', async () => {
    const { peer, handing } = forum()
    const to = peer.write({ text: 'Wo?', at: before(50) })
    const source = { ...handing.source, url: 'http://forum.example' }
    expect(
      await connector.respond?.send({
        ...handing,
        source,
        access: source.access,
        to,
        text: 'Ihr Paket kommt morgen an.',
      }),
    ).toMatchObject({ outcome: 'refused', code: 'reply_needs_https' })
  })
})

test('what was written is shown as it was written, and addresses stay links', () => {
  expect(writeMarkdown('2*3*4 <b> & [x](y) _so_ snake_case\n# kein Titel\n> kein Zitat\n- Liste')).toBe(
    '2\\*3\\*4 &lt;b> &amp; \\[x\\](y) \\_so\\_ snake_case\n\\# kein Titel\n\\> kein Zitat\n- Liste',
  )
  expect(writeMarkdown('Siehe https://muster.example/a_b*c?x=1&y=2 dort_.')).toBe(
    'Siehe https://muster.example/a_b*c?x=1&y=2 dort\\_.',
  )
})

test('what a post quotes of others is marked as theirs', () => {
  expect(markQuotes('<aside class="quote" data-username="max"><blockquote>Alt</blockquote></aside><p>Neu</p>')).toBe(
    '<p>&gt; @max …</p><p>Neu</p>',
  )
})

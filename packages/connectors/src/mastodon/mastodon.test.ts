import { describe, expect, test } from 'vitest'
import { makePeer } from '../../../../test/peers/mastodon/peer.ts'
import { overHttp, pollOf } from '../../test/over-http.ts'
import { connectorOf, connectors } from '../registry.ts'

const mastodon = connectorOf(connectors, 'mastodon')
const poll = pollOf(mastodon)
const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const origin = 'https://mastodon.example'

type Heard = { method: string; url: URL; headers: Record<string, string>; body: string }
type Told = { status?: number; headers?: Record<string, string>; body: string }

/** What a connector is handed whose requests go to `tell`. */
function asking(tell: (heard: Heard) => Told | undefined) {
  const heard: Heard[] = []
  const outbound = overHttp(async (url, { method = 'GET', headers = {}, body = '' } = {}) => {
    const one = { method, url: new URL(url), headers: { ...headers }, body: Buffer.from(body).toString('utf8') }
    heard.push(one)
    const { status = 200, headers: told = {}, body: said } = tell(one) ?? { status: 404, body: '{"error":"Not Found"}' }
    return { status, headers: told, body: Buffer.from(said), url, hops: [] }
  })
  return { heard, outbound, now, paths: () => heard.map(({ url }) => url.pathname.replace('/api/', '')) }
}

/** A server with its people, and what a connector is handed of it. `instead` answers in its place. */
function server(instead: (heard: Heard) => Told | undefined = () => undefined) {
  const peer = makePeer()
  const world = asking((heard) => {
    const told = peer.answer(
      {
        ...{ method: heard.method, path: heard.url.pathname + heard.url.search, headers: heard.headers },
        body: Buffer.from(heard.body),
      },
      origin,
    )
    return instead(heard) ?? (told && { status: told.status ?? 200, body: String(told.body ?? '') })
  })
  const { url, settings = {}, access = {}, userId = null } = peer.source(origin)
  const handing = { source: { url, settings, access, userId }, outbound: world.outbound, now }
  const again = (cursor: unknown = null) => poll({ ...handing, cursor })
  return {
    ...{ peer, ...world, handing, poll: again },
    async items(cursor: unknown = null) {
      const result = await again(cursor)
      if (result.outcome !== 'items') throw new Error(JSON.stringify(result))
      return result
    },
    answer(to: string, text: string) {
      if (mastodon.respond === null) throw new Error('It answers nothing.')
      return mastodon.respond.send({ ...handing, access, to, text })
    },
  }
}

const sentBy = ({ heard }: { heard: Heard[] }) =>
  heard.flatMap(({ method, body, headers }) =>
    method === 'POST' ? [{ ...JSON.parse(body), key: headers['idempotency-key'] }] : [],
  )

describe('reading', () => {
  test('a message to us alone is private, and so is the answer to it', async () => {
    const world = server()
    const ours = world.peer.write({ text: 'Guten Morgen.', at: before(60), ours: true })
    const to = world.peer.direct({ text: 'Meine Kundennummer ist 4711.', at: before(50), to: ours })
    const { items } = await world.items()
    expect(items.find(({ externalId }) => externalId === to)).toMatchObject({ visibility: 'private', addressed: true })
    const sent = await world.answer(to, 'Wir kümmern uns.')
    if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent))
    expect(world.peer.visibilityOf(sent.reply.externalId)).toBe('direct')
    expect(sentBy(world)).toMatchObject([
      { status: '@kundin@anderswo.example Wir kümmern uns.', visibility: 'direct', language: 'de' },
    ])
    expect((await world.items()).items.find(({ own, text }) => own && text === 'Wir kümmern uns.')).toMatchObject({
      visibility: 'private',
      parentExternalId: to,
    })
  })

  test('an answer from another server whose parent is not known here is said to us all the same', async () => {
    const world = server()
    const ours = world.peer.write({ text: 'Guten Morgen.', at: before(60), ours: true })
    const to = world.peer.write({ text: 'Wann öffnen Sie?', at: before(50), to: ours })
    world.peer.forgetsParents = true
    expect((await world.items()).items.find(({ externalId }) => externalId === to)).toMatchObject({
      ...{ parentExternalId: null, addressed: true, author: { handle: 'kundin@anderswo.example' } },
    })
  })

  test('what an old post answers is looked up once, by the name that it has on every server', async () => {
    const world = server()
    const old = world.peer.write({ text: 'Aus dem Vorjahr.', at: before(600_000), ours: true })
    const to = world.peer.write({ text: 'Gilt das noch?', at: before(50), to: old })
    const first = await world.items()
    expect(first.items.find(({ externalId }) => externalId === to)?.parentExternalId).toBe(old)
    const asked = world.paths().length
    expect((await world.poll(first.cursor)).outcome).toBe('unchanged')
    expect(
      world
        .paths()
        .slice(asked)
        .filter((path) => path.startsWith('v1/statuses')),
    ).toHaveLength(1)
  })

  test('hashtags are read upwards without a gap, several at once, and what another server hands over late is met', async () => {
    const world = server()
    const tags = ['muster', 'zwei', 'drei', 'vier', 'fünf', 'sechs']
    const handing = {
      ...world.handing,
      source: { ...world.handing.source, settings: { hashtags: tags.map((tag) => `#${tag}`) } },
    }
    const seen = new Set<string>()
    const all = async (from: unknown) => {
      let cursor = from
      for (let count = 0; count < 5; count += 1) {
        const result = await poll({ ...handing, cursor })
        if (result.outcome === 'items') for (const { text } of result.items) seen.add(text ?? '')
        cursor = JSON.parse(JSON.stringify(result.cursor))
      }
      return cursor
    }
    world.peer.write({ text: 'Zuerst.', at: before(3_000) })
    const cursor = await all(null)
    for (let n = 0; n < 900; n += 1) world.peer.write({ text: `Nummer ${n}.`, at: before(2_000 - n) })
    const later = await all(cursor)
    expect(seen.size).toBe(901)
    world.peer.write({ text: 'Spät.', at: before(1_130) })
    await all(later)
    expect(seen).toContain('Spät.')
    const asked = world.heard.filter(({ url }) => url.pathname.startsWith('/api/v1/timelines/tag/'))
    expect(
      new Set(asked.map(({ url }) => [url.pathname.split('/').at(-1), ...url.searchParams.getAll('any[]')].join(' '))),
    ).toEqual(new Set([`muster zwei drei vier fünf`, 'sechs']))
    expect(asked.some(({ url }) => url.searchParams.has('min_id'))).toBe(true)
    expect(asked.some(({ url }) => url.searchParams.has('since_id'))).toBe(false)
  })

  test('an edit and a deletion of days ago are told, also by a server that shows one status at a time', async () => {
    for (const old of [false, true]) {
      const world = server(({ url }) =>
        old && url.pathname === '/api/v1/statuses' ? { status: 404, body: '{"error":"Not Found"}' } : undefined,
      )
      const [edited, removed] = [3_001, 3_000].map((at) => world.peer.write({ text: 'Alt.', at: before(at) }))
      world.peer.write({ text: 'Neu.', at: before(5) })
      const { cursor } = await world.items()
      world.peer.edit?.(edited ?? '', 'Alt, und anders.')
      world.peer.remove?.(removed ?? '')
      const told = await world.items(JSON.parse(JSON.stringify(cursor)))
      expect(told.items.find(({ externalId }) => externalId === edited)).toMatchObject({ text: 'Alt, und anders.' })
      expect(told.deleted).toEqual([removed])
    }
  })

  test('warnings, pictures with what they show, polls and quotes, as people see them', async () => {
    const author = { id: '9', acct: 'greta@g.example', display_name: 'Greta', url: 'https://g.example/@greta' }
    const status = {
      ...{
        id: '115000000000000001',
        uri: 'https://g.example/users/greta/statuses/1',
        url: 'https://g.example/@greta/1',
      },
      ...{
        created_at: '2026-11-21T21:00:00.000Z',
        edited_at: null,
        in_reply_to_id: null,
        in_reply_to_account_id: null,
      },
      ...{ visibility: 'unlisted', language: 'de', spoiler_text: 'Ärger', account: author, mentions: [], reblog: null },
      content:
        '<p>Mit <a href="https://muster.example/lang"><span class="invisible">https://</span><span class="ellipsis">muster.example</span></a></p>',
      media_attachments: [
        { type: 'image', url: 'https://g.example/f.png', preview_url: null, description: 'Ein Paket' },
      ],
      poll: { options: [{ title: 'Ja' }, { title: 'Nein' }] },
      quote: { state: 'accepted', quoted_status: { content: '<p>Wir liefern.</p>', account: { id: '1' } } },
    }
    const boost = { ...status, id: '115000000000000002', uri: 'https://g.example/x', reblog: status }
    const world = asking(({ url }) => ({ body: JSON.stringify(url.searchParams.has('max_id') ? [] : [boost, status]) }))
    const source = { url: origin, settings: { hashtags: ['muster'] } }
    const result = await poll({ ...world, source, cursor: null })
    if (result.outcome !== 'items') throw new Error(JSON.stringify(result))
    expect(result.items).toMatchObject([
      {
        ...{
          externalId: status.uri,
          title: 'Ärger',
          visibility: 'public',
          own: false,
          addressed: false,
          language: 'de',
        },
        text: expect.stringMatching(/^Mit .*muster\.example\n> Wir liefern\.\n– Ja\n– Nein$/),
        facts: {
          links: ['https://muster.example/lang'],
          pictures: [{ url: 'https://g.example/f.png', alt: 'Ein Paket' }],
        },
      },
    ])
  })

  test('without a token hashtags are read where everybody may, and what is closed says what it wants', async () => {
    const source = { url: `${origin}/@muster`, settings: { hashtags: ['muster'] } }
    const closed = asking(() => ({ status: 422, body: '{"error":"This method requires an authenticated user"}' }))
    expect(await poll({ ...closed, source, cursor: null })).toMatchObject({ code: 'mastodon_closed' })
    expect(closed.heard.map(({ headers, url }) => [headers.authorization, url.origin])).toEqual([[undefined, origin]])
    const scope = asking(() => ({ status: 403, body: '{"error":"This action is outside the authorized scopes"}' }))
    const signedIn = { ...source, access: { token: 'x' } }
    expect(await poll({ ...scope, source: signedIn, cursor: null })).toMatchObject({
      ...{ outcome: 'needs_consent', code: 'mastodon_scope' },
      message: expect.stringContaining('write:statuses'),
    })
    expect(await poll({ ...closed, source: { ...source, settings: {} }, cursor: null })).toMatchObject({
      code: 'mastodon_nothing_asked',
    })
    const pasted = asking(() => ({ body: '[]' }))
    await poll({ ...pasted, source: { url: `${origin}/tags/K%C3%A4se`, settings: {} }, cursor: null })
    expect(pasted.paths()).toEqual(['v1/timelines/tag/K%C3%A4se'])
  })

  test('the end of its patience is heeded as the server writes it', async () => {
    const world = asking(() => ({
      ...{ status: 429, body: '{"error":"Too many requests"}' },
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-21T22:04:10.000000Z' },
    }))
    const source = { url: origin, settings: { hashtags: ['muster'] } }
    expect(await poll({ ...world, source, cursor: null })).toMatchObject({
      outcome: 'throttled',
      retryAfter: new Date('2026-11-21T22:04:10Z'),
    })
  })

  test('further accounts of ours are known by what people paste', async () => {
    const world = server()
    world.peer.write({ text: 'Von uns.', at: before(60), ours: true })
    for (const name of ['https://mastodon.example/@muster', '@muster@mastodon.example', 'muster']) {
      const source = { url: origin, settings: { ownUsers: [name] } }
      const result = await poll({ ...world.handing, source, cursor: null })
      if (result.outcome !== 'items') throw new Error(JSON.stringify(result))
      expect(result.items).toMatchObject([{ own: true, text: 'Von uns.' }])
    }
  })
})

describe('answering', () => {
  test('an answer names whom it is for once, is public where the post is, and is sent once', async () => {
    const world = server()
    const to = world.peer.write({ text: 'Wo bleibt es?', at: before(50) })
    const sent = await world.answer(to, 'Es kommt.')
    expect(await world.answer(to, 'Es kommt.')).toEqual(sent)
    await world.answer(to, 'Guten Tag @kundin@anderswo.example, es ist da.')
    const [first, second, third] = sentBy(world)
    expect(first).toMatchObject({ status: '@kundin@anderswo.example Es kommt.', visibility: 'public' })
    expect(second?.key).toBe(first?.key)
    expect(third).toMatchObject({ status: 'Guten Tag @kundin@anderswo.example, es ist da.' })
    expect(third?.key).not.toBe(first?.key)
  })

  test('it may be as long as the server says: an address counts 23, and a name without its server', async () => {
    const world = server()
    const to = world.peer.write({ text: 'Wo bleibt es?', at: before(50) })
    const address = `https://muster.example/${'x'.repeat(400)}`
    // "@kundin " in front has eight.
    const fits = `${address} ${'ä'.repeat(500 - 8 - 24)}`
    expect(await world.answer(to, `${fits}ä`)).toMatchObject({
      ...{ outcome: 'refused', code: 'mastodon_too_long' },
      message: expect.stringMatching(/501 .* 500/),
    })
    expect(sentBy(world)).toEqual([])
    expect(await world.answer(to, fits)).toMatchObject({ outcome: 'sent' })
  })

  test('a post that is gone is told', async () => {
    const world = server()
    const to = world.peer.write({ text: 'Wo bleibt es?', at: before(50) })
    world.peer.remove?.(to)
    expect(await world.answer(to, 'Es kommt.')).toMatchObject({ outcome: 'refused', code: 'mastodon_gone' })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makePeer } from '../../../../test/peers/bluesky/peer.ts'
import { overHttp, pollOf } from '../../test/over-http.ts'
import type { Session } from '../connector.ts'
import { connectorOf, connectors } from '../registry.ts'
import { facetsFor, facetsIn } from './facets.ts'
import { keyOfReply } from './key-of-reply.ts'
import { accountOf, placeOf } from './place-of.ts'

const bluesky = connectorOf(connectors, 'bluesky')
const ask = pollOf(bluesky)
const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const origin = 'https://pds.example'

type Heard = { method: string; url: URL; headers: Record<string, string>; body: string }
type Told = { status: number; headers?: Record<string, string>; body: string }

/** What a connector is handed whose requests go to `tell`. */
function asking(tell: (heard: Heard) => Told) {
  const heard: Heard[] = []
  const outbound = overHttp(async (url, { method = 'GET', headers = {}, body = '' } = {}) => {
    const one = { method, url: new URL(url), headers: { ...headers }, body: Buffer.from(body).toString('utf8') }
    heard.push(one)
    const { status, headers: told = {}, body: said } = tell(one)
    return { status, headers: told, body: Buffer.from(said), url, hops: [] }
  })
  let kept: object | null = null
  const session: Session = {
    read: async () => kept,
    async keep(given) {
      kept = given
    },
  }
  return { heard, outbound, session, now, methods: () => heard.map(({ url }) => url.pathname.replace('/xrpc/', '')) }
}

/** A network of its own, and what a connector is handed of it. */
function network() {
  const peer = makePeer()
  const world = asking(({ method, url, headers, body }) => {
    const told = peer.answer({ method, path: url.pathname + url.search, headers, body: Buffer.from(body) }, origin)
    return {
      status: told?.status ?? 200,
      body: String(told?.body ?? ''),
      ...(told?.headers && { headers: told.headers }),
    }
  })
  const { url, settings = {}, access = {}, userId = null } = peer.source(origin)
  const handing = { source: { url, settings, access, userId }, outbound: world.outbound, session: world.session, now }
  return { peer, ...world, handing, access, poll: (cursor: unknown = null) => ask({ ...handing, cursor }) }
}

describe('what a real network answered', () => {
  const folder = new URL('../../fixtures/bluesky/', import.meta.url)
  type Recorded = { request: { url: string }; response: { status: number; body: unknown } }
  const all = readdirSync(folder).map(
    (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded] as const,
  )
  const recorded = (number: string) => {
    const found = all.find(([name]) => name.startsWith(number))
    if (found === undefined) throw new Error(`There is no recording ${number}.`)
    return { status: found[1].response.status, body: JSON.stringify(found[1].response.body) }
  }
  const brand = 'did:plc:nbg6vb75bmwrqvov3uho5klz'
  const bob = 'at://did:plc:nuflnu5wqj7m6nm2dsgzmi23/app.bsky.feed.post/3n2u3o2jnlk27'
  const ours = `at://${brand}/app.bsky.feed.post/3n2u3o2k57k27`
  const tape: Record<string, string> = {
    'com.atproto.server.createSession': '04',
    'com.atproto.server.refreshSession': '31',
    'app.bsky.notification.listNotifications': '14',
    'app.bsky.feed.getAuthorFeed': '12',
    'app.bsky.feed.searchPosts': '15',
    'app.bsky.feed.getPosts': '26',
    'app.bsky.feed.getPostThread': '13',
    'app.bsky.actor.searchActors': '18',
    'app.bsky.actor.getProfile': '19',
  }
  const handing = (settings: object = { queries: ['kaputt'] }) => ({
    ...asking(({ url }) => recorded(tape[url.pathname.replace('/xrpc/', '')] ?? '28')),
    source: { url: origin, settings, access: { account: 'brand.test', password: 'pw' }, userId: brand },
  })

  test('is found: a mention that is said to us, and our answer to it at its own instant', async () => {
    const result = await ask({ ...handing(), cursor: null })
    if (result.outcome !== 'items') throw new Error(JSON.stringify(result))
    const byId = new Map(result.items.map((item) => [item.externalId, item]))
    expect(byId.get(bob)).toMatchObject({
      ...{ own: false, addressed: true, text: 'Hallo @brand.test eure App ist kaputt', language: 'de' },
      url: 'https://bsky.app/profile/did:plc:nuflnu5wqj7m6nm2dsgzmi23/post/3n2u3o2jnlk27',
      author: { handle: 'bob.test', name: 'bob.test', externalId: 'did:plc:nuflnu5wqj7m6nm2dsgzmi23' },
      publishedAt: new Date('2026-11-21T21:54:35.068Z'),
    })
    expect(byId.get(ours)).toMatchObject({
      ...{ own: true, addressed: false, parentExternalId: bob, text: 'Danke, wir schauen!' },
      author: { name: 'Brand GmbH' },
      publishedAt: new Date('2026-11-21T21:54:35.083Z'),
    })
  })

  test('our responses under an item, an impostor beside us, and a profile are read', async () => {
    expect(await bluesky.observeResponses?.({ ...handing(), to: [bob] })).toMatchObject({
      items: [{ externalId: ours, own: true, parentExternalId: bob }],
    })
    const found = await bluesky.findAccounts?.({ ...handing(), name: 'brand' })
    if (found?.outcome !== 'profiles') throw new Error(JSON.stringify(found))
    expect(found.profiles.map(({ handle, name }) => [handle, name])).toEqual([
      ['brand-support.test', 'Brand GmbH Support'],
      ['brand.test', 'Brand GmbH'],
    ])
    expect(await bluesky.profile?.({ ...handing(), externalId: brand })).toMatchObject({
      profiles: [{ url: `https://bsky.app/profile/${brand}`, about: 'Official', followers: 0 }],
    })
  })

  test('a wrong password and a token that ended are told apart from a server in trouble', async () => {
    const source = handing().source
    const refused = asking(() => recorded('32'))
    expect(await ask({ ...refused, source, cursor: null })).toMatchObject({
      ...{ outcome: 'needs_consent', code: 'bluesky_signed_out', status: 401 },
      message: expect.stringContaining('AuthenticationRequired'),
    })
    const worn = asking(({ url }) => recorded(/createSession$/.test(url.pathname) ? '04' : '29'))
    expect(await ask({ ...worn, source, cursor: null })).toMatchObject({ code: 'bluesky_signed_out' })
    // Once by what is kept, once refreshed, once by the password, and no more.
    expect(worn.methods().filter((method) => /Session$/.test(method))).toEqual([
      'com.atproto.server.createSession',
      'com.atproto.server.refreshSession',
      'com.atproto.server.createSession',
    ])
    const empty = asking(({ url }) =>
      recorded(/searchPosts$/.test(url.pathname) ? '30' : (tape[url.pathname.replace('/xrpc/', '')] ?? '28')),
    )
    expect(await ask({ ...empty, source, cursor: null })).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('InvalidRequest'),
    })
  })
})

describe('signing in', () => {
  test('a password is exchanged once, its tokens are refreshed when they end, and the refreshed ones kept', async () => {
    const { peer, poll, methods, session } = network()
    peer.write({ text: 'Eins.', at: before(50) })
    const first = await poll()
    const once = await session.read()
    await poll(first.cursor)
    expect(methods().filter((method) => /Session$/.test(method))).toEqual(['com.atproto.server.createSession'])
    peer.expire()
    peer.write({ text: 'Zwei.', at: before(40) })
    expect(await poll(first.cursor)).toMatchObject({ outcome: 'items' })
    expect(methods().filter((method) => /Session$/.test(method))).toEqual([
      'com.atproto.server.createSession',
      'com.atproto.server.refreshSession',
    ])
    expect(await session.read()).not.toEqual(once)
    // Where the tokens that refresh have ended too, the password is exchanged again.
    peer.expire('all')
    expect((await poll(first.cursor)).outcome).toBe('items')
    expect(methods().filter((method) => /createSession$/.test(method))).toHaveLength(2)
  })

  test('what another process has refreshed is used, not refreshed a second time', async () => {
    const { peer, poll, methods, session, handing } = network()
    peer.write({ text: 'Eins.', at: before(50) })
    await poll()
    const old = await session.read()
    peer.expire()
    await poll()
    const fresh = await session.read()
    let reads = 0
    // It begins with the old ones, and finds the fresh ones when they are not taken.
    const shared: Session = { read: async () => (reads++ === 0 ? old : fresh), keep: async () => {} }
    const result = await ask({ ...handing, session: shared, cursor: null })
    expect(result.outcome).toBe('items')
    expect(methods().filter((method) => /refreshSession$/.test(method))).toHaveLength(1)
  })

  test('a password never goes out without encryption', async () => {
    const { handing, heard } = network()
    const source = { ...handing.source, url: 'http://pds.example' }
    expect(await ask({ ...handing, source, cursor: null })).toMatchObject({ code: 'reply_needs_https' })
    expect(heard).toEqual([])
  })
})

describe('reading', () => {
  test('what comes while thousands are read, and what is written late, is not missed', async () => {
    const { peer, poll } = network()
    for (let n = 0; n < 1_300; n += 1) peer.write({ text: `Nummer ${n}.`, at: before(5_000 - n) })
    const seen = new Set<string>()
    const all = async (from: unknown) => {
      let cursor = from
      for (let count = 0; count < 6; count += 1) {
        const result = await poll(cursor)
        if (result.outcome === 'items') for (const { text } of result.items) seen.add(text ?? '')
        if (count === 0) peer.write({ text: 'Dazwischen.', at: before(3) })
        cursor = JSON.parse(JSON.stringify(result.cursor))
      }
      return cursor
    }
    const cursor = await all(null)
    expect(seen.size).toBe(1_301)
    // The network met it now; its writer was off the net.
    peer.write({ text: 'Im Zug geschrieben.', at: before(30) })
    await all(cursor)
    expect(seen).toContain('Im Zug geschrieben.')
  })

  test('a post that is missing for us alone is not taken for deleted', async () => {
    const { peer, poll, heard, handing } = network()
    const id = peer.write({ text: 'Eins.', at: before(500) })
    peer.write({ text: 'Zwei.', at: before(50) })
    const { cursor } = await poll()
    const hides = (request: Heard) => /getPosts$/.test(request.url.pathname)
    const outbound = overHttp(async (url, request) => {
      const told = await handing.outbound.fetch(url, request)
      const one = heard.at(-1)
      if (one === undefined || !hides(one)) return told
      return { ...told, body: Buffer.from('{"posts":[]}') }
    })
    expect((await ask({ ...handing, outbound, cursor })).outcome).toBe('unchanged')
    peer.remove?.(id)
    expect(await poll(cursor)).toMatchObject({ deleted: [id] })
  })

  const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
  const at = '2026-11-21T21:00:00.000Z'
  const view = (record: object, besides: object = {}) => ({
    ...{ uri: `at://${did}/app.bsky.feed.post/3n2u3o2jnlk27`, cid: 'bafy', indexedAt: at, ...besides },
    ...{ author: { did, handle: 'greta.example' }, record: { createdAt: at, text: '', ...record } },
  })
  const readOne = async (post: object) => {
    const world = asking(() => ({ status: 200, body: JSON.stringify({ feed: [{ post }], posts: [] }) }))
    const source = { url: 'https://bsky.app/profile/greta.example', settings: {} }
    const result = await ask({ ...world, source, cursor: null })
    if (result.outcome !== 'items' || result.items[0] === undefined) throw new Error(JSON.stringify(result))
    return { item: result.items[0], problems: result.problems, ...world }
  }

  test('links by their bytes, pictures with what they show, and what is quoted', async () => {
    const text = 'Schön 🎉 muster.example/la… ist da'
    const byteStart = Buffer.byteLength('Schön 🎉 ')
    const { item } = await readOne(
      view(
        {
          text,
          langs: ['de-AT'],
          facets: [
            {
              index: { byteStart, byteEnd: byteStart + Buffer.byteLength('muster.example/la…') },
              features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://muster.example/lang?a=1&b=2' }],
            },
          ],
        },
        {
          embed: {
            $type: 'app.bsky.embed.recordWithMedia#view',
            media: {
              images: [{ thumb: 'https://cdn.example/t', fullsize: 'https://cdn.example/f', alt: 'Ein Paket' }],
            },
            record: { record: { uri: 'at://x', author: { did: 'did:plc:x' }, value: { text: 'Eins\nZwei' } } },
          },
        },
      ),
    )
    expect(item).toMatchObject({
      text: `${text}\n> Eins\n> Zwei`,
      html: '<p>Schön 🎉 <a href="https://muster.example/lang?a=1&amp;b=2">muster.example/la…</a> ist da</p>',
      language: 'de-AT',
      facts: {
        links: ['https://muster.example/lang?a=1&b=2'],
        pictures: [{ url: 'https://cdn.example/f', alt: 'Ein Paket' }],
      },
    })
  })

  test('of an instant that its writer claims and that at which the network met it, the earlier counts', async () => {
    const future = await readOne(view({ createdAt: '2031-01-01T00:00:00Z' }))
    expect(future.item.publishedAt?.toISOString()).toBe(at)
    expect((await readOne(view({ createdAt: 'gestern' }))).item.publishedAt?.toISOString()).toBe(at)
  })

  test('without signing in a profile is read where everybody may, and a search asks for an account', async () => {
    const { item, heard } = await readOne(view({ text: 'Guten Morgen' }))
    expect(heard.map(({ url, headers }) => [url.host, headers.authorization])).toEqual([
      ['public.api.bsky.app', undefined],
    ])
    expect(item.own).toBe(true)
    const refusing = asking(() => ({ status: 403, body: '{"error":"Forbidden"}' }))
    const source = { url: 'https://bsky.app', settings: { queries: ['muster'] } }
    expect(await ask({ ...refusing, source, cursor: null })).toMatchObject({ code: 'bluesky_search_closed' })
    expect(await ask({ ...refusing, source: { ...source, settings: {} }, cursor: null })).toMatchObject({
      code: 'bluesky_nothing_asked',
    })
  })

  test.each([
    ['https://bsky.app/profile/muster.bsky.social', 'https://bsky.social', 'muster.bsky.social'],
    ['https://bsky.app/profile/@Muster.example/post/3n2u3o2jnlk27', 'https://bsky.social', 'muster.example'],
    ['https://bsky.app/profile/did%3Aplc%3AaBc', 'https://bsky.social', 'did:plc:aBc'],
    ['https://muster.bsky.social/', 'https://bsky.social', 'muster.bsky.social'],
    ['https://bsky.app/search?q=muster', 'https://bsky.social', null],
    ['https://pds.muster.example', 'https://pds.muster.example', null],
  ])('%s is asked at %s and names %s', (address, service, account) => {
    expect(placeOf(address)).toMatchObject({ service, account })
  })

  test('a handle is known as people write it', () => {
    for (const typed of ['@Muster.example', ' muster.example', 'https://bsky.app/profile/muster.example/post/3k'])
      expect(accountOf(typed)).toBe('muster.example')
    expect(accountOf('service@muster.example')).toBe('service@muster.example')
  })
})

describe('answering', () => {
  const answer = (world: ReturnType<typeof network>, to: string, text: string, at = now) => {
    if (bluesky.respond === null) throw new Error('It answers nothing.')
    const { handing, access } = world
    return bluesky.respond.send({ ...handing, now: at, access, to, text })
  }

  test('what is too long is refused before anything is sent: people count characters, not bytes', async () => {
    const world = network()
    const to = world.peer.write({ text: 'Eins.', at: before(50) })
    expect(await answer(world, to, 'ä'.repeat(301))).toMatchObject({
      ...{ outcome: 'refused', code: 'bluesky_too_long' },
      message: expect.stringContaining('301'),
    })
    expect(world.heard).toEqual([])
    expect(await answer(world, to, '👨‍👩‍👧‍👦'.repeat(100))).toMatchObject({ outcome: 'sent' })
  })

  test('an answer stands under the post and in its thread, once, however often and late it is sent', async () => {
    const world = network()
    const root = world.peer.write({ text: 'Eins.', at: before(50) })
    const to = world.peer.write({ text: 'Zwei.', at: before(40), to: root })
    const text = 'Äh: https://muster.example/a_(b). @kundin.test @niemand.test #Danke!'
    const first = await answer(world, to, text)
    expect(await answer(world, to, text, new Date(now.getTime() + 3_600_000))).toEqual(first)
    const [sent, ...others] = world.heard.flatMap(({ url, body }) =>
      /putRecord$/.test(url.pathname) ? [JSON.parse(body)] : [],
    )
    expect(others).toHaveLength(1)
    expect(sent.record.reply).toMatchObject({ root: { uri: root }, parent: { uri: to } })
    expect(sent.record.langs).toEqual(['de'])
    const bytes = Buffer.from(text)
    expect(
      sent.record.facets.map(
        ({ index, features: [feature] }: { index: { byteStart: number; byteEnd: number }; features: object[] }) => [
          bytes.toString('utf8', index.byteStart, index.byteEnd),
          Object.values(feature ?? {})[1],
        ],
      ),
    ).toEqual([
      ['https://muster.example/a_(b)', 'https://muster.example/a_(b)'],
      ['@kundin.test', 'did:plc:nuflnu5wqj7m6nm2dsgzmi23'],
      ['#Danke', 'Danke'],
    ])
  })

  test('a post that is gone, or whose writer takes no answers, is told', async () => {
    const world = network()
    const to = world.peer.write({ text: 'Eins.', at: before(50) })
    world.peer.closed.add(to)
    expect(await answer(world, to, 'Ja.')).toMatchObject({ outcome: 'refused', code: 'bluesky_closed' })
    world.peer.remove?.(to)
    expect(await answer(world, to, 'Ja.')).toMatchObject({ outcome: 'refused', code: 'bluesky_gone' })
  })

  test('the key of a response is one of posts, a moment after that of the post, and its own for other words', () => {
    const to = 'at://did:plc:x/app.bsky.feed.post/3n2u3o2jnlk27'
    const key = keyOfReply(to, 'Ja.')
    expect(key).toMatch(/^3n2u3o[2-7a-z]{7}$/)
    expect(key > '3n2u3o2jnlk27').toBe(true)
    expect(keyOfReply(to, 'Ja.')).toBe(key)
    expect(keyOfReply(to, 'Nein.')).not.toBe(key)
    expect(keyOfReply('at://did:plc:x/app.bsky.feed.post/self', 'Ja.')).toMatch(/^2[2-7a-z]{12}$/)
  })

  test('no addresses, mentions or tags are seen where there are none, and facets that make no sense are text', async () => {
    const text = 'Post an info@muster.example: 5 # 3, #1 und a/@b.example'
    expect(await facetsFor(text, async () => 'did:plc:x')).toEqual([])
    const facet = (byteStart: number, byteEnd: number) => ({
      index: { byteStart, byteEnd },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://a.example' }],
    })
    for (const senseless of [facet(3, 2), facet(0, 99), facet(7, 7)])
      expect(facetsIn('Hallo', [senseless])).toEqual([{ text: 'Hallo', link: null }])
  })
})

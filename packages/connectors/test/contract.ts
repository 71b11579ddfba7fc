import { Socket } from 'node:net'
import { visibilities } from '@echolot/domain'
import { type OutboundAnswer, OutboundError } from '@echolot/outbound'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answered, Asked, Peer } from '../../../test/peers/peer.ts'
import type { FoundItem, Way } from '../src/connector.ts'
import type { AnyConnector, Handing } from '../src/offered.ts'

const origin = 'https://channel.example'
const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

/** What happens to a request on its way: nothing, or another answer, or none at all. `lost`: it arrived, and its answer did not. */
type Fate = undefined | Answered | 'broken' | 'lost'

/** More than any poll needs to say all that a peer holds. */
const mostPolls = 30

/**
 * What Echolot relies on, whatever the channel, held against a peer that stands in for it. All that goes out goes by the given
 * client: a request by any other way is found out, for no socket may be opened here.
 */
export function keepsContract(connector: AnyConnector, makePeer: () => Peer) {
  /** A channel and a source of it. `meets` says what becomes of the n-th request. */
  function listening() {
    const peer = makePeer()
    const source = peer.source(origin)
    const asked: Asked[] = []
    const world = { meets: (_index: number): Fate => undefined }
    const brokenOff = () => new OutboundError('reset', 'channel.example broke off the connection.')
    const outbound: Way = {
      /** Each line that it hears is a request: it may be lost, answered by something else, or the end of the connection. */
      async connect({ host, signal }) {
        if (signal?.aborted) throw new OutboundError('aborted', 'channel.example was asked no longer.')
        expect(host).toBe('channel.example')
        if (peer.talk === undefined) throw new Error('This channel is asked by requests.')
        const talk = peer.talk()
        const coming: (Buffer | OutboundError | null)[] = []
        const hear = (line: string, answer: () => string | Buffer) => {
          const fate = world.meets(
            asked.push({ method: line.split(' ')[1] ?? '', path: '', headers: {}, body: Buffer.from(line) }) - 1,
          )
          if (fate === 'lost') answer()
          if (fate === 'broken' || fate === 'lost') coming.push(brokenOff())
          else if (fate === undefined) coming.push(Buffer.from(answer()))
          else coming.push(Buffer.from(`${fate.body ?? ''}\r\n`), null)
        }
        let heard = ''
        hear('', () => talk.greeting)
        return {
          inside: false,
          async read() {
            const [next = null] = coming
            if (next instanceof OutboundError) throw next
            if (next !== null) coming.shift()
            return next
          },
          async write(bytes) {
            heard += bytes.toString()
            for (let end = heard.indexOf('\r\n'); end !== -1; end = heard.indexOf('\r\n')) {
              const line = heard.slice(0, end)
              heard = heard.slice(end + 2)
              if (coming.at(-1) !== null) hear(line, () => talk.hear(line))
            }
          },
          secure: async () => {},
          close: () => void coming.splice(0),
        }
      },
      async fetch(url, { method = 'GET', headers = {}, body, signal } = {}): Promise<OutboundAnswer> {
        if (signal?.aborted) throw new OutboundError('aborted', 'channel.example was asked no longer.')
        const { pathname, search, username, password } = new URL(url)
        const heard: Asked = {
          method,
          path: pathname + search,
          headers: Object.fromEntries([
            ...(username === '' ? [] : [['authorization', `Basic ${btoa(`${username}:${password}`)}`]]),
            ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
          ]),
          body: Buffer.from(body ?? ''),
        }
        const fate = world.meets(asked.push(heard) - 1)
        if (fate === 'broken') throw brokenOff()
        const told =
          typeof fate === 'object' ? fate : (peer.answer(heard, origin) ?? { status: 404, body: 'nothing here' })
        if (fate === 'lost') throw brokenOff()
        const bare = new URL(url)
        bare.username = ''
        bare.password = ''
        return {
          status: told.status ?? 200,
          headers: told.headers ?? {},
          body: Buffer.from(told.body ?? ''),
          url: bare.href,
          hops: [],
        }
      },
    }
    const handing = (besides: Partial<Handing> = {}): Handing => ({
      source: {
        url: source.url,
        settings: source.settings ?? {},
        access: source.access ?? null,
        userId: source.userId ?? null,
      },
      outbound,
      now,
      ...besides,
    })
    const poll = (cursor: unknown, besides: Partial<Handing> = {}) => {
      if (connector.poll === null) throw new Error(`The connector ${connector.id} is never asked.`)
      return connector.poll({ ...handing(besides), cursor })
    }
    const items = async (cursor: unknown) => {
      const result = await poll(cursor)
      if (result.outcome !== 'items') throw new Error(`The poll ended as ${JSON.stringify(result)}.`)
      return result
    }
    /** Polls until nothing new comes, as a source is polled for days. */
    const drain = async (from: unknown, seen: Map<string, FoundItem>) => {
      let cursor = from
      const deleted = new Set<string>()
      for (let count = 0, quiet = 0; quiet < 3; count += 1) {
        if (count > mostPolls) throw new Error(`After ${mostPolls} polls there is no end.`)
        const result = await poll(cursor)
        if (result.outcome !== 'items' && result.outcome !== 'unchanged') throw new Error(JSON.stringify(result))
        const fresh = note(result.outcome === 'items' ? result.items : [], seen)
        if (result.outcome === 'items') for (const id of result.deleted ?? []) deleted.add(id)
        quiet = fresh === 0 ? quiet + 1 : 0
        cursor = stored(result.cursor)
      }
      return { cursor, deleted }
    }
    return { peer, source, asked, world, handing, poll, items, drain }
  }

  describe(`the connector ${connector.id} keeps the contract`, () => {
    beforeEach(() => {
      vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
        throw new Error('A request was made by another way than the given client.')
      })
    })
    afterEach(() => {
      vi.restoreAllMocks()
    })

    test('it says in both languages what it is and what it asks for, and each of its limits is one', () => {
      const { about, form, access } = connector
      for (const worded of [
        about.name,
        about.hint,
        about.address,
        ...[...form, ...(access?.form ?? [])].map(({ label }) => label),
      ])
        for (const words of [worded.de, worded.en]) expect(words.trim()).not.toBe('')
      for (const { requests, seconds } of about.limits) expect(Math.min(requests, seconds)).toBeGreaterThan(0)
      for (const hours of Object.values(about.retention)) expect(hours ?? 1).toBeGreaterThan(0)
      expect(connector.id).toMatch(/^[a-z][a-z0-9_]{0,39}$/)
    })

    test('the first poll finds what is there, whole: ids, absolute addresses, instants, who answers whom, who may see it', async () => {
      const { peer, items } = listening()
      const question = peer.write({ text: 'Wo bleibt mein Paket?', at: before(50) })
      const answer = peer.write({ text: 'Es kommt morgen.', at: before(40), to: question, ours: true })
      const thanks = peer.write({ text: 'Danke & <gut>', at: before(30), to: answer })
      const result = await items(null)
      const byId = new Map(result.items.map((item) => [item.externalId, item]))
      expect(byId.size).toBe(result.items.length)
      expect([question, answer, thanks].filter((id) => !byId.has(id))).toEqual([])
      expect(byId.get(question)).toMatchObject({ own: false, text: 'Wo bleibt mein Paket?', publishedAt: before(50) })
      expect(byId.get(answer)).toMatchObject({
        own: true,
        addressed: false,
        parentExternalId: question,
        publishedAt: before(40),
      })
      expect(byId.get(thanks)).toMatchObject({ own: false, parentExternalId: answer, text: 'Danke & <gut>' })
      for (const item of result.items) {
        for (const value of Object.values(item)) expect(value).not.toBeUndefined()
        expect(item.own && item.addressed).toBe(false)
        expect(visibilities).toContain(item.visibility)
        expect(item.text ?? '').not.toContain('\0')
        for (const url of [item.url, item.threadUrl, item.author?.url ?? null])
          if (url !== null) expect(new URL(url).protocol).toMatch(/^https?:$/)
        for (const at of [item.publishedAt, item.updatedAt]) {
          expect(at === null || !Number.isNaN(at.getTime())).toBe(true)
          // No time of the poll passes for one of the channel.
          expect(at?.getTime()).not.toBe(now.getTime())
        }
      }
      expect(connector.channelOf(new URL(peer.source(origin).url), 'mentions')).toMatch(/^\S{1,40}$/)
    })

    test('the same page twice is dull, and a cursor survives being stored', async () => {
      const { peer, poll, items } = listening()
      peer.write({ text: 'Eins.', at: before(50) })
      const first = await items(null)
      expect(stored(first.cursor)).toEqual(first.cursor)
      const second = await poll(stored(first.cursor))
      expect(second.outcome).toBe('unchanged')
      expect(stored(second.cursor)).toEqual(second.cursor)
      // Who never stored the first cursor finds the same once more.
      expect(await items(null)).toEqual(first)
    })

    test('a cursor that makes no sense, or is of another version, is none', async () => {
      const { peer, items } = listening()
      peer.write({ text: 'Eins.', at: before(50) })
      const { cursor, ...first } = await items(null)
      for (const nonsense of [
        undefined,
        7,
        'x',
        {},
        [],
        { version: 0, state: {} },
        { ...(cursor as object), version: -1 },
      ])
        expect(await items(nonsense)).toMatchObject(first)
    })

    test('whatever breaks off, is lost or is asked twice, nothing is missed and nothing comes under two ids', async () => {
      const step = fc.oneof(
        fc.constant({ kind: 'write' as const }),
        fc.constant({ kind: 'answer' as const }),
        fc.constant({ kind: 'edit' as const }),
        fc.constant({ kind: 'poll' as const }),
        // What was found was not stored, and neither was its cursor.
        fc.constant({ kind: 'crash' as const }),
        fc.record({
          kind: fc.constant('broken' as const),
          at: fc.nat(3),
          fate: fc.constantFrom<Fate>(
            'broken',
            { status: 500 },
            { status: 503, headers: { 'retry-after': '60' } },
            { body: '' },
          ),
        }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
          const { peer, world, asked, poll, drain } = listening()
          const written = new Map<string, string>()
          const seen = new Map<string, FoundItem>()
          let cursor: unknown = null
          let count = 0
          const write = (to?: string) => {
            count += 1
            const text = `Nummer ${count}.`
            written.set(peer.write({ text, at: before(600 - count), ...(to === undefined ? {} : { to }) }), text)
          }
          for (const one of steps) {
            const known = [...written.keys()]
            if (one.kind === 'write') write()
            if (one.kind === 'answer') write(known.at(-1))
            if (one.kind === 'edit' && peer.edit !== null && known[0] !== undefined) {
              count += 1
              peer.edit(known[0], `Geändert ${count}.`)
              written.set(known[0], `Geändert ${count}.`)
            }
            if (one.kind === 'broken') {
              const first = asked.length
              world.meets = (index) => (index === first + one.at ? one.fate : undefined)
            }
            if (one.kind === 'poll' || one.kind === 'crash' || one.kind === 'broken') {
              const result = await poll(cursor)
              world.meets = () => undefined
              if (one.kind === 'crash') continue
              if (result.outcome === 'items') note(result.items, seen)
              if (result.cursor !== undefined) cursor = stored(result.cursor)
            }
          }
          await drain(cursor, seen)
          const told = new Map([...seen].map(([id, { text }]) => [id, text]))
          for (const [id, text] of written) expect([id, told.get(id)]).toEqual([id, text])
          expect(new Set([...told.values()]).size).toBe(told.size)
        }),
        { numRuns: 40, seed: 20261121, endOnFailure: true },
      )
    })

    test('all that came while nobody asked is found, wherever the poll broke off', async () => {
      for (let broken = 0; broken < 12; broken += 1) {
        const { peer, world, asked, poll, items, drain } = listening()
        peer.write({ text: 'Zuvor.', at: before(900) })
        const { cursor } = await items(null)
        const first = asked.length
        const written = Array.from({ length: Math.min(peer.holds, 250) }, (_, n) =>
          peer.write({ text: `Nummer ${n}.`, at: before(800 - n) }),
        )
        world.meets = (index) => (index === first + broken ? 'broken' : undefined)
        const seen = new Map<string, FoundItem>()
        const result = await poll(stored(cursor))
        if (result.outcome === 'items') note(result.items, seen)
        const wanted = asked.length - first
        world.meets = () => undefined
        await drain(result.cursor === undefined ? cursor : stored(result.cursor), seen)
        expect(written.filter((id) => !seen.has(id))).toEqual([])
        // It was not asked so often: every place at which it could break was tried.
        if (wanted <= broken) break
      }
    })

    test('an edit is the same item with other words, and what was taken away is told as deleted', async () => {
      const { peer, items, drain } = listening()
      const id = peer.write({ text: 'Wo bleibt mein Paket?', at: before(50) })
      const other = peer.write({ text: 'Schön hier.', at: before(45) })
      const { cursor } = await items(null)
      const seen = new Map<string, FoundItem>()
      if (peer.edit !== null) {
        peer.edit(id, 'Wo bleibt mein Paket? Seit Montag!')
        const edited = await items(stored(cursor))
        expect(edited.items.filter(({ externalId }) => externalId === id)).toMatchObject([
          { text: 'Wo bleibt mein Paket? Seit Montag!' },
        ])
        expect(edited.deleted ?? []).toEqual([])
      }
      if (peer.remove === null) return
      peer.remove(id)
      const { deleted } = await drain(stored(cursor), seen)
      expect([...deleted]).toEqual([id])
      expect(seen.has(other) || seen.size === 0).toBe(true)
    })

    const speaksHttp = makePeer().talk === undefined
    if (speaksHttp)
      test.each([
        ['in seconds', '120', '2026-11-21T22:02:00.000Z'],
        ['by a date', 'Sat, 21 Nov 2026 23:00:00 GMT', '2026-11-21T23:00:00.000Z'],
        ['for ages', '9999999', '2026-11-22T22:00:00.000Z'],
        ['for no time', '0', '2026-11-21T22:01:00.000Z'],
        ['without saying how long', undefined, '2026-11-21T22:15:00.000Z'],
      ])('a channel that asks for patience %s gets it', async (_how, retryAfter, until) => {
        // A 503 asks for patience only where it says for how long.
        for (const status of retryAfter === undefined ? [429] : [429, 503]) {
          const { peer, world, poll } = listening()
          peer.write({ text: 'Eins.', at: before(50) })
          world.meets = () => ({ status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } })
          expect(await poll(null)).toMatchObject({ outcome: 'throttled', status, retryAfter: new Date(until) })
        }
      })

    if (speaksHttp)
      test('a source that says a day later, too, that it is gone for good is gone', async () => {
        const { peer, world, poll } = listening()
        peer.write({ text: 'Eins.', at: before(50) })
        const tomorrow = new Date(now.getTime() + 86_400_000)
        world.meets = () => ({ status: 410 })
        const first = await poll(null)
        expect(first).toMatchObject({
          outcome: 'failed',
          code: 'gone_once',
          message: expect.stringContaining('channel.example'),
        })
        const kept = stored(first.cursor)
        expect(await poll(kept, { now: new Date(now.getTime() + 3_600_000) })).toMatchObject({ code: 'gone_once' })
        expect(await poll(kept, { now: tomorrow })).toMatchObject({
          outcome: 'gone',
          reason: expect.stringContaining('channel.example'),
        })
        // One that came back in between starts again.
        world.meets = () => undefined
        const back = await poll(kept)
        expect(back.outcome).toBe('items')
        world.meets = () => ({ status: 410 })
        expect(await poll(stored(back.cursor), { now: tomorrow })).toMatchObject({
          outcome: 'failed',
          code: 'gone_once',
        })
      })

    const misfortunes: [string, Fate][] = [
      ['a fault', { status: 500 }],
      ['an outage', { status: 503 }],
      ['a refusal', { status: 403 }],
      ['a sign-in', { status: 401 }],
      ['nothing', { status: 404 }],
      ['a web page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Hi</title>' }],
      ['other JSON', { headers: { 'content-type': 'application/json' }, body: '{"hello":"world"}' }],
      ['an empty body', { body: '' }],
      ['a broken connection', 'broken'],
    ]

    test.each(misfortunes)(
      '%s in place of an answer is a word with a sentence, and costs nothing that is known',
      async (_what, fate) => {
        const { peer, world, poll, drain } = listening()
        const id = peer.write({ text: 'Eins.', at: before(50) })
        world.meets = () => fate
        const result = await poll(null)
        expect(['failed', 'blocked', 'needs_consent']).toContain(result.outcome)
        expect(result).toMatchObject({
          code: expect.stringMatching(/^[a-z_0-9]+$/),
          message: expect.stringMatching(/[.?]$/),
        })
        if (typeof fate === 'object' && 'status' in fate) expect(JSON.stringify(result)).toContain('channel.example')
        world.meets = () => undefined
        const seen = new Map<string, FoundItem>()
        await drain(result.cursor === undefined ? null : stored(result.cursor), seen)
        expect(seen.has(id)).toBe(true)
      },
    )

    test('no secret of a source stands in what is logged or told', async () => {
      const written: unknown[] = []
      for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
        vi.spyOn(console, way).mockImplementation((...said) => void written.push(said))
      const { peer, source, world, poll, handing } = listening()
      peer.write({ text: 'Eins.', at: before(50) })
      for (const [, fate] of [['as usual', undefined] as const, ...misfortunes]) {
        world.meets = () => fate
        const { cursor: _, ...told } = await poll(null)
        written.push('body' in told ? { ...told, body: null } : told)
        if (connector.access !== null && source.access !== undefined)
          written.push(await connector.access.identify({ ...handing(), access: source.access }))
      }
      const hidden = (connector.access?.form ?? []).flatMap(({ key, secret }) =>
        secret ? [source.access?.[key] ?? ''] : [],
      )
      for (const secret of [...peer.secrets, ...hidden]) {
        expect(secret).not.toBe('')
        expect(JSON.stringify(written)).not.toContain(secret)
      }
    })

    test('who breaks it off gets an end, and no request goes out after it', async () => {
      const { peer, asked, poll } = listening()
      peer.write({ text: 'Eins.', at: before(50) })
      const result = await poll(null, { signal: AbortSignal.abort() })
      expect(result.outcome).toBe('failed')
      expect(asked).toEqual([])
    })

    test('the documented limits of its channel hold for every request, and what they put off is not missed', async () => {
      const { peer, asked, poll, drain } = listening()
      const until = new Date(now.getTime() + 90_000)
      const written = Array.from({ length: Math.min(peer.holds, 250) }, (_, n) =>
        peer.write({ text: `Nummer ${n}.`, at: before(800 - n) }),
      )
      const limited = connector.about.limits.length > 0
      const seen = new Map<string, FoundItem>()
      let cursor: unknown = null
      for (let granted = 0; granted < 4; granted += 1) {
        const first = asked.length
        let left = granted
        const spend = async (host: string) => {
          expect(host).toBe('channel.example')
          left -= 1
          return left < 0 ? until : null
        }
        const result = await poll(cursor, { spend })
        expect(asked.length - first).toBeLessThanOrEqual(limited ? granted : Number.POSITIVE_INFINITY)
        if (limited && granted === 0) expect(result).toMatchObject({ outcome: 'throttled', retryAfter: until })
        if (result.outcome === 'items') note(result.items, seen)
        if (result.cursor !== undefined) cursor = stored(result.cursor)
      }
      await drain(cursor, seen)
      expect(written.filter((id) => !seen.has(id)).length).toBeLessThan(written.length)
      if (limited) expect(written.filter((id) => !seen.has(id))).toEqual([])
    })

    const { respond, access } = connector
    if (respond !== null && access !== null)
      describe('where it answers', () => {
        const answering = () => {
          if (respond === null || access === null) throw new Error('It answers nothing.')
          const channel = listening()
          const signedIn = channel.source.access
          if (signedIn === undefined) throw new Error('The peer of a connector that answers says with what access.')
          const question = channel.peer.write({ text: 'Wo bleibt mein Paket?', at: before(50) })
          const request = {
            ...channel.handing(),
            access: signedIn,
            to: question,
            text: 'Es kommt „morgen“ <früh> & sicher.',
          }
          return { ...channel, respond, access, request, question }
        }

        test('it says whose access it is, answers once, finds it there, and hears it as ours at the instant of the source', async () => {
          const { peer, respond, access, request, question, items, handing } = answering()
          expect(await access.identify({ ...handing(), access: request.access })).toMatchObject({
            outcome: 'known',
            userId: handing().source.userId,
          })
          if (respond.find !== null) expect(await respond.find(request)).toEqual({ outcome: 'none' })
          const sent = await respond.send(request)
          if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent))
          if (sent.reply.url !== null) expect(new URL(sent.reply.url).protocol).toMatch(/^https?:$/)
          // A channel that tells nobody what stands there does not tell those who answered either.
          if (respond.find === null) return expect(peer.published?.()).toEqual([request.text])
          expect(await respond.find(request)).toEqual({ outcome: 'found', reply: sent.reply })
          const heard = (await items(null)).items.find(({ externalId }) => externalId === sent.reply.externalId)
          expect(heard).toMatchObject({
            own: true,
            addressed: false,
            parentExternalId: question,
            publishedAt: sent.reply.at,
            text: request.text,
          })
        })

        test('an answer of the channel that is lost leaves one response, which is found', async () => {
          const { respond, request, world, items } = answering()
          if (respond.find === null) {
            // Whoever cannot look must not be told that nothing happened.
            world.meets = () => 'lost'
            expect((await respond.send(request)).outcome).toBe('failed')
            return
          }
          world.meets = () => undefined
          // Each request of sending in turn: whatever was published, there is at most one, and who looks finds it.
          for (let lost = 0; lost < 6; lost += 1) {
            let index = 0
            world.meets = () => (index++ === lost ? 'lost' : undefined)
            const result = await respond.send(request)
            world.meets = () => undefined
            if (result.outcome === 'sent') break
            if ((await respond.find(request)).outcome === 'found') break
            expect(['failed', 'throttled']).toContain(result.outcome)
          }
          expect((await respond.find(request)).outcome).toBe('found')
          expect((await items(null)).items.filter(({ own }) => own)).toHaveLength(1)
        })

        test('patience is asked for and an access that no longer holds is named, without telling it', async () => {
          const { respond, access, request, world, handing } = answering()
          const wrong = Object.fromEntries(Object.keys(request.access).map((key) => [key, 'falsch-und-geheim']))
          for (const told of [
            await respond.send({ ...request, access: wrong }),
            await access.identify({ ...handing(), access: wrong }),
          ]) {
            expect(['needs_consent', 'refused', 'blocked']).toContain(told.outcome)
            expect(JSON.stringify(told)).not.toContain('falsch-und-geheim')
          }
          world.meets = () => ({ status: 429, headers: { 'retry-after': '120' }, body: '{}' })
          const throttled = await respond.send(request)
          expect(['throttled', 'failed']).toContain(throttled.outcome)
          if (throttled.outcome === 'throttled') expect(throttled.retryAfter).toEqual(new Date('2026-11-21T22:02:00Z'))
        })
      })

    const { lastPost, observeResponses, backfill, findAccounts, profile } = connector
    if (lastPost !== null)
      test('the last post of the own account has its instant, and there is none before the first', async () => {
        const { peer, handing } = listening()
        expect(await lastPost?.(handing())).toMatchObject({ outcome: 'known', at: null })
        peer.write({ text: 'Von uns.', at: before(40), ours: true })
        peer.write({ text: 'Nicht von uns.', at: before(20) })
        expect(await lastPost?.(handing())).toMatchObject({ outcome: 'known', at: before(40) })
      })

    if (observeResponses !== null)
      test('our responses are seen without anybody clicking', async () => {
        const { peer, handing } = listening()
        const [asked, other] = [peer.write({ text: 'A?', at: before(50) }), peer.write({ text: 'B?', at: before(45) })]
        const answer = peer.write({ text: 'Ja.', at: before(40), to: asked, ours: true })
        expect(await observeResponses?.({ ...handing(), to: [asked, other] })).toMatchObject({
          outcome: 'items',
          items: [{ externalId: answer, own: true, parentExternalId: asked, publishedAt: before(40) }],
        })
      })

    if (backfill !== null)
      test('what stood there before comes page by page, each thing once, and there is an end', async () => {
        const { peer, handing } = listening()
        const written = Array.from({ length: 230 }, (_, n) => peer.write({ text: `Nummer ${n}.`, at: before(800 - n) }))
        const found: string[] = []
        let from: string | null = null
        for (let page = 0; page < 100; page += 1) {
          const result: Awaited<ReturnType<NonNullable<typeof backfill>>> | undefined = await backfill?.({
            ...handing(),
            from,
            since: before(10_000),
          })
          if (result?.outcome !== 'items') throw new Error(JSON.stringify(result))
          found.push(...result.items.map(({ externalId }) => externalId))
          from = result.next
          if (from === null) break
        }
        expect(from).toBeNull()
        expect(found.filter((id) => written.includes(id)).toSorted()).toEqual(written.toSorted())
      })

    if (findAccounts !== null || profile !== null)
      test('profiles have addresses and ids, and one of them is read again', async () => {
        const { peer, handing } = listening()
        peer.write({ text: 'Von uns.', at: before(40), ours: true })
        const found = (await findAccounts?.({ ...handing(), name: 'Muster' })) ?? {
          outcome: 'profiles' as const,
          profiles: [],
        }
        if (found.outcome !== 'profiles') throw new Error(JSON.stringify(found))
        for (const one of found.profiles) {
          expect(new URL(one.url).protocol).toBe('https:')
          expect(await profile?.({ ...handing(), externalId: one.externalId })).toMatchObject({
            profiles: [{ externalId: one.externalId }],
          })
        }
      })
  })
}

/** As it comes back from the database. */
const stored = (cursor: unknown): unknown => JSON.parse(JSON.stringify(cursor ?? null))

/** What is stored of items: the last that was said under each id. @returns how many say something new. */
function note(items: readonly FoundItem[], seen: Map<string, FoundItem>): number {
  let fresh = 0
  for (const item of items) {
    if (seen.get(item.externalId)?.text !== item.text) fresh += 1
    seen.set(item.externalId, item)
  }
  return fresh
}

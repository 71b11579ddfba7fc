import { expect, test } from 'vitest'
import { makePeer } from '../../../../test/peers/stackexchange/peer.ts'
import { pollOf } from '../../test/over-http.ts'
import { wayTo } from '../../test/way-to.ts'
import { offered } from '../offered.ts'
import { stackexchange } from './stackexchange.ts'

const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const connector = offered(stackexchange)
const polled = pollOf(connector)

function listening({ url = 'https://stackoverflow.com', settings = {}, withKey = true } = {}) {
  const peer = makePeer({ host: new URL(url).hostname })
  const asked: URL[] = []
  const outbound = wayTo(peer, ({ url }) => asked.push(new URL(url)))
  const source = peer.source(url)
  const handing = {
    source: { url, settings: { ...source.settings, ...settings }, access: withKey ? (source.access ?? null) : null },
    ...{ outbound, now },
  }
  const poll = (cursor: unknown = null, at = now) => polled({ ...handing, now: at, cursor })
  const methods = () => asked.splice(0).map(({ pathname }) => pathname.replace(/^\/2\.3\//, ''))
  return { peer, asked, methods, poll }
}

test('a question reads as its asker wrote it, and is linked as its licence wants', async () => {
  const { peer, asked, poll } = listening()
  peer.write({ text: 'Wie geht Muster?', at: before(50) })
  expect(await poll()).toMatchObject({
    items: [
      {
        ...{ title: 'Frage "100" & mehr', url: 'https://stackoverflow.com/q/100', facts: { type: 'question' } },
        author: { name: 'Erika & Max', url: 'https://stackoverflow.com/users/3/erika' },
      },
    ],
  })
  expect(asked.every(({ host }) => host === 'api.stackexchange.com')).toBe(true)
  expect(connector.about.terms?.says.en).toContain('CC BY-SA')
})

test('the address of a tag is a search for it', async () => {
  const { peer, asked, poll } = listening({
    url: 'https://stackoverflow.com/questions/tagged/muster%2B%2B',
    settings: { queries: [] },
  })
  peer.write({ text: 'Wie?', at: before(50) })
  expect((await poll()).outcome).toBe('items')
  expect(asked[0]?.searchParams.get('tagged')).toBe('muster++')
})

test('a method that asked for a pause is not asked before it is over, to the second', async () => {
  const { peer, methods, poll } = listening({ settings: { queries: ['eins', 'zwei'] } })
  const id = peer.write({ text: 'Wie geht Muster?', at: before(50) })
  peer.besides.set('search/excerpts', { backoff: 90 })
  const first = await poll()
  expect(first).toMatchObject({ outcome: 'items', items: [{ externalId: id }] })
  // The second search waits; other methods do not.
  expect(methods().filter((method) => method === 'search/excerpts')).toHaveLength(1)
  expect(await poll(first.cursor, new Date(now.getTime() + 89_000))).toEqual({
    outcome: 'throttled',
    retryAfter: new Date(now.getTime() + 90_000),
  })
  expect(methods()).toEqual([])
  peer.besides.clear()
  await poll(first.cursor, new Date(now.getTime() + 90_000))
  expect(methods().filter((method) => method === 'search/excerpts')).toHaveLength(2)
})

test('what a pause kept from being read is read after it', async () => {
  const { peer, poll } = listening()
  for (let n = 0; n < 150; n += 1) peer.write({ text: `Frage ${n}`, at: before(400 - n) })
  peer.besides.set('questions/{ids}', { backoff: 10 })
  const first = await poll()
  peer.besides.clear()
  const second = await poll(first.cursor, new Date(now.getTime() + 60_000))
  const ids = [first, second].flatMap((told) => (told.outcome === 'items' ? told.items : []))
  expect(new Set(ids.map(({ externalId }) => externalId)).size).toBe(150)
})

test('a quota that is spent is waited for until the next day begins', async () => {
  const { peer, poll } = listening()
  peer.write({ text: 'Wie?', at: before(50) })
  peer.besides.set('search/excerpts', { quota_remaining: 0 })
  const { cursor } = await poll()
  expect(await poll(cursor)).toEqual({ outcome: 'throttled', retryAfter: new Date('2026-11-22T00:00:00Z') })
})

test('who asked too often is told by the interface until when', async () => {
  const { peer, poll } = listening()
  peer.meets = {
    status: 400,
    body: '{"error_id":502,"error_name":"throttle_violation","error_message":"too many requests from this IP, more requests available in 1234 seconds"}',
  }
  expect(await poll()).toMatchObject({ outcome: 'throttled', retryAfter: new Date(now.getTime() + 1_234_000) })
})

test('without a key, what stands under questions is read once an hour', async () => {
  const { peer, methods, poll } = listening({ withKey: false })
  peer.write({ text: 'Wie?', at: before(50) })
  const { cursor } = await poll()
  expect(methods()).toContain('questions/100/answers')
  await poll(cursor, new Date(now.getTime() + 900_000))
  expect(methods()).not.toContain('questions/100/answers')
  await poll(cursor, new Date(now.getTime() + 3_600_000))
  expect(methods()).toContain('questions/100/answers')
})

test('an answer by one of us stops a clock, and a comment on it is said to us', async () => {
  const { peer, poll } = listening()
  const question = peer.write({ text: 'Wie?', at: before(50) })
  const ours = peer.write({ text: 'So.', at: before(40), to: question, ours: true })
  const thanks = peer.write({ text: 'Geht nicht.', at: before(30), to: ours })
  expect(await poll()).toMatchObject({
    items: [
      { externalId: question, addressed: false },
      { externalId: ours, own: true, parentExternalId: question },
      {
        ...{ externalId: thanks, addressed: true, parentExternalId: ours },
        threadUrl: 'https://stackoverflow.com/q/100',
      },
    ],
  })
})

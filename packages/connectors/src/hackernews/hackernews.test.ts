import { expect, test } from 'vitest'
import { makePeer } from '../../../../test/peers/hackernews/peer.ts'
import { pollOf } from '../../test/over-http.ts'
import { wayTo } from '../../test/way-to.ts'
import { offered } from '../offered.ts'
import { hackernews } from './hackernews.ts'

const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const connector = offered(hackernews)
const polled = pollOf(connector)

function listening(url = 'https://news.ycombinator.com') {
  const peer = makePeer()
  const asked: string[] = []
  const outbound = wayTo(peer, ({ url }) => asked.push(url))
  const handing = { source: { url, settings: peer.source(url).settings }, outbound, now }
  const poll = (cursor: unknown = null) => polled({ ...handing, cursor })
  return { peer, asked, handing, poll }
}

test('a page of Hacker News leads to its search, and to its own interface for what may be gone', async () => {
  const { peer, asked, poll } = listening('https://news.ycombinator.com/item?id=1')
  peer.write({ text: 'Muster ist kaputt.', at: before(50) })
  const first = await poll()
  expect(first).toMatchObject({
    outcome: 'items',
    items: [
      {
        ...{ url: 'https://news.ycombinator.com/item?id=41000000', title: 'Ask HN: 41000000', channel: 'hackernews' },
        author: { url: 'https://news.ycombinator.com/user?id=pg2' },
      },
    ],
  })
  await poll(first.cursor)
  expect(asked[0]).toMatch(/^https:\/\/hn\.algolia\.com\/api\/v1\/search_by_date\?query=%22Muster%22&/)
  expect(asked).toContain('https://hacker-news.firebaseio.com/v0/item/41000000.json')
})

test('what stands under a comment of ours is said to us, though it does not name us', async () => {
  const { peer, poll } = listening()
  const question = peer.write({ text: 'Muster?', at: before(50) })
  const ours = peer.write({ text: 'Gern.', at: before(40), to: question, ours: true })
  const reply = peer.write({ text: 'Und dann?', at: before(30), to: ours })
  expect(await poll()).toMatchObject({
    items: [
      { externalId: question, addressed: false },
      { externalId: ours, own: true, parentExternalId: question },
      { externalId: reply, addressed: true, threadUrl: `https://news.ycombinator.com/item?id=${question}` },
    ],
  })
})

test('what the search still keeps and Hacker News does not is gone', async () => {
  const { peer, handing, poll } = listening()
  const id = peer.write({ text: 'Muster, ach.', at: before(50) })
  const { cursor } = await poll()
  const { outbound } = handing
  const fetch: typeof outbound.fetch = async (url, request) => {
    const answer = await outbound.fetch(url, request)
    return url.includes('firebaseio') ? { ...answer, body: Buffer.from('{"id":41000000,"deleted":true}') } : answer
  }
  expect(await polled({ ...handing, outbound: { ...outbound, fetch }, cursor })).toMatchObject({
    items: [],
    deleted: [id],
  })
})

test('more than a page of one search is read to its end, whatever the search says of pages', async () => {
  const { peer, poll } = listening()
  for (let n = 0; n < 350; n += 1) peer.write({ text: `Muster ${n}.`, at: before(900 - n) })
  const told = await poll()
  expect(told.outcome === 'items' ? told.items.length : told).toBe(350)
})

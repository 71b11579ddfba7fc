import { expect, test } from 'vitest'
import { makePeer } from '../../../../test/peers/telegram_bot/peer.ts'
import { pollOf } from '../../test/over-http.ts'
import { wayTo } from '../../test/way-to.ts'
import { offered } from '../offered.ts'
import { telegramBot } from './telegram-bot.ts'

const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const connector = offered(telegramBot)
const polled = pollOf(connector)

function bot() {
  const peer = makePeer()
  const source = peer.source('https://api.telegram.org')
  const outbound = wayTo(peer)
  const handing = {
    source: { url: source.url, settings: {}, access: source.access ?? null, userId: source.userId ?? null },
    ...{ outbound, now },
  }
  const poll = (cursor: unknown = null) => polled({ ...handing, cursor })
  const send = (to: string, text = 'Es kommt morgen.') =>
    connector.respond?.send({ ...handing, access: handing.source.access, to, text })
  return { peer, handing, poll, send }
}

test('a comment under a post of our channel is said to us and seen by everybody, and the post is told once', async () => {
  const { peer, poll } = bot()
  const { post, copy } = peer.post({ text: 'Neu im Sortiment.', at: before(60) })
  const comment = peer.write({ text: 'Wann?', at: before(50), to: copy })
  const answer = peer.write({ text: 'Morgen.', at: before(40), to: comment, ours: true })
  const told = await poll()
  expect(told).toMatchObject({
    items: [
      { externalId: post, own: true, url: expect.stringContaining('https://t.me/muster_kanal/') },
      {
        externalId: comment,
        addressed: true,
        parentExternalId: post,
        visibility: 'public',
        facts: { type: 'comment' },
      },
      { externalId: answer, own: true, parentExternalId: comment },
    ],
  })
  expect(told.outcome === 'items' ? told.items.length : 0).toBe(3)
})

test('what people tell each other in the group is for the watches, and what somebody writes to the bot alone is private', async () => {
  const { peer, poll } = bot()
  const talk = peer.write({ text: 'Muster ist langsam.', at: before(50) })
  peer.write({ text: 'Stimmt.', at: before(45), to: talk })
  peer.writePrivately({ text: 'Meine Nummer ist 0815.', at: before(40) })
  expect(await poll()).toMatchObject({
    items: [
      { addressed: false, visibility: 'public' },
      { addressed: false, parentExternalId: talk },
      { addressed: true, visibility: 'private', url: null },
    ],
  })
})

test('Telegram may forget only what is stored', async () => {
  const { peer, poll } = bot()
  for (let n = 0; n < 150; n += 1) peer.write({ text: `Nummer ${n}.`, at: before(300 - n) })
  const first = await poll()
  expect(first.outcome === 'items' ? first.items.length : 0).toBe(100)
  // It broke off before that was stored.
  const again = await poll()
  expect(again).toEqual(first)
  expect(peer.kept()).toBe(150)
  const second = await poll(first.cursor)
  expect(second.outcome === 'items' ? second.items.map(({ text }) => text)[0] : null).toBe('Nummer 100.')
  expect(peer.kept()).toBe(50)
})

test('another program that takes what the bot hears is named', async () => {
  const { peer, poll } = bot()
  peer.meets = {
    status: 409,
    body: '{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}',
  }
  expect(await poll()).toMatchObject({ outcome: 'failed', code: 'telegram_elsewhere' })
})

test('a bot that writes too much waits as long as Telegram says', async () => {
  const { peer, send } = bot()
  const to = peer.write({ text: 'Wann?', at: before(50) })
  peer.meets = {
    status: 429,
    body: '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 120","parameters":{"retry_after":120}}',
  }
  expect(await send(to)).toEqual({ outcome: 'throttled', retryAfter: new Date('2026-11-21T22:02:00Z'), status: 429 })
})

test.each([
  ['that is too long', 'x'.repeat(4_097), undefined, 'reply_too_long'],
  [
    'to what is gone',
    'Morgen.',
    { status: 400, body: '{"ok":false,"error_code":400,"description":"Bad Request: message to be replied not found"}' },
    'reply_gone',
  ],
  [
    'where it may not write',
    'Morgen.',
    { status: 403, body: '{"ok":false,"error_code":403,"description":"Forbidden: bot was kicked"}' },
    'reply_forbidden',
  ],
] as const)('a response %s is refused, and nothing was published', async (_what, text, meets, code) => {
  const { peer, send } = bot()
  const to = peer.write({ text: 'Wann?', at: before(50) })
  peer.meets = meets
  expect(await send(to, text)).toMatchObject({ outcome: 'refused', code })
  expect(peer.published?.()).toEqual([])
})

test('of an answer in the form of nothing nobody knows whether it was published', async () => {
  const { peer, send } = bot()
  const to = peer.write({ text: 'Wann?', at: before(50) })
  peer.meets = { status: 502, body: '<html>Bad Gateway</html>' }
  expect((await send(to))?.outcome).toBe('failed')
})

import { expect, test } from 'vitest'
import { makePeer } from '../../../../test/peers/telegram/peer.ts'
import { pollOf } from '../../test/over-http.ts'
import { wayTo } from '../../test/way-to.ts'
import { offered } from '../offered.ts'
import { readChannel } from './read-channel.ts'
import { telegram } from './telegram.ts'

const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const connector = offered(telegram)
const polled = pollOf(connector)

function channel(path = '/muster_kanal') {
  const peer = makePeer()
  const asked: string[] = []
  const outbound = wayTo(peer, ({ path }) => asked.push(path))
  const handing = { source: { url: `https://t.me${path}`, settings: {} }, outbound, now }
  return { peer, asked, poll: (cursor: unknown = null) => polled({ ...handing, cursor }) }
}

test('a channel without a preview on the web says so', async () => {
  const { peer, poll } = channel()
  peer.hasPreview = false
  expect(await poll()).toMatchObject({
    ...{ outcome: 'blocked', code: 'no_preview' },
    message: expect.stringContaining('its owners switched the preview off'),
  })
})

test('every address of a channel that people copy is one of its preview', async () => {
  for (const path of ['/muster_kanal', '/s/muster_kanal', '/muster_kanal/12?single', '/s/muster_kanal?before=9']) {
    const { peer, asked, poll } = channel(path)
    peer.write({ text: 'Neu.', at: before(50) })
    expect(await poll()).toMatchObject({ outcome: 'items', title: 'Muster & Kanal' })
    expect(asked).toEqual(['/s/muster_kanal'])
  }
  expect(await channel('/joinchat/AAAA').poll()).toMatchObject({ outcome: 'failed', code: 'no_channel' })
  expect(await channel('/c/1234/5').poll()).toMatchObject({ outcome: 'failed', code: 'no_channel' })
})

test('more than ten pages are read over several polls, the newest first', async () => {
  const { peer, asked, poll } = channel()
  peer.write({ text: 'Zuvor.', at: before(900) })
  const first = await poll()
  for (let n = 0; n < 300; n += 1) peer.write({ text: `Nummer ${n}.`, at: before(800 - n) })
  const second = await poll(first.cursor)
  const third = await poll(second.cursor)
  const numbers = [second, third].flatMap((told) => (told.outcome === 'items' ? told.items : []))
  expect(new Set(numbers.map(({ externalId }) => externalId)).size).toBe(300)
  expect(asked.length).toBeLessThanOrEqual(1 + 10 + 10)
})

test('a post is its own text, not that of what it answers, and keeps its pictures', () => {
  const { posts } = readChannel(
    `<div class="tgme_widget_message" data-post="kanal/5"><a class="tgme_widget_message_reply" href="https://t.me/kanal/3"><div class="js-message_reply_text">Alt</div></a>
<a class="tgme_widget_message_photo_wrap x" href="https://t.me/kanal/5" style="width:1px;background-image:url('https://cdn.example/a.jpg')"></a>
<div class="tgme_widget_message_text js-message_text" dir="auto">Neu <div>innen</div> <b>fett</b></div><div class="tgme_widget_message_text js-message_text">zweiter</div>
<time class="message_video_duration">0:12</time><a class="tgme_widget_message_date" href="https://t.me/kanal/5"><time datetime="2026-11-20T10:00:00+01:00" class="time"></time></a></div>`,
  )
  expect(posts).toEqual([
    {
      ...{ channel: 'kanal', number: 5, markup: 'Neu <div>innen</div> <b>fett</b>', signature: null, to: 3 },
      ...{ at: new Date('2026-11-20T09:00:00Z'), pictures: ['https://cdn.example/a.jpg'] },
    },
  ])
})

test('a page that is made to be laborious is read all the same', () => {
  const page = 'data-post="a/1" class="tgme_widget_message_reply'.repeat(20_000)
  const began = performance.now()
  expect(readChannel(page).posts).toHaveLength(20_000)
  expect(performance.now() - began).toBeLessThan(2_000)
})

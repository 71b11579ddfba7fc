import { visibilities } from '@echolot/domain'
import { OutboundError } from '@echolot/outbound'
import { describe, expect, test } from 'vitest'
import type { Delivery, Sender } from '../../../test/peers/peer.ts'
import type { AnyConnector, Received } from '../src/offered.ts'

const origin = 'https://channel.example'
const now = new Date('2026-11-21T22:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

/** What Echolot relies on where a channel tells by itself, held against a sender that stands in for it. */
export function keepsReceivingContract(connector: AnyConnector, receive: Received, makeSender: () => Sender) {
  function listening() {
    const sender = makeSender()
    const { url, settings = {} } = sender.source(origin)
    const heard = ({ headers, body }: Delivery) => ({
      ...{ method: 'POST' as const, headers, body },
      query: new URLSearchParams(),
    })
    const verify = (delivery: Delivery, secret = sender.secret, at = now) =>
      receive.verify(heard(delivery), secret, at).outcome
    const read = ({ headers, body }: Delivery) => {
      const kept = Object.fromEntries(receive.keeps.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])))
      const broken = () => Promise.reject(new OutboundError('reset', 'channel.example broke off the connection.'))
      const outbound = { fetch: broken, connect: broken }
      return receive.read({ source: { url, settings }, outbound, now, headers: kept, body })
    }
    const items = async (delivery: Delivery) => {
      const result = await read(delivery)
      if (result.outcome !== 'items') throw new Error(JSON.stringify(result))
      return result
    }
    return { sender, settings, verify, read, items }
  }
  const conversation = [
    { id: 'a', text: 'Wo bleibt mein Paket?', at: before(50) },
    { id: 'b', text: 'Es kommt morgen.', at: before(40), to: 'a', ours: true },
    { id: 'c', text: 'Danke & <gut>', at: before(30), to: 'b' },
  ]

  describe(`the connector ${connector.id} keeps the contract of receiving`, () => {
    test('what is delivered is known by the secret, and by no other; no byte of it can be changed', () => {
      const { sender, verify } = listening()
      const delivery = sender.deliver(conversation, now)
      expect(verify(delivery)).toBe('genuine')
      for (const secret of ['', 'another', `x${sender.secret}`]) expect(verify(delivery, secret)).toBe('refused')
      const other = Buffer.from(delivery.body)
      other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1
      expect(verify({ ...delivery, body: other })).toBe('refused')
      expect(verify({ ...delivery, headers: {} })).toBe('refused')
      expect(receive.takes.test(delivery.headers['content-type'] ?? '')).toBe(true)
    })

    test('what it says becomes whole items: ids, absolute addresses, instants, who answers whom, who may see it', async () => {
      const { sender, settings, items } = listening()
      const delivery = sender.deliver(conversation, now)
      expect(receive.misfit(settings, delivery.body)).toBeNull()
      const result = await items(delivery)
      const byId = new Map(result.items.map((item) => [item.externalId, item]))
      expect([...byId.keys()]).toEqual(['a', 'b', 'c'])
      expect(byId.get('a')).toMatchObject({ own: false, text: 'Wo bleibt mein Paket?', publishedAt: before(50) })
      expect(byId.get('b')).toMatchObject({ own: true, addressed: false, parentExternalId: 'a' })
      expect(byId.get('c')).toMatchObject({ own: false, parentExternalId: 'b', text: 'Danke & <gut>' })
      for (const item of result.items) {
        for (const value of Object.values(item)) expect(value).not.toBeUndefined()
        expect(visibilities).toContain(item.visibility)
        expect(item.own && item.addressed).toBe(false)
        if (item.url !== null) expect(new URL(item.url).protocol).toMatch(/^https?:$/)
      }
      // Read again, and by what is kept of it, it says the same.
      expect(await items(delivery)).toEqual(result)
      const body = { bytes: delivery.body, contentType: 'application/json', url: origin }
      if (connector.readBody !== null)
        expect(await connector.readBody(settings, body)).toMatchObject({ outcome: 'items', items: result.items })
    })

    test('what is taken back is told as deleted', async () => {
      const { sender, items } = listening()
      if (sender.takeBack === null) return
      const result = await items(sender.takeBack(['a', 'b'], now))
      expect(result).toMatchObject({ items: [], deleted: ['a', 'b'] })
    })

    test.each([
      ['nothing', ''],
      ['no JSON', '<html>'],
      ['half of it', '[{"id":"a","te'],
      ['a word', '"hello"'],
      ['a list of lists', '[[[]]]'],
      ['bytes', '\xff\xfe\0'],
      ['deep nesting', '['.repeat(20_000)],
      ['names that every object has', '{"__proto__":{"id":"a","text":"b"},"constructor":1}'],
    ])('%s in place of a message is a word with a sentence', async (_what, body) => {
      const { settings, read } = listening()
      const delivery = { headers: {}, body: Buffer.from(body, 'latin1') }
      const misfit = receive.misfit(settings, delivery.body)
      if (misfit !== null) expect(misfit.message).toMatch(/[.)]$/)
      const result = await read(delivery)
      if (result.outcome !== 'items') expect(result).toMatchObject({ message: expect.stringMatching(/[.)?]$/) })
      else expect(result.items).toEqual([])
    })
  })
}

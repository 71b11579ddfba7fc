import { describe, expect, test } from 'vitest'
import type { Connector } from '../src/connector.ts'
import { type Asked, play, type Recorded } from './tape.ts'

/** A channel as it was recorded, and what a connector should find on it. */
export type Tape = {
  /** Where the source is, on the server that plays the tape. */
  path: string
  settings?: unknown
  answer: (asked: Asked, url: string) => Recorded | undefined
  /** The externalIds of what the first poll finds, in any order. */
  finds: readonly string[]
}

/** What Echolot relies on, whatever the channel. Each connector is held to it with its own tape. */
export function keepsConnectorPromises<Settings, Cursor>(connector: Connector<Settings, Cursor>, tape: Tape) {
  const now = new Date('2026-11-21T22:00:00Z')

  async function playing(
    change: (answer: Recorded | undefined, asked: Asked) => Recorded | undefined = (answer) => answer,
  ) {
    let url = ''
    const player = await play((asked) => change(tape.answer(asked, url), asked))
    url = player.url
    const settings = connector.settings.parse(tape.settings ?? {})
    const poll = (cursor: Cursor | null, at = now) =>
      connector.poll({ source: { url: player.url + tape.path, settings }, cursor, outbound: player.outbound, now: at })
    return { ...player, poll }
  }

  describe(`the ${connector.id} connector keeps its promises`, () => {
    test('settings have defaults for all that may be left open', () => {
      expect(connector.settings.safeParse({}).success).toBe(true)
    })

    test('the first poll finds what is there, whole and with one id each', async () => {
      await using channel = await playing()
      const result = await channel.poll(null)
      if (result.outcome !== 'items') throw new Error(`The poll ended as ${result.outcome}.`)
      const ids = result.items.map(({ externalId }) => externalId)
      expect(ids.toSorted()).toEqual([...tape.finds].sort())
      for (const item of result.items) {
        expect(item).toMatchObject({ visibility: 'public', addressed: expect.any(Boolean), own: expect.any(Boolean) })
        expect(item.own && item.addressed).toBe(false)
        expect(item.publishedAt === null || !Number.isNaN(item.publishedAt.getTime())).toBe(true)
        for (const value of Object.values(item)) expect(value).not.toBeUndefined()
        expect(item.text ?? '').not.toContain('\0')
      }
    })

    test('what has not changed is not read again, and its cursor survives being stored', async () => {
      await using channel = await playing()
      const first = await channel.poll(null)
      if (first.outcome !== 'items') throw new Error(`The poll ended as ${first.outcome}.`)
      const stored = connector.cursor.parse(JSON.parse(JSON.stringify(first.cursor)))
      expect(stored).toEqual(first.cursor)
      const second = await channel.poll(stored)
      expect(second).toMatchObject({ outcome: 'unchanged' })
      expect(second.cursor).toEqual(stored)
    })

    test('a cursor that makes no sense is none', () => {
      for (const nonsense of [undefined, 7, 'x', {}, []]) expect(connector.cursor.parse(nonsense)).toBeNull()
    })

    test('the same item has the same id at every poll', async () => {
      await using channel = await playing()
      const [first, second] = [await channel.poll(null), await channel.poll(null)]
      expect(first).toEqual(second)
    })

    test.each([
      ['in seconds', '120', '2026-11-21T22:02:00.000Z'],
      ['by a date', 'Sat, 21 Nov 2026 23:00:00 GMT', '2026-11-21T23:00:00.000Z'],
      ['for ages', '9999999', '2026-11-22T22:00:00.000Z'],
      ['for no time', '0', '2026-11-21T22:01:00.000Z'],
      ['without saying how long', undefined, '2026-11-21T22:15:00.000Z'],
    ])('a server that asks for patience %s gets it', async (_how, retryAfter, until) => {
      // A 503 asks for patience only where it says for how long.
      for (const status of retryAfter === undefined ? [429] : [429, 503]) {
        await using channel = await playing(() => ({
          status,
          headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
        }))
        expect(await channel.poll(null)).toMatchObject({ outcome: 'throttled', status, retryAfter: new Date(until) })
      }
    })

    test('a source that says a day later, too, that it is gone for good is gone', async () => {
      let gone = true
      await using channel = await playing((answer) => (gone ? { status: 410 } : answer))
      const first = await channel.poll(null)
      expect(first).toMatchObject({
        outcome: 'failed',
        code: 'gone_once',
        message: expect.stringContaining('127.0.0.1'),
      })
      const kept = connector.cursor.parse(JSON.parse(JSON.stringify(first.cursor)))
      const tomorrow = new Date(now.getTime() + 86_400_000)
      expect(await channel.poll(kept, new Date(now.getTime() + 3_600_000))).toMatchObject({ code: 'gone_once' })
      expect(await channel.poll(kept, tomorrow)).toMatchObject({
        outcome: 'gone',
        reason: expect.stringContaining('127.0.0.1'),
      })
      // One that came back in between starts again.
      gone = false
      const back = await channel.poll(kept)
      expect(back).toMatchObject({ outcome: 'items' })
      gone = true
      expect(await channel.poll(back.cursor ?? null, tomorrow)).toMatchObject({ outcome: 'failed', code: 'gone_once' })
    })

    test.each([
      ['a fault', { status: 500 }],
      ['an outage', { status: 503 }],
      ['a refusal', { status: 403 }],
      ['nothing', { status: 404 }],
      ['a web page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Hi</title>' }],
      ['an empty body', { body: '' }],
    ])('%s in place of an answer is a failure that names the host', async (_what, answer) => {
      await using channel = await playing(() => answer)
      const result = await channel.poll(null)
      expect(result).toMatchObject({ outcome: 'failed', code: expect.stringMatching(/^[a-z_0-9]+$/) })
      if (result.outcome === 'failed' && 'status' in answer) expect(result.message).toContain('127.0.0.1')
    })

    test('a connection that breaks is a failure, not an exception', async () => {
      const channel = await playing()
      await channel[Symbol.asyncDispose]()
      expect(await channel.poll(null)).toMatchObject({ outcome: 'failed' })
    })
  })
}

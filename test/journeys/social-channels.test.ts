import { describe, expect, test } from 'vitest'
import * as bluesky from '../peers/bluesky/peer.ts'
import * as mastodon from '../peers/mastodon/peer.ts'
import { ask } from '../support/ask.ts'
import { type Client, clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { serveEcholot } from '../support/program.ts'
import { servePeer } from '../support/serve-peer.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const complaint = 'Meine Bestellung kam an, aber die Lieferung war kaputt. Bitte melden Sie sich!'

const channels = {
  bluesky: { makePeer: () => bluesky.makePeer(), publishes: '/xrpc/com.atproto.repo.putRecord' },
  mastodon: { makePeer: () => mastodon.makePeer(() => new Date()), publishes: '/api/v1/statuses' },
}

/** As somebody connects an own account: its source, and with what Echolot signs in there. */
async function connect(anna: Client, connector: keyof typeof channels, origin: string) {
  const { url, settings = {}, access = {} } = channels[connector].makePeer().source(origin)
  const { id } = await anna.sources.create({
    ...{ name: 'Unser Konto', connector, url, settings, purpose: 'mentions', intervalSeconds: 900 },
  })
  await anna.sources.giveReplyAccess({ id, access })
  return id
}

describe.each(Object.keys(channels) as (keyof typeof channels)[])('an own account on %s', (connector) => {
  const { makePeer, publishes } = channels[connector]

  test('a stranger answers us there: a ticket in the right queue, and our answer there stops its clock at its own instant', async () => {
    const peer = makePeer()
    const ours = peer.write({ text: 'Die neue Kaffeemühle ist da.', at: minutesAgo(120), ours: true })
    const question = peer.write({ text: complaint, at: minutesAgo(10), to: ours })
    // Nobody of ours, and nothing about us: heard, and no ticket.
    peer.write({ text: 'Schönes Wetter heute.', at: minutesAgo(9) })
    await using channel = await servePeer(peer)
    await using run = await runEcholot()
    const anna = run.client()
    await setUp(anna)
    const id = await connect(anna, connector, channel.origin)
    await run.echolot.settle()
    const { rows } = await anna.tickets.list({ view: 'waiting' })
    expect(rows).toMatchObject([{ departmentId: 'service', state: 'open', ground: 'addressed', authorName: 'Kundin' }])
    const ticketId = rows[0]?.id ?? 0
    expect(await anna.tickets.get({ id: ticketId })).toMatchObject({
      item: { text: { text: complaint } },
      thread: [
        { own: true, relation: 'parent', text: 'Die neue Kaffeemühle ist da.' },
        { own: false, relation: 'here' },
      ],
    })

    const at = new Date()
    peer.write({ text: 'Das tut uns leid, Ersatz ist unterwegs.', at, to: question, ours: true })
    await anna.sources.pollNow({ id })
    await run.echolot.settle()
    const answered = await anna.tickets.get({ id: ticketId })
    expect(answered).toMatchObject({
      state: 'answered',
      channel: connector,
      clocks: expect.arrayContaining([
        expect.objectContaining({ kind: 'first_response', stopReason: 'answered', stoppedAt: at.toISOString() }),
      ]),
    })
    expect(answered.history.at(-1)?.response).toMatchObject({ kind: 'seen', at: at.toISOString() })
    expect((await anna.sources.list())[0]).toMatchObject({ health: 'heard', lastOutcome: 'items' })
    // A password is exchanged once, and what it was exchanged for is kept: Bluesky allows that 300 times a day.
    const exchanges = channel.requests.filter(({ url }) => url?.endsWith('createSession'))
    expect(exchanges).toHaveLength(connector === 'bluesky' ? 1 : 0)
  })

  test('told to wait, and killed while it reads and while it answers: nothing is missed, and it answers once', async () => {
    const peer = makePeer()
    const ours = peer.write({ text: 'Die neue Kaffeemühle ist da.', at: minutesAgo(120), ours: true })
    peer.write({ text: complaint, at: minutesAgo(10), to: ours })
    await using channel = await servePeer(peer)
    await using database = await freshDatabase()
    const settings = {
      ...{ DATABASE_URL: database.url, ECHOLOT_SECRET: 'a secret for tests only', ECHOLOT_SEND_DELAY_SECONDS: '0' },
      ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    }
    const text = 'Das tut uns leid, Ersatz ist unterwegs.'
    const ticketOf = async (client: Client) => (await client.tickets.list({ view: 'waiting' })).rows[0]?.id ?? 0
    const published = () => channel.requests.filter(({ method, url }) => method === 'POST' && url === publishes).length
    let ticketId = 0
    {
      await using first = await serveEcholot(settings)
      const anna = clientOf(first.origin)
      await setUp(anna)
      // It is signed in, and asked to be patient before it hears anything.
      channel.meets = ({ method, path }) =>
        method === 'POST' || path.includes('verify_credentials')
          ? undefined
          : { status: 429, headers: { 'retry-after': '1800' } }
      const id = await connect(anna, connector, channel.origin)
      const outcome = async () => (await anna.sources.list())[0]?.lastOutcome
      await until('it was told to wait', async () => (await outcome()) === 'throttled')
      expect((await anna.sources.list())[0]).toMatchObject({ failures: 0, problemCode: 'throttled' })
      // The patience is over; it is killed in the middle of what it reads then.
      let answers = 0
      channel.meets = () => undefined
      channel.answered = async () => {
        answers += 1
        if (answers === 3) await first.end('SIGKILL')
      }
      await anna.sources.pollNow({ id }).catch(() => {})
      await until('the program was killed while it read', () => !first.running())
      channel.answered = () => undefined
      // Whoever asks next need not wait until the dead one counts as gone.
      await ask(database.url, `update source set asked_until = now() - interval '1 second' returning id`)
    }
    {
      await using second = await serveEcholot(settings)
      const anna = clientOf(second.origin)
      await anna.session.signIn({ email: administrator.email, password: administrator.password })
      for (const { id } of await anna.sources.list()) await anna.sources.pollNow({ id })
      await until('the question has a ticket', async () => (await ticketOf(anna)) !== 0)
      ticketId = await ticketOf(anna)
      const { seq } = await anna.responding.read({ id: ticketId })
      channel.answered = async ({ method, path }) => {
        if (method === 'POST' && path === publishes) await second.end('SIGKILL')
      }
      await anna.responding.send({ id: ticketId, text, seenSeq: seq }).catch(() => {})
      await until('the program was killed while it answered', () => !second.running())
      channel.answered = () => undefined
    }
    expect(await ask(database.url, 'select state from outgoing_response')).toEqual([{ state: 'sending' }])
    expect(published()).toBe(1)
    // The attempt counts as lost at once: nobody waits for that in a test.
    await ask(database.url, `update outgoing_response set send_at = now() returning id`)
    await using third = await serveEcholot(settings)
    const anna = clientOf(third.origin)
    await anna.session.signIn({ email: administrator.email, password: administrator.password })
    await until('the response is known', async () => (await anna.tickets.get({ id: ticketId })).state === 'answered')
    expect(published()).toBe(1)
    const responses = (await anna.tickets.get({ id: ticketId })).history.flatMap(({ response, person }) =>
      response === null ? [] : [{ by: person?.name ?? null, kind: response.kind }],
    )
    expect(responses).toEqual([{ by: 'Anna Admin', kind: 'sent' }])
    const [{ items = 0 } = {}] = await ask<{ items: number }>(database.url, 'select count(*)::int as items from item')
    expect(items).toBeLessThanOrEqual(3)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePeer as discourse } from '../peers/discourse/peer.ts'
import { makePeer as hackernews } from '../peers/hackernews/peer.ts'
import type { Asked, Peer } from '../peers/peer.ts'
import { makePeer as stackexchange } from '../peers/stackexchange/peer.ts'
import { makePeer as telegram } from '../peers/telegram/peer.ts'
import { makePeer as telegramBot } from '../peers/telegram_bot/peer.ts'
import type { Client } from '../support/client.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { type ServedPeer, servePeer } from '../support/serve-peer.ts'
import { setUp } from '../support/set-up.ts'

/** Channels tell whole seconds. */
const now = () => new Date(Math.floor(Date.now() / 1_000) * 1_000)
const ago = (seconds: number) => new Date(now().getTime() - seconds * 1_000)

type Case = {
  make(): Peer
  /** What its tickets are called in rules, and who gets them. */
  channel: string
  departmentId: string
  purpose: 'mentions' | 'own_channel'
}

const cases: Record<string, Case> = {
  discourse: { make: () => discourse({ now }), channel: 'forum', departmentId: 'service', purpose: 'mentions' },
  telegram_bot: {
    ...{ make: () => telegramBot({ now }), channel: 'telegram', departmentId: 'sales', purpose: 'own_channel' },
  },
  hackernews: { make: hackernews, channel: 'hackernews', departmentId: 'it', purpose: 'mentions' },
  stackexchange: {
    ...{ make: () => stackexchange({ host: '127.0.0.1' }), channel: 'forum', departmentId: 'service' },
    purpose: 'mentions',
  },
  telegram: { make: telegram, channel: 'telegram', departmentId: 'sales', purpose: 'mentions' },
}
const all = Object.keys(cases)
const answering = ['discourse', 'telegram_bot']

type Connected = { peer: Peer; served: ServedPeer; sourceId: number }
let run: TestEcholot
let anna: Client
const connected = new Map<string, Connected>()
const stack = new AsyncDisposableStack()

/** One company, connected to all of these, with a rule for each channel. */
beforeAll(async () => {
  run = stack.use(await runEcholot({ sendDelaySeconds: 0 }))
  anna = run.client()
  await setUp(anna)
  const none = { query: null, language: null, sourceId: null, priority: null }
  const channels = new Map(Object.values(cases).map(({ channel, departmentId }) => [channel, departmentId]))
  for (const [channel, departmentId] of channels)
    await anna.rules.create({ ...none, departmentId, name: `Aus ${channel}`, channel })
  for (const [connector, { make, purpose }] of Object.entries(cases)) {
    const peer = make()
    const served = stack.use(await servePeer(peer))
    const { url, settings = {}, access } = peer.source(served.origin)
    const { id: sourceId } = await anna.sources.create({
      ...{ name: `Von ${connector}`, connector, url, purpose, settings, intervalSeconds: 3_600 },
    })
    if (access !== undefined) await anna.sources.giveReplyAccess({ id: sourceId, access })
    connected.set(connector, { peer, served, sourceId })
  }
  await run.echolot.settle()
}, 60_000)
afterAll(() => stack.disposeAsync())

const at = (connector: string): Connected => {
  const found = connected.get(connector)
  if (found === undefined) throw new Error(`${connector} is not connected.`)
  return found
}

/** Asks all of these at once, and waits until all that follows is done. */
async function poll(connectors: readonly string[]): Promise<void> {
  await Promise.all(connectors.map((connector) => anna.sources.pollNow({ id: at(connector).sourceId })))
  await run.echolot.settle()
}

/** The tickets of a source, of whatever state, the newest last. */
async function ticketsOf(connector: string) {
  const { rows } = await run.echolot.base.db.pool.query<{ id: number }>(
    'select id from ticket where source_id = $1 order by id',
    [at(connector).sourceId],
  )
  return Promise.all(rows.map(({ id }) => anna.tickets.get({ id })))
}

async function lastTicket(connector: string) {
  const last = (await ticketsOf(connector)).at(-1)
  if (last === undefined) throw new Error(`There is no ticket of ${connector}.`)
  return last
}

const responsesOf = ({ history }: Awaited<ReturnType<typeof lastTicket>>) =>
  history.flatMap(({ kind, response, person }) =>
    kind === 'responded' ? [{ ...response, by: person?.name ?? null }] : [],
  )

async function send(connector: string, text: string): Promise<void> {
  const { id } = await lastTicket(connector)
  const { seq } = await anna.responding.read({ id })
  await anna.responding.send({ id, text, seenSeq: seq })
}

/** What waits for its time is due: nobody waits for it in a test. */
async function due(): Promise<void> {
  await run.echolot.base.db.pool.query(
    `update outgoing_response set send_at = now() - interval '1 second' where send_at is not null`,
  )
  await run.echolot.settle()
}

const publishes = ({ method, path }: Asked) => method === 'POST' && !/getUpdates|getMe/.test(path)
const patience = { status: 429, headers: { 'retry-after': '120' }, body: '{}' }

test('what a stranger writes of us is a ticket with its department, once, whatever the channel', async () => {
  for (const connector of all) {
    const { peer } = at(connector)
    peer.write({ text: 'Schönes Wetter heute.', at: ago(700) })
    peer.write({ text: 'Wann kommt mein Paket von Muster?', at: ago(600) })
  }
  await poll(all)
  const items = async () => (await run.echolot.base.db.pool.query('select count(*)::int as n from item')).rows
  const before = await items()
  for (const connector of all) {
    const [ticket, ...others] = await ticketsOf(connector)
    expect([connector, others]).toEqual([connector, []])
    expect(ticket).toMatchObject({
      departmentId: cases[connector]?.departmentId,
      state: 'open',
      item: { text: { text: 'Wann kommt mein Paket von Muster?' } },
    })
  }
  await poll(all)
  expect(await items()).toEqual(before)
  for (const connector of all) expect([connector, (await ticketsOf(connector)).length]).toEqual([connector, 1])
})

test('a response is sent as our own account, and its instant and link at the source are the evidence', async () => {
  for (const connector of answering) await send(connector, 'Ihr Paket kommt morgen & sicher <an>.')
  await run.echolot.settle()
  const told = new Map<string, unknown>()
  for (const connector of answering) {
    const ticket = await lastTicket(connector)
    expect([connector, ticket.state]).toEqual([connector, 'answered'])
    const [response, ...others] = responsesOf(ticket)
    expect(others).toEqual([])
    expect(response).toMatchObject({ kind: 'sent', by: 'Anna Admin', url: expect.stringMatching(/^https?:/) })
    told.set(connector, [response])
  }
  // Where it is heard again it is the same.
  await poll(answering)
  for (const connector of answering) expect(responsesOf(await lastTicket(connector))).toEqual(told.get(connector))
})

test('a channel that wants patience is heard later, and answered later', async () => {
  for (const connector of answering) {
    at(connector).peer.write({ text: 'Und wo bleibt Muster jetzt?', at: ago(60) })
    at(connector).served.meets = () => patience
  }
  await poll(answering)
  for (const connector of answering) expect(await ticketsOf(connector)).toHaveLength(1)
  for (const connector of answering) at(connector).served.meets = () => undefined
  await poll(answering)
  for (const connector of answering) {
    at(connector).served.meets = (asked) => (publishes(asked) ? patience : undefined)
    await send(connector, 'Wir sehen gleich nach, versprochen.')
  }
  await run.echolot.settle()
  for (const connector of answering) {
    const { id } = await lastTicket(connector)
    const { outgoing } = await anna.responding.read({ id })
    expect([connector, outgoing]).toMatchObject([connector, { state: 'failed', problemCode: 'throttled' }])
    at(connector).served.meets = () => undefined
  }
  await due()
  for (const connector of answering)
    expect([connector, responsesOf(await lastTicket(connector))]).toMatchObject([connector, [{ kind: 'sent' }]])
})

test('what broke off while it was sent is never published twice by itself', async () => {
  for (const connector of answering) at(connector).peer.write({ text: 'Dritte Frage an Muster?', at: ago(30) })
  await poll(answering)
  const published: string[] = []
  for (const connector of answering) {
    const { served } = at(connector)
    served.meets = (asked) => (publishes(asked) ? 'lost' : undefined)
    served.answered = (asked, { status = 200 }) => {
      if (publishes(asked) && status === 200) published.push(connector)
    }
    await send(connector, 'Ihre Frage ist bei uns angekommen.')
  }
  await run.echolot.settle()
  for (const connector of answering) at(connector).served.meets = () => undefined
  // As it stands in the database after a crash between the sending and its end.
  await run.echolot.base.db.pool.query(
    `update outgoing_response set state = 'sending', problem_code = null, problem = null, send_at = now() - interval '1 second' where state <> 'sent'`,
  )
  await run.echolot.settle()
  expect(published.toSorted()).toEqual(answering.toSorted())
  expect(responsesOf(await lastTicket('discourse'))).toMatchObject([{ kind: 'sent', by: 'Anna Admin' }])

  // Telegram cannot be asked: somebody looks there, and says what they saw.
  const { id } = await lastTicket('telegram_bot')
  const { outgoing, seq } = await anna.responding.read({ id })
  expect(outgoing).toMatchObject({ state: 'failed', problemCode: 'reply_unknown', sendAt: null })
  const { peer, sourceId } = at('telegram_bot')
  // Not by entering the access anew either.
  await anna.sources.giveReplyAccess({ id: sourceId, access: peer.source('').access ?? {} })
  await run.echolot.settle()
  expect(published.filter((connector) => connector === 'telegram_bot')).toHaveLength(1)
  await anna.responding.sendNow({ id, seenSeq: seq })
  await run.echolot.settle()
  expect(responsesOf(await lastTicket('telegram_bot'))).toMatchObject([{ kind: 'sent' }])
  expect(published.filter((connector) => connector === 'telegram_bot')).toHaveLength(2)
})

test('what one of us answers there stops the clock by itself, at the instant of the source', async () => {
  const shown = all.filter((connector) => connector !== 'telegram')
  const questions = new Map(
    shown.map((connector) => [connector, at(connector).peer.write({ text: 'Letzte Frage an Muster?', at: ago(20) })]),
  )
  await poll(shown)
  const answeredAt = now()
  for (const [connector, to] of questions) {
    expect((await lastTicket(connector)).state).toBe('open')
    at(connector).peer.write({ text: 'Gern.', at: answeredAt, to, ours: true })
  }
  await poll(shown)
  for (const connector of shown) {
    const ticket = await lastTicket(connector)
    expect([connector, ticket.state]).toEqual([connector, 'answered'])
    expect(responsesOf(ticket)).toMatchObject([{ kind: 'seen', at: answeredAt.toISOString(), by: null }])
  }
})

test('no secret of any of these stands in what was logged', () => {
  const logged = JSON.stringify(run.logged)
  const secrets = [...connected.values()].flatMap(({ peer }) => peer.secrets)
  expect(secrets.length).toBeGreaterThan(3)
  expect(secrets.filter((secret) => logged.includes(secret))).toEqual([])
})

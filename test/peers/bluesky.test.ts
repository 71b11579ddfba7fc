import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectorOf, connectors, type FoundItem, type Session } from '../../packages/connectors/src/index.ts'
import { pollOf } from '../../packages/connectors/test/over-http.ts'
import { createOutbound } from '../../packages/outbound/src/index.ts'
import { runEcholot } from '../support/echolot.ts'
import { setUp } from '../support/set-up.ts'
import { type Network, startNetwork, type Writer } from './atproto/start-network.ts'

const bluesky = connectorOf(connectors, 'bluesky')
const poll = pollOf(bluesky)
const outbound = createOutbound({ allowNetworks: ['127.0.0.1', 'localhost'], userAgent: 'Echolot/test' })
afterAll(() => outbound.close())

/** What the connector is handed for an account. */
function asking(network: Network, writer: Writer, settings: object = {}) {
  let kept: object | null = null
  const session: Session = {
    read: async () => kept,
    async keep(given) {
      kept = given
    },
  }
  const access = { account: `@${writer.handle}`, password: writer.password }
  const source = { url: network.origin, settings, access, userId: writer.did }
  return { source, access, session, outbound, now: new Date() }
}

describe('the whole network', () => {
  let network: Network
  let brand: Writer
  let bob: Writer
  beforeAll(async () => {
    network = await startNetwork()
    brand = await network.writer('muster.test')
    bob = await network.writer('bob.test')
    await brand.present('Muster GmbH', 'Offiziell')
  }, 120_000)
  afterAll(() => network?.[Symbol.asyncDispose]())

  test('a stranger mentions us: a ticket in the right queue, and our answer there stops its clock at its own instant', async () => {
    const question = await bob.post('Hallo @muster.test, die Lieferung kam kaputt an. Bitte melden Sie sich!', {
      names: brand,
    })
    const praise = await bob.post('Die Kaffeemühle von Muster ist wunderbar.')
    await network.indexed()

    await using run = await runEcholot()
    const anna = run.client()
    await setUp(anna)
    const { id } = await anna.sources.create({
      ...{ name: 'Bluesky', connector: 'bluesky', url: network.origin, purpose: 'mentions', intervalSeconds: 900 },
      settings: { queries: ['Kaffeemühle'] },
    })
    await anna.sources.giveReplyAccess({ id, access: { account: brand.handle, password: brand.password } })
    await run.echolot.settle()
    expect((await anna.sources.list())[0]).toMatchObject({ answersAs: '@muster.test', lastOutcome: 'items' })
    const { rows } = await anna.tickets.list({ view: 'waiting' })
    expect(rows.map(({ departmentId, ground, authorName }) => [departmentId, ground, authorName])).toEqual(
      expect.arrayContaining([['service', 'addressed', 'bob.test']]),
    )
    expect(rows.map(({ ground }) => ground).toSorted()).toEqual(['addressed', 'watch'])
    const asked = rows.find(({ ground }) => ground === 'addressed')?.id ?? 0
    const praised = rows.find(({ ground }) => ground === 'watch')?.id ?? 0

    const at = new Date()
    const reply = await brand.post('Das tut uns leid!', { to: question, at })
    await network.indexed()
    await anna.sources.pollNow({ id })
    await run.echolot.settle()
    const answered = await anna.tickets.get({ id: asked })
    expect(answered).toMatchObject({
      state: 'answered',
      clocks: expect.arrayContaining([
        expect.objectContaining({ kind: 'first_response', stopReason: 'answered', stoppedAt: at.toISOString() }),
      ]),
    })
    expect(answered.history.at(-1)?.response).toMatchObject({
      kind: 'seen',
      url: `https://bsky.app/profile/${brand.did}/post/${reply.uri.split('/').at(-1)}`,
    })

    // Answered from Echolot: published once, in the thread, and known when it is seen there.
    const { seq } = await anna.responding.read({ id: praised })
    await anna.responding.send({ id: praised, text: 'Danke, @bob.test! https://muster.example', seenSeq: seq })
    await run.echolot.settle()
    expect((await anna.tickets.get({ id: praised })).state).toBe('answered')
    await network.indexed()
    await anna.sources.pollNow({ id })
    await run.echolot.settle()
    const { thread } = (await bob.ask('app.bsky.feed.getPostThread', { uri: praise.uri })) as {
      thread: { replies: { post: { author: { did: string }; record: { facets: unknown[] } } }[] }
    }
    expect(thread.replies.map(({ post }) => [post.author.did, post.record.facets.length])).toEqual([[brand.did, 2]])
    expect((await anna.tickets.get({ id: praised })).history.filter(({ kind }) => kind === 'responded')).toHaveLength(1)
  })

  test('what is taken away is told, an impostor is found, and our responses are seen', async () => {
    const post = await bob.post('Das nehme ich zurück, @muster.test.', { names: brand })
    const other = await bob.post('Noch eine Frage, @muster.test.', { names: brand })
    const answer = await brand.post('Gern!', { to: other })
    const fake = await network.writer('muster-hilfe.test')
    await fake.present('Muster GmbH Hilfe', 'Kundendienst')
    await network.indexed()
    const handed = asking(network, brand)
    const first = await poll({ ...handed, cursor: null })
    if (first.outcome !== 'items') throw new Error(JSON.stringify(first))
    const ids = (items: readonly FoundItem[]) => items.map(({ externalId }) => externalId)
    expect(ids(first.items)).toEqual(expect.arrayContaining([post.uri, other.uri, answer.uri]))
    await bob.remove(post)
    await network.indexed()
    expect(await poll({ ...handed, cursor: first.cursor })).toMatchObject({ deleted: [post.uri] })
    expect(await bluesky.observeResponses?.({ ...handed, to: [other.uri] })).toMatchObject({
      items: [{ externalId: answer.uri, own: true, parentExternalId: other.uri }],
    })
    const found = await bluesky.findAccounts?.({ ...handed, name: 'Muster' })
    if (found?.outcome !== 'profiles') throw new Error(JSON.stringify(found))
    expect(found.profiles.map(({ handle }) => handle).toSorted()).toEqual(['muster-hilfe.test', 'muster.test'])
    expect(await bluesky.profile?.({ ...handed, externalId: fake.did })).toMatchObject({
      profiles: [{ name: 'Muster GmbH Hilfe', about: 'Kundendienst' }],
    })
    const own = await brand.post('Guten Morgen!')
    await network.indexed()
    expect(await bluesky.lastPost?.(handed)).toMatchObject({
      outcome: 'known',
      url: expect.stringContaining(own.uri.split('/').at(-1) ?? '?'),
    })
  })

  test('the same words are published once, also when their first answer got lost, and keep the instant of the first time', async () => {
    const { respond } = bluesky
    if (respond === null) throw new Error('It answers nothing.')
    const question = await bob.post('Und wann öffnen Sie, @muster.test?', { names: brand })
    await network.indexed()
    const handed = { ...asking(network, brand), to: question.uri, text: 'Um neun.' }
    expect(await respond.find?.(handed)).toEqual({ outcome: 'none' })
    const sent = await respond.send(handed)
    if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent))
    expect(await respond.send({ ...handed, now: new Date(handed.now.getTime() + 60_000) })).toEqual(sent)
    // It lies in our own repository at once, before the network has met it.
    expect(await respond.find?.(handed)).toEqual({ outcome: 'found', reply: sent.reply })
    await network.indexed()
    const again = await poll({ ...asking(network, brand), cursor: null })
    if (again.outcome !== 'items') throw new Error(JSON.stringify(again))
    expect(again.items.filter(({ own, text }) => own && text === 'Um neun.')).toMatchObject([
      { externalId: sent.reply.externalId, parentExternalId: question.uri, publishedAt: sent.reply.at },
    ])
    // One that stands there by hand is found by its words.
    const byHand = await brand.post('Um zehn.', { to: question })
    await network.indexed()
    expect(await respond.find?.({ ...handed, text: 'Um zehn.' })).toMatchObject({ reply: { externalId: byHand.uri } })
  })

  test('tokens are refreshed for one another, and a wrong password is told', async () => {
    const handed = asking(network, brand)
    await poll({ ...handed, cursor: null })
    const once = (await handed.session.read()) as { accessJwt: string; refreshJwt: string }
    await handed.session.keep({ ...once, accessJwt: once.refreshJwt })
    expect(['items', 'unchanged']).toContain((await poll({ ...handed, cursor: null })).outcome)
    const fresh = (await handed.session.read()) as { accessJwt: string; refreshJwt: string }
    expect(fresh.refreshJwt).not.toBe(once.refreshJwt)
    const wrong = {
      ...handed,
      access: { ...handed.access, password: 'falsch' },
      session: asking(network, brand).session,
    }
    expect(await bluesky.access?.identify(wrong)).toMatchObject({ code: 'bluesky_signed_out' })
  })
})

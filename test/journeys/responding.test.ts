import { expect, test } from 'vitest'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { replier, serveWordpress } from '../support/serve-wordpress.ts'
import { setUp } from '../support/set-up.ts'

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString().slice(0, 19)

/** A company with a question on its blog, where Echolot may answer. */
async function withBlog({ sendDelaySeconds = 0, access = true } = {}) {
  await using stack = new AsyncDisposableStack()
  const blog = stack.use(
    await serveWordpress([{ id: 1, name: 'Erika', text: 'Wann kommt mein Paket von Muster?', at: secondsAgo(600) }]),
  )
  const run = stack.use(await runEcholot({ sendDelaySeconds }))
  const anna = run.client()
  await setUp(anna)
  const { id: sourceId } = await anna.sources.create({
    ...{ name: 'Blog', connector: 'wordpress', purpose: 'own_channel', intervalSeconds: 900 },
    // Whoever answers for Echolot is ours without being named.
    ...{ url: blog.origin, settings: { ownUsers: ['99'] } },
  })
  if (access)
    await anna.sources.giveReplyAccess({ id: sourceId, access: { user: replier.user, password: blog.password } })
  await run.echolot.settle()
  const [row] = (await anna.tickets.list({})).rows
  if (row === undefined) throw new Error('no ticket')
  const { id } = row
  const held = stack.move()
  const { pool } = run.echolot.base.db
  return {
    ...{ run, anna, blog, id, sourceId },
    settle: () => run.echolot.settle(),
    /** What waits for its time is due: nobody waits for it in a test. */
    async due() {
      await pool.query(`update outgoing_response set send_at = now() - interval '1 second' where send_at is not null`)
      await run.echolot.settle()
    },
    async poll() {
      await anna.sources.pollNow({ id: sourceId })
      await run.echolot.settle()
    },
    async send(text: string) {
      const { seq } = await anna.responding.read({ id })
      return anna.responding.send({ id, text, seenSeq: seq })
    },
    ours: () => blog.comments.filter(({ user }) => user === replier.id).map(({ text }) => text),
    responses: async () =>
      (await anna.tickets.get({ id })).history.flatMap(({ kind, person, response }) =>
        kind === 'responded' ? [{ by: person?.name ?? null, ...response }] : [],
      ),
    async bernd() {
      const password = 'ein anderes langes Passwort'
      const email = 'bernd@muster.example'
      await anna.people.create({ email, name: 'Bernd', role: 'community', password, departmentIds: [] })
      const client = clientOf(run.origin)
      await client.session.signIn({ email, password })
      return client
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

test('a response is sent, its link at the source is the evidence, and seeing it there makes no second one', async () => {
  await using office = await withBlog()
  const canned = await office.anna.cannedResponses.create({ language: 'de', name: 'Gruß', text: 'Morgen.' })
  const { seq } = await office.anna.responding.read({ id: office.id })
  await office.anna.responding.send({
    ...{ id: office.id, text: 'Morgen. <Gruß> & Dank', seenSeq: seq },
    canned: [{ id: canned.id, version: 1 }],
  })
  await office.settle()
  expect(office.blog.sent).toEqual([{ post: 1, parent: 1, content: 'Morgen. &lt;Gruß&gt; &amp; Dank' }])
  const told = await office.responses()
  expect(told).toMatchObject([{ by: 'Anna Admin', kind: 'sent', url: 'https://blog.example/post/#comment-2' }])
  expect((await office.anna.tickets.get({ id: office.id })).state).toBe('answered')
  await office.poll()
  expect(await office.responses()).toEqual(told)
  // It is ours, and nobody's question, although the settings of the source do not name that user.
  expect((await office.anna.tickets.list({ view: 'waiting' })).rows).toEqual([])
  const { rows } = await office.run.echolot.base.db.pool.query(
    'select version, item_id is not null as seen from response join response_canned on response_id = response.id',
  )
  expect(rows).toEqual([{ version: 1, seen: true }])
})

test('until its time is over nothing is published, and whoever takes it back has the text again', async () => {
  await using office = await withBlog({ sendDelaySeconds: 60 })
  const queued = await office.send('Morgen.')
  expect(queued.outgoing).toMatchObject({ state: 'queued', person: { name: 'Anna Admin' }, attempts: 0 })
  const waitMs = Date.parse(queued.outgoing?.sendAt ?? '') - Date.parse(queued.asOf)
  expect(waitMs).toBeGreaterThan(50_000)
  await office.settle()
  expect(office.blog.sent).toEqual([])
  const back = await office.anna.responding.takeBack({ id: office.id })
  expect(back).toMatchObject({ outgoing: null, draft: { text: 'Morgen.' } })
  await office.due()
  expect(office.blog.sent).toEqual([])
  // Nobody had to keep a page open for the next one.
  await office.send('Übermorgen.')
  await office.due()
  expect(office.ours()).toEqual(['Übermorgen.'])
  await expect(office.anna.responding.takeBack({ id: office.id })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { reason: 'not_under_way' },
  })
})

test('an answer that got lost on the way is found where it stands, and not sent twice', async () => {
  await using office = await withBlog()
  office.blog.meets = 'lost'
  await office.send('Morgen.')
  await office.settle()
  const { outgoing } = await office.anna.responding.read({ id: office.id })
  expect(outgoing).toMatchObject({ state: 'failed', attempts: 1, problemCode: 'reset' })
  expect(outgoing?.sendAt).not.toBeNull()
  // It is shown where people look for work.
  expect((await office.anna.tickets.list({})).rows[0]?.outgoing).toBe('failed')
  // The poller is faster than the next attempt: what it saw is the same response.
  await office.poll()
  expect(await office.responses()).toMatchObject([{ kind: 'seen' }])
  await office.due()
  expect(office.blog.sent).toHaveLength(1)
  expect(office.ours()).toEqual(['Morgen.'])
  expect(await office.responses()).toMatchObject([{ kind: 'sent' }])
  expect((await office.anna.responding.read({ id: office.id })).outgoing).toBeNull()
})

test('whoever died while sending is followed by somebody who looks first', async () => {
  await using office = await withBlog()
  office.blog.meets = 'lost'
  await office.send('Morgen.')
  await office.settle()
  // As it stands in the database after a crash between the sending and the answer.
  await office.run.echolot.base.db.pool.query(`update outgoing_response set state = 'sending', problem_code = null`)
  await office.due()
  expect(office.blog.sent).toHaveLength(1)
  expect(await office.responses()).toMatchObject([{ kind: 'sent', by: 'Anna Admin' }])
})

test('a blog in trouble is tried again with growing pauses until it takes the response', async () => {
  await using office = await withBlog()
  const pauses: number[] = []
  await office.send('Morgen.')
  for (let attempt = 0; attempt < 3; attempt++) {
    office.blog.meets = 'broken'
    await (attempt === 0 ? office.settle() : office.due())
    const { outgoing, asOf } = await office.anna.responding.read({ id: office.id })
    expect(outgoing).toMatchObject({ state: 'failed', problemCode: 'server_fault', attempts: attempt + 1 })
    pauses.push(Math.round((Date.parse(outgoing?.sendAt ?? '') - Date.parse(asOf)) / 10_000))
  }
  expect(pauses).toEqual([3, 6, 12])
  await office.due()
  expect(office.ours()).toEqual(['Morgen.'])
})

test('a password that no longer holds waits for a new one, and then it goes', async () => {
  await using office = await withBlog()
  office.blog.password = 'a new one'
  await office.send('Morgen.')
  await office.settle()
  expect((await office.anna.responding.read({ id: office.id })).outgoing).toMatchObject({
    ...{ state: 'failed', problemCode: 'reply_signed_out', sendAt: null },
  })
  const access = (password: string) => ({ id: office.sourceId, access: { user: replier.user, password } })
  await expect(office.anna.sources.giveReplyAccess(access('wrong'))).rejects.toMatchObject({
    ...{ code: 'BAD_REQUEST', data: { problemCode: 'reply_signed_out', field: 'access.password' } },
  })
  const source = await office.anna.sources.giveReplyAccess(access('a new one'))
  expect(source.answersAs).toBe('Muster Kundenservice')
  await office.settle()
  expect(office.ours()).toEqual(['Morgen.'])
})

test('who answers while somebody else did is asked first, before it is queued and before it goes', async () => {
  await using office = await withBlog({ sendDelaySeconds: 60 })
  const bernd = await office.bernd()
  const { seq } = await bernd.responding.read({ id: office.id })
  const elsewhere = { id: office.id, kind: 'outside', reason: 'Am Telefon.' } as const
  await office.anna.tickets.respond(elsewhere)
  const refused = await bernd.responding.send({ id: office.id, text: 'Morgen.', seenSeq: seq }).catch((e: unknown) => e)
  expect(refused).toMatchObject({
    code: 'CONFLICT',
    data: { reason: 'moved_on', happened: 'responded', person: 'Anna Admin' },
  })
  const confirmed = (refused as { data: { seq: number } }).data.seq
  await bernd.responding.send({ id: office.id, text: 'Morgen.', seenSeq: confirmed })
  // And again, while it waits.
  await office.anna.tickets.respond({ ...elsewhere, reason: 'Noch einmal am Telefon.' })
  await office.due()
  expect(office.blog.sent).toEqual([])
  const held = await bernd.responding.read({ id: office.id })
  expect(held.outgoing).toMatchObject({ state: 'held', movedOn: { kind: 'responded', person: 'Anna Admin' } })
  await bernd.responding.sendNow({ id: office.id, seenSeq: held.seq })
  await office.settle()
  expect(office.ours()).toEqual(['Morgen.'])
})

test('two people cannot send at once', async () => {
  await using office = await withBlog({ sendDelaySeconds: 60 })
  const bernd = await office.bernd()
  await office.send('Morgen.')
  const { seq } = await bernd.responding.read({ id: office.id })
  await expect(bernd.responding.send({ id: office.id, text: 'Heute.', seenSeq: seq })).rejects.toMatchObject({
    data: { reason: 'response_under_way' },
  })
})

test('a text with a gap is neither sent nor recorded, and says what is missing', async () => {
  await using office = await withBlog()
  for (const text of ['Hallo ⟦Name der Person⟧', 'Hallo {name}'])
    await expect(office.send(text)).rejects.toMatchObject({ code: 'BAD_REQUEST', data: { reason: 'gaps_left' } })
  const recorded = { id: office.id, kind: 'recorded', url: 'https://blog.example/post/#comment-9' } as const
  await expect(office.anna.tickets.respond({ ...recorded, text: 'Hallo {name}' })).rejects.toMatchObject({
    data: { reason: 'gaps_left', missing: 'name' },
  })
  expect(office.blog.sent).toEqual([])
})

test('a draft is the same on all devices of a person, and who writes on an old one is shown the new', async () => {
  await using office = await withBlog({ access: false })
  const { anna, id } = office
  expect(await anna.responding.read({ id })).toMatchObject({ draft: null, way: { kind: 'copy', canBeSent: true } })
  const { revision } = await anna.responding.saveDraft({ id, text: 'Guten Tag', base: 0 })
  expect((await anna.responding.read({ id })).draft).toMatchObject({ text: 'Guten Tag', revision })
  await anna.responding.saveDraft({ id, text: 'Guten Tag, Erika', base: revision })
  await expect(anna.responding.saveDraft({ id, text: 'Hallo', base: revision })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { reason: 'draft_moved_on', text: 'Guten Tag, Erika', revision: 2 },
  })
  // Others see that somebody writes, and not what.
  const bernd = await office.bernd()
  expect(await bernd.responding.read({ id })).toMatchObject({ draft: null, others: [{ name: 'Anna Admin' }] })
  // Without access somebody publishes it, records the link, and the text is kept with it.
  await anna.tickets.respond({
    ...{ id, kind: 'recorded', url: 'https://blog.example/post/#comment-9', text: 'Guten Tag, Erika' },
  })
  expect((await anna.responding.read({ id })).draft).toBeNull()
  await expect(office.send('Noch eins')).rejects.toMatchObject({ data: { reason: 'cannot_send' } })
})

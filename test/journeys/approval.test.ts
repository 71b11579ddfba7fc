import { expect, test } from 'vitest'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { replier, serveWordpress } from '../support/serve-wordpress.ts'
import { setUp } from '../support/set-up.ts'

const password = 'ein anderes langes Passwort'

/** A question for the service department, whose responses wait for somebody else's approval; Bernd works there. */
async function withApproval({ access = true } = {}) {
  await using stack = new AsyncDisposableStack()
  const at = new Date(Date.now() - 600_000).toISOString().slice(0, 19)
  const blog = stack.use(
    await serveWordpress([{ id: 1, name: 'Erika', text: 'Wann kommt mein Paket von Muster?', at }]),
  )
  const run = stack.use(await runEcholot())
  const anna = run.client()
  await setUp(anna)
  const { id: sourceId } = await anna.sources.create({
    ...{ name: 'Blog', connector: 'wordpress', purpose: 'own_channel', intervalSeconds: 900 },
    ...{ url: blog.origin, settings: { ownUsers: ['7'] } },
  })
  if (access)
    await anna.sources.giveReplyAccess({ id: sourceId, access: { user: replier.user, password: blog.password } })
  await run.echolot.settle()
  await anna.departments.setApproval({ id: 'service', approval: true })
  const bernd = clientOf(run.origin)
  const join = async () => {
    const email = 'bernd@muster.example'
    await anna.people.create({ email, name: 'Bernd', role: 'community', password, departmentIds: ['service'] })
    await bernd.session.signIn({ email, password })
  }
  const id = (await anna.tickets.list({})).rows[0]?.id ?? 0
  const held = stack.move()
  return {
    ...{ run, blog, anna, bernd, join, id },
    settle: () => run.echolot.settle(),
    submit: async (client: typeof anna, text: string) => {
      const { seq } = await client.responding.read({ id })
      return client.responding.send({ id, text, seenSeq: seq })
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

test('a response waits until somebody else approves it, changed where they want, and its wait is a leg of its own', async () => {
  await using office = await withApproval()
  await office.join()
  const { anna, bernd, blog, id } = office
  const submitted = await office.submit(bernd, 'Kommt halt morgen.')
  expect(submitted.outgoing).toMatchObject({ state: 'awaiting_approval', sendAt: null, mayApprove: false })
  await office.settle()
  expect(blog.sent).toEqual([])
  expect((await anna.tickets.list({ view: 'approval' })).rows.map((row) => [row.id, row.outgoing])).toEqual([
    [id, 'awaiting_approval'],
  ])
  expect((await anna.tickets.counts()).views.approval).toBe(1)

  const approval = { id, text: 'Es kommt morgen.', seenSeq: submitted.seq }
  await expect(bernd.responding.approve(approval)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { seq, outgoing } = await anna.responding.read({ id })
  expect(outgoing?.mayApprove).toBe(true)
  await anna.responding.approve({ ...approval, seenSeq: seq })
  await office.settle()
  expect(blog.sent.map(({ content }) => content)).toEqual(['Es kommt morgen.'])
  const { history, clocks } = await anna.tickets.get({ id })
  expect(history.map(({ kind, person }) => [kind, person?.name ?? null])).toEqual([
    ['opened', null],
    ['submitted', 'Bernd'],
    ['approved', 'Anna Admin'],
    ['responded', 'Bernd'],
  ])
  expect(clocks).toContainEqual(
    expect.objectContaining({ kind: 'approval', startReason: 'routed', stopReason: 'approved', state: 'stopped' }),
  )
  expect((await anna.tickets.list({ view: 'approval' })).rows).toEqual([])
})

test('a response is given back with a reason, and its writer goes on from there', async () => {
  await using office = await withApproval()
  await office.join()
  const { anna, bernd, id } = office
  await office.submit(bernd, 'Kommt halt morgen.')
  await anna.responding.return({ id, reason: 'Bitte freundlicher.' })
  const { draft, outgoing } = await bernd.responding.read({ id })
  expect([draft?.text, outgoing]).toEqual(['Kommt halt morgen.', null])
  const { history, clocks } = await bernd.tickets.get({ id })
  expect(history.at(-1)).toMatchObject({
    kind: 'returned',
    note: 'Bitte freundlicher.',
    person: { name: 'Anna Admin' },
  })
  expect(clocks).toContainEqual(expect.objectContaining({ kind: 'approval', stopReason: 'returned' }))
  // Once more, and taken back by whoever wrote it: a second leg.
  await office.submit(bernd, 'Es kommt morgen.')
  await bernd.responding.takeBack({ id })
  expect((await bernd.tickets.get({ id })).clocks.filter(({ kind }) => kind === 'approval')).toHaveLength(2)
})

test('what waits for approval waits no more where the ticket was dismissed, and again once that is taken back', async () => {
  await using office = await withApproval()
  await office.join()
  const { anna, bernd, id } = office
  await office.submit(bernd, 'Kommt morgen.')
  const asked = async () => [
    (await anna.tickets.counts()).views.approval,
    (await anna.tickets.list({ view: 'approval' })).rows.length,
    (await anna.today.waiting()).approvals.count,
  ]
  expect(await asked()).toEqual([1, 1, 1])
  const { history } = await anna.tickets.dismiss({ id, reason: 'spam' })
  expect(await asked()).toEqual([0, 0, 0])
  expect((await anna.responding.read({ id })).outgoing?.mayApprove).toBe(false)
  await anna.tickets.undo({ id, seq: history.at(-1)?.seq ?? 0 })
  expect(await asked()).toEqual([1, 1, 1])
  expect((await anna.responding.read({ id })).outgoing?.mayApprove).toBe(true)
})

test('what waits for approval goes with the person whom it names, also where their post is a copy in a story', async () => {
  await using office = await withApproval()
  await office.join()
  const { anna, bernd, id } = office
  const named = 'Zwetschgenknödel'
  await anna.submissions.create({ author: named, text: 'Mein Paket von Muster fehlt seit Montag.' })
  await office.settle()
  const other = (await anna.tickets.list({})).rows.find(({ authorName }) => authorName === named)
  await anna.tickets.merge({ id, otherTicketId: other?.id ?? 0 })
  const author = (await anna.tickets.get({ id: other?.id ?? 0 })).item?.author
  const { seq } = await bernd.responding.read({ id })
  await bernd.responding.send({ id, text: `Guten Tag ${named}, es kommt.`, seenSeq: seq })
  await anna.authors.erase({ id: author?.id ?? 0 })
  expect((await anna.responding.read({ id })).outgoing).toBeNull()
  expect((await anna.tickets.list({ view: 'approval' })).rows).toEqual([])
  // Its leg ends with it, and the next response waits anew.
  const { clocks, state } = await anna.tickets.get({ id })
  expect([state, clocks.find(({ kind }) => kind === 'approval')?.stopReason]).toEqual(['open', 'withdrawn'])
  const again = await office.submit(bernd, 'Guten Tag, es kommt.')
  expect(again.outgoing?.state).toBe('awaiting_approval')
})

test('nobody approves their own, and with nobody else to do it nothing waits', async () => {
  await using office = await withApproval()
  expect((await office.anna.responding.read({ id: office.id })).approval).toBe(false)
  await office.join()
  // Bernd may approve nothing, so what Anna writes does not wait for him either; what he writes waits for her.
  expect((await office.anna.responding.read({ id: office.id })).approval).toBe(false)
  expect((await office.bernd.responding.read({ id: office.id })).approval).toBe(true)
  await office.submit(office.anna, 'Morgen.')
  await office.settle()
  expect(office.blog.sent).toHaveLength(1)
})

test('where nothing can be sent, what was approved is published by hand and recorded with its text', async () => {
  await using office = await withApproval({ access: false })
  await office.join()
  const { anna, bernd, id } = office
  await office.submit(bernd, 'Es kommt morgen.')
  const { seq } = await anna.responding.read({ id })
  const approved = await anna.responding.approve({ id, text: 'Es kommt morgen.', seenSeq: seq })
  expect(approved.outgoing).toMatchObject({ state: 'approved', sendAt: null })
  await bernd.tickets.respond({ id, kind: 'recorded', url: 'https://blog.example/post/#comment-9' })
  expect((await bernd.responding.read({ id })).outgoing).toBeNull()
  const { rows } = await office.run.echolot.base.db.pool.query('select text from response')
  expect(rows).toEqual([{ text: 'Es kommt morgen.' }])
})

import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const password = 'ein anderes langes Passwort'

test('who is named in a note finds the ticket, by name or by department, until they have opened it', async () => {
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const text = 'Mein Paket von Muster kam beschädigt an.'
  await using feed = await serveFeed(() => rss('Presse', [{ id: 'a', title: 'Post an Muster', text, at }]))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const join = async (name: string, departmentIds: string[]) => {
    const email = `${name.toLowerCase()}@muster.example`
    const { id } = await anna.people.create({ email, name, role: 'community', password, departmentIds })
    const client = clientOf(run.origin)
    await client.session.signIn({ email, password })
    return { id, client }
  }
  const bernd = await join('Bernd', ['it', 'service'])
  const clara = await join('Clara', ['sales', 'service'])
  const { id } = (await anna.tickets.list({})).rows[0] ?? { id: 0 }
  const mentioned = async (client: typeof anna) => [
    (await client.tickets.counts()).views.mentioned,
    (await client.tickets.list({ view: 'mentioned' })).rows.map((row) => row.id),
  ]

  const noted = await anna.tickets.note({
    ...{ id, text: 'Wisst ihr, was da los ist?' },
    mentions: { personIds: [clara.id], departmentIds: ['it'] },
  })
  expect(noted.history.at(-1)?.mentions).toEqual([
    { person: { id: clara.id, name: 'Clara' }, departmentId: null },
    { person: null, departmentId: 'it' },
  ])
  expect(await mentioned(bernd.client)).toEqual([1, [id]])
  expect(await mentioned(clara.client)).toEqual([1, [id]])
  expect(await mentioned(anna)).toEqual([0, []])
  await bernd.client.together.seen({ id })
  // Seen by one, and not by the other; what is seen stays in the list.
  expect(await mentioned(bernd.client)).toEqual([0, [id]])
  expect(await mentioned(clara.client)).toEqual([1, [id]])
  await anna.tickets.note({ id, text: 'Noch einmal:', mentions: { personIds: [bernd.id], departmentIds: [] } })
  expect((await mentioned(bernd.client))[0]).toBe(1)

  await expect(
    anna.tickets.note({ id, text: 'Wer?', mentions: { personIds: [999], departmentIds: [] } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST', data: { reason: 'person_gone' } })
  expect((await anna.tickets.get({ id })).history.filter(({ kind }) => kind === 'noted')).toHaveLength(2)
})

test('departments help with a ticket, and it and its clock stay with their own', async () => {
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const text = 'Mein Paket von Muster kam beschädigt an.'
  await using feed = await serveFeed(() => rss('Presse', [{ id: 'a', title: 'Post an Muster', text, at }]))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const { id, departmentId, dueAt } = (await anna.tickets.list({})).rows[0] ?? { id: 0, departmentId: '', dueAt: '' }
  const helped = await anna.together.support({ id, departmentIds: ['it', 'pr'] })
  expect(helped).toMatchObject({ supporting: ['it', 'pr'], departmentId, dueAt })
  expect((await anna.together.support({ id, departmentIds: ['pr'] })).supporting).toEqual(['pr'])
  await expect(anna.together.support({ id, departmentIds: [departmentId] })).rejects.toMatchObject({
    ...{ code: 'BAD_REQUEST', data: { reason: 'same_department' } },
  })
  await expect(anna.together.support({ id, departmentIds: ['nobody'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

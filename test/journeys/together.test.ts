import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { joining } from '../support/join.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { post, withTickets } from '../support/with-tickets.ts'

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
  // Nobody of it would ever hear of it; once it helps, everybody there does.
  const pr = { id, text: 'Und ihr?', mentions: { personIds: [], departmentIds: ['pr'] } }
  await expect(anna.tickets.note(pr)).rejects.toMatchObject({ data: { reason: 'department_elsewhere' } })
  expect((await anna.tickets.get({ id })).history.filter(({ kind }) => kind === 'noted')).toHaveLength(2)
})

test('whoever is asked to help sees the ticket, writes notes and proposes a response, and the lead decides', async () => {
  const said = ['Mein Paket kam beschädigt an.', 'Wo bleibt die Rechnung?', 'Danke für alles.']
  await using held = await withTickets(
    said.map((text, index) => post(String(index), `Post ${index}`, `Muster: ${text}`)),
  )
  const { api: anna, run } = held
  const join = joining(run.origin, anna)
  const { id: ingo, client: it } = await join('Ingo', 'community', ['it'])
  const { client: head } = await join('Hanna', 'department_head', ['service'])
  const { client: helpingHead } = await join('Ilse', 'department_head', ['it'])
  const rows = (await anna.tickets.list({})).rows
  const [helped = 0, other = 0] = ['Post 0', 'Post 1'].map((title) => rows.find((row) => row.title === title)?.id)
  const seen = async (view: 'waiting' | 'supporting') => (await it.tickets.list({ view })).rows.map(({ id }) => id)
  expect(await seen('waiting')).not.toContain(helped)
  const stops = new AbortController()
  const heard = (async () => {
    for await (const news of await it.live.stream(undefined, { signal: stops.signal }))
      if (news.ids.includes(helped)) return news.ids
    return []
  })()

  await anna.together.support({ id: helped, departmentIds: ['it'] })
  let told = false
  void heard.then(() => (told = true))
  // The stream looks again every two seconds at what its reader sees.
  await until('the colleague hears of the ticket that they help with', async () => {
    await anna.tickets.note({ id: helped, text: 'Könnt ihr helfen?' })
    await anna.tickets.note({ id: other, text: 'Nur für uns.' })
    await run.echolot.settle()
    return told
  })
  expect(await heard).not.toContain(other)
  stops.abort()
  expect(await seen('supporting')).toEqual([helped])
  expect(await seen('waiting')).toContain(helped)
  expect(await seen('waiting')).not.toContain(other)
  expect((await it.tickets.list({ view: 'all', search: 'beschädigt' })).rows).toMatchObject([{ id: helped }])
  const counts = await it.tickets.counts()
  expect(counts.views).toMatchObject({ supporting: 1, mine: 0, for_me: 0 })
  expect(counts.departments.service).toEqual({ waiting: 1, late: 0 })
  expect(await it.tickets.get({ id: helped })).toMatchObject({
    helping: true,
    allowed: ['note'],
    departmentId: 'service',
  })
  // Who helps can be named in a note.
  await anna.tickets.note({ id: helped, text: 'Ingo?', mentions: { personIds: [ingo], departmentIds: [] } })
  await it.tickets.note({ id: helped, text: 'Der Fehler ist behoben.' })
  for (const decide of [
    () => it.tickets.claim({ id: helped }),
    () => it.tickets.handOver({ id: helped, departmentId: 'it' }),
    () => it.tickets.dismiss({ id: helped, reason: 'spam' }),
    () => it.tickets.respond({ id: helped, kind: 'outside', reason: 'am Telefon' }),
    () => it.together.support({ id: helped, departmentIds: [] }),
  ])
    await expect(decide()).rejects.toMatchObject({ code: 'FORBIDDEN', data: { reason: 'only_helping' } })

  const { seq } = await it.responding.read({ id: helped })
  const proposed = await it.responding.send({ id: helped, text: 'Das ist behoben.', seenSeq: seq })
  expect(proposed).toMatchObject({ approval: true, outgoing: { state: 'awaiting_approval', mayApprove: false } })
  await it.responding.takeBack({ id: helped })
  await it.responding.send({ id: helped, text: 'Das ist seit heute behoben.', seenSeq: seq })
  // It waits for the lead's head, and not for the head of those who help.
  expect((await head.today.waiting()).approvals.count).toBe(1)
  expect((await helpingHead.today.waiting()).approvals).toEqual({ count: 0, rows: [] })
  const waiting = await head.responding.read({ id: helped })
  expect(waiting.outgoing).toMatchObject({ mayApprove: true, text: 'Das ist seit heute behoben.' })
  await head.responding.approve({ id: helped, text: 'Das ist seit heute behoben.', seenSeq: waiting.seq })
  // What was approved is the lead's.
  await expect(it.responding.takeBack({ id: helped })).rejects.toMatchObject({ data: { reason: 'only_helping' } })

  await anna.together.support({ id: helped, departmentIds: [] })
  expect(await seen('supporting')).toEqual([])
  expect(await seen('waiting')).not.toContain(helped)
  await expect(it.tickets.get({ id: helped })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(it.tickets.note({ id: helped, text: 'Noch da?' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
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

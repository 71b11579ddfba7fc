import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { serve } from '../support/serve.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const password = 'ein anderes langes Passwort'

/** Somebody who contributes and sees no tickets. */
async function contributor(world: Awaited<ReturnType<typeof withTickets>>, name: string) {
  const email = `${name.toLowerCase()}@muster.example`
  await world.api.people.create({ email, name, role: 'contributor', password, departmentIds: [] })
  const client = clientOf(world.run.origin)
  await client.session.signIn({ email, password })
  return client
}

const link = 'https://stadtblatt.example/leserbrief?utm_source=app'

test('what a colleague hands in becomes a ticket, and they alone are told what becomes of it', async () => {
  await using world = await withTickets([post('a', 'Lob', 'Muster ist gut.')])
  const { api, run } = world
  const carla = await contributor(world, 'Carla')
  const handed = await carla.submissions.create({
    url: link,
    text: 'Die Kaffeemühle von Muster kam kaputt an, wer hilft mir weiter?',
    author: 'Erika Beispiel',
    place: 'Stadtblatt, Seite 3',
    publishedOn: new Date().toISOString().slice(0, 10),
  })
  expect(handed).toMatchObject({ known: false, state: 'received', departmentId: null })
  await run.echolot.settle()
  const [row] = (await api.tickets.list({ view: 'all', search: 'Kaffeemühle' })).rows
  if (row === undefined) throw new Error('no ticket')
  expect(row).toMatchObject({ ground: 'captured', departmentId: 'service', authorName: 'Erika Beispiel' })
  const ticket = await api.tickets.get({ id: row.id })
  expect(ticket.because.map(({ kind }) => kind)).toContain('captured')
  // A day is no hour: nothing is measured from it as if it were one.
  expect(ticket.clocks.find(({ kind }) => kind === 'detection')?.startedTo).toBe('day')
  expect(await api.submissions.ofTicket({ id: row.id })).toMatchObject([
    { person: { name: 'Carla' }, place: 'Stadtblatt, Seite 3', known: false },
  ])
  expect(await carla.submissions.list()).toMatchObject([{ id: handed.id, state: 'decided', departmentId: 'service' }])

  // Another colleague brings the same with another tail: one item, one ticket, two who are told.
  const dora = await contributor(world, 'Dora')
  expect(await dora.submissions.list()).toEqual([])
  const again = await dora.submissions.create({ url: 'https://www.stadtblatt.example/leserbrief' })
  expect(again).toMatchObject({ known: true, state: 'decided', title: null, text: null })
  await run.echolot.settle()
  expect((await api.tickets.list({ view: 'all', search: 'Kaffeemühle' })).rows).toHaveLength(1)

  await api.tickets.claim({ id: row.id })
  await api.tickets.respond({ id: row.id, kind: 'recorded', url: 'https://stadtblatt.example/antwort' })
  for (const client of [carla, dora])
    expect(await client.submissions.list()).toMatchObject([
      { state: 'answered', answerUrl: 'https://stadtblatt.example/antwort' },
    ])
  await expect(carla.submissions.ofTicket({ id: row.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })

  // The author's erasure takes their words and where they stood, and they are not brought back by hand.
  await api.authors.erase({ id: ticket.item?.author?.id ?? 0 })
  expect(await carla.submissions.list()).toMatchObject([{ state: 'erased', place: null, text: null, url: null }])
  await expect(carla.submissions.create({ url: link, text: 'noch einmal' })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { reason: 'erased_before' },
  })
  // Nobody asks that source, and nobody can remove it with what was handed in.
  expect((await api.sources.list()).map(({ name }) => name)).toEqual(['Presse'])
  const [source] = await ask(run.echolot.base.db.url, "select id from source where by_hand and visibility = 'public'")
  await expect(api.sources.remove({ id: Number(source?.id) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('of a link alone what stands there is read, and what was heard and concerned nobody becomes a mention', async () => {
  await using page = await serve((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      '<title>Mühlen im Vergleich</title><article><h1>Mühlen im Vergleich</h1><p>Wir haben zehn Kaffeemühlen verglichen, und keine davon war leise genug für den Morgen.</p></article>',
    )
  })
  const unheard = { ...post('b', 'Zehn Mühlen', 'Kein Wort von uns.'), link: 'https://blog.example/zehn-muehlen' }
  await using world = await withTickets([post('a', 'Lob', 'Muster ist gut.'), unheard])
  const { api, run } = world
  const carla = await contributor(world, 'Carla')
  await carla.submissions.create({ url: `${page.origin}/vergleich` })
  const known = await carla.submissions.create({ url: unheard.link })
  expect(known).toMatchObject({ known: true, state: 'received' })
  await run.echolot.settle()
  const titles = (await api.tickets.list({ view: 'all' })).rows.map(({ title }) => title)
  expect(titles.toSorted()).toEqual(['Lob', 'Mühlen im Vergleich', 'Zehn Mühlen'])
  const at = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await expect(carla.submissions.create({ text: 'x', publishedOn: at })).rejects.toMatchObject({
    data: { reason: 'day_to_come', field: 'publishedOn', day: at },
  })
  await expect(carla.submissions.create({})).rejects.toMatchObject({ data: { reason: 'nothing_said' } })
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd'])
    await expect(carla.submissions.create({ url })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

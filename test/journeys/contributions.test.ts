import { readFileSync } from 'node:fs'
import { announceStale } from '@echolot/actions'
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

  // Who handed it in may say what to answer; nothing goes out by that.
  const proposed = await carla.submissions.propose({ id: handed.id, text: 'Wir tauschen die Mühle um.' })
  expect(proposed).toMatchObject({ proposals: [{ text: 'Wir tauschen die Mühle um.', state: 'open' }] })
  await expect(dora.submissions.propose({ id: handed.id, text: 'Nein.' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await dora.submissions.list())[0]?.proposals).toEqual([])
  const [proposal] = await api.responding.proposals({ id: row.id })
  expect(proposal).toMatchObject({ person: { name: 'Carla' }, byMail: false, state: 'open' })
  await api.responding.decideOnProposal({ id: row.id, proposalId: proposal?.id ?? 0, state: 'taken' })
  expect((await api.responding.read({ id: row.id })).draft?.text).toBe('Wir tauschen die Mühle um.')
  expect(await carla.submissions.list()).toMatchObject([{ state: 'decided', proposals: [{ state: 'taken' }] }])

  await api.tickets.claim({ id: row.id })
  await api.tickets.respond({ id: row.id, kind: 'recorded', url: 'https://stadtblatt.example/antwort' })
  for (const client of [carla, dora])
    expect(await client.submissions.list()).toMatchObject([
      { state: 'answered', answerUrl: 'https://stadtblatt.example/antwort' },
    ])
  await expect(carla.submissions.ofTicket({ id: row.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })

  const named = 'Wo bleibt die Mühle von Erika Beispiel?'
  await carla.questions.create({ departmentId: 'service', text: named })
  await carla.anecdotes.create({ text: 'Erika Beispiel lacht.', picture: null, consent: null })

  // The author's erasure takes their words and where they stood, and they are not brought back by hand.
  await api.authors.erase({ id: ticket.item?.author?.id ?? 0 })
  expect(await carla.submissions.list()).toMatchObject([{ state: 'erased', place: null, text: null, url: null }])
  expect(await carla.questions.similar({ text: named })).toEqual([])
  expect(await carla.anecdotes.own()).toMatchObject([{ text: null, withdrawnAt: expect.any(String) }])
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

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
const period = { from: day(-30), to: day(1) }

test('a question heard on the phone is one tap, proposed while it is typed, and taken back without a trace', async () => {
  await using world = await withTickets([post('a', 'Lob', 'Muster ist gut.')])
  const { api, run } = world
  const carla = await contributor(world, 'Carla')
  const service = { departmentId: 'service' }
  const mill = await carla.questions.create({ ...service, text: 'Wie entkalke ich die Kaffeemühle?' })
  const open = await carla.questions.create({ ...service, text: 'Wann haben Sie samstags geöffnet?' })
  await carla.questions.create({ departmentId: 'sales', text: '=HYPERLINK("https://x.example")' })
  const similar = async (text: string) => (await carla.questions.similar({ text })).map(({ text }) => text)
  // In another form, with a slip of the fingers, and not to its end.
  for (const typed of ['Kaffeemühlen entkalken', 'kaffemühle', 'wie entkal'])
    expect(await similar(typed), typed).toEqual(['Wie entkalke ich die Kaffeemühle?'])
  expect(await similar('Rechnung verloren')).toEqual([])

  await carla.questions.tap({ id: open.id })
  const { token } = await carla.questions.tap({ id: open.id })
  const counts = async () =>
    Object.fromEntries((await api.questions.list({ ...period, ...service })).map(({ id, count }) => [id, count]))
  expect(await counts()).toEqual({ [mill.id]: 1, [open.id]: 3 })
  await carla.questions.untap({ token })
  expect(await counts()).toEqual({ [mill.id]: 1, [open.id]: 2 })
  await expect(carla.questions.untap({ token })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { reason: 'tap_over' },
  })
  // Nothing of who tapped is stored anywhere.
  const columns = await ask(
    run.echolot.base.db.url,
    "select column_name from information_schema.columns where table_name in ('question', 'question_day', 'question_tap') and column_name ~ 'person|by'",
  )
  expect(columns).toEqual([])

  // What has a public answer comes last, however often it is asked; a contributor does not say so.
  const answered = {
    id: open.id,
    ...service,
    text: 'Wann haben Sie samstags geöffnet?',
    answerUrl: 'https://muster.example/zeiten',
  }
  await expect(carla.questions.update(answered)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await api.questions.update(answered)
  expect((await carla.questions.list({ ...period, ...service })).map(({ id }) => id)).toEqual([mill.id, open.id])
  // A period without its days counts none of it.
  expect(await carla.questions.list({ from: day(-30), to: day(-20), ...service })).toMatchObject([
    { count: 0 },
    { count: 0 },
  ])

  const file = await (await api.questions.csv({ ...period, separator: 'semicolon' })).text()
  expect(file.split('\r\n')[0]).toContain('"department";"question";"asked";"last_asked_on";"public_answer"')
  expect(file).toContain('"service";"Wann haben Sie samstags geöffnet?";"2"')
  expect(file).toContain(`"'=HYPERLINK`)
  // A question that one tap alone had brought goes with it.
  await carla.questions.untap({ token: mill.token })
  expect(await similar('Kaffeemühle')).toEqual([])
})

const photo = readFileSync(new URL('../../packages/demo/pictures/parcel.webp', import.meta.url))

test('a story with a picture is kept with the consent of whom it shows, offered once to a stale account, and withdrawn for good', async () => {
  await using world = await withTickets([post('a', 'Lob', 'Muster ist gut.')])
  const { api, run } = world
  const carla = await contributor(world, 'Carla')
  const dora = await contributor(world, 'Dora')
  const consent = { who: 'Herr Okafor', how: 'written', on: day(-1) } as const
  const picture = photo.toString('base64')
  const { id } = await carla.anecdotes.create({
    text: 'Herr Okafor repariert seit dreißig Jahren Mühlen.',
    picture,
    consent,
  })
  await carla.anecdotes.create({ text: 'Die Werkstatt im Schnee.', picture: null, consent: null })
  await expect(
    carla.anecdotes.create({ text: 'x', picture: Buffer.from('<svg/>').toString('base64'), consent: null }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST', data: { reason: 'no_picture', field: 'picture' } })
  await expect(carla.anecdotes.create({ text: 'x', consent: { ...consent, on: day(3) } })).rejects.toMatchObject({
    data: { reason: 'day_to_come' },
  })

  const shown = async (client: typeof api) => {
    const answer = await fetch(`${run.origin}/api/anecdotes/${id}/picture`, {
      headers: { cookie: client.cookie ?? '' },
    })
    return [
      answer.status,
      Buffer.from(await answer.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ]
  }
  expect(await shown(carla)).toEqual([200, 'WEBP'])
  expect(await shown(api)).toEqual([200, 'WEBP'])
  expect((await shown(dora))[0]).toBe(404)
  expect(await dora.anecdotes.own()).toEqual([])
  await expect(dora.anecdotes.withdraw({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(dora.anecdotes.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })

  // Two accounts go silent: each is offered something, and nothing is offered to both.
  for (const name of ['Forum', 'Blog']) {
    const url = `https://${name.toLowerCase()}.example/muster`
    await api.accounts.create({ channel: 'forum', name, url, ownerId: null, everyDays: 1, feedUrl: null })
  }
  const silent = (name: string) =>
    ask(
      run.echolot.base.db.url,
      `update account set last_post_at = now() - interval '9 days', due_at = now() - interval '5 days' where name = '${name}'`,
    )
  await silent('Forum')
  await announceStale(await run.echolot.base.context())
  const offers = async () => (await api.anecdotes.offers()).map(({ accountId, text }) => `${accountId} ${text}`)
  expect(await offers()).toEqual(['1 Herr Okafor repariert seit dreißig Jahren Mühlen.', '1 Die Werkstatt im Schnee.'])
  await silent('Blog')
  await announceStale(await run.echolot.base.context())
  await carla.questions.create({ departmentId: 'service', text: 'Wie entkalke ich die Mühle?' })
  expect((await offers()).length).toBe(3)
  await api.anecdotes.use({ id, used: true, url: 'https://forum.example/muster/1' })
  expect((await offers()).filter((offer) => offer.includes('Okafor'))).toEqual([])
  expect(await carla.anecdotes.own()).toMatchObject([
    { text: 'Die Werkstatt im Schnee.' },
    { id, usedUrl: 'https://forum.example/muster/1' },
  ])

  await carla.anecdotes.withdraw({ id })
  expect(await carla.anecdotes.own()).toMatchObject([{}, { id, text: null, picture: null, consent: null }])
  expect((await shown(carla))[0]).toBe(404)
  await expect(api.anecdotes.use({ id, used: true })).rejects.toMatchObject({ data: { reason: 'anecdote_withdrawn' } })
  const [row] = await ask(run.echolot.base.db.url, `select picture, text, consent_who from anecdote where id = ${id}`)
  expect(row).toEqual({ picture: null, text: null, consent_who: null })
})

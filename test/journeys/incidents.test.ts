import { extractText } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import type { Client } from '../support/client.ts'
import { clientOf } from '../support/client.ts'
import type { TestEcholot } from '../support/echolot.ts'
import { minutesAgo, withOutage } from '../support/outage.ts'
import type { TestBlog } from '../support/serve-wordpress.ts'
import { until } from '../support/until.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const password = 'ein anderes langes Passwort'
let office: { run: TestEcholot; anna: Client; blog: TestBlog } & AsyncDisposable
beforeAll(async () => {
  office = await withOutage()
}, 120_000)
afterAll(() => office[Symbol.asyncDispose]())

const settle = () => office.run.echolot.settle()
/** Sending takes ten at a time, and each settling some of them. */
async function allSent(id: number) {
  for (let turn = 0; turn < 20; turn++) {
    await settle()
    const { run, tickets } = await office.anna.incidents.get({ id })
    if (run?.state === 'done' && tickets.every(({ outgoing }) => outgoing === null)) return
  }
}

test('an incident of forty tickets is proposed, worded, answered, each with its own response and clock, and its log printed', async () => {
  const { anna, blog } = office
  const proposals = await anna.incidents.proposals()
  const [proposal] = proposals
  expect(proposals.map(({ kind, ticketIds }) => [kind, ticketIds.length])).toEqual([['story', 40]])
  const ids = proposal?.ticketIds ?? []
  const { id, added } = await anna.incidents.open({ title: 'Pakete verschwunden', choice: { ids } })
  expect(added).toBe(40)
  // What is handled is proposed no more.
  expect(await anna.incidents.proposals()).toEqual([])

  // One waits, one was answered by hand, and one is written to with its words by nobody: it is taken out.
  const [first = 0, second = 0, third = 0] = ids
  await anna.incidents.plan({ id, ticketIds: [first], plan: 'wait' })
  await anna.tickets.respond({ id: second, kind: 'outside', reason: 'am Telefon' })
  await anna.incidents.remove({ id, ticketIds: [third] })
  const { ticketId: privateId } = await anna.privateMessages.record({
    ...{ channel: 'Instagram', author: 'Petra Vertraulich', text: 'Mein Paket ist weg, bitte vertraulich behandeln.' },
  })
  await anna.incidents.add({ id, choice: { ids: [privateId ?? 0] } })
  await anna.incidents.word({ id, text: 'Hallo {name}, wir suchen Ihr Paket.' })
  const worded = await anna.incidents.word({
    id,
    text: 'Hallo {name}, unser Lager steht still. Wir melden uns bis Freitag.',
  })
  expect(worded.wordings.map(({ version }) => version)).toEqual([2, 1])
  // A link into our own house is nothing for strangers.
  await expect(anna.incidents.word({ id, text: 'Hallo {name}, siehe {Ticket}.' })).rejects.toMatchObject({
    data: {
      reason: 'canned_unknown',
      field: 'text',
      unknown: '{Ticket}',
      known: expect.not.stringContaining('ticket'),
    },
  })
  await expect(anna.incidents.answer({ id, version: 1 })).rejects.toMatchObject({
    ...{ code: 'CONFLICT', data: { reason: 'wording_moved_on' } },
  })

  await anna.incidents.answer({ id, version: 2 })
  await allSent(id)
  const answered = ids.slice(3)
  expect(blog.sent).toHaveLength(answered.length)
  expect(blog.sent.map(({ content }) => content)).toContain(
    'Hallo Gast 17, unser Lager steht still. Wir melden uns bis Freitag.',
  )
  expect(new Set(blog.sent.map(({ parent }) => parent)).size).toBe(answered.length)

  const incident = await anna.incidents.get({ id })
  expect(incident.run).toMatchObject({ state: 'done', done: answered.length, refused: 1, deed: 'answer' })
  // It cannot be sent to, and its words stand in the draft, to be copied.
  expect(incident.run?.refusedTickets).toMatchObject([{ ticketId: privateId, data: { reason: 'cannot_send' } }])
  expect((await anna.responding.read({ id: privateId ?? 0 })).draft?.text).toBe(
    'Hallo Petra Vertraulich, unser Lager steht still. Wir melden uns bis Freitag.',
  )
  const told = new Map(incident.tickets.map((ticket) => [ticket.id, ticket]))
  expect([told.get(first)?.state, told.get(first)?.plan, told.get(first)?.wording]).toEqual(['open', 'wait', null])
  expect([told.get(second)?.state, told.get(second)?.wording]).toEqual(['answered', null])
  expect(told.has(third)).toBe(false)
  for (const ticketId of answered.slice(0, 5)) {
    expect(told.get(ticketId)).toMatchObject({ state: 'answered', wording: 2, outgoing: null })
    const { clocks } = await anna.tickets.get({ id: ticketId })
    expect(clocks).toContainEqual(expect.objectContaining({ kind: 'first_response', state: 'stopped' }))
  }
  // Nobody is left: asked again, nobody is answered twice.
  await anna.incidents.remove({ id, ticketIds: [privateId ?? 0] })
  await expect(anna.incidents.answer({ id, version: 2 })).rejects.toMatchObject({
    data: { reason: 'incident_answered' },
  })
  await anna.incidents.add({ id, choice: { ids: [privateId ?? 0] } })
  expect(blog.sent).toHaveLength(answered.length)

  await anna.incidents.note({ id, text: 'Presse ist informiert.' })
  const closed = await anna.incidents.close({ id, summary: 'Das Lager läuft wieder.' })
  expect(closed).toMatchObject({ state: 'closed', summary: 'Das Lager läuft wieder.', lead: { name: 'Anna Admin' } })
  await expect(anna.incidents.word({ id, text: 'Noch etwas' })).rejects.toMatchObject({
    data: { reason: 'incident_closed' },
  })
  expect((await anna.incidents.reopen({ id })).state).toBe('open')

  const log = await anna.incidents.log({ id })
  expect(log.withheld).toBe(1)
  expect(log.tickets).toHaveLength(39)
  expect(log.timeline.map(({ kind }) => kind)).toEqual([
    ...['opened', 'planned', 'removed', 'added', 'worded', 'worded', 'answering'],
    ...['removed', 'added', 'noted', 'closed', 'reopened'],
  ])
  expect(JSON.stringify(log)).not.toMatch(/vertraulich/i)
  const pdf = await (await anna.incidents.pdf({ id, language: 'de' })).arrayBuffer()
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  const words = text.replaceAll(/\s+/g, ' ')
  for (const said of [
    'Protokoll: Pakete verschwunden',
    'Hallo {name}, wir suchen Ihr Paket.',
    'Hallo {name}, unser Lager steht still.',
    'Presse ist informiert.',
    'Eine private Nachricht gehört dazu und steht nicht in diesem Protokoll.',
    `#${answered[20]}`,
  ])
    expect(words).toContain(said)
  expect(words).not.toMatch(/vertraulich|Instagram/i)
})

test('departments see of an incident what lies with them, and how many lie elsewhere', async () => {
  const { anna, run } = office
  const [incident] = await anna.incidents.list()
  const id = incident?.id ?? 0
  const { tickets } = await anna.incidents.get({ id })
  const other = tickets.find(({ visibility }) => visibility === 'public')?.id ?? 0
  await anna.tickets.handOver({ id: other, departmentId: 'it' })
  const join = async (email: string, departmentIds: string[]) => {
    await anna.people.create({ email, name: email, role: 'community', password, departmentIds })
    const client = clientOf(run.origin)
    await client.session.signIn({ email, password })
    return client
  }
  const ida = await join('ida@muster.example', ['it'])
  const seen = await ida.incidents.get({ id })
  expect(seen.tickets.map((ticket) => ticket.id)).toEqual([other])
  expect(seen.elsewhere).toEqual({ tickets: tickets.length - 1, waiting: expect.any(Number) })
  expect(new Set(seen.timeline.flatMap(({ ticketIds }) => ticketIds))).toEqual(new Set([other]))
  expect((await ida.incidents.list()).map((one) => [one.id, one.tickets])).toEqual([[id, 1]])
  const log = await ida.incidents.log({ id })
  expect(log.tickets).toHaveLength(1)
  // How many it were is true for every reader.
  const opened = { kind: 'opened', count: 40 }
  expect([seen.timeline[0], log.timeline[0]]).toMatchObject([opened, opened])
  // Another ticket of it is none for them.
  const theirs = tickets.find((ticket) => ticket.id !== other)?.id ?? 0
  await expect(ida.incidents.remove({ id, ticketIds: [theirs] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const hans = await join('hans@muster.example', ['hr'])
  await expect(hans.incidents.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await hans.incidents.list()).toEqual([])
  // Whoever leads it without seeing a ticket of it reads how many there were, and the number of none.
  const leader = (await anna.people.list()).find(({ email }) => email === 'hans@muster.example')?.id ?? 0
  await anna.incidents.lead({ id, personId: leader })
  const told = await hans.incidents.log({ id })
  expect([told.tickets, told.timeline.flatMap(({ ticketIds }) => ticketIds)]).toEqual([[], []])
  expect(told.timeline.filter(({ count }) => count > 0).map(({ kind }) => kind)).toContain('answering')
  const paper = await (await hans.incidents.pdf({ id, language: 'de' })).arrayBuffer()
  const { text } = await extractText(new Uint8Array(paper), { mergePages: true })
  expect(text.replaceAll(/\s+/g, ' ')).toContain('hat den Vorfall mit 40 Tickets eröffnet')
})

test('a private message that was taken out of an incident is as little in its log as one that is in it', async () => {
  const { anna } = office
  const said = { channel: 'Instagram', author: 'Petra', text: 'Bitte vertraulich.' }
  const { ticketId: privateId } = await anna.privateMessages.record(said)
  const ids = [privateId ?? 0]
  const { id } = await anna.incidents.open({ title: 'Nur für uns', choice: { ids } })
  await anna.incidents.remove({ id, ticketIds: ids })
  const { timeline, withheld } = await anna.incidents.log({ id })
  expect(timeline.map(({ kind, count, ticketIds }) => [kind, count, ticketIds])).toEqual([
    ['opened', 1, []],
    ['removed', 1, []],
  ])
  expect(withheld).toBe(0)
})

test('who is to approve in that department does so for each, and what has not gone yet is taken back at once', async () => {
  await using small = await withOutage({ sendDelaySeconds: 60, people: 4 })
  const { anna, run, blog } = small
  const ids = (await anna.tickets.list({})).rows.map(({ id }) => id)
  const { id } = await anna.incidents.open({ title: 'Stillstand', choice: { selection: { view: 'waiting' } } })
  await anna.incidents.word({ id, text: 'Guten Tag, {brand} sucht Ihr Paket.' })
  await anna.incidents.answer({ id, version: 1 })
  await run.echolot.settle()
  expect((await anna.incidents.get({ id })).tickets.map(({ outgoing }) => outgoing)).toEqual(ids.map(() => 'queued'))
  // Begun a second time, nobody gets two.
  await expect(anna.incidents.answer({ id, version: 1 })).rejects.toMatchObject({
    data: { reason: 'incident_answered' },
  })
  expect(await anna.incidents.takeBack({ id })).toEqual({ taken: 4, gone: 0 })
  expect((await anna.incidents.get({ id })).tickets.map(({ outgoing, wording }) => [outgoing, wording])).toEqual(
    ids.map(() => [null, null]),
  )
  expect((await anna.responding.read({ id: ids[0] ?? 0 })).draft?.text).toBe('Guten Tag, Muster sucht Ihr Paket.')

  await anna.departments.setApproval({ id: 'service', approval: true })
  const email = 'bernd@muster.example'
  await anna.people.create({ email, name: 'Bernd', role: 'community', password, departmentIds: ['service'] })
  const bernd = clientOf(run.origin)
  await bernd.session.signIn({ email, password })
  await bernd.incidents.answer({ id, version: 1 })
  await run.echolot.settle()
  expect((await anna.tickets.list({ view: 'approval' })).rows).toHaveLength(4)
  expect(blog.sent).toEqual([])
})

test('taking back ends an answering that is under way, so that nobody is answered after all', async () => {
  await using small = await withOutage({ sendDelaySeconds: 60, people: 4 })
  const { anna, run, blog } = small
  const { id } = await anna.incidents.open({ title: 'Stillstand', choice: { selection: { view: 'waiting' } } })
  await anna.incidents.word({ id, text: 'Wir melden uns.' })
  const [, second = 0] = (await anna.incidents.get({ id })).tickets.map((ticket) => ticket.id).sort((a, b) => a - b)
  // Somebody is at the second of them, so that the answering stays there.
  const holder = await run.echolot.base.db.pool.connect()
  try {
    await holder.query('begin')
    await holder.query('select from ticket where id = $1 for no key update', [second])
    await anna.incidents.answer({ id, version: 1 })
    const stateOf = async () => (await anna.incidents.get({ id })).run?.state
    await until('the first is answered', async () =>
      (await anna.incidents.get({ id })).tickets.some(({ outgoing }) => outgoing === 'queued'),
    )
    const back = anna.incidents.takeBack({ id })
    await until('the answering has ended', async () => (await stateOf()) === 'cancelled')
    await holder.query('rollback')
    expect(await back).toEqual({ taken: 2, gone: 0 })
  } finally {
    holder.release()
  }
  await run.echolot.settle()
  const { tickets, run: last } = await anna.incidents.get({ id })
  expect(tickets.map(({ outgoing, wording }) => [outgoing, wording])).toEqual(tickets.map(() => [null, null]))
  expect(last).toMatchObject({ state: 'cancelled', done: 2, total: 4 })
  expect(blog.sent).toEqual([])
})

test('what was dismissed is not proposed again, also where more of the same comes', async () => {
  await using small = await withOutage({ people: 3 })
  const { anna, blog, run } = small
  const [proposal] = await anna.incidents.proposals()
  expect(proposal).toMatchObject({
    kind: 'story',
    samples: [{ text: expect.stringContaining('verschwunden') }, {}, {}],
  })
  await anna.incidents.dismissProposal({ key: proposal?.key ?? '' })
  expect(await anna.incidents.proposals()).toEqual([])
  const [said] = blog.comments
  if (said !== undefined) blog.comments.push({ ...said, id: 90, name: 'Spät', at: minutesAgo(0) })
  const [source] = await anna.sources.list()
  await anna.sources.pollNow({ id: source?.id ?? 0 })
  await run.echolot.settle()
  expect((await anna.tickets.list({})).rows).toHaveLength(4)
  expect(await anna.incidents.proposals()).toEqual([])
  await expect(anna.incidents.dismissProposal({ key: proposal?.key ?? '' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a shared link and a sudden volume are proposed with what they are known by, and dismissed for good', async () => {
  const topics =
    'Kaffeemühle Rechnung Filiale Bewerbung Garantie Lieferung Gutschein Newsletter Ersatzteil Katalog Umtausch Parkplatz'
  const posts = topics
    .split(' ')
    .map((topic, index) =>
      post(`p${index}`, `${topic} bei Muster`, `Meine Frage zu Muster: ${topic} ${'x'.repeat(index)}?`),
    )
  await using held = await withTickets(posts)
  const { api, run } = held
  const { url } = run.echolot.base.db
  const rows = (await api.tickets.list({})).rows
  expect(rows).toHaveLength(12)
  // Nobody can say what is usual for a watch that has just begun.
  expect(await api.incidents.proposals()).toEqual([])
  await ask(url, "update watch set created_at = now() - interval '70 days'")
  const [surge] = await api.incidents.proposals()
  expect(surge).toMatchObject({
    ...{ kind: 'volume', volume: { watch: { name: 'Muster' }, past: [0, 0, 0, 0, 0, 0, 0, 0] } },
    ticketIds: rows.map(({ id }) => id).sort((a, b) => a - b),
  })
  await api.incidents.dismissProposal({ key: surge?.key ?? '' })
  expect(await api.incidents.proposals()).toEqual([])

  const linking = rows.slice(0, 3).map(({ id }) => id)
  await ask(
    url,
    `update item_text set facts = jsonb_build_object('links', jsonb_build_array(
       'https://www.zeitung.example/rueckruf?utm_source=' || item_id, 'https://muster.example/'))
     where item_id in (select item_id from ticket where id in (${linking.join(',')}))`,
  )
  const [link, ...more] = await api.incidents.proposals()
  expect(more).toEqual([])
  expect(link).toMatchObject({
    ...{ kind: 'link', link: 'https://zeitung.example/rueckruf' },
    ticketIds: linking.toSorted((a, b) => a - b),
  })
  await ask(
    url,
    `update item set visibility = 'private' where id = (select item_id from ticket where id = ${linking[0] ?? 0})`,
  )
  // Of a private message nothing is proposed, and two are no cause.
  expect(await api.incidents.proposals()).toEqual([])
  await ask(url, "update item set visibility = 'public'")
  await api.incidents.dismissProposal({ key: link?.key ?? '' })
  expect(await api.incidents.proposals()).toEqual([])
})

test('a bulk response leaves alone what lies out of sight, and an erasure takes what was noted of its author', async () => {
  await using small = await withOutage({ people: 3 })
  const { anna, run, blog } = small
  const ids = (await anna.tickets.list({})).rows.map(({ id }) => id)
  const { id } = await anna.incidents.open({ title: 'Stillstand', choice: { ids } })
  await anna.incidents.word({ id, text: 'Wir melden uns.' })
  await anna.tickets.handOver({ id: ids[0] ?? 0, departmentId: 'hr' })
  const email = 'sam@muster.example'
  await anna.people.create({ email, name: 'Sam', role: 'community', password, departmentIds: ['service'] })
  const sam = clientOf(run.origin)
  await sam.session.signIn({ email, password })
  await sam.incidents.answer({ id, version: 1 })
  for (let turn = 0; turn < 5; turn++) await run.echolot.settle()
  expect(blog.sent).toHaveLength(2)
  const left = await anna.tickets.get({ id: ids[0] ?? 0 })
  expect(left.state).toBe('open')

  const name = left.item?.author?.name ?? ''
  await anna.incidents.note({ id, text: `${name} hat angerufen.` })
  await anna.incidents.word({ id, text: `Wir danken ${name}.` })
  await anna.authors.erase({ id: left.item?.author?.id ?? 0 })
  const after = await anna.incidents.get({ id })
  expect(JSON.stringify(after)).not.toContain(name)
  expect(after.timeline.map(({ kind, text }) => [kind, text])).toContainEqual(['noted', null])
})

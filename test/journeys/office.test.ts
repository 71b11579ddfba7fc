import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const post = (id: string, text: string, author: string): Post => ({
  id,
  title: `Muster ${id}`,
  text,
  author,
  at: minutesAgo(5),
})

const benPassword = 'noch ein langes Passwort'

/** Anna and Ben of service, and what a feed said of the company. */
async function office(run: TestEcholot, origin: string) {
  const anna = run.client()
  await setUp(anna)
  const person = await anna.people.create({
    email: 'ben@muster.example',
    name: 'Ben',
    role: 'community',
    password: benPassword,
    departmentIds: ['service'],
  })
  const ben = run.client()
  await ben.session.signIn({ email: person.email, password: benPassword })
  await addFeed(anna, origin)
  await run.echolot.settle()
  return { anna, ben, person }
}

test('who is disabled is signed out, and what they held is free again with the reason in its history', async () => {
  await using feed = await serveFeed(() =>
    rss('Presse', [post('a', 'Lieferung kaputt', 'Erika'), post('b', 'Paket weg', 'Otto')]),
  )
  await using run = await runEcholot()
  const { anna, ben, person } = await office(run, feed.origin)
  const [first, second] = (await anna.tickets.list({})).rows
  if (first === undefined || second === undefined) throw new Error('no tickets')
  await ben.tickets.claim({ id: first.id })
  await anna.tickets.claim({ id: second.id })

  await anna.people.update({
    id: person.id,
    name: 'Ben',
    role: 'community',
    departmentIds: ['service'],
    disabled: true,
  })
  await expect(ben.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  const freed = await anna.tickets.get({ id: first.id })
  expect(freed).toMatchObject({ state: 'open', assignee: null, departmentId: first.departmentId, dueAt: first.dueAt })
  expect(freed.history.at(-1)).toMatchObject({
    kind: 'released',
    reason: 'holder_disabled',
    person: { name: 'Anna Admin' },
  })
  expect(await anna.tickets.get({ id: second.id })).toMatchObject({
    state: 'assigned',
    assignee: { name: 'Anna Admin' },
  })

  // Saved once more, there is nothing left to free.
  await anna.people.update({
    id: person.id,
    name: 'Ben',
    role: 'community',
    departmentIds: ['service'],
    disabled: true,
  })
  expect((await anna.tickets.get({ id: first.id })).history).toHaveLength(freed.history.length)
})

test('a refusal comes with its reason and the facts that a page tells in its own language', async () => {
  await using feed = await serveFeed(() => rss('Presse', [post('a', 'Lieferung kaputt', 'Erika')]))
  await using run = await runEcholot()
  const { anna } = await office(run, feed.origin)
  const id = (await anna.tickets.list({})).rows[0]?.id ?? 0
  const early = '2020-01-01T09:00:00.000Z'
  await expect(anna.tickets.respond({ id, kind: 'outside', reason: 'am Telefon', at: early })).rejects.toMatchObject({
    data: { reason: 'answer_before_question', at: early, asked: expect.any(String) },
  })
  const until = '2040-01-01T09:00:00.000Z'
  await expect(anna.tickets.snooze({ id, until })).rejects.toMatchObject({ data: { reason: 'snooze_too_far', until } })
  await anna.tickets.dismiss({ id, reason: 'spam' })
  await expect(
    anna.tickets.respond({ id, kind: 'recorded', url: 'https://press.example/answer' }),
  ).rejects.toMatchObject({ data: { reason: 'state', state: 'dismissed', ticketId: id } })
  await expect(
    anna.calendars.create({
      name: 'Hamburg',
      definition: {
        zone: 'Europe/Berlin',
        weekly: { mon: ['09:00-17:00'] },
        holidays: { state: 'HH', place: 'Augsburg' },
        days: {},
      },
    }),
  ).rejects.toMatchObject({
    data: { reason: 'calendar', clock: 'unknown_place', place: 'Augsburg', places: ['Hamburg'] },
  })
})

test('the queue finds words wherever they stand, umlauts in either spelling, and a ticket by its number', async () => {
  const posts = [
    post('a', 'Kaffeemühle defekt, Retoure bitte', 'Kasimir Butterblum'),
    post('b', 'Die MUEHLE klemmt', 'Otto'),
  ]
  await using feed = await serveFeed(() => rss('Presse', posts))
  await using run = await runEcholot()
  const { anna } = await office(run, feed.origin)
  const found = async (search: string) =>
    (await anna.tickets.list({ search })).rows.map(({ title }) => title).toSorted()
  expect(await found('Muehle')).toEqual(['Muster a', 'Muster b'])
  expect(await found('MÜHLE')).toEqual(['Muster a', 'Muster b'])
  expect(await found('mu\u0308hle klemmt')).toEqual(['Muster b'])
  expect(await found('Kasimir  Butterblum Retoure')).toEqual(['Muster a'])
  expect(await found('Kasimir klemmt')).toEqual([])
  expect(await found('100% _')).toEqual([])
  for (const { id, title } of (await anna.tickets.list({})).rows)
    for (const search of [`#${id}`, `${id}`]) expect(await found(search)).toContain(title)
  expect(await found('#999999999999999')).toEqual([])
})

test('the CSV of a report has the separator asked for, and no cell that a spreadsheet would run', async () => {
  const evil = {
    ...post('a', 'Muster', 'Otto'),
    title: `=1+1; =cmd() Muster, Preis -20 %;-5 %;"=1+1;-2+3+cmd|' /C calc'!A0,@SUM(1)`,
  }
  await using feed = await serveFeed(() => rss('Presse', [evil]))
  await using run = await runEcholot()
  const { anna } = await office(run, feed.origin)
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  for (const [asked, separator] of [
    [undefined, ','],
    ['semicolon', ';'],
  ] as const) {
    const file = await anna.reports.csv({ from: day, to: day, ...(asked === undefined ? {} : { separator: asked }) })
    const [head = '', row = ''] = (await file.text()).split('\r\n')
    expect(head.replace('\uFEFF', '').split(separator)).toContain('"business_ms"')
    expect(row).toContain(`"'=1+1;' =cmd() Muster, Preis -20 %;-5 %;'""=1+1;'-2+3+cmd|' /C calc'!A0,'@SUM(1)"`)
  }
})

test('what stood at a new source long before is kept without a ticket, counted, and gets its ticket when asked for', async () => {
  const old = { ...post('alt', 'Lieferung kaputt', 'Erika'), at: new Date(Date.now() - 20 * 86_400_000).toISOString() }
  await using feed = await serveFeed(() => rss('Presse', [post('neu', 'Paket weg', 'Otto'), old]))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const presse = {
    name: 'Presse',
    connector: 'feed',
    url: feed.origin,
    purpose: 'mentions',
    intervalSeconds: 900,
  } as const
  const made = await anna.sources.create({ ...presse, settings: { historyDays: 14 } })
  await run.echolot.settle()
  const titles = async () => (await anna.tickets.list({})).rows.map(({ title }) => title).toSorted()
  const source = async () => (await anna.sources.list()).find(({ id }) => id === made.id)
  expect(await titles()).toEqual(['Muster neu'])
  expect(await source()).toMatchObject({
    itemsTotal: 2,
    mentionsTotal: 2,
    historyTotal: 1,
    settings: { historyDays: 14 },
  })
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  expect((await anna.reports.get({ from: day, to: day })).figures['cohort.arrived']).toBe(1)

  await anna.sources.update({ ...presse, id: made.id, settings: { historyDays: 365 } })
  await run.echolot.settle()
  expect(await titles()).toEqual(['Muster alt', 'Muster neu'])
  expect(await source()).toMatchObject({ historyTotal: 0 })
  const [ticket] = (await anna.tickets.list({ search: 'alt' })).rows
  const { item } = await anna.tickets.get({ id: ticket?.id ?? 0 })
  expect(ticket?.openedAt).toBe(item?.foundAt)
})

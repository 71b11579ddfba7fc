import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { withTickets } from '../support/with-tickets.ts'

const complaint: Post = {
  id: 'a-1',
  title: 'Kaffeemühle defekt',
  text: 'Meine Bestellung bei Müster & Co kam an, aber die Lieferung war kaputt. Muster, bitte melden!',
  author: 'Erika Beispiel',
  at: '2026-03-02T08:00:00Z',
}
const foreign: Post = {
  id: 'a-2',
  title: 'Mustermann gewinnt',
  text: 'Herr Mustermann freut sich.',
  at: '2026-03-02T08:01:00Z',
}

test('a complaint in a feed becomes a ticket, is claimed, answered, and stands in the report', async () => {
  const posts = [complaint, foreign]
  await using feed = await serveFeed(() => rss('Presse', posts))
  await using run = await runEcholot()
  const { echolot } = run
  const anna = run.client()
  await setUp(anna)
  const source = await addFeed(anna, feed.origin)
  await echolot.settle()

  const queue = await anna.tickets.list({ view: 'waiting' })
  expect(queue.rows).toHaveLength(1)
  const [row] = queue.rows
  if (row === undefined) throw new Error('no ticket')
  expect(row).toMatchObject({
    departmentId: 'service',
    state: 'open',
    authorName: 'Erika Beispiel',
    sourceName: 'Presse',
    ground: 'watch',
    late: false,
    language: 'de',
  })
  expect(row.excerpt.marks.map(({ start, end }) => row.excerpt.text.slice(start, end))).toContain('Muster')
  expect(new Date(row.dueAt) > new Date(row.openedAt)).toBe(true)

  const claimed = await anna.tickets.claim({ id: row.id })
  expect(claimed).toMatchObject({ state: 'assigned', assignee: { name: 'Anna Admin' } })
  expect(claimed.because[0]).toMatchObject({ kind: 'rule' })
  const answered = await anna.tickets.respond({ id: row.id, kind: 'recorded', url: 'https://press.example/answer' })
  expect(answered.state).toBe('answered')
  expect(answered.history.map(({ kind }) => kind)).toEqual(['opened', 'claimed', 'responded'])

  const today = new Date(row.openedAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const report = await anna.reports.get({ from: today, to: today })
  await expect(anna.reports.get({ from: today, to: today, departmentId: 'nope' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('"nope"'),
  })
  // Whether it came outside hours depends on when the test runs.
  const counted = Object.entries(report.figures).filter(([figure, n]) => n !== 0 && figure !== 'cohort.outside_hours')
  expect(counted).toEqual(
    ['cohort.arrived', 'cohort.answered', 'cohort.within_promise']
      .concat(['activity.came_in', 'activity.answered', 'activity.within_promise'])
      .map((figure) => [figure, 1]),
  )
  expect(report.times.calendar.median).toMatchObject({ shown: false, waits: 1 })
  const rows = await anna.reports.rows({ from: today, to: today, figure: 'cohort.answered' })
  expect(rows).toMatchObject({ total: 1, rows: [{ ticketId: row.id, outcome: 'answered', withinPromise: true }] })

  // The feed asked again brings nothing twice.
  await anna.sources.pollNow({ id: source.id })
  await echolot.settle()
  expect((await anna.sources.list()).find(({ id }) => id === source.id)).toMatchObject({
    itemsTotal: 2,
    mentionsTotal: 1,
    health: 'heard',
  })
})

test('two people claim at once: one wins and the other is told who', async () => {
  await using office = await withTickets([complaint])
  const { run, api: anna } = office
  await anna.people.create({
    email: 'ben@muster.example',
    name: 'Ben',
    role: 'community',
    password: 'noch ein langes Passwort',
    departmentIds: ['service'],
  })
  const ben = run.client()
  await ben.session.signIn({ email: 'ben@muster.example', password: 'noch ein langes Passwort' })
  const id = (await anna.tickets.list({ view: 'waiting' })).rows[0]?.id ?? 0

  const results = await Promise.allSettled([anna.tickets.claim({ id }), ben.tickets.claim({ id })])
  const lost = results.filter((result) => result.status === 'rejected')
  expect(lost).toHaveLength(1)
  const winner = (await anna.tickets.get({ id })).assignee?.name
  expect(lost[0]?.reason).toMatchObject({ code: 'CONFLICT', data: { heldBy: { name: winner } } })
})

/** A feed of undated items and an Echolot that listens to it; `polls` shows it these and tells which it then knows. */
async function listening(inside: (title: string) => string, first: string) {
  await using stack = new AsyncDisposableStack()
  let shown = [first]
  const item = (title: string) => `<item>${inside(title)}<title>Muster: ${title}</title></item>`
  const feed = stack.use(
    await serveFeed(
      () => `<rss version="2.0"><channel><title>Presse</title>${shown.map(item).join('')}</channel></rss>`,
    ),
  )
  const database = stack.use(await freshDatabase())
  const run = stack.use(await runEcholot({ databaseUrl: database.url }))
  const anna = run.client()
  await setUp(anna)
  const { id } = await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const open = stack.move()
  return {
    url: database.url,
    async polls(...titles: string[]): Promise<string> {
      shown = titles
      await anna.sources.pollNow({ id })
      await run.echolot.settle()
      const rows = await ask<{ title: string }>(database.url, 'select title from item_text order by item_id')
      return rows.map(({ title }) => title.replace('Muster: ', '')).join(' ')
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

test('items without ids that share their link come once each, whatever comes on top and whatever they were called before', async () => {
  await using press = await listening(() => '<link>https://press.example/a</link>', 'Eins')
  expect(await press.polls('Zwei', 'Eins')).toBe('Eins Zwei')
  expect(await press.polls('Drei', 'Zwei', 'Eins')).toBe('Eins Zwei Drei')
  // As it was stored while no item was called by a link that others share.
  await ask(press.url, `delete from ticket where item_id = (select min(id) from item) returning id`)
  await ask(press.url, `delete from item where id = (select min(id) from item) returning id`)
  expect(await press.polls('Vier', 'Drei', 'Zwei')).toBe('Zwei Drei Vier')
  expect(await press.polls('Vier', 'Drei', 'Zwei')).toBe('Zwei Drei Vier')
})

test.each([
  { sharing: 'an id', item: (title: string) => `<guid>same</guid><link>https://press.example/${title}</link>` },
  { sharing: 'a link', item: () => '<link>https://press.example/a</link>' },
  { sharing: 'an id and a link', item: () => '<guid>same</guid><link>https://press.example/a</link>' },
])('undated items that share $sharing come once each, in whatever order they stand', async ({ item }) => {
  await using press = await listening(item, 'Apfel')
  expect(await press.polls('Apfel', 'Birne')).toBe('Apfel Birne')
  expect(await press.polls('Birne', 'Apfel')).toBe('Apfel Birne')
  expect(await press.polls('Birne', 'Apfel', 'Dattel')).toBe('Apfel Birne Dattel')
  expect(await press.polls('Dattel', 'Erle', 'Birne')).toBe('Apfel Birne Dattel Erle')
  expect(await press.polls('Erle', 'Feige')).toBe('Apfel Birne Dattel Erle Feige')
})

test('a feed of more posts than one statement takes is stored whole', async () => {
  const posts = Array.from({ length: 6_000 }, (_, n) => ({
    id: `p${n}`,
    title: 'Wetter',
    text: 'Regen.',
    at: '2026-03-02T08:00:00Z',
  }))
  await using feed = await serveFeed(() => rss('Presse', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  expect((await anna.sources.list())[0]).toMatchObject({ state: 'active', problem: null })
  const { rows } = await run.echolot.base.db.pool.query('select count(*)::int as n from item')
  expect(rows).toEqual([{ n: 6_000 }])
})

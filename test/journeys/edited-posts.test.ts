import { findMentions } from '@echolot/actions'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { listening } from '../support/listening.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const post = (id: string, text: string, changed: Partial<Post> = {}): Post => ({
  id,
  title: `Beitrag ${id}`,
  text,
  at: '2026-03-02T08:00:00Z',
  ...changed,
})

test('a post that comes to name the company by an edit is one ticket, whatever is edited afterwards', async () => {
  const posts = [post('a', 'Meine Lieferung kam kaputt an.'), post('b', 'Es regnet.')]
  await using heard = await listening(posts)
  expect(await heard.waiting()).toEqual([])
  const [before] = await heard.rows<{ now: Date }>('select clock_timestamp() as now')

  posts[0] = post('a', 'Meine Lieferung von Muster kam kaputt an.')
  await heard.again()
  const [ticket] = await heard.waiting()
  expect(ticket?.title).toBe('Beitrag a')
  // The wait begins when it could be known, not when the post was first seen without a word of us.
  expect(new Date(ticket?.openedAt ?? 0) > (before?.now ?? new Date())).toBe(true)

  posts[0] = post('a', 'Nachtrag: Meine Lieferung von Muster kam kaputt an, und niemand meldet sich.')
  await heard.again()
  expect((await heard.waiting()).map(({ id }) => id)).toEqual([ticket?.id])
  const shown = await heard.api.tickets.get({ id: ticket?.id ?? 0 })
  expect(shown.item?.text).toEqual({
    text: 'Nachtrag: Meine Lieferung von Muster kam kaputt an, und niemand meldet sich.',
    marks: [{ start: 30, end: 36 }],
  })
  expect(shown.item?.versions.map(({ text }) => text)).toEqual([
    'Meine Lieferung kam kaputt an.',
    'Meine Lieferung von Muster kam kaputt an.',
  ])
  expect(shown.history.map(({ kind, edit }) => [kind, edit])).toEqual([
    ['opened', null],
    ['edited', { concerns: true, afterResponse: false }],
  ])
  await heard.again()
  expect((await heard.api.tickets.get({ id: ticket?.id ?? 0 })).history).toHaveLength(2)
  await heard.expectSound()
})

test('an answered post that is changed stays answered, and says so; one that no longer names us keeps its ticket', async () => {
  const posts = [post('a', 'Muster ist langsam.')]
  await using heard = await listening(posts)
  const id = (await heard.waiting())[0]?.id ?? 0
  await heard.api.tickets.respond({ id, kind: 'outside', reason: 'am Telefon' })
  posts[0] = post('a', 'Ach, vergesst es einfach.')
  await heard.again()
  const ticket = await heard.api.tickets.get({ id })
  expect(ticket.state).toBe('answered')
  expect(ticket.history.at(-1)).toMatchObject({
    kind: 'edited',
    person: null,
    edit: { concerns: false, afterResponse: true },
  })
  expect(ticket.item?.text).toEqual({ text: 'Ach, vergesst es einfach.', marks: [] })
  expect(ticket.watches.map(({ words }) => words)).toEqual([[]])
  expect(ticket.allowed).toContain('reopen')
  await heard.expectSound()
})

test('a counter that changes a hundred times is one ticket and no edit, and what it says last is what is shown', async () => {
  const posts = [post('a', '0 Likes. Muster ist toll.')]
  await using heard = await listening(posts)
  const id = (await heard.waiting())[0]?.id ?? 0
  for (let likes = 1; likes <= 100; likes++) {
    posts[0] = post('a', `${likes} Likes. Muster ist toll.`)
    await heard.ask()
  }
  await heard.run.echolot.settle()
  expect(await heard.waiting()).toHaveLength(1)
  const ticket = await heard.api.tickets.get({ id })
  expect(ticket.item?.text).toEqual({ text: '100 Likes. Muster ist toll.', marks: [{ start: 11, end: 17 }] })
  expect(ticket.history.map(({ kind }) => kind)).toEqual(['opened'])
  expect(await heard.rows('select count(*)::int as n from item_version')).toEqual([{ n: 0 }])
  await heard.expectSound()
})

test('a post whose words never come to rest is one ticket with a history that ends, and what it says last is what is shown', async () => {
  const advert = (n: number) => post('a', `Muster ist toll. Werbung: ${'kauf '.repeat(n)}`)
  const posts = [advert(0)]
  await using heard = await listening(posts)
  const id = (await heard.waiting())[0]?.id ?? 0
  for (let n = 1; n <= 60; n++) {
    posts[0] = advert(n)
    await heard.ask()
  }
  await heard.run.echolot.settle()
  expect(await heard.waiting()).toHaveLength(1)
  const ticket = await heard.api.tickets.get({ id })
  expect(ticket.item?.text?.text).toBe(advert(60).text.trim())
  expect(ticket.item?.versions).toHaveLength(24)
  expect(ticket.history.length).toBeLessThanOrEqual(25)
  await heard.expectSound()
})

test('what the company itself wrote and changed is no mention, and tickets of others know nothing of it', async () => {
  const posts = [
    post('a', 'Es regnet.', { author: 'Muster Kundenservice' }),
    post('b', 'Ich warte seit Tagen.', { author: 'Erika' }),
  ]
  await using feed = await serveFeed(() => rss('Kommentare', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id } = await anna.sources.create({
    name: 'Kommentare',
    connector: 'feed',
    url: feed.origin,
    purpose: 'own_channel',
    settings: { ownUsers: ['Muster Kundenservice'] },
    intervalSeconds: 900,
  })
  await run.echolot.settle()
  posts[0] = post('a', 'Muster wünscht ein schönes Wochenende.', { author: 'Muster Kundenservice' })
  posts[1] = post('b', 'Ich warte seit Wochen.', { author: 'Erika' })
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  expect(rows.map(({ authorName }) => authorName)).toEqual(['Erika'])
  const { history } = await anna.tickets.get({ id: rows[0]?.id ?? 0 })
  expect(history.map(({ kind, edit }) => [kind, edit?.concerns])).toEqual([
    ['opened', undefined],
    ['edited', true],
  ])
})

test('an edit that is stored while the post is judged is judged as well', async () => {
  await using feed = await serveFeed(() => rss('Forum', [post('a', 'Es regnet.')]))
  await using run = await runEcholot({ roles: ['scheduler', 'collector', 'api'] })
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  const { pool } = run.echolot.base.db
  const items = async () => (await pool.query<{ id: number }>('select id from item where triaged_at is null')).rows
  await until('the post is stored', async () => (await items()).length === 1)
  const itemIds = (await items()).map(({ id }) => id)
  const edit = await pool.connect()
  await edit.query('begin')
  await edit.query('update item set version = 2, changed_at = found_at')
  await edit.query(`update item_text set text = 'Es regnet bei Muster.'`)
  const judging = findMentions(await run.echolot.base.context(), { itemIds, lane: 'live' })
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await until('it waits for the edit', async () => (await pool.query(waiting)).rows.length > 0)
  await edit.query('commit')
  edit.release()
  await judging
  expect((await pool.query('select ground, item_version from mention')).rows).toEqual([
    { ground: 'watch', item_version: 2 },
  ])
})

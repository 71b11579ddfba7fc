import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
const period = { from: day(-7), to: day(1) }
const topics =
  `Kaffee Radweg Hafen Bäckerei Konzert Brücke Museum Schwimmbad Fähre Theater Rathaus Markt Bahnhof Garten Deich`.split(
    ' ',
  )

/** What a blog wrote of us, told by a source under an id of its own. */
const article = (source: string, number: number): Post => ({
  id: `${source}-${number}`,
  title: `${topics[number]} und Muster, Teil ${number}`,
  text: `Muster war beim Thema ${topics[number]} dabei.`,
  link: `https://blog.example/${number}?utm_source=${source}`,
  at: new Date().toISOString(),
})
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

test('what two ways have in common tells how much neither heard, at least', async () => {
  const told = new Map([
    ['/alerts/feeds/1/2', numbers(1, 12).map((number) => article('alert', number))],
    ['/feed', numbers(5, 14).map((number) => article('blog', number))],
  ])
  await using server = await serve((request, response) =>
    response.setHeader('content-type', 'application/rss+xml').end(rss('Blog', told.get(request.url ?? '') ?? [])),
  )
  await using run = await runEcholot()
  const api = run.client()
  await setUp(api)
  expect((await api.missed.get(period)).places).toEqual([])
  await addFeed(api, `${server.origin}/alerts/feeds/1/2`, { name: 'Alert' })
  await run.echolot.settle()

  // One way alone cannot tell.
  expect((await api.missed.get(period)).places).toMatchObject([
    { on: 'web', name: null, found: 12, estimate: { told: false, because: 'one_list' } },
  ])

  const blog = await addFeed(api, `${server.origin}/feed`, { name: 'Blog' })
  await run.echolot.settle()
  const [place] = (await api.missed.get(period)).places
  expect(place).toMatchObject({
    found: 14,
    ways: [
      { way: 'alert', found: 12 },
      { way: 'polled', found: 10 },
      { way: 'captured', found: 0 },
    ],
    heard: [
      { by: 'alert', count: 4 },
      { by: 'polled', count: 2 },
      { by: 'alert+polled', count: 8 },
    ],
    // 13 · 11 / 9 − 1 = 14.9.
    estimate: { told: true, method: 'chapman', missed: 1, recall: expect.closeTo(14 / (143 / 9 - 1), 9) },
  })
  const rows = await api.missed.rows({ ...period, on: 'web', by: 'polled' })
  expect(rows).toMatchObject({ total: 2, unseen: 0 })
  expect(rows.rows.map(({ title, sourceName }) => [title, sourceName]).toSorted()).toEqual(
    [
      ['Garten und Muster, Teil 13', 'Blog'],
      ['Deich und Muster, Teil 14', 'Blog'],
    ].toSorted(),
  )
  const earlier = await api.missed.get({ from: day(-40), to: day(-10) })
  expect(earlier.places).toEqual([])

  // Two colleagues hand in: one of what was heard, the other what was not.
  await api.submissions.create({ url: 'https://blog.example/1', text: 'Muster war dabei.' })
  await api.submissions.create({ url: 'https://www.facebook.com/groups/1/posts/2', text: 'Muster liefert nicht.' })
  await run.echolot.settle()
  const places = (await api.missed.get(period)).places
  expect(places.map(({ on, name, found }) => [on, name, found])).toEqual([
    ['web', null, 14],
    ['facebook', 'Facebook', 1],
  ])
  expect(places[0]?.heard).toContainEqual({ by: 'alert+captured', count: 1 })
  expect(places[1]?.estimate).toMatchObject({ told: false, because: 'one_list' })

  // What is not about us was no mention.
  const [wrong] = (await api.missed.rows({ ...period, on: 'web', by: 'polled' })).rows
  await api.tickets.dismiss({ id: wrong?.ticketId ?? 0, reason: 'not_about_us' })
  await run.echolot.settle()
  expect((await api.missed.get(period)).places[0]?.found).toBe(13)

  await api.sources.remove({ id: blog.id })
  await run.echolot.settle()
  expect((await api.missed.get(period)).places[0]?.heard).toEqual([
    { by: 'alert', count: 11 },
    { by: 'alert+captured', count: 1 },
  ])
})

test('networks on which we are mentioned or linked to, and have no account, are counted with the mentions behind', async () => {
  const posts: Post[] = [
    { ...article('a', 1), link: 'https://www.facebook.com/groups/1/posts/2' },
    { ...article('a', 2), link: 'https://www.linkedin.com/posts/2' },
    { ...article('a', 3), text: 'Muster zeigt mehr auf https://www.tiktok.com/@muster, sagt das Museum.' },
  ]
  await using server = await serve((_request, response) =>
    response.setHeader('content-type', 'application/rss+xml').end(rss('Blog', posts)),
  )
  await using run = await runEcholot()
  const api = run.client()
  await setUp(api)
  await addFeed(api, `${server.origin}/feed`)
  await run.echolot.settle()
  expect((await api.accounts.lacking()).networks).toEqual([
    { network: 'facebook', name: 'Facebook', standing: 1, linking: 0 },
    { network: 'linkedin', name: 'LinkedIn', standing: 1, linking: 0 },
    { network: 'tiktok', name: 'TikTok', standing: 0, linking: 1 },
  ])
  const account = { ownerId: null, everyDays: null, feedUrl: null, departmentId: null }
  await api.accounts.create({ ...account, channel: 'linkedin', name: 'Muster', url: 'https://muster.example/linkedin' })
  await api.accounts.create({ ...account, channel: 'Seite', name: 'Muster', url: 'https://de-de.facebook.com/muster' })
  expect((await api.accounts.lacking()).networks.map(({ network }) => network)).toEqual(['tiktok'])
  expect(await api.accounts.lackingRows({ network: 'tiktok', kind: 'linking' })).toMatchObject({
    ...{ total: 1, unseen: 0, rows: [{ title: 'Bäckerei und Muster, Teil 3', url: posts[2]?.link }] },
  })
  expect(await api.accounts.lackingRows({ network: 'tiktok', kind: 'standing' })).toMatchObject({ total: 0, rows: [] })
})

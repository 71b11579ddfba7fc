import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serve, serveFeed } from '../support/serve.ts'
import { administrator, company, setUp } from '../support/set-up.ts'

const at = new Date(Date.now() - 3_600_000).toISOString()
const news: Post = { id: 'n', title: 'Neue Mühle', text: 'Sie ist da.', at }
const release: Post = { id: 'p', title: 'Zahlen', text: 'Sie sind gut.', at, link: 'https://muster.example/zahlen' }
const gmt = at.slice(0, 19)
const posts = [{ id: 1, author: 3, date_gmt: gmt, link: 'https://muster.example/muehle', title: { rendered: 'Mühle' } }]
const comments = ['Wo bleibt mein Paket?', 'Schöne Mühle.'].map((text, index) => ({
  id: 11 + index,
  post: 1,
  author_name: 'Karla Kunde',
  date_gmt: gmt,
  content: { rendered: `<p>${text}</p>` },
  link: `https://muster.example/muehle#comment-${11 + index}`,
}))

/** A homepage that names two feeds of its own, in front of a WordPress with one post and two comments. */
const serveHomepage = () =>
  serve((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://muster.example')
    const collection = { '/wp-json/wp/v2/posts': posts, '/wp-json/wp/v2/comments': comments }[pathname]
    if (collection !== undefined)
      response
        .setHeader('content-type', 'application/json')
        .setHeader('x-wp-total', collection.length)
        .end(JSON.stringify(collection.slice(0, Number(searchParams.get('per_page') ?? 10))))
    else if (pathname === '/')
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<!doctype html><title>Muster</title><link rel="https://api.w.org/" href="/wp-json/">
          <link rel="alternate" type="application/rss+xml" href="/feed/">
          <link rel="alternate" type="application/rss+xml" href="/presse.xml">`)
    else if (pathname === '/feed/') response.setHeader('content-type', 'application/rss+xml').end(rss('Blog', [news]))
    else if (pathname === '/presse.xml')
      response.setHeader('content-type', 'application/rss+xml').end(rss('Presse', [release]))
    else response.writeHead(404).end()
  })

test('whatever answered on a homepage can be ticked off, also two blogs of one house, and its scheme is found out', async () => {
  await using homepage = await serveHomepage()
  await using run = await runEcholot()
  const anna = run.client()
  await anna.firstRun.createAdministrator(administrator)
  const typed = { ...company, homepage: homepage.origin.replace('http://', '') }
  const proposal = await anna.setup.propose(typed)
  expect(proposal).toMatchObject({ homepage: `${homepage.origin}/`, homepageProblem: null })
  const answered = proposal.sources.filter(({ verified }) => verified)
  expect(answered.map(({ kind, items, comments }) => ({ kind, items, comments }))).toEqual([
    { kind: 'wordpress', items: 3, comments: 2 },
    { kind: 'blog', items: 1, comments: 0 },
    { kind: 'blog', items: 1, comments: 0 },
  ])

  const setup = {
    company: { ...company, homepage: proposal.homepage },
    brand: proposal.brand,
    watchQuery: proposal.watch.query,
    departments: proposal.departments,
  }
  // One more that is a source already: the refusal says which tick is at fault, and nothing was kept.
  const twice = { kind: 'alerts' as const, connector: 'feed' as const, name: 'Google Alerts: Muster' }
  const [first] = answered.filter(({ kind }) => kind === 'blog')
  await expect(
    anna.setup.accept({ ...setup, sources: [...answered, { ...twice, url: first?.url ?? '' }] }),
  ).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'source_known', source: twice.name } })

  await anna.setup.accept({ ...setup, sources: answered })
  const { rows } = await anna.accounts.list({})
  expect(rows.map(({ url, feed }) => ({ url, feed: feed?.url }))).toEqual([
    { url: `${homepage.origin}/`, feed: `${homepage.origin}/feed/` },
    { url: `${homepage.origin}/presse.xml`, feed: `${homepage.origin}/presse.xml` },
  ])
  // Later too, the settings find the same behind what was typed.
  const found = await anna.sources.discover({ url: typed.homepage })
  expect(found.map(({ url }) => url)).toEqual(answered.map(({ url }) => url))

  // Nobody was named as one of us; the post that a comment stands under is ours all the same.
  await run.echolot.settle()
  const ticket = (await anna.tickets.list({})).rows.find(({ excerpt }) => excerpt.text.includes('Paket'))
  expect((await anna.tickets.get({ id: ticket?.id ?? 0 })).thread).toMatchObject([
    { own: true, relation: 'parent', title: 'Mühle' },
    { own: false, relation: 'here', text: 'Wo bleibt mein Paket?' },
  ])
})

test('the test button counts everything that a poll then brings, and shows some of it', async () => {
  const said = Array.from({ length: 7 }, (_, n) => ({ id: `${n}`, title: `Nr. ${n}`, text: 'Muster ist gut.', at }))
  await using feed = await serveFeed(() => rss('Presse', [...said.slice(0, 6), { ...news, id: 'x' }]))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const source = { connector: 'feed' as const, url: feed.origin, settings: { ownUsers: [] } }
  const tested = await anna.sources.test(source)
  expect(tested).toMatchObject({ total: 7, mentions: 6, items: { length: 5 } })
  const { id } = await anna.sources.create({ ...source, name: 'Presse', purpose: 'mentions', intervalSeconds: 900 })
  await run.echolot.settle()
  const polled = (await anna.sources.list()).find((known) => known.id === id)
  expect(polled).toMatchObject({ itemsTotal: tested.total, mentionsTotal: tested.mentions })
  expect(await anna.sources.testSaved({ id })).toMatchObject({ total: 7, mentions: 6, items: { length: 5 } })
  // Under our own post everything is said to us; in our own account nothing is.
  expect(await anna.sources.test({ ...source, purpose: 'own_channel' })).toMatchObject({ total: 7, mentions: 7 })
  expect(await anna.sources.test({ ...source, purpose: 'account' })).toMatchObject({ total: 7, mentions: 0 })
})

test('what is missing or unknown is said where it is', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await expect(anna.calendars.remove({ id: 987_654 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const [used] = await anna.calendars.list()
  await expect(anna.calendars.remove({ id: used?.id ?? 0 })).rejects.toMatchObject({ code: 'CONFLICT' })

  const nobody = { name: '', email: ' ', password: '', role: 'community' as const, departmentIds: [] }
  const refused = await anna.people.create(nobody).catch((error: { data?: { issues?: { path: string[] }[] } }) => error)
  const issues = 'data' in refused ? refused.data?.issues : undefined
  expect(issues?.map(({ path }) => path.join('.')).sort()).toEqual(['email', 'name', 'password'])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import type { Client } from '../support/client.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { type Blog, startWordpress } from './wordpress/start-wordpress.ts'

let blog: Blog
beforeAll(async () => {
  blog = await startWordpress()
})
afterAll(() => blog?.[Symbol.asyncDispose]())

/** As a user would: discovers what the homepage offers, takes the blog, and says who there is the company. */
async function addBlog(anna: Client, ownUsers: string[]): Promise<number> {
  const offered = await anna.sources.discover({ url: blog.origin })
  const found = offered.find(({ connector }) => connector === 'wordpress')
  if (found === undefined) throw new Error(`No WordPress among ${JSON.stringify(offered)}`)
  const source = await anna.sources.create({
    name: found.name,
    connector: 'wordpress',
    url: found.url,
    purpose: 'own_channel',
    settings: { ownUsers },
    intervalSeconds: 900,
  })
  return source.id
}

async function ticketsOf(anna: Client, url: string) {
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  const tickets = await Promise.all(rows.map(({ id }) => anna.tickets.get({ id })))
  return tickets.filter(({ item }) => item?.url === url)
}

async function pollsOf(run: TestEcholot, source: number): Promise<number> {
  const { rows } = await run.echolot.base.db.pool.query<{ polls: string }>(
    'select count(*)::text as polls from source_poll where source_id = $1',
    [source],
  )
  return Number(rows[0]?.polls)
}

test('a guest’s post naming us and a comment naming nobody become tickets within one poll; our reply stops the clock at its own time', async () => {
  const post = await blog.post('greta', { title: 'Getestet', content: 'Die Kaffeemühle von Muster im Alltag.' })
  const own = await blog.post('service', { title: 'Neu bei Muster', content: 'Muster liefert jetzt auch samstags.' })
  const asked = await blog.comment({ post: own.id, author: 'Erika', text: 'Wo bleibt mein Paket?' })

  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const source = await addBlog(anna, ['Muster Kundenservice'])
  await run.echolot.settle()
  expect(await pollsOf(run, source)).toBe(1)

  const [review] = await ticketsOf(anna, post.link)
  expect(review).toMatchObject({ state: 'open', ground: 'watch', title: 'Getestet' })
  const [question] = await ticketsOf(anna, `${own.link}#comment-${asked}`)
  expect(question).toMatchObject({
    state: 'open',
    ground: 'addressed',
    authorName: 'Erika',
    item: { text: { text: 'Wo bleibt mein Paket?' } },
  })
  if (question === undefined) throw new Error('no ticket')
  // What we wrote ourselves is none, although it names us.
  expect(await ticketsOf(anna, own.link)).toEqual([])

  // WordPress counts in whole seconds: an answer in the second of the opening would seem to be older than it.
  await until('a second has passed', async () => (await blog.now()) > new Date(question.openedAt))
  const reply = await blog.reply('service', { post: own.id, parent: asked, content: 'Es kommt morgen an.' })
  expect(reply.date).not.toBe(reply.date_gmt)
  await anna.sources.pollNow({ id: source })
  await run.echolot.settle()

  const at = `${reply.date_gmt}.000Z`
  const answered = await anna.tickets.get({ id: question.id })
  expect(answered).toMatchObject({
    state: 'answered',
    clocks: expect.arrayContaining([
      expect.objectContaining({ kind: 'first_response', stopReason: 'answered', stoppedAt: at }),
    ]),
    thread: [
      { own: true, relation: 'parent', title: 'Neu bei Muster' },
      { own: false, relation: 'here', text: 'Wo bleibt mein Paket?' },
      { own: true, relation: 'reply', text: 'Es kommt morgen an.', at },
    ],
  })
  expect(answered.history.map(({ kind, person, response }) => [kind, person, response])).toEqual([
    ['opened', null, null],
    ['responded', null, { kind: 'seen', at, url: reply.link, reason: null }],
  ])
  expect((await anna.tickets.get({ id: review?.id ?? 0 })).state).toBe('open')
})

test('a visitor who types the company’s name is a visitor: a ticket, and no answer to anybody', async () => {
  const post = await blog.post('service', { title: 'Öffnungszeiten', content: 'Wir sind ab neun Uhr da.' })
  const typed = await blog.comment({ post: post.id, author: 'Muster Kundenservice', text: 'Bitte hier klicken.' })

  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addBlog(anna, ['Muster Kundenservice', 'service', String(blog.userId('service'))])
  await run.echolot.settle()
  const [ticket] = await ticketsOf(anna, `${post.link}#comment-${typed}`)
  expect(ticket).toMatchObject({ state: 'open', ground: 'addressed', authorName: 'Muster Kundenservice' })
})

test('a stranger’s blog heard by its plain feed brings the post that names us and not the one that does not', async () => {
  const naming = await blog.post('greta', { title: 'Ärger', content: 'Bei Muster geht niemand ans Telefon.' })
  const silent = await blog.post('greta', { title: 'Wetter', content: 'Es regnet seit Tagen.' })

  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const source = await addFeed(anna, `${blog.origin}/feed/`, { name: 'Ein Blog' })
  await run.echolot.settle()
  expect(await pollsOf(run, source.id)).toBe(1)
  expect(await ticketsOf(anna, naming.link)).toMatchObject([
    { state: 'open', ground: 'watch', authorName: 'Greta Gast', sourceName: 'Ein Blog' },
  ])
  expect(await ticketsOf(anna, silent.link)).toEqual([])

  // Nothing new: the blog says so by itself, and nothing comes twice.
  await anna.sources.pollNow({ id: source.id })
  await run.echolot.settle()
  expect((await anna.sources.list())[0]).toMatchObject({ lastOutcome: 'unchanged', health: 'heard' })
})

test('a real blog says when we last posted, what we answered to what, and all that stood there before', async () => {
  const post = await blog.post('service', { title: 'Rückblick', content: 'Was vorher war.' })
  const asked = await blog.comment({ post: post.id, author: 'Erika', text: 'Und was war vorher?' })
  const left = await blog.comment({ post: post.id, author: 'Max', text: 'Niemand antwortet mir.' })
  const reply = await blog.reply('service', { post: post.id, parent: asked, content: 'Noch mehr.' })
  await blog.post('greta', { title: 'Danach', content: 'Von jemand anderem.' })

  await using run = await runEcholot()
  const { outbound, connectors, now } = await run.echolot.base.context()
  const { wordpress } = connectors
  const source = { url: blog.origin, settings: { ownUsers: ['Muster Kundenservice'] } }
  const handing = { source, outbound, now }
  const last = await wordpress?.lastPost?.(handing)
  expect(last).toMatchObject({ outcome: 'known', url: post.link })
  const to = [`comment-${asked}`, `comment-${left}`, `post-${post.id}`]
  expect(await wordpress?.observeResponses?.({ ...handing, to })).toMatchObject({
    outcome: 'items',
    items: [
      {
        ...{ own: true, parentExternalId: `comment-${asked}`, text: 'Noch mehr.', url: reply.link },
        publishedAt: new Date(`${reply.date_gmt}Z`),
      },
    ],
  })
  const found: string[] = []
  let from: string | null = null
  do {
    const since = new Date('2000-01-01')
    const page: Awaited<ReturnType<NonNullable<NonNullable<typeof wordpress>['backfill']>>> | undefined =
      await wordpress?.backfill?.({ ...handing, from, since })
    if (page?.outcome !== 'items') throw new Error(JSON.stringify(page))
    found.push(...page.items.map(({ externalId }) => externalId))
    from = page.next
  } while (from !== null)
  expect(new Set(found).size).toBe(found.length)
  expect(found).toEqual(expect.arrayContaining([...to]))
})

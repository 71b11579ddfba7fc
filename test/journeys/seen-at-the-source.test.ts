import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { type BlogComment, serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString().slice(0, 19)

/** A company whose blog shows these comments; user 7 is ours. */
async function withBlog(blog: BlogComment[], settings: { automaticUsers?: string[] } = {}) {
  await using stack = new AsyncDisposableStack()
  const host = stack.use(await serveBlogs({ '': blog }))
  const run = stack.use(await runEcholot())
  const anna = run.client()
  await setUp(anna)
  const source = {
    name: 'Blog',
    connector: 'wordpress',
    purpose: 'own_channel',
    intervalSeconds: 900,
  } as const
  const ownUsers = ['7', '8']
  const { id } = await anna.sources.create({ ...source, url: host.origin, settings: { ownUsers, ...settings } })
  await run.echolot.settle()
  const held = stack.move()
  return {
    run,
    anna,
    async poll() {
      await anna.sources.pollNow({ id })
      await run.echolot.settle()
    },
    async ticket() {
      const lists = await Promise.all((['waiting', 'done'] as const).map((view) => anna.tickets.list({ view })))
      const [row, ...others] = lists.flatMap(({ rows }) => rows)
      if (row === undefined || others.length > 0) throw new Error('not one ticket')
      return { row, ...(await anna.tickets.get({ id: row.id })) }
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

const question: BlogComment = { id: 1, name: 'Kunde', text: 'Wann kommt mein Paket von Muster?', at: secondsAgo(600) }
const answer: BlogComment = { id: 2, name: 'Team', user: 7, parent: 1, text: 'Morgen.', at: secondsAgo(300) }

test('an own answer under the item stops the clock by itself, with what was seen as evidence', async () => {
  const blog = [{ ...question, at: secondsAgo(60) }]
  await using office = await withBlog(blog)
  expect((await office.ticket()).state).toBe('open')
  blog.push({ ...answer, at: new Date(Date.now() + 1_000).toISOString().slice(0, 19) })
  await office.poll()
  const { state, row, history, thread } = await office.ticket()
  expect(state).toBe('answered')
  expect(history.at(-1)).toMatchObject({
    kind: 'responded',
    person: null,
    response: { kind: 'seen', url: expect.stringContaining('#comment-2'), reason: null },
  })
  expect(thread).toContainEqual(expect.objectContaining({ own: true, relation: 'reply', text: 'Morgen.' }))
  expect(row.answeredWhenFound).toBe(false)
})

test('what was answered before we found it is marked so, in the list and on the ticket', async () => {
  await using office = await withBlog([question, answer])
  const { state, row, answeredWhenFound, clocks, history } = await office.ticket()
  expect(state).toBe('answered')
  expect([row.answeredWhenFound, answeredWhenFound]).toEqual([true, true])
  expect(clocks).toContainEqual(expect.objectContaining({ kind: 'first_response', stopReason: 'answered_before' }))
  // The evidence keeps the answer's own time.
  expect(history.at(-1)?.response?.at).toBe(`${answer.at}.000Z`)
})

test('an answer that is heard before its question counts once the question is heard', async () => {
  const blog = [answer]
  await using office = await withBlog(blog)
  blog.push(question)
  await office.poll()
  expect(await office.ticket()).toMatchObject({ state: 'answered', answeredWhenFound: true })
})

test('an answer to a question that another source told first stops its clock', async () => {
  const blog: BlogComment[] = []
  await using office = await withBlog(blog)
  // The feed of the comments tells the question by its address and knows no answers.
  const link = 'https://blogs.example/post/#comment-1'
  await using feed = await serveFeed(() =>
    rss('Kommentare', [{ id: link, link, title: 'Kunde', text: question.text, at: `${question.at}Z` }]),
  )
  await addFeed(office.anna, feed.origin, { name: 'Kommentare' })
  await office.run.echolot.settle()
  expect((await office.ticket()).state).toBe('open')
  blog.push(question, answer)
  await office.poll()
  expect(await office.ticket()).toMatchObject({ state: 'answered', copies: 1 })
})

test('a question that is edited behind its answer stays answered, and an edited answer is no second one', async () => {
  const blog = [{ ...question }, { ...answer }]
  await using office = await withBlog(blog)
  blog[0] = { ...question, text: 'Wann kommt mein Paket von Muster? Es eilt!' }
  blog[1] = { ...answer, text: 'Übermorgen.' }
  await office.poll()
  const { state, history } = await office.ticket()
  expect(state).toBe('answered')
  expect(history.filter(({ kind }) => kind === 'responded')).toHaveLength(1)
})

test('a stranger, or what of ours answers automatically, stops no clock', async () => {
  const bot = { id: 3, name: 'Hausbot', user: 8, parent: 1, text: 'Danke für die Nachricht!', at: secondsAgo(500) }
  const stranger = { id: 4, name: 'Nachbar', parent: 1, text: 'Meins kam gestern.', at: secondsAgo(400) }
  const blog: BlogComment[] = [question, bot]
  await using office = await withBlog(blog, { automaticUsers: ['hausbot'] })
  // The bot is ours all the same: what it writes is nobody's question.
  expect(await office.ticket()).toMatchObject({ state: 'open' })
  blog.push(stranger)
  await office.poll()
  const open = (await office.anna.tickets.list({ view: 'waiting' })).rows
  expect(open.map(({ state, excerpt }) => [state, excerpt.text]).sort()).toEqual([
    ['open', stranger.text],
    ['open', question.text],
  ])
})

test('an answer given elsewhere needs a link or a reason', async () => {
  await using office = await withBlog([question])
  const { id } = await office.ticket()
  const refused = { code: 'BAD_REQUEST' }
  for (const reason of ['', '   '])
    await expect(office.anna.tickets.respond({ id, kind: 'outside', reason })).rejects.toMatchObject(refused)
  for (const url of ['', 'javascript:alert(1)', 'ftp://muster.example/antwort', 'muster.example'])
    await expect(office.anna.tickets.respond({ id, kind: 'recorded', url })).rejects.toMatchObject(refused)
  expect((await office.ticket()).state).toBe('open')
  await office.anna.tickets.respond({ id, kind: 'outside', reason: 'Am Telefon geklärt.' })
  expect((await office.ticket()).state).toBe('answered')
})

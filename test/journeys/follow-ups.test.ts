import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { expectClocksAsTold } from '../support/expect-clocks.ts'
import { type BlogComment, serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

const secondsAgo = (n: number) => new Date(Date.now() - n * 1_000).toISOString().slice(0, 19)
const karla = { name: 'Karla Kunde', website: 'https://karla.example' }
const team = { name: 'Team', user: 8 }

/** A company that answers as user 8 of its blog. */
async function blogOf(comments: BlogComment[]) {
  await using stack = new AsyncDisposableStack()
  const host = stack.use(await serveBlogs({ '': comments }))
  const run = stack.use(await runEcholot())
  const api = run.client()
  await setUp(api)
  const { id } = await api.sources.create({
    name: 'Blog',
    connector: 'wordpress',
    url: host.origin,
    purpose: 'own_channel',
    settings: { ownUsers: ['8'] },
    intervalSeconds: 900,
  })
  await run.echolot.settle()
  const held = stack.move()
  return {
    run,
    api,
    async poll() {
      await api.sources.pollNow({ id })
      await run.echolot.settle()
    },
    tickets: async () =>
      (await Promise.all((['waiting', 'done'] as const).map((view) => api.tickets.list({ view })))).flatMap(
        ({ rows }) => rows,
      ),
    async expectSound() {
      const results = await checkInvariants(run.echolot.base.db.url)
      expect(results.filter(({ total }) => total !== 0)).toEqual([])
      await expectClocksAsTold(run)
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  }
}

test('what its author asks after our answer reopens the ticket and waits for an answer of its own; thanks does not', async () => {
  const comments: BlogComment[] = [
    { id: 1, ...karla, text: 'Wann kommt es?', at: secondsAgo(600) },
    { id: 2, ...team, text: 'Morgen.', parent: 1, at: secondsAgo(300) },
  ]
  await using blog = await blogOf(comments)
  const [{ id = 0, state } = {}] = await blog.tickets()
  expect(state).toBe('answered')

  comments.push({ id: 3, ...karla, text: 'Danke, super!', parent: 2, at: secondsAgo(200) })
  await blog.poll()
  const thanked = await blog.api.tickets.get({ id })
  expect([thanked.state, thanked.copies]).toEqual(['answered', 0])
  expect(thanked.history.at(-1)).toMatchObject({ kind: 'followed_up', needsResponse: false })

  comments.push({ id: 4, ...karla, text: 'Und wer trägt es nach oben?', parent: 3, at: secondsAgo(100) })
  comments.push({
    id: 5,
    name: 'Bert',
    website: 'https://bert.example',
    text: 'Bei mir auch?',
    parent: 2,
    at: secondsAgo(90),
  })
  await blog.poll()
  expect(await blog.tickets()).toHaveLength(2)
  const asked = await blog.api.tickets.get({ id })
  expect(asked).toMatchObject({ state: 'open', episode: 2 })
  expect(asked.history.at(-1)).toMatchObject({ kind: 'reopened', reason: 'follow_up' })
  expect(asked.clocks.filter(({ kind }) => kind === 'next_response')).toMatchObject([
    { state: 'running', startReason: 'follow_up' },
  ])
  const bert = (await blog.tickets()).find((ticket) => ticket.id !== id)
  expect(asked.thread.map(({ depth, relation, own, text, ticket }) => [depth, relation, own, text, ticket])).toEqual([
    [0, 'here', false, 'Wann kommt es?', null],
    [1, 'reply', true, 'Morgen.', null],
    [2, 'reply', false, 'Danke, super!', null],
    [3, 'reply', false, 'Und wer trägt es nach oben?', null],
    [2, 'reply', false, 'Bei mir auch?', { id: bert?.id, state: 'open' }],
  ])
  // The other way round the same conversation is seen from where Bert stands.
  const seen = (await blog.api.tickets.get({ id: bert?.id ?? 0 })).thread
  expect(seen.map(({ relation, text }) => [relation, text])).toEqual([
    ['parent', 'Wann kommt es?'],
    ['parent', 'Morgen.'],
    ['beside', 'Danke, super!'],
    ['beside', 'Und wer trägt es nach oben?'],
    ['here', 'Bei mir auch?'],
  ])

  comments.push({ id: 6, ...team, text: 'Wir.', parent: 4, at: new Date().toISOString().slice(0, 19) })
  await blog.poll()
  const again = await blog.api.tickets.get({ id })
  expect(again.state).toBe('answered')
  expect(
    again.clocks.filter(({ kind }) => kind.endsWith('_response')).map(({ kind, stopReason }) => [kind, stopReason]),
  ).toEqual([
    ['first_response', 'answered_before'],
    ['next_response', expect.stringMatching(/^answered/)],
  ])
  await blog.expectSound()
})

test('a conversation that was there before anybody listened is one ticket, and waits for what is still unanswered', async () => {
  await using blog = await blogOf([
    { id: 1, ...karla, text: 'Wann kommt es?', at: secondsAgo(600) },
    { id: 2, ...team, text: 'Morgen.', parent: 1, at: secondsAgo(300) },
    { id: 3, ...karla, text: 'Um wie viel Uhr?', parent: 2, at: secondsAgo(200) },
  ])
  expect((await blog.tickets()).map(({ state, episode }) => [state, episode])).toEqual([['open', 2]])
  await blog.expectSound()
})

test('what was paused for its author goes on when they write', async () => {
  const comments: BlogComment[] = [{ id: 1, ...karla, text: 'Es ist kaputt.', at: secondsAgo(600) }]
  await using blog = await blogOf(comments)
  const [{ id = 0, dueAt = '' } = {}] = await blog.tickets()
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString()
  const paused = await blog.api.tickets.pause({ id, reason: 'author', until })
  expect(paused.paused).toMatchObject({ reason: 'author', until })
  expect(paused.dueAt > until && paused.dueAt > dueAt).toBe(true)
  expect(paused.clocks.find(({ kind }) => kind === 'first_response')).toMatchObject({ state: 'paused', late: false })
  await expect(blog.api.tickets.pause({ id, reason: 'author', until })).rejects.toMatchObject({
    data: { reason: 'paused' },
  })

  comments.push({ id: 2, ...karla, text: 'Hier ist die Nummer: 12', parent: 1, at: secondsAgo(10) })
  await blog.poll()
  const on = await blog.api.tickets.get({ id })
  expect(on).toMatchObject({ state: 'open', episode: 1, paused: null })
  expect(on.dueAt < until).toBe(true)
  expect(on.history.slice(-2)).toMatchObject([{ kind: 'followed_up' }, { kind: 'resumed', reason: 'author_wrote' }])
  await blog.expectSound()
})

test('an answer to what was asked afterwards goes by its own promise, in its row as among its clocks', async () => {
  const comments: BlogComment[] = [
    { id: 1, ...karla, text: 'Wann kommt es?', at: secondsAgo(600) },
    { id: 2, ...team, text: 'Morgen.', parent: 1, at: secondsAgo(300) },
  ]
  await using blog = await blogOf(comments)
  const any = { promiseId: null, departmentId: null, priority: null, channel: null, counted: 'calendar' } as const
  await blog.api.promises.save({
    basedOn: (await blog.api.promises.list()).revision,
    promises: [
      { ...any, clock: 'next_response', priority: 'urgent', targetMinutes: 20 },
      { ...any, clock: 'next_response', targetMinutes: 45 },
      { ...any, clock: 'first_response', targetMinutes: 300 },
    ],
  })
  comments.push({ id: 3, ...karla, text: 'Um wie viel Uhr denn?', parent: 2, at: secondsAgo(100) })
  await blog.poll()
  const [{ id = 0 } = {}] = await blog.tickets()
  const dues = async () => {
    const ticket = await blog.api.tickets.get({ id })
    const clock = ticket.clocks.find(({ kind }) => kind === 'next_response')
    return [ticket.targetMinutes, ticket.dueAt === clock?.dueAt]
  }
  expect(await dues()).toEqual([45, true])
  await blog.api.tickets.prioritise({ id, priority: 'urgent' })
  expect(await dues()).toEqual([20, true])
  // Another promise moves both.
  const { revision, promises } = await blog.api.promises.list()
  await blog.api.promises.save({
    basedOn: revision,
    promises: promises.map((promise) => (promise.targetMinutes === 20 ? { ...promise, targetMinutes: 25 } : promise)),
  })
  expect(await dues()).toEqual([25, true])
  await blog.expectSound()
})

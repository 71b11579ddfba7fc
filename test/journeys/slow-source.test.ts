import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const post = { id: 'a', title: 'Muster', text: 'Die Lieferung von Muster kam nie an.', at: '2026-03-02T08:00:00Z' }

test('a source that always takes longer than until it is asked again is heard, and never asked by two at a time', async () => {
  let isDue: () => Promise<boolean> = async () => true
  let [underWay, most, answered] = [0, 0, 0]
  await using slow = await serve(async (_request, response) => {
    underWay += 1
    most = Math.max(most, underWay)
    // Answered when it should be asked again, and never before.
    await until('it is due again', () => isDue())
    underWay -= 1
    answered += 1
    response.setHeader('content-type', 'application/rss+xml').end(rss('Presse', [post]))
  })
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, slow.origin)
  const { pool } = run.echolot.base.db
  isDue = async () => {
    const { rows } = await pool.query('select from source where next_poll_at <= now()')
    return rows.length > 0
  }
  await pool.query('update source set interval_seconds = 1, next_poll_at = now()')
  await until('its post is a ticket', async () => (await anna.tickets.list({ view: 'waiting' })).rows.length === 1)
  await until('it was asked again', () => answered >= 3)
  expect(most).toBe(1)
  isDue = async () => true
  await pool.query("update source set state = 'paused'")
})

test('a source that is paused while it is asked stays paused, and what it answered is kept', async () => {
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  await using slow = await serve(async (_request, response) => {
    asked.resolve()
    await answer.promise
    response.setHeader('content-type', 'application/rss+xml').end(rss('Presse', [post]))
  })
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id } = await addFeed(anna, slow.origin)
  await asked.promise
  await anna.sources.setState({ id, state: 'paused' })
  answer.resolve()
  await run.echolot.settle()
  expect((await anna.tickets.list({ view: 'waiting' })).rows).toHaveLength(1)
  expect((await anna.sources.list())[0]).toMatchObject({ state: 'paused' })
})

test('whoever asks a source now while it is being asked hears what has been published until the click', async () => {
  const published = [post]
  const waiting: (() => void)[] = []
  await using slow = await serve(async (_request, response) => {
    const answer = rss('Presse', published)
    await new Promise<void>((resolve) => waiting.push(resolve))
    response.setHeader('content-type', 'application/rss+xml').end(answer)
  })
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id } = await addFeed(anna, slow.origin, { intervalSeconds: 604_800 })
  await until('it is being asked', () => waiting.length === 1)
  published.push({ ...post, id: 'b', title: 'Muster, zum zweiten' })
  await anna.sources.pollNow({ id })
  await anna.sources.pollNow({ id })
  waiting[0]?.()
  await until('it is asked once more', () => waiting.length === 2)
  waiting[1]?.()
  await run.echolot.settle()
  expect((await anna.tickets.list({ view: 'waiting' })).rows).toHaveLength(2)
  expect(slow.requests).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { rss, serve } from '../../../../test/support/serve.ts'
import { until } from '../../../../test/support/until.ts'
import { pollHere, requestPoll } from './poll-now.ts'
import { pollSources } from './poll-sources.ts'
import { addSource } from './sources.ts'

const post = { id: 'a', title: 'Muster', text: 'Die Lieferung kam nie an.', at: '2026-03-02T08:00:00Z' }

/** A feed that says what it said when it was asked, once it is let. */
async function serveSlowly() {
  const published = [post]
  const waiting: (() => void)[] = []
  const server = await serve(async (_request, response) => {
    const answer = rss('Presse', published)
    await new Promise<void>((resolve) => waiting.push(resolve))
    response.setHeader('content-type', 'application/rss+xml').end(answer)
  })
  return { ...server, published, waiting }
}

async function addSlow(base: TestBase, url: string): Promise<number> {
  const source = await addSource(await base.context(), {
    name: 'Presse',
    connector: 'feed',
    url,
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: 604_800,
  })
  return source.id
}

const due = (base: TestBase) =>
  ask<{ ids: number[] }>(base.url, "select payload -> 'sourceIds' as ids from outbox where event = 'sources.due'")

test('a source that somebody wants asked while it is being asked is due again with the answer, and once', async () => {
  await using base = await openTestBase()
  await using feed = await serveSlowly()
  const id = await addSlow(base, feed.origin)
  await requestPoll(await base.context(), { id })
  const polling = pollSources(await base.context(), { sourceIds: [id], lane: 'live' })
  await until('it is being asked', () => feed.waiting.length === 1)
  await requestPoll(await base.context(), { id })
  await requestPoll(await base.context(), { id })
  expect(await pollSources(await base.context(), { sourceIds: [id], lane: 'live' })).toEqual(new Map())
  await ask(base.url, 'delete from outbox')
  feed.waiting[0]?.()
  await polling
  expect(await due(base)).toEqual([{ ids: [id] }])
  const again = pollSources(await base.context(), { sourceIds: [id], lane: 'live' })
  await until('it is asked once more', () => feed.waiting.length === 2)
  feed.waiting[1]?.()
  expect((await again).get(id)).toMatchObject({ outcome: 'unchanged' })
  expect(await due(base)).toHaveLength(1)
  expect(await pollSources(await base.context(), { sourceIds: [id], lane: 'live' })).toEqual(new Map())
})

test('whoever waits for the answer gets the one that was asked for after the wish', async () => {
  await using base = await openTestBase()
  await using feed = await serveSlowly()
  const id = await addSlow(base, feed.origin)
  await requestPoll(await base.context(), { id })
  const polling = pollSources(await base.context(), { sourceIds: [id], lane: 'live' })
  await until('it is being asked', () => feed.waiting.length === 1)
  feed.published.push({ ...post, id: 'b', title: 'Muster, zum zweiten' })
  const wished = pollHere(base.context, { id })
  await until('it is wished', async () => {
    const [row] = await ask<{ wished: boolean }>(base.url, 'select generation = 2 as wished from source')
    return row?.wished === true
  })
  feed.waiting[0]?.()
  await polling
  await until('it is asked once more', () => feed.waiting.length === 2)
  feed.waiting[1]?.()
  expect(await wished).toEqual({ outcome: 'items', found: 2, stored: 2, problem: null, before: null })
})

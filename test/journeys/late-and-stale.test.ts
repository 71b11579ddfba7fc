import { announceLate } from '@echolot/actions'
import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { withTickets } from '../support/with-tickets.ts'

const post: Post = {
  id: '1',
  title: 'Frage',
  text: 'Wie lange dauert das bei Muster?',
  author: 'Erika',
  at: '2026-03-02T08:00:00Z',
}

test('late is flagged once and with the true time, whatever restarts and however many sweeps ask', async () => {
  await using office = await withTickets([post])
  const { run, api: anna } = office
  const [row] = (await anna.tickets.list({ view: 'waiting' })).rows
  if (row === undefined) throw new Error('no ticket')
  const ctx = await run.echolot.base.context()
  const due = new Date(row.dueAt)

  // At the due time itself it is not late yet: strictly after.
  expect(await announceLate({ ...ctx, now: due })).toBe(0)
  const later = { ...ctx, now: new Date(due.getTime() + 3_000) }
  const flagged = await Promise.all([announceLate(later), announceLate(later), announceLate(later)])
  expect(flagged.reduce((sum, n) => sum + n, 0)).toBe(1)
  expect(await announceLate({ ...ctx, now: new Date(due.getTime() + 86_400_000) })).toBe(0)
  const { rows } = await ctx.db.pool.query<{ late_at: Date }>('select late_at from ticket')
  expect(rows).toEqual([{ late_at: due }])
})

test('an own account with a feed and a rhythm goes stale at its instant and is well again after the next post', async () => {
  const posts: Post[] = [{ ...post, at: new Date(Date.now() - 20 * 86_400_000).toISOString() }]
  await using feed = await serveFeed(() => rss('Blog', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const account = await anna.accounts.create({
    channel: 'blog',
    name: 'Muster-Blog',
    url: 'https://muster.example/blog',
    ownerId: null,
    everyDays: 7,
    feedUrl: feed.origin,
  })
  expect(account.state).toBe('unwatched')
  await run.echolot.settle()
  const stale = (await anna.accounts.list()).rows[0]
  expect(stale).toMatchObject({ state: 'stale', staleAt: stale?.dueAt })
  expect((await anna.today.get()).stale).toHaveLength(1)
  // Own posts are no mentions, even when they name the company.
  expect((await anna.tickets.list({ view: 'waiting' })).rows).toEqual([])

  posts.unshift({ ...post, id: '2', at: new Date(Date.now() - 60_000).toISOString() })
  await anna.sources.pollNow({ id: stale?.feed?.sourceId ?? 0 })
  await run.echolot.settle()
  expect((await anna.accounts.list()).rows[0]).toMatchObject({ state: 'healthy', staleAt: null })
})

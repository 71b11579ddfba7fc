import { announceMarks, announceStale } from '@echolot/actions'
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

  // At the due time itself it is not late yet: strictly after. That half and most of its time are gone was to be told before.
  expect(await announceMarks({ ...ctx, now: due })).toBe(2)
  expect(await announceMarks({ ...ctx, now: due })).toBe(0)
  const later = { ...ctx, now: new Date(due.getTime() + 3_000) }
  const flagged = await Promise.all([announceMarks(later), announceMarks(later), announceMarks(later)])
  expect(flagged.reduce((sum, n) => sum + n, 0)).toBe(1)
  expect(await announceMarks({ ...ctx, now: new Date(due.getTime() + 86_400_000) })).toBe(0)
  const { rows } = await ctx.db.pool.query<{ late_at: Date }>('select late_at from ticket')
  expect(rows).toEqual([{ late_at: due }])
})

const dayMs = 86_400_000

/** A company with one own account that has posted at these times. */
async function withAccount(posts: Post[], everyDays: number) {
  await using stack = new AsyncDisposableStack()
  const feed = stack.use(await serveFeed(() => rss('Blog', posts)))
  const run = stack.use(await runEcholot())
  const anna = run.client()
  await setUp(anna)
  const account = await anna.accounts.create({
    channel: 'blog',
    name: 'Muster-Blog',
    url: 'https://muster.example/blog',
    ownerId: null,
    everyDays,
    feedUrl: feed.origin,
  })
  const held = stack.move()
  return { run, anna, account, [Symbol.asyncDispose]: () => held.disposeAsync() }
}

test('an own account with a feed and a rhythm goes stale at its instant and is well again after the next post', async () => {
  const posts: Post[] = [{ ...post, at: new Date(Date.now() - 20 * dayMs).toISOString() }]
  await using blog = await withAccount(posts, 7)
  const { run, anna, account } = blog
  expect(account.state).toBe('unwatched')
  await run.echolot.settle()
  const stale = (await anna.accounts.list()).rows[0]
  expect(stale).toMatchObject({ state: 'stale', staleAt: stale?.dueAt, countedBy: 'undecided' })
  expect((await anna.today.get()).stale).toMatchObject([{ id: account.id, staleAt: stale?.staleAt, openMentions: 0 }])
  // Own posts are no mentions, even when they name the company.
  expect((await anna.tickets.list({ view: 'waiting' })).rows).toEqual([])

  posts.unshift({ ...post, id: '2', at: new Date(Date.now() - 60_000).toISOString() })
  await anna.sources.pollNow({ id: stale?.feed?.sourceId ?? 0 })
  await run.echolot.settle()
  expect((await anna.accounts.list()).rows[0]).toMatchObject({ state: 'healthy', staleAt: null })
  // Both were told, once each, and with the true times.
  expect((await anna.accounts.history({ id: account.id })).map(({ kind, at, because }) => [kind, because, at])).toEqual(
    [
      ['stale_cleared', 'posted', expect.stringMatching(posts[0]?.at.slice(0, 19) ?? '')],
      ['stale_raised', 'silent', stale?.staleAt],
    ],
  )
})

test('a rhythm counts business days: the weekend and a holiday make nobody stale, and sweeps that slept over them tell the true time', async () => {
  // The Thursday before Easter; Good Friday, the weekend and Easter Monday are no business days in Hamburg.
  const posts: Post[] = [{ ...post, at: '2026-04-02T08:00:00Z' }]
  await using blog = await withAccount(posts, 1)
  const { run, anna } = blog
  // The clock of the world stands still at its post: what comes later is asked with the time of then.
  await run.echolot.settle()
  const [account] = (await anna.accounts.list()).rows
  const due = new Date('2026-04-07T22:00:00.000Z')
  expect(account?.dueAt).toBe(due.toISOString())

  const ctx = await run.echolot.base.context()
  await ctx.db.pool.query('update account set stale_at = null')
  await ctx.db.pool.query('truncate account_event')
  expect(await announceStale({ ...ctx, now: due })).toBe(0)
  const slept = { ...ctx, now: new Date(due.getTime() + 3 * dayMs) }
  const flagged = await Promise.all([announceStale(slept), announceStale(slept), announceStale(slept)])
  expect(flagged.reduce((sum, n) => sum + n, 0)).toBe(1)
  expect(await announceStale({ ...ctx, now: new Date(due.getTime() + 9 * dayMs) })).toBe(0)
  expect(await anna.accounts.history({ id: account?.id ?? 0 })).toMatchObject([
    { kind: 'stale_raised', at: due.toISOString(), noticedAt: slept.now.toISOString(), because: 'silent' },
  ])
})

test('a calendar with fewer business days, or another department, moves when a post is due', async () => {
  await using blog = await withAccount([{ ...post, at: new Date(Date.now() - 60_000).toISOString() }], 2)
  const { run, anna, account } = blog
  await run.echolot.settle()
  const dueAt = async () => Date.parse((await anna.accounts.list()).rows[0]?.dueAt ?? '')
  const before = await dueAt()

  const [office] = await anna.calendars.list()
  if (office === undefined) throw new Error('no calendar')
  const days = { [new Date(before - 3_600_000).toISOString().slice(0, 10)]: [] }
  await anna.calendars.update({ id: office.id, name: office.name, definition: { ...office.definition, days } })
  expect(await dueAt()).toBeGreaterThanOrEqual(before + dayMs - 3_600_000)

  const everyDay = ['10:00-14:00']
  const weekly = {
    mon: everyDay,
    tue: everyDay,
    wed: everyDay,
    thu: everyDay,
    fri: everyDay,
    sat: everyDay,
    sun: everyDay,
  }
  const always = await anna.calendars.create({
    name: 'Immer',
    definition: { ...office.definition, weekly, holidays: null },
  })
  const [service] = (await anna.departments.list()).filter(({ id }) => id === 'service')
  if (service === undefined) throw new Error('no department')
  const { id, name, firstResponseMinutes, memberIds } = service
  await anna.departments.update({ id, name, firstResponseMinutes, memberIds, calendarId: always.id })
  const { channel, url, everyDays, feed } = account
  await anna.accounts.update({
    id: account.id,
    channel,
    name: account.name,
    url,
    everyDays,
    ownerId: null,
    departmentId: 'service',
    feedUrl: feed?.url ?? null,
  })
  // Two days of 24 hours at most, from the end of today.
  expect((await dueAt()) - Date.now()).toBeLessThanOrEqual(3 * dayMs + 3_600_000)
})

test('a stale blog at which comments wait says so before the others', async () => {
  await using comments = await serveFeed(() => rss('Kommentare', [{ ...post, at: new Date().toISOString() }]))
  const posts: Post[] = [{ ...post, id: 'b', at: new Date(Date.now() - 30 * dayMs).toISOString() }]
  await using blog = await withAccount(posts, 5)
  const { run, anna, account } = blog
  await anna.accounts.create({
    channel: 'LinkedIn',
    name: 'A',
    url: 'https://linkedin.example/a',
    ownerId: null,
    everyDays: null,
    feedUrl: null,
  })
  // The comments of the blog stand on its host.
  await anna.accounts.update({
    id: account.id,
    channel: 'blog',
    name: 'Muster-Blog',
    url: `${comments.origin}/blog`,
    ownerId: null,
    everyDays: 5,
    feedUrl: account.feed?.url ?? null,
  })
  await anna.sources.create({
    name: 'Kommentare im Blog',
    connector: 'feed',
    url: comments.origin,
    purpose: 'own_channel',
  })
  await run.echolot.settle()
  const { rows } = await anna.accounts.list()
  expect(rows.map(({ name, openMentions }) => [name, openMentions])).toEqual([
    ['Muster-Blog', { count: 1, since: expect.any(String), noRecentPost: true }],
    ['A', null],
  ])
  expect((await anna.today.get()).stale).toMatchObject([{ name: 'Muster-Blog', openMentions: 1 }])
})

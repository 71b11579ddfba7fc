import { announceMarks, announceStale, examine, renewAllHeartbeats } from '@echolot/actions'
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

const inputOf = ({ id, channel, name, url, everyDays, feed }: Awaited<ReturnType<typeof withAccount>>['account']) => ({
  ...{ id, channel, name, url, everyDays, ownerId: null, departmentId: null, feedUrl: feed?.url ?? null },
})

test('each wait from post to post is a clock of its own: kept or stale with its true times, whatever slept over it', async () => {
  // The Thursday before Easter, in the rhythm of one business day: due by the end of Tuesday, for Hamburg is closed until then.
  const posts: Post[] = [{ ...post, at: '2026-04-02T08:00:00Z' }]
  await using blog = await withAccount(posts, 1)
  const { run, anna, account } = blog
  const beats = () => anna.accounts.heartbeats({ id: account.id })
  expect(await beats()).toEqual([])
  await run.echolot.settle()
  const due = '2026-04-07T22:00:00.000Z'
  const first = {
    number: 1,
    startedAt: '2026-04-02T08:00:00.000Z',
    startReason: 'first_known',
    dueAt: due,
    staleAt: due,
  }
  const [office] = await anna.calendars.list()
  const calendarVersions = [{ calendarId: office?.id, version: 1 }]
  expect(await beats()).toMatchObject([
    { ...first, state: 'running', announcedAt: expect.any(String), calendarVersions },
  ])

  // As if nobody had looked until Friday: announced once, by whichever process is first, and due when it was due.
  const ctx = await run.echolot.base.context()
  await ctx.db.pool.query('update account set stale_at = null')
  await ctx.db.pool.query('update heartbeat set announced_at = null')
  const friday = { ...ctx, now: new Date('2026-04-10T06:00:00Z') }
  await Promise.all([announceStale(friday), announceStale(friday), announceStale(friday)])
  await announceStale({ ...ctx, now: new Date('2026-04-11T06:00:00Z') })
  const told = { ...first, announcedAt: friday.now.toISOString() }
  expect(await beats()).toMatchObject([{ ...told, state: 'running' }])

  // Two posts while nobody looked: a late one on Friday, and the next on Monday in time.
  const feedId = (await anna.accounts.list()).rows[0]?.feed?.sourceId ?? 0
  posts.unshift({ ...post, id: '3', at: '2026-04-13T06:00:00Z' }, { ...post, id: '2', at: '2026-04-10T08:00:00Z' })
  await anna.sources.pollNow({ id: feedId })
  await run.echolot.settle()
  const [last, second, begun] = await beats()
  expect(begun).toMatchObject({ ...told, state: 'stopped', stoppedAt: '2026-04-10T08:00:00.000Z' })
  expect(begun?.calendarMs).toBe(8 * dayMs)
  // Thursday from ten, Wednesday, Thursday, and Friday until ten; the hours of the office are 9 to 17.
  expect(begun?.businessMs).toBe((7 + 8 + 8 + 8 + 1) * 3_600_000)
  expect(second).toMatchObject({
    ...{
      number: 2,
      state: 'stopped',
      startReason: 'posted',
      startedAt: begun?.stoppedAt,
      staleAt: null,
      announcedAt: null,
    },
    ...{ stoppedAt: '2026-04-13T06:00:00.000Z', dueAt: '2026-04-13T22:00:00.000Z' },
  })
  expect(last).toMatchObject({ number: 3, state: 'running', startedAt: second?.stoppedAt, startReason: 'posted' })

  // Counting all anew changes nothing, nor does an older Echolot that followed the last post and wrote no heartbeat.
  const stand = async () => (await beats()).map(({ calendarMs, businessMs, ...beat }) => beat)
  const before = await stand()
  await renewAllHeartbeats(await run.echolot.base.context())
  expect(await stand()).toEqual(before)
  await ctx.db.pool.query('delete from heartbeat where number = 3')
  await ctx.db.pool.query(
    `update heartbeat set state = 'running', stopped_at = null, stop_reason = null, stop_department_id = null, stop_channel = null where number = 2`,
  )
  await renewAllHeartbeats(await run.echolot.base.context())
  expect(await stand()).toEqual(
    before.map((beat) => (beat.number === 3 ? { ...beat, announcedAt: expect.any(String) } : beat)),
  )
  const found = await examine(run.echolot.base.db.url, { timeoutMs: 60_000 })
  expect(found.filter(({ total, kind }) => kind === 'fault' && total !== 0)).toEqual([])
  await ctx.db.pool.query(`update heartbeat set due_at = due_at + interval '1 hour' where state = 'running'`)
  const wrong = await examine(run.echolot.base.db.url, { timeoutMs: 60_000 })
  expect(wrong.filter(({ total }) => total !== 0).map(({ name }) => name)).toEqual(['heartbeat_runs', 'heartbeats_due'])
})

test('another rhythm, none, another calendar and leaving the register end or move the wait that runs, each with its reason', async () => {
  await using blog = await withAccount([{ ...post, at: new Date(Date.now() - 60_000).toISOString() }], 2)
  const { run, anna, account } = blog
  await run.echolot.settle()
  const { id } = account
  const told = async () =>
    (await anna.accounts.heartbeats({ id })).map(({ number, state, startReason, voidReason, everyDays }) => [
      ...[number, state, voidReason ?? startReason, everyDays],
    ])
  const input = inputOf({ ...account, feed: (await anna.accounts.list()).rows[0]?.feed ?? null })
  await anna.accounts.update({ ...input, everyDays: 5 })
  expect(await told()).toEqual([
    [2, 'running', 'rhythm_changed', 5],
    [1, 'void', 'rhythm_changed', 2],
  ])
  await anna.accounts.update({ ...input, everyDays: null })
  await anna.accounts.update({ ...input, everyDays: 3 })
  expect((await told()).slice(0, 2)).toEqual([
    [3, 'running', 'rhythm_set', 3],
    [2, 'void', 'rhythm_taken_away', 5],
  ])
  const [office] = await anna.calendars.list()
  if (office === undefined) throw new Error('no calendar')
  const [running] = await anna.accounts.heartbeats({ id })
  const days = { [new Date(Date.parse(running?.dueAt ?? '') - 3_600_000).toISOString().slice(0, 10)]: [] }
  await anna.calendars.update({ id: office.id, name: office.name, definition: { ...office.definition, days } })
  const [moved] = await anna.accounts.heartbeats({ id })
  expect(moved).toMatchObject({ number: 3, state: 'running', departmentId: 'undecided' })
  expect(Date.parse(moved?.dueAt ?? '')).toBeGreaterThan(Date.parse(running?.dueAt ?? ''))
  expect(moved?.calendarVersions).toContainEqual({ calendarId: office.id, version: 2 })

  await anna.accounts.remove({ id })
  await expect(anna.accounts.heartbeats({ id })).rejects.toMatchObject({ status: 404 })
  const { rows } = await run.echolot.base.db.pool.query(
    'select number, state, void_reason, stop_department_id from heartbeat order by number desc limit 1',
  )
  expect(rows).toEqual([{ number: 3, state: 'void', void_reason: 'account_left', stop_department_id: 'undecided' }])
  const found = await examine(run.echolot.base.db.url, { timeoutMs: 60_000 })
  expect(found.filter(({ total, kind }) => kind === 'fault' && total !== 0)).toEqual([])
})

import { claimDueSources } from '@echolot/db'
import { expect, test } from 'vitest'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { planAfterAbsence } from './plan-after-absence.ts'

const gapMs = 1_000
const [second, minute, hour] = [1_000, 60_000, 3_600_000]

const rows = async <Row extends Record<string, unknown>>(base: TestBase, statement: string, values: unknown[] = []) =>
  (await base.db.pool.query<Row>(statement, values)).rows

/** So many sources, each at a host of its own, of a quarter of an hour each, due one after the other since `dueSince`. */
const add = (base: TestBase, n: number, { dueSince, at }: { dueSince: Date; at: Date }) =>
  rows(
    base,
    `insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at, host)
     select 'feed ' || n, 'feed', 'https://feed-' || n || '.example', '', convert_to('feed ' || n, 'UTF8'), '{}', 'web', 'mentions', 900,
       $2::timestamptz + make_interval(secs => n * 900.0 / $1), $3, 'feed-' || n || '.example'
     from generate_series(1, $1) n`,
    [n, dueSince, at],
  )

/** What is asked from `start` on, second by second. */
async function asked(base: TestBase, start: Date, seconds: number): Promise<number[]> {
  const counts: number[] = []
  for (let n = 0; n < seconds; n++) {
    const ids = await base.db.inTransaction((tx) =>
      claimDueSources(tx, new Date(start.getTime() + n * second), { limit: 5_000, gapMs }),
    )
    counts.push(ids.length)
  }
  return counts
}

test('after a night off ten thousand sources, never asked or not, are asked at their usual pace, the longest due first', async () => {
  await using base = await openTestBase()
  const ctx = await base.context()
  const { now } = ctx
  await add(base, 10_000, { dueSince: new Date(now.getTime() - 9 * hour), at: new Date(now.getTime() - 10 * hour) })
  await planAfterAbsence(ctx)
  const [{ first, last } = { first: 0, last: 0 }] = await rows<{ first: number; last: number }>(
    base,
    `select extract(epoch from min(next_poll_at) - $1)::float8 as first, extract(epoch from max(next_poll_at) - $1)::float8 as last from source`,
    [now],
  )
  expect(first).toBe(0)
  expect(last).toBeGreaterThan(850)
  expect(last).toBeLessThanOrEqual(900)
  const counts = await asked(base, now, 20)
  // 10 000 in a quarter of an hour are eleven a second.
  expect(Math.max(...counts)).toBeLessThanOrEqual(12)
  expect(counts.reduce((sum, one) => sum + one)).toBeGreaterThan(200)
  const [{ n: inOrder } = { n: 0 }] = await rows<{ n: number }>(
    base,
    `select count(*)::int as n from (select id, lag(next_poll_at) over (order by id) as before, next_poll_at from source where generation = 0) s where before > next_poll_at`,
  )
  expect(inOrder).toBe(0)
  // Who is killed again and again puts nobody off: what is planned stays, and what lies longest comes first.
  await planAfterAbsence({ ...ctx, now: new Date(now.getTime() + 5 * minute) })
  const [{ n: moved } = { n: 0 }] = await rows<{ n: number }>(
    base,
    `select count(*)::int as n from source where generation = 0 and next_poll_at > $1::timestamptz + interval '15 minutes'`,
    [now],
  )
  expect(moved).toBe(0)
})

test('a few are asked at once, some dozens within seconds, and what is due just now is left alone', async () => {
  await using base = await openTestBase()
  const ctx = await base.context()
  const { now } = ctx
  const before = new Date(now.getTime() - 9 * hour)
  await add(base, 20, { dueSince: before, at: before })
  await planAfterAbsence(ctx)
  expect(await asked(base, now, 1)).toEqual([20])
  await rows(base, 'delete from source')
  await add(base, 60, { dueSince: before, at: before })
  await planAfterAbsence(ctx)
  const counts = await asked(base, now, 7)
  expect(Math.max(...counts)).toBeLessThanOrEqual(11)
  expect(counts.reduce((sum, one) => sum + one)).toBe(60)
  await rows(base, 'truncate source, host_pace cascade')
  await add(base, 100, { dueSince: now, at: before })
  await rows(base, 'update source set next_poll_at = $1', [new Date(now.getTime() - 5 * second)])
  await planAfterAbsence(ctx)
  expect(await asked(base, now, 1)).toEqual([100])
})

test('a clock that ran a day ahead and was set back silences no source, and is told', async () => {
  await using base = await openTestBase()
  const ctx = await base.context()
  const { now } = ctx
  const ahead = 25 * hour
  const wrong = (ms: number) => new Date(now.getTime() + ahead + ms)
  await add(base, 3, { dueSince: now, at: new Date(now.getTime() - hour) })
  await rows(
    base,
    `update source set next_poll_at = $2::timestamptz, last_polled_at = $3, last_success_at = $3, claimed_at = $3, generation = 1, polled_generation = 1, poll_reason = 'rhythm' where id = $1`,
    [1, wrong(5 * minute), wrong(-10 * minute)],
  )
  // One that asked for patience, and one that was claimed and never begun.
  await rows(
    base,
    `update source set next_poll_at = $2::timestamptz, last_polled_at = $3, claimed_at = $3, failing_since = $4, generation = 1, polled_generation = 1, poll_reason = 'asked_to_wait' where id = $1`,
    [2, wrong(2 * hour), wrong(0), wrong(-30 * hour)],
  )
  await rows(base, `update source set next_poll_at = $2::timestamptz, claimed_at = $3, generation = 1 where id = $1`, [
    3,
    wrong(15 * minute),
    wrong(-second),
  ])
  await rows(base, `insert into host_pace (host, next_at) values ('feed-1.example', $1)`, [wrong(second)])
  await rows(
    base,
    `insert into source_poll (source_id, at, outcome, found, stored, ms) select id, last_polled_at, 'items', 1, 1, 5 from source where last_polled_at is not null`,
  )
  await planAfterAbsence(ctx)
  expect(await rows(base, 'select from source_poll where at > $1', [now])).toEqual([])
  const planned = await rows<Record<string, number | null>>(
    base,
    `select id::int, extract(epoch from next_poll_at - $1)::int as next, extract(epoch from last_polled_at - $1)::int as polled,
       extract(epoch from claimed_at - $1)::int as claimed, extract(epoch from failing_since - $1)::int as failing from source order by id`,
    [now],
  )
  expect(planned).toEqual([
    { id: 1, next: 300, polled: -600, claimed: -600, failing: null },
    { id: 2, next: 7_200, polled: 0, claimed: 0, failing: -18_000 },
    { id: 3, next: 900, polled: null, claimed: -1, failing: null },
  ])
  const [pace] = await rows<{ next: number }>(
    base,
    'select extract(epoch from next_at - $1)::int as next from host_pace',
    [now],
  )
  expect(pace?.next).toBe(1)
  const told = () => base.logged.filter(({ message }) => message.includes('clock'))
  expect(told().map(({ fields }) => fields)).toEqual([{ sources: 3, aheadSeconds: 90_000 }])
  await planAfterAbsence(ctx)
  expect(told()).toHaveLength(1)
})

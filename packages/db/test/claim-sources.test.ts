import {
  beginPolls,
  claimDueSources,
  claimSource,
  crowdedHosts,
  type Database,
  oldestDueSource,
  openDatabase,
  paceHosts,
  reclaimForgottenSources,
} from '@echolot/db'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, migratedDatabase } from '../../../test/support/fresh-database.ts'

let database: FreshDatabase
let db: Database

beforeAll(async () => {
  database = await migratedDatabase()
  db = openDatabase({ url: database.url, onError: () => {} })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})
beforeEach(async () => {
  await db.pool.query('truncate source, host_pace restart identity cascade')
})

const start = new Date('2026-03-02T12:00:00Z')
const after = (ms: number) => new Date(start.getTime() + ms)
const gapMs = 1_000

/** So many sources of a host, due one millisecond after another before the start. */
const add = (host: string, n: number) =>
  db.pool.query(
    `insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at, host)
     select $1 || ' ' || n, 'feed', 'https://' || $1, '', convert_to($1 || n, 'UTF8'), '{}', 'web', 'mentions', 900, $3::timestamptz - make_interval(secs => 10 - n / 1000.0), $3, $1
     from generate_series(1, $2) n`,
    [host, n, start],
  )
const claim = (at: Date, limit = 500) => db.inTransaction((tx) => claimDueSources(tx, at, { limit, gapMs }))
const begin = (ids: readonly number[], now: Date, heldForMs = 30_000) =>
  beginPolls(db, ids, { now, until: new Date(now.getTime() + heldForMs), gapMs, claimed: true })
/** As the record of a poll does. */
const end = (ids: readonly number[]) =>
  db.pool.query('update source set polled_generation = generation, asked_until = null where id = any($1)', [ids])
const namesOf = async (ids: readonly number[]) => {
  const { rows } = await db.pool.query<{ name: string }>(
    'select name from source where id = any($1) order by next_poll_at, id',
    [ids],
  )
  return rows.map(({ name }) => name)
}

test('a host with a thousand due sources is asked once a gap, the longest due first, and holds up no other', async () => {
  await add('big.example', 1_000)
  for (let n = 1; n <= 30; n++) await add(`small-${n}.example`, 1)
  const first = await claim(start)
  expect(first).toHaveLength(31)
  expect(await namesOf(first)).toContain('big.example 1')
  const asked = ['big.example 1']
  await begin(first, start)
  await end(first)
  for (let ms = 100; ms <= 5_000; ms += 100) {
    const ids = await claim(after(ms))
    asked.push(...(await namesOf(ids)))
    await begin(ids, after(ms))
    await end(ids)
  }
  expect(asked).toEqual([1, 2, 3, 4, 5, 6].map((n) => `big.example ${n}`))
})

test('of one host at most two sources are asked at a time, and the second only once the first was begun', async () => {
  await add('slow.example', 10)
  const first = await claim(start)
  expect(await claim(after(5_000))).toEqual([])
  await begin(first, after(6_000))
  expect(await claim(after(6_500))).toEqual([])
  const second = await claim(after(7_000))
  expect(second).toHaveLength(1)
  await begin(second, after(7_000))
  expect(await claim(after(20_000))).toEqual([])
  await end(first)
  expect(await claim(after(20_000))).toHaveLength(1)
})

test('several who claim at once share the work, and ask no host twice', async () => {
  for (let n = 1; n <= 60; n++) await add(`host-${n}.example`, 5)
  const claimed = (await Promise.all(Array.from({ length: 6 }, () => claim(start)))).flat()
  expect(new Set(claimed).size).toBe(claimed.length)
  const { rows } = await db.pool.query('select host from source where id = any($1)', [claimed])
  expect(new Set(rows.map(({ host }) => host)).size).toBe(claimed.length)
  expect(claimed.length + (await claim(start)).length).toBe(60)
})

test('whoever asks a source has it alone, and whoever died at it is replaced', async () => {
  await add('press.example', 1)
  const ids = await claim(start)
  expect(await begin(ids, start)).toHaveLength(1)
  expect(await begin(ids, after(29_000))).toEqual([])
  const forgotten = (ms: number) => reclaimForgottenSources(db, after(ms - 60_000), after(ms), 10)
  expect(await forgotten(29_000)).toEqual([])
  expect(await forgotten(31_000)).toEqual(ids)
  expect(await forgotten(31_500)).toEqual([])
  expect(await begin(ids, after(32_000))).toHaveLength(1)
  await end(ids)
  expect(await begin(ids, after(99_000))).toEqual([])
})

test('a person who asks now is heard at once, and what is due waits the longer for it', async () => {
  await add('press.example', 3)
  expect(await claim(start)).toEqual([1])
  await begin([1], start)
  await end([1])
  expect(await claimSource(db, 3, after(500), { gapMs })).toEqual({ generation: 1 })
  await begin([3], after(500))
  await end([3])
  expect(await claim(after(1_400))).toEqual([])
  expect(await claim(after(2_000))).toEqual([2])
  // Who clicks twice asks once.
  await claimSource(db, 2, after(2_000), { gapMs })
  expect(await begin([2], after(2_000))).toHaveLength(1)
  await end([2])
  expect(await begin([2], after(2_100))).toEqual([])
})

test('a host that complains is asked half as often, and slowly as before', async () => {
  await add('press.example', 200)
  const ids = await claim(start)
  await begin(ids, start)
  await end(ids)
  await paceHosts(db, { complained: [{ host: 'press.example', until: start }], answered: [] })
  const gaps: number[] = []
  let last = start.getTime()
  for (let ms = 1_000; gaps.length < 40; ms += 50) {
    const next = await claim(after(ms))
    if (next.length === 0) continue
    await begin(next, after(ms))
    await end(next)
    await paceHosts(db, { complained: [], answered: ['press.example'] })
    gaps.push(after(ms).getTime() - last)
    last = after(ms).getTime()
  }
  expect(gaps[1]).toBeGreaterThanOrEqual(1_900)
  expect(gaps[10]).toBeGreaterThan(1_200)
  expect(gaps.at(-1)).toBeLessThanOrEqual(1_050)
  expect(gaps.slice(1)).toEqual(gaps.slice(1).toSorted((a, b) => b - a))
})

test('a host that asks for patience is left alone until then, all its sources, and others are not', async () => {
  await add('press.example', 3)
  await add('other.example', 2)
  const ids = await claim(start)
  await begin(ids, start)
  await end(ids)
  await paceHosts(db, { complained: [{ host: 'press.example', until: after(120_000) }], answered: ['other.example'] })
  expect(await namesOf(await claim(after(119_000)))).toEqual(['other.example 2'])
  expect(await namesOf(await claim(after(120_000)))).toEqual(['press.example 2'])
})

test('a host that has more sources than its pace can carry is named', async () => {
  await add('big.example', 901)
  await add('press.example', 899)
  await claim(start)
  expect([...(await crowdedHosts(db, gapMs))]).toEqual(['big.example'])
})

test('a source is due until somebody begins to ask it, however often it is claimed', async () => {
  await add('slow.example', 1)
  const due = new Date(start.getTime() - 9_999)
  await db.pool.query(`update source set created_at = created_at - interval '1 day'`)
  expect(await oldestDueSource(db, start)).toEqual(due)
  const ids = await claim(start)
  expect(await oldestDueSource(db, start)).toEqual(start)
  await db.inTransaction((tx) => reclaimForgottenSources(tx, after(60_000), after(60_000), 10))
  expect(await oldestDueSource(db, after(60_000))).toEqual(start)
  await begin(ids, after(61_000))
  expect(await oldestDueSource(db, after(61_000))).toBeNull()
  await end(ids)
  expect(await oldestDueSource(db, after(62_000))).toBeNull()
})

import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const post = (id: string, title: string, more: Partial<Post> = {}): Post => ({
  id,
  title,
  text: `${title}, und mehr.`,
  at: minutesAgo(30),
  ...more,
})

test('the ledger of a source tells what became of every poll and every item, and its sums agree with the rows', async () => {
  const posts = [post('1', 'Muster liefert nicht'), post('2', 'Wetter'), post('3', 'Sport')]
  let status = 200
  await using server = await serve((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/rss+xml', 'retry-after': '3600' })
    response.end(status === 200 ? rss('Presse', posts) : '')
  })
  await using run = await runEcholot()
  const anna = run.client()
  const { url } = run.echolot.base.db
  await setUp(anna)
  const { id } = await addFeed(anna, server.origin)
  const polled = async () => {
    await run.echolot.settle()
    await anna.sources.pollNow({ id })
    await run.echolot.settle()
  }
  await polled()
  await ask(url, `update source set created_at = now() - interval '1 hour'`)
  posts.unshift(post('4', 'Muster schweigt', { at: minutesAgo(2) }), post('5', 'Unfug', { at: '2031-01-01T10:00:00Z' }))
  await polled()
  const [author] = await ask<{ id: number }>(
    url,
    `insert into tombstone (digest, kind, at) select identity, 'item', now() from item order by id desc limit 1 returning 1 as id`,
  )
  expect(author).toBeDefined()
  await ask(
    url,
    `delete from item where id = (select max(id) from item); update source_hour set stored = stored - 1, parsed = parsed - 1, no_hit = no_hit - 1`,
  )
  posts.push(post('6', 'Verkehr', { at: minutesAgo(1) }))
  await polled()
  for (status of [500, 429, 410]) await polled()

  const [sums] = await ask(
    url,
    `select sum(polled)::int as polled, sum(unchanged)::int as unchanged, sum(fetched)::int as fetched, sum(throttled)::int as throttled,
       sum(failed)::int as failed, sum(parsed)::int as parsed, sum(stored)::int as stored, sum(duplicate)::int as duplicate,
       sum(matched)::int as matched, sum(suppressed)::int as suppressed, sum(erased)::int as erased, sum(lag_items)::int as lag_items,
       max(lag_worst_seconds)::int as worst from source_hour`,
  )
  expect(sums).toMatchObject({ polled: 7, unchanged: 1, fetched: 3, throttled: 1, failed: 2 })
  // 3 + 5 + 6 seen; the fifth was erased between.
  expect(sums).toMatchObject({ parsed: 13, stored: 5, erased: 1, duplicate: 7, matched: 2, suppressed: 4 })
  expect(sums).toMatchObject({ lag_items: 2 })
  expect(Number(sums?.worst)).toBeGreaterThanOrEqual(120)
  expect(Number(sums?.worst)).toBeLessThan(1_000)
  expect((await checkInvariants(url)).filter(({ kind, total }) => kind === 'fault' && total !== 0)).toEqual([])
})

test('what comes twice, is judged anew or taken back is counted once', async () => {
  await using server = await serve((_request, response) =>
    response.end(rss('Presse', [post('1', 'Muster liefert nicht', { author: 'Erika' }), post('2', 'Wetter')])),
  )
  await using run = await runEcholot()
  const anna = run.client()
  const { url } = run.echolot.base.db
  await setUp(anna)
  const source = await addFeed(anna, server.origin)
  await run.echolot.settle()
  const counted = `select sum(stored)::int as stored, sum(matched)::int as matched, sum(no_hit)::int as no_hit, sum(own)::int as own from source_hour`
  const ids = (await ask<{ id: string }>(url, 'select id from item order by id')).map((row) => Number(row.id))
  const again = `insert into outbox (event, payload, lane, created_at) values ('items.collected', '{"itemIds": [${ids}], "lane": "live"}', 'live', now())`
  for (const harm of [
    '',
    `update item set triaged_at = null, triage_outcome = null where id = ${ids[1]}; update source_hour set no_hit = 0`,
  ]) {
    await ask(url, `${harm}; ${again}`)
    await run.echolot.settle()
    await ask(url, again)
    await run.echolot.settle()
    expect(await ask(url, counted)).toEqual([{ stored: 2, matched: 1, no_hit: 1, own: 0 }])
  }
  expect((await anna.sources.list()).find(({ id }) => id === source.id)).toMatchObject({ mentionsTotal: 1 })
  expect((await checkInvariants(url)).find(({ name }) => name === 'recall')?.rows).toEqual([])
})

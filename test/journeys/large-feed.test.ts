import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { longestTurn } from '../support/longest-turn.ts'
import { rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

test('a feed of nearly 10 MB and 20 000 items holds up nobody while it is read and stored', async () => {
  const posts = Array.from({ length: 20_000 }, (_, n) => ({
    id: `beitrag-${n}`,
    title: `Beitrag ${n}`,
    text: `Die Lieferung Nummer ${n} kam <b>heute</b> an. `.repeat(3),
    author: `Leserin ${n % 500}`,
    at: new Date(1_740_000_000_000 - n * 60_000).toISOString(),
  }))
  const body = Buffer.from(rss('Archiv', posts))
  expect(body.length).toBeGreaterThan(8_000_000)
  expect(body.length).toBeLessThan(10_000_000)
  await using feed = await serve((_request, response) =>
    response.setHeader('content-type', 'application/rss+xml').end(body),
  )
  await using run = await runEcholot({ roles: ['collector', 'scheduler', 'api'] })
  const anna = run.client()
  await setUp(anna)
  const { pool } = run.echolot.base.db
  const stored = async () => (await pool.query('select count(*)::int as n from item')).rows[0]?.n
  const longest = await longestTurn(async () => {
    await addFeed(anna, feed.origin)
    await until('all of it is stored', async () => (await stored()) === posts.length, 240_000)
  })
  expect(longest).toBeLessThan(50)
}, 300_000)

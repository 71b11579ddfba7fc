import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { type Post, rss, serve, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const post = (id: string): Post => ({ id, title: `Beitrag ${id}`, text: `Muster ${id}`, at: new Date().toISOString() })
/** As often as the scheduler does by itself, only now. */
const lookAfter = async (run: Awaited<ReturnType<typeof runEcholot>>) => {
  const { lookAfterSources } = await import('@echolot/actions')
  await lookAfterSources(await run.echolot.base.context())
}

test('a feed that is quiet against its own rhythm is named, and a slow one is not', async () => {
  await using feed = await serveFeed(() => rss('Presse', [post('1')]))
  await using run = await runEcholot()
  const anna = run.client()
  const { url } = run.echolot.base.db
  await setUp(anna)
  const often = await addFeed(anna, `${feed.origin}/often`, { name: 'Täglich' })
  const seldom = await addFeed(anna, `${feed.origin}/seldom`, { name: 'Selten' })
  const young = await addFeed(anna, `${feed.origin}/young`, { name: 'Neu' })
  await run.echolot.settle()
  await ask(
    url,
    `delete from source_hour; delete from item; update source set last_item_at = now() - interval '10 days'`,
  )
  // One every day and one every nine, until ten days ago.
  for (const [id, days] of [
    [often.id, 1],
    [seldom.id, 9],
  ])
    await ask(
      url,
      `insert into source_hour (source_id, hour, parsed, stored) select ${id}, date_trunc('hour', now(), 'UTC') - interval '10 days' - n * interval '${days} days', 1, 1 from generate_series(0, 5) n`,
    )
  await lookAfter(run)
  const sources = Object.fromEntries((await anna.sources.list()).map((source) => [source.id, source]))
  expect(sources[often.id]).toMatchObject({ health: 'heard', warning: 'quiet', warningSince: expect.any(String) })
  expect(sources[seldom.id]).toMatchObject({ health: 'heard', warning: null })
  expect(sources[young.id]).toMatchObject({ health: 'heard', warning: null })
  expect((await anna.today.get()).heard.warnings).toEqual([
    { id: often.id, name: 'Täglich', code: 'quiet', since: expect.any(String) },
  ])
})

test('a source that is broken for two weeks is looked for on its site, offered once found, and taken by a click', async () => {
  let asked = 0
  await using site = await serve((request, response) => {
    if (request.url === '/') {
      asked += 1
      response
        .setHeader('content-type', 'text/html')
        .end('<link rel="alternate" type="application/rss+xml" href="/neu.xml"><title>Presse</title>')
    } else if (request.url === '/neu.xml') response.end(rss('Presse', [post('1'), post('2')]))
    else response.writeHead(404).end()
  })
  await using run = await runEcholot()
  const anna = run.client()
  const { url } = run.echolot.base.db
  await setUp(anna)
  const { id } = await addFeed(anna, `${site.origin}/alt.xml`)
  await run.echolot.settle()
  await lookAfter(run)
  expect(asked).toBe(0)
  await ask(
    url,
    `update source set failing_since = now() - interval '15 days', last_success_at = now() - interval '16 days'`,
  )
  await lookAfter(run)
  await lookAfter(run)
  // Once a day is enough.
  expect(asked).toBe(1)
  const found = (await anna.sources.list())[0]
  expect(found).toMatchObject({
    health: 'silent',
    warning: 'broken',
    warningSince: found?.lastSuccessAt,
    problemCode: 'not_found',
    url: `${site.origin}/alt.xml`,
    rediscoveredUrl: `${site.origin}/neu.xml`,
  })
  expect(await anna.sources.takeRediscovered({ id })).toMatchObject({ url: `${site.origin}/neu.xml`, warning: null })
  await until('it is heard again', async () => {
    await run.echolot.settle()
    return (await anna.sources.list())[0]?.health === 'heard'
  })
  expect((await anna.sources.list())[0]).toMatchObject({ itemsTotal: 2, rediscoveredUrl: null, failures: 0 })
  await expect(anna.sources.takeRediscovered({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the ledger tells every hour of a week, and in which of them nobody could hear', async () => {
  await using feed = await serveFeed(() => rss('Presse', [post('1'), post('2')]))
  await using run = await runEcholot()
  const anna = run.client()
  const { url } = run.echolot.base.db
  await setUp(anna)
  const { id } = await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const empty = await anna.sources.ledger({ id, days: 7 })
  expect(empty.hours.length).toBeGreaterThanOrEqual(168)
  expect(empty.sums).toMatchObject({
    polled: 1,
    fetched: 1,
    parsed: 2,
    stored: 2,
    matched: 2,
    suppressed: 0,
    blindHours: 0,
  })
  // It failed for three hours, two hours ago.
  await ask(
    url,
    `insert into listening_hour select date_trunc('hour', now(), 'UTC') - n * interval '1 hour' from generate_series(1, 9) n on conflict do nothing;
     insert into source_hour (source_id, hour, polled, unchanged, failed)
       select ${id}, date_trunc('hour', now(), 'UTC') - n * interval '1 hour', 4, case when n between 3 and 5 then 0 else 4 end, case when n between 3 and 5 then 4 else 0 end from generate_series(1, 9) n`,
  )
  const { hours, sums } = await anna.sources.ledger({ id })
  expect(sums).toMatchObject({ polled: 37, unchanged: 24, failed: 12, blindHours: 3 })
  expect(hours.slice(-9).map(({ blind }) => blind)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(hours.at(-1)).toMatchObject({ stored: 2, matched: 2 })
  await expect(anna.sources.ledger({ id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

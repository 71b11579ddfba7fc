import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

test('a report tells on which days which sources could not be heard, the same hours as their own pages', async () => {
  await using feed = await serveFeed(() => rss('Presse', []))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const names = ['Stets', 'Gestört', 'Pausiert', 'Seit gestern', 'Seit je gestört']
  for (const name of names) await addFeed(anna, `${feed.origin}/${encodeURIComponent(name)}`, { name })
  await run.echolot.settle()
  const { url } = run.echolot.base.db
  await ask(url, 'delete from source_hour; delete from listening_hour')
  const hoursAgo = `date_trunc('hour', now(), 'UTC') - n * interval '1 hour'`
  // Echolot was off for four hours five days ago.
  await ask(
    url,
    `insert into listening_hour select ${hoursAgo} from generate_series(0, 24 * 20) n where n not between 120 and 123`,
  )
  const polls = (name: string, good: string, where: string) =>
    ask(
      url,
      `insert into source_hour (source_id, hour, polled, unchanged, failed)
       select id, ${hoursAgo}, 2, (${good})::int, 2 - (${good})::int from source, generate_series(0, 24 * 20) n
       where name = '${name}' and n not between 120 and 123 and (${where})`,
    )
  await polls('Stets', 'true', 'n % 6 = 0')
  await polls('Gestört', 'n not between 50 and 90', 'n % 5 = 0')
  await polls('Pausiert', 'true', 'n > 60')
  await polls('Seit gestern', 'n < 20', 'n < 26')
  await polls('Seit je gestört', 'false', 'n % 24 = 0')

  const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
  const report = await anna.reports.get({ from: day(12), to: day(-1) })
  const dayOf = (hour: string) => new Date(hour).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const sums = new Map<string, number>()
  for (const { id, name } of await anna.sources.list()) {
    const { hours } = await anna.sources.ledger({ id, days: 16 })
    const blind = hours.filter(({ hour, blind }) => blind && dayOf(hour) >= day(12))
    const days = Map.groupBy(blind, ({ hour }) => dayOf(hour))
    for (const [day, some] of days) sums.set(day, (sums.get(day) ?? 0) + some.length)
    expect(report.blind.sources.find(({ sourceId }) => sourceId === id)).toEqual({
      sourceId: id,
      name,
      hours: blind.length,
      days: [...days].map(([day, some]) => ({ day, hours: some.length })),
    })
  }
  const hoursOf = (name: string) => report.blind.sources.find((source) => source.name === name)?.hours
  expect(hoursOf('Stets')).toBe(4)
  // From the first failure to the next success, and while Echolot was off.
  expect(hoursOf('Gestört')).toBe(90 - 45 + 4)
  // From 25 hours after the last poll on, the present hour too.
  expect(hoursOf('Pausiert')).toBe(61 - 25 + 1 + 4)
  expect(hoursOf('Seit gestern')).toBe(6)
  expect(report.blind.others).toBe(0)
  expect(new Map(report.byDay.flatMap(({ day, blindHours }) => (blindHours > 0 ? [[day, blindHours]] : [])))).toEqual(
    sums,
  )
})

test('a period before anybody listened, or one that is still to come, has no blind hours', async () => {
  await using feed = await serveFeed(() => rss('Presse', []))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  for (const period of [
    { from: '2001-01-01', to: '2001-02-01' },
    { from: '2190-01-01', to: '2190-02-01' },
  ]) {
    const { blind, byDay } = await anna.reports.get(period)
    expect(blind).toEqual({ sources: [], others: 0 })
    expect(byDay.filter(({ blindHours }) => blindHours > 0)).toEqual([])
  }
})

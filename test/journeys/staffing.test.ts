import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

test('what arrives in an hour of the week says how many people would hold the promise, and what comes at night is met in the morning', async () => {
  await using feed = await serveFeed(() =>
    rss(
      'Presse',
      Array.from({ length: 24 }, (_, n) => ({
        id: String(n),
        title: `Frage ${n}`,
        text: `Muster, Frage Nummer ${n}: wann kommt mein Paket?`,
        at: new Date().toISOString(),
      })),
    ),
  )
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const { url } = run.echolot.base.db
  // All of the same Wednesday: twelve at ten in the morning, twelve at three at night.
  await ask(
    url,
    `update ticket set department_id = 'service'; update episode set department_id = 'service',
      started_at = ((date_trunc('week', now() at time zone 'Europe/Berlin') - interval '7 days' + interval '2 days')
        + case when ticket_id % 2 = 0 then interval '10 hours 5 minutes' else interval '3 hours' end) at time zone 'Europe/Berlin'`,
  )
  const staffing = await anna.staffing.get({ departmentId: 'service', weeks: 8, handlingMinutes: 30, share: 0.9 })
  expect(staffing).toMatchObject({ zone: 'Europe/Berlin', arrived: 24, targets: [{ minutes: 240, share: 1 }] })
  const wednesday = (hour: number) => staffing.hours.find((one) => one.weekday === 3 && one.hour === hour)
  expect(wednesday(10)).toMatchObject({ open: true, arrivals: 1.5 })
  expect(wednesday(3)).toMatchObject({ open: false, arrivals: 1.5, met: 0, people: 0 })
  // One and a half an hour, and a quarter of as many from the night, of 30 minutes each: one could, and would be late.
  expect(wednesday(10)?.met).toBeCloseTo(1.875, 9)
  expect(wednesday(10)?.people).toBe(2)
  expect(staffing.hours.reduce((sum, { met }) => sum + met, 0)).toBeCloseTo(3, 9)

  const ask95 = () => anna.staffing.get({ departmentId: 'service', weeks: 8, handlingMinutes: 30, share: 0.95 })
  const atTen = ({ hours }: Awaited<ReturnType<typeof ask95>>) =>
    hours.find((one) => one.weekday === 3 && one.hour === 10)?.people
  expect(atTen(await ask95())).toBe(2)
  // A quarter of them is urgent now, and for that something else is promised.
  await ask(url, "update ticket set priority = 'urgent' where id in (select id from ticket order by id limit 6)")
  const any = { promiseId: null, departmentId: null, channel: null, counted: 'working' } as const
  await anna.promises.save({
    basedOn: (await anna.promises.list()).revision,
    promises: [{ ...any, clock: 'first_response', priority: 'urgent', targetMinutes: 60 }],
  })
  const mixed = await ask95()
  expect(mixed.targets).toEqual([
    { minutes: 60, share: 0.25 },
    { minutes: 240, share: 0.75 },
  ])
  expect(atTen(mixed)).toBe(3)
})

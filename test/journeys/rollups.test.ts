import { rebuildRollups, rollUpTouchedDays } from '@echolot/actions'
import { checkInvariants } from '@echolot/db'
import { type figures, reconciliation, reportDimensions } from '@echolot/domain'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import type { Client } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { generateTickets } from '../support/generate-tickets.ts'
import { setUp } from '../support/set-up.ts'

const day = (daysAgo: number) =>
  new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

type Report = Awaited<ReturnType<Client['reports']['get']>>
type Quantiles = Report['times']['calendar']

/** All that is exact in both ways of reading: every count, every share with its interval, and what they are compared with. */
const exactOf = ({ asOf: _, sentences: __, times, byDepartment, compared, ...report }: Report) => ({
  ...report,
  shares: [times.withinPromise, times.outside.withinPromise, compared.before?.share, compared.yearBefore?.share].map(
    rounded,
  ),
  compared: [compared.before, compared.yearBefore].map((one) => one && { ...one, share: null }),
  waits: [times.business.waits, times.calendar.waits, times.outside.calendar.waits],
  byDepartment: byDepartment.map(({ departmentId, figures, times }) => ({
    departmentId,
    figures,
    share: rounded(times.withinPromise),
  })),
})

function rounded(share: Report['times']['withinPromise'] | undefined) {
  const nine = (value: number) => Math.round(value * 1e9)
  return (
    share && [
      nine(share.share),
      share.interval && nine(share.interval.low),
      share.interval && nine(share.interval.high),
    ]
  )
}

/**
 * Each quantile is within a tenth. Of a handful an open wait in the same bucket can put it off to the next answer, however far that is;
 * days answer for twenty thousand and more.
 */
function expectNear(near: Quantiles, exact: Quantiles): void {
  expect(near.waits).toBe(exact.waits)
  if (exact.waits < 100) return
  for (const name of ['median', 'p75', 'p90'] as const) {
    const [one, other] = [near[name], exact[name]]
    expect(one.shown).toBe(other.shown)
    if (!one.shown || !other.shown) continue
    expect([name, one.value.ms === null]).toEqual([name, other.value.ms === null])
    if (one.value.ms !== null && other.value.ms !== null)
      expect(Math.max(one.value.ms / other.value.ms, other.value.ms / one.value.ms)).toBeLessThan(1.1)
  }
}

test('from rolled up days a report says the same counts and shares, and quantiles that are near and marked so', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  const api = run.client()
  await setUp(api)
  const { url } = run.echolot.base.db
  await generateTickets(url, { to: 1_200, days: 30, now: new Date(), unanswered: 0.05 })
  await ask(
    url,
    `update clock set goal = case ticket_id % 3 when 0 then 'Bekanntheit' else 'Absatz' end where ticket_id % 3 < 2`,
  )
  const ctx = await run.echolot.base.context()
  const touched = async () => (await ask<{ n: number }>(url, 'select count(*)::int as n from wait_touched'))[0]?.n
  expect(await touched()).toBeGreaterThan(0)
  // A month at a time, until all are.
  while ((await rollUpTouchedDays(ctx)) > 0);
  expect(await touched()).toBe(0)
  const period = { from: day(20), to: day(2) }
  const [source] = (await api.reports.by({ ...period, dimension: 'source' })).rows
  const narrowings = [
    {},
    { departmentId: 'service', departmentAt: 'start' },
    { sourceId: Number(source?.key) },
    { watchId: 2 },
    { labelId: 1, departmentId: 'pr' },
  ] as const
  const hold = async () => {
    for (const narrowed of narrowings) {
      const asked = { ...period, ...narrowed }
      const [near, exact] = await Promise.all([
        api.reports.get({ ...asked, quantiles: 'near' }),
        api.reports.get({ ...asked, quantiles: 'exact' }),
      ])
      expect(exactOf(near)).toEqual(exactOf(exact))
      expect(exact.times.calendar.approximate).toBe(false)
      for (const time of ['business', 'calendar'] as const) expectNear(near.times[time], exact.times[time])
      const sum = (names: readonly (typeof figures)[number][]) =>
        names.reduce((total, name) => total + near.figures[name], 0)
      expect(sum(reconciliation.in)).toBe(sum(reconciliation.out))
      expect(near.figures['cohort.arrived']).toBeGreaterThan(0)
      // Each dimension within one of them; rolled-days.test.ts asks for any of both.
      const told = reportDimensions.filter((_, place) => place % narrowings.length === narrowings.indexOf(narrowed))
      for (const dimension of told) {
        const by = (quantiles: 'near' | 'exact') => api.reports.by({ ...asked, dimension, quantiles })
        const parts = await by('exact')
        expect([dimension, await by('near')]).toEqual([dimension, parts])
        if (dimension !== 'account' && dimension !== 'outcome') expect(parts.rows.length).toBeGreaterThan(0)
      }
    }
  }
  await hold()

  // What happens afterwards touches its days, and counts at once; rolled up again it is all the same.
  const [waiting] = (await api.tickets.list({ view: 'waiting' })).rows
  await api.tickets.respond({ id: waiting?.id ?? 0, kind: 'outside', reason: 'am Telefon' })
  await ask(url, `delete from ticket where id in (select id from ticket where state = 'answered' order by id limit 5)`)
  expect(await touched()).toBeGreaterThan(0)
  await hold()
  expect(await rollUpTouchedDays(ctx)).toBeGreaterThan(0)
  expect(await rollUpTouchedDays(ctx)).toBe(0)
  await hold()

  // Page and exports mark alike what is near, and only that.
  const near = await api.reports.get({ ...period, quantiles: 'near' })
  const said = (near.sentences.cohort[1]?.de ?? []).map(({ text }) => text).join('')
  expect(near.times.calendar.approximate).toBe(true)
  expect(said).toContain('≈')
  const book = async (quantiles: 'near' | 'exact') => {
    const read = new exceljs.Workbook()
    const file = await api.reports.xlsx({ ...period, quantiles, figure: 'cohort.void', language: 'de' })
    await read.xlsx.load(await file.arrayBuffer())
    return (read.getWorksheet('Bericht')?.getSheetValues() ?? []).flat().filter((cell) => typeof cell === 'string')
  }
  expect(await book('near')).toContain(said)
  const { business, calendar, outside } = near.times
  const reached = [business, calendar, outside.calendar].flatMap(({ median, p75, p90 }) =>
    [median, p75, p90].filter((one) => one.shown && one.value.ms !== null),
  )
  expect((await book('near')).filter((cell) => cell.startsWith('≈ '))).toHaveLength(reached.length)
  expect((await book('exact')).filter((cell) => cell.includes('≈'))).toEqual([])

  // Building anew changes nothing, and a wrong number is found.
  const kept = () => ask(url, 'select * from wait_day order by dimension, key, day, department_id, begun_by')
  const before = await kept()
  expect(await rebuildRollups(ctx, {}, () => {})).toBeGreaterThan(28)
  expect(await kept()).toEqual(before)
  const faults = async () =>
    (await checkInvariants(url))
      .filter(({ name }) => name.startsWith('rollups'))
      .map(({ name, total }) => [name, total])
  expect(await faults()).toEqual([['rollups', 0]])
  await ask(
    url,
    `update wait_day set answered = answered + 1 where dimension = 'all' and (day, department_id) = (select day, department_id from wait_day where dimension = 'all' order by day desc limit 1)`,
  )
  expect(await faults()).not.toEqual([['rollups', 0]])
  await rebuildRollups(ctx, { from: day(3) }, () => {})
  expect(await faults()).toEqual([['rollups', 0]])
})

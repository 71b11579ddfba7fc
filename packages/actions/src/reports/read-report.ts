import type { WaitCounts } from '@echolot/db'
import { type Figure, figures, type VoidReason, voidReasons } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { dayOf, daysBetween } from '../time/local-day.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { readBlindDays } from './blind-days.ts'
import { type MeasuredWaits, measureWaits } from './measured-waits.ts'
import { type Reading, readAskedWaits, readShare, readWaits } from './read-waits.ts'
import { type Period, periodBefore, periodYearBefore } from './sentences/period-name.ts'
import { tellReport } from './sentences/tell-report.ts'
import { chanceBetween, shareWithin, timesOf } from './times.ts'

/**
 * The figures of a period by all three lenses, as they stand now, the times of those that arrived in it, what changed against
 * earlier ones, and all of that in sentences. Defined in docs/definitions.md.
 */
export async function readReport(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked) {
  const { now } = ctx
  const { report, reading } = await readAskedWaits(ctx, asked)
  const { zone } = report
  const [waits, blind, before, yearBefore] = await Promise.all([
    readWaits(ctx, report, asked, reading),
    readBlindDays(ctx, { ...asked, zone }),
    readEarlier(ctx, asked, periodBefore(asked), reading),
    readEarlier(ctx, asked, periodYearBefore(asked), reading),
  ])
  const [all, ...departments] = waits.counts
  const { figures, voids, oldestOpenAt } = all ?? nothing
  const ofDay = new Map(waits.days.map((one) => [one.day, one]))
  const its = timesOf(waits.all)
  const compare = (earlier: Earlier) =>
    earlier === null
      ? null
      : {
          period: earlier.period,
          arrived: earlier.waits.arrived,
          share: shareWithin(earlier.waits.withinPromise),
          chance: chanceBetween(waits.all, earlier.waits),
        }
  const compared = { before: compare(before), yearBefore: compare(yearBefore) }
  return {
    asOf: now.toISOString(),
    zone,
    figures,
    voids,
    sentences: tellReport({
      period: asked,
      today: dayOf(now, zone),
      figures,
      share: its.withinPromise,
      promiseMinutes: waits.all.promiseMinutes,
      median: its.business.median,
      since: report.filter.since,
      approximate: its.business.approximate,
      outside: figures['cohort.outside_hours'],
      before: compared.before,
      oldestMs: oldestOpenAt === null ? null : now.getTime() - oldestOpenAt.getTime(),
    }),
    times: its,
    compared,
    byDepartment: departments.flatMap(({ departmentId, figures }) =>
      departmentId === null
        ? []
        : [{ departmentId, figures, times: timesOf(waits.byDepartment.get(departmentId) ?? noWaits) }],
    ),
    byDay: daysBetween(asked).map((day) => {
      const { answered = 0, dismissed = 0, open = 0 } = ofDay.get(day) ?? {}
      return {
        day,
        arrived: answered + dismissed + open,
        answered,
        dismissed,
        open,
        blindHours: blind.hours.get(day) ?? 0,
      }
    }),
    blind: { sources: blind.sources, others: blind.others },
  }
}

const noVoids = () => Object.fromEntries(voidReasons.map((reason) => [reason, 0])) as Record<VoidReason, number>
/** What an empty database counts. */
const nothing: Pick<WaitCounts, 'figures' | 'voids' | 'oldestOpenAt'> = {
  figures: Object.fromEntries(figures.map((figure) => [figure, 0])) as Record<Figure, number>,
  voids: { cohort: noVoids(), activity: noVoids() },
  oldestOpenAt: null,
}

const noWaits = measureWaits([], new Date(0))

type Earlier = { period: Period; waits: MeasuredWaits } | null

/** What the same question had for an answer in an earlier period, looked at from now; null where nothing had arrived yet. */
async function readEarlier(
  ctx: Pick<Ctx, 'db' | 'now'>,
  asked: Asked,
  period: Period,
  reading: Reading,
): Promise<Earlier> {
  if (period.from < '1970-01-01') return null
  const waits = await readShare(ctx, await readAsked(ctx, { ...asked, ...period }), period, reading)
  return waits.arrived === 0 ? null : { period, waits }
}

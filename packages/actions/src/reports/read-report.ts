import type { WaitCounts } from '@echolot/db'
import { type Figure, figures, type VoidReason, voidReasons } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { dayOf, daysBetween } from '../time/local-day.ts'
import type { Asked } from './asked-report.ts'
import { readBlindDays } from './blind-days.ts'
import { measure } from './measured-waits.ts'
import { readAskedWaits, readWaits } from './read-waits.ts'
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
  const periods = [periodBefore(asked), periodYearBefore(asked)] as const
  const [waits, blind] = await Promise.all([
    readWaits(ctx, report, asked, reading, periods),
    readBlindDays(ctx, { ...asked, zone }),
  ])
  const [all, ...departments] = waits.counts
  const { figures, voids, oldestOpenAt } = all ?? nothing
  const ofDay = new Map(waits.days.map((one) => [one.day, one]))
  const its = timesOf(waits.all)
  const compare = (period: Period) => {
    const earlier = waits.earlier.get(period)
    return earlier === undefined || earlier.arrived === 0
      ? null
      : {
          period,
          arrived: earlier.arrived,
          share: shareWithin(earlier.withinPromise),
          chance: chanceBetween(waits.all, earlier),
        }
  }
  const [before, yearBefore] = periods
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

const noWaits = measure([])

import { countWaits, countWaitsByDay, listArrivedTimes, type WaitCounts } from '@echolot/db'
import { type Figure, figures, type VoidReason, voidReasons } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { dayOf, daysBetween } from '../time/local-day.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { readBlindDays } from './blind-days.ts'
import { type Period, periodBefore, periodYearBefore } from './sentences/period-name.ts'
import { tellReport } from './sentences/tell-report.ts'
import { chanceBetween, shareWithin, type Timed, timed, timesOf } from './times.ts'

/**
 * The figures of a period by all three lenses, as they stand now, the times of those that arrived in it, what changed against
 * earlier ones, and all of that in sentences. Defined in docs/definitions.md.
 */
export async function readReport(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked) {
  const { db, now } = ctx
  const { span, filter, zone, times } = await readAsked(ctx, asked)
  const [[all, ...departments], listed, counted, blind, before, yearBefore] = await Promise.all([
    countWaits(db, span, filter),
    listArrivedTimes(db, span, filter),
    countWaitsByDay(db, span, filter, zone),
    readBlindDays(ctx, { ...asked, zone }),
    readEarlier(ctx, asked, periodBefore(asked)),
    readEarlier(ctx, asked, periodYearBefore(asked)),
  ])
  const { figures, voids, oldestOpenAt } = all ?? nothing
  const arrived = timed(listed, times, now)
  const ofDepartment = Map.groupBy(arrived, ({ departmentId }) => departmentId)
  const ofDay = new Map(counted.map((one) => [one.day, one]))
  const its = timesOf(arrived, now)
  const compare = (earlier: Earlier) =>
    earlier === null
      ? null
      : {
          period: earlier.period,
          arrived: earlier.waits.length,
          share: shareWithin(earlier.waits, now),
          chance: chanceBetween(arrived, earlier.waits, now),
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
      promiseMinutes: onlyOne(arrived.map(({ targetMinutes }) => targetMinutes)),
      median: its.business.median,
      since: filter.since,
      outside: figures['cohort.outside_hours'],
      before: compared.before,
      oldestMs: oldestOpenAt === null ? null : now.getTime() - oldestOpenAt.getTime(),
    }),
    times: its,
    compared,
    byDepartment: departments.flatMap(({ departmentId, figures }) =>
      departmentId === null
        ? []
        : [{ departmentId, figures, times: timesOf(ofDepartment.get(departmentId) ?? [], now) }],
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

type Earlier = { period: Period; waits: readonly Timed[] } | null

/** What the same question had for an answer in an earlier period, looked at from now; null where nothing had arrived yet. */
async function readEarlier(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked, period: Period): Promise<Earlier> {
  if (period.from < '1970-01-01') return null
  const { span, filter, times } = await readAsked(ctx, { ...asked, ...period })
  const waits = timed(await listArrivedTimes(ctx.db, span, filter), times, ctx.now)
  return waits.length === 0 ? null : { period, waits }
}

function onlyOne(values: readonly number[]): number | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

import type { TimedWait } from '@echolot/db'
import type { TimeOrigin } from '@echolot/domain'
import { isOpenAt, type OpenHours } from '@echolot/timekeeping'
import { dayBegins, dayOf, daysBetween, nextDay } from '../../time/local-day.ts'
import { measureWaits } from '../measured-waits.ts'
import { type Period, periodBefore, periodYearBefore } from '../sentences/period-name.ts'
import { tellReport } from '../sentences/tell-report.ts'
import { chanceBetween, shareWithin, type Timed, timed, timesOf } from '../times.ts'
import { type CountedSpan, type CountedWait, countFigures } from './count-figures.ts'

/** All that a report is made from. The waits are those that touch the period, and those that are open. */
export type ReportWaits = {
  period: Period
  zone: string
  asOf: Date
  /** From when on times count. */
  since: TimeOrigin
  /** The working hours by department. */
  calendars: ReadonlyMap<string, { calendar: OpenHours }>
  waits: readonly CountedWait[]
  /** What arrived in the period before and in the same a year before. */
  earlier: { before: readonly CountedWait[]; yearBefore: readonly CountedWait[] }
}

export type RecountedReport = ReturnType<typeof recountReport>

/**
 * The figures of a report from its waits and by nothing else: pure, so that it can be asked in a reader's browser years later, and
 * of how things stood at another instant. The shares and quantiles are those of `@echolot/timekeeping`, as everywhere.
 */
export function recountReport({ period, zone, asOf, since, calendars, waits, earlier }: ReportWaits) {
  const span = spanOf(period, zone, asOf)
  const isOutside = outsideOf(calendars)
  const time = (of: readonly CountedWait[], from: CountedSpan) => timed(arrivedOf(of, from, isOutside), calendars, asOf)
  const { figures, voids, oldestOpenAt } = countFigures(waits, span, isOutside)
  const arrived = time(waits, span)
  const all = measureWaits(arrived, asOf)
  const times = timesOf(all)
  const compare = (of: readonly CountedWait[], than: Period) => {
    const others = measureWaits(time(of, spanOf(than, zone, asOf)), asOf)
    return others.arrived === 0
      ? null
      : {
          period: than,
          arrived: others.arrived,
          share: shareWithin(others.withinPromise),
          chance: chanceBetween(all, others),
        }
  }
  const compared = {
    before: compare(earlier.before, periodBefore(period)),
    yearBefore: compare(earlier.yearBefore, periodYearBefore(period)),
  }
  return {
    asOf: asOf.toISOString(),
    zone,
    figures,
    voids,
    sentences: tellReport({
      period,
      today: dayOf(asOf, zone),
      figures,
      share: times.withinPromise,
      promiseMinutes: all.promiseMinutes,
      median: times.business.median,
      // Counted from the waits themselves.
      approximate: false,
      since,
      outside: figures['cohort.outside_hours'],
      before: compared.before,
      oldestMs: oldestOpenAt === null ? null : asOf.getTime() - oldestOpenAt.getTime(),
    }),
    times,
    compared,
    byDepartment: [...Map.groupBy(waits, ({ departmentId }) => departmentId)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([departmentId, its]) => ({
        departmentId,
        figures: countFigures(its, span, isOutside).figures,
        times: timesOf(
          measureWaits(
            arrived.filter((one) => one.departmentId === departmentId),
            asOf,
          ),
        ),
      })),
    byDay: countDays(period, zone, arrived),
  }
}

/** A period of local days, both included, as it is asked of waits. */
export function spanOf(period: Period, zone: string, asOf: Date): CountedSpan {
  return { from: dayBegins(period.from, zone), to: dayBegins(nextDay(period.to), zone), now: asOf }
}

/** Whether a wait began while who held it last was closed; a department that nobody knows any more is never closed. */
export function outsideOf(calendars: ReportWaits['calendars']): (wait: CountedWait) => boolean {
  return ({ heldBy, startedAt }) => {
    const its = calendars.get(heldBy)
    return its !== undefined && !isOpenAt(its.calendar, startedAt)
  }
}

function arrivedOf(
  waits: readonly CountedWait[],
  { from, to }: CountedSpan,
  isOutside: (wait: CountedWait) => boolean,
): TimedWait[] {
  return waits.flatMap((wait) => {
    const { outcome, startedAt } = wait
    return outcome === 'void' || startedAt < from || startedAt >= to
      ? []
      : [{ ...wait, outcome, outside: isOutside(wait) }]
  })
}

function countDays(period: Period, zone: string, arrived: readonly Timed[]) {
  const days = new Map(daysBetween(period).map((day) => [day, { answered: 0, dismissed: 0, open: 0 }]))
  for (const { startedAt, outcome } of arrived) {
    const counts = days.get(dayOf(startedAt, zone))
    if (counts !== undefined) counts[outcome]++
  }
  return [...days].map(([day, counts]) => ({
    day,
    arrived: counts.answered + counts.dismissed + counts.open,
    ...counts,
  }))
}

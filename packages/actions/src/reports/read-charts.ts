import { countBacklog, countOf, countWaitsByHour, listArrivedTimes, listSourceLags } from '@echolot/db'
import { chartTimes, curveAt, timelineOf } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { measured, observed, timed } from './times.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const curvePoints = 97
/** Half of all lags of a handful would be taken for more than they are. */
const neededForMedian = 5
const neededForNinth = 20

/**
 * What the charts of a report show: the curve of time to response of what arrived, when it comes and when it waits by hour and
 * weekday, how old the backlog is, and how long sources took to bring it.
 */
export async function readCharts(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked) {
  const { db, now } = ctx
  const { span, filter, zone, times } = await readAsked(ctx, asked)
  const [listed, hours, carriedIn, backlog, lags] = await Promise.all([
    listArrivedTimes(db, span, filter),
    countWaitsByHour(db, span, filter),
    countOf(db, 'activity.carried_in', span, filter),
    countBacklog(db, span, filter),
    listSourceLags(db, span, filter),
  ])
  const arrived = measured(timed(listed, times, now))
  const timeline = timelineOf(arrived.map((wait) => observed(wait, 'calendarMs')))
  const curve =
    arrived.length === 0
      ? []
      : curveAt(timeline, chartTimes(horizonOf(arrived.map((one) => observed(one, 'calendarMs').ms)), curvePoints))
  return {
    curve: curve.map(({ ms, atRisk, answered, dismissed, open }) => ({
      ms,
      atRisk,
      answered: answered.share,
      low: answered.low,
      high: answered.high,
      dismissed,
      open,
    })),
    week: weekOf(hours, { from: span.from, to: new Date(Math.min(span.to.getTime(), now.getTime())), zone, carriedIn }),
    backlog,
    lags: lags.map(({ medianMs, p90Ms, ...lag }) => ({
      ...lag,
      medianMs: lag.known < neededForMedian ? null : medianMs,
      p90Ms: lag.known < neededForNinth ? null : p90Ms,
    })),
  }
}

/** Whole days, so that the axis is even, in which nineteen of twenty waits were over or had waited so far. */
function horizonOf(ms: readonly number[]): number {
  const sorted = ms.toSorted((a, b) => a - b)
  const most = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0
  return Math.max(1, Math.ceil(most / dayMs)) * dayMs
}

type Hours = Awaited<ReturnType<typeof countWaitsByHour>>

/**
 * For each weekday (1 is Monday) and hour of the company's day: how many arrived in it, over the whole period, and how many
 * waited at its end on average. An hour that the clocks skip or repeat counts as often as it happened.
 */
export function weekOf(
  hours: Hours,
  { from, to, zone, carriedIn }: { from: Date; to: Date; zone: string; carriedIn: number },
): { weekday: number; hour: number; arrived: number; waiting: number | null }[] {
  const cells = Array.from({ length: 7 * 24 }, () => ({ arrived: 0, waiting: 0, times: 0 }))
  const placeOf = placeInWeek(zone)
  let next = 0
  let waiting = carriedIn
  const first = Math.floor(from.getTime() / hourMs) * hourMs
  for (let at = first; at < to.getTime(); at += hourMs) {
    const cell = cells[placeOf(at)]
    for (let one = hours[next]; one !== undefined && one.hour.getTime() <= at; one = hours[++next]) {
      waiting += one.began - one.ended
      if (cell !== undefined) cell.arrived += one.began
    }
    if (cell === undefined) continue
    cell.waiting += waiting
    cell.times += 1
  }
  return cells.map(({ arrived, waiting, times }, index) => ({
    weekday: 1 + Math.floor(index / 24),
    hour: index % 24,
    arrived,
    waiting: times === 0 ? null : waiting / times,
  }))
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Where an instant lies in the week of a zone: 0 is the first hour of Monday. */
function placeInWeek(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  })
  return (at) => {
    const parts = format.formatToParts(at)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    return weekdays.indexOf(part('weekday')) * 24 + Number(part('hour'))
  }
}

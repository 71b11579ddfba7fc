import { gatherWaits, inSnapshot, listSourceLags, type WaitGroup } from '@echolot/db'
import { chartTimes, curveAt, type GatheredWaits, timelineOfAll } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { gatherGroups } from './gather-groups.ts'

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
  const [groups, lags] = await Promise.all([
    inSnapshot(db, (snapshot) => gatherWaits(snapshot, span, filter, 'all')),
    inSnapshot(db, (snapshot) => listSourceLags(snapshot, span, filter)),
  ])
  const placed = groups.map((group) => ({ ...group, outside: false }))
  const gathered = [...gatherGroups(placed, { times, now }).values()].map(({ calendar }) => calendar)
  const timeline = timelineOfAll(gathered)
  const curve = timeline.counts.items === 0 ? [] : curveAt(timeline, chartTimes(horizonOf(gathered), curvePoints))
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
    week: weekOf(hoursOf(groups, span), {
      from: span.from,
      to: new Date(Math.min(span.to.getTime(), now.getTime())),
      zone,
      carriedIn: groups.reduce((sum, { n, figures }) => sum + (figures.includes('activity.carried_in') ? n : 0), 0),
    }),
    backlog: backlogOf(groups, now),
    lags: lags.map(({ medianMs, p90Ms, ...lag }) => ({
      ...lag,
      medianMs: lag.known < neededForMedian ? null : medianMs,
      p90Ms: lag.known < neededForNinth ? null : p90Ms,
    })),
  }
}

/** Whole days, so that the axis is even, in which nineteen of twenty waits were over or had waited so far. */
function horizonOf(gathered: readonly GatheredWaits[]): number {
  const ages = gathered.flatMap(({ ages }) => [ages.answered, ages.dismissed, ages.open])
  const sorted = new Float64Array(ages.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const some of ages) {
    sorted.set(some, at)
    at += some.length
  }
  sorted.sort()
  const most = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0
  return Math.max(1, Math.ceil(most / dayMs)) * dayMs
}

/** How many waits began, and how many ended, in an hour. */
type Hour = { hour: Date; began: number; ended: number }

/** The hours of a span in which a wait began or ended, the first first. */
function hoursOf(groups: readonly WaitGroup[], { from, to }: { from: Date; to: Date }): Hour[] {
  const [first, end] = [from.getTime(), to.getTime()]
  const hours = new Map<number, Hour>()
  const count = (instants: Float64Array, what: 'began' | 'ended') => {
    for (const instant of instants) {
      // Also where it is no number: one that goes on ends in no hour.
      if (!(instant >= first && instant < end)) continue
      const at = Math.floor(instant / hourMs) * hourMs
      const hour = hours.get(at) ?? { hour: new Date(at), began: 0, ended: 0 }
      hour[what]++
      hours.set(at, hour)
    }
  }
  for (const { instants } of groups) {
    count(instants.startedAt, 'began')
    count(instants.endedAt, 'ended')
  }
  return [...hours.values()].sort((a, b) => a.hour.getTime() - b.hour.getTime())
}

/** The ages up to which the open waits of now are gathered, in hours; the last has no end. */
const backlogAges = [1, 4, 24, 72, 168, 672, null] as const

/** How many waits are open now of each age, and how many of them are late. */
function backlogOf(groups: readonly WaitGroup[], now: Date) {
  const backlog = backlogAges.map((upToHours) => ({ upToHours, open: 0, late: 0 }))
  for (const { instants, isLate } of groups.filter(({ outcome }) => outcome === 'open'))
    for (const startedAt of instants.startedAt) {
      const age = (now.getTime() - startedAt) / hourMs
      const bucket = backlog.find(({ upToHours }) => upToHours === null || age < upToHours)
      if (bucket === undefined) continue
      bucket.open++
      if (isLate) bucket.late++
    }
  return backlog
}

/**
 * For each weekday (1 is Monday) and hour of the company's day: how many arrived in it, over the whole period, and how many
 * waited at its end on average. An hour that the clocks skip or repeat counts as often as it happened.
 */
export function weekOf(
  hours: readonly Hour[],
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

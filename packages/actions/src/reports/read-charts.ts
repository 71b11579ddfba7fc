import {
  carriedIn,
  gatherOwnWaits,
  gatherWaits,
  inSnapshot,
  listTouchedDays,
  type OwnPlace,
  type RolledCharts,
  type RolledFilter,
  readRolledCharts,
  type WaitGroup,
} from '@echolot/db'
import { chartTimes, curveAt, type Observation, timelineAt, timelineOfAll } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { dayBegins } from '../time/local-day.ts'
import type { Asked, AskedReport } from './asked-report.ts'
import { gatherGroups } from './gather-groups.ts'
import { readAskedWaits, stretchesOf } from './read-waits.ts'
import { readSourceLags } from './source-lags.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const curvePoints = 97

/**
 * What the charts of a report show: the curve of time to response of what arrived, when it comes and when it waits by hour and
 * weekday, how old the backlog is, and how long sources took to bring it. All of it is exact, wherever it is read.
 */
export async function readCharts(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked) {
  const { now } = ctx
  const { report, reading } = await readAskedWaits(ctx, asked)
  const { span, zone } = report
  const [charted, lags] = await Promise.all([
    reading.shares === null ? readEveryWait(ctx, report) : readDays(ctx, report, asked, reading.shares),
    readSourceLags(ctx, report, asked, reading),
  ])
  return {
    curve: curveOf(charted, report, now),
    week: weekOf(hoursOf(charted, span, zone), {
      from: span.from,
      to: new Date(Math.min(span.to.getTime(), now.getTime())),
      zone,
      carriedIn: charted.carriedIn,
    }),
    backlog: backlogOf(charted.groups, now),
    lags,
  }
}

/** What the charts are drawn from. */
type Charted = {
  /** Waits of which each is known by itself, and which of their ends no day tells: all of them, or what no rolled up day has. */
  groups: readonly (WaitGroup & Pick<OwnPlace, 'begunHere' | 'endedHere'>)[]
  /** Null where no day was read. */
  days: RolledCharts | null
  carriedIn: number
}

async function readEveryWait({ db }: Pick<Ctx, 'db'>, { span, filter }: AskedReport): Promise<Charted> {
  const groups = await inSnapshot(db, (snapshot) => gatherWaits(snapshot, span, filter, 'all'))
  return {
    groups: groups.map((group) => ({ ...group, begunHere: true, endedHere: true })),
    days: null,
    carriedIn: groups.reduce((sum, { n, figures }) => (figures.includes('activity.carried_in') ? sum + n : sum), 0),
  }
}

/** What rolled up days say, and what is in none of them, as of one moment. */
function readDays(
  { db }: Pick<Ctx, 'db'>,
  { span, filter, zone }: AskedReport,
  { from, to }: Asked,
  rolled: RolledFilter,
): Promise<Charted> {
  return inSnapshot(db, async (snapshot) => {
    const touchedDays = await listTouchedDays(snapshot, zone)
    const groups = await gatherOwnWaits(snapshot, filter, { span, touched: stretchesOf(touchedDays, zone) })
    const days = await readRolledCharts(snapshot, rolled, { from, to, touchedDays })
    return { groups, days, carriedIn: carriedIn(days, groups) }
  })
}

/** The shares answered, dismissed and open by age over calendar time, of what arrived. */
function curveOf({ groups, days }: Charted, { times }: AskedReport, now: Date) {
  const placed = groups.map((group) => ({ ...group, outside: false }))
  const gathered = [...gatherGroups(placed, { times, now }).values()].map(({ calendar }) => calendar)
  const ended = [...gathered.map(({ ages }) => ages), ...(days === null ? [] : [days.ages])]
  const open = gathered.flatMap(({ ages }) => ages.open)
  const ages = [...ended.flatMap(({ answered, dismissed }) => [answered, dismissed]), open]
  if (gathered.every(({ counts }) => counts.items === 0) && ages.every(({ length }) => length === 0)) return []
  const points = chartTimes(horizonOf(ages), curvePoints)
  const timeline =
    days === null
      ? timelineOfAll(gathered)
      : timelineAt(
          points,
          ended.map((its) => ({ ...its, answeredLater: 0, dismissedLater: 0 })),
          open.map((ms): Observation => ({ ms, outcome: 'open' })),
        )
  return curveAt(timeline, points).map(({ ms, atRisk, answered, dismissed, open }) => ({
    ms,
    atRisk,
    answered: answered.share,
    low: answered.low,
    high: answered.high,
    dismissed,
    open,
  }))
}

/** Whole days, so that the axis is even, in which nineteen of twenty waits were over or had waited so far. */
function horizonOf(ages: readonly ArrayLike<number>[]): number {
  // How many ended, or have waited, within so many days: sorting half a million ages takes longer than reading them.
  const withinDays: number[] = []
  let all = 0
  for (const list of ages)
    for (let at = 0; at < list.length; at++) {
      const days = Math.max(1, Math.ceil((list[at] ?? 0) / dayMs))
      withinDays[days] = (withinDays[days] ?? 0) + 1
      all++
    }
  const before = Math.floor((all - 1) * 0.95)
  let seen = 0
  const days = withinDays.findIndex((n = 0) => {
    seen += n
    return seen > before
  })
  return Math.max(1, days) * dayMs
}

/** How many waits began, and how many ended, in an hour. */
type Hour = { hour: Date; began: number; ended: number }

/** The hours of a span in which a wait began or ended, the first first. */
function hoursOf({ groups, days }: Charted, { from, to }: { from: Date; to: Date }, zone: string): Hour[] {
  const [first, end] = [from.getTime(), to.getTime()]
  const hours = new Map<number, Hour>()
  const count = (place: number, what: 'began' | 'ended', n: number) => {
    const hour = hours.get(place) ?? { hour: new Date(place * hourMs), began: 0, ended: 0 }
    hour[what] += n
    hours.set(place, hour)
  }
  const countEach = (instants: Float64Array, what: 'began' | 'ended') => {
    // Also where it is no number: one that goes on ends in no hour.
    for (const instant of instants) if (instant >= first && instant < end) count(Math.floor(instant / hourMs), what, 1)
  }
  for (const { instants, begunHere, endedHere } of groups) {
    if (begunHere) countEach(instants.startedAt, 'began')
    if (endedHere) countEach(instants.endedAt, 'ended')
  }
  for (const { day, hours: kept } of days?.days ?? []) {
    const begins = Math.floor(dayBegins(day, zone).getTime() / hourMs)
    for (const what of ['began', 'ended'] as const)
      for (let at = 0; at < kept[what].length; at += 2)
        count(begins + (kept[what][at] ?? 0), what, kept[what][at + 1] ?? 0)
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

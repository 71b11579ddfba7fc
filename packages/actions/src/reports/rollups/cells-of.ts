import { type EndedWait, type RolledFigure, rolledFigures, type WaitCell } from '@echolot/db'
import { type RolledDimension, rolledDimensions, type VoidReason, voidReasons } from '@echolot/domain'
import { addBuckets, bucketOf, emptyHistogram, type Histogram, writeBuckets } from '@echolot/timekeeping'
import type { DepartmentTime } from '../../time/department-times.ts'
import { lengthOf } from '../length-of.ts'
import { partOfPromise, within } from '../times.ts'

type Ended = EndedWait & { outcome: 'answered' | 'dismissed' }

type Cell = Omit<WaitCell, 'lengths' | 'parts' | 'ages' | 'hours' | 'lags'> & {
  ages: { answered: number[]; dismissed: number[] }
  hours: { began: Float64Array; ended: Float64Array }
  lags: { backFilled: number; known: number[] } | null
  histograms: Record<keyof WaitCell['lengths'], Histogram>
  parts: Record<
    'inside' | 'outside',
    { answered: number[]; dismissed: number[]; answeredLater: number; dismissedLater: number }
  >
}

const hourMs = 3_600_000
/** More than any day has, also where a zone moves: those that last 25 and begin within an hour of UTC touch 26. */
const hoursOfDay = 50

/**
 * What a day's waits come to, told apart by department and by each dimension: the same counts as one by one, lengths in buckets.
 * @param from when the day begins.
 */
export function cellsOf(
  waits: readonly EndedWait[],
  from: Date,
  times: ReadonlyMap<string, Pick<DepartmentTime, 'calendar'>>,
  now: Date,
): WaitCell[] {
  const cells = new Map<string, Cell>()
  for (const wait of waits)
    for (const { dimension, key } of placesOf(wait)) {
      const name = JSON.stringify([dimension, key, wait.departmentId, wait.begunBy])
      const cell = cells.get(name) ?? emptyCell(dimension, key, wait)
      cells.set(name, cell)
      count(cell, wait, from)
      if (wait.beganHere && isEnded(wait)) measure(cell, wait, times, now)
    }
  return Array.from(cells.values(), ({ histograms, hours, ...cell }) => ({
    ...cell,
    hours: { began: writeBuckets(hours.began), ended: writeBuckets(hours.ended) },
    lengths: {
      business: kept(histograms.business),
      calendar: kept(histograms.calendar),
      outside: kept(histograms.outside),
    },
  }))
}

/** By what a wait is told apart: once by all that it has one of, and once by each of those that it has several of. */
function placesOf(wait: EndedWait): { dimension: RolledDimension; key: string }[] {
  const keys: Record<RolledDimension, readonly (string | number | null)[]> = {
    all: [''],
    channel: [wait.channel],
    source: [wait.sourceId],
    watch: wait.watchIds,
    priority: [wait.priority],
    label: wait.labelIds,
    account: [wait.accountId],
    goal: [wait.goal],
  }
  return rolledDimensions.flatMap((dimension) =>
    [...new Set(keys[dimension])].flatMap((key) => (key === null ? [] : [{ dimension, key: String(key) }])),
  )
}

function emptyCell(dimension: RolledDimension, key: string, { departmentId, begunBy }: EndedWait): Cell {
  const none = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>
  const parts = () => ({ answered: [], dismissed: [], answeredLater: 0, dismissedLater: 0 })
  return {
    dimension,
    key,
    departmentId,
    begunBy,
    figures: none<RolledFigure>(rolledFigures),
    voids: { cohort: none<VoidReason>(voidReasons), activity: none<VoidReason>(voidReasons) },
    leastTargetMinutes: null,
    mostTargetMinutes: null,
    histograms: { business: emptyHistogram(), calendar: emptyHistogram(), outside: emptyHistogram() },
    parts: { inside: parts(), outside: parts() },
    ages: { answered: [], dismissed: [] },
    hours: { began: new Float64Array(hoursOfDay), ended: new Float64Array(hoursOfDay) },
    lags: dimension === 'source' ? { backFilled: 0, known: [] } : null,
  }
}

function count(cell: Cell, wait: EndedWait, from: Date): void {
  const { figuresOf, voidReason, beganHere, endedHere, startedAt, endedAt } = wait
  for (const figure of figuresOf) cell.figures[figure]++
  if (beganHere) addBuckets(cell.hours.began, [hourOf(startedAt, from), 1])
  if (endedHere && endedAt !== null) addBuckets(cell.hours.ended, [hourOf(endedAt, from), 1])
  if (voidReason === null) return
  if (beganHere) cell.voids.cohort[voidReason]++
  if (endedHere) cell.voids.activity[voidReason]++
}

/** Hours of UTC, for these are the same wherever days begin. */
function hourOf(at: Date, from: Date): number {
  return Math.floor(at.getTime() / hourMs) - Math.floor(from.getTime() / hourMs)
}

function isEnded(wait: EndedWait): wait is Ended {
  return wait.voidReason === null
}

function measure(
  cell: Cell,
  wait: Ended,
  times: ReadonlyMap<string, Pick<DepartmentTime, 'calendar'>>,
  now: Date,
): void {
  const { targetMinutes, outcome, outside } = wait
  cell.leastTargetMinutes = Math.min(cell.leastTargetMinutes ?? targetMinutes, targetMinutes)
  cell.mostTargetMinutes = Math.max(cell.mostTargetMinutes ?? targetMinutes, targetMinutes)
  if (cell.lags !== null && wait.backFilled) cell.lags.backFilled++
  if (wait.lagMs !== null) cell.lags?.known.push(wait.lagMs)
  // What was answered before it was found is in the counts alone.
  if (wait.answeredBefore) return
  const length = lengthOf(wait, times, now)
  cell.ages[outcome].push(length.calendarMs)
  addBuckets(cell.histograms.calendar[outcome], [bucketOf(length.calendarMs), 1])
  if (outside) addBuckets(cell.histograms.outside[outcome], [bucketOf(length.calendarMs), 1])
  else addBuckets(cell.histograms.business[outcome], [bucketOf(length.businessMs), 1])
  const parts = cell.parts[outside ? 'outside' : 'inside']
  if (within(wait, now)) parts[outcome].push(partOfPromise(wait, length.calendarMs, length.businessMs))
  else parts[`${outcome}Later`]++
}

function kept({ answered, dismissed }: Histogram) {
  return { answered: writeBuckets(answered), dismissed: writeBuckets(dismissed) }
}

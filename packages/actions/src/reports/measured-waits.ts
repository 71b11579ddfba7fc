import type { KeptLengths, KeptParts, MeasuredCell } from '@echolot/db'
import { wholePromise } from '@echolot/domain'
import {
  addBuckets,
  emptyHistogram,
  type GatheredWaits,
  gather,
  type Histogram,
  noneGathered,
  type Observation,
  type Timeline,
  timelineAtTarget,
  timelineOfAll,
  timelineOfBuckets,
} from '@echolot/timekeeping'
import { partOfPromise, type Timed, within } from './times.ts'

/** What a set of waits that arrived says of how long answers take. */
export type MeasuredWaits = {
  /** All of them, also those answered before they were found, which are in none of the times. */
  arrived: number
  /** The one promise that all of them had, in minutes; null where there were several, or no wait. */
  promiseMinutes: number | null
  /** Whether lengths were read from buckets, so that quantiles are near and not exact. Shares and counts always are. */
  approximate: boolean
  /** In millionths of their promises; of those that came outside hours alone. */
  withinPromise: Timeline
  outsideWithinPromise: Timeline
  /** In working time those that came within hours, by the clock all, and by the clock those that came outside. */
  business: Timeline
  calendar: Timeline
  outside: Timeline
}

const kinds = ['business', 'calendar', 'outside'] as const
const wheres = ['inside', 'outside'] as const

/** Waits of which each is known by itself, on their way to be measured: as numbers, for there may be a million. */
export type Gathering = Record<(typeof kinds)[number], GatheredWaits> & {
  arrived: number
  targets: Set<number>
  /** How far into their promises they are. */
  parts: Record<(typeof wheres)[number], Parts>
}

type Parts = KeptParts & { answered: number[]; dismissed: number[]; open: number[] }

export function emptyGathering(): Gathering {
  const none = (): Parts => ({ answered: [], dismissed: [], open: [], answeredLater: 0, dismissedLater: 0 })
  return {
    arrived: 0,
    targets: new Set(),
    business: noneGathered(),
    calendar: noneGathered(),
    outside: noneGathered(),
    parts: { inside: none(), outside: none() },
  }
}

/** What waits have in common that are gathered one after the other. */
export type Alike = Pick<Timed, 'targetMinutes' | 'outcome' | 'outside' | 'counted'> & { late: boolean }

/** Counts waits that arrived. What was answered before it was found says nothing of how long answers take: it is in the counts alone. */
export function addArrived(gathering: Gathering, { targetMinutes }: Pick<Alike, 'targetMinutes'>, n: number): void {
  if (n === 0) return
  gathering.arrived += n
  gathering.targets.add(targetMinutes)
}

/** Adds how long one wait took, and how far into its promise that was. At risk only from when it was found, however long before it was published. */
export function addLength(
  gathering: Gathering,
  alike: Alike,
  calendarMs: number,
  businessMs: number,
  calendarBefore: number,
  businessBefore: number,
): void {
  const { outcome, outside } = alike
  gather(gathering.calendar, outcome, calendarBefore + calendarMs, calendarBefore)
  if (outside) gather(gathering.outside, outcome, calendarBefore + calendarMs, calendarBefore)
  else gather(gathering.business, outcome, businessBefore + businessMs, businessBefore)
  if (alike.late) addLate(gathering, alike, 1)
  else gathering.parts[outside ? 'outside' : 'inside'][outcome].push(partOfPromise(alike, calendarMs, businessMs))
}

/** Adds waits that ended, or go on, after they were due: as far as a share goes, how long after is all the same. */
export function addLate(
  gathering: Gathering,
  { outcome, outside }: Pick<Alike, 'outcome' | 'outside'>,
  n: number,
): void {
  const parts = gathering.parts[outside ? 'outside' : 'inside']
  if (outcome === 'open') for (let left = n; left > 0; left--) parts.open.push(wholePromise + 1)
  else parts[`${outcome}Later`] += n
}

/** Measures waits that were gathered, and rolled up ones. */
export function measure(gathered: readonly Gathering[], cells: readonly MeasuredCell[] = []): MeasuredWaits {
  const approximate = cells.some((cell) => cell.lengths !== null && hasLengths(cell.lengths))
  const timeline = (kind: (typeof kinds)[number]) => {
    const own = timelineOfAll(gathered.map((one) => one[kind]))
    return approximate ? timelineOfBuckets(histogramOf(cells, kind), own) : own
  }
  return {
    ...measureShare(gathered, cells),
    promiseMinutes: onlyOne([
      ...gathered.flatMap(({ targets }) => [...targets]),
      ...cells.flatMap(({ leastTargetMinutes, mostTargetMinutes }) =>
        leastTargetMinutes === null || mostTargetMinutes === null ? [] : [leastTargetMinutes, mostTargetMinutes],
      ),
    ]),
    approximate,
    outsideWithinPromise: partsOf(gathered, cells, ['outside']),
    business: timeline('business'),
    calendar: timeline('calendar'),
    outside: timeline('outside'),
  }
}

/** As much of it as a share needs. */
export type MeasuredShare = Pick<MeasuredWaits, 'arrived' | 'withinPromise'>

export function measureShare(gathered: readonly Gathering[], cells: readonly MeasuredCell[] = []): MeasuredShare {
  return {
    arrived:
      gathered.reduce((sum, { arrived }) => sum + arrived, 0) +
      cells.reduce((sum, { answered, dismissed }) => sum + answered + dismissed, 0),
    withinPromise: partsOf(gathered, cells, wheres),
  }
}

/** Measures waits, each by itself. */
export function measureWaits(waits: readonly Timed[], now: Date): MeasuredWaits {
  const gathering = emptyGathering()
  for (const wait of waits) {
    addArrived(gathering, wait, 1)
    if (wait.answeredBefore) continue
    const { calendarMs, businessMs, before } = wait
    const alike = { ...wait, late: !within(wait, now) }
    addLength(gathering, alike, calendarMs, businessMs, before.calendarMs, before.businessMs)
  }
  return measure([gathering])
}

// Only the open ones decide at which ages the share is asked: of all that ended it matters how many did so by each of these.
function partsOf(
  gathered: readonly Gathering[],
  cells: readonly MeasuredCell[],
  of: readonly (typeof wheres)[number][],
): Timeline {
  const own = gathered.flatMap(({ parts }) => of.map((where) => parts[where]))
  const open = own.flatMap((parts) => parts.open.map((ms): Observation => ({ ms, outcome: 'open' })))
  return timelineAtTarget(
    wholePromise,
    [...own, ...cells.flatMap((cell) => of.map((where) => cell.parts[where]))],
    open,
  )
}

function hasLengths(lengths: KeptLengths): boolean {
  return kinds.some((kind) => lengths[kind].answered.length + lengths[kind].dismissed.length > 0)
}

function histogramOf(cells: readonly MeasuredCell[], kind: (typeof kinds)[number]): Histogram {
  const histogram = emptyHistogram()
  for (const { lengths } of cells) {
    if (lengths === null) continue
    addBuckets(histogram.answered, lengths[kind].answered)
    addBuckets(histogram.dismissed, lengths[kind].dismissed)
  }
  return histogram
}

function onlyOne(values: readonly number[]): number | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

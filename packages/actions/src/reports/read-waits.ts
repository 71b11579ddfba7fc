import {
  addToRolled,
  countGroups,
  countRolledByDay,
  countRolledUp,
  gatherOwnWaits,
  gatherWaits,
  inSnapshot,
  listMeasuredCells,
  listTouchedDays,
  type MeasuredCell,
  type OwnGroup,
  type ReportSpan,
  type RolledFilter,
  rolledFilterOf,
  sumRolledDays,
  type Tx,
  type WaitCounts,
  type WaitGroup,
} from '@echolot/db'
import type { Ctx } from '../context.ts'
import { dayBegins, daysBetween, nextDay } from '../time/local-day.ts'
import { type Asked, type AskedReport, readAsked } from './asked-report.ts'
import { gatherGroups, tellOutside } from './gather-groups.ts'
import { type Gathering, type MeasuredShare, type MeasuredWaits, measure, measureShare } from './measured-waits.ts'
import type { Period } from './sentences/period-name.ts'

/** Fewer are read one by one, for then every quantile is exact and it takes no longer. */
const rolledUpFrom = 20_000
/** With more days that do not hold a report is read one by one: as after a new version, or a change of zone. */
const mostTouched = 40

export type DayCounts = { day: string; answered: number; dismissed: number; open: number }

/** The waits of a period: counted, by day, and measured, all of them together and by department. */
export type ReadWaits = {
  counts: WaitCounts[]
  days: DayCounts[]
  all: MeasuredWaits
  byDepartment: ReadonlyMap<string, MeasuredWaits>
  /** What arrived in earlier periods, as far as a share needs it. */
  earlier: ReadonlyMap<Period, MeasuredShare>
}

/** Which rolled up days a report reads, for its waits and for what is exact in days as well; null is every wait. */
export type Reading = { waits: RolledFilter | null; shares: RolledFilter | null }

/**
 * Says what a report reads. Rolled up days answer for many waits, whose quantiles are then near; where they are few, where a
 * filter is none that days were counted by, or where the asker wants them exact, every wait is read. Counts and shares are exact in
 * both, so those of earlier periods, parts and charts are read from days also beside exact quantiles.
 */
export async function chooseReading(
  { db }: Pick<Ctx, 'db'>,
  { filter, zone }: Pick<AskedReport, 'filter' | 'zone'>,
  { from, to, quantiles }: Asked,
): Promise<Reading> {
  const rolled = rolledFilterOf(filter)
  if (rolled === null) return { waits: null, shares: null }
  if (quantiles === 'near') return { waits: rolled, shares: rolled }
  const many =
    (await countRolledUp(db, rolled, { from, to })) >= rolledUpFrom &&
    (await listTouchedDays(db, zone)).length <= mostTouched
  return { waits: many && quantiles !== 'exact' ? rolled : null, shares: many ? rolled : null }
}

/** Reads the waits of a report, and of earlier periods what their shares need. */
export async function readWaits(
  ctx: Pick<Ctx, 'db' | 'now'>,
  report: AskedReport,
  asked: Period,
  reading: Reading,
  earlier: readonly Period[],
): Promise<ReadWaits> {
  const { now } = ctx
  const { zone, times } = report
  const read =
    reading.waits === null
      ? await readEveryWait(ctx, report, reading.shares, earlier)
      : await readDays(ctx, report, asked, reading.waits, earlier)
  const days = emptyDays(asked, zone)
  for (const one of read.days?.byDay ?? []) days.add(one)
  const groups = tellOutside(read.groups, times)
  const gathered = gatherGroups(groups, { times, now, tell: days.tell })
  return {
    counts: read.days === null ? countGroups(groups) : addToRolled(read.days.summed, read.days.own, groups),
    days: days.all,
    ...measured(
      gathered,
      (read.days?.summed ?? []).map((one) => one.measured),
    ),
    earlier: new Map(
      Array.from(read.shares, ([period, { groups, cells }]) => {
        const placed = groups.map((group) => ({ ...group, outside: false }))
        return [period, measureShare([...gatherGroups(placed, { times, now }).values()], cells)]
      }),
    ),
  }
}

/** Every wait of the period, and beside it what earlier ones need, from days where those answer. */
async function readEveryWait(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { span, filter, zone }: AskedReport,
  rolled: RolledFilter | null,
  earlier: readonly Period[],
) {
  const [groups, shares] = await Promise.all([
    inSnapshot(db, (snapshot) => gatherWaits(snapshot, span, filter, 'arrived')),
    inSnapshot(db, async (snapshot) => {
      if (rolled !== null)
        return sharesFromDays(snapshot, rolled, await readOwn(snapshot, { span, filter, zone }), earlier, { zone, now })
      const shares: Shares = new Map()
      for (const period of earlier) {
        const its = spanOf(period, zone, now)
        shares.set(period, { groups: await gatherWaits(snapshot, its, filter, 'arrived and not late'), cells: [] })
      }
      return shares
    }),
  ])
  return { groups, shares, days: null }
}

/** What rolled up days say, and what is in none of them: all as of one moment, in which a day may have been touched or rolled up. */
function readDays(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { span, filter, zone }: AskedReport,
  asked: Period,
  rolled: RolledFilter,
  earlier: readonly Period[],
) {
  return inSnapshot(db, async (snapshot) => {
    const known = await readOwn(snapshot, { span, filter, zone })
    const groups = arrivedIn(known.own, span)
    const read = { lengths: true, parts: divideParts(groups) }
    return {
      groups,
      shares: await sharesFromDays(snapshot, rolled, known, earlier, { zone, now }),
      days: {
        own: known.own,
        summed: await sumRolledDays(snapshot, rolled, asked, known.touchedDays, read),
        byDay: await countRolledByDay(snapshot, rolled, asked, known.touchedDays),
      },
    }
  })
}

type Shares = Map<Period, { groups: readonly WaitGroup[]; cells: readonly MeasuredCell[] }>
type Own = { touchedDays: readonly string[]; own: readonly OwnGroup[] }

async function readOwn(
  snapshot: Tx,
  { span, filter, zone }: Pick<AskedReport, 'span' | 'filter' | 'zone'>,
): Promise<Own> {
  const touchedDays = await listTouchedDays(snapshot, zone)
  return { touchedDays, own: await gatherOwnWaits(snapshot, filter, { span, touched: stretchesOf(touchedDays, zone) }) }
}

async function sharesFromDays(
  snapshot: Tx,
  rolled: RolledFilter,
  { touchedDays, own }: Own,
  earlier: readonly Period[],
  { zone, now }: { zone: string; now: Date },
): Promise<Shares> {
  const shares: Shares = new Map()
  for (const period of earlier) {
    const groups = arrivedIn(own, spanOf(period, zone, now))
    const read = { lengths: false, parts: divideParts(groups) }
    shares.set(period, { groups, cells: await listMeasuredCells(snapshot, rolled, period, touchedDays, read) })
  }
  return shares
}

/** Without hours: whether somebody was there when they came is nothing to a share of all of them. */
function spanOf(period: Period, zone: string, now: Date): ReportSpan {
  return { from: dayBegins(period.from, zone), to: dayBegins(nextDay(period.to), zone), now, hours: [] }
}

/** Those of the waits that no day knows that arrived in a span. */
function arrivedIn(own: readonly OwnGroup[], { from, to }: { from: Date; to: Date }): WaitGroup[] {
  const [first, end] = [from.getTime(), to.getTime()]
  return own.flatMap((group) => {
    if (group.outcome === 'void' || !group.begunHere) return []
    const { startedAt, endedAt, publishedAt } = group.instants
    const isThen = (_: number, index: number) => {
      const at = startedAt[index] ?? Number.NaN
      return at >= first && at < end
    }
    const instants = {
      startedAt: startedAt.filter(isThen),
      endedAt: endedAt.filter(isThen),
      publishedAt: publishedAt?.filter(isThen) ?? null,
    }
    return [{ ...group, n: instants.startedAt.length, figures: ['cohort.arrived'], instants }]
  })
}

/** Whether waits are open that were not due yet when they were looked at: up to there, and no farther, they say something of the share. */
function divideParts(groups: readonly WaitGroup[]): boolean {
  return groups.some(
    ({ outcome, isLate, figures }) => outcome === 'open' && !isLate && figures.includes('cohort.arrived'),
  )
}

/** Reads what a report is asked for, and where. */
export async function readAskedWaits(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked) {
  const report = await readAsked(ctx, asked)
  return { report, reading: await chooseReading(ctx, report, asked) }
}

function measured(gathered: ReadonlyMap<string, Gathering>, cells: readonly MeasuredCell[]) {
  const cellsOf = Map.groupBy(cells, ({ departmentId }) => departmentId)
  return {
    all: measure([...gathered.values()], cells),
    byDepartment: new Map(
      [...new Set([...gathered.keys(), ...cellsOf.keys()])].map((departmentId) => {
        const own = gathered.get(departmentId)
        return [departmentId, measure(own === undefined ? [] : [own], cellsOf.get(departmentId))]
      }),
    ),
  }
}

/** Days in a row as one stretch. */
export function stretchesOf(days: readonly string[], zone: string): { from: Date; to: Date }[] {
  const stretches: { from: Date; to: Date }[] = []
  for (const day of days) {
    const [from, to] = [dayBegins(day, zone), dayBegins(nextDay(day), zone)]
    const last = stretches.at(-1)
    if (last?.to.getTime() === from.getTime()) last.to = to
    else stretches.push({ from, to })
  }
  return stretches
}

/** The days of a period, to be filled with what began on each. */
function emptyDays(period: Period, zone: string) {
  const all = daysBetween(period).map((day): DayCounts => ({ day, answered: 0, dismissed: 0, open: 0 }))
  const ofDay = new Map(all.map((one) => [one.day, one]))
  const begins = Float64Array.from(all, ({ day }) => dayBegins(day, zone).getTime())
  return {
    all,
    add({ day, answered, dismissed }: Omit<DayCounts, 'open'>) {
      const one = ofDay.get(day)
      if (one === undefined) return
      one.answered += answered
      one.dismissed += dismissed
    },
    tell(startedAt: number, outcome: 'answered' | 'dismissed' | 'open') {
      const one = all[lastBefore(begins, startedAt)]
      if (one !== undefined) one[outcome]++
    },
  }
}

/** The place of the last value that is not above a limit; -1 where none is. */
function lastBefore(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

import {
  countRolledUp,
  countRolledWaits,
  countWaits,
  countWaitsByDay,
  type DayCounts,
  inSnapshot,
  listArrivedTimes,
  listMeasuredCells,
  listOwnArrivedTimes,
  listTouchedDays,
  type MeasuredCell,
  type RolledFilter,
  rolledFilterOf,
  type WaitCounts,
} from '@echolot/db'
import type { Ctx } from '../context.ts'
import { dayBegins, dayOf, nextDay } from '../time/local-day.ts'
import { type Asked, type AskedReport, readAsked } from './asked-report.ts'
import { type MeasuredWaits, measureWaits } from './measured-waits.ts'
import type { Period } from './sentences/period-name.ts'
import { type Timed, timed } from './times.ts'

/** Fewer are read one by one, for then every quantile is exact and it takes no longer. */
const rolledUpFrom = 20_000
/** With more days that do not hold a report is read one by one: as after a new version, or a change of zone. */
const mostTouched = 40

/** The waits of a period: counted, by day, and measured, all of them together and by department. */
export type ReadWaits = {
  counts: WaitCounts[]
  days: DayCounts[]
  all: MeasuredWaits
  byDepartment: ReadonlyMap<string, MeasuredWaits>
}

/** Which rolled up days a report reads, for its waits and for the shares of earlier periods; null is every wait. */
export type Reading = { waits: RolledFilter | null; shares: RolledFilter | null }

/**
 * Says what a report reads. Rolled up days answer for many waits, whose quantiles are then near; where they are few, where a
 * filter is none that days were counted by, or where the asker wants them exact, every wait is read. Shares are exact in both, so
 * those of earlier periods are read from days also beside exact quantiles.
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

/** Reads the waits of a report. */
export async function readWaits(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { span, filter, zone, times }: AskedReport,
  asked: Period,
  { waits: rolled }: Reading,
): Promise<ReadWaits> {
  if (rolled === null) {
    const [counts, listed, days] = await Promise.all([
      countWaits(db, span, filter),
      listArrivedTimes(db, span, filter),
      countWaitsByDay(db, span, filter, zone),
    ])
    return { counts, days, ...measured(timed(listed, times, now), [], now) }
  }
  return inSnapshot(db, async (snapshot) => {
    // Asked in the snapshot: a day may have been touched since, or rolled up.
    const touchedDays = await listTouchedDays(snapshot, zone)
    const touched = stretchesOf(touchedDays, zone)
    const counts = await countRolledWaits(snapshot, filter, rolled, { ...asked, span, touched }, touchedDays)
    const cells = await listMeasuredCells(snapshot, rolled, asked, touchedDays, { lengths: true })
    const own = timed(await listOwnArrivedTimes(snapshot, filter, { span, touched }), times, now)
    return { counts, days: daysOf(cells, own, zone), ...measured(own, cells, now) }
  })
}

/** What arrived in an earlier period, as far as a share needs it. */
export async function readShare(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { span, filter, zone, times }: AskedReport,
  asked: Period,
  { shares: rolled }: Reading,
): Promise<MeasuredWaits> {
  if (rolled === null) return measureWaits(timed(await listArrivedTimes(db, span, filter), times, now), now)
  return inSnapshot(db, async (snapshot) => {
    const touchedDays = await listTouchedDays(snapshot, zone)
    const touched = stretchesOf(touchedDays, zone)
    const cells = await listMeasuredCells(snapshot, rolled, asked, touchedDays, { lengths: false })
    const own = timed(await listOwnArrivedTimes(snapshot, filter, { span, touched }), times, now)
    return measureWaits(own, now, cells)
  })
}

/** Reads what a report is asked for, and where. */
export async function readAskedWaits(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked) {
  const report = await readAsked(ctx, asked)
  return { report, reading: await chooseReading(ctx, report, asked) }
}

function measured(waits: readonly Timed[], cells: readonly MeasuredCell[], now: Date) {
  const waitsOf = Map.groupBy(waits, ({ departmentId }) => departmentId)
  const cellsOf = Map.groupBy(cells, ({ departmentId }) => departmentId)
  return {
    all: measureWaits(waits, now, cells),
    byDepartment: new Map(
      [...new Set([...waitsOf.keys(), ...cellsOf.keys()])].map((departmentId) => [
        departmentId,
        measureWaits(waitsOf.get(departmentId) ?? [], now, cellsOf.get(departmentId)),
      ]),
    ),
  }
}

/** Days in a row as one stretch. */
function stretchesOf(days: readonly string[], zone: string): { from: Date; to: Date }[] {
  const stretches: { from: Date; to: Date }[] = []
  for (const day of days) {
    const [from, to] = [dayBegins(day, zone), dayBegins(nextDay(day), zone)]
    const last = stretches.at(-1)
    if (last?.to.getTime() === from.getTime()) last.to = to
    else stretches.push({ from, to })
  }
  return stretches
}

function daysOf(cells: readonly MeasuredCell[], own: readonly Timed[], zone: string): DayCounts[] {
  const days = new Map<string, DayCounts>()
  const of = (day: string) => {
    const known = days.get(day) ?? { day, answered: 0, dismissed: 0, open: 0 }
    days.set(day, known)
    return known
  }
  for (const { day, answered, dismissed } of cells) {
    const one = of(day)
    one.answered += answered
    one.dismissed += dismissed
  }
  for (const { startedAt, outcome } of own) of(dayOf(startedAt, zone))[outcome]++
  return [...days.values()]
}

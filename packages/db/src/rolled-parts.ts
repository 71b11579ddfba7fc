import { figures, type ReportDimension } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { addOwn, type OwnCounts, ownWaits, placesOfOwn } from './own-waits.ts'
import { figuresOfAlike, nameParts, type PartCounts, partsOf } from './report.ts'
import { alike, type WaitFilter } from './report-waits.ts'
import {
  cells,
  countColumns,
  countsOfRow,
  holds,
  over,
  type RolledCounts,
  type RolledParts,
  type RolledSpan,
  total,
} from './rolled-days.ts'

/** What rolled up days hold of one part; `over` is how many ended in the period's days and all that follow. */
type DaysOfPart = RolledCounts & { key: string; over: number }
type OwnOfPart = OwnCounts & { key: string }

/**
 * The same as `countWaitsBy`, from rolled up days and what is in none of them. To be asked in a snapshot.
 * @param parts how the days tell the waits of the filter apart by that dimension.
 */
export async function countRolledBy(
  snapshot: Tx,
  filter: WaitFilter,
  dimension: ReportDimension,
  parts: RolledParts,
  period: RolledSpan,
): Promise<PartCounts[]> {
  const days = await sumParts(snapshot, parts, period)
  const own = await countOwnParts(snapshot, filter, dimension, period)
  const daysOf = new Map(days.map((one) => [one.key, one]))
  const ownOf = Map.groupBy(own, ({ key }) => key)
  const sizes = [...new Set([...daysOf.keys(), ...ownOf.keys()])].map((key) => ({
    key,
    // As many as any of the figures may count: all that was not over before the period began.
    n: (ownOf.get(key) ?? []).reduce(
      (sum, { n, outcome, endedHere, endedEarlier }) =>
        outcome === 'open' || (endedHere && !endedEarlier) ? sum + n : sum,
      daysOf.get(key)?.over ?? 0,
    ),
  }))
  const named = await nameParts(
    snapshot,
    dimension,
    sizes.filter(({ n }) => n > 0),
  )
  return named.map(({ key, name }) => ({
    key,
    name,
    figures: addOwn(daysOf.get(key) ?? null, ownOf.get(key) ?? []).figures,
  }))
}

async function sumParts(db: Tx, parts: RolledParts, { from, to, touchedDays }: RolledSpan): Promise<DaysOfPart[]> {
  const key = parts.by === 'department' ? raw`d.counts_for` : raw`d.key`
  const { rows } = await raw<{ key: string; over: number; carried: number } & Record<string, unknown>>`
    select ${key} as key, ${total(over)}::int as over, ${countColumns(raw`d.day <= ${to}::date`)}
    from ${cells(parts, from, null)} where ${holds(touchedDays)} group by 1`.execute(sql(db))
  return rows.map((row) => ({ key: row.key, over: row.over, ...countsOfRow(row) }))
}

async function countOwnParts(
  db: Tx,
  filter: WaitFilter,
  dimension: ReportDimension,
  period: RolledSpan,
): Promise<OwnOfPart[]> {
  const { keys, counts } = placesOfOwn(period)
  const { rows } = await raw<OwnOfPart>`
    select w.key::text as key, w.n, w.outcome, w.void_reason, w.begun_here, w.ended_here, w.begun_earlier, w.ended_earlier, w.oldest_open_at,
      ${figuresOfAlike(figures, counts)} as figures
    from ${alike(raw`${ownWaits(filter, period.touched)} ${partsOf(dimension)}`, period.span, [raw`part.key`, ...keys])}`.execute(
    sql(db),
  )
  return rows
}

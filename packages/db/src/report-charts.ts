import { type RawBuilder, sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { isBegunHere, type OwnPeriod, ownWaits } from './own-waits.ts'
import { type KeptAges, type KeptHours, readAges, readHours, readLags } from './packed-days.ts'
import { conditionOf, type ReportSpan, type WaitFilter, waits } from './report-waits.ts'
import {
  begun,
  cells,
  columns,
  holds,
  over,
  type RolledFilter,
  type RolledParts,
  type RolledPeriod,
  total,
} from './rolled-days.ts'

/** The clock `d` of detection of the ticket of a wait `w`: from publication to being found. */
export const detectionOf = raw`clock d on d.ticket_id = w.ticket_id and d.kind = 'detection' and d.number = 1`

/** How long that was; null where the publisher gave no exact time, or nobody listened yet. */
export const lagMs = raw`case when d.state = 'stopped' and d.started_to = 'second'
  then (extract(epoch from date_trunc('milliseconds', d.stopped_at) - date_trunc('milliseconds', d.started_at)) * 1000)::bigint end`

/** How long it took a source to bring what was published there: the machine's part of a wait, which no department can shorten. */
export type SourceLags = {
  sourceId: number
  /** First waits of tickets that arrived. */
  waits: number
  /** Published so long before that nobody listened yet: no lag of the source. */
  backFilled: number
  /** In ms, in any order, of those of which it is known. */
  known: ArrayLike<number>
}

/** Of what arrived in a span, by source, from the clocks of detection. */
export function listSourceLags(db: Tx, span: ReportSpan, filter: WaitFilter): Promise<SourceLags[]> {
  return lagsOf(db, raw`${waits(filter)}`, raw`${conditionOf('cohort.arrived', span)}`)
}

/** Of those of them that are in no rolled up day that holds. */
export function listOwnLags(db: Tx, filter: WaitFilter, { span, touched }: OwnPeriod): Promise<SourceLags[]> {
  return lagsOf(db, ownWaits(filter, touched), raw`${conditionOf('cohort.arrived', span)} and ${isBegunHere(touched)}`)
}

async function lagsOf(db: Tx, rows: RawBuilder<unknown>, arrived: RawBuilder<unknown>): Promise<SourceLags[]> {
  const { rows: lags } = await raw<Omit<SourceLags, 'known'> & { known: Buffer | null }>`
    select w.source_id, count(*) as waits, count(d.void_reason) as back_filled, string_agg(int8send(${lagMs}), '') as known
    from ${rows} left join ${detectionOf} where ${arrived} and w.episode = 1 group by w.source_id`.execute(sql(db))
  return lags.map(({ known, ...lag }) => ({ ...lag, known: readInt8(known) }))
}

function readInt8(bytes: Buffer | null): Float64Array {
  const numbers = new Float64Array((bytes?.length ?? 0) / 8)
  for (let at = 0; at < numbers.length; at++)
    numbers[at] = (bytes?.readInt32BE(8 * at) ?? 0) * 2 ** 32 + (bytes?.readUInt32BE(8 * at + 4) ?? 0)
  return numbers
}

/** Of what rolled up days hold of it. @param parts tells them apart by source. */
export async function listRolledLags(
  db: Tx,
  parts: RolledParts,
  { from, to, touchedDays }: RolledPeriod,
): Promise<SourceLags[]> {
  const first = raw`sum(d.${raw.ref(columns['cohort.answered'])} + d.${raw.ref(columns['cohort.dismissed'])} - d.${raw.ref(columns['cohort.reopened'])})`
  const { rows } = await raw<{ key: string; waits: number; lags: Buffer }>`
    select d.key, ${first}::int as waits, string_agg(d.lags, '') as lags from ${cells(parts, from, to)}
    where ${holds(touchedDays)} group by d.key having ${first} > 0`.execute(sql(db))
  return rows.map(({ key, waits, lags }) => ({ sourceId: Number(key), waits, ...readLags(lags) }))
}

/** What people call sources; one that has gone has no name. */
export async function nameSources(db: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await sql(db).selectFrom('source').select(['id', 'name']).where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What rolled up days hold for the charts of a period. */
export type RolledCharts = {
  /** How many more ended than began in its days and all that follow. */
  carried: number
  ages: KeptAges
  days: readonly { day: string; hours: KeptHours }[]
}

export async function readRolledCharts(
  db: Tx,
  rolled: RolledFilter,
  { from, to, touchedDays }: RolledPeriod,
): Promise<RolledCharts> {
  const inPeriod = raw`d.day <= ${to}::date`
  const { rows } = await raw<{ day: string; carried: number; ages: Buffer | null; hours: Buffer | null }>`
    select d.day::text as day, (${total(over)} - ${total(begun)})::int as carried,
      string_agg(d.ages, '') filter (where ${inPeriod}) as ages, string_agg(d.hours, '') filter (where ${inPeriod}) as hours
    from ${cells(rolled, from, null)} where ${holds(touchedDays)} group by d.day`.execute(sql(db))
  return {
    carried: rows.reduce((sum, { carried }) => sum + carried, 0),
    ages: readAges(Buffer.concat(rows.flatMap(({ ages }) => ages ?? []))),
    days: rows.flatMap(({ day, hours }) => (hours === null ? [] : [{ day, hours: readHours(hours) }])),
  }
}

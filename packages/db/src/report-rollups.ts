import { type RolledDimension, type VoidReason, voidReasons } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'
import { addOwn, type OwnGroup } from './own-waits.ts'
import {
  type KeptAges,
  type KeptHours,
  type KeptLags,
  type KeptLengths,
  type KeptPlaces,
  packAges,
  packEnds,
  packHours,
  packLags,
  packLengths,
  packParts,
  type ReadParts,
  readLengths,
  readParts,
} from './packed-days.ts'
import { addUp, type TimedWait, timedColumns, type WaitCounts, type WaitGroup } from './report.ts'
import { detectionOf, lagMs } from './report-charts.ts'
import { conditionOf, type ReportSpan, type WaitFilter, waits } from './report-waits.ts'
import {
  begun,
  between,
  cells,
  columns,
  countColumns,
  countsOfRow,
  holds,
  type RolledCounts,
  type RolledFigure,
  type RolledFilter,
  rolledFigures,
  total,
  voidColumn,
  voidColumns,
} from './rolled-days.ts'

/** What one day has of waits that are over and alike in all that they are told apart by. */
export type WaitCell = {
  dimension: RolledDimension
  key: string
  departmentId: string
  begunBy: string
  figures: Record<RolledFigure, number>
  voids: Record<'cohort' | 'activity', Record<VoidReason, number>>
  leastTargetMinutes: number | null
  mostTargetMinutes: number | null
  lengths: KeptLengths
  parts: KeptPlaces
  ages: KeptAges
  hours: KeptHours
  /** Of sources alone; null where cells are told apart by anything else. */
  lags: KeptLags | null
}

/** A wait that is over, with all that its day counts of it. */
export type EndedWait = TimedWait & {
  begunBy: string
  channel: string
  sourceId: number
  watchIds: readonly number[]
  labelIds: readonly number[]
  priority: string
  accountId: number | null
  goal: string | null
  voidReason: VoidReason | null
  beganHere: boolean
  endedHere: boolean
  figuresOf: readonly RolledFigure[]
  /** From publication to being found, in ms, of a first wait; null where it is unknown, or nobody listened yet. */
  lagMs: number | null
  backFilled: boolean
}

/** The days on which waits are over that are not rolled up as they stand, as YYYY-MM-DD in a zone, the first first. */
export async function listTouchedDays(db: Tx, zone: string): Promise<string[]> {
  const { rows } = await raw<{ day: string }>`
    select distinct (at at time zone ${zone})::date::text as day from wait_touched order by 1`.execute(sql(db))
  return rows.map(({ day }) => day)
}

/** The days of a zone on which any wait began or ended that is over, and those of which anything is kept; of a half-open stretch, where it has ends. */
export async function listDaysOfWaits(
  db: Tx,
  zone: string,
  { from, to }: { from: Date | null; to: Date | null },
): Promise<string[]> {
  const within = (instant: RawBuilder<unknown>) =>
    raw`${instant} >= coalesce(${from}::timestamptz, '-infinity') and ${instant} < coalesce(${to}::timestamptz, 'infinity')`
  const { rows } = await raw<{ day: string }>`
    select distinct (at at time zone ${zone})::date::text as day from (
      select started_at as at from clock where kind in ('first_response', 'next_response') and stopped_at is not null and ${within(raw`started_at`)}
      union all
      select stopped_at from clock where kind in ('first_response', 'next_response') and stopped_at is not null and ${within(raw`stopped_at`)}
      union all
      select begins from (select distinct day::timestamp at time zone ${zone} as begins from wait_day) kept where ${within(raw`begins`)}
    ) instant order by 1`.execute(sql(db))
  return rows.map(({ day }) => day)
}

/**
 * Takes a day to be rolled up: nobody else does so meanwhile, and what happens from now on touches it anew.
 * @returns whether anything had touched it.
 */
export async function takeDay(tx: Tx, { day, from, to }: { day: string; from: Date; to: Date }): Promise<boolean> {
  await raw`select pg_advisory_xact_lock(${0x77_61_69_74}::int, ${day}::date - '2000-01-01'::date)`.execute(sql(tx))
  const { rows } = await raw<{ n: number }>`
    with taken as (delete from wait_touched where at >= ${from} and at < ${to} returning 1) select count(*) as n from taken`.execute(
    sql(tx),
  )
  return (rows[0]?.n ?? 0) > 0
}

const everything: WaitFilter = {
  departmentId: null,
  departmentAt: 'stop',
  channel: null,
  sourceId: null,
  watchId: null,
  priority: null,
  labelId: null,
  accountId: null,
  goal: null,
  since: 'found',
  outcome: null,
}

/** The waits that are over and began, or ended, on the day of a span, each with the figures that count it. */
export async function listEndedWaits(tx: Tx, span: ReportSpan): Promise<EndedWait[]> {
  const { from, to } = span
  const counting = rolledFigures.map((figure) => raw`case when ${conditionOf(figure, span)} then ${figure}::text end`)
  const { rows } = await raw<EndedWait>`
    select ${timedColumns(span)}, w.begun_by, w.channel, w.source_id, w.watch_ids, w.label_ids, w.priority, w.account_id, w.goal, w.void_reason,
      (${conditionOf('activity.came_in', span)}) as began_here, (w.ended_at >= ${from}::timestamptz and w.ended_at < ${to}::timestamptz) as ended_here,
      array_remove(array[${raw.join(counting)}], null) as figures_of, ${lagMs} as lag_ms, d.void_reason is not null as back_filled
    from ${waits(everything, raw`c.stopped_at is not null and (${between(raw`c.started_at`, [span])} or ${between(raw`c.stopped_at`, [span])})`)}
      left join ${detectionOf} and w.episode = 1 and ${conditionOf('activity.came_in', span)}`.execute(sql(tx))
  return rows
}

/** Puts what a day's waits came to in place of what was kept of it. */
export async function replaceDay(tx: Tx, day: string, cells: readonly WaitCell[]): Promise<void> {
  await raw`delete from wait_day where day = ${day}::date`.execute(sql(tx))
  if (cells.length === 0) return
  // Those of a dimension side by side: a report reads the same ones of each of its days.
  await raw`insert into wait_day (${cellColumns}) ${rowsOf(day, cells)} order by dimension, key`.execute(sql(tx))
}

/** What a day keeps that its waits do not say, or says otherwise: dimensions, each with a key, the first first. */
export async function listWrongCells(
  db: Tx,
  day: string,
  cells: readonly WaitCell[],
): Promise<{ dimension: RolledDimension; key: string }[]> {
  const kept = raw`select ${cellColumns} from wait_day where day = ${day}::date`
  const { rows } = await raw<{ dimension: RolledDimension; key: string }>`
    with kept as (${kept}), counted as (${rowsOf(day, cells)})
    select distinct dimension, key from ((table kept except table counted) union all (table counted except table kept)) as wrong
    order by 1, 2`.execute(sql(db))
  return rows
}

const countNames = [
  ...rolledFigures.map((figure) => columns[figure]),
  ...voidColumns('cohort'),
  ...voidColumns('activity'),
]
const counts = raw.join(countNames.map((name) => raw.ref(name)))
const cellColumns = raw`day, dimension, key, department_id, begun_by, least_target_minutes, most_target_minutes, lengths, ends, parts, ages, hours, lags, ${counts}`

/** Cells as rows of these columns. */
function rowsOf(day: string, cells: readonly WaitCell[]): RawBuilder<unknown> {
  const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`
  const rows = cells.map(({ figures: its, voids, lengths, parts, ages, hours, lags, ...cell }) => ({
    ...cell,
    lengths: hex(packLengths(lengths)),
    ends: hex(packEnds(parts)),
    parts: hex(packParts(parts)),
    ages: hex(packAges(ages)),
    hours: hex(packHours(hours)),
    lags: lags === null ? hex(Buffer.alloc(0)) : hex(packLags(lags)),
    ...Object.fromEntries([
      ...rolledFigures.map((figure) => [columns[figure], its[figure]]),
      ...(['cohort', 'activity'] as const).flatMap((lens) =>
        voidReasons.map((reason) => [voidColumn(lens, reason), voids[lens][reason]]),
      ),
    ]),
  }))
  return raw`select ${day}::date, dimension, key, "departmentId", "begunBy", "leastTargetMinutes", "mostTargetMinutes", lengths, ends, parts, ages, hours, lags, ${counts}
    from json_to_recordset(${json(rows)}::json) as c (dimension text, key text, "departmentId" text, "begunBy" text, "leastTargetMinutes" int, "mostTargetMinutes" int,
      lengths bytea, ends bytea, parts bytea, ages bytea, hours bytea, lags bytea, ${raw.join(countNames.map((name) => raw`${raw.ref(name)} int`))})`
}

/** How many waits that are over began in rolled up days of a period: what a report would else read one by one. */
export async function countRolledUp(
  db: Tx,
  filter: RolledFilter,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const { rows } = await raw<{ n: number }>`select ${total(begun)} as n from ${cells(filter, from, to)}`.execute(
    sql(db),
  )
  return Number(rows[0]?.n ?? 0)
}

/** What rolled up days hold of one department. */
export type RolledDays = RolledCounts & { departmentId: string; measured: MeasuredCell }

/** What the statistics need of waits that began in rolled up days and are over. */
export type MeasuredCell = {
  departmentId: string
  answered: number
  answeredBefore: number
  dismissed: number
  leastTargetMinutes: number | null
  mostTargetMinutes: number | null
  parts: ReadParts
  /** Null where they were not asked for. */
  lengths: KeptLengths | null
}

/** What of rolled up days is read besides their counts: `parts` where open waits have left sight before the end of their promises, which they divide. */
export type ReadDays = { lengths: boolean; parts: boolean }

type MeasuredRow = Omit<MeasuredCell, 'parts' | 'lengths'> & Record<'ends' | 'parts' | 'lengths', Buffer | null>

function measuredColumns(inPeriod: RawBuilder<unknown>, { lengths, parts }: ReadDays): RawBuilder<unknown> {
  const sum = (column: string) =>
    raw`coalesce(sum(d.${raw.ref(column)}) filter (where ${inPeriod}), 0)::int as ${raw.ref(column)}`
  const packed = (column: string, read: boolean) =>
    raw`${read ? raw`string_agg(d.${raw.ref(column)}, '') filter (where ${inPeriod})` : raw`null::bytea`} as ${raw.ref(column)}`
  return raw`d.counts_for as department_id, ${sum('answered')}, ${sum('answered_before')}, ${sum('dismissed')},
    min(d.least_target_minutes) filter (where ${inPeriod}) as least_target_minutes, max(d.most_target_minutes) filter (where ${inPeriod}) as most_target_minutes,
    ${packed('ends', true)}, ${packed('parts', parts)}, ${packed('lengths', lengths)}`
}

function measuredOf({
  departmentId,
  answered,
  answeredBefore,
  dismissed,
  leastTargetMinutes,
  mostTargetMinutes,
  ...packed
}: MeasuredRow): MeasuredCell {
  return {
    departmentId,
    answered,
    answeredBefore,
    dismissed,
    leastTargetMinutes,
    mostTargetMinutes,
    parts: readParts(packed.ends, packed.parts),
    lengths: packed.lengths && readLengths(packed.lengths),
  }
}

/** What the days of a period that hold come to, by department. */
export async function sumRolledDays(
  db: Tx,
  rolled: RolledFilter,
  { from, to }: { from: string; to: string },
  touchedDays: readonly string[],
  read: ReadDays,
): Promise<RolledDays[]> {
  const inPeriod = raw`d.day <= ${to}::date`
  const { rows } = await raw<MeasuredRow & { carried: number } & Record<string, unknown>>`
    select ${measuredColumns(inPeriod, read)}, ${countColumns(inPeriod)}
    from ${cells(rolled, from, null)} where ${holds(touchedDays)} group by 1`.execute(sql(db))
  return rows.map((row) => ({ departmentId: row.departmentId, ...countsOfRow(row), measured: measuredOf(row) }))
}

/** As much of the days of a period that hold as a share needs, by department. */
export async function listMeasuredCells(
  db: Tx,
  rolled: RolledFilter,
  { from, to }: { from: string; to: string },
  touchedDays: readonly string[],
  read: ReadDays,
): Promise<MeasuredCell[]> {
  const { rows } = await raw<MeasuredRow>`
    select ${measuredColumns(raw`true`, read)} from ${cells(rolled, from, to)} where ${holds(touchedDays)} group by 1`.execute(
    sql(db),
  )
  return rows.map(measuredOf)
}

/** How what began on each day of a period that holds has ended. */
export async function countRolledByDay(
  db: Tx,
  rolled: RolledFilter,
  { from, to }: { from: string; to: string },
  touchedDays: readonly string[],
): Promise<{ day: string; answered: number; dismissed: number }[]> {
  const { rows } = await raw<{ day: string; answered: number; dismissed: number }>`
    select d.day::text as day, sum(d.answered)::int as answered, sum(d.dismissed)::int as dismissed
    from ${cells(rolled, from, to)} where ${holds(touchedDays)} group by d.day`.execute(sql(db))
  return rows
}

/**
 * Every figure of a span, as `countWaits` counts it: what rolled up days say, and what is in none of them.
 * @param arrived of the latter what arrived, with those told apart that came outside hours.
 */
export function addToRolled(
  rolled: readonly RolledDays[],
  own: readonly OwnGroup[],
  arrived: readonly WaitGroup[],
): WaitCounts[] {
  const outside = arrived.filter(({ figures }) => figures.includes('cohort.outside_hours'))
  const ownOf = Map.groupBy(own, ({ departmentId }) => departmentId)
  const departments = new Set([...rolled, ...own].map(({ departmentId }) => departmentId))
  const counted = [...departments].toSorted().map((departmentId): WaitCounts => {
    const days = rolled.find((one) => one.departmentId === departmentId)
    const counts = addOwn(days ?? null, ownOf.get(departmentId) ?? [])
    for (const one of outside) if (one.departmentId === departmentId) counts.figures['cohort.outside_hours'] += one.n
    return { departmentId, ...counts }
  })
  return [addUp(counted), ...counted]
}

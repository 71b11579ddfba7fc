import { type Figure, figures, type RolledDimension, type VoidReason, voidReasons } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'
import {
  addUp,
  countingOf,
  listArrivedTimes,
  type TimedWait,
  timedColumns,
  type WaitCounts,
  waitCountsOf,
} from './report.ts'
import { conditionOf, type ReportSpan, type WaitFilter, waits } from './report-waits.ts'

/** Which rolled up waits a filter asks for. */
export type RolledFilter = Pick<WaitFilter, 'departmentId' | 'departmentAt'> & {
  dimension: RolledDimension
  key: string
}

/** The rolled up waits that are those of a filter; null where no day was counted by it. */
export function rolledFilterOf(filter: WaitFilter): RolledFilter | null {
  const { departmentId, departmentAt } = filter
  const narrowed = [
    { dimension: 'channel', key: filter.channel },
    { dimension: 'source', key: filter.sourceId },
    { dimension: 'watch', key: filter.watchId },
    { dimension: 'priority', key: filter.priority },
    { dimension: 'label', key: filter.labelId },
    { dimension: 'account', key: filter.accountId },
    { dimension: 'goal', key: filter.goal },
  ] as const
  const [one, ...others] = narrowed.flatMap(({ dimension, key }) =>
    key === null ? [] : [{ dimension, key: String(key) }],
  )
  if (others.length > 0 || filter.outcome !== null || filter.since !== 'found') return null
  return { departmentId, departmentAt, ...(one ?? { dimension: 'all', key: '' }) }
}

/** A figure of the waits that began on a day, or ended on it, and its column. */
const columns = {
  'cohort.answered': 'answered',
  'cohort.answered_before': 'answered_before',
  'cohort.dismissed': 'dismissed',
  'cohort.late': 'late',
  'cohort.within_promise': 'within_promise',
  'cohort.reopened': 'reopened',
  'cohort.outside_hours': 'outside_hours',
  'activity.answered': 'ended_answered',
  'activity.within_promise': 'ended_within_promise',
  'activity.dismissed': 'ended_dismissed',
  'activity.late': 'ended_late',
} as const satisfies Partial<Record<Figure, string>>
export type RolledFigure = keyof typeof columns
export const rolledFigures = Object.keys(columns) as readonly RolledFigure[]

/** Buckets that are not empty, each followed by its count, by how the waits ended. */
export type KeptHistogram = { answered: readonly number[]; dismissed: readonly number[] }
/** How long waits took: in working time those that came within hours, by the clock all, and by the clock those that came outside. */
export type KeptLengths = { business: KeptHistogram; calendar: KeptHistogram; outside: KeptHistogram }
/** How far into their promises waits ended, in the millionths of it that were reached, and how many ended later. */
export type KeptParts = {
  answered: readonly number[]
  dismissed: readonly number[]
  answeredLater: number
  dismissedLater: number
}

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
  parts: Record<'inside' | 'outside', KeptParts>
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
}

/** The days on which waits are over that are not rolled up as they stand, as YYYY-MM-DD in a zone, the first first. */
export async function listTouchedDays(db: Tx, zone: string): Promise<string[]> {
  const { rows } = await raw<{ day: string }>`
    select distinct (at at time zone ${zone})::date::text as day from wait_touched order by 1`.execute(sql(db))
  return rows.map(({ day }) => day)
}

/** The days of a zone on which any wait began or ended that is over. */
export async function listDaysOfWaits(db: Tx, zone: string): Promise<string[]> {
  const { rows } = await raw<{ day: string }>`
    select distinct (at at time zone ${zone})::date::text as day from clock cross join lateral (values (started_at), (stopped_at)) as instant (at)
    where kind in ('first_response', 'next_response') and stopped_at is not null order by 1`.execute(sql(db))
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
      array_remove(array[${raw.join(counting)}], null) as figures_of
    from ${waits(everything, raw`c.stopped_at is not null and (${between(raw`c.started_at`, [span])} or ${between(raw`c.stopped_at`, [span])})`)}`.execute(
    sql(tx),
  )
  return rows
}

/** Puts what a day's waits came to in place of what was kept of it. */
export async function replaceDay(tx: Tx, day: string, cells: readonly WaitCell[]): Promise<void> {
  await raw`delete from wait_day where day = ${day}::date`.execute(sql(tx))
  if (cells.length === 0) return
  const names = [
    ...rolledFigures.map((figure) => columns[figure]),
    ...voidColumns('cohort'),
    ...voidColumns('activity'),
  ]
  const rows = cells.map(({ figures: its, voids, ...cell }) => ({
    ...cell,
    ...Object.fromEntries([
      ...rolledFigures.map((figure) => [columns[figure], its[figure]]),
      ...(['cohort', 'activity'] as const).flatMap((lens) =>
        voidReasons.map((reason) => [voidColumn(lens, reason), voids[lens][reason]]),
      ),
    ]),
  }))
  const counts = raw.join(names.map((name) => raw.ref(name)))
  await raw`insert into wait_day (day, dimension, key, department_id, begun_by, least_target_minutes, most_target_minutes, lengths, parts, ${counts})
    select ${day}::date, dimension, key, "departmentId", "begunBy", "leastTargetMinutes", "mostTargetMinutes", lengths, parts, ${counts}
    from json_to_recordset(${json(rows)}::json) as c (dimension text, key text, "departmentId" text, "begunBy" text, "leastTargetMinutes" int, "mostTargetMinutes" int,
      lengths json, parts json, ${raw.join(names.map((name) => raw`${raw.ref(name)} int`))})`.execute(sql(tx))
}

function voidColumn(lens: 'cohort' | 'activity', reason: VoidReason): string {
  return lens === 'cohort' ? `void_${reason}` : `ended_void_${reason}`
}

function voidColumns(lens: 'cohort' | 'activity'): string[] {
  return voidReasons.map((reason) => voidColumn(lens, reason))
}

/** A period in days, both included, and the days that are not rolled up as they stand, whose waits are asked for themselves. */
export type RolledSpan = {
  from: string
  to: string
  span: ReportSpan
  /** All of them, whether in the period or not, as half-open stretches. */
  touched: readonly { from: Date; to: Date }[]
}

/** Rows `d` of the rolled up days that hold, of a filter; the period's end is included. */
function cells({ dimension, key, departmentId, departmentAt }: RolledFilter, from: string | null, to: string | null) {
  const counted = departmentAt === 'start' ? raw`d.begun_by` : raw`d.department_id`
  return raw`(select d.*, ${counted} as counts_for from wait_day d
    where d.dimension = ${dimension} and d.key = ${key} ${from === null ? raw`` : raw`and d.day >= ${from}::date`} ${to === null ? raw`` : raw`and d.day <= ${to}::date`}
      ${departmentId === null ? raw`` : raw`and ${counted} = ${departmentId}`}) d`
}

/** Which days hold: those that nothing has touched since they were rolled up. */
function holds(touchedDays: readonly string[]): RawBuilder<unknown> {
  return touchedDays.length === 0 ? raw`true` : raw`not (d.day = any(${[...touchedDays]}::date[]))`
}

function between(instant: RawBuilder<unknown>, stretches: readonly { from: Date; to: Date }[]): RawBuilder<unknown> {
  if (stretches.length === 0) return raw`false`
  return raw`(${raw.join(
    stretches.map(({ from, to }) => raw`${instant} >= ${from}::timestamptz and ${instant} < ${to}::timestamptz`),
    raw` or `,
  )})`
}

const total = (names: readonly string[]) =>
  raw`coalesce(sum(${raw.join(
    names.map((name) => raw`d.${raw.ref(name)}`),
    raw` + `,
  )}), 0)`
const begun = [columns['cohort.answered'], columns['cohort.dismissed'], ...voidColumns('cohort')]
const over = [columns['activity.answered'], columns['activity.dismissed'], ...voidColumns('activity')]

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

/**
 * Every figure of a span, as `countWaits` counts it: what is over from the rolled up days that hold, what is open or touched
 * from the waits themselves. To be asked in one snapshot.
 */
export async function countRolledWaits(
  db: Tx,
  filter: WaitFilter,
  rolled: RolledFilter,
  { from, to, span, touched }: RolledSpan,
  touchedDays: readonly string[],
): Promise<WaitCounts[]> {
  const sums = (lens: 'cohort' | 'activity') => [
    ...rolledFigures
      .filter((figure) => figure.startsWith(lens))
      .map(
        (figure) => raw`coalesce(sum(d.${raw.ref(columns[figure])}), 0)::int as ${raw.ref(figure.replace('.', '_'))}`,
      ),
    ...voidReasons.map(
      (reason) =>
        raw`coalesce(sum(d.${raw.ref(voidColumn(lens, reason))}), 0)::int as ${raw.ref(`${lens}_void_${reason}`)}`,
    ),
  ]
  type Summed = { countsFor: string; carried: number } & Record<string, number>
  const kept = await raw<Summed>`
    select d.counts_for, 0 as carried, ${raw.join([...sums('cohort'), ...sums('activity')])} from ${cells(rolled, from, to)} where ${holds(touchedDays)} group by 1`.execute(
    sql(db),
  )
  const before = await raw<{ countsFor: string; carried: number }>`
    select d.counts_for, (${total(begun)} - ${total(over)})::int as carried from ${cells(rolled, null, null)}
    where d.day < ${from}::date and ${holds(touchedDays)} group by 1`.execute(sql(db))
  const own = await listOwnCounts(db, filter, span, touched)
  const departments = new Set(
    [...kept.rows, ...before.rows]
      .map(({ countsFor }) => countsFor)
      .concat(own.map(({ departmentId }) => departmentId)),
  )
  const counted = [...departments].toSorted().map((departmentId): WaitCounts => {
    const cell = kept.rows.find(({ countsFor }) => countsFor === departmentId)
    const raws = own.find((one) => one.departmentId === departmentId)
    const rolledOf = (figure: Figure) => Number(cell?.[camel(figure.replace('.', '_'))] ?? 0)
    const voids = (lens: 'cohort' | 'activity') =>
      Object.fromEntries(
        voidReasons.map((reason) => [
          reason,
          Number(cell?.[camel(`${lens}_void_${reason}`)] ?? 0) + (raws?.counts.voids[lens][reason] ?? 0),
        ]),
      ) as Record<VoidReason, number>
    const figuresOf = Object.fromEntries(
      figures.map((figure) => [figure, rolledOf(figure) + (raws?.counts.figures[figure] ?? 0)]),
    ) as Record<Figure, number>
    const [cohort, activity] = [voids('cohort'), voids('activity')]
    const sum = (counts: Record<VoidReason, number>) => Object.values(counts).reduce((all, one) => all + one, 0)
    figuresOf['cohort.void'] = sum(cohort)
    figuresOf['activity.void'] = sum(activity)
    figuresOf['cohort.arrived'] =
      figuresOf['cohort.answered'] + figuresOf['cohort.dismissed'] + figuresOf['cohort.open']
    figuresOf['activity.came_in'] = figuresOf['cohort.arrived'] + figuresOf['cohort.void']
    figuresOf['activity.carried_in'] =
      (before.rows.find(({ countsFor }) => countsFor === departmentId)?.carried ?? 0) + (raws?.carried ?? 0)
    // What is left: every wait that was there or came in has ended, or is carried out.
    figuresOf['activity.carried_out'] =
      figuresOf['activity.carried_in'] +
      figuresOf['activity.came_in'] -
      figuresOf['activity.answered'] -
      figuresOf['activity.dismissed'] -
      figuresOf['activity.void']
    return {
      departmentId,
      figures: figuresOf,
      voids: { cohort, activity },
      oldestOpenAt: raws?.counts.oldestOpenAt ?? null,
    }
  })
  return [addUp(counted), ...counted]
}

/** The parts that no rolled up day has, by department: open waits, those begun or ended in days that do not hold, and what these carry in. */
async function listOwnCounts(db: Tx, filter: WaitFilter, span: ReportSpan, touched: RolledSpan['touched']) {
  const begunHere = raw`(w.outcome = 'open' or ${between(raw`w.started_at`, touched)})`
  const endedHere = between(raw`w.ended_at`, touched)
  const { rows } = await raw<
    { departmentId: string; carried: number; oldestOpenAt: Date | null } & Record<string, unknown>
  >`
    select w.department_id, min(w.started_at) filter (where w.outcome = 'open') as oldest_open_at,
      (count(*) filter (where w.started_at < ${span.from}::timestamptz and ${begunHere}) - count(*) filter (where w.ended_at < ${span.from}::timestamptz and ${endedHere}))::int as carried,
      ${countingOf(span, (figure, condition) => raw`(${condition}) and ${figure.startsWith('activity.') && figure !== 'activity.came_in' ? endedHere : begunHere}`)}
    from ${waits(filter, ownCondition(touched))} group by 1`.execute(sql(db))
  return rows.map((row) => ({ departmentId: row.departmentId, carried: row.carried, counts: waitCountsOf(row) }))
}

function ownCondition(touched: RolledSpan['touched']): RawBuilder<unknown> {
  return raw`(c.stopped_at is null or ${between(raw`c.started_at`, touched)} or ${between(raw`c.stopped_at`, touched)})`
}

function camel(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** What the statistics need of rolled up days, by department; `lengths` only where they are asked for. */
export type MeasuredCell = {
  day: string
  departmentId: string
  answered: number
  answeredBefore: number
  dismissed: number
  leastTargetMinutes: number | null
  mostTargetMinutes: number | null
  parts: WaitCell['parts']
  lengths: KeptLengths | null
}

/** The cells of the days of a period that hold. */
export async function listMeasuredCells(
  db: Tx,
  rolled: RolledFilter,
  { from, to }: { from: string; to: string },
  touchedDays: readonly string[],
  { lengths }: { lengths: boolean },
): Promise<MeasuredCell[]> {
  const { rows } = await raw<MeasuredCell>`
    select d.day::text as day, d.counts_for as department_id, d.answered, d.answered_before, d.dismissed, d.least_target_minutes, d.most_target_minutes, d.parts,
      ${lengths ? raw`d.lengths` : raw`null::json`} as lengths
    from ${cells(rolled, from, to)} where d.answered + d.dismissed > 0 and ${holds(touchedDays)}`.execute(sql(db))
  return rows
}

/** What arrived in a span and is in no rolled up day that holds: open waits, and those that began in a touched day. */
export function listOwnArrivedTimes(
  db: Tx,
  filter: WaitFilter,
  { span, touched }: Pick<RolledSpan, 'span' | 'touched'>,
): Promise<TimedWait[]> {
  return listArrivedTimes(db, span, filter, raw`(c.stopped_at is null or ${between(raw`c.started_at`, touched)})`)
}

import {
  type Counting,
  type Figure,
  figures,
  type ReportDimension,
  type Sight,
  type VoidReason,
  voidReasons,
} from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import {
  conditionOf,
  type ListedWait,
  listedColumns,
  outside,
  type ReportSpan,
  type WaitFilter,
  type WaitOutcome,
  waits,
  withTexts,
} from './report-waits.ts'
import { inSight } from './sight.ts'

export type { KeptPauses, ListedWait, OpenHours, ReportSpan, WaitFilter } from './report-waits.ts'

export type WaitCounts = {
  /** Null is all of them together. */
  departmentId: string | null
  figures: Record<Figure, number>
  voids: { cohort: Record<VoidReason, number>; activity: Record<VoidReason, number> }
  /** When the oldest wait began that is open now; null where none is. */
  oldestOpenAt: Date | null
}

/** Every figure of a span, for all waits of the filter together and for each department, counted in one pass. */
export async function countWaits(db: Tx, span: ReportSpan, filter: WaitFilter): Promise<WaitCounts[]> {
  const { rows } = await raw<CountRow & { departmentId: string; oldestOpenAt: Date | null }>`
    select w.department_id, min(w.started_at) filter (where w.outcome = 'open') as oldest_open_at, ${countingOf(span)}
    from ${waits(filter)} where ${touches(span)}
    group by w.department_id order by w.department_id`.execute(sql(db))
  const counted = rows.map(waitCountsOf)
  return [addUp(counted), ...counted]
}

/** All of them together. */
export function addUp(counted: readonly WaitCounts[]): WaitCounts {
  const add = <Name extends string>(names: readonly Name[], of: (one: WaitCounts) => Record<Name, number>) =>
    Object.fromEntries(names.map((name) => [name, counted.reduce((sum, one) => sum + of(one)[name], 0)])) as Record<
      Name,
      number
    >
  const oldest = counted.flatMap(({ oldestOpenAt }) => (oldestOpenAt === null ? [] : [oldestOpenAt.getTime()]))
  return {
    departmentId: null,
    figures: add(figures, (one) => one.figures),
    voids: {
      cohort: add(voidReasons, (one) => one.voids.cohort),
      activity: add(voidReasons, (one) => one.voids.activity),
    },
    oldestOpenAt: oldest.length === 0 ? null : new Date(oldest.reduce((a, b) => Math.min(a, b))),
  }
}

/** What was counted by the columns of `countingOf`. */
export function waitCountsOf(row: CountRow & { departmentId: string | null; oldestOpenAt: Date | null }): WaitCounts {
  return {
    departmentId: row.departmentId,
    oldestOpenAt: row.oldestOpenAt,
    figures: named(figures, row, 0),
    voids: {
      cohort: named(voidReasons, row, figures.length),
      activity: named(voidReasons, row, figures.length + voidReasons.length),
    },
  }
}

/** The figures of one channel, source, …; `name` is what people gave it, where it has one. */
export type PartCounts = { key: string; name: string | null; figures: Record<Figure, number> }

/** The waits of a span told apart by one dimension, the most first. A wait that several watches hit is counted with each. */
export async function countWaitsBy(
  db: Tx,
  span: ReportSpan,
  filter: WaitFilter,
  dimension: ReportDimension,
): Promise<PartCounts[]> {
  const part = {
    department: raw`cross join lateral (select w.department_id as key, (select name from department d where d.id = w.department_id) as name) part`,
    channel: raw`cross join lateral (select w.channel as key, null as name) part`,
    source: raw`cross join lateral (select w.source_id::text as key, (select name from source s where s.id = w.source_id) as name) part`,
    watch: raw`cross join lateral (
      select id::text as key, (select name from watch where watch.id = watch_id.id) as name from unnest(w.watch_ids) watch_id (id)) part`,
    priority: raw`cross join lateral (select w.priority as key, null as name) part`,
    label: raw`cross join lateral (
      select id::text as key, (select name from label where label.id = label_id.id) as name from unnest(w.label_ids) label_id (id)) part`,
    account: raw`cross join lateral (
      select w.account_id::text as key, (select name from account a where a.id = w.account_id) as name where w.account_id is not null) part`,
    goal: raw`cross join lateral (select w.goal as key, w.goal as name where w.goal is not null) part`,
    outcome: raw`cross join lateral (select w.result as key, null as name where w.result is not null) part`,
  }[dimension]
  const { rows } = await raw<CountRow & { key: string; name: string | null }>`
    select part.key, part.name, ${countingOf(span)} from ${waits(filter)} ${part} where ${touches(span)}
    group by part.key, part.name order by count(*) desc, part.key limit 200`.execute(sql(db))
  return rows.map((row) => ({ key: row.key, name: row.name, figures: named(figures, row, 0) }))
}

type CountRow = Record<string, unknown>

/**
 * A column for each figure and each reason of being void; by number, for a name with a dot would not come back as it went.
 * @param narrowed what must hold of a figure's waits instead of its condition alone.
 */
export function countingOf(
  span: ReportSpan,
  narrowed: (figure: Figure, condition: RawBuilder<unknown>) => RawBuilder<unknown> = (_, condition) => condition,
): RawBuilder<unknown> {
  const counted = [
    ...figures.map((figure) => narrowed(figure, conditionOf(figure, span))),
    ...(['cohort.void', 'activity.void'] as const).flatMap((figure) =>
      voidReasons.map((reason) => raw`${narrowed(figure, conditionOf(figure, span))} and w.void_reason = ${reason}`),
    ),
  ]
  return raw.join(
    counted.map((condition, index) => raw`count(*) filter (where ${condition}) as ${raw.ref(`n${index}`)}`),
  )
}

/** Only what began before now or the end and was not over before the beginning can be in any figure. */
function touches({ from, to, now }: ReportSpan): RawBuilder<unknown> {
  return raw`w.started_at < greatest(${to}::timestamptz, ${now}::timestamptz) and (w.ended_at is null or w.ended_at >= ${from}::timestamptz)`
}

function named<Name extends string>(names: readonly Name[], row: CountRow, first: number): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, Number(row[`n${first + index}`])])) as Record<
    Name,
    number
  >
}

export type DayCounts = { day: string; answered: number; dismissed: number; open: number }

/** What began on each local day of a span, and what became of it; days without any are left out. */
export async function countWaitsByDay(
  db: Tx,
  { from, to }: ReportSpan,
  filter: WaitFilter,
  zone: string,
): Promise<DayCounts[]> {
  const { rows } = await raw<DayCounts>`
    select (w.started_at at time zone ${zone})::date::text as day, count(*) filter (where w.outcome = 'answered') as answered,
      count(*) filter (where w.outcome = 'dismissed') as dismissed, count(*) filter (where w.outcome = 'open') as open
    from ${waits(filter)}
    where w.started_at >= ${from}::timestamptz and w.started_at < ${to}::timestamptz
    group by 1 order by 1`.execute(sql(db))
  return rows
}

/** What the statistics of a span need of each wait that arrived in it, and no more: there may be a million. */
export type TimedWait = Pick<
  ListedWait,
  | 'departmentId'
  | 'heldBy'
  | 'startedAt'
  | 'publishedAt'
  | 'dueAt'
  | 'targetMinutes'
  | 'endedAt'
  | 'answeredBefore'
  | 'pauses'
> & {
  counted: Counting
  outcome: Exclude<WaitOutcome, 'void'>
  /** Whether it began while its department was closed. */
  outside: boolean
}

export function timedColumns({ hours }: ReportSpan): RawBuilder<unknown> {
  return raw`w.department_id, w.held_by, w.started_at, w.published_at, w.due_at, w.target_minutes, w.counted, w.ended_at, w.outcome, w.answered_before, w.pauses, ${outside(hours)} as outside`
}

/** @param only holds of a clock `c`, where not all are asked for. */
export async function listArrivedTimes(
  db: Tx,
  span: ReportSpan,
  filter: WaitFilter,
  only: RawBuilder<unknown> | null = null,
): Promise<TimedWait[]> {
  // In ms, cut off as a Date cuts them off. Those alike in all else come as one row: half a million rows take longer to read than to count.
  const ms = (instant: string) => raw`round(date_part('epoch', w.${raw.ref(instant)}) * 1000000)::bigint / 1000`
  const { rows } = await raw<Omit<TimedWait, 'startedAt' | 'dueAt' | 'endedAt' | 'publishedAt'> & { instants: string }>`
    select w.department_id, w.held_by, w.target_minutes, w.counted, w.outcome, w.answered_before, w.pauses, ${outside(span.hours)} as outside,
      string_agg(concat(${ms('started_at')}, ',', ${ms('due_at')}, ',', ${ms('ended_at')}, ',', ${ms('published_at')}), ' ') as instants
    from ${waits(filter, only)} where ${conditionOf('cohort.arrived', span)} group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(
    sql(db),
  )
  const all: TimedWait[] = []
  for (const { instants, ...alike } of rows)
    for (const one of instants.split(' ')) {
      const [startedAt, dueAt, endedAt, publishedAt] = one.split(',')
      all.push({
        ...alike,
        startedAt: new Date(Number(startedAt)),
        dueAt: new Date(Number(dueAt)),
        endedAt: endedAt === '' ? null : new Date(Number(endedAt)),
        publishedAt: publishedAt === '' ? null : new Date(Number(publishedAt)),
      })
    }
  return all
}

/** The waits that a figure counts, a page of them in the order in which they began. */
export async function listWaits(
  db: Tx,
  figure: Figure,
  span: ReportSpan,
  filter: WaitFilter,
  { sight = 'all', ...page }: { offset: number; limit: number | null; sight?: Sight },
): Promise<ListedWait[]> {
  const { rows } = await raw<ListedWait>`
    ${withTexts(raw`select ${listedColumns} from ${waits(filter)} where ${conditionOf(figure, span)} and ${liesIn(sight)}
      order by w.started_at, w.ticket_id, w.episode offset ${page.offset} limit ${page.limit}::int`)}
    order by w.started_at, w.ticket_id, w.episode`.execute(sql(db))
  return rows
}

/** Of whose ticket more than the times may be told: it lies with a department in sight now. */
function liesIn(sight: Sight) {
  if (sight === 'all') return raw`true`
  return raw`exists (select from ticket where ticket.id = w.ticket_id and ${inSight(sight, raw`ticket.department_id`)})`
}

/** How many waits of a figure lie out of sight. */
export async function countUnseen(
  db: Tx,
  figure: Figure,
  span: ReportSpan,
  filter: WaitFilter,
  sight: Sight,
): Promise<number> {
  if (sight === 'all') return 0
  const { rows } = await raw<{ n: number }>`
    select count(*) as n from ${waits(filter)} where ${conditionOf(figure, span)} and not ${liesIn(sight)}`.execute(
    sql(db),
  )
  return rows[0]?.n ?? 0
}

/** How many waits a figure counts: what is said above its rows. */
export async function countOf(db: Tx, figure: Figure, span: ReportSpan, filter: WaitFilter): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*) as n from ${waits(filter)} where ${conditionOf(figure, span)}`.execute(sql(db))
  return rows[0]?.n ?? 0
}

/** What a report can be narrowed to: every channel, source and watch of which there is a ticket. */
export async function listReportFilters(db: Tx) {
  type Named = { id: number; name: string }
  const [channels, sources, watches, labels, accounts, goals] = await Promise.all([
    raw<{ name: string }>`select distinct channel as name from source where purpose <> 'account' order by 1`.execute(
      sql(db),
    ),
    raw<Named>`select id, name from source where purpose <> 'account' order by lower(name), id`.execute(sql(db)),
    raw<Named>`select id, name from watch order by lower(name), id`.execute(sql(db)),
    raw<Named>`select id, name from label order by lower(name), id`.execute(sql(db)),
    raw<Named>`select id, name from account order by lower(name), id`.execute(sql(db)),
    raw<{ name: string }>`select distinct goal as name from account where goal is not null order by 1`.execute(sql(db)),
  ])
  return {
    channels: channels.rows.map(({ name }) => name),
    sources: sources.rows,
    watches: watches.rows,
    labels: labels.rows,
    accounts: accounts.rows,
    goals: goals.rows.map(({ name }) => name),
  }
}

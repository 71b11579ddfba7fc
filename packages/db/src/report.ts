import { type Figure, figures, type ReportDimension, type VoidReason, voidReasons } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import {
  conditionOf,
  type ListedWait,
  outside,
  type ReportSpan,
  type WaitFilter,
  type WaitOutcome,
  waits,
} from './report-waits.ts'

export type { ListedWait, OpenHours, ReportSpan, WaitFilter } from './report-waits.ts'

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
  const { rows } = await raw<CountRow & { departmentId: string | null; oldestOpenAt: Date | null }>`
    select w.department_id, min(w.started_at) filter (where w.outcome = 'open') as oldest_open_at, ${counting(span)}
    from ${waits(filter)} where ${touches(span)}
    group by grouping sets ((), (w.department_id)) order by w.department_id nulls first`.execute(sql(db))
  return rows.map((row) => ({
    departmentId: row.departmentId,
    oldestOpenAt: row.oldestOpenAt,
    figures: named(figures, row, 0),
    voids: {
      cohort: named(voidReasons, row, figures.length),
      activity: named(voidReasons, row, figures.length + voidReasons.length),
    },
  }))
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
    department: raw`cross join lateral (select w.department_id as key, d.name from department d where d.id = w.department_id) part`,
    channel: raw`cross join lateral (select t.channel as key, null as name from ticket t where t.id = w.ticket_id) part`,
    source: raw`cross join lateral (
      select s.id::text as key, s.name from ticket t join source s on s.id = t.source_id where t.id = w.ticket_id) part`,
    watch: raw`cross join lateral (
      select distinct on (1) hit ->> 'watchId' as key, watch.name from ticket t join mention m on m.id = t.mention_id
      cross join jsonb_array_elements(m.hits) hit left join watch on watch.id = (hit ->> 'watchId')::bigint
      where t.id = w.ticket_id) part`,
    priority: raw`cross join lateral (select t.priority as key, null as name from ticket t where t.id = w.ticket_id) part`,
    label: raw`cross join lateral (
      select label.id::text as key, label.name from ticket_label l join label on label.id = l.label_id where l.ticket_id = w.ticket_id) part`,
    account: raw`cross join lateral (
      select account.id::text as key, account.name from ticket t join source s on s.id = t.source_id
      join account on account.id = s.account_id where t.id = w.ticket_id) part`,
    goal: raw`cross join lateral (select t.goal as key, t.goal as name from ticket t where t.id = w.ticket_id and t.goal is not null) part`,
  }[dimension]
  const { rows } = await raw<CountRow & { key: string; name: string | null }>`
    select part.key, part.name, ${counting(span)} from ${waits(filter)} ${part} where ${touches(span)}
    group by part.key, part.name order by count(*) desc, part.key limit 200`.execute(sql(db))
  return rows.map((row) => ({ key: row.key, name: row.name, figures: named(figures, row, 0) }))
}

type CountRow = Record<string, unknown>

/** A column for each figure and each reason of being void; by number, for a name with a dot would not come back as it went. */
function counting(span: ReportSpan): RawBuilder<unknown> {
  const counted = [
    ...figures.map((figure) => conditionOf(figure, span)),
    ...(['cohort.void', 'activity.void'] as const).flatMap((figure) =>
      voidReasons.map((reason) => raw`${conditionOf(figure, span)} and w.void_reason = ${reason}`),
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
  'departmentId' | 'heldBy' | 'startedAt' | 'dueAt' | 'targetMinutes' | 'endedAt'
> & {
  outcome: Exclude<WaitOutcome, 'void'>
  /** Whether it began while its department was closed. */
  outside: boolean
}

export async function listArrivedTimes(db: Tx, span: ReportSpan, filter: WaitFilter): Promise<TimedWait[]> {
  const { rows } = await raw<TimedWait>`
    select w.department_id, w.held_by, w.started_at, w.due_at, w.target_minutes, w.ended_at, w.outcome, ${outside(span.hours)} as outside
    from ${waits(filter)} where ${conditionOf('cohort.arrived', span)}`.execute(sql(db))
  return rows
}

/** The waits that a figure counts, a page of them in the order in which they began. */
export async function listWaits(
  db: Tx,
  figure: Figure,
  span: ReportSpan,
  filter: WaitFilter,
  page: { offset: number; limit: number | null },
): Promise<ListedWait[]> {
  const { rows } = await raw<ListedWait>`
    select w.*, ticket.channel, source.name as source_name, item_text.title, item_text.text
    from (
      select * from ${waits(filter)} where ${conditionOf(figure, span)}
      order by w.started_at, w.ticket_id, w.episode offset ${page.offset} limit ${page.limit}::int
    ) w
    join ticket on ticket.id = w.ticket_id
    join source on source.id = ticket.source_id
    left join item_text on item_text.item_id = ticket.item_id
    order by w.started_at, w.ticket_id, w.episode`.execute(sql(db))
  return rows
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
    raw<Named>`select id, name from account where exists (select from source where account_id = account.id and purpose <> 'account')
      order by lower(name), id`.execute(sql(db)),
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

import type { DepartmentMoment, Figure, Priority, VoidReason } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'

/** When a department works: half-open, in order, apart from each other. */
export type OpenHours = { departmentId: string; open: readonly (readonly [Date, Date])[] }

/** Half-open, the instant at which all of it is looked at, and the hours of every department in it. */
export type ReportSpan = { from: Date; to: Date; now: Date; hours: readonly OpenHours[] }

/** Which waits a report is about; null is all of them. */
export type WaitFilter = {
  departmentId: string | null
  departmentAt: DepartmentMoment
  channel: string | null
  sourceId: number | null
  watchId: number | null
  priority: Priority | null
  labelId: number | null
  accountId: number | null
  goal: string | null
}

export type WaitOutcome = 'open' | 'answered' | 'dismissed' | 'void'

/** One wait as a report lists it. */
export type ListedWait = {
  ticketId: number
  episode: number
  /** For whom it counts, and who held it last, by whose calendar it is timed. */
  departmentId: string
  heldBy: string
  channel: string
  sourceName: string
  title: string | null
  text: string | null
  startedAt: Date
  dueAt: Date
  targetMinutes: number
  outcome: WaitOutcome
  voidReason: VoidReason | null
  endedAt: Date | null
}

/**
 * The waits that a filter leaves, as rows `w`: the one place that knows where waits are kept. What is asked of the ticket is
 * asked only of the rows that need it, so that counting a year does not read all tickets beside.
 */
export function waits({
  departmentId,
  departmentAt,
  channel,
  sourceId,
  watchId,
  priority,
  labelId,
  accountId,
  goal,
}: WaitFilter): RawBuilder<unknown> {
  // Who held it before the first hand-over of this very wait; without one, who holds it.
  const began = raw`coalesce((
    select handed.happening ->> 'from' from ticket_event handed
    where handed.ticket_id = e.ticket_id and handed.kind = 'handed_over'
      and handed.seq > coalesce((select max(seq) from ticket_event r where r.ticket_id = e.ticket_id and r.kind = 'reopened' and (r.happening ->> 'episode')::int = e.number), 0)
      and handed.seq < coalesce((select min(seq) from ticket_event r where r.ticket_id = e.ticket_id and r.kind = 'reopened' and (r.happening ->> 'episode')::int = e.number + 1), 2147483647)
    order by handed.seq limit 1), e.department_id)`
  const counted = departmentAt === 'start' ? began : raw`e.department_id`
  const ticket = [
    ...(channel === null ? [] : [raw`t.channel = ${channel}`]),
    ...(sourceId === null ? [] : [raw`t.source_id = ${sourceId}`]),
    ...(priority === null ? [] : [raw`t.priority = ${priority}`]),
    ...(labelId === null
      ? []
      : [raw`exists (select from ticket_label l where l.ticket_id = t.id and l.label_id = ${labelId})`]),
    ...(accountId === null
      ? []
      : [raw`exists (select from source s where s.id = t.source_id and s.account_id = ${accountId})`]),
    ...(goal === null ? [] : [raw`t.goal = ${goal}`]),
    ...(watchId === null
      ? []
      : [
          raw`exists (select from mention m where m.id = t.mention_id and m.hits @> jsonb_build_array(jsonb_build_object('watchId', ${watchId}::bigint)))`,
        ]),
  ]
  const conditions = [
    ...(departmentId === null ? [] : [raw`${counted} = ${departmentId}`]),
    ...(ticket.length === 0
      ? []
      : [raw`exists (select from ticket t where t.id = e.ticket_id and ${raw.join(ticket, raw` and `)})`]),
  ]
  return raw`(
    select e.ticket_id, e.number as episode, ${counted} as department_id, e.department_id as held_by, e.started_at, e.due_at,
      e.target_minutes, e.ended_at, v.void_reason, case when v.void_reason is null then e.outcome else 'void' end as outcome
    from episode e cross join lateral (select case
      when e.outcome <> 'dismissed' then null
      when e.dismiss_reason = 'duplicate' and exists (select from ticket t where t.id = e.ticket_id and t.merged_into_id is not null) then 'merged'
      when e.dismiss_reason <> 'no_response_needed' then e.dismiss_reason
      when exists (select from ticket_event o where o.ticket_id = e.ticket_id and o.at = e.ended_at and o.happening ->> 'because' = 'own_user_named') then 'own_post'
    end as void_reason) v
    ${conditions.length === 0 ? raw`` : raw`where ${raw.join(conditions, raw` and `)}`}
  ) w`
}

/** Whether a wait began while who held it last was closed; a department that nobody knows any more is never closed. */
export function outside(hours: readonly OpenHours[]): RawBuilder<unknown> {
  if (hours.length === 0) return raw`false`
  const cases = hours.map(({ departmentId, open }) => {
    const ranges = `{${open.map(([opens, closes]) => `[${opens.toISOString()},${closes.toISOString()})`).join(',')}}`
    return raw`when ${departmentId} then not (w.started_at <@ ${ranges}::tstzmultirange)`
  })
  return raw`coalesce(case w.held_by ${raw.join(cases, raw` `)} end, false)`
}

/** Which waits a figure counts. The numbers, the rows behind them and the exports all come from these conditions. */
export function conditionOf(figure: Figure, { from, to, now, hours }: ReportSpan): RawBuilder<unknown> {
  const began = raw`w.started_at >= ${from}::timestamptz and w.started_at < ${to}::timestamptz`
  const ended = raw`w.ended_at >= ${from}::timestamptz and w.ended_at < ${to}::timestamptz`
  const arrived = raw`${began} and w.outcome <> 'void'`
  switch (figure) {
    case 'cohort.arrived':
      return arrived
    case 'cohort.answered':
      return raw`${began} and w.outcome = 'answered'`
    case 'cohort.dismissed':
      return raw`${began} and w.outcome = 'dismissed'`
    case 'cohort.open':
      return raw`${began} and w.outcome = 'open'`
    case 'cohort.late':
      return raw`${arrived} and coalesce(w.ended_at, ${now}::timestamptz) > w.due_at`
    case 'cohort.within_promise':
      return raw`${began} and w.outcome = 'answered' and w.ended_at <= w.due_at`
    case 'cohort.reopened':
      return raw`${arrived} and w.episode > 1`
    case 'cohort.outside_hours':
      return raw`${arrived} and ${outside(hours)}`
    case 'cohort.void':
      return raw`${began} and w.outcome = 'void'`
    case 'activity.carried_in':
      return raw`w.started_at < ${from}::timestamptz and (w.ended_at is null or w.ended_at >= ${from}::timestamptz)`
    case 'activity.came_in':
      return began
    case 'activity.answered':
      return raw`${ended} and w.outcome = 'answered'`
    case 'activity.dismissed':
      return raw`${ended} and w.outcome = 'dismissed'`
    case 'activity.void':
      return raw`${ended} and w.outcome = 'void'`
    case 'activity.carried_out':
      return raw`w.started_at < ${to}::timestamptz and (w.ended_at is null or w.ended_at >= ${to}::timestamptz)`
    case 'activity.within_promise':
      return raw`${ended} and w.outcome = 'answered' and w.ended_at <= w.due_at`
    case 'activity.late':
      return raw`${ended} and w.outcome in ('answered', 'dismissed') and w.ended_at > w.due_at`
    case 'stock.open':
      return raw`w.outcome = 'open'`
    case 'stock.late':
      return raw`w.outcome = 'open' and w.due_at < ${now}::timestamptz`
  }
}

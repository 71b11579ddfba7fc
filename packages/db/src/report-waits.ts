import type {
  Counting,
  DepartmentMoment,
  Figure,
  PauseReason,
  Priority,
  TicketOutcome,
  TimeOrigin,
  Visibility,
  VoidReason,
} from '@echolot/domain'
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
  /** From when times are asked for. */
  since: TimeOrigin
  /** What whoever closed the ticket after this wait said came of it. */
  outcome: TicketOutcome | null
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
  /** Null where the source has gone. */
  sourceName: string | null
  title: string | null
  text: string | null
  /** Whether anybody may read its item. */
  visibility: Visibility
  startedAt: Date
  /** When its item was published, where that is asked for, known to the second and before the finding. */
  publishedAt: Date | null
  dueAt: Date
  targetMinutes: number
  /** In which time the minutes of its promise are counted. */
  counted: Counting
  outcome: WaitOutcome
  voidReason: VoidReason | null
  /** The answer stood there when the question was found. */
  answeredBefore: boolean
  endedAt: Date | null
  /** Stretches in which it stood still, as they are kept with its clock; null: none. */
  pauses: KeptPauses | null
}

/** Instants as text, for they come as JSON. `to` is null while it lasts, which is until `until` at the latest. */
export type KeptPauses = readonly { from: string; to: string | null; until: string; reason: PauseReason }[]

/**
 * The waits that a filter leaves, as rows `w`: the one place that knows where waits are kept. A wait is the clock of a response, with
 * the promise of its episode. What it is told apart by is frozen in the clock; of one that runs on, what may still change is asked of
 * its ticket, and only for the rows that need it. Few ever stood still, and the index that has all else of a wait has no room for that.
 * @param only holds of a clock `c`, where not all are asked for.
 */
export function waits(
  {
    departmentId,
    departmentAt,
    channel,
    sourceId,
    watchId,
    priority,
    labelId,
    accountId,
    goal,
    since,
    outcome,
  }: WaitFilter,
  only: RawBuilder<unknown> | null = null,
): RawBuilder<unknown> {
  const heldBy = raw`coalesce(c.stop_department_id, e.department_id)`
  const counted = departmentAt === 'start' ? raw`c.department_id` : heldBy
  const conditions = [
    raw`c.kind in ('first_response', 'next_response')`,
    ...(only === null ? [] : [only]),
    ...(departmentId === null ? [] : [raw`${counted} = ${departmentId}`]),
    ...(channel === null ? [] : [raw`c.channel = ${channel}`]),
    ...(sourceId === null ? [] : [raw`c.source_id = ${sourceId}`]),
    ...(accountId === null ? [] : [raw`c.account_id = ${accountId}`]),
    ...(goal === null ? [] : [raw`c.goal = ${goal}`]),
    ...(outcome === null ? [] : [raw`${resultOfWait} = ${outcome}`]),
    ...(watchId === null ? [] : [raw`c.watch_ids @> array[${watchId}::bigint]`]),
    ...(priority === null ? [] : [raw`${priorityAtEnd} = ${priority}`]),
    ...(labelId === null ? [] : [raw`${labelsAtEnd} @> array[${labelId}::bigint]`]),
  ]
  return raw`(
    select c.ticket_id, c.number as episode, ${counted} as department_id, ${heldBy} as held_by, c.department_id as begun_by, c.started_at,
      ${since === 'published' ? publication : raw`null::timestamptz`} as published_at, e.due_at, e.target_minutes, e.counted, c.stopped_at as ended_at, c.void_reason, coalesce(c.stop_reason = 'answered_before', false) as answered_before,
      case when c.void_reason is not null then 'void' when c.stopped_at is null then 'open' when c.stop_reason in ('answered', 'answered_before') then 'answered' else 'dismissed' end as outcome,
      stood.pauses, c.channel, c.source_id, c.watch_ids, c.account_id, c.goal, ${priorityAtEnd} as priority, ${labelsAtEnd} as label_ids, ${resultOfWait} as result
    from clock c join episode e on e.ticket_id = c.ticket_id and e.number = c.number
      left join clock stood on stood.ticket_id = c.ticket_id and stood.kind = c.kind and stood.number = c.number
        and stood.kind in ('first_response', 'next_response') and stood.pauses <> '[]'
    where ${raw.join(conditions, raw` and `)}
  ) w`
}

/** As they were when the wait ended; until then as they are. */
const priorityAtEnd = raw`coalesce(c.stop_priority, (select t.priority from ticket t where t.id = c.ticket_id))`
const labelsAtEnd = raw`coalesce(c.stop_label_ids, (select coalesce(array_agg(l.label_id), '{}') from ticket_label l where l.ticket_id = c.ticket_id))`

/** A detection is void where nobody listened yet, and an answer that stood there already ended a wait that never was. */
const publication = raw`case when c.kind = 'first_response' and c.stop_reason is distinct from 'answered_before' then (
        select d.started_at from clock d where d.ticket_id = c.ticket_id and d.kind = 'detection' and d.started_to = 'second'
          and d.void_reason is null and d.started_at < c.started_at order by d.number limit 1) end`
/** A wait ends with its answer, and its resolution with the closing that says what came of it; a reopened ticket has another. */
const resultOfWait = raw`(select k.happening ->> 'outcome' from clock r join ticket_event k on k.ticket_id = r.ticket_id and k.kind = 'closed' and k.at = r.stopped_at
  where r.ticket_id = c.ticket_id and r.kind = 'resolution' and r.number = c.number and r.stop_reason = 'closed' order by k.seq limit 1)`

/** What a row of a list shows, without what its item says. */
export const listedColumns = raw.raw(
  'w.ticket_id, w.episode, w.department_id, w.held_by, w.channel, w.source_id, w.started_at, w.published_at, w.due_at, w.target_minutes, w.counted, w.ended_at, w.outcome, w.void_reason, w.answered_before, w.pauses',
)

/** The rows of waits that were picked, with what their items say. */
export function withTexts(picked: RawBuilder<unknown>): RawBuilder<unknown> {
  return raw`select w.*, source.name as source_name, item_text.title, item_text.text, item.visibility
    from (${picked}) w
    join ticket on ticket.id = w.ticket_id
    join item on item.id = ticket.item_id
    left join source on source.id = w.source_id
    left join item_text on item_text.item_id = ticket.item_id`
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

/** What figures ask of a wait besides its outcome: each a condition on a row `w`. */
type FactName = 'began' | 'ended' | 'carriedIn' | 'carriedOut' | 'late' | 'reopened' | 'outside'
type Facts = Record<FactName, RawBuilder<unknown>>
/** All but whether it came outside hours, which asks for the hours of every department. */
export const plainFacts = ['began', 'ended', 'carriedIn', 'carriedOut', 'late', 'reopened'] as const
const factNames: readonly FactName[] = [...plainFacts, 'outside']

/** Whether a wait `w` ended after it was due, or goes on after that. */
export function isLate({ now }: Pick<ReportSpan, 'now'>): RawBuilder<unknown> {
  return raw`coalesce(w.ended_at, ${now}::timestamptz) > w.due_at`
}

function factsOf({ from, to, now, hours }: ReportSpan): Facts {
  return {
    began: raw`w.started_at >= ${from}::timestamptz and w.started_at < ${to}::timestamptz`,
    ended: raw`w.ended_at >= ${from}::timestamptz and w.ended_at < ${to}::timestamptz`,
    carriedIn: raw`w.started_at < ${from}::timestamptz and (w.ended_at is null or w.ended_at >= ${from}::timestamptz)`,
    carriedOut: raw`w.started_at < ${to}::timestamptz and (w.ended_at is null or w.ended_at >= ${to}::timestamptz)`,
    late: isLate({ now }),
    reopened: raw`w.episode > 1`,
    // Long where departments are many, and most figures do not ask.
    get outside() {
      return outside(hours)
    },
  }
}

/** Which waits a figure counts. The numbers, the rows behind them and the exports all come from these conditions. */
export function conditionOf(figure: Figure, span: ReportSpan): RawBuilder<unknown> {
  return conditionBy(figure, factsOf(span))
}

function conditionBy(figure: Figure, facts: Facts): RawBuilder<unknown> {
  const { began, ended, late } = facts
  const arrived = raw`${began} and w.outcome <> 'void'`
  switch (figure) {
    case 'cohort.arrived':
      return arrived
    case 'cohort.answered':
      return raw`${began} and w.outcome = 'answered'`
    case 'cohort.answered_before':
      return raw`${began} and w.outcome = 'answered' and w.answered_before`
    case 'cohort.dismissed':
      return raw`${began} and w.outcome = 'dismissed'`
    case 'cohort.open':
      return raw`${began} and w.outcome = 'open'`
    case 'cohort.late':
      return raw`${arrived} and ${late}`
    case 'cohort.within_promise':
      return raw`${began} and w.outcome = 'answered' and not (${late})`
    case 'cohort.reopened':
      return raw`${arrived} and ${facts.reopened}`
    case 'cohort.outside_hours':
      return raw`${arrived} and ${facts.outside}`
    case 'cohort.void':
      return raw`${began} and w.outcome = 'void'`
    case 'activity.carried_in':
      return facts.carriedIn
    case 'activity.came_in':
      return began
    case 'activity.answered':
      return raw`${ended} and w.outcome = 'answered'`
    case 'activity.dismissed':
      return raw`${ended} and w.outcome = 'dismissed'`
    case 'activity.void':
      return raw`${ended} and w.outcome = 'void'`
    case 'activity.carried_out':
      return facts.carriedOut
    case 'activity.within_promise':
      return raw`${ended} and w.outcome = 'answered' and not (${late})`
    case 'activity.late':
      return raw`${ended} and w.outcome in ('answered', 'dismissed') and ${late}`
    case 'stock.open':
      return raw`w.outcome = 'open'`
    case 'stock.late':
      return raw`w.outcome = 'open' and ${late}`
  }
}

/**
 * Waits counted by all that figures tell them apart by, and by columns of `keys`: a few hundred rows `w` with how many each stands for,
 * so that the twenty conditions are not asked of a million waits.
 * @param rows rows `w` of waits.
 * @param more what else each row has, over its waits; `asked`: only these facts, by which its figures have to do.
 */
export function alike(
  rows: RawBuilder<unknown>,
  span: ReportSpan,
  keys: readonly RawBuilder<unknown>[],
  { more = [], asked = factNames }: { more?: readonly RawBuilder<unknown>[]; asked?: readonly FactName[] } = {},
): RawBuilder<unknown> {
  const holding = factsOf(span)
  const facts = asked.map((name) => raw`coalesce(${holding[name]}, false) as ${raw.ref(`is_${name}`)}`)
  const columns = [...keys, raw`w.outcome`, raw`w.void_reason`, raw`w.answered_before`, ...facts]
  const counted = [raw`count(*) as n`, raw`min(w.started_at) filter (where w.outcome = 'open') as oldest_open_at`]
  return raw`(select ${raw.join([...columns, ...counted, ...more])} from ${rows} group by ${raw.join(columns.map((_, index) => raw.raw(String(index + 1))))}) w`
}

/** Which rows of `alike` a figure counts. */
export function conditionOfAlike(figure: Figure): RawBuilder<unknown> {
  const has = (name: FactName) => raw`w.${raw.ref(`is_${name}`)}`
  return conditionBy(figure, {
    began: has('began'),
    ended: has('ended'),
    carriedIn: has('carriedIn'),
    carriedOut: has('carriedOut'),
    late: has('late'),
    reopened: has('reopened'),
    outside: has('outside'),
  })
}

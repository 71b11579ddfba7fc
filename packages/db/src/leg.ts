import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { undoneAfter } from './undone.ts'
import { closeWork, type WorkFigures } from './work-figures.ts'

/** One leg of a ticket: how long it lay with a department, until it was handed on, or its wait was over. */
export type Leg = {
  startedAt: Date
  endedAt: Date
  /** Stretches in which the wait stood still, as they are kept with its clock. */
  pauses: unknown
  how: 'handed_on' | 'answered' | 'dismissed'
  /** How often the wait was handed over before this leg. */
  handOvers: number
  /** Whether it had come back by then to a department that had handed it on. */
  cameBack: boolean
}

/** The legs of one department that ended in one month, by when that was known. */
export type LegCell = {
  /** As `2026-10`. */
  month: string
  departmentId: string
  /** Who did anything in these legs, each once; for the guard to count. */
  personIds: readonly number[]
  legs: readonly Leg[]
}

/**
 * The legs that ended between two instants. What was spam, a duplicate or not about us ended no wait, and its last leg is in none.
 * @param zone by whose days months begin.
 */
export async function listLegs(
  db: Tx,
  { from, to, zone }: { from: Date; to: Date; zone: string },
): Promise<WorkFigures<LegCell>> {
  const { rows } = await raw<Leg & { month: string; departmentId: string; personIds: number[] }>`
    with ended as (
      select distinct ticket_id from ticket_event
      where kind in ('handed_over', 'responded', 'dismissed') and at >= ${from}::timestamptz and at < ${to}::timestamptz
    ), step as (
      select e.ticket_id, e.seq, e.at, e.kind, e.happening, e.person_id,
        case e.kind when 'opened' then e.happening ->> 'departmentId' when 'handed_over' then e.happening ->> 'to' end as comes_to,
        case when e.kind in ('opened', 'handed_over', 'reopened') then 1 end as begins,
        case when e.kind = 'responded' and (e.happening ->> 'first')::boolean then 'answered'
          when e.kind = 'dismissed' and e.happening ->> 'reason' = 'no_response_needed' and not e.happening ? 'because'
            and not exists (${undoneAfter('e')}) then 'dismissed' end as ends
      from ended join ticket_event e on e.ticket_id = ended.ticket_id
    ), placed as (
      select *, count(comes_to) over soFar as stay, count(begins) over soFar as leg, 1 + count(*) filter (where kind = 'reopened') over soFar as episode
      from step window soFar as (partition by ticket_id order by seq)
    ), leg as (
      select ticket_id, leg, min(episode) as episode, min(stay) as stay,
        min(case when begins = 1 then coalesce((happening ->> 'since')::timestamptz, at) end) as started_at,
        min(at) filter (where begins = 1) as begun_at, bool_or(kind = 'handed_over') as handed, min(person_id) filter (where kind = 'handed_over') as handed_by,
        min(at) filter (where ends is not null) as known_at, min(ends) as ends,
        min((happening ->> 'respondedAt')::timestamptz) filter (where ends = 'answered') as answered_at,
        array_agg(person_id) filter (where person_id is not null and kind <> 'handed_over') as person_ids
      from placed group by ticket_id, leg
    ), named as (
      select leg.*, placed.comes_to as department_id, placed.comes_to = any(array_agg(placed.comes_to) over (
          partition by leg.ticket_id order by leg.leg rows between unbounded preceding and 1 preceding)) as returned,
        count(*) over (partition by leg.ticket_id, leg.episode order by leg.leg) - 1 as hand_overs,
        lead(leg.handed) over next as handed_on, lead(leg.begun_at) over next as handed_at, lead(leg.handed_by) over next as handed_on_by
      from leg join placed on placed.ticket_id = leg.ticket_id and placed.stay = leg.stay and placed.comes_to is not null
      window next as (partition by leg.ticket_id order by leg.leg)
    )
    select to_char(coalesce(known_at, handed_at) at time zone ${zone}, 'YYYY-MM') as month, named.department_id, named.started_at,
      greatest(named.started_at, coalesce(answered_at, known_at, handed_at)) as ended_at, coalesce(c.pauses, '[]') as pauses,
      coalesce(ends, 'handed_on') as how, hand_overs,
      coalesce(bool_or(returned and handed) over (partition by named.ticket_id, named.episode order by leg), false) as came_back,
      coalesce(person_ids, '{}') || case when ends is null and handed_on_by is not null then array[handed_on_by] else '{}' end as person_ids
    from named left join clock c on c.ticket_id = named.ticket_id and c.number = named.episode and c.kind in ('first_response', 'next_response')
    where (ends is not null or handed_on) and c.void_reason is null
      and coalesce(known_at, handed_at) >= ${from}::timestamptz and coalesce(known_at, handed_at) < ${to}::timestamptz
    order by 1, 2, named.ticket_id, leg`.execute(sql(db))
  const cells = [...Map.groupBy(rows, ({ month, departmentId }) => `${month} ${departmentId}`).values()]
  return closeWork(
    cells.flatMap((legs): LegCell[] => {
      const [first] = legs
      if (first === undefined) return []
      const { month, departmentId } = first
      const personIds = [...new Set(legs.flatMap((leg) => leg.personIds))]
      return [{ month, departmentId, personIds, legs: legs.map(asLeg) }]
    }),
  )
}

const asLeg = ({ startedAt, endedAt, pauses, how, handOvers, cameBack }: Leg): Leg => ({
  startedAt,
  endedAt,
  pauses,
  how,
  handOvers: Number(handOvers),
  cameBack,
})

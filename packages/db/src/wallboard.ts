import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

export type WallboardCounts = {
  departmentId: string
  open: number
  /** Of the open ones: due at this instant or within the hour after it, and past due. */
  dueSoon: number
  late: number
  /** Since when the one waits that waits the longest. */
  oldestSince: Date | null
  /** Waits that began since the day did, and those answered since then, of them by their due time. */
  arrived: number
  answered: number
  inTime: number
}

/** What waits in each department now, snoozed ones too, and what came of its day so far. */
export async function countForWallboard(
  db: Tx,
  { now, dayBegan }: { now: Date; dayBegan: Date },
): Promise<WallboardCounts[]> {
  const soon = new Date(now.getTime() + 3_600_000)
  const { rows } = await raw<WallboardCounts>`
    with waiting as (
      select department_id, count(*) as open, count(*) filter (where due_at >= ${now} and due_at < ${soon}) as due_soon,
        count(*) filter (where due_at < ${now}) as late, min(episode_started_at) as oldest_since
      from ticket where state in ('open', 'assigned') group by department_id
    ), today as (
      select e.department_id, count(*) filter (where e.started_at >= ${dayBegan}) as arrived,
        count(*) filter (where e.outcome = 'answered' and e.ended_at >= ${dayBegan}) as answered,
        count(*) filter (where e.outcome = 'answered' and e.ended_at >= ${dayBegan} and e.ended_at <= e.due_at) as in_time
      from episode e join ticket t on t.id = e.ticket_id
      where t.merged_into_id is null and (e.started_at >= ${dayBegan} or e.ended_at >= ${dayBegan})
      group by e.department_id
    )
    select d.id as "departmentId", coalesce(w.open, 0) as open, coalesce(w.due_soon, 0) as "dueSoon",
      coalesce(w.late, 0) as late, w.oldest_since as "oldestSince", coalesce(t.arrived, 0) as arrived,
      coalesce(t.answered, 0) as answered, coalesce(t.in_time, 0) as "inTime"
    from department d left join waiting w on w.department_id = d.id left join today t on t.department_id = d.id
    order by d.position, d.id`.execute(sql(db))
  return rows
}

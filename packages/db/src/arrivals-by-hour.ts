import type { Priority } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** How many waits of a department began in each hour of the week, by the clocks of a zone. Monday is 1; hours without any are left out. */
export async function countArrivalsByHour(
  db: Tx,
  { departmentId, from, to, zone }: { departmentId: string; from: Date; to: Date; zone: string },
): Promise<{ weekday: number; hour: number; arrivals: number }[]> {
  const { rows } = await raw<{ weekday: number; hour: number; arrivals: number }>`
    select extract(isodow from e.started_at at time zone ${zone})::int as weekday,
      extract(hour from e.started_at at time zone ${zone})::int as hour, count(*) as arrivals
    from episode e join ticket t on t.id = e.ticket_id
    where e.department_id = ${departmentId} and e.started_at >= ${from} and e.started_at < ${to} and t.merged_into_id is null
    group by 1, 2 order by 1, 2`.execute(sql(db))
  return rows
}

/** The same waits, told apart by what a promise can tell them apart. */
export async function countArrivalsByPromise(
  db: Tx,
  { departmentId, from, to }: { departmentId: string; from: Date; to: Date },
): Promise<{ priority: Priority; channel: string; clock: 'first_response' | 'next_response'; arrivals: number }[]> {
  const { rows } = await raw<{
    priority: Priority
    channel: string
    clock: 'first_response' | 'next_response'
    arrivals: number
  }>`
    select t.priority, t.channel, coalesce(c.kind, 'first_response') as clock, count(*) as arrivals
    from episode e join ticket t on t.id = e.ticket_id
      left join clock c on c.ticket_id = e.ticket_id and c.number = e.number and c.kind in ('first_response', 'next_response')
    where e.department_id = ${departmentId} and e.started_at >= ${from} and e.started_at < ${to} and t.merged_into_id is null
    group by 1, 2, 3`.execute(sql(db))
  return rows
}

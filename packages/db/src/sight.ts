import type { Sight } from '@echolot/domain'
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

/** Whether a department is in sight: the condition of everything that lists tickets. */
export function inSight(sight: Sight, departmentId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sight === 'all' ? raw<SqlBool>`true` : raw<SqlBool>`${departmentId} = any(${[...sight]}::text[])`
}

/** With which department each ticket lies; what is no ticket is missing. */
export async function departmentsOfTickets(db: Tx, ticketIds: readonly number[]): Promise<Map<number, string>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await sql(db)
    .selectFrom('ticket')
    .select(['id', 'departmentId'])
    .where('id', '=', anyOf(ticketIds))
    .execute()
  return new Map(rows.map(({ id, departmentId }) => [id, departmentId]))
}

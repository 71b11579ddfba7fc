import type { Sight } from '@echolot/domain'
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

/** Whether a department is in sight. */
export function inSight(sight: Sight, departmentId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sight === 'all' ? raw<SqlBool>`true` : raw<SqlBool>`${departmentId} = any(${[...sight.departmentIds]}::text[])`
}

/** Whether a row of `ticket` is in sight: the condition of everything that lists tickets. */
export function ticketInSight(sight: Sight, table = 'ticket'): RawBuilder<SqlBool> {
  const lies = inSight(sight, raw.ref(`${table}.department_id`))
  if (sight === 'all' || sight.helpingWith.length === 0) return lies
  return raw<SqlBool>`(${lies} or ${raw.ref(`${table}.id`)} = ${anyOf(sight.helpingWith)})`
}

/** The tickets of others that one of these departments helps with. */
export async function listHelpedTickets(db: Tx, departmentIds: readonly string[]): Promise<number[]> {
  if (departmentIds.length === 0) return []
  const { rows } = await raw<{ id: number }>`select distinct ticket_id as id from ticket_support
    where department_id = any(${[...departmentIds]}::text[])`.execute(sql(db))
  return rows.map(({ id }) => id)
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

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** The database's clock, to the millisecond: the one time that every process of Echolot goes by. */
export async function databaseNow(db: Tx): Promise<Date> {
  const { rows } = await raw<{ now: Date }>`select clock_timestamp() as now`.execute(sql(db))
  const row = rows[0]
  if (row === undefined) throw new Error('PostgreSQL gave no time.')
  return row.now
}

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Counts what reading a source cost. @param day the company's, as YYYY-MM-DD. @param cents of a US dollar. */
export async function addCost(db: Tx, sourceId: number, day: string, cents: number): Promise<void> {
  await sql(db)
    .insertInto('sourceCost')
    .values({ sourceId, day, millicents: Math.round(cents * 1000) })
    .onConflict((c) =>
      c
        .columns(['sourceId', 'day'])
        .doUpdateSet({ millicents: raw<number>`source_cost.millicents + excluded.millicents` }),
    )
    .execute()
}

/** What a source cost on a day, in US cents. */
export async function costOn(db: Tx, sourceId: number, day: string): Promise<number> {
  const found = await sql(db)
    .selectFrom('sourceCost')
    .select('millicents')
    .where('sourceId', '=', sourceId)
    .where('day', '=', day)
    .executeTakeFirst()
  return (found?.millicents ?? 0) / 1000
}

/** What sources cost since a day, day by day. */
export async function listCosts(db: Tx, since: string) {
  const rows = await sql(db)
    .selectFrom('sourceCost')
    .select(['sourceId', 'day', 'millicents'])
    .where('day', '>=', since)
    .execute()
  return rows.map(({ millicents, ...row }) => ({ ...row, cents: millicents / 1000 }))
}

/** Forgets what was paid long ago. */
export async function pruneCosts(db: Tx, before: string): Promise<void> {
  await sql(db).deleteFrom('sourceCost').where('day', '<', before).execute()
}

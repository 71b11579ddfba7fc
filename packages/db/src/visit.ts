import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Who was away for so long begins another visit. */
const awayMinutes = 30

/** Notes that somebody looks at their first page. @returns when their visit before this one ended; null where this is the first. */
export async function noteVisit(db: Tx, personId: number, now: Date): Promise<Date | null> {
  const { rows } = await raw<{ beforeAt: Date | null }>`
    insert into visit (person_id, seen_at) values (${personId}, ${now})
    on conflict (person_id) do update set
      before_at = case when visit.seen_at < ${now}::timestamptz - make_interval(mins => ${awayMinutes}) then visit.seen_at else visit.before_at end,
      seen_at = greatest(visit.seen_at, excluded.seen_at)
    returning before_at`.execute(sql(db))
  return rows[0]?.beforeAt ?? null
}

export async function deleteVisitOf(tx: Tx, personId: number): Promise<void> {
  await sql(tx).deleteFrom('visit').where('personId', '=', personId).execute()
}

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Items and mentions found since, for "what was heard". */
export async function countFound(db: Tx, since: Date): Promise<{ items: number; mentions: number }> {
  return sql(db)
    .selectFrom('item')
    .select([
      raw<number>`count(*)`.as('items'),
      raw<number>`count(*) filter (where triage_outcome = 'mention')`.as('mentions'),
    ])
    .where('foundAt', '>=', since)
    .executeTakeFirstOrThrow()
}

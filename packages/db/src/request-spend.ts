import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/**
 * Spends one request of a limit, in windows that begin with the first request after the last. The condition decides between all
 * who ask at once, in whatever process.
 * @returns until when there is none left; null where it was spent.
 */
export async function spendRequest(
  db: Tx,
  key: Buffer,
  { requests, seconds }: { requests: number; seconds: number },
  at: Date,
): Promise<Date | null> {
  const { rows } = await raw<{ until: Date; granted: boolean }>`
    with spent as (
      insert into request_spend (key, until, spent) values (${key}, ${new Date(at.getTime() + seconds * 1000)}, 1)
      on conflict (key) do update set
        until = case when request_spend.until <= ${at} then excluded.until else request_spend.until end,
        spent = case when request_spend.until <= ${at} then 1 else request_spend.spent + 1 end
      where request_spend.until <= ${at} or request_spend.spent < ${requests}
      returning until)
    select until, true as granted from spent
    union all select until, false from request_spend where key = ${key} and not exists (select from spent)`.execute(
    sql(db),
  )
  const [row] = rows
  // Somebody else's window began this very moment and is full: it ends no later than ours would.
  if (row === undefined) return new Date(at.getTime() + seconds * 1000)
  return row.granted ? null : row.until
}

export async function pruneRequestSpend(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('requestSpend').where('until', '<', before).execute()
}

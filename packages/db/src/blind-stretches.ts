import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** From the first of these hours up to the second, which is not one of them. */
export type BlindStretch = { sourceId: number; begin: Date; end: Date }

/**
 * The stretches of hours in which sources could not be heard, within two instants: from an hour whose polls all failed or were
 * put off to the next with one that went well, and from so long after the last good one that nobody can have asked meanwhile. Said of
 * every source beside its name and the first hour in which it was asked; whether Echolot was at work is not looked at.
 * Read in the order of the ledger's key, so that a month of thousands of sources needs no sorting.
 */
export async function listBlindStretches(
  db: Tx,
  { from, to, longestPauseMs }: { from: Date; to: Date; longestPauseMs: number },
): Promise<{ sources: { id: number; name: string; begun: Date }[]; stretches: BlindStretch[] }> {
  const begun = await raw<{ id: number; name: string; begun: Date }>`
    select s.id, s.name, first.hour as begun from source s, lateral (
      select hour from source_hour where source_id = s.id and polled > 0 order by hour limit 1) first
    where first.hour < ${to}::timestamptz order by s.id`.execute(sql(db))
  const stretches = await raw<BlindStretch>`
    with asked as (
      select s.id as source_id, last.hour, last.good from source s, lateral (
        select hour, unchanged + fetched > 0 as good from source_hour
        where source_id = s.id and polled > 0 and hour < ${from}::timestamptz order by hour desc limit 1) last
      union all
      select source_id, hour, unchanged + fetched > 0 from source_hour
      where polled > 0 and hour >= ${from}::timestamptz and hour < ${to}::timestamptz
    ), spans as (
      select source_id,
        greatest(case when good then hour + ${longestPauseMs}::bigint * interval '1 ms' else hour end, ${from}::timestamptz) as begin,
        coalesce(lead(hour) over (partition by source_id order by hour), ${to}::timestamptz) as "end"
      from asked
    )
    select source_id, begin, "end" from spans where begin < "end" order by source_id, begin`.execute(sql(db))
  return { sources: begun.rows, stretches: stretches.rows }
}

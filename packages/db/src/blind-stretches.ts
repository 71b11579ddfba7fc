import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** From the first of these hours up to the second, which is not one of them. */
export type BlindStretch = { sourceId: number; begin: Date; end: Date }

/**
 * The stretches of hours in which sources could not be heard, within two instants: from an hour whose polls all failed or were
 * put off to the next with one that went well, and from so long after the last good one that nobody can have asked meanwhile. Said of
 * every source beside its name and the first hour in which it was asked; whether Echolot was at work is not looked at.
 * Read source by source in the order of the ledger's key, so that a month of thousands of sources is never sorted at once.
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
    select s.id as source_id, span.begin, span.end from source s
    left join lateral (
      select hour from source_hour where source_id = s.id and polled > 0 and hour < ${from}::timestamptz order by hour desc limit 1
    ) before on true
    cross join lateral (
      select
        greatest(case when good then hour + ${longestPauseMs}::bigint * interval '1 ms' else hour end, ${from}::timestamptz) as begin,
        coalesce(next, ${to}::timestamptz) as "end"
      from (
        select hour, unchanged + fetched > 0 as good, lead(hour) over (order by hour) as next from source_hour
        where source_id = s.id and polled > 0 and hour < ${to}::timestamptz and hour >= coalesce(before.hour, ${from}::timestamptz)
      ) asked
    ) span
    where span.begin < span.end order by s.id, span.begin`.execute(sql(db))
  return { sources: begun.rows, stretches: stretches.rows }
}

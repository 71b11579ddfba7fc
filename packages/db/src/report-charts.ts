import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { conditionOf, type ReportSpan, type WaitFilter, waits } from './report-waits.ts'

/** How long it took a source to bring what was published there: the machine's part of a wait, which no department can shorten. */
export type SourceLag = {
  sourceId: number
  name: string
  known: number
  unknown: number
  /** Published so long before that nobody listened yet: no lag of the source. */
  backFilled: number
  medianMs: number | null
  p90Ms: number | null
}

/** Of what arrived in a span, by source, the most first, from the clocks of detection. Where the publisher gave no exact time the lag is unknown. */
export async function listSourceLags(db: Tx, span: ReportSpan, filter: WaitFilter): Promise<SourceLag[]> {
  const { rows } = await raw<SourceLag>`
    select w.source_id, coalesce(source.name, w.source_id::text) as name, count(lag.ms) as known,
      count(*) - count(lag.ms) - count(d.void_reason) as unknown, count(d.void_reason) as back_filled,
      round(percentile_cont(0.5) within group (order by lag.ms))::bigint as median_ms,
      round(percentile_cont(0.9) within group (order by lag.ms))::bigint as p90_ms
    from ${waits(filter)} left join source on source.id = w.source_id
    left join clock d on d.ticket_id = w.ticket_id and d.kind = 'detection' and d.number = 1
    cross join lateral (select case when d.state = 'stopped' and d.started_to = 'second' then extract(epoch from d.stopped_at - d.started_at) * 1000 end::float8 as ms) lag
    where ${conditionOf('cohort.arrived', span)} and w.episode = 1
    group by w.source_id, source.name order by count(*) desc, w.source_id limit 50`.execute(sql(db))
  return rows
}

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { undoneAfter } from './undone.ts'
import { closeWork, type WorkFigures } from './work-figures.ts'

/** Of everybody together: how long it took from claiming a ticket to deciding on it. */
export type HandlingTime = { medianMs: number | null; decided: number; people: number }

/** The newest so many decided tickets are looked at, so that it costs the same however many there are. */
const newest = 500

/** The median from somebody's claiming a ticket to their answering or dismissing it, of the tickets that were decided last since then. */
export async function readHandlingTime(db: Tx, since: Date): Promise<WorkFigures<HandlingTime>> {
  const { rows } = await raw<HandlingTime>`
    select percentile_cont(0.5) within group (order by took.ms) as median_ms, count(*) as decided, count(distinct took.person_id) as people
    from (
      select decided.person_id, extract(epoch from decided.at - claimed.at) * 1000 as ms
      from (select id from ticket where state in ('answered', 'dismissed', 'closed') and ended_at >= ${since}
          order by ended_at desc, id desc limit ${newest}) as done
        join ticket_event decided on decided.ticket_id = done.id and decided.kind in ('responded', 'dismissed')
          and not exists (${undoneAfter('decided')})
        join lateral (select at from ticket_event c where c.ticket_id = done.id and c.kind = 'claimed'
          and c.person_id = decided.person_id and c.seq < decided.seq order by c.seq desc limit 1) as claimed on true
      where decided.at >= ${since}
    ) as took`.execute(sql(db))
  return closeWork(rows)
}

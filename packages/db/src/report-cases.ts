import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import {
  conditionOf,
  type ListedWait,
  listedColumns,
  type ReportSpan,
  type WaitFilter,
  waits,
  withTexts,
} from './report-waits.ts'

/** By which rule a case was picked, so that nobody has to ask who picked it. */
export const caseRules = ['typical', 'latest', 'oldest'] as const
export type CaseRule = (typeof caseRules)[number]

/**
 * Three cases of a span, each by a rule that leaves no choice: of the answered ones the one in the middle, the one that was
 * answered the longest after its due time, and the one that has been open the longest. A rule that none meets picks none, and
 * none picks what was written to us alone.
 */
export async function listCases(
  db: Tx,
  span: ReportSpan,
  filter: WaitFilter,
): Promise<(ListedWait & { rule: CaseRule })[]> {
  const forAll = raw`not exists (select from ticket join item on item.id = ticket.item_id where ticket.id = w.ticket_id and item.visibility = 'private')`
  const answered = raw`${conditionOf('cohort.answered', span)} and ${forAll}`
  const { rows } = await raw<ListedWait & { rule: CaseRule }>`
    with picked as (
      (select 'typical' as rule, ${listedColumns} from ${waits(filter)} where ${answered}
        order by w.ended_at - w.started_at, w.ticket_id, w.episode
        limit 1 offset (select greatest(0, (count(*) - 1) / 2) from ${waits(filter)} where ${answered}))
      union all
      (select 'latest', ${listedColumns} from ${waits(filter)} where ${answered} and ${conditionOf('cohort.late', span)}
        order by w.ended_at - w.due_at desc, w.ticket_id, w.episode limit 1)
      union all
      (select 'oldest', ${listedColumns} from ${waits(filter)} where ${conditionOf('cohort.open', span)} and ${forAll}
        order by w.started_at, w.ticket_id, w.episode limit 1)
    )
    ${withTexts(raw`select * from picked`)}`.execute(sql(db))
  return caseRules.flatMap((rule) => rows.filter((row) => row.rule === rule).slice(0, 1))
}

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/**
 * Empties every table of the company's, so that the first run can begin again. People who are no part of the demo stay
 * with their sessions; the key's fingerprint stays, for the key does.
 */
export async function removeEverything(tx: Tx): Promise<void> {
  await raw`truncate organisation, calendar, calendar_version, department, department_calendar, promise, department_member, sign_in_attempt, brand, watch, watch_version, watch_example, macro, macro_version, mute, hidden_item, archive_run, account, source, source_move, source_poll, host_pace, source_hour, source_body, source_rediscovery, listening_hour, subscription, push, author, tombstone, item, item_text, mention, rule, ticket, episode, ticket_event, clock, clock_mark, note, response, outbox, dead_letter, item_version, story_copy, story_event, label, ticket_label, effort_entry, effort_sum, effort_budget, work_minimum, account_event, report_snapshot, report_annotation restart identity`.execute(
    sql(tx),
  )
  await sql(tx).deleteFrom('person').where('demo', '=', true).execute()
}

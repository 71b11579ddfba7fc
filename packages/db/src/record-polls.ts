import type { PollOutcome, PollReason, SourceState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { plannedOnce, sql, type Tx } from './database.ts'
import { noteHour } from './source-hour.ts'

/** What the ledger calls the outcomes of polls. */
const countedAs = {
  items: 'fetched',
  unchanged: 'unchanged',
  throttled: 'throttled',
  gone: 'failed',
  needs_consent: 'failed',
  blocked: 'failed',
  failed: 'failed',
} as const satisfies Record<PollOutcome, string>

/** What a poll's end leaves with its source. */
export type PollRecord = {
  id: number
  /** Of the claim that it answers. */
  generation: number
  outcome: PollOutcome
  /** Kept where there is one. */
  cursor: unknown
  nextPollAt: Date
  pollReason: PollReason
  intervalSeconds: number
  /** What the publisher said of when not to ask. */
  hints: unknown
  /** When its last items were first seen; kept where this poll stored some. */
  seenAt: readonly Date[]
  state: SourceState
  failures: number
  problemCode: string | null
  problem: string | null
  found: number
  stored: number
  ms: number
}

export type Recorded = { written: Set<number>; claimedAgain: number[] }

/**
 * Writes the ends of polls: one statement, however many. A poll is left out where a newer one has written its own, or the source
 * was edited since: then nothing of it may be kept. A newer claim alone does not count: it came from somebody who wants it asked
 * once more.
 * @param again whether a poll may follow one of the same claim, as a replay does.
 * @returns the ids of those that were written, and of these the ones that were claimed once more while they were asked.
 */
export async function recordPolls(
  tx: Tx,
  polls: readonly PollRecord[],
  { now, again = false }: { now: Date; again?: boolean },
): Promise<Recorded> {
  if (polls.length === 0) return { written: new Set(), claimedAgain: [] }
  const { rows } = await raw<{ id: number; claimedAgain: boolean }>`${plannedOnce}
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(polls)}::jsonb) as t (
        id bigint, generation bigint, outcome text, cursor jsonb, "nextPollAt" timestamptz, "pollReason" text, "intervalSeconds" integer,
        hints jsonb, "seenAt" jsonb, state text, failures integer, "problemCode" text, problem text, found integer, stored integer, ms integer)),
    written as (
      update source set
        last_polled_at = ${now},
        polled_generation = told.generation,
        asked_until = null,
        last_outcome = told.outcome,
        last_problem_code = told."problemCode",
        last_problem = told.problem,
        failures = told.failures,
        -- Whoever paused it while it was asked has the last word.
        state = case when source.state = 'paused' then source.state else told.state end,
        next_poll_at = told."nextPollAt",
        poll_reason = told."pollReason",
        interval_seconds = case when source.automatic then told."intervalSeconds" else source.interval_seconds end,
        hints = told.hints,
        seen_at = case when told.stored > 0 then array(select jsonb_array_elements_text(told."seenAt")::timestamptz) else source.seen_at end,
        cursor_state = coalesce(told.cursor, source.cursor_state),
        last_success_at = case when told.outcome in ('items', 'unchanged') then ${now} else source.last_success_at end,
        failing_since = case when told.outcome in ('items', 'unchanged') then null
          when told.outcome = 'throttled' then source.failing_since
          else coalesce(source.failing_since, ${now}) end,
        last_item_at = case when told.stored > 0 then ${now} else source.last_item_at end,
        ids_changed_at = case when told."problemCode" = 'ids_changed' then ${now} else source.ids_changed_at end
      from told where source.id = told.id
        and (source.polled_generation < told.generation or (${again}::boolean and source.polled_generation = told.generation))
      returning source.id, source.generation > told.generation as claimed_again),
    kept as (
      insert into source_poll (source_id, at, outcome, problem_code, found, stored, ms)
      select id, ${now}, outcome, "problemCode", found, stored, ms from told where id in (select id from written))
    select id, claimed_again from written`.execute(sql(tx))
  const written = new Set(rows.map(({ id }) => id))
  for (const { id, outcome } of polls)
    if (written.has(id)) noteHour(tx, id, now, { polled: 1, [countedAs[outcome]]: 1 })
  return { written, claimedAgain: rows.flatMap(({ id, claimedAgain }) => (claimedAgain ? [id] : [])) }
}

/**
 * Writes what a push brought beside the polls; what is known of asking its source stays as it is.
 * @returns the source as written; nothing where it is gone or paused.
 */
export async function recordPush(
  tx: Tx,
  { id, outcome, found, stored, ms }: Pick<PollRecord, 'id' | 'outcome' | 'found' | 'stored' | 'ms'>,
  now: Date,
): Promise<Recorded> {
  const changed = await sql(tx)
    .updateTable('source')
    .set({ lastItemAt: stored > 0 ? now : raw<Date | null>`last_item_at` })
    .where('id', '=', id)
    .where('state', '!=', 'paused')
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return { written: new Set(), claimedAgain: [] }
  await sql(tx)
    .insertInto('sourcePoll')
    .values({ sourceId: id, at: now, pushed: true, outcome, found, stored, ms })
    .execute()
  return { written: new Set([id]), claimedAgain: [] }
}

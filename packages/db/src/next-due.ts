import { waitingStates } from '@echolot/domain'
import type { Database } from './database.ts'

/** The database's clock, and the earliest instant of each kind at which somebody has to act; null where none is planned. */
export type NextDue = {
  now: Date
  /** A source is due for a poll. */
  pollAt: Date | null
  /** A waiting ticket that is not flagged yet becomes late. */
  lateAt: Date | null
  /** An own account loses its rhythm. */
  staleAt: Date | null
  /** A snooze is over. */
  wakeAt: Date | null
  /** The oldest claim on a source that was not asked since. */
  claimedAt: Date | null
}

const waiting = `state in (${waitingStates.map((state) => `'${state}'`).join(', ')})`
// Named, so that a connection plans it once: asked again and again, planning would cost more than the answer.
const question = {
  name: 'next due',
  text: `select clock_timestamp() as now,
    (select min(next_poll_at) from source where state = 'active') as "pollAt",
    (select min(due_at) from ticket where ${waiting} and late_at is null) as "lateAt",
    (select min(due_at) from account where stale_at is null and due_at is not null) as "staleAt",
    (select min(snoozed_until) from ticket where ${waiting} and snoozed_until is not null) as "wakeAt",
    (select min(claimed_at) from source where state <> 'paused' and polled_generation < generation) as "claimedAt"`,
}

/** Reads the clock and every due time to come: one statement, which takes the first entry of five small indexes. */
export async function nextDue({ pool }: Database): Promise<NextDue> {
  const { rows } = await pool.query<NextDue>(question)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL gave no time.')
  return row
}

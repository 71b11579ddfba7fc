import { waitingStates } from '@echolot/domain'
import type { Database } from './database.ts'

/** The database's clock, and the earliest instant of each kind at which somebody has to act; null where none is planned. */
export type NextDue = {
  now: Date
  /** A source is due for a poll, and its host may be asked. */
  pollAt: Date | null
  /** Half, four fifths or all of a waiting ticket's time is gone. */
  markAt: Date | null
  /** An own account loses its rhythm. */
  staleAt: Date | null
  /** A snooze or a pause is over. */
  wakeAt: Date | null
  /** The oldest claim on a source that nobody has begun to ask since. */
  claimedAt: Date | null
  /** When the first of those who ask a source should have said that they still do. */
  askedUntil: Date | null
  /** A response is to be sent, or was begun and has not ended in time. */
  sendAt: Date | null
  /** A hub is to be asked. */
  hubAt: Date | null
  /** A picture is to be fetched. */
  pictureAt: Date | null
  /** A mail waits to be sent, or whoever sends one should have said what became of it. */
  messageAt: Date | null
  /** It is to be seen whose digests are due: each quarter of an hour, for there are zones that begin their hours so. */
  digestAt: Date | null
}

const waiting = `state in (${waitingStates.map((state) => `'${state}'`).join(', ')})`
const pollable = `state = 'active' and not receives_only and polled_generation >= generation`
const claimed = `state <> 'paused' and polled_generation < generation`
// Named, so that a connection plans it once: asked again and again, planning would cost more than the answer.
const question = {
  name: 'next due',
  text: `with clock as materialized (select clock_timestamp() as now)
    select now,
    least(
      (select min(next_poll_at) from source where ${pollable} and next_poll_at > (select now from clock)),
      (select min(greatest(next_poll_at, next_at)) from source left join host_pace using (host)
        where ${pollable} and next_poll_at <= (select now from clock))) as "pollAt",
    (select min(least(half_gone_at, most_gone_at, due_at)) from ticket where ${waiting} and late_at is null) as "markAt",
    (select min(due_at) from account where stale_at is null and due_at is not null) as "staleAt",
    least(
      (select min(snoozed_until) from ticket where ${waiting} and snoozed_until is not null),
      (select min(paused_until) from ticket where paused_until is not null)) as "wakeAt",
    (select min(claimed_at) from source where ${claimed} and (asked_until is null or asked_until <= claimed_at)) as "claimedAt",
    (select min(asked_until) from source where ${claimed} and asked_until > claimed_at) as "askedUntil",
    (select min(send_at) from outgoing_response where send_at is not null) as "sendAt",
    (select min(due_at) from subscription where due_at is not null) as "hubAt",
    (select min(due_at) from picture where due_at is not null) as "pictureAt",
    least(
      (select min(next_at) from message where state = 'waiting'),
      (select min(begun_at) + interval '5 minutes' from message where state = 'sending')) as "messageAt",
    (select to_timestamp((floor(extract(epoch from coalesce(digests_until, changed_at)) / 900) + 1) * 900) from mail_setting) as "digestAt"
    from clock`,
}

/** Reads the clock and every due time to come: one statement, which takes the first entries of a few small indexes. */
export async function nextDue({ pool }: Database): Promise<NextDue> {
  const { rows } = await pool.query<NextDue>(question)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL gave no time.')
  return row
}

import { type Counting, waitingStates } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** By when the next of its marks is to be told: half of its time gone, four fifths of it, or all of it. */
const nextMark = raw<Date>`least(ticket.half_gone_at, ticket.most_gone_at, ticket.due_at)`

/**
 * Waiting tickets of which something is to be told that is past: so much of their promised time is gone, or all of it. Locked for
 * whoever asks first; the first to be told come first.
 */
export async function lockPastMarks(tx: Tx, now: Date, limit: number): Promise<number[]> {
  const rows = await sql(tx)
    .selectFrom('ticket')
    .select('id')
    .where('state', 'in', waitingStates)
    .where('lateAt', 'is', null)
    .where(nextMark, '<', now)
    .orderBy(nextMark)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/** Waiting tickets of departments. */
export async function listWaitingOf(tx: Tx, departmentIds: readonly string[]): Promise<number[]> {
  const rows = await sql(tx)
    .selectFrom('ticket')
    .select('id')
    .where('state', 'in', waitingStates)
    .where('departmentId', 'in', departmentIds)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export type DueMove = {
  id: number
  targetMinutes: number
  counted: Counting
  dueAt: Date
  halfGoneAt: Date | null
  mostGoneAt: Date | null
}

/** Moves due times in one statement; a ticket that is no longer past due loses its flag. */
export async function moveDueTimes(tx: Tx, moves: readonly DueMove[], now: Date): Promise<void> {
  if (moves.length === 0) return
  const rows = raw`select * from jsonb_to_recordset(${json(moves)}::jsonb) as m (id bigint, "targetMinutes" int, counted text, "dueAt" timestamptz, "halfGoneAt" timestamptz, "mostGoneAt" timestamptz)`
  await raw`update ticket t set target_minutes = m."targetMinutes", counted = m.counted, due_at = m."dueAt", half_gone_at = m."halfGoneAt", most_gone_at = m."mostGoneAt",
      late_at = case when m."dueAt" < ${now} and t.late_at is not null then m."dueAt" end from (${rows}) m where t.id = m.id`.execute(
    sql(tx),
  )
  await raw`update episode e set target_minutes = m."targetMinutes", counted = m.counted, due_at = m."dueAt" from (${rows}) m, ticket t where t.id = m.id and e.ticket_id = m.id and e.number = t.episode`.execute(
    sql(tx),
  )
}

/** Snoozed tickets whose time has come. */
export async function listSnoozesOver(db: Tx, now: Date, limit: number): Promise<number[]> {
  return (
    await sql(db)
      .selectFrom('ticket')
      .select('id')
      .where('snoozedUntil', '<=', now)
      .where('state', 'in', waitingStates)
      .orderBy('snoozedUntil')
      .limit(limit)
      .execute()
  ).map(({ id }) => id)
}

/** Paused tickets whose pause is over. */
export async function listPausesOver(db: Tx, now: Date, limit: number): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('ticket')
    .select('id')
    .where('pausedUntil', '<=', now)
    .orderBy('pausedUntil')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

import { type MarkedClock, markedClocks } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** What lies ahead to be told of a clock. `lateAt` is its due time, once that was told. */
export type ClockMark = {
  ticketId: number
  kind: MarkedClock
  number: number
  halfGoneAt: Date | null
  mostGoneAt: Date | null
  dueAt: Date
  lateAt: Date | null
}

/** Whether anything was ever promised for these clocks; else nothing of them is to be counted. */
export async function isAnyClockPromised(db: Tx): Promise<boolean> {
  const row = await sql(db)
    .selectFrom('promise')
    .select('id')
    .where('clock', 'in', markedClocks)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Tickets to which something happened since the due times of their clocks were counted, locked. */
export async function lockUncounted(tx: Tx, limit: number): Promise<number[]> {
  const rows = await sql(tx)
    .selectFrom('ticket')
    .select('id')
    .where(raw<boolean>`mark_seq is distinct from seq`)
    .whereRef('clockSeq', '=', 'seq')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

export function listMarks(db: Tx, ticketIds: readonly number[]): Promise<ClockMark[]> {
  return sql(db).selectFrom('clockMark').selectAll().where('ticketId', '=', anyOf(ticketIds)).execute()
}

/** Writes all marks of tickets: those that are not given go. */
export async function saveMarks(tx: Tx, ticketIds: readonly number[], marks: readonly ClockMark[]): Promise<void> {
  await sql(tx).deleteFrom('clockMark').where('ticketId', '=', anyOf(ticketIds)).execute()
  if (marks.length > 0)
    await raw`insert into clock_mark (ticket_id, kind, number, half_gone_at, most_gone_at, due_at, late_at)
      select * from jsonb_to_recordset(${json(marks)}::jsonb) as m ("ticketId" bigint, kind text, number int, "halfGoneAt" timestamptz, "mostGoneAt" timestamptz, "dueAt" timestamptz, "lateAt" timestamptz)`.execute(
      sql(tx),
    )
  await sql(tx)
    .updateTable('ticket')
    .set((e) => ({ markSeq: e.ref('seq') }))
    .where('id', '=', anyOf(ticketIds))
    .execute()
}

/** Has the due times of what departments hold counted anew: their hours changed. */
export async function forgetMarks(tx: Tx, departmentIds: readonly string[]): Promise<void> {
  await raw`update ticket set mark_seq = null where department_id = any(${[...departmentIds]}::text[]) and id in (select ticket_id from clock_mark where late_at is null)`.execute(
    sql(tx),
  )
}

/** Tickets of whose clocks something is past and untold, locked for whoever asks first; not before they are counted by all that happened. */
export async function lockPastClocks(tx: Tx, now: Date, limit: number): Promise<number[]> {
  const { rows } = await raw<{ id: number }>`select id from ticket where mark_seq = seq and id in (
      select ticket_id from clock_mark where late_at is null and least(half_gone_at, most_gone_at, due_at) < ${now}::timestamptz limit ${limit})
    order by id for update skip locked`.execute(sql(tx))
  return rows.map(({ id }) => id)
}

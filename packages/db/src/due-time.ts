import { waitingStates } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Marks waiting tickets whose due time has passed, with the true time. Each is returned once, however many processes ask. */
export function flagLate(tx: Tx, now: Date, limit: number) {
  return sql(tx)
    .updateTable('ticket')
    .set({ lateAt: (e) => e.ref('dueAt') })
    .where('id', 'in', (e) =>
      e
        .selectFrom('ticket')
        .select('id')
        .where('state', 'in', waitingStates)
        .where('dueAt', '<', now)
        .where('lateAt', 'is', null)
        .orderBy('dueAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'dueAt'])
    .execute()
}

/** Waiting tickets of departments, locked, for moving their due times. */
export function lockWaitingOf(tx: Tx, departmentIds: readonly string[]) {
  return sql(tx)
    .selectFrom('ticket')
    .select(['id', 'departmentId', 'episode', 'episodeStartedAt', 'targetMinutes', 'dueAt', 'lateAt'])
    .where('state', 'in', waitingStates)
    .where('departmentId', 'in', departmentIds)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Moves due times in one statement; a ticket that is no longer past due loses its flag. */
export async function moveDueTimes(
  tx: Tx,
  moves: readonly { id: number; targetMinutes: number; dueAt: Date }[],
  now: Date,
): Promise<void> {
  if (moves.length === 0) return
  const rows = raw`select * from unnest(${moves.map((m) => m.id)}::bigint[], ${moves.map((m) => m.targetMinutes)}::int[], ${moves.map((m) => m.dueAt.toISOString())}::timestamptz[]) as m (id, target_minutes, due_at)`
  await raw`update ticket t set target_minutes = m.target_minutes, due_at = m.due_at, late_at = case when m.due_at < ${now} and t.late_at is not null then m.due_at end from (${rows}) m where t.id = m.id`.execute(
    sql(tx),
  )
  await raw`update episode e set target_minutes = m.target_minutes, due_at = m.due_at from (${rows}) m, ticket t where t.id = m.id and e.ticket_id = m.id and e.number = t.episode`.execute(
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

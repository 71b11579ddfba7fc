import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Keeps whom a note names: people, and departments. */
export async function insertNoteMentions(
  tx: Tx,
  {
    noteId,
    ticketId,
    personIds,
    departmentIds,
    at,
  }: { noteId: number; ticketId: number; personIds: readonly number[]; departmentIds: readonly string[]; at: Date },
): Promise<void> {
  const rows = [
    ...personIds.map((personId) => ({ personId, departmentId: null })),
    ...departmentIds.map((departmentId) => ({ personId: null, departmentId })),
  ]
  if (rows.length === 0) return
  await sql(tx)
    .insertInto('noteMention')
    .values(rows.map((row) => ({ ...row, noteId, ticketId, at })))
    .execute()
}

/** Whom the notes of a ticket name. */
export function listNoteMentions(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('noteMention')
    .leftJoin('person', 'person.id', 'noteMention.personId')
    .select(['noteId', 'noteMention.personId', 'person.name as personName', 'departmentId'])
    .where('ticketId', '=', ticketId)
    .orderBy('noteMention.id')
    .execute()
}

/** Somebody has opened a ticket: what names them there is seen. @returns whether something was new to them. */
export async function seeMentions(tx: Tx, ticketId: number, personId: number, now: Date): Promise<boolean> {
  const { rows } = await raw`insert into mention_seen as seen (ticket_id, person_id, seen_at)
    select ${ticketId}, ${personId}, ${now} where exists (select from note_mention n
      where n.ticket_id = ${ticketId} and (n.person_id = ${personId} or n.department_id in (select department_id from department_member where person_id = ${personId})))
    on conflict (ticket_id, person_id) do update set seen_at = excluded.seen_at
      where exists (select from note_mention n where n.ticket_id = excluded.ticket_id and n.at > seen.seen_at)
    returning ticket_id`.execute(sql(tx))
  return rows.length > 0
}

/** The departments that help with a ticket. */
export async function listSupport(db: Tx, ticketId: number): Promise<string[]> {
  const rows = await sql(db)
    .selectFrom('ticketSupport')
    .select('departmentId')
    .where('ticketId', '=', ticketId)
    .orderBy('departmentId')
    .execute()
  return rows.map(({ departmentId }) => departmentId)
}

/** Has exactly these departments help with a ticket; who was asked before stays asked by whom they were. */
export async function setSupport(
  tx: Tx,
  ticketId: number,
  departmentIds: readonly string[],
  { now, personId }: { now: Date; personId: number },
): Promise<void> {
  await raw`delete from ticket_support where ticket_id = ${ticketId} and department_id <> all(${[...departmentIds]}::text[])`.execute(
    sql(tx),
  )
  if (departmentIds.length > 0)
    await sql(tx)
      .insertInto('ticketSupport')
      .values(departmentIds.map((departmentId) => ({ ticketId, departmentId, personId, at: now })))
      .onConflict((c) => c.columns(['ticketId', 'departmentId']).doNothing())
      .execute()
}

import type { AssignReason } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** How a ticket came to where it lies: by whom it was last given, with what they noted then. */
export type Given = {
  ticketId: number
  kind: 'handed_over' | 'assigned'
  at: Date
  personName: string | null
  /** The department that it lay with before; null where it was given to a person. */
  from: string | null
  note: string | null
  /** Why it was given to a person whom nobody named; null where somebody did. */
  because: AssignReason | null
}

/**
 * The last giving of each of these tickets that holds, and nothing of one that still lies where it was opened.
 * @param holderId to whom alone it counts that a ticket was given to a person; null: that is left out.
 */
export async function listGiven(db: Tx, ticketIds: readonly number[], holderId: number | null): Promise<Given[]> {
  // What was noted with it stands right behind it in the history.
  const { rows } = await raw<Given>`
    select distinct on (given.ticket_id) given.ticket_id as ticket_id, given.kind, given.at, person.name as person_name,
      given.happening ->> 'from' as "from", nullif(note.text, '') as note, given.happening ->> 'because' as because
    from ticket_event given join ticket on ticket.id = given.ticket_id
      left join person on person.id = given.person_id
      left join ticket_event noted on noted.ticket_id = given.ticket_id and noted.seq = given.seq + 1
        and noted.kind = 'noted' and noted.at = given.at
      left join note on note.id = (noted.happening ->> 'noteId')::bigint
    where given.ticket_id = any(${[...ticketIds]}::bigint[])
      and (given.kind = 'handed_over' or given.kind = 'assigned' and ticket.assignee_id = ${holderId}::bigint
        and (given.happening ->> 'personId')::bigint = ${holderId}::bigint)
    order by given.ticket_id, given.seq desc`.execute(sql(db))
  return rows
}

/** Why each of these tickets came to the department that it was opened for. */
export function listBecause(db: Tx, ticketIds: readonly number[]) {
  return sql(db)
    .selectFrom('ticket')
    .select(['id', 'because'])
    .where('id', '=', raw<number>`any(${[...ticketIds]}::bigint[])`)
    .execute()
}

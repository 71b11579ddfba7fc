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
}

/** The last giving of each of these tickets, and nothing of one that still lies where it was opened. */
export async function listGiven(db: Tx, ticketIds: readonly number[], kind?: Given['kind']): Promise<Given[]> {
  // What was noted with it stands right behind it in the history.
  const { rows } = await raw<Given>`
    select distinct on (given.ticket_id) given.ticket_id as ticket_id, given.kind, given.at, person.name as person_name,
      given.happening ->> 'from' as "from", nullif(note.text, '') as note
    from ticket_event given
      left join person on person.id = given.person_id
      left join ticket_event noted on noted.ticket_id = given.ticket_id and noted.seq = given.seq + 1
        and noted.kind = 'noted' and noted.at = given.at
      left join note on note.id = (noted.happening ->> 'noteId')::bigint
    where given.ticket_id = any(${[...ticketIds]}::bigint[]) and given.kind = any(${kind === undefined ? ['handed_over', 'assigned'] : [kind]}::text[])
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

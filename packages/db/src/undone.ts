import { sql as raw } from 'kysely'

/** That a deed of a row of `ticket_event` was taken back later; for `exists`. */
export const undoneAfter = (
  event: string,
) => raw`select from ticket_event undone where undone.ticket_id = ${raw.ref(`${event}.ticket_id`)}
  and undone.kind = 'undone' and (undone.happening ->> 'seq')::int = ${raw.ref(`${event}.seq`)}`

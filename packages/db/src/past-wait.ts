import type { Priority } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

function waits(db: Tx, departmentIds: readonly string[]) {
  return (
    sql(db)
      .selectFrom('episode')
      .innerJoin('ticket', 'ticket.id', 'episode.ticketId')
      .leftJoin(
        (e) => e.selectFrom('clock').selectAll().where('kind', 'in', ['first_response', 'next_response']).as('c'),
        (join) => join.onRef('c.ticketId', '=', 'episode.ticketId').onRef('c.number', '=', 'episode.number'),
      )
      .innerJoin('item', 'item.id', 'ticket.itemId')
      // What was written to us alone is counted, and its words are no sample.
      .leftJoin('itemText', (join) =>
        join.onRef('itemText.itemId', '=', 'item.id').on('item.visibility', '=', 'public'),
      )
      .select([
        'episode.ticketId',
        'episode.number',
        'episode.departmentId',
        'ticket.departmentId as liesWith',
        'ticket.channel',
        // As it was when it ended: by that its promise was chosen last.
        raw<Priority>`coalesce(c.stop_priority, ticket.priority)`.as('priority'),
        raw<unknown>`coalesce(c.pauses, '[]')`.as('pauses'),
        raw<'first_response' | 'next_response'>`coalesce(c.kind, 'first_response')`.as('clock'),
        'itemText.title',
        'itemText.text',
        'episode.startedAt',
        'episode.endedAt',
        'episode.outcome',
        'episode.dueAt',
        'episode.targetMinutes',
        'episode.counted',
      ])
      .where('episode.departmentId', '=', raw<string>`any(${[...departmentIds]}::text[])`)
      // Who waits for an answer to a story waits once; and of what was no mention of ours nobody waited.
      .where('ticket.mergedIntoId', 'is', null)
      .where('c.voidReason', 'is', null)
      .where((e) =>
        e.or([e('episode.dismissReason', 'is', null), e('episode.dismissReason', '=', 'no_response_needed')]),
      )
  )
}

/** The waits of departments that began in the half-open interval, the newest first. */
export function listWaitsBegun(
  db: Tx,
  { from, to, departmentIds }: { from: Date; to: Date; departmentIds: readonly string[] },
) {
  return waits(db, departmentIds)
    .where('episode.startedAt', '>=', from)
    .where('episode.startedAt', '<', to)
    .orderBy('episode.startedAt', 'desc')
    .orderBy('episode.ticketId', 'desc')
    .execute()
}

/** The waits of departments that go on, whenever they began; what is due first comes first. */
export function listWaitsOpen(db: Tx, { departmentIds }: { departmentIds: readonly string[] }) {
  return waits(db, departmentIds)
    .where('episode.outcome', '=', 'open')
    .orderBy('episode.dueAt')
    .orderBy('episode.ticketId')
    .execute()
}
export type WaitRow = Awaited<ReturnType<typeof listWaitsOpen>>[number]

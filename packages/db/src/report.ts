import { sql, type Tx } from './database.ts'

/** Every wait that began in the half-open interval, with what a report row shows. The figures are counted from these rows and no others. */
export function listEpisodesBegun(
  db: Tx,
  { from, to, departmentId }: { from: Date; to: Date; departmentId: string | null },
) {
  let query = sql(db)
    .selectFrom('episode')
    .innerJoin('ticket', 'ticket.id', 'episode.ticketId')
    .innerJoin('source', 'source.id', 'ticket.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'ticket.itemId')
    .select([
      'episode.ticketId',
      'episode.number',
      'episode.departmentId',
      'ticket.channel',
      'source.name as sourceName',
      'itemText.title',
      'itemText.text',
      'episode.startedAt',
      'episode.dueAt',
      'episode.targetMinutes',
      'episode.outcome',
      'episode.endedAt',
      'episode.dismissReason',
    ])
    .where('episode.startedAt', '>=', from)
    .where('episode.startedAt', '<', to)
  if (departmentId !== null) query = query.where('episode.departmentId', '=', departmentId)
  return query.orderBy('episode.startedAt').orderBy('episode.ticketId').orderBy('episode.number').execute()
}
export type BegunEpisode = Awaited<ReturnType<typeof listEpisodesBegun>>[number]

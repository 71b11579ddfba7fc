import { type ResponseKind, waitingStates } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

export type NoteDraft = { ticketId: number; personId: number; text: string; at: Date }

/** Keeps notes; their ids in the order given. */
export async function insertNotes(tx: Tx, notes: readonly NoteDraft[]): Promise<number[]> {
  if (notes.length === 0) return []
  const { rows } = await raw<{
    id: number
  }>`with said as (select * from jsonb_to_recordset(${json(notes.map((note, place) => ({ ...note, place })))}::jsonb) as n ("ticketId" bigint, "personId" bigint, text text, at timestamptz, place int)),
    numbered as (select *, nextval(pg_get_serial_sequence('note', 'id')) as id from said order by place)
    insert into note (id, ticket_id, person_id, text, at) overriding system value select id, "ticketId", "personId", text, at from numbered order by place returning id`.execute(
    sql(tx),
  )
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}

export type ResponseDraft = {
  ticketId: number
  kind: ResponseKind
  at: Date
  url: string | null
  reason: string | null
  personId: number | null
  itemId: number | null
  createdAt: Date
}

/** Keeps responses; their ids in the order given. @throws where an own item is a response already. */
export async function insertResponses(tx: Tx, responses: readonly ResponseDraft[]): Promise<number[]> {
  if (responses.length === 0) return []
  const { rows } = await raw<{
    id: number
  }>`with said as (select * from jsonb_to_recordset(${json(responses.map((response, place) => ({ ...response, place })))}::jsonb)
      as r ("ticketId" bigint, kind text, at timestamptz, url text, reason text, "personId" bigint, "itemId" bigint, "createdAt" timestamptz, place int)),
    numbered as (select *, nextval(pg_get_serial_sequence('response', 'id')) as id from said order by place)
    insert into response (id, ticket_id, kind, at, url, reason, person_id, item_id, created_at) overriding system value
    select id, "ticketId", kind, at, url, reason, "personId", "itemId", "createdAt" from numbered order by place returning id`.execute(
    sql(tx),
  )
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}

/** Undefined where this own item is known as a response already. */
export async function insertResponse(tx: Tx, response: ResponseDraft): Promise<number | undefined> {
  return (
    await sql(tx)
      .insertInto('response')
      .values(response)
      .onConflict((c) => c.column('itemId').doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id
}

/** Own items that answer a ticket's item at the source and are not recorded as its response yet, earliest first. */
export async function listUnrecordedReplies(
  db: Tx,
  only: { ticketIds: readonly number[] } | { itemIds: readonly number[] } | 'all',
  limit: number,
) {
  return (
    sql(db)
      .selectFrom('item as reply')
      .innerJoin('item as asked', (join) =>
        join.onRef('asked.sourceId', '=', 'reply.sourceId').onRef('asked.identity', '=', 'reply.parentIdentity'),
      )
      .innerJoin('ticket', 'ticket.itemId', 'asked.id')
      .leftJoin('itemText', 'itemText.itemId', 'reply.id')
      .select([
        'ticket.id as ticketId',
        'reply.id as itemId',
        'itemText.url',
        raw<Date>`coalesce(reply.published_at, reply.found_at)`.as('at'),
      ])
      .where('reply.own', '=', true)
      .where('ticket.state', 'in', ['open', 'assigned', 'answered'])
      .where((e) =>
        e.not(e.exists(e.selectFrom('response').select('response.id').whereRef('response.itemId', '=', 'reply.id'))),
      )
      // A reply older than the present episode answered an earlier one, or the item before its reopening.
      .where((e) =>
        e.or([
          e('ticket.episode', '=', 1),
          e(raw<Date>`coalesce(reply.published_at, reply.found_at)`, '>=', e.ref('ticket.episodeStartedAt')),
        ]),
      )
      .$if(only !== 'all' && 'ticketIds' in only, (q) =>
        q.where('ticket.id', '=', anyOf(only !== 'all' && 'ticketIds' in only ? only.ticketIds : [])),
      )
      .$if(only !== 'all' && 'itemIds' in only, (q) =>
        q.where('reply.id', '=', anyOf(only !== 'all' && 'itemIds' in only ? only.itemIds : [])),
      )
      .$if(only === 'all', (q) => q.where('ticket.state', 'in', waitingStates))
      .orderBy('at')
      .limit(limit)
      .execute()
  )
}

import { type ResponseKind, waitingStates } from '@echolot/domain'
import { sql as raw, type SqlBool } from 'kysely'
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

/** Takes the words of a note, and whom it names; that it was written stays. A second time is dull. */
export async function takeNoteBack(tx: Tx, noteId: number, now: Date): Promise<void> {
  await sql(tx)
    .updateTable('note')
    .set({ text: '', takenBackAt: now })
    .where('id', '=', noteId)
    .where('takenBackAt', 'is', null)
    .execute()
  await sql(tx).deleteFrom('noteMention').where('noteId', '=', noteId).execute()
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

/** What only a response has that was written here. */
export type WrittenResponse = {
  text: string | null
  /** The digest by which the item is known that it became at the source. */
  replyIdentity: Buffer | null
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
export async function insertResponse(
  tx: Tx,
  response: ResponseDraft & Partial<WrittenResponse>,
): Promise<number | undefined> {
  return (
    await sql(tx)
      .insertInto('response')
      .values(response)
      .onConflict((c) => c.column('itemId').doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id
}

/** Whether something of ours answers one of these mentions at its source. */
export async function isAnyAnswered(db: Tx, mentionIds: readonly number[]): Promise<boolean> {
  const found = await sql(db)
    .selectFrom('mention')
    .innerJoin('item as asked', 'asked.id', 'mention.itemId')
    .innerJoin('item as reply', (join) =>
      join.onRef('reply.sourceId', '=', 'asked.sourceId').onRef('reply.parentIdentity', '=', 'asked.identity'),
    )
    .select('reply.id')
    .where('mention.id', '=', anyOf(mentionIds))
    .where('reply.own', '=', true)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** A bot of ours answers nobody: who only answers automatically, the settings of its source say. */
export const isNoAutomaticAnswer = raw<SqlBool>`not exists (
  select from source join author on author.id = reply.author_id,
    jsonb_array_elements_text(source.settings -> 'automaticUsers') as automatic (name)
  where source.id = reply.source_id and jsonb_typeof(source.settings -> 'automaticUsers') = 'array'
    and lower(trim(automatic.name)) in (lower(trim(author.name)), lower(trim(author.handle))))`

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
      // Who answers a copy answers the story, and who answers what its author wrote afterwards answers that.
      .innerJoin(
        raw<{
          ticketId: number
          itemId: number
          isFollowUp: boolean
        }>`(select id as ticket_id, item_id, false as is_follow_up from ticket
          union all select ticket_id, item_id, rung = 'follow_up' from story_copy where rung <> 'first')`.as('told'),
        (join) => join.on(raw<SqlBool>`told.item_id = asked.id`),
      )
      .innerJoin('ticket', (join) => join.on(raw<SqlBool>`ticket.id = told.ticket_id`))
      .leftJoin('itemText', 'itemText.itemId', 'reply.id')
      .select([
        'ticket.id as ticketId',
        'reply.id as itemId',
        'itemText.url',
        raw<Date>`coalesce(reply.published_at, reply.found_at)`.as('at'),
      ])
      .where('reply.own', '=', true)
      .where(isNoAutomaticAnswer)
      .where('ticket.state', 'in', ['open', 'assigned', 'answered'])
      .where((e) =>
        e.not(e.exists(e.selectFrom('response').select('response.id').whereRef('response.itemId', '=', 'reply.id'))),
      )
      // A reply older than the present episode answered an earlier one, or the item before its reopening; but not what was asked then.
      .where((e) =>
        e.or([
          e('ticket.episode', '=', 1),
          raw<SqlBool>`told.is_follow_up`,
          e(raw<Date>`coalesce(reply.published_at, reply.found_at)`, '>=', e.ref('ticket.episodeStartedAt')),
        ]),
      )
      .$if(only !== 'all' && 'ticketIds' in only, (q) =>
        // Of the pair, so that both of its halves are looked up.
        q.where(raw<number>`told.ticket_id`, '=', anyOf(only !== 'all' && 'ticketIds' in only ? only.ticketIds : [])),
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

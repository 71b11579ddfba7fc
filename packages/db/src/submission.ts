import type { ProposalState, TicketState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { saysExactly } from './stored-item.ts'

/** A public item that is stored: what handing it in again would be about. */
export type StoredPublic = { id: number; url: string | null; erased: boolean; isMention: boolean; own: boolean }

/** The public items with a link of this digest, or that say exactly this; the newest first, 20 at most. */
export async function findPublicItems(db: Tx, by: { linkDigest: Buffer } | { text: string }): Promise<StoredPublic[]> {
  const found =
    'linkDigest' in by
      ? raw`select item.id from source join item on item.source_id = source.id and item.link_digest = ${by.linkDigest}`
      : raw`select item_id from item_text where ${saysExactly('text', by.text)}`
  const { rows } = await raw<StoredPublic>`
    select item.id, item_text.url, item.erased_at is not null as erased, mention.id is not null as "isMention", item.own
    from item left join item_text on item_text.item_id = item.id left join mention on mention.item_id = item.id
    where item.visibility = 'public' and item.id in (${found}) order by mention.id is null, item.id desc limit 20`.execute(
    sql(db),
  )
  return rows
}

/** Keeps that somebody handed an item in; once is enough. @returns the submission, the first one where there was one. */
export async function insertSubmission(
  tx: Tx,
  submission: { personId: number; itemId: number; known: boolean; place: string | null; at: Date },
): Promise<number> {
  const { id } = await sql(tx)
    .insertInto('submission')
    .values(submission)
    .onConflict((c) => c.columns(['itemId', 'personId']).doUpdateSet((e) => ({ itemId: e.ref('excluded.itemId') })))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What became of an item that was handed in. */
export type SubmissionRow = {
  id: number
  itemId: number
  known: boolean
  place: string | null
  at: Date
  erased: boolean
  title: string | null
  text: string | null
  url: string | null
  ticketId: number | null
  state: TicketState | null
  departmentId: string | null
  answeredAt: Date | null
  answerUrl: string | null
  /** What they themself proposed to answer. */
  proposals: { id: number; text: string; state: ProposalState }[]
}

/** What somebody handed in, the newest first; of what was found before only its link is told, for that they brought. */
export async function listSubmissions(
  db: Tx,
  { personId, id, limit }: { personId: number; id?: number; limit: number },
): Promise<SubmissionRow[]> {
  const { rows } = await raw<SubmissionRow>`
    select submission.id, submission.item_id as "itemId", submission.known, submission.place, submission.at, item.erased_at is not null as erased,
      case when not submission.known then item_text.title end as title, case when not submission.known then left(item_text.text, 300) end as text,
      item_text.url, ticket.id as "ticketId", ticket.state, ticket.department_id as "departmentId", said.at as "answeredAt", said.url as "answerUrl",
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'text', text, 'state', state) order by id), '[]') from proposed_response
        where proposed_response.ticket_id = ticket.id and proposed_response.person_id = submission.person_id) as proposals
    from submission join item on item.id = submission.item_id
      left join item_text on item_text.item_id = item.id
      left join story_copy on story_copy.item_id = item.id
      left join ticket on ticket.id = coalesce(story_copy.ticket_id, (select own.id from ticket as own where own.item_id = item.id))
      left join lateral (select response.at, coalesce(response.url, reply.url) as url from response left join item_text reply on reply.item_id = response.item_id
        where response.ticket_id = ticket.id order by response.at desc, response.id desc limit 1) as said on true
    where submission.person_id = ${personId} and (${id ?? null}::bigint is null or submission.id = ${id ?? null})
    order by submission.id desc limit ${limit}`.execute(sql(db))
  return rows
}

/** Who handed in what a ticket is about, or a copy of it. */
export function listSubmissionsOfTicket(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('submission')
    .leftJoin('person', 'person.id', 'submission.personId')
    .select(['submission.id', 'personId', 'person.name as personName', 'place', 'known', 'submission.at'])
    .where(
      raw<boolean>`submission.item_id in (select item_id from ticket where id = ${ticketId} union select item_id from story_copy where ticket_id = ${ticketId})`,
    )
    .orderBy('submission.id')
    .limit(50)
    .execute()
}

/** Forgets what colleagues said of where something was seen that is told with these items in a story, where it names somebody. */
export async function forgetPlacesNaming(
  tx: Tx,
  itemIds: readonly number[],
  names: (text: string) => boolean,
): Promise<void> {
  const places = await sql(tx)
    .selectFrom('submission')
    .innerJoin('storyCopy', 'storyCopy.itemId', 'submission.itemId')
    .select(['submission.id', 'place'])
    .where('storyCopy.ticketId', 'in', (e) =>
      e.selectFrom('storyCopy as theirs').select('theirs.ticketId').where('theirs.itemId', '=', anyOf(itemIds)),
    )
    .where('place', 'is not', null)
    .execute()
  const theirs = places.flatMap(({ id, place }) => (place !== null && names(place) ? id : []))
  await sql(tx).updateTable('submission').set({ place: null }).where('id', '=', anyOf(theirs)).execute()
}

/** Forgets what colleagues said of where these items were seen. */
export async function forgetPlaces(tx: Tx, itemIds: readonly number[]): Promise<void> {
  await sql(tx).updateTable('submission').set({ place: null }).where('itemId', '=', anyOf(itemIds)).execute()
}

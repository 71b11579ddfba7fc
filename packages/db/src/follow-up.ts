import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

/** A mention that stands below another one of the same author; `rootItemId` is the uppermost of these. */
export type FollowUp = { mentionId: number; itemId: number; rootItemId: number }

/** As many answers as a thread is climbed up. */
const climbedAtMost = 50

/** Those of these unrouted mentions that follow up on something of the same author in their thread. */
export async function findFollowUps(db: Tx, mentionIds: readonly number[]): Promise<FollowUp[]> {
  const { rows } = await raw<FollowUp>`with recursive up as (
      select m.id as mention_id, i.id as item_id, i.source_id, i.author_id, i.parent_identity, 0 as depth, null::bigint as at_item, null::bigint as at_author
      from mention m join item i on i.id = m.item_id
      where m.id = ${anyOf(mentionIds)} and m.routed_at is null and i.parent_identity is not null and i.author_id is not null
      union all
      select up.mention_id, up.item_id, up.source_id, up.author_id, above.parent_identity, up.depth + 1, above.id, above.author_id
      from up join item above on above.source_id = up.source_id and above.identity = up.parent_identity
      where up.depth < ${climbedAtMost})
    select distinct on (mention_id) mention_id as "mentionId", up.item_id as "itemId", at_item as "rootItemId"
    from up join mention root on root.item_id = up.at_item
    where at_author = author_id order by mention_id, depth desc`.execute(sql(db))
  return rows
}

/** The tickets to which items belong, by item; of what was merged the one that stays. */
export async function ticketsOfItems(db: Tx, itemIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await raw<{ itemId: number; ticketId: number }>`
    select told.item_id as "itemId", coalesce(ticket.merged_into_id, ticket.id) as "ticketId"
    from (select item_id, id as ticket_id from ticket where item_id = ${anyOf(itemIds)}
      union select item_id, ticket_id from story_copy where item_id = ${anyOf(itemIds)}) as told join ticket on ticket.id = told.ticket_id`.execute(
    sql(db),
  )
  return new Map(rows.map(({ itemId, ticketId }) => [itemId, ticketId]))
}

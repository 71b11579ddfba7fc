import type { TicketState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** As many answers as a thread is climbed up. */
const climbedAtMost = 50
/** More of a conversation nobody reads beside a ticket. */
export const threadAtMost = 100

export type ThreadItem = {
  id: number
  relation: 'here' | 'parent' | 'reply' | 'beside'
  /** What it answers, where that is in the thread too. */
  parentId: number | null
  own: boolean
  authorName: string | null
  title: string | null
  text: string | null
  url: string | null
  at: Date
  goneAt: Date | null
  erased: boolean
  /** The ticket to which it belongs; null where it became none. */
  ticketId: number | null
  departmentId: string | null
  state: TicketState | null
}

/**
 * The conversation at the source in which an item stands, itself among them: what it answers, up to what began it; what answers it and
 * what its author wrote afterwards; and what else was said below the same first answer. What others say directly to the post that began
 * all of it are conversations of their own. Of more than `threadAtMost` the nearest.
 * @param postsAreOurs connectors whose posts are ours on a channel of our own, though nobody is named.
 */
export async function listThread(db: Tx, itemId: number, postsAreOurs: readonly string[]): Promise<ThreadItem[]> {
  const below = (name: string) =>
    raw.raw(`${name} as (
      select item.id, item.source_id, item.identity from ${name}_from as item
      union select below.id, below.source_id, below.identity from ${name} as above
        join item below on below.source_id = above.source_id and below.parent_identity = above.identity)`)
  const { rows } = await raw<ThreadItem>`
    with recursive here as (select id, source_id, identity, parent_identity, visibility from item where id = ${itemId}),
    up as (
      select here.id, here.source_id, here.identity, here.parent_identity, 0 as height from here
      union all
      select above.id, above.source_id, above.identity, above.parent_identity, up.height + 1
      from up join item above on above.source_id = up.source_id and above.identity = up.parent_identity
      where up.height < ${climbedAtMost}),
    -- Itself, and what its author asked afterwards, which may answer something that is not stored.
    near_from as (
      select id, source_id, identity from here
      union select asked.id, asked.source_id, asked.identity from ticket join story_copy on story_copy.ticket_id = ticket.id and story_copy.rung = 'follow_up'
        join item asked on asked.id = story_copy.item_id where ticket.item_id = ${itemId}),
    ${below('near')},
    -- The first answer below what began it all.
    wide_from as (select id, source_id, identity from up where height = (select max(height) - 1 from up) and height > 0),
    ${below('wide')},
    found as (
      select id, min(rank) as rank from (
        select id, 0 as rank from up
        union all select id, 1 from (select id from near limit ${threadAtMost}) as close
        union all select id, 2 from (select id from wide limit ${threadAtMost}) as others) as all_of_them
      group by id order by min(rank), id limit ${threadAtMost})
    select item.id, case when item.id = ${itemId} then 'here' else (array['parent', 'reply', 'beside'])[found.rank + 1] end as relation,
      (select parent.id from item parent join found as shown on shown.id = parent.id
        where parent.source_id = item.source_id and parent.identity = item.parent_identity) as "parentId",
      -- Where nobody is named as ours, watches judge the posts of our blog too; what stands there is ours all the same.
      item.own or (source.purpose = 'own_channel' and source.connector = any(${[...postsAreOurs]}::text[])
        and item.parent_identity is null and coalesce(source.settings -> 'ownUsers', '[]') = '[]') as own,
      author.name as "authorName", item_text.title, item_text.text, item_text.url,
      coalesce(item.published_at, item.found_at) as at, item.gone_at as "goneAt", item.erased_at is not null as erased,
      ticket.id as "ticketId", ticket.department_id as "departmentId", ticket.state
    from found join item on item.id = found.id join source on source.id = item.source_id
      left join item_text on item_text.item_id = item.id
      left join author on author.id = item.author_id
      left join ticket as became on became.item_id = item.id
      left join story_copy on story_copy.item_id = item.id
      left join ticket on ticket.id = coalesce(became.merged_into_id, became.id, story_copy.ticket_id)
    where item.visibility = 'public' or (select visibility from here) = 'private'`.execute(sql(db))
  return rows
}

/** What we said to a ticket at its source that nobody has heard there yet: sent, or recorded by its link. */
export function listUnheardResponses(db: Tx, ticketId: number) {
  return (
    sql(db)
      .selectFrom('response')
      .leftJoin('person', 'person.id', 'response.personId')
      .select(['response.id', 'response.at', 'response.text', 'response.url', 'person.name as personName'])
      .where('response.ticketId', '=', ticketId)
      .where('response.kind', 'in', ['recorded', 'sent'])
      .where('response.itemId', 'is', null)
      // Erased with whom it answered.
      .where((e) => e.or([e('response.url', 'is not', null), e('response.text', 'is not', null)]))
      .orderBy('response.at')
      .orderBy('response.id')
      .execute()
  )
}

import type { Sight, TicketOutcome } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { ticketInSight } from './sight.ts'

/** Of so many answered tickets, the latest, similar ones are looked for: what was said years ago is seldom said again. */
const lookedAtMost = 1_000
/** What shares less than this of its trigrams is about something else. */
const leastSimilar = 0.2
/** Nearly the same: another name, another date. */
const nearlySame = 0.7

export type SimilarTicket = {
  id: number
  title: string | null
  asked: string
  departmentId: string
  outcome: TicketOutcome | null
  answeredAt: Date
  response: string
  score: number
}

/** What we said to a ticket last, where its words are known: written here, or seen at the source. */
const lastSaid = (ticket: string) =>
  raw.raw(`(select coalesce(response.text, reply.text) as text, response.at from response left join item_text reply on reply.item_id = response.item_id
    where response.ticket_id = ${ticket} and coalesce(response.text, reply.text) is not null order by response.at desc, response.id desc limit 1)`)

/** Whether anybody may read an item. */
const isPublic = (itemId: string) =>
  raw`exists (select from item where item.id = ${raw.ref(itemId)} and item.visibility = 'public')`

/** The answered tickets whose items say most nearly what this one's says, with our last words to each. What was said in private is no model for others. */
export async function listSimilarTickets(
  db: Tx,
  ticketId: number,
  { sight, limit }: { sight: Sight; limit: number },
): Promise<SimilarTicket[]> {
  const words = (table: string) => raw.raw(`search_fold(left(concat_ws(' ', ${table}.title, ${table}.text), 1500))`)
  const { rows } = await raw<SimilarTicket>`
    with asked as (select ${words('item_text')} as words from ticket join item_text on item_text.item_id = ticket.item_id where ticket.id = ${ticketId}),
    recent as materialized (select id, item_id, department_id, outcome from ticket
      where state in ('answered', 'closed') and ended_at is not null and merged_into_id is null and id <> ${ticketId} and ${ticketInSight(sight)}
        and ${isPublic('ticket.item_id')}
      order by ended_at desc, id desc limit ${lookedAtMost})
    select recent.id, other.title, left(coalesce(other.text, ''), 300) as asked, recent.department_id as "departmentId", recent.outcome,
      said.at as "answeredAt", said.text as response, similarity(${words('other')}, asked.words)::float8 as score
    from recent join item_text other on other.item_id = recent.item_id cross join asked
      cross join lateral ${lastSaid('recent.id')} as said
    where similarity(${words('other')}, asked.words) >= ${leastSimilar}
    order by score desc, recent.id desc limit ${limit}`.execute(sql(db))
  return rows
}

/** What we said to a ticket last without a canned response, and how many of the latest responses say nearly the same, it among them. */
export async function countAlike(db: Tx, ticketId: number): Promise<{ text: string; uses: number } | undefined> {
  const { rows } = await raw<{ text: string; uses: number }>`
    with own as (select said.text from ${lastSaid(String(ticketId))} as said),
    recent as materialized (select coalesce(response.text, reply.text) as text from response
      left join item_text reply on reply.item_id = response.item_id join ticket on ticket.id = response.ticket_id
      where ${isPublic('ticket.item_id')} and not exists (select from response_canned where response_id = response.id)
      order by response.id desc limit ${lookedAtMost})
    select own.text, count(*) as uses from own join recent on similarity(search_fold(left(recent.text, 3000)), search_fold(left(own.text, 3000))) >= ${nearlySame}
    where not exists (select from response join response_canned on response_id = response.id where ticket_id = ${ticketId})
      and exists (select from ticket where ticket.id = ${ticketId} and ${isPublic('ticket.item_id')})
    group by own.text`.execute(sql(db))
  return rows[0]
}

import type { DismissReason, ResponseKind, Sight, TicketOutcome, TicketState, Visibility } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { ticketInSight } from './sight.ts'

/** So many of the newest are counted, and looked through for a page: somebody who writes more is a newsroom. */
export const heardAtMost = 1_000

/** Where a page ended. */
export type HeardPlace = { writtenAt: Date; itemId: number }

export type HeardBefore = {
  itemId: number
  /** When it was published, as far as that is known, or else found. */
  writtenAt: Date
  visibility: Visibility
  sourceName: string
  channel: string
  title: string | null
  text: string | null
  ticketId: number
  state: TicketState
  departmentId: string
  outcome: TicketOutcome | null
  dismissReason: DismissReason | null
  /** Our last response to it. */
  response: { kind: ResponseKind; at: string; text: string | null } | null
}

/** Whose, and seen from which ticket: what belongs to that is not among it. */
type Asked = {
  authorId: number
  ticketId: number
  sight: Sight
  /** There alone; null is everywhere. */
  channel: string | null
}

/**
 * The newest of what an author wrote that became a ticket or a copy in one, with that ticket and whether it is in sight. What they asked
 * afterwards in the thread of a ticket is part of that one.
 */
const heardOf = ({ authorId, ticketId, sight, channel }: Asked, after: RawBuilder<unknown>) => raw`
    newest as materialized (
      select id, least(published_at, found_at) as written_at, visibility, source_id, channel from item
      where author_id = ${authorId} and triage_outcome = 'mention' and (${channel}::text is null or channel = ${channel}) ${after}
      order by least(published_at, found_at) desc, id desc limit ${heardAtMost}),
    heard as (
      select newest.*, ticket.id as ticket_id, ticket.department_id, ticket.state, ticket.episode, ticket.outcome, ${ticketInSight(sight)} as seen
      from newest left join ticket became on became.item_id = newest.id
        left join story_copy on story_copy.item_id = newest.id
        join ticket on ticket.id = coalesce(became.merged_into_id, became.id, story_copy.ticket_id)
      where coalesce(story_copy.rung, 'first') <> 'follow_up'
        and ticket.id <> all (select unnest(array[id, coalesce(merged_into_id, id)]) from ticket where id = ${ticketId}))`

export type HeardFacts = {
  /** In sight, before and after the ticket that is looked at. */
  before: number
  later: number
  /** Out of sight and public: what somebody wrote in private is told to nobody else, not even that there is something. */
  elsewhere: number
  /** Tickets in sight, each once. */
  waiting: number
  answered: number
  dismissed: number
  firstAt: Date | null
  lastAnswered: { ticketId: number; departmentId: string; kind: ResponseKind; at: string } | null
  /** There is more than was counted. */
  cut: boolean
}

/** What somebody outside wrote besides a ticket, counted. */
export async function countHeardBefore(db: Tx, asked: Asked & HeardPlace): Promise<HeardFacts> {
  const { rows } = await raw<HeardFacts>`with ${heardOf(asked, raw``)},
    tickets as (select distinct on (ticket_id) ticket_id, department_id, state from heard where seen)
    select count(*) filter (where seen and (written_at, id) < (${asked.writtenAt}, ${asked.itemId}))::int as before,
      count(*) filter (where seen and (written_at, id) > (${asked.writtenAt}, ${asked.itemId}))::int as later,
      count(*) filter (where not seen and visibility = 'public')::int as elsewhere,
      (select count(*) from tickets where state in ('open', 'assigned'))::int as waiting,
      (select count(*) from tickets where state in ('answered', 'closed'))::int as answered,
      (select count(*) from tickets where state = 'dismissed')::int as dismissed,
      min(written_at) filter (where seen) as "firstAt",
      (select jsonb_build_object('ticketId', ticket_id, 'departmentId', department_id, 'kind', said.kind, 'at', said.at)
        from tickets cross join lateral (select kind, at from response where response.ticket_id = tickets.ticket_id order by at desc, id desc limit 1) as said
        order by said.at desc limit 1) as "lastAnswered",
      (select count(*) from newest) = ${heardAtMost} as cut
    from heard`.execute(sql(db))
  const [facts] = rows
  if (facts === undefined) throw new Error('A count has one row.')
  return facts
}

/**
 * A page of what somebody outside wrote besides a ticket, in sight, the newest first. One that ends early looked through as many as it
 * may; `next` goes on behind them, and is null where there is nothing more.
 */
export async function listHeardBefore(
  db: Tx,
  asked: Asked & { after: HeardPlace | null; limit: number },
): Promise<{ rows: HeardBefore[]; next: HeardPlace | null }> {
  const { after, limit } = asked
  const { rows } = await raw<{ page: HeardBefore[]; lastLooked: HeardPlace | null }>`with ${heardOf(
    asked,
    after === null ? raw`` : raw`and (least(published_at, found_at), id) < (${after.writtenAt}, ${after.itemId})`,
  )},
    shown as (select * from heard where seen order by written_at desc, id desc limit ${limit + 1}),
    page as (
      select jsonb_build_object('itemId', shown.id, 'writtenAt', shown.written_at, 'visibility', shown.visibility,
          'sourceName', source.name, 'channel', shown.channel, 'title', item_text.title, 'text', left(item_text.text, 600),
          'ticketId', shown.ticket_id, 'state', shown.state, 'departmentId', shown.department_id, 'outcome', shown.outcome,
          'dismissReason', (select dismiss_reason from episode where ticket_id = shown.ticket_id and number = shown.episode),
          'response', (select jsonb_build_object('kind', response.kind, 'at', response.at, 'text', left(coalesce(response.text, reply.text), 600))
            from response left join item_text reply on reply.item_id = response.item_id
            where response.ticket_id = shown.ticket_id order by response.at desc, response.id desc limit 1)) as said,
        shown.written_at, shown.id
      from shown join source on source.id = shown.source_id left join item_text on item_text.item_id = shown.id)
    select coalesce((select jsonb_agg(said order by written_at desc, id desc) from page), '[]') as page,
      (select jsonb_build_object('writtenAt', written_at, 'itemId', id) from (select written_at, id, row_number() over (order by written_at desc, id desc) as n from newest) as looked
        where n = ${heardAtMost}) as "lastLooked"`.execute(sql(db))
  const [found] = rows
  const all = (found?.page ?? []).map((row) => ({ ...row, writtenAt: new Date(row.writtenAt) }))
  const page = all.slice(0, limit)
  const last = page.at(-1)
  if (all.length > limit && last !== undefined)
    return { rows: page, next: { writtenAt: last.writtenAt, itemId: last.itemId } }
  const lastLooked = found?.lastLooked ?? null
  return {
    rows: page,
    next: lastLooked === null ? null : { writtenAt: new Date(lastLooked.writtenAt), itemId: lastLooked.itemId },
  }
}

import type { IncidentCause, Sight } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { inSight } from './sight.ts'

type Looked = { since: Date; sight: Sight; also: readonly number[] }

/** What may be of one cause: public, in sight, not dismissed, no part of another ticket's story, found since then; and these. */
const looked = ({ since, sight, also }: Looked): RawBuilder<unknown> =>
  raw`select ticket.id, ticket.item_id, ticket.state, m.incident_id from ticket join item on item.id = ticket.item_id
    left join incident_ticket m on m.ticket_id = ticket.id
    where (ticket.opened_at >= ${since} or ticket.id = any(${[...also]}::bigint[])) and ticket.state <> 'dismissed' and ticket.merged_into_id is null
      and item.visibility = 'public' and item.erased_at is null and ${inSight(sight, raw`ticket.department_id`)}`

export type LookedTicket = {
  ticketId: number
  waits: boolean
  incidentId: number | null
  url: string | null
  links: string[]
}

/** Tickets with where they stand and lead to, the newest first. */
export async function listForProposals(db: Tx, of: Looked, limit: number): Promise<LookedTicket[]> {
  const { rows } = await raw<LookedTicket>`
    select t.id as "ticketId", t.state in ('open', 'assigned') as waits, t.incident_id as "incidentId", item_text.url,
      coalesce(item_text.facts -> 'links', '[]') as links
    from (${looked(of)}) t left join item_text on item_text.item_id = t.item_id order by t.id desc limit ${limit}`.execute(
    sql(db),
  )
  return rows
}

/** Of near copies so many of their bands are one: fewer are the same greeting. */
const bandsOfCopies = 3

/**
 * Pairs of tickets that say nearly the same, or answer one post: each with the first of its kind, so that a thousand of them are a
 * thousand pairs. People are never copies of each other, so these are tickets of their own.
 */
export async function listAlikePairs(db: Tx, of: Looked): Promise<{ first: number; other: number }[]> {
  const { rows } = await raw<{ first: number; other: number }>`
    with t as materialized (${looked(of)}),
    bands as (select t.id, band, min(t.id) over (partition by band) as first from t
      join story_copy c on c.item_id = t.item_id cross join lateral unnest(c.bands) as band),
    threads as (select t.id, min(t.id) over (partition by item.source_id, item.parent_identity) as first from t
      join item on item.id = t.item_id where item.parent_identity is not null)
    select first, id as other from bands where first <> id group by 1, 2 having count(*) >= ${bandsOfCopies}
    union select first, id from threads where first <> id`.execute(sql(db))
  return rows
}

/** What each watch brought in an hour of the company's clock: its tickets, which are stories. */
export type WatchHour = { watchId: number; hour: string; begins: Date; ticketIds: number[] }

export async function listWatchHours(
  db: Tx,
  { from, to, zone, sight }: { from: Date; to: Date; zone: string; sight: Sight },
): Promise<WatchHour[]> {
  const { rows } = await raw<WatchHour>`
    select watch_id as "watchId", to_char(date_trunc('hour', c.started_at at time zone ${zone}), 'YYYY-MM-DD"T"HH24') as hour,
      min(date_trunc('hour', c.started_at)) as begins, array_agg(c.ticket_id order by c.ticket_id) as "ticketIds"
    from clock c cross join lateral unnest(c.watch_ids) as watch_id
      join ticket on ticket.id = c.ticket_id join item on item.id = ticket.item_id
    where c.kind = 'first_response' and c.number = 1 and c.started_at >= ${from} and c.started_at < ${to}
      and c.void_reason is null and ticket.merged_into_id is null and item.visibility = 'public' and ${inSight(sight, raw`ticket.department_id`)}
    group by 1, 2`.execute(sql(db))
  return rows
}

/** The watches in force, and since when each has looked. */
export function listWatchesSince(db: Tx) {
  return sql(db)
    .selectFrom('watch')
    .select([
      'id',
      'name',
      // A history that was read at the beginning counts as heard.
      raw<Date>`least(created_at, (select min(found_at) from mention where hits @> jsonb_build_array(jsonb_build_object('watchId', watch.id))))`.as(
        'since',
      ),
    ])
    .where('enabled', '=', true)
    .execute()
}

export type IncidentDismissal = {
  kind: IncidentCause
  cause: Buffer | null
  watchId: number | null
  beginsAt: Date | null
  endsAt: Date | null
  ticketIds: readonly number[]
}

/** What somebody said to be no cause, since then. */
export async function listDismissals(db: Tx, since: Date): Promise<IncidentDismissal[]> {
  return sql(db)
    .selectFrom('incidentDismissal')
    .select(['kind', 'cause', 'watchId', 'beginsAt', 'endsAt', 'ticketIds'])
    .where('at', '>=', since)
    .execute()
}

export async function insertDismissal(
  tx: Tx,
  dismissal: IncidentDismissal & { personId: number; at: Date },
): Promise<void> {
  await sql(tx)
    .insertInto('incidentDismissal')
    .values({ ...dismissal, ticketIds: [...dismissal.ticketIds] })
    .execute()
}

/** A line of each of these tickets to know them by. */
export function listTicketLines(db: Tx, ticketIds: readonly number[]) {
  return sql(db)
    .selectFrom('ticket')
    .leftJoin('itemText', 'itemText.itemId', 'ticket.itemId')
    .select(['ticket.id', 'ticket.channel', 'itemText.title', raw<string | null>`left(item_text.text, 160)`.as('text')])
    .where('ticket.id', '=', anyOf(ticketIds))
    .orderBy('ticket.id')
    .execute()
}

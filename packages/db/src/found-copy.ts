import type { Ground, Sight } from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { ticketInSight } from './sight.ts'

/** An item that concerns us as it was heard: one of a story's copies. */
export type FoundCopy = {
  ticketId: number
  itemId: number
  ground: Ground
  /** When it was found as a mention. */
  foundAt: Date
  url: string | null
  /** Of its source, as pages show it, and whether that is what people write down themselves. */
  sourceUrl: string
  byHand: boolean
  /** Somebody handed it in, whether or not it had been found. */
  handedIn: boolean
  /** By these two copies are the same publication: by its network's own id, by its address, by its host and headline. */
  keys: readonly string[]
}

/**
 * What is public, not ours, not said to an account of ours, and was taken for a mention: not spam, not about somebody else. Of every
 * story of which a copy `c` was found in this time, all copies, those of one ticket together. What was found or handed in later tells
 * who else found the same.
 */
export async function listFoundCopies(
  db: Tx,
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<FoundCopy[]> {
  const { rows } = await raw<FoundCopy>`
    with heard as materialized (
      select distinct c.ticket_id from item i join story_copy c on c.item_id = i.id
      where i.found_at >= ${from}::timestamptz and i.found_at < ${to}::timestamptz and i.triage_outcome = 'mention')
    select c.ticket_id as "ticketId", c.item_id as "itemId", m.ground, m.found_at as "foundAt", t.url, s.url as "sourceUrl",
      s.by_hand as "byHand", exists (select from submission where submission.item_id = c.item_id) as "handedIn",
      array_remove(array['n' || encode(c.native_digest, 'hex'), 'a' || encode(c.address_digest, 'hex'), 't' || encode(c.title_digest, 'hex')], null) as keys
    from heard join story_copy c on c.ticket_id = heard.ticket_id join mention m on m.id = c.mention_id
      join item i on i.id = c.item_id join source s on s.id = i.source_id left join item_text t on t.item_id = i.id
    where c.rung <> 'follow_up' and m.ground <> 'addressed' and i.visibility = 'public' and not i.own and ${isMeant(raw`c.ticket_id`)}
    order by c.ticket_id, c.item_id limit ${limit}`.execute(sql(db))
  return rows
}

/** Nobody said of a ticket that it is spam, not about us, or our own. */
function isMeant(ticketId: RawBuilder<unknown>): RawBuilder<unknown> {
  return raw`not exists (select from clock v where v.ticket_id = ${ticketId} and v.kind = 'first_response' and v.number = 1
    and v.void_reason in ('spam', 'not_about_us', 'own_post'))`
}

export type NamedCopy = {
  itemId: number
  ticketId: number
  title: string | null
  text: string | null
  url: string | null
  sourceName: string
}

/** What these copies say, as far as their tickets are in sight. */
export async function nameCopies(db: Tx, itemIds: readonly number[], sight: Sight): Promise<NamedCopy[]> {
  return sql(db)
    .selectFrom('storyCopy')
    .innerJoin('ticket', 'ticket.id', 'storyCopy.ticketId')
    .innerJoin('item', 'item.id', 'storyCopy.itemId')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .select([
      'storyCopy.itemId',
      'storyCopy.ticketId',
      'itemText.title',
      raw<string | null>`left(item_text.text, 200)`.as('text'),
      'itemText.url',
      'source.name as sourceName',
    ])
    .where('storyCopy.itemId', '=', anyOf(itemIds))
    .where(ticketInSight(sight))
    .execute()
}

/** Which of these tickets are in sight. */
export async function ticketsInSight(db: Tx, ticketIds: readonly number[], sight: Sight): Promise<Set<number>> {
  const rows = await sql(db)
    .selectFrom('ticket')
    .select('id')
    .where('id', '=', anyOf(ticketIds))
    .where(ticketInSight(sight))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The addresses in what these items say, of the links of their markup and as they are written in their texts; 100 of each at most. */
export async function linksIn(db: Tx, itemIds: readonly number[]): Promise<Map<number, string[]>> {
  const { rows } = await raw<{ itemId: number; links: string[] }>`
    select t.item_id as "itemId", array(select jsonb_array_elements_text(t.facts -> 'links') limit 100)
      || array(select found[1] from regexp_matches(left(concat_ws(' ', t.title, t.text), 20000), 'https?://[^][:space:]<>"'')]+', 'g') as found limit 100) as links
    from item_text t where t.item_id = any(${[...itemIds]}::bigint[])
      and (t.facts ? 'links' or t.text like '%http%' or t.title like '%http%')`.execute(sql(db))
  return new Map(rows.map(({ itemId, links }) => [itemId, links]))
}

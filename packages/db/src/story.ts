import type { ItemType, OutletTier, StoryEventKind, StoryRung } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, plannedOnce, sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** What of an item tells whether it is a copy of another one. */
export type StoryEntry = {
  itemId: number
  /** Of its text. */
  version: number
  mentionId: number
  sourceId: number
  sourceSettings: unknown
  externalId: string
  url: string | null
  title: string | null
  text: string | null
  /** What its channel says that it is. */
  type: ItemType | null
  channel: string
  isAnswer: boolean
  author: string | null
  handle: string | null
  authorUrl: string | null
  /** When it was published, or found where its publisher does not say or says something later. */
  at: Date
  foundAt: Date
  /** Null while it belongs to none. */
  ticketId: number | null
  tier: OutletTier | null
  /** By which it was found when it joined its story; null while it belongs to none. */
  bands: readonly number[] | null
}

/** Where an item met another one on the ladder; nothing of it can be read. */
export type StoryEvidence = { itemId: number; rung: StoryRung; hours?: number; containment?: number; shared?: number }

/** What an item is found by before anybody compares texts. */
export type StoryKeys = {
  native: Buffer | null
  address: Buffer | null
  title: Buffer | null
  bands: readonly number[]
}

/** Of two who look for the same story at once, the second one sees what the first one found. Ends with the transaction. */
export async function lockStories(tx: Tx): Promise<void> {
  await raw`select pg_advisory_xact_lock(1163020364, 5)`.execute(sql(tx))
}

/** Items that are mentions, that anybody may read and whose texts stand, in the order of their ids: what was written to us alone is part of no story. */
export async function listStoryEntries(db: Tx, itemIds: readonly number[]): Promise<StoryEntry[]> {
  if (itemIds.length === 0) return []
  return sql(db)
    .selectFrom('item')
    .innerJoin('mention', 'mention.itemId', 'item.id')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('author', 'author.id', 'item.authorId')
    .leftJoin('storyCopy', 'storyCopy.itemId', 'item.id')
    .select([
      'item.id as itemId',
      'item.version',
      'mention.id as mentionId',
      'item.sourceId',
      'source.settings as sourceSettings',
      'itemText.externalId',
      'itemText.url',
      'itemText.title',
      'itemText.text',
      raw<ItemType | null>`item_text.facts ->> 'type'`.as('type'),
      'item.channel',
      raw<boolean>`item.parent_identity is not null or item.addressed`.as('isAnswer'),
      'author.name as author',
      'author.handle',
      'author.url as authorUrl',
      raw<Date>`least(item.published_at, item.found_at)`.as('at'),
      'mention.foundAt',
      'storyCopy.ticketId',
      'storyCopy.tier',
      'storyCopy.bands',
    ])
    .where('item.id', '=', anyOf(itemIds))
    .where('item.visibility', '=', 'public')
    .orderBy('item.id')
    .execute()
}

/** As many as are compared for so many that look for a text; those that share most come first, then the newest. */
const candidatesFor = (looking: number) => Math.min(400, 50 + 10 * looking)

export type StoryCandidate = { itemId: number; version: number; at: Date; ticketId: number }

/** As many as are read of what shares one key: what hundreds share is a form, and tells no story. */
const eachKey = 100

/**
 * Copies that share a key with any of these: an id or an address whenever, a headline and a text's bands since. Each key is looked
 * up by itself, for a list of them would be held against every row of a table that nobody has counted yet.
 */
export async function findStoryCandidates(
  db: Tx,
  keys: readonly StoryKeys[],
  { titlesSince, textsSince }: { titlesSince: Date; textsSince: Date },
): Promise<StoryCandidate[]> {
  const of = (key: 'native' | 'address' | 'title') => keys.flatMap((one) => one[key] ?? [])
  const bands = [...new Set(keys.flatMap((one) => one.bands))]
  const atMost = candidatesFor(keys.filter((one) => one.bands.length > 0).length)
  const { rows } = await raw<StoryCandidate>`
    select nearest.item_id as "itemId", item.version, nearest.at, nearest.ticket_id as "ticketId" from (
      select item_id, ticket_id, at from (
        select same.*, 64 as shared from unnest(${of('native')}::bytea[]) as key cross join lateral (
          select item_id, ticket_id, at from story_copy where native_digest = key order by at desc limit ${eachKey}) as same
        union all select same.*, 64 from unnest(${of('address')}::bytea[]) as key cross join lateral (
          select item_id, ticket_id, at from story_copy where address_digest = key order by at desc limit ${eachKey}) as same
        union all select same.*, 64 from unnest(${of('title')}::bytea[]) as key cross join lateral (
          select item_id, ticket_id, at from story_copy where title_digest = key and at >= ${titlesSince} order by at desc limit ${eachKey}) as same
        union all select same.*, 1 from unnest(${bands}::integer[]) as band cross join lateral (
          select item_id, ticket_id, at from story_copy where bands @> array[band] and at >= ${textsSince} order by at desc limit ${eachKey}) as same
      ) as found group by item_id, ticket_id, at order by sum(shared) desc, at desc limit ${atMost}
    ) as nearest cross join lateral (select version from item where id = nearest.item_id offset 0) as item
    order by nearest.item_id`.execute(sql(db))
  return rows
}

export type CopyDraft = {
  itemId: number
  mentionId: number
  ticketId: number
  rung: StoryRung
  evidence: readonly StoryEvidence[]
  tier: OutletTier | null
  at: Date
  keys: StoryKeys
}

/** Keeps copies; an item is in one story, and where it is in one already it stays there. One statement, and always the same one. */
export async function insertCopies(tx: Tx, drafts: readonly CopyDraft[], now: Date): Promise<void> {
  if (drafts.length === 0) return
  const each = <Value>(value: (draft: CopyDraft) => Value) => drafts.map(value)
  // An array of arrays would have to be of one length.
  const bands = each(({ keys }) => `{${keys.bands.join(',')}}`)
  await raw`${plannedOnce}
    insert into story_copy (item_id, mention_id, ticket_id, rung, evidence, tier, at, joined_at, native_digest, address_digest, title_digest, bands)
    select item_id, mention_id, ticket_id, rung, evidence::jsonb, tier, at, ${now}::timestamptz, native, address, title, bands::integer[]
    from unnest(${each(({ itemId }) => itemId)}::bigint[], ${each(({ mentionId }) => mentionId)}::bigint[], ${each(({ ticketId }) => ticketId)}::bigint[],
      ${each(({ rung }) => rung)}::text[], ${each(({ evidence }) => json(evidence))}::text[], ${each(({ tier }) => tier)}::text[],
      ${each(({ at }) => at)}::timestamptz[], ${each(({ keys }) => keys.native)}::bytea[], ${each(({ keys }) => keys.address)}::bytea[],
      ${each(({ keys }) => keys.title)}::bytea[], ${bands}::text[])
      as c (item_id, mention_id, ticket_id, rung, evidence, tier, at, native, address, title, bands)
    on conflict (item_id) do nothing`.execute(sql(tx))
}

/** The items of stories, each with what reopening asks about. */
export async function listStoryItems(db: Tx, ticketIds: readonly number[]) {
  return sql(db)
    .selectFrom('storyCopy')
    .select(['itemId', 'ticketId', 'tier', 'rung'])
    .where('ticketId', '=', anyOf(ticketIds))
    .orderBy('at')
    .orderBy('itemId')
    .execute()
}

/** The copies of a ticket's story as its page shows them, the first one first. */
export function listCopies(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('storyCopy')
    .innerJoin('item', 'item.id', 'storyCopy.itemId')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .leftJoin('author', 'author.id', 'item.authorId')
    .leftJoin('ticket as own', 'own.itemId', 'item.id')
    .select([
      'storyCopy.itemId',
      'storyCopy.rung',
      'storyCopy.evidence',
      'storyCopy.tier',
      'storyCopy.at',
      'storyCopy.joinedAt',
      'source.name as sourceName',
      'item.channel',
      'item.foundAt',
      'itemText.title',
      'itemText.url',
      'author.name as authorName',
      'author.url as authorUrl',
      'own.id as ownTicketId',
    ])
    .where('storyCopy.ticketId', '=', ticketId)
    .where('storyCopy.rung', '<>', 'follow_up')
    .orderBy('storyCopy.at')
    .orderBy('storyCopy.itemId')
    .limit(500)
    .execute()
}

/** Puts copies into another story. @returns those that were in the first one. */
export async function moveCopies(
  tx: Tx,
  { itemIds, from, to, rung }: { itemIds: readonly number[]; from: number; to: number; rung?: StoryRung },
): Promise<number[]> {
  const rows = await sql(tx)
    .updateTable('storyCopy')
    .set({ ticketId: to, ...(rung === undefined ? {} : { rung }) })
    .where('itemId', '=', anyOf(itemIds))
    .where('ticketId', '=', from)
    .returning('itemId')
    .execute()
  return rows.map(({ itemId }) => itemId)
}

export async function setRungs(tx: Tx, copies: readonly { itemId: number; rung: StoryRung }[]): Promise<void> {
  await raw`update story_copy set rung = c.rung
    from jsonb_to_recordset(${json(copies)}::jsonb) as c ("itemId" bigint, rung text) where item_id = c."itemId"`.execute(
    sql(tx),
  )
}

/** Marks a ticket as part of another one's story, or as its own again. */
export async function setMerged(tx: Tx, ticketId: number, into: number | null): Promise<void> {
  await sql(tx).updateTable('ticket').set({ mergedIntoId: into }).where('id', '=', ticketId).execute()
}

export type StoryDeed = {
  ticketId: number
  kind: StoryEventKind
  otherTicketId: number
  copies: readonly { itemId: number; rung: StoryRung }[]
  heldBy: number | null
  personId: number | null
}

export async function insertStoryEvent(tx: Tx, { copies, ...deed }: StoryDeed, now: Date): Promise<void> {
  await sql(tx)
    .insertInto('storyEvent')
    .values({ ...deed, copies: json(copies), at: now })
    .execute()
}

/** What people did to a ticket's story, the newest first. */
export function listStoryEvents(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('storyEvent')
    .leftJoin('person', 'person.id', 'storyEvent.personId')
    .select([
      'storyEvent.id',
      'storyEvent.kind',
      'storyEvent.otherTicketId',
      'storyEvent.copies',
      'storyEvent.heldBy',
      'storyEvent.at',
      'storyEvent.undoneAt',
      'person.id as personId',
      'person.name as personName',
    ])
    .where('storyEvent.ticketId', '=', ticketId)
    .orderBy('storyEvent.id', 'desc')
    .limit(50)
    .execute()
}

export async function markUndone(tx: Tx, id: number, now: Date): Promise<void> {
  await sql(tx).updateTable('storyEvent').set({ undoneAt: now }).where('id', '=', id).execute()
}

/** Takes what was made of erased items out of their stories; the ticket of one that others tell too stands on its next copy. */
export async function dropCopies(tx: Tx, itemIds: readonly number[]): Promise<void> {
  if (itemIds.length === 0) return
  await standOnNextCopy(tx, raw`t.item_id = any(${itemIds}::bigint[])`, raw`c.item_id <> all(${itemIds}::bigint[])`)
  await sql(tx).deleteFrom('storyCopy').where('itemId', '=', anyOf(itemIds)).execute()
}

/** Before a source goes with its items: tickets whose story other sources tell too stand on their next copy. */
export async function leaveStoriesOf(tx: Tx, sourceId: number): Promise<void> {
  await standOnNextCopy(tx, raw`t.source_id = ${sourceId}`, raw`i.source_id <> ${sourceId}`)
}

/** A copy that has a ticket of its own, as it was merged by hand, cannot be another one's too. */
async function standOnNextCopy(tx: Tx, of: ReturnType<typeof raw>, wanted: ReturnType<typeof raw>): Promise<void> {
  await raw`with next as (
      select distinct on (t.id) t.id as ticket_id, c.item_id, c.mention_id, i.source_id, i.channel, i.language
      from ticket t join story_copy c on c.ticket_id = t.id join item i on i.id = c.item_id
      where ${of} and ${wanted} and i.erased_at is null and c.item_id <> t.item_id
        and not exists (select from ticket as own where own.item_id = c.item_id)
      order by t.id, c.at, c.item_id),
    moved as (
      update ticket set item_id = next.item_id, mention_id = next.mention_id, source_id = next.source_id,
        channel = next.channel, language = next.language
      from next where ticket.id = next.ticket_id)
    update story_copy set rung = 'first' from next where story_copy.item_id = next.item_id`.execute(sql(tx))
}

/** On which items tickets stand, the one that was opened first first. */
export function listByOpening(db: Tx, ticketIds: readonly number[]) {
  return sql(db)
    .selectFrom('ticket')
    .select(['id', 'itemId', 'openedAt'])
    .where('id', '=', anyOf(ticketIds))
    .orderBy('openedAt')
    .orderBy('id')
    .execute()
}

/** Tickets of other sources that were merged by hand into one of this source, each with the copy that it stood on. */
export function listMergedInto(db: Tx, sourceId: number) {
  return sql(db)
    .selectFrom('ticket')
    .innerJoin('ticket as root', 'root.id', 'ticket.mergedIntoId')
    .select(['ticket.id', 'ticket.itemId', 'root.id as rootId'])
    .where('root.sourceId', '=', sourceId)
    .where('ticket.sourceId', '<>', sourceId)
    .orderBy('ticket.id')
    .execute()
}

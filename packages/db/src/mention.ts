import type { Ground, Span } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

/**
 * Which watch hit where, as kept with a mention, and what the watch was then; older mentions do not hold that. `deciding` is
 * the part of the watch that decided, `against` the part that spoke most against it and where, null where none did. What of it
 * is the author's (the forms) goes with their erasure.
 */
export type Hit = {
  watchId: number
  version: number
  name?: string
  query?: string
  spans: Span[]
  deciding?: Place
  against?: (Place & { spans: Span[] }) | null
}
type Place = { start: number; end: number }

export type MentionDraft = {
  itemId: number
  itemVersion: number
  ground: Ground
  hits: readonly Hit[]
  foundAt: Date
  /** Set for what is routed already: it gets no ticket. */
  routedAt?: Date
  /** Whether it was found among what is stored, long after it came. */
  fromArchive?: boolean
}

/** Keeps mentions, one an item; returns only what is new. */
export async function insertMentions(tx: Tx, drafts: readonly MentionDraft[]): Promise<number[]> {
  if (drafts.length === 0) return []
  const { rows } = await raw<{
    id: number
  }>`insert into mention (item_id, item_version, ground, hits, found_at, routed_at, from_archive)
    select "itemId", "itemVersion", ground, hits, "foundAt", "routedAt", coalesce("fromArchive", false)
    from jsonb_to_recordset(${json(drafts)}::jsonb) as d ("itemId" bigint, "itemVersion" int, ground text, hits jsonb, "foundAt" timestamptz, "routedAt" timestamptz, "fromArchive" boolean)
    on conflict (item_id) do nothing returning id`.execute(sql(tx))
  return rows.map(({ id }) => id)
}

/** Writes what of a changed item hits now, and which of its texts that is. */
export async function updateHits(
  tx: Tx,
  mentions: readonly { id: number; itemVersion: number; hits: readonly Hit[] }[],
): Promise<void> {
  if (mentions.length === 0) return
  await raw`update mention set hits = m.hits, item_version = m."itemVersion"
    from jsonb_to_recordset(${json(mentions)}::jsonb) as m (id bigint, "itemVersion" int, hits jsonb)
    where mention.id = m.id`.execute(sql(tx))
}

/** Keeps the items of mentions from being erased or removed meanwhile. Before all other locks, for an erasure takes its items first, too. */
export async function holdItems(tx: Tx, mentionIds: readonly number[]): Promise<void> {
  await raw`select from item where id in (select item_id from mention where id = any(${mentionIds}::bigint[])) order by id for key share`.execute(
    sql(tx),
  )
}

/** Mentions without a ticket, locked against a second routing, with what routing looks at. */
export async function lockUnrouted(tx: Tx, ids: readonly number[]) {
  await holdItems(tx, ids)
  return sql(tx)
    .selectFrom('mention')
    .innerJoin('item', 'item.id', 'mention.itemId')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .select([
      'mention.id',
      'mention.ground',
      'mention.hits',
      'mention.fromArchive',
      'source.accountId',
      'source.purpose as sourcePurpose',
      'source.url as sourceUrl',
      'source.channel as sourceChannel',
      'item.id as itemId',
      'item.sourceId',
      'source.name as sourceName',
      'source.settings as sourceSettings',
      'source.createdAt as sourceAddedAt',
      'item.channel',
      'item.language',
      'item.publishedAt',
      'item.foundAt as itemFoundAt',
      'mention.foundAt',
      'itemText.title',
      'itemText.text',
      'itemText.facts',
    ])
    .where('mention.id', '=', anyOf(ids))
    .where('mention.routedAt', 'is', null)
    .orderBy('mention.id')
    .forUpdate(['mention'])
    .execute()
}

export async function markRouted(tx: Tx, ids: readonly number[], now: Date | null): Promise<void> {
  if (ids.length > 0) await sql(tx).updateTable('mention').set({ routedAt: now }).where('id', '=', anyOf(ids)).execute()
}

/** Lets routing look again at a source's mentions that it left without a ticket. */
export async function forgetRoutes(tx: Tx, sourceId: number): Promise<number[]> {
  const rows = await sql(tx)
    .updateTable('mention')
    .set({ routedAt: null })
    .where('routedAt', 'is not', null)
    .where((e) =>
      e.and([
        e.exists(
          e
            .selectFrom('item')
            .select('item.id')
            .whereRef('item.id', '=', 'mention.itemId')
            .where('item.sourceId', '=', sourceId),
        ),
        e.not(e.exists(e.selectFrom('ticket').select('ticket.id').whereRef('ticket.mentionId', '=', 'mention.id'))),
        // A copy lies with its story.
        e.not(
          e.exists(
            e.selectFrom('storyCopy').select('storyCopy.itemId').whereRef('storyCopy.mentionId', '=', 'mention.id'),
          ),
        ),
      ]),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Mentions that routing forgot. */
export async function listForgottenMentions(db: Tx, before: Date, limit: number): Promise<number[]> {
  return (
    await sql(db)
      .selectFrom('mention')
      .select('id')
      .where('routedAt', 'is', null)
      .where('foundAt', '<', before)
      .orderBy('foundAt')
      .limit(limit)
      .execute()
  ).map(({ id }) => id)
}

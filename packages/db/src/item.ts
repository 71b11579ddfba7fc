import type { ItemType, Purpose, RetentionClass, Visibility } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { plannedOnce, sql, type Tx } from './database.ts'
import { noteFound } from './note-found.ts'

export type ItemDraft = {
  identity: Buffer
  parentIdentity: Buffer | null
  /** Digests under which this item and its parent may stand from before, and what they are called now. */
  renamed: readonly { from: Buffer; to: Buffer }[]
  author: {
    identity: Buffer
    /** The digest under which they may stand, or were erased, from before. */
    former: Buffer | null
    /** Nothing but a name is known of them, and the next person may have the same. */
    byNameAlone: boolean
    name: string | null
    handle: string | null
    url: string | null
  } | null
  language: string | null
  own: boolean
  addressed: boolean
  publishedAt: Date | null
  foundAt: Date
  externalId: string
  url: string | null
  title: string | null
  text: string | null
  threadUrl: string | null
  updatedAt: Date | null
  /** What its channel tells of it besides. */
  facts: StoredFacts | null
  /** Where it is of another channel than its source; null: of the same. */
  channel?: string | null
  /** It was said in private, whatever else its source brings. */
  private?: boolean
  /** Keyed digests by which the item is known where its id is another: of what it says, of its link, of the id as written. */
  textDigest: Buffer
  /** Of what it would have said by an earlier reading: who stored that reads it otherwise now, and nobody has edited it. */
  formerTextDigest?: Buffer | null
  linkDigest: Buffer | null
  idDigest: Buffer
}

/** What a channel tells of an item besides its words; what it does not tell is absent. */
export type StoredFacts = {
  type?: ItemType
  /** Why it lies in the sorting tray, whatever the rules say. */
  tray?: { de: string; en: string }
  rating?: number
  links?: readonly string[]
  pictures?: readonly { url: string; alt: string | null }[]
}

export type StoredItem = { id: number; identity: Buffer }

export type SourceOfItems = {
  id: number
  channel: string
  purpose: Purpose
  visibility: Visibility
  retentionClass: RetentionClass
  /** Since when it is heard: what was published before says nothing of how fast we hear. */
  createdAt?: Date
  /** What is known was counted when it came. */
  isReplay?: boolean
}

/**
 * Stores what is new of a poll in a handful of statements: authors, items, texts. What is known already stays as it is (see saveEdits);
 * what was erased, or was written by somebody erased, is left out. Of whom only the name is known, the next one of that
 * name is somebody new.
 * @returns the new items only.
 */
export async function insertItems(tx: Tx, source: SourceOfItems, drafts: readonly ItemDraft[]): Promise<StoredItem[]> {
  const stored: StoredItem[] = []
  for (let from = 0; from < drafts.length; from += atOnce)
    stored.push(...(await insertSome(tx, source, drafts.slice(from, from + atOnce))))
  return stored
}

/** Writing a statement of a few thousand parameters takes a few milliseconds, during which nobody else has a turn. */
const atOnce = 400

async function insertSome(tx: Tx, source: SourceOfItems, drafts: readonly ItemDraft[]): Promise<StoredItem[]> {
  await renameItems(tx, source.id, drafts)
  const { allowed, known } = await lookFirst(tx, source.id, drafts)
  const unique = new Map(allowed.map((draft) => [draft.identity.toString('hex'), draft] as const))
  for (const identity of known) unique.delete(identity)
  const fresh = [...unique.values()]
  if (fresh.length === 0) {
    noteFound(tx, source, { parsed: drafts, allowed, stored: [] })
    return []
  }

  const { channel, purpose, visibility, retentionClass } = source
  const ofSource = { channel, purpose, visibility, retentionClass }
  const authors = new Map(
    fresh.flatMap((draft) => {
      const { author, foundAt } = draft
      const said = { channel: draft.channel ?? channel, visibility: draft.private ? ('private' as const) : visibility }
      return author === null
        ? []
        : [[author.identity.toString('hex'), { ...author, said, firstSeenAt: foundAt }] as const]
    }),
  )
  // In the order of their keys, so that two polls that share authors cannot lock each other out.
  const sorted = [...authors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, author]) => author)
  const authorIds = new Map<string, number>()
  if (sorted.length > 0) {
    await renameAuthors(tx, sorted)
    const rows = await sql(tx)
      .insertInto('author')
      .values(sorted.map(({ former: _, byNameAlone: __, said, ...author }) => ({ ...author, ...ofSource, ...said })))
      .onConflict((c) =>
        c.column('identity').doUpdateSet((e) => ({
          name: e.ref('excluded.name'),
          handle: e.ref('excluded.handle'),
          url: e.ref('excluded.url'),
        })),
      )
      .returning(['id', 'identity'])
      .execute()
    for (const { id, identity } of rows) authorIds.set(identity.toString('hex'), id)
  }
  // Once more: an erasure that ends now waits for the rows of authors that this transaction holds, one that ended since the
  // first look has left its tombstones. Where nobody is named, there is no such row, and nothing was waited for since that look.
  const kept = sorted.length === 0 ? fresh : await dropErased(tx, fresh)
  const wanted = new Set(kept.map(({ author }) => author?.identity.toString('hex')))
  const unwanted = [...authorIds].flatMap(([identity, id]) => (wanted.has(identity) ? [] : [id]))
  if (unwanted.length > 0)
    await sql(tx)
      .deleteFrom('author')
      .where('id', 'in', unwanted)
      .where((e) => e.not(e.exists(e.selectFrom('item').select('item.id').whereRef('item.authorId', '=', 'author.id'))))
      .execute()
  if (kept.length === 0) {
    noteFound(tx, source, { parsed: drafts, allowed: allowed.filter((draft) => !fresh.includes(draft)), stored: [] })
    return []
  }
  const stored = await writeItems(tx, source, kept, authorIds)
  const erased = new Set(fresh.filter((draft) => !kept.includes(draft)))
  noteFound(tx, source, {
    parsed: drafts,
    allowed: erased.size === 0 ? allowed : allowed.filter((draft) => !erased.has(draft)),
    stored: stored.flatMap(({ identity }) => unique.get(identity.toString('hex')) ?? []),
  })
  return stored
}

/** Writes items with their texts: one statement, and always the same one. What is stored meanwhile stays as it is. */
async function writeItems(
  tx: Tx,
  { id: sourceId, channel, purpose, visibility, retentionClass }: SourceOfItems,
  drafts: readonly ItemDraft[],
  authorIds: ReadonlyMap<string, number>,
): Promise<StoredItem[]> {
  const each = <Value>(value: (draft: ItemDraft) => Value) => drafts.map(value)
  const { rows } = await raw<StoredItem>`${plannedOnce}
    with draft as (
      select * from unnest(
        ${each(({ identity }) => identity)}::bytea[], ${each(({ parentIdentity }) => parentIdentity)}::bytea[],
        ${each(({ author }) => (author === null ? null : (authorIds.get(author.identity.toString('hex')) ?? null)))}::bigint[],
        ${each(({ language }) => language)}::text[], ${each(({ own }) => own)}::boolean[], ${each(({ addressed }) => addressed)}::boolean[],
        ${each(({ publishedAt }) => publishedAt)}::timestamptz[], ${each(({ foundAt }) => foundAt)}::timestamptz[],
        ${each(({ textDigest }) => textDigest)}::bytea[], ${each(({ linkDigest }) => linkDigest)}::bytea[], ${each(({ idDigest }) => idDigest)}::bytea[],
        ${each(({ externalId }) => externalId)}::text[], ${each(({ url }) => url)}::text[], ${each(({ title }) => title)}::text[],
        ${each(({ text }) => text)}::text[], ${each(({ threadUrl }) => threadUrl)}::text[], ${each(({ updatedAt }) => updatedAt)}::timestamptz[],
        ${each(({ facts }) => (facts === null ? null : JSON.stringify(facts)))}::jsonb[],
        ${each((draft) => draft.channel ?? channel)}::text[], ${each((draft) => (draft.private ? 'private' : visibility))}::text[])
      as d (identity, parent_identity, author_id, language, own, addressed, published_at, found_at, text_digest, link_digest, id_digest,
        external_id, url, title, text, thread_url, updated_at, facts, channel, visibility)),
    stored as (
      insert into item (source_id, identity, parent_identity, author_id, language, own, addressed, published_at, found_at,
        text_digest, link_digest, id_digest, channel, purpose, visibility, retention_class)
      select ${sourceId}::bigint, identity, parent_identity, author_id, language, own, addressed, published_at, found_at,
        text_digest, link_digest, id_digest, channel, ${purpose}, visibility, case when own then 'own' else ${retentionClass} end
      from draft
      on conflict (source_id, identity) do nothing returning id, identity),
    texts as (
      insert into item_text (item_id, external_id, url, title, text, thread_url, updated_at, facts)
      select stored.id, external_id, url, title, text, thread_url, updated_at, facts from stored join draft using (identity))
    select id, identity from stored`.execute(sql(tx))
  return rows
}

/** What stands in those of these items of a source that are stored and still have their texts. */
export function listTextsByIdentity(db: Tx, sourceId: number, identities: readonly Buffer[]) {
  return sql(db)
    .selectFrom('item')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .select(['item.identity', 'item.publishedAt', 'itemText.title', 'itemText.text', 'itemText.url'])
    .where('item.sourceId', '=', sourceId)
    .where('item.identity', 'in', identities)
    .execute()
}

/** Of these items of a source, those that were judged and no watch had hit. */
export async function listMissed(tx: Tx, sourceId: number, drafts: readonly ItemDraft[]): Promise<number[]> {
  const rows = await sql(tx)
    .selectFrom('item')
    .select('id')
    .where('sourceId', '=', sourceId)
    .where('identity', '=', raw<Buffer>`any(${drafts.map(({ identity }) => identity)}::bytea[])`)
    .where('triageOutcome', '=', 'no_hit')
    .where('erasedAt', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Which of these neither are erased nor were written by somebody erased, and the identities, in hex, under which some are stored. */
async function lookFirst(
  tx: Tx,
  sourceId: number,
  drafts: readonly ItemDraft[],
): Promise<{ allowed: ItemDraft[]; known: string[] }> {
  const { rows } = await raw<{ digest: Buffer; known: boolean }>`${plannedOnce}
    select digest, false as known from tombstone where digest = any(${saidIn(drafts)}::bytea[])
    union all
    select identity, true from item where source_id = ${sourceId} and identity = any(${drafts.map(({ identity }) => identity)}::bytea[])`.execute(
    sql(tx),
  )
  const gone = new Set(rows.flatMap(({ digest, known }) => (known ? [] : [digest.toString('hex')])))
  return {
    allowed: gone.size === 0 ? [...drafts] : drafts.filter((draft) => !isAmong(gone, draft)),
    known: rows.flatMap(({ digest, known }) => (known ? [digest.toString('hex')] : [])),
  }
}

const isAmong = (gone: ReadonlySet<string>, draft: ItemDraft) =>
  digestsOf(draft).some((digest) => gone.has(digest.toString('hex')))

/** Leaves out what was erased, or was written by somebody erased, under its present digest or the one from before. */
async function dropErased(tx: Tx, drafts: readonly ItemDraft[]): Promise<ItemDraft[]> {
  if (drafts.length === 0) return []
  const erased = await sql(tx).selectFrom('tombstone').select('digest').where('digest', 'in', saidIn(drafts)).execute()
  const gone = new Set(erased.map(({ digest }) => digest.toString('hex')))
  return drafts.filter((draft) => !isAmong(gone, draft))
}

/** The digests of all these items and their authors, under which an erasure would keep them out. */
export function saidIn(drafts: readonly ItemDraft[]): Buffer[] {
  return drafts.flatMap(digestsOf)
}

function digestsOf({ identity, renamed, author }: ItemDraft): Buffer[] {
  return [
    identity,
    ...renamed.filter(({ to }) => to.equals(identity)).map(({ from }) => from),
    ...(author === null || author.byNameAlone ? [] : [author.identity]),
    ...(author === null || author.byNameAlone || author.former === null ? [] : [author.former]),
  ]
}

/**
 * Items that stand under a digest from before get the present one, so that nothing known is found anew; where that one is
 * erased, so is this.
 */
async function renameItems(tx: Tx, sourceId: number, drafts: readonly ItemDraft[]): Promise<void> {
  const renamed = drafts.flatMap((draft) => draft.renamed)
  if (renamed.length === 0) return
  const pairs = raw`(select distinct * from unnest(${renamed.map(({ from }) => from)}::bytea[], ${renamed.map(({ to }) => to)}::bytea[]) as n (former, present))`
  await raw`update item set identity = n.present from ${pairs} as n
    where item.source_id = ${sourceId} and item.identity = n.former
      and not exists (select from item as other where other.source_id = ${sourceId} and other.identity = n.present)`.execute(
    sql(tx),
  )
  await raw`update item set parent_identity = n.present from ${pairs} as n
    where item.source_id = ${sourceId} and item.parent_identity = n.former`.execute(sql(tx))
}

/** The same for authors who stand under a digest from before with this name; of another name, they are somebody else. */
async function renameAuthors(
  tx: Tx,
  authors: readonly { identity: Buffer; former: Buffer | null; name: string | null }[],
): Promise<void> {
  for (const { identity, former, name } of authors)
    if (former !== null)
      await raw`update author set identity = ${identity}
        where identity = ${former} and name is not distinct from ${name}
          and not exists (select from author as other where other.identity = ${identity})`.execute(sql(tx))
}

/** Whether something was written to us in private. */
export async function isPrivate(db: Tx, itemId: number): Promise<boolean> {
  const row = await sql(db).selectFrom('item').select('visibility').where('id', '=', itemId).executeTakeFirst()
  return row?.visibility !== 'public'
}

import type { Purpose, RetentionClass, Visibility } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

export type ItemDraft = {
  identity: Buffer
  parentIdentity: Buffer | null
  author: { identity: Buffer; name: string | null; handle: string | null; url: string | null } | null
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
}

export type StoredItem = { id: number; identity: Buffer }

/**
 * Stores what is new of a poll in a handful of statements: authors, items, texts. What is known already stays as it is;
 * what was erased, or was written by somebody erased, is left out.
 * @returns the new items only.
 */
export async function insertItems(
  tx: Tx,
  source: { id: number; channel: string; purpose: Purpose; visibility: Visibility; retentionClass: RetentionClass },
  drafts: readonly ItemDraft[],
): Promise<StoredItem[]> {
  if (drafts.length === 0) return []
  const digests = [
    ...drafts.map(({ identity }) => identity),
    ...drafts.flatMap(({ author }) => (author === null ? [] : [author.identity])),
  ]
  const erased = await sql(tx).selectFrom('tombstone').select('digest').where('digest', 'in', digests).execute()
  const gone = new Set(erased.map(({ digest }) => digest.toString('hex')))
  const unique = new Map<string, ItemDraft>()
  for (const draft of drafts) {
    if (
      gone.has(draft.identity.toString('hex')) ||
      (draft.author !== null && gone.has(draft.author.identity.toString('hex')))
    )
      continue
    unique.set(draft.identity.toString('hex'), draft)
  }
  const known = await sql(tx)
    .selectFrom('item')
    .select('identity')
    .where('sourceId', '=', source.id)
    .where('identity', 'in', [...unique.values()].map(({ identity }) => identity).concat([Buffer.alloc(0)]))
    .execute()
  for (const { identity } of known) unique.delete(identity.toString('hex'))
  const fresh = [...unique.values()]
  if (fresh.length === 0) return []

  const { channel, purpose, visibility, retentionClass } = source
  const kept = { channel, purpose, visibility, retentionClass }
  const authors = new Map(
    fresh.flatMap(({ author, foundAt }) =>
      author === null ? [] : [[author.identity.toString('hex'), { ...author, ...kept, firstSeenAt: foundAt }] as const],
    ),
  )
  // In the order of their keys, so that two polls that share authors cannot lock each other out.
  const sorted = [...authors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, author]) => author)
  const authorIds = new Map<string, number>()
  if (sorted.length > 0) {
    const rows = await sql(tx)
      .insertInto('author')
      .values(sorted)
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
  const stored = await sql(tx)
    .insertInto('item')
    .values(
      fresh.map(({ identity, parentIdentity, author, language, own, addressed, publishedAt, foundAt }) => ({
        sourceId: source.id,
        identity,
        parentIdentity,
        authorId: author === null ? null : (authorIds.get(author.identity.toString('hex')) ?? null),
        language,
        own,
        addressed,
        publishedAt,
        foundAt,
        ...kept,
        retentionClass: own ? ('own' as const) : retentionClass,
      })),
    )
    .onConflict((c) => c.columns(['sourceId', 'identity']).doNothing())
    .returning(['id', 'identity'])
    .execute()
  if (stored.length > 0)
    await sql(tx)
      .insertInto('itemText')
      .values(
        stored.flatMap(({ id, identity }) => {
          const draft = unique.get(identity.toString('hex'))
          return draft === undefined
            ? []
            : [
                {
                  itemId: id,
                  externalId: draft.externalId,
                  url: draft.url,
                  title: draft.title,
                  text: draft.text,
                  threadUrl: draft.threadUrl,
                  updatedAt: draft.updatedAt,
                },
              ]
        }),
      )
      .execute()
  return stored
}

/** Items that triage has not judged yet, locked against a second triage; what is judged already is left out. */
export function lockUntriaged(tx: Tx, ids: readonly number[]) {
  return sql(tx)
    .selectFrom('item')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .leftJoin('author', 'author.id', 'item.authorId')
    .select([
      'item.id',
      'item.own',
      'item.addressed',
      'item.purpose',
      'item.channel',
      'item.language',
      'item.foundAt',
      'item.publishedAt',
      'source.accountId',
      'itemText.title',
      'itemText.text',
      'itemText.url',
      'author.name as authorName',
      'author.handle as authorHandle',
    ])
    .where('item.id', 'in', ids)
    .where('item.triagedAt', 'is', null)
    .orderBy('item.id')
    .forUpdate(['item'])
    .execute()
}

export type TriageOutcome = 'mention' | 'own' | 'no_hit' | 'dead'

/** Writes what triage made of items, one statement an outcome. */
export async function markTriaged(
  tx: Tx,
  outcomes: ReadonlyMap<TriageOutcome, readonly number[]>,
  now: Date,
): Promise<void> {
  for (const [triageOutcome, ids] of outcomes)
    if (ids.length > 0)
      await sql(tx)
        .updateTable('item')
        .set({
          triagedAt: now,
          triageOutcome,
          ...(triageOutcome === 'mention' ? { retentionClass: 'mention' as const } : {}),
        })
        .where('id', 'in', ids)
        .execute()
}

/** Puts items back before triage, for a replay. */
export async function forgetTriage(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql(tx).updateTable('item').set({ triagedAt: null, triageOutcome: null }).where('id', 'in', ids).execute()
}

/** Items that triage forgot: found before `before` and never judged. */
export async function listForgottenItems(db: Tx, before: Date, limit: number): Promise<number[]> {
  return (
    await sql(db)
      .selectFrom('item')
      .select('id')
      .where('triagedAt', 'is', null)
      .where('foundAt', '<', before)
      .orderBy('foundAt')
      .limit(limit)
      .execute()
  ).map(({ id }) => id)
}

/** Items found since, newest first, for trying a watch. */
export function listRecentItems(db: Tx, since: Date, limit: number) {
  return sql(db)
    .selectFrom('item')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('author', 'author.id', 'item.authorId')
    .select([
      'item.id',
      'item.foundAt',
      'item.channel',
      'item.language',
      'source.name as sourceName',
      'itemText.title',
      'itemText.text',
      'itemText.url',
      'author.name as authorName',
      'author.handle as authorHandle',
    ])
    .where('item.foundAt', '>=', since)
    .where('item.own', '=', false)
    .orderBy('item.foundAt', 'desc')
    .limit(limit)
    .execute()
}

/** What the item answers and what answers it at the source, oldest first. */
export function listThread(db: Tx, itemId: number) {
  return sql(db)
    .selectFrom('item as here')
    .innerJoin('item as other', (join) =>
      join
        .onRef('other.sourceId', '=', 'here.sourceId')
        .on((e) =>
          e.or([
            e('other.identity', '=', e.ref('here.parentIdentity')),
            e('other.parentIdentity', '=', e.ref('here.identity')),
          ]),
        ),
    )
    .leftJoin('itemText', 'itemText.itemId', 'other.id')
    .leftJoin('author', 'author.id', 'other.authorId')
    .select([
      'other.own',
      'author.name as authorName',
      'itemText.title',
      'itemText.text',
      'itemText.url',
      'other.publishedAt',
      'other.foundAt',
      raw<boolean>`other.parent_identity is not distinct from here.identity`.as('isReply'),
    ])
    .where('here.id', '=', itemId)
    .orderBy('other.foundAt')
    .orderBy('other.id')
    .limit(100)
    .execute()
}

import { sql as raw } from 'kysely'
import { forgetAnecdotes } from './anecdote.ts'
import { forgetClocks } from './clock.ts'
import { anyOf, sql, type Tx } from './database.ts'
import { deleteDeadLetters, forgetReasons } from './dead-letter.ts'
import { forgetIncidentWords } from './incident.ts'
import { forgetLabels } from './label.ts'
import { namesAny, namesInFull, wordsOfNames } from './names-any.ts'
import { forgetQuestions } from './question.ts'
import { forgetRecordWords } from './record.ts'
import { forgetAnnotations } from './report-annotation.ts'
import { forgetSnapshotNames } from './report-snapshot.ts'
import { forgetUnsent, forgetUnsentNaming } from './response-draft.ts'
import { forgetSavedViews } from './saved-view.ts'
import { eraseBodies } from './source-body.ts'
import { dropCopies } from './story.ts'
import { forgetPlaces, forgetPlacesNaming } from './submission.ts'
import { dropUnreadPushes } from './subscription.ts'

/**
 * Erases a person outside: the author's row and the texts, links and ids of all their items go, and so do the links of
 * responses to them. The items' bare rows stay for the figures, stripped of their author; tombstones keep out what a
 * later poll would bring back. What their sources answered goes whole. Dead letters about those items go too; one about their source keeps its code alone.
 * @param byNameAlone their name does not become a tombstone: it would silence everybody else who has it.
 * @returns the number of items stripped, the sources of which something went that nobody had read yet, and the tickets whose response
 * that waited for an approval went; undefined where there is no such author.
 */
export async function eraseAuthor(
  tx: Tx,
  id: number,
  { byNameAlone, now }: { byNameAlone: boolean; now: Date },
): Promise<{ items: number; unread: number[]; withdrawn: number[] } | undefined> {
  const author = await sql(tx)
    .selectFrom('author')
    .select(['identity', 'name', 'handle'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (author === undefined) return undefined
  const items = await sql(tx)
    .selectFrom('item')
    .select(['id', 'identity', 'sourceId'])
    .where('authorId', '=', id)
    .orderBy('id')
    .forUpdate()
    .execute()
  const tombs = [
    ...(byNameAlone ? [] : [{ digest: author.identity, kind: 'author', at: now } as const]),
    ...items.map(({ identity }) => ({ digest: identity, kind: 'item', at: now }) as const),
  ]
  if (tombs.length > 0)
    await sql(tx)
      .insertInto('tombstone')
      .values(tombs)
      .onConflict((c) => c.column('digest').doNothing())
      .execute()
  const withdrawn = await stripItems(tx, items, { called: [author], now })
  await sql(tx).deleteFrom('author').where('id', '=', id).execute()
  const unread = await dropAnswers(tx, items)
  return { items: items.length, unread, withdrawn }
}

/** What their sources said, read or not; @returns the sources of which something was not. To be called last in a transaction. */
async function dropAnswers(tx: Tx, items: readonly { sourceId: number }[]): Promise<number[]> {
  const sourceIds = [...new Set(items.map(({ sourceId }) => sourceId))]
  const unread = await dropUnreadPushes(tx, sourceIds)
  await eraseBodies(tx, sourceIds)
  return unread
}

/**
 * Takes from items, and from what was made of them, all that a person outside wrote or is called. What colleagues noted goes
 * with their tickets; of a story that others tell too, only what names them. @returns the tickets of such stories whose response waited
 * for an approval.
 */
async function stripItems(
  tx: Tx,
  items: readonly { id: number; sourceId: number }[],
  { called, now }: { called: readonly { name: string | null; handle: string | null }[]; now: Date },
): Promise<number[]> {
  const ids = items.map((item) => item.id)
  const words = wordsOfNames(called.flatMap(({ name, handle }) => [name, handle]))
  if (ids.length === 0) return []
  await sql(tx).deleteFrom('itemText').where('itemId', 'in', ids).execute()
  await sql(tx).deleteFrom('picture').where('itemId', 'in', ids).execute()
  await sql(tx).deleteFrom('itemVersion').where('itemId', 'in', ids).execute()
  await sql(tx).deleteFrom('watchExample').where('itemId', 'in', ids).execute()
  await sql(tx).updateTable('hiddenItem').set({ hits: '[]' }).where('itemId', 'in', ids).execute()
  await sql(tx).updateTable('item').set({ authorId: null, erasedAt: now }).where('id', 'in', ids).execute()
  await forgetClocks(tx, ids)
  const tickets = sql(tx).selectFrom('ticket').select('ticket.id').where('ticket.itemId', 'in', ids)
  await sql(tx)
    .updateTable('response')
    .set({ url: null, reason: null, text: null })
    .where('ticketId', 'in', tickets)
    .execute()
  await forgetUnsent(tx, ids)
  await forgetPlaces(tx, ids)
  await sql(tx).deleteFrom('note').where('ticketId', 'in', tickets).execute()
  const withdrawn = await forgetInStories(tx, ids, words)
  await forgetLabels(tx, ids, (label) => namesAny(label, words))
  const names = called.flatMap(({ name, handle }) => [name, handle])
  await forgetAnnotations(tx, (text) => namesInFull(text, names))
  await forgetSnapshotNames(tx, (text) => namesInFull(text, names))
  await forgetQuestions(tx, (text) => namesInFull(text, names))
  await forgetAnecdotes(tx, (text) => namesInFull(text, names), now)
  await forgetSavedViews(tx, (text) => namesInFull(text, names))
  await forgetIncidentWords(tx, (text) => namesInFull(text, names))
  await forgetRecordWords(tx, words, (text) => namesInFull(text, names))
  const mentions = await sql(tx)
    .updateTable('mention')
    .set({ hits: '[]' })
    .where('itemId', 'in', ids)
    .returning('id')
    .execute()
  await dropCopies(tx, ids)
  await deleteDeadLetters(tx, 'items.collected', ids)
  await deleteDeadLetters(tx, 'replies.seen', ids)
  await deleteDeadLetters(
    tx,
    'mentions.found',
    mentions.map((mention) => mention.id),
  )
  await forgetReasons(tx, [...new Set(items.map(({ sourceId }) => sourceId))])
  return withdrawn
}

/** Takes out of the stories in which their items are copies what was noted there and names them. @returns as `stripItems`. */
async function forgetInStories(tx: Tx, itemIds: readonly number[], words: ReadonlySet<string>): Promise<number[]> {
  const stories = sql(tx).selectFrom('storyCopy').select('ticketId').where('itemId', '=', anyOf(itemIds))
  const notes = await sql(tx).selectFrom('note').select(['id', 'text']).where('ticketId', 'in', stories).execute()
  await sql(tx)
    .deleteFrom('note')
    .where('id', '=', anyOf(notes.flatMap(({ id, text }) => (namesAny(text, words) ? id : []))))
    .execute()
  await forgetPlacesNaming(tx, itemIds, (text) => namesAny(text, words))
  const withdrawn = await forgetUnsentNaming(tx, itemIds, (text) => namesAny(text, words))
  const responses = await sql(tx)
    .selectFrom('response')
    .select(['id', 'url', 'reason', 'text'])
    .where('ticketId', 'in', stories)
    .execute()
  const theirs = responses.filter(({ url, reason, text }) =>
    namesAny(`${url ?? ''} ${reason ?? ''} ${text ?? ''}`, words),
  )
  await sql(tx)
    .updateTable('response')
    .set({ url: null, reason: null, text: null })
    .where('id', '=', anyOf(theirs.map(({ id }) => id)))
    .execute()
  return withdrawn
}

/** Authors who were erased once and are here again, as after the restore of an older backup. */
export async function listTombstonedAuthors(db: Tx): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('author')
    .innerJoin('tombstone', 'tombstone.digest', 'author.identity')
    .select('author.id')
    .orderBy('author.id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Strips items that were erased once and are here again, with their authors where nothing else of theirs is.
 * @returns the number of those authors, and the tickets whose response that waited for an approval went.
 */
export async function eraseTombstonedItems(tx: Tx, now: Date): Promise<{ authors: number; withdrawn: number[] }> {
  const items = await sql(tx)
    .selectFrom('item')
    .innerJoin('tombstone', 'tombstone.digest', 'item.identity')
    .select(['item.id', 'item.sourceId', 'item.authorId'])
    .where('item.erasedAt', 'is', null)
    .orderBy('item.id')
    .forUpdate(['item'])
    .execute()
  const authorIds = items.flatMap(({ authorId }) => authorId ?? [])
  const called = await sql(tx)
    .selectFrom('author')
    .select(['name', 'handle'])
    .where('id', '=', anyOf(authorIds))
    .execute()
  const withdrawn = await stripItems(tx, items, { called, now })
  await dropAnswers(tx, items)
  if (authorIds.length === 0) return { authors: 0, withdrawn }
  const gone = await sql(tx)
    .deleteFrom('author')
    .where('id', 'in', authorIds)
    .where((e) => e.not(e.exists(e.selectFrom('item').select('item.id').whereRef('item.authorId', '=', 'author.id'))))
    .returning('id')
    .execute()
  return { authors: gone.length, withdrawn }
}

/** An author's digest and name, and the sealed addresses of the sources where they wrote; undefined where there is none. */
export async function getAuthorIdentity(db: Tx, id: number) {
  const author = await sql(db).selectFrom('author').select(['identity', 'name']).where('id', '=', id).executeTakeFirst()
  if (author === undefined) return undefined
  const sources = await sql(db)
    .selectFrom('source')
    .select(['connector', 'addressSealed', 'identityHost', 'byHand'])
    .where('id', 'in', (e) => e.selectFrom('item').select('item.sourceId').where('item.authorId', '=', id))
    .orderBy('id')
    .execute()
  return { ...author, sources }
}

/** What is known of a person outside, so that whoever erases them sees that it is the right one. */
export type KnownAuthor = {
  id: number
  name: string | null
  handle: string | null
  url: string | null
  channel: string
  sources: string[]
  items: number
  tickets: number
  notes: number
}

/**
 * The persons outside that fit: by id, by the address of their profile, or by name or handle, where wanted at one source
 * alone. Case, a leading @ and a trailing slash make no difference.
 */
export async function findAuthors(
  db: Tx,
  who: { id: number } | { url: string } | { called: string },
  sourceId: number | null,
  limit: number,
): Promise<KnownAuthor[]> {
  const fits =
    'id' in who
      ? raw<boolean>`a.id = ${who.id}`
      : 'url' in who
        ? raw<boolean>`lower(rtrim(a.url, '/')) = lower(rtrim(${who.url}, '/'))`
        : raw<boolean>`(lower(a.name) = lower(${who.called}) or lower(ltrim(a.handle, '@')) = lower(ltrim(${who.called}, '@')))`
  const { rows } = await raw<KnownAuthor>`
    select a.id, a.name, a.handle, a.url, a.channel,
      array(select distinct s.name from item i join source s on s.id = i.source_id where i.author_id = a.id order by 1) as sources,
      (select count(*) from item i where i.author_id = a.id) as items,
      (select count(*) from ticket t join item i on i.id = t.item_id where i.author_id = a.id) as tickets,
      (select count(*) from note n join ticket t on t.id = n.ticket_id join item i on i.id = t.item_id where i.author_id = a.id) as notes
    from author a
    where ${fits} and (${sourceId}::bigint is null or exists (select from item i where i.author_id = a.id and i.source_id = ${sourceId}))
    order by a.id limit ${limit}`.execute(sql(db))
  return rows
}

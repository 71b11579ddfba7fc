import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { forgetReasons } from './dead-letter.ts'

const marks = { words: 'wordsKeptFrom', authors: 'authorsKeptFrom' } as const

/**
 * Items that others wrote on a kind of channel, found before then, whose words, or whose author, are still here; so many at once.
 * @param sources their ids.
 */
export async function listBeyondTerms(
  tx: Tx,
  what: keyof typeof marks,
  { sources, before, limit }: { sources: readonly { id: number; from: Date | null }[]; before: Date; limit: number },
): Promise<number[]> {
  const first = Math.min(...sources.map(({ from }) => from?.getTime() ?? 0))
  const rows = await sql(tx)
    .selectFrom('item')
    .select('id')
    .where('foundAt', '>=', new Date(first))
    .where('foundAt', '<', before)
    .where('sourceId', '=', anyOf(sources.map(({ id }) => id)))
    .where('own', '=', false)
    .where(what === 'words' ? 'wordsGoneAt' : 'authorId', what === 'words' ? 'is' : 'is not', null)
    .orderBy('foundAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/** The sources of a kind, with the instant of finding before which theirs was let go already. */
export async function listSourcesOfKind(db: Tx, connector: string, what: keyof typeof marks) {
  const rows = await sql(db)
    .selectFrom('source')
    .select(['id', marks[what]])
    .where('connector', '=', connector)
    .execute()
  return rows.map((row) => ({ id: row.id, from: (row as Record<string, unknown>)[marks[what]] as Date | null }))
}

/** What these sources brought before then has been let go. */
export async function markLetGo(
  tx: Tx,
  what: keyof typeof marks,
  { sourceIds, until }: { sourceIds: readonly number[]; until: Date },
): Promise<void> {
  await sql(tx)
    .updateTable('source')
    .set({ [marks[what]]: until })
    .where('id', '=', anyOf(sourceIds))
    .execute()
}

/** Lets go of all that items say, now and in versions before; what they are called, where they stand, when and what became of them stays. */
export async function forgetWords(tx: Tx, itemIds: readonly number[], now: Date): Promise<void> {
  if (itemIds.length === 0) return
  const ids = anyOf(itemIds)
  const items = await sql(tx)
    .updateTable('item')
    .set({ wordsGoneAt: now })
    .where('id', '=', ids)
    .returning('sourceId')
    .execute()
  await sql(tx)
    .updateTable('itemText')
    .set({ title: null, text: null, facts: null })
    .where('itemId', '=', ids)
    .execute()
  await sql(tx).deleteFrom('itemVersion').where('itemId', '=', ids).execute()
  await sql(tx).deleteFrom('picture').where('itemId', '=', ids).execute()
  await sql(tx).deleteFrom('watchExample').where('itemId', '=', ids).execute()
  // Places and forms say nothing without their text.
  await sql(tx).updateTable('hiddenItem').set({ hits: '[]' }).where('itemId', '=', ids).execute()
  await forgetReasons(tx, [...new Set(items.map(({ sourceId }) => sourceId))])
}

/** Lets go of who wrote items, and of all that is known of them where nothing else of theirs is here. */
export async function forgetAuthorsOf(tx: Tx, itemIds: readonly number[]): Promise<void> {
  if (itemIds.length === 0) return
  const { rows } = await raw<{ authorId: number }>`
    with old as (select id, author_id from item where id = ${anyOf(itemIds)} and author_id is not null),
    bare as (update item set author_id = null from old where item.id = old.id)
    select distinct author_id as "authorId" from old`.execute(sql(tx))
  await raw`delete from author where id = ${anyOf(rows.map(({ authorId }) => authorId))}
    and not exists (select from item where item.author_id = author.id)
    and not exists (select from mute where mute.author_id = author.id)`.execute(sql(tx))
}

/** Lets go of what these sources answered before then, as it came. */
export async function pruneBodiesOf(tx: Tx, sourceIds: readonly number[], before: Date): Promise<void> {
  await sql(tx).deleteFrom('sourceBody').where('sourceId', '=', anyOf(sourceIds)).where('at', '<', before).execute()
}

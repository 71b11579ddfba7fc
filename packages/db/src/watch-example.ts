import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** `itemId`: what it was taken from; the example goes with that item's erasure. */
export type ExampleValues = { must: 'match' | 'not_match'; title: string | null; text: string; itemId?: number | null }

/** The examples of these watches, in their order, with where the item of each can be seen. */
export function listExamples(db: Tx, watchIds: readonly number[]) {
  if (watchIds.length === 0) return Promise.resolve([])
  return sql(db)
    .selectFrom('watchExample')
    .leftJoin('itemText', 'itemText.itemId', 'watchExample.itemId')
    .select([
      'watchId',
      'must',
      'watchExample.title',
      'watchExample.text',
      'watchExample.itemId',
      'itemText.url',
      raw<number | null>`(select id from ticket where ticket.item_id = watch_example.item_id limit 1)`.as('ticketId'),
    ])
    .where('watchId', 'in', watchIds)
    .orderBy('watchId')
    .orderBy('position')
    .execute()
}

/** Puts these in place of a watch's examples. */
export async function putExamples(tx: Tx, watchId: number, examples: readonly ExampleValues[]): Promise<void> {
  await sql(tx).deleteFrom('watchExample').where('watchId', '=', watchId).execute()
  if (examples.length === 0) return
  const rows = examples.map(({ must, title, text, itemId = null }, position) => ({
    must,
    title,
    text,
    itemId,
    position,
  }))
  await sql(tx)
    .insertInto('watchExample')
    .values(rows.map((row) => ({ ...row, watchId })))
    .execute()
}

/** What examples may be taken from: items whose words are there and anybody may read. Locked, so that an erasure comes before or after. */
export function lockExampleItems(tx: Tx, itemIds: readonly number[]) {
  if (itemIds.length === 0) return Promise.resolve([])
  return sql(tx)
    .selectFrom('item')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .select(['item.id', 'title', 'text'])
    .where('item.id', 'in', itemIds)
    .where('item.visibility', '=', 'public')
    .orderBy('item.id')
    .forShare('item')
    .execute()
}

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** What the item answers says, where that is stored. */
export const parentText = raw<
  string | null
>`(select parent_text.text from item as parent join item_text as parent_text on parent_text.item_id = parent.id
  where parent.source_id = item.source_id and parent.identity = item.parent_identity)`.as('parentText')

/** An item as watches search it and samples show it. */
export const searchedColumns = [
  'item.id',
  'item.foundAt',
  'item.channel',
  'item.language',
  'source.name as sourceName',
  'itemText.title',
  'itemText.text',
  'itemText.url',
  'itemText.facts',
  parentText,
  'author.name as authorName',
  'author.handle as authorHandle',
] as const

/** Items found since that anybody may read, newest first, for trying a watch. */
export function listRecentItems(db: Tx, since: Date, limit: number) {
  return sql(db)
    .selectFrom('item')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('author', 'author.id', 'item.authorId')
    .select(searchedColumns)
    .where('item.foundAt', '>=', since)
    .where('item.own', '=', false)
    .where('item.visibility', '=', 'public')
    .orderBy('item.foundAt', 'desc')
    .limit(limit)
    .execute()
}

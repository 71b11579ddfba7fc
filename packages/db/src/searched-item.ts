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

/** What the item answers and what answers it at the source, oldest first. */
export function listThread(db: Tx, itemId: number) {
  return (
    sql(db)
      .selectFrom('item as here')
      // Each way by itself, so that each has its index.
      .innerJoinLateral(
        raw<{ id: number }>`(
        select above.id from item above where above.source_id = here.source_id and above.identity = here.parent_identity
        union select below.id from item below where below.source_id = here.source_id and below.parent_identity = here.identity
        union select asked.id from ticket join story_copy on story_copy.ticket_id = ticket.id and story_copy.rung = 'follow_up'
          join item asked on asked.id = story_copy.item_id where ticket.item_id = here.id
        union select below.id from ticket join story_copy on story_copy.ticket_id = ticket.id and story_copy.rung = 'follow_up'
          join item asked on asked.id = story_copy.item_id
          join item below on below.source_id = asked.source_id and below.parent_identity = asked.identity where ticket.item_id = here.id)`.as(
          'near',
        ),
        (join) => join.onTrue(),
      )
      .innerJoin('item as other', 'other.id', 'near.id')
      .innerJoin('source', 'source.id', 'other.sourceId')
      .leftJoin('itemText', 'itemText.itemId', 'other.id')
      .leftJoin('author', 'author.id', 'other.authorId')
      .select([
        // Where nobody is named as ours, watches judge the posts of our blog too; what stands there is ours all the same.
        raw<boolean>`other.own or (source.purpose = 'own_channel' and source.connector = 'wordpress'
        and other.parent_identity is null and coalesce(source.settings -> 'ownUsers', '[]') = '[]')`.as('own'),
        'author.name as authorName',
        'itemText.title',
        'itemText.text',
        'itemText.url',
        'other.publishedAt',
        'other.foundAt',
        raw<boolean>`other.identity is distinct from here.parent_identity`.as('isReply'),
      ])
      .where('here.id', '=', itemId)
      .orderBy('other.foundAt')
      .orderBy('other.id')
      .limit(100)
      .execute()
  )
}

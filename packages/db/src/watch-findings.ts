import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { searchedColumns } from './searched-item.ts'

/** When each word of a watch, as typed, last stood in a mention that it found. */
export async function listLastHits(db: Tx, watchId: number): Promise<{ term: string; at: Date }[]> {
  const { rows } = await raw<{ term: string; at: Date }>`
    select span ->> 'term' as term, max(mention.found_at) as at
    from mention, jsonb_array_elements(mention.hits) as hit, jsonb_array_elements(hit -> 'spans') as span
    where (hit ->> 'watchId')::bigint = ${watchId} group by 1`.execute(sql(db))
  return rows
}

/** What anybody may read and was answered since then, the newest first, as watches search it. */
export function listAnswered(db: Tx, since: Date, limit: number) {
  return sql(db)
    .selectFrom('ticket')
    .innerJoin('item', 'item.id', 'ticket.itemId')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('author', 'author.id', 'item.authorId')
    .select(['ticket.id as ticketId', ...searchedColumns])
    .where('item.foundAt', '>=', since)
    .where('item.visibility', '=', 'public')
    .where((e) =>
      e.exists(e.selectFrom('response').select('response.id').whereRef('response.ticketId', '=', 'ticket.id')),
    )
    .orderBy('item.foundAt', 'desc')
    .limit(limit)
    .execute()
}

import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

const dayMs = 86_400_000

/**
 * Takes the texts of items that concerned nobody and were found before then, and what is known of their authors where nothing
 * else of theirs is; the figures keep their bare rows. So many at once.
 * @returns how many.
 */
export async function pruneTexts(tx: Tx, before: Date, limit: number): Promise<number> {
  const known = await sql(tx).selectFrom('installation').select('textsPrunedUntil').executeTakeFirst()
  const from = known?.textsPrunedUntil ?? new Date(0)
  const { rows } = await raw<{ id: number }>`
    with old as (
      select item.id from item join item_text on item_text.item_id = item.id
      where item.found_at >= ${from} and item.found_at < ${before} and item.retention_class = 'unmatched' and item.triage_outcome = 'no_hit' and not item.own
      order by item.found_at limit ${limit} for update of item skip locked
    ), versions as (delete from item_version using old where item_version.item_id = old.id)
    delete from item_text using old where item_text.item_id = old.id returning old.id`.execute(sql(tx))
  const ids = rows.map(({ id }) => id)
  // What was judged late is still found the next time. By whole days, so that it is written once a day.
  const until = new Date(Math.floor(before.getTime() / dayMs - 1) * dayMs)
  if (ids.length < limit && until > from)
    await sql(tx).updateTable('installation').set({ textsPrunedUntil: until }).execute()
  if (ids.length === 0) return 0
  // Places and forms say nothing without their text.
  await raw`update hidden_item set hits = '[]' where item_id = ${anyOf(ids)} and hits <> '[]'`.execute(sql(tx))
  const { rows: unknown } = await raw<{ authorId: number }>`
    with old as (select id, author_id from item where id = ${anyOf(ids)} and author_id is not null),
    bare as (update item set author_id = null from old where item.id = old.id)
    select distinct author_id as "authorId" from old`.execute(sql(tx))
  await raw`delete from author where id = ${anyOf(unknown.map(({ authorId }) => authorId))}
    and not exists (select from item where item.author_id = author.id)
    and not exists (select from mute where mute.author_id = author.id)`.execute(sql(tx))
  return ids.length
}

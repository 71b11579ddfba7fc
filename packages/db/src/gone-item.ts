import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

/** Notes that a source no longer shows these items. @returns those of which that is new. */
export async function markGone(
  tx: Tx,
  sourceId: number,
  identities: readonly Buffer[],
  now: Date,
): Promise<{ id: number }[]> {
  if (identities.length === 0) return []
  return sql(tx)
    .updateTable('item')
    .set({ goneAt: now })
    .where('sourceId', '=', sourceId)
    .where('identity', '=', raw<Buffer>`any(${[...identities]}::bytea[])`)
    .where('goneAt', 'is', null)
    .returning('id')
    .execute()
}

/** Takes back that a source no longer shows these items. */
export async function markShown(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql(tx).updateTable('item').set({ goneAt: null }).where('id', '=', anyOf(ids)).execute()
}

/** The tickets of these items and of their stories, and whether any of what is told there can still be seen at a source. */
export async function listTicketsShown(
  tx: Tx,
  itemIds: readonly number[],
): Promise<{ ticketId: number; shown: boolean }[]> {
  const { rows } = await raw<{ ticketId: number; shown: boolean }>`
    select ticket.id as ticket_id, item.gone_at is null or exists (
        select from story_copy copy join item other on other.id = copy.item_id
        where copy.ticket_id = ticket.id and copy.rung <> 'follow_up' and other.gone_at is null and other.erased_at is null) as shown
    from ticket join item on item.id = ticket.item_id
    where ticket.item_id = ${anyOf(itemIds)} or ticket.id in (select ticket_id from story_copy where item_id = ${anyOf(itemIds)} and rung <> 'follow_up')
    order by ticket.id`.execute(sql(tx))
  return rows
}

import { sql, type Tx } from './database.ts'

/**
 * Erases a person outside: the author's row and the texts, links and ids of all their items go, and so do the links of
 * responses to them. The items' bare rows stay for the figures, stripped of their author; tombstones keep out what a
 * later poll would bring back.
 * @returns the number of items stripped, or undefined where there is no such author.
 */
export async function eraseAuthor(tx: Tx, id: number, now: Date): Promise<number | undefined> {
  const author = await sql(tx)
    .selectFrom('author')
    .select('identity')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (author === undefined) return undefined
  const items = await sql(tx)
    .selectFrom('item')
    .select(['id', 'identity'])
    .where('authorId', '=', id)
    .forUpdate()
    .execute()
  const ids = items.map((item) => item.id)
  const tombs = [
    { digest: author.identity, kind: 'author', at: now } as const,
    ...items.map(({ identity }) => ({ digest: identity, kind: 'item', at: now }) as const),
  ]
  await sql(tx)
    .insertInto('tombstone')
    .values(tombs)
    .onConflict((c) => c.column('digest').doNothing())
    .execute()
  if (ids.length > 0) {
    await sql(tx).deleteFrom('itemText').where('itemId', 'in', ids).execute()
    await sql(tx).updateTable('item').set({ authorId: null, erasedAt: now }).where('id', 'in', ids).execute()
    const tickets = sql(tx).selectFrom('ticket').select('ticket.id').where('ticket.itemId', 'in', ids)
    await sql(tx).updateTable('response').set({ url: null, reason: null }).where('ticketId', 'in', tickets).execute()
    await sql(tx).deleteFrom('note').where('ticketId', 'in', tickets).execute()
    await sql(tx).updateTable('mention').set({ hits: '[]' }).where('itemId', 'in', ids).execute()
  }
  await sql(tx).deleteFrom('author').where('id', '=', id).execute()
  return ids.length
}

import { sql, type Tx } from './database.ts'

/** Keeps that what a source said is to be read once more. */
export async function wishReread(tx: Tx, id: number, now: Date): Promise<void> {
  await sql(tx).updateTable('source').set({ rereadSince: now }).where('id', '=', id).execute()
}

/** Since when it is to be read once more; null where it is not, or no longer. */
export async function getRereadWish(db: Tx, id: number): Promise<Date | null> {
  const found = await sql(db).selectFrom('source').select('rereadSince').where('id', '=', id).executeTakeFirst()
  return found?.rereadSince ?? null
}

/** It was read once more, as somebody wished then; who wished it later still waits. */
export async function endReread(tx: Tx, id: number, since: Date): Promise<void> {
  await sql(tx)
    .updateTable('source')
    .set({ rereadSince: null })
    .where('id', '=', id)
    .where('rereadSince', '<=', since)
    .execute()
}

/** What is to be read once more since before an instant: its message may be lost. */
export async function listForgottenRereads(db: Tx, before: Date, limit: number): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('source')
    .select('id')
    .where('rereadSince', '<', before)
    .orderBy('rereadSince')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

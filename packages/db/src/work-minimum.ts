import { sql, type Tx } from './database.ts'

/** How many active people stand at least behind a figure about work, where nobody has set anything else. */
const usualMinimum = 10

export async function getWorkMinimum(db: Tx): Promise<number> {
  const set = await sql(db)
    .selectFrom('workMinimum')
    .select('people')
    .where('inForceAt', 'is not', null)
    .orderBy('inForceAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return set?.people ?? usualMinimum
}

/** Everything that was proposed, the newest first, with who did what. */
export function listWorkMinimums(db: Tx) {
  return sql(db)
    .selectFrom('workMinimum')
    .leftJoin('person as proposer', 'proposer.id', 'workMinimum.proposedBy')
    .leftJoin('person as confirmer', 'confirmer.id', 'workMinimum.confirmedBy')
    .select([
      'workMinimum.id',
      'workMinimum.people',
      'workMinimum.reason',
      'workMinimum.proposedBy',
      'proposer.name as proposerName',
      'workMinimum.proposedAt',
      'workMinimum.confirmedBy',
      'confirmer.name as confirmerName',
      'workMinimum.inForceAt',
      'workMinimum.withdrawnAt',
    ])
    .orderBy('workMinimum.id', 'desc')
    .limit(100)
    .execute()
}

/** One proposal waits at a time: a new one takes the place of the one before. */
export async function withdrawWorkMinimum(tx: Tx, now: Date): Promise<boolean> {
  const withdrawn = await sql(tx)
    .updateTable('workMinimum')
    .set({ withdrawnAt: now })
    .where('inForceAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .execute()
  return withdrawn.length > 0
}

export async function insertWorkMinimum(
  tx: Tx,
  draft: { people: number; reason: string; proposedBy: number; proposedAt: Date; inForceAt: Date | null },
): Promise<void> {
  await sql(tx).insertInto('workMinimum').values(draft).execute()
}

/** The proposal that waits for a second person, held until the transaction ends. */
export function lockProposedMinimum(tx: Tx) {
  return sql(tx)
    .selectFrom('workMinimum')
    .select(['id', 'people', 'proposedBy'])
    .where('inForceAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function confirmWorkMinimum(tx: Tx, id: number, confirmedBy: number, now: Date): Promise<void> {
  await sql(tx).updateTable('workMinimum').set({ confirmedBy, inForceAt: now }).where('id', '=', id).execute()
}

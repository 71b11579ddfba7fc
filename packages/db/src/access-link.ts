import { sql, type Tx } from './database.ts'

export type AccessLink = { personId: number; tokenDigest: Buffer; createdAt: Date; expiresAt: Date }

/** Keeps a person's link; the one before no longer opens anything. */
export async function putAccessLink(tx: Tx, link: AccessLink): Promise<void> {
  await sql(tx)
    .insertInto('accessLink')
    .values(link)
    .onConflict((c) => c.column('personId').doUpdateSet(link))
    .execute()
}

/** Whose link this is, where it still holds and the person still works here. */
export function findAccessLink(db: Tx, tokenDigest: Buffer, now: Date) {
  return sql(db)
    .selectFrom('accessLink')
    .innerJoin('person', 'person.id', 'accessLink.personId')
    .select((e) => [
      'person.id as personId',
      'person.name',
      'person.email',
      'person.language',
      'accessLink.expiresAt',
      e('person.passwordHash', 'is', null).$castTo<boolean>().as('first'),
    ])
    .where('tokenDigest', '=', tokenDigest)
    .where('expiresAt', '>', now)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
}

/** Takes the link away: of two who use it at once, one finds it gone. */
export async function takeAccessLink(tx: Tx, tokenDigest: Buffer): Promise<boolean> {
  return (
    (await sql(tx)
      .deleteFrom('accessLink')
      .where('tokenDigest', '=', tokenDigest)
      .returning('personId')
      .executeTakeFirst()) !== undefined
  )
}

/** Until when a person's link holds; null where they have none. */
export async function linkHoldsUntil(db: Tx, personId: number, now: Date): Promise<Date | null> {
  const link = await sql(db)
    .selectFrom('accessLink')
    .select('expiresAt')
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return link?.expiresAt ?? null
}

/** Takes away a person's link, wherever it lies. */
export async function deleteAccessLinkOf(tx: Tx, personId: number): Promise<void> {
  await sql(tx).deleteFrom('accessLink').where('personId', '=', personId).execute()
}

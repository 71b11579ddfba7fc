import { type MailWishes, type Role, usualWishes } from '@echolot/domain'
import { sql, type Tx } from './database.ts'
import { ownDepartmentIds } from './person.ts'

/** What a person wants to be told by mail. */
export async function getMailWishes(db: Tx, personId: number): Promise<MailWishes> {
  const row = await sql(db)
    .selectFrom('mailWish')
    .select(['assigned', 'mentioned', 'late', 'digestHour'])
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row ?? usualWishes
}

export async function putMailWishes(tx: Tx, personId: number, wishes: MailWishes): Promise<void> {
  await sql(tx)
    .insertInto('mailWish')
    .values({ personId, ...wishes })
    .onConflict((c) => c.column('personId').doUpdateSet(wishes))
    .execute()
}

/** Somebody who can be told by mail, and what they want to be told. */
export type Reader = { id: number; role: Role; departmentIds: readonly string[]; wishes: MailWishes }

/** Everybody who may sign in, without the people of the demo, who have no mailbox. */
export async function listReaders(db: Tx): Promise<Reader[]> {
  const rows = await sql(db)
    .selectFrom('person')
    .leftJoin('mailWish', 'mailWish.personId', 'person.id')
    .select(['person.id', 'role', ownDepartmentIds, 'assigned', 'mentioned', 'late', 'digestHour'])
    .where('disabledAt', 'is', null)
    .where('demo', '=', false)
    .where('passwordHash', 'is not', null)
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, role, departmentIds, assigned, mentioned, late, digestHour }) => ({
    ...{ id, role, departmentIds },
    wishes:
      assigned === null || mentioned === null || late === null
        ? usualWishes
        : { assigned, mentioned, late, digestHour },
  }))
}

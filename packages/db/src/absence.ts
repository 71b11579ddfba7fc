import { sql, type Tx } from './database.ts'

/** Absences that are not over, the earliest first, with the names as they are now. */
export function listAbsences(db: Tx, now: Date) {
  return sql(db)
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.personId')
    .leftJoin('person as deputy', (join) =>
      join.onRef('deputy.id', '=', 'absence.deputyId').on('deputy.disabledAt', 'is', null),
    )
    .select([
      'absence.id',
      'absence.personId',
      'person.name as personName',
      'deputy.id as deputyId',
      'deputy.name as deputyName',
      'absence.beginsAt',
      'absence.endsAt',
    ])
    .where('absence.endsAt', '>', now)
    .where('person.disabledAt', 'is', null)
    .orderBy('absence.beginsAt')
    .orderBy('absence.id')
    .execute()
}

/** Keeps an absence; a person's own are planned one after the other, so that no two of them overlap. @returns its id; undefined where another one lies in it. */
export async function insertAbsence(
  tx: Tx,
  absence: { personId: number; deputyId: number | null; beginsAt: Date; endsAt: Date },
): Promise<number | undefined> {
  const { personId, beginsAt, endsAt } = absence
  await sql(tx).selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  const other = await sql(tx)
    .selectFrom('absence')
    .select('id')
    .where('personId', '=', personId)
    .where('beginsAt', '<', endsAt)
    .where('endsAt', '>', beginsAt)
    .executeTakeFirst()
  if (other !== undefined) return undefined
  return (await sql(tx).insertInto('absence').values(absence).returning('id').executeTakeFirstOrThrow()).id
}

export async function deleteAbsence(tx: Tx, id: number): Promise<void> {
  await sql(tx).deleteFrom('absence').where('id', '=', id).execute()
}

/** Nobody needs to know when somebody was away. */
export async function pruneAbsences(db: Tx, now: Date): Promise<void> {
  await sql(db).deleteFrom('absence').where('endsAt', '<=', now).execute()
}

import type { Sight } from '@echolot/domain'
import { sql as raw, type SqlBool } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { inSight } from './sight.ts'

/** Of no department, or of one in sight. */
const isSeen = (sight: Sight) => raw<SqlBool>`(department_id is null or ${inSight(sight, raw`department_id`)})`

/** What somebody notes about days; null is for all departments, all channels. */
export type AnnotationValues = {
  fromDay: string
  toDay: string
  text: string
  departmentId: string | null
  channel: string | null
}

/** The notes about any day of a period, both ends included, in the order of their days. */
export function listAnnotations(db: Tx, { from, to }: { from: string; to: string }) {
  return sql(db)
    .selectFrom('reportAnnotation')
    .leftJoin('person', 'person.id', 'reportAnnotation.personId')
    .select([
      'reportAnnotation.id',
      'fromDay',
      'toDay',
      'text',
      'departmentId',
      'channel',
      'personId',
      'person.name as personName',
    ])
    .where('fromDay', '<=', to)
    .where('toDay', '>=', from)
    .orderBy('fromDay')
    .orderBy('reportAnnotation.id')
    .limit(500)
    .execute()
}

export function insertAnnotation(
  tx: Tx,
  annotation: AnnotationValues & { personId: number | null; now: Date },
): Promise<{ id: number }> {
  const { now, ...values } = annotation
  return sql(tx)
    .insertInto('reportAnnotation')
    .values({ ...values, createdAt: now, changedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Undefined where there is none in sight. Who noted it first stays its author. */
export function updateAnnotation(
  tx: Tx,
  id: number,
  { now, sight, ...values }: AnnotationValues & { now: Date; sight: Sight },
) {
  return sql(tx)
    .updateTable('reportAnnotation')
    .set({ ...values, changedAt: now })
    .where('id', '=', id)
    .where(isSeen(sight))
    .returning('id')
    .executeTakeFirst()
}

/** Removes the notes that name somebody. */
export async function forgetAnnotations(tx: Tx, isNamed: (text: string) => boolean): Promise<void> {
  const notes = await sql(tx).selectFrom('reportAnnotation').select(['id', 'text']).execute()
  const ids = notes.flatMap(({ id, text }) => (isNamed(text) ? id : []))
  await sql(tx).deleteFrom('reportAnnotation').where('id', '=', anyOf(ids)).execute()
}

/** Undefined where there is none in sight. */
export function deleteAnnotation(tx: Tx, id: number, sight: Sight) {
  return sql(tx)
    .deleteFrom('reportAnnotation')
    .where('id', '=', id)
    .where(isSeen(sight))
    .returning('id')
    .executeTakeFirst()
}

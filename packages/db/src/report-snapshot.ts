import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

type Draft = {
  name: string
  asked: unknown
  asOf: Date
  data: unknown
  definitions: unknown
  personId: number | null
  createdAt: Date
}

/** Keeps a report as it was told. */
export function insertReportSnapshot(tx: Tx, { asked, data, definitions, ...draft }: Draft): Promise<{ id: number }> {
  return sql(tx)
    .insertInto('reportSnapshot')
    .values({ ...draft, asked: json(asked), data: json(data), definitions: json(definitions) })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** The kept reports, the newest first, without what they were made from. */
export function listReportSnapshots(db: Tx) {
  return sql(db)
    .selectFrom('reportSnapshot')
    .leftJoin('person', 'person.id', 'reportSnapshot.personId')
    .select(['reportSnapshot.id', 'reportSnapshot.name', 'asked', 'asOf', 'personId', 'person.name as personName'])
    .orderBy('reportSnapshot.createdAt', 'desc')
    .orderBy('reportSnapshot.id', 'desc')
    .limit(500)
    .execute()
}

/** One kept report with all that it was made from; undefined where there is none. */
export function getReportSnapshot(db: Tx, id: number) {
  return sql(db)
    .selectFrom('reportSnapshot')
    .leftJoin('person', 'person.id', 'reportSnapshot.personId')
    .select([
      'reportSnapshot.id',
      'reportSnapshot.name',
      'asked',
      'asOf',
      'data',
      'definitions',
      'personId',
      'person.name as personName',
    ])
    .where('reportSnapshot.id', '=', id)
    .executeTakeFirst()
}

/** Undefined where there is none. */
export function deleteReportSnapshot(tx: Tx, id: number) {
  return sql(tx).deleteFrom('reportSnapshot').where('id', '=', id).returning('id').executeTakeFirst()
}

/** Calls reports whose name names somebody by the instant they tell of. */
export async function forgetSnapshotNames(tx: Tx, isNamed: (text: string) => boolean): Promise<void> {
  const kept = await sql(tx).selectFrom('reportSnapshot').select(['id', 'name']).execute()
  const ids = kept.flatMap(({ id, name }) => (isNamed(name) ? id : []))
  await sql(tx)
    .updateTable('reportSnapshot')
    .set({ name: raw<string>`to_char(as_of, 'YYYY-MM-DD HH24:MI')` })
    .where('id', '=', anyOf(ids))
    .execute()
}

/** What the waits of tickets are promised now, each by its number. */
export function listTermsOf(db: Tx, ticketIds: readonly number[]) {
  return sql(db)
    .selectFrom('episode')
    .select(['ticketId', 'number', 'dueAt', 'targetMinutes', 'counted'])
    .where('ticketId', '=', anyOf(ticketIds))
    .execute()
}

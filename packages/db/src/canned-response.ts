import { sql, type Tx } from './database.ts'

export type CannedResponseValues = { departmentId: string | null; language: string; name: string; text: string }

/** The canned responses that were not removed, each with its present text, by name. */
export function listCannedResponses(db: Tx) {
  return sql(db)
    .selectFrom('cannedResponse')
    .innerJoin('cannedResponseVersion as version', (join) =>
      join
        .onRef('version.cannedResponseId', '=', 'cannedResponse.id')
        .onRef('version.version', '=', 'cannedResponse.version'),
    )
    .leftJoin('person', 'person.id', 'version.personId')
    .select([
      'cannedResponse.id',
      'cannedResponse.departmentId',
      'cannedResponse.language',
      'cannedResponse.name',
      'cannedResponse.version',
      'version.text',
      'version.at',
      'version.personId',
      'person.name as personName',
    ])
    .where('cannedResponse.removedAt', 'is', null)
    .orderBy('cannedResponse.name')
    .orderBy('cannedResponse.id')
    .execute()
}

/** Writes a new one as its first version. @throws where one of this name, language and department is there. */
export async function insertCannedResponse(
  tx: Tx,
  { text, ...values }: CannedResponseValues,
  by: { now: Date; personId: number | null },
): Promise<number> {
  const { id } = await sql(tx)
    .insertInto('cannedResponse')
    .values({ ...values, version: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepVersion(tx, { id, version: 1, name: values.name, text }, by)
  return id
}

/** Writes the next version of one; undefined where there is none. @throws as for a new one. */
export async function updateCannedResponse(
  tx: Tx,
  id: number,
  { text, ...values }: CannedResponseValues,
  by: { now: Date; personId: number | null },
): Promise<number | undefined> {
  const changed = await sql(tx)
    .updateTable('cannedResponse')
    .set((e) => ({ ...values, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('version')
    .executeTakeFirst()
  if (changed === undefined) return undefined
  await keepVersion(tx, { id, version: changed.version, name: values.name, text }, by)
  return changed.version
}

async function keepVersion(
  tx: Tx,
  { id, ...said }: { id: number; version: number; name: string; text: string },
  { now, personId }: { now: Date; personId: number | null },
): Promise<void> {
  await sql(tx)
    .insertInto('cannedResponseVersion')
    .values({ cannedResponseId: id, ...said, personId, at: now })
    .execute()
}

/** What one said, the newest first, removed or not. */
export function listCannedResponseVersions(db: Tx, id: number) {
  return sql(db)
    .selectFrom('cannedResponseVersion')
    .innerJoin('cannedResponse', 'cannedResponse.id', 'cannedResponseVersion.cannedResponseId')
    .leftJoin('person', 'person.id', 'cannedResponseVersion.personId')
    .select([
      'cannedResponse.departmentId',
      'cannedResponseVersion.version',
      'cannedResponseVersion.name',
      'text',
      'at',
      'personId',
      'person.name as personName',
    ])
    .where('cannedResponseId', '=', id)
    .orderBy('version', 'desc')
    .execute()
}

/** Takes one out of use; its versions stay. Undefined where there is none. */
export function removeCannedResponse(tx: Tx, id: number, now: Date) {
  return sql(tx)
    .updateTable('cannedResponse')
    .set({ removedAt: now })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
}

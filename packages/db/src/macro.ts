import { sql, type Tx } from './database.ts'

/** The macros that are written here, and how often those of the brands have changed. */
export function listMacros(db: Tx) {
  return sql(db)
    .selectFrom('macro')
    .leftJoin('person', 'person.id', 'macro.personId')
    .select(['macro.name', 'query', 'version', 'updatedAt', 'personId', 'person.name as personName', 'fromFile'])
    .orderBy('macro.name')
    .execute()
}

/** Writes a macro as one version more than it ever had, also where it was removed in between. */
export async function putMacro(
  tx: Tx,
  { name, query, updatedAt, personId }: { name: string; query: string; updatedAt: Date; personId: number | null },
): Promise<void> {
  const last = await sql(tx)
    .selectFrom('macroVersion')
    .select((e) => e.fn.max('version').as('version'))
    .where('name', '=', name)
    .executeTakeFirst()
  const macro = { query, version: (last?.version ?? 0) + 1, updatedAt, personId }
  await sql(tx)
    .insertInto('macro')
    .values({ name, ...macro })
    .onConflict((c) => c.column('name').doUpdateSet(macro))
    .execute()
  await keepMacroVersion(tx, { name, query, version: macro.version, at: updatedAt, personId })
}

/** Keeps what a macro says; a version that is kept already stays as it is. */
export async function keepMacroVersion(
  tx: Tx,
  version: { name: string; version: number; query: string; at: Date | null; personId: number | null },
): Promise<void> {
  await sql(tx)
    .insertInto('macroVersion')
    .values(version)
    .onConflict((c) => c.columns(['name', 'version']).doNothing())
    .execute()
}

/** What a macro said, the newest first. */
export function listMacroVersions(db: Tx, name: string) {
  return sql(db)
    .selectFrom('macroVersion')
    .leftJoin('person', 'person.id', 'macroVersion.personId')
    .select(['version', 'query', 'at', 'personId', 'person.name as personName'])
    .where('macroVersion.name', '=', name)
    .orderBy('version', 'desc')
    .execute()
}

export async function deleteMacro(tx: Tx, name: string): Promise<boolean> {
  return (await sql(tx).deleteFrom('macro').where('name', '=', name).returning('name').executeTakeFirst()) !== undefined
}

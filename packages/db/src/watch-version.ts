import type { WatchOrigin } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** Who makes a version, from where, and the macros that its query uses, as they are now. */
export type MadeBy = {
  personId: number | null
  origin: WatchOrigin
  macros?: Readonly<Record<string, number>>
}

/** Keeps what a watch says now; a version that is kept already stays as it is. */
export async function keepVersion(
  tx: Tx,
  watch: { id: number; version: number; query: string },
  { personId, origin, macros = {} }: MadeBy,
  at: Date,
): Promise<void> {
  await sql(tx)
    .insertInto('watchVersion')
    .values({
      watchId: watch.id,
      version: watch.version,
      query: watch.query,
      at,
      personId,
      origin,
      macros: json(macros),
    })
    .onConflict((c) => c.columns(['watchId', 'version']).doNothing())
    .execute()
}

/** What a watch said, the newest first. */
export function listWatchVersions(db: Tx, watchId: number) {
  return sql(db)
    .selectFrom('watchVersion')
    .leftJoin('person', 'person.id', 'watchVersion.personId')
    .select(['version', 'query', 'at', 'origin', 'macros', 'personId', 'person.name as personName'])
    .where('watchId', '=', watchId)
    .orderBy('version', 'desc')
    .execute()
}

/** Makes new versions of watches whose words stayed and whose macros say something else now. @returns their present versions. */
export async function renewVersions(tx: Tx, ids: readonly number[], now: Date) {
  if (ids.length === 0) return []
  return sql(tx)
    .updateTable('watch')
    .set({ version: raw<number>`version + 1`, updatedAt: now })
    .where('id', 'in', ids)
    .returning(['id', 'version', 'query'])
    .execute()
}

import type { BrandKind } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { keepVersion, type MadeBy } from './watch-version.ts'

export function listBrands(db: Tx) {
  return sql(db).selectFrom('brand').select(['id', 'name', 'kind', 'fromFile']).orderBy('id').execute()
}

export function insertBrand(tx: Tx, brand: { name: string; kind: BrandKind; createdAt: Date }) {
  return sql(tx)
    .insertInto('brand')
    .values(brand)
    .returning(['id', 'name', 'kind', 'fromFile'])
    .executeTakeFirstOrThrow()
}

export function updateBrand(tx: Tx, id: number, values: { name: string; kind: BrandKind }) {
  return sql(tx)
    .updateTable('brand')
    .set(values)
    .where('id', '=', id)
    .returning(['id', 'name', 'kind', 'fromFile'])
    .executeTakeFirst()
}

export function deleteBrand(tx: Tx, id: number) {
  return sql(tx).deleteFrom('brand').where('id', '=', id).returning('id').executeTakeFirst()
}

const shown = ['id', 'brandId', 'name', 'query', 'version', 'enabled', 'fromFile'] as const

/** All watches, each with who made its present version and with the number of mentions it hit since `since`. */
export function listWatches(db: Tx, since: Date) {
  return sql(db)
    .selectFrom('watch')
    .leftJoin('watchVersion', (join) =>
      join.onRef('watchVersion.watchId', '=', 'watch.id').onRef('watchVersion.version', '=', 'watch.version'),
    )
    .leftJoin('person', 'person.id', 'watchVersion.personId')
    .select([
      'watch.id',
      'watch.brandId',
      'watch.name',
      'watch.query',
      'watch.version',
      'watch.enabled',
      'watch.fromFile',
      'watch.createdAt',
      'watchVersion.at as changedAt',
      'watchVersion.personId',
      'person.name as personName',
      raw<number>`(select count(*) from mention where mention.found_at >= ${since} and mention.hits @> jsonb_build_array(jsonb_build_object('watchId', watch.id)))`.as(
        'mentions',
      ),
    ])
    .orderBy('watch.id')
    .execute()
}

/** One watch as it stands. */
export function getWatch(db: Tx, id: number) {
  return sql(db)
    .selectFrom('watch')
    .select([...shown, 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listWatchesById(db: Tx, ids: readonly number[]) {
  if (ids.length === 0) return Promise.resolve([])
  return sql(db)
    .selectFrom('watch')
    .select(['id', 'brandId', 'name', 'query', 'version'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
}

/** A new watch, whose words are its first version. */
export async function insertWatch(
  tx: Tx,
  watch: { brandId: number; name: string; query: string; enabled: boolean; createdAt: Date; updatedAt: Date },
  by: MadeBy,
) {
  const made = await sql(tx).insertInto('watch').values(watch).returning(shown).executeTakeFirstOrThrow()
  await keepVersion(tx, made, by, watch.createdAt)
  return made
}

/** A changed query is a new version, kept with who made it, so that a mention can say by which it was found. */
export async function updateWatch(
  tx: Tx,
  id: number,
  values: { brandId: number; name: string; query: string; enabled: boolean; updatedAt: Date },
  by: MadeBy,
) {
  const changed = await sql(tx)
    .updateTable('watch')
    .set({ ...values, version: raw<number>`case when query = ${values.query} then version else version + 1 end` })
    .where('id', '=', id)
    .returning(shown)
    .executeTakeFirst()
  if (changed !== undefined) await keepVersion(tx, changed, by, values.updatedAt)
  return changed
}

export function deleteWatch(tx: Tx, id: number) {
  return sql(tx).deleteFrom('watch').where('id', '=', id).returning('id').executeTakeFirst()
}

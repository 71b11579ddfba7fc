import { getWatch, listWatchVersions } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { personRef } from './person-ref.ts'
import { wordChanges } from './word-changes.ts'

/** What a watch said when, the newest first, each with what changed against the version before. @throws Refusal `not_found`. */
export async function listVersionsOfWatch({ db }: Pick<Ctx, 'db'>, { id }: { id: number }) {
  const watch = await getWatch(db, id)
  if (watch === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
  const kept = await listWatchVersions(db, id)
  // A version of Echolot that keeps none can have made the present one.
  const unknown = { at: null, origin: null, macros: {}, personId: null, personName: null }
  const versions =
    kept[0]?.version === watch.version ? kept : [{ ...unknown, version: watch.version, query: watch.query }, ...kept]
  return versions.map(({ version, query, at, origin, macros, personId, personName }, index) => ({
    version,
    query,
    at: at?.toISOString() ?? null,
    person: personRef(personId, personName),
    origin,
    macros: Object.entries(macros as Record<string, number>).map(([name, of]) => ({ name, version: of })),
    changes: wordChanges(versions[index + 1]?.query ?? '', query),
  }))
}

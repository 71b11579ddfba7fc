import {
  emit,
  keepMacroVersion,
  keepVersion,
  listMacros,
  listRules,
  listWatches,
  putMacro,
  renewVersions,
  type Tx,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { compileWatch } from '@echolot/matching'
import { loadMacros, type Macros, ofBrands, usedBy, versionsUsed } from './macros.ts'

/** Changes macros, or brands of which some are made, and gives every watch that uses one that says something else a new version. */
export async function renewUsers<T>(
  tx: Tx,
  { now, personId }: { now: Date; personId: number | null },
  change: () => Promise<T>,
): Promise<T> {
  const before = await loadMacros(tx)
  const result = await change()
  const changed = new Set<string>()
  for (const [name, { query }] of await loadMacros(tx)) {
    const known = before.get(name)
    if (known === undefined || known.query === query) continue
    changed.add(name)
    // Those of the brands are counted here; what is written by hand was counted on being written.
    if (!ofBrands.has(name)) continue
    await keepMacroVersion(tx, { name, version: known.version, query: known.query, at: null, personId: null })
    await putMacro(tx, { name, query, updatedAt: now, personId })
  }
  if (changed.size === 0) return result
  const macros = await loadMacros(tx)
  const users = (await listWatches(tx, now)).filter(({ query }) =>
    usedBy(query, macros).some((name) => changed.has(name)),
  )
  const renewed = await renewVersions(
    tx,
    users.map(({ id }) => id),
    now,
  )
  for (const watch of renewed)
    await keepVersion(tx, watch, { personId, origin: 'macro', macros: versionsUsed(watch.query, macros) }, now)
  if (renewed.length > 0) await emit(tx, now, 'settings.changed', { what: 'watches' })
  return result
}

/** Whatever is written in the language of watches and may use a macro, by the name under which it is shown. */
export async function listMacroUsers(tx: Tx, now: Date) {
  const watches = (await listWatches(tx, now)).map(({ id, name, query }) => ({
    kind: 'watch' as const,
    id,
    name,
    query,
  }))
  const rules = (await listRules(tx)).flatMap(({ id, name, query }) =>
    query === null ? [] : [{ kind: 'rule' as const, id, name, query }],
  )
  const macros = (await listMacros(tx)).flatMap(({ name, query }) =>
    ofBrands.has(name) ? [] : [{ kind: 'macro' as const, id: null, name, query }],
  )
  return [...watches, ...rules, ...macros]
}

/**
 * Looks whether something that could be read with the macros as they were cannot with what they are now: it would find nothing
 * from then on, and nobody would hear of it.
 * @throws Refusal `conflict` that names it.
 */
export async function refuseUnreadable(tx: Tx, now: Date, before: Macros, after: Macros): Promise<void> {
  const changed = new Set([...before].flatMap(([name, { query }]) => (after.get(name)?.query === query ? [] : [name])))
  if (changed.size === 0) return
  for (const { name, query } of await listMacroUsers(tx, now)) {
    if (!usedBy(query, before).some((used) => changed.has(used))) continue
    const read = compileWatch(query, { macros: after })
    if (read.ok || !compileWatch(query, { macros: before }).ok) continue
    throw new Refusal(
      'conflict',
      `"${name}" uses what would change, and could not be read any more: ${read.problems[0]?.message ?? ''} Change that first.`,
      { reason: 'macro_needed', name },
    )
  }
}

import { deleteMacro, listBrands, putMacro } from '@echolot/db'
import type { BrandKind } from '@echolot/domain'
import { macrosUsed } from '@echolot/matching'
import { loadMacros, ofBrands, usedBy } from '../watches/macros.ts'
import { listMacroUsers } from '../watches/renew-users.ts'
import { writtenMacros } from './known-macros.ts'
import { keep, leave, type SetupRun } from './setup-run.ts'

/** Writes the macros of the file. Watches that use one that says something else get a new version from whoever calls. */
export async function putMacros(run: SetupRun): Promise<void> {
  const { tx, file, rows, ctx } = run
  for (const { value } of file.entries.macros) {
    const { name, query } = value
    const row = rows.macros.find((one) => one.name === name)
    const changed = row !== undefined && row.query !== query
    if (row === undefined || changed) await putMacro(tx, { name, query, updatedAt: ctx.now, personId: null })
    await keep(run, 'macro', { id: name, name, fromFile: row?.fromFile ?? null, changed })
  }
}

/** Macros that are no longer in the file go where nothing uses them; the others belong to the pages. */
export async function leaveMacros(run: SetupRun): Promise<void> {
  const { tx, file, rows, ctx, news } = run
  const left = new Set(
    writtenMacros(rows).flatMap(({ name, fromFile }) =>
      fromFile && !file.entries.macros.some(({ value }) => value.name === name) ? [name] : [],
    ),
  )
  // One may have been needed by another alone that has gone.
  for (let gone = true; gone && left.size > 0; ) {
    const used = new Set((await listMacroUsers(tx, ctx.now)).flatMap(({ query }) => macrosUsed(query)))
    gone = false
    for (const name of left) {
      if (used.has(name)) continue
      await deleteMacro(tx, name)
      news.push({ kind: 'macro', name, what: 'left', became: 'removed' })
      left.delete(name)
      gone = true
    }
  }
  for (const name of left) await leave(run, 'macro', { id: name, name, became: 'kept' })
}

/** Whether a brand is the last of its kind while something says the macro that is made of them. */
export async function needsBrand(
  { tx, file, ctx }: SetupRun,
  { id, kind }: { id: number; kind: BrandKind },
): Promise<boolean> {
  const brands = await listBrands(tx)
  if (brands.some((other) => other.kind === kind && other.id !== id)) return false
  const macros = await loadMacros(tx)
  const rules = file.entries.rules.map(({ value }) => value.when?.watch ?? '')
  const queries = [...(await listMacroUsers(tx, ctx.now)).map(({ query }) => query), ...rules]
  return queries.some((query) => usedBy(query, macros).some((name) => ofBrands.get(name) === kind))
}

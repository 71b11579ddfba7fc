import {
  deleteMacro,
  emit,
  listExamples,
  listMacroVersions,
  putMacro,
  listMacros as selectMacros,
  type Tx,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { macrosUsed, shippedMacros } from '@echolot/matching'
import type { Actor, Ctx } from '../context.ts'
import { refuseEditOfFile } from '../setup-file/refuse-edit.ts'
import { checkQuery } from './check-query.ts'
import { brokenExamples, throwBroken } from './examples.ts'
import { loadMacros, type Macros, ofBrands, usedBy } from './macros.ts'
import { personRef } from './person-ref.ts'
import { listMacroUsers, refuseUnreadable, renewUsers } from './renew-users.ts'
import { wordChanges } from './word-changes.ts'

type Asked = Pick<Ctx, 'db' | 'now'>
type MacroInput = { name: string; query: string; actor: Actor }

/** Every macro with where it comes from and what uses it. */
export async function listMacros({ db, now }: Asked) {
  const [macros, rows, users] = [await loadMacros(db), await selectMacros(db), await listMacroUsers(db, now)]
  const using = users.map((user) => ({ ...user, names: usedBy(user.query, macros) }))
  return [...macros]
    .map(([name, { query, version }]) => {
      const row = rows.find((one) => one.name === name)
      const shipped = shippedMacros.get(name)
      const by = using.filter(({ names }) => names.includes(name))
      return {
        name,
        from: ofBrands.has(name) ? ('brands' as const) : row === undefined ? ('shipped' as const) : ('own' as const),
        query,
        version,
        changedAt: row?.updatedAt.toISOString() ?? null,
        changedBy: row === undefined ? null : personRef(row.personId, row.personName),
        about: row === undefined && shipped !== undefined ? shipped.about : null,
        watchIds: by.flatMap(({ kind, id }) => (kind === 'watch' ? [id] : [])),
        ruleIds: by.flatMap(({ kind, id }) => (kind === 'rule' ? [id] : [])),
        macros: by.flatMap((user) => (user.kind === 'macro' ? [user.name] : [])),
        fromFile: row?.fromFile ?? false,
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What a macro said when, the newest first, each with what changed against the version before. Of shipped ones none are kept. */
export async function listVersionsOfMacro({ db }: Pick<Ctx, 'db'>, { name }: { name: string }) {
  const versions = await listMacroVersions(db, name)
  return versions.map(({ version, query, at, personId, personName }, index) => ({
    version,
    query,
    at: at?.toISOString() ?? null,
    person: personRef(personId, personName),
    changes: wordChanges(versions[index + 1]?.query ?? '', query),
  }))
}

/** @throws Refusal `conflict` where the name is taken, `invalid` where the query cannot be read. */
export async function addMacro(ctx: Asked, { name, query, actor }: MacroInput) {
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    const macros = await loadMacros(tx)
    if (ofBrands.has(name) || macros.has(name))
      throw new Refusal('conflict', `There is already a macro called "$${name}".`, {
        reason: 'name_taken',
        field: 'name',
        name: `$${name}`,
      })
    checkQuery(query, withMacro(macros, { name, query, version: 1 }))
    await putMacro(tx, { name, query, updatedAt: now, personId: actor.personId })
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
  return oneMacro(ctx, name)
}

/**
 * Changes a macro that was written here; the watches that use it get a new version.
 * @throws Refusal `invalid` where it cannot be read, `conflict` where something that uses it could not be read any more, or
 * unless `confirmed` where an example of a watch would not hold any more.
 */
export async function changeMacro(
  ctx: Asked,
  { name, query, actor, confirmed = false }: MacroInput & { confirmed?: boolean | undefined },
) {
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    const known = await ownMacro(tx, name)
    await refuseEditOfFile(tx, 'macro', name)
    if (known.query === query) return
    const before = await loadMacros(tx)
    const after = withMacro(before, { name, query, version: known.version + 1 })
    checkQuery(query, after)
    await refuseUnreadable(tx, now, before, after)
    if (!confirmed) await refuseBrokenBy(tx, now, before, after)
    await renewUsers(tx, { now, personId: actor.personId }, () =>
      putMacro(tx, { name, query, updatedAt: now, personId: actor.personId }),
    )
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
  return oneMacro(ctx, name)
}

/** @throws Refusal `conflict` where a watch, a rule or another macro uses it. */
export async function removeMacro({ db, now }: Asked, { name }: { name: string }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await ownMacro(tx, name)
    await refuseEditOfFile(tx, 'macro', name)
    const user = (await listMacroUsers(tx, now)).find(({ query }) => macrosUsed(query).includes(name))
    if (user !== undefined)
      throw new Refusal('conflict', `"${user.name}" uses $${name}. Change that first.`, {
        reason: 'macro_in_use',
        name: user.kind === 'macro' ? `$${user.name}` : user.name,
      })
    await deleteMacro(tx, name)
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
}

const withMacro = (macros: Macros, { name, ...macro }: { name: string; query: string; version: number }): Macros =>
  new Map(macros).set(name, macro)

async function ownMacro(tx: Tx, name: string) {
  const found = (await selectMacros(tx)).find((macro) => macro.name === name && !ofBrands.has(name))
  if (found === undefined) throw new Refusal('not_found', `There is no macro "$${name}" that was written here.`)
  return found
}

/** The examples of watches that held until now and would not with the macros as they are to be. */
async function refuseBrokenBy(tx: Tx, now: Date, before: Macros, after: Macros): Promise<void> {
  const watches = (await listMacroUsers(tx, now)).flatMap((user) => (user.kind === 'watch' ? [user] : []))
  const examples = await listExamples(
    tx,
    watches.map(({ id }) => id),
  )
  const broken = watches.flatMap(({ id, query }) => {
    const own = examples.filter(({ watchId }) => watchId === id)
    const already = new Set(brokenExamples(query, before, own))
    return brokenExamples(query, after, own).filter((example) => !already.has(example))
  })
  if (broken.length > 0) throwBroken(broken)
}

async function oneMacro(ctx: Asked, name: string) {
  const found = (await listMacros(ctx)).find((macro) => macro.name === name)
  if (found === undefined) throw new Refusal('not_found', `There is no macro "$${name}".`)
  return found
}

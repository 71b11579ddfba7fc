import {
  emit,
  endPromises,
  insertPromise,
  listDepartments,
  listPromiseRules,
  listPromiseVersions,
  lockPromiseRules,
  type Tx,
} from '@echolot/db'
import { type PromiseRule, Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { moveDueTimesOf } from '../time/move-due-times.ts'
import { personRef } from '../watches/person-ref.ts'

export type PromiseInput = PromiseRule & {
  /** Which promise this is a version of; null: a new one. */
  promiseId: number | null
}

/** The promises of now, the first that decides at the top, and what tells this state of the list from another. */
export async function listPromises({ db }: Pick<Ctx, 'db'>) {
  return shown(await listPromiseRules(db))
}

type Rows = Awaited<ReturnType<typeof listPromiseRules>>

function shown(rows: Rows) {
  return { revision: revisionOf(rows), promises: rows.map(({ id: _, ...promise }) => promise) }
}

/** Every change ends rows and adds others, so the ids of those that hold tell one state from any other. */
const revisionOf = (rows: Rows) => rows.map(({ id }) => id).join(' ')

/**
 * Saves the list of promises, all of it. What says the same in the same place stays the version it was; what changed or
 * moved becomes a new one, in force from now on. The due times of all waiting tickets are chosen anew from it.
 * @throws Refusal `conflict` where somebody else saved it meanwhile, `invalid` for a department that does not exist.
 */
export async function savePromises(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { basedOn, promises, actor }: { basedOn: string; promises: readonly PromiseInput[]; actor: Actor },
) {
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    const rows = await lockPromiseRules(tx)
    if (revisionOf(rows) !== basedOn)
      throw new Refusal('conflict', 'Somebody else has changed the promises meanwhile; look at them again first.', {
        reason: 'promises_changed',
      })
    await requireDepartments(tx, promises)
    const kept = new Set<number>()
    for (const [position, { promiseId, ...wanted }] of promises.entries()) {
      const before = rows.find((row) => row.promiseId === promiseId && !kept.has(row.id))
      if (promiseId !== null && before === undefined)
        throw new Refusal('invalid', `There is no promise ${promiseId}.`, { reason: 'reference_gone' })
      if (before !== undefined && rows.indexOf(before) === position && saysTheSame(before, wanted)) kept.add(before.id)
    }
    await endPromises(
      tx,
      rows.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
      now,
    )
    for (const [position, { promiseId, ...wanted }] of promises.entries())
      if (!rows.some((row) => row.promiseId === promiseId && kept.has(row.id)))
        await insertPromise(tx, { ...wanted, promiseId, position, validFrom: now, personId: actor.personId })
    const departments = await listDepartments(tx)
    await moveDueTimesOf(
      tx,
      departments.map(({ id }) => id),
      now,
    )
    await emit(tx, now, 'settings.changed', { what: 'promises' })
  })
  return listPromises(ctx)
}

const saysTheSame = (one: PromiseRule, other: PromiseRule) =>
  (['departmentId', 'priority', 'channel', 'clock', 'targetMinutes', 'counted'] as const).every(
    (key) => one[key] === other[key],
  )

async function requireDepartments(tx: Tx, promises: readonly PromiseInput[]): Promise<void> {
  const known = new Set((await listDepartments(tx)).map(({ id }) => id))
  for (const { departmentId } of promises)
    if (departmentId !== null && !known.has(departmentId))
      throw new Refusal('invalid', `There is no department "${departmentId}".`, { reason: 'reference_gone' })
}

/** Every version of every promise, the newest first: who said it, and from when until when it held. */
export async function listVersionsOfPromises({ db }: Pick<Ctx, 'db'>) {
  return (await listPromiseVersions(db)).map(({ validFrom, validTo, personId, personName, ...version }) => ({
    ...version,
    validFrom: validFrom.toISOString(),
    validTo: validTo?.toISOString() ?? null,
    person: personRef(personId, personName),
  }))
}

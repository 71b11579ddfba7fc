import {
  deleteSavedView,
  getSavedView,
  insertSavedView,
  isViewNameTaken,
  orderSavedViews,
  type SavedViewValues,
  listSavedViews as selectSavedViews,
  type Tx,
  updateSavedView,
} from '@echolot/db'
import { may, Refusal, readFilter, writeFilter } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

/** More than anybody finds again. */
const keptAtMost = 50

/** Everybody's views, then the person's own, in their orders; the first nine have a digit. */
export async function listSavedViews({ db }: Pick<Ctx, 'db'>, { actor }: { actor: Actor }) {
  const rows = await selectSavedViews(db, actor.personId)
  return rows.map(({ id, personId, name, view, departmentId, channel, language, priority, filter, search }) => ({
    ...{ id, name, shared: personId === null },
    ...{ view, departmentId, channel, language, priority, filter, search },
  }))
}

/** Keeps a view under a name. @throws Refusal `invalid` for a filter that cannot be read or too many views, `forbidden`, `conflict` where the name is taken. */
export async function keepView(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, name, shared, values }: { actor: Actor; name: string; shared: boolean; values: SavedViewValues },
): Promise<{ id: number }> {
  if (shared) refuseUnlessMayShare(actor)
  const personId = shared ? null : actor.personId
  const filter = values.filter === null ? null : writeFilter(readFilter(values.filter))
  return db.inTransaction(async (tx) => {
    const theirs = (await selectSavedViews(tx, actor.personId)).filter((view) => view.personId === personId)
    if (theirs.length >= keptAtMost)
      throw new Refusal('invalid', `There are ${keptAtMost} views already; remove one first.`, {
        reason: 'views_full',
        most: keptAtMost,
      })
    const kept = await insertSavedView(tx, { ...values, filter: filter === '' ? null : filter, personId, name, now })
    if (kept === undefined) throw nameTaken(name)
    return kept
  })
}

/** Renames a view, and puts another one in its place where `values` are given. @throws Refusal `not_found`, `forbidden`, `conflict`, `invalid`. */
export async function changeView(
  { db }: Pick<Ctx, 'db'>,
  { actor, id, name, values }: { actor: Actor; id: number; name: string; values?: SavedViewValues | undefined },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    const { personId } = await ownView(tx, actor, id)
    if (await isViewNameTaken(tx, name, personId, id)) throw nameTaken(name)
    const filter =
      values?.filter === undefined || values.filter === null ? null : writeFilter(readFilter(values.filter))
    await updateSavedView(tx, id, { name, ...(values === undefined ? {} : { ...values, filter }) })
  })
}

/** @throws Refusal `not_found`, `forbidden`. */
export async function removeView({ db }: Pick<Ctx, 'db'>, { actor, id }: { actor: Actor; id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await ownView(tx, actor, id)
    await deleteSavedView(tx, id)
  })
}

/** Puts views into this order: the person's own, and everybody's where they may. @throws Refusal `not_found`, `forbidden`. */
export async function orderViews({ db }: Pick<Ctx, 'db'>, { actor, ids }: { actor: Actor; ids: readonly number[] }) {
  await db.inTransaction(async (tx) => {
    for (const id of ids) await ownView(tx, actor, id)
    await orderSavedViews(tx, ids)
  })
}

/** Somebody else's view is none. */
async function ownView(tx: Tx, actor: Actor, id: number) {
  const view = await getSavedView(tx, id)
  if (view === undefined || (view.personId !== null && view.personId !== actor.personId))
    throw new Refusal('not_found', `There is no view ${id}.`)
  if (view.personId === null) refuseUnlessMayShare(actor)
  return view
}

function refuseUnlessMayShare(actor: Actor): void {
  if (!may(actor.role, 'change_settings'))
    throw new Refusal('forbidden', 'Views for everybody are made and changed by whoever may change settings.')
}

const nameTaken = (name: string) =>
  new Refusal('conflict', `There is a view "${name}" already.`, { reason: 'name_taken', name, field: 'name' })

import {
  confirmWorkMinimum,
  emit,
  getWorkMinimum,
  insertWorkMinimum,
  listWorkMinimums,
  lockProposedMinimum,
  withdrawWorkMinimum,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

/** From here on upwards one person may set it; below, a second one confirms. */
const freeFrom = 10

/** How many active people stand at least behind a figure about work, and everything that was ever proposed about it. */
export async function readWorkMinimum({ db }: Pick<Ctx, 'db'>) {
  const [people, changes] = await Promise.all([getWorkMinimum(db), listWorkMinimums(db)])
  return {
    people,
    changes: changes.map((change) => ({
      id: change.id,
      people: change.people,
      reason: change.reason,
      proposedBy: person(change.proposedBy, change.proposerName),
      proposedAt: change.proposedAt.toISOString(),
      confirmedBy: person(change.confirmedBy, change.confirmerName),
      inForceAt: change.inForceAt?.toISOString() ?? null,
      withdrawnAt: change.withdrawnAt?.toISOString() ?? null,
    })),
  }
}

function person(id: number | null, name: string | null) {
  return id === null || name === null ? null : { id, name }
}

/**
 * Proposes another minimum; one of ten or more is in force at once. What was proposed before and waits is withdrawn by it.
 * @throws Refusal `conflict` where it is that already.
 */
export async function proposeWorkMinimum(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, people, reason }: { actor: Actor; people: number; reason: string },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    if (people === (await getWorkMinimum(tx)))
      throw new Refusal('conflict', `The minimum is ${people} already.`, { reason: 'minimum_is_that', people })
    await withdrawWorkMinimum(tx, now)
    await insertWorkMinimum(tx, {
      people,
      reason,
      proposedBy: actor.personId,
      proposedAt: now,
      inForceAt: people >= freeFrom ? now : null,
    })
    await emit(tx, now, 'settings.changed', { what: 'work minimum' })
  })
}

/**
 * Puts what somebody else proposed in force.
 * @throws Refusal `not_found` where that proposal does not wait, `conflict` for whoever proposed it.
 */
export async function confirmMinimum(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    const proposed = await lockProposedMinimum(tx)
    if (proposed?.id !== id) throw new Refusal('not_found', `No proposal ${id} waits to be confirmed.`)
    if (proposed.proposedBy === actor.personId)
      throw new Refusal('conflict', 'Who proposed it cannot confirm it: that takes a second person.', {
        reason: 'second_person',
      })
    await confirmWorkMinimum(tx, id, actor.personId, now)
    await emit(tx, now, 'settings.changed', { what: 'work minimum' })
  })
}

/** Takes back what waits to be confirmed. @throws Refusal `not_found` where nothing does. */
export async function withdrawMinimum({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await db.inTransaction(async (tx) => {
    if (!(await withdrawWorkMinimum(tx, now))) throw new Refusal('not_found', 'Nothing waits to be confirmed.')
    await emit(tx, now, 'settings.changed', { what: 'work minimum' })
  })
}

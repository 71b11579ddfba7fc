import { deleteReturnNotices, listReturnNotices } from '@echolot/db'
import { sees } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

/** Which tickets went back from somebody who did nothing about them, the latest first; what is out of their sight by its number alone. */
export async function readNotices({ db, sight }: Pick<Ctx, 'db' | 'sight'>, { actor }: { actor: Actor }) {
  return (await listReturnNotices(db, actor.personId)).map(({ ticketId, at, title, departmentId }) => ({
    ticketId,
    at: at.toISOString(),
    title: sees(sight, departmentId) ? title : null,
  }))
}

/** They have seen that. */
export async function seeNotices(
  { db }: Pick<Ctx, 'db'>,
  { actor, ticketIds }: { actor: Actor; ticketIds: readonly number[] },
): Promise<void> {
  await deleteReturnNotices(db, actor.personId, ticketIds)
}

import { getMailSetting, getMailWishes, putMailWishes } from '@echolot/db'
import type { MailWishes } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

/** What somebody wants to be told by mail, and whether any can be sent. */
export async function readOwnMails({ db }: Pick<Ctx, 'db'>, { actor }: { actor: Actor }) {
  const [wishes, setting] = await Promise.all([getMailWishes(db, actor.personId), getMailSetting(db)])
  return { ...wishes, mailPossible: setting !== undefined }
}

/** Chooses what one is told by mail from now on; what already waits is held against it, too. */
export async function changeOwnMails(
  { db }: Pick<Ctx, 'db'>,
  { actor, ...wishes }: MailWishes & { actor: Actor },
): Promise<void> {
  await db.inTransaction((tx) => putMailWishes(tx, actor.personId, wishes))
}

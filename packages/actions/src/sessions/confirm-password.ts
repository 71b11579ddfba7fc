import { countSignInAttempts, forgetSignInAttempts, getPerson, insertSignInAttempts } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { verifyPassword } from './password.ts'

const windowMs = 15 * 60_000
const most = 10

/**
 * Asks somebody who is signed in for the password once more, before how they come in is changed: a session left open, or stolen,
 * must not do that. Wrong ones are counted as at the sign-in.
 * @throws Refusal `invalid` where it is wrong, `too_many` after ten in a quarter of an hour.
 */
export async function confirmPassword(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, password, field }: { actor: Actor; password: string; field: string },
): Promise<void> {
  const subject = seal.digest(String(actor.personId), 'own password')
  if ((await countSignInAttempts(db, subject, new Date(now.getTime() - windowMs))) >= most)
    throw new Refusal('too_many', 'Too many passwords were tried. Wait a quarter of an hour and try again.', {
      retryAfterSeconds: windowMs / 1000,
    })
  await insertSignInAttempts(db, [subject], now)
  const person = await getPerson(db, actor.personId)
  if (!(await verifyPassword(password, person?.passwordHash ?? null)))
    throw new Refusal('invalid', 'The present password is wrong.', { reason: 'password_wrong', field })
  await forgetSignInAttempts(db, subject)
}

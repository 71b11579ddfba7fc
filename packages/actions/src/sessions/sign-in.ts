import { countSignInAttempts, findCredentials, forgetSignInAttempts, insertSignInAttempts } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { storedEmail } from './email.ts'
import { verifyPassword } from './password.ts'
import { hasSecondFactor, takeCode } from './second-factor.ts'
import { beginSession } from './session.ts'

export const windowMs = 15 * 60_000
/** Wrong passwords in a quarter of an hour: for one account, and from one address (an office may share one). */
const perAccount = 10
export const perAddress = 50

/**
 * Signs in. Attempts are counted before the password is looked at, for accounts that exist and for those that do not; one that
 * succeeds is taken back.
 * @param address where the request came from; an IPv6 address counts by its /64.
 * @param code of the second factor, where the person has one.
 * @throws Refusal `too_many` or `unauthenticated`, the same words whether the address is unknown or the password wrong. Who gave the
 * right password learns by the reason `code_wanted` or `code_wrong` that a second step follows.
 */
export async function signIn(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  input: { email: string; password: string; code?: string | undefined; address: string; userAgent: string | null },
): Promise<{ token: string; personId: number }> {
  const email = storedEmail(input.email)
  const account = seal.digest(email, 'sign-in account')
  const place = placeOf(seal, input.address)
  const since = new Date(now.getTime() - windowMs)
  const [forAccount, forPlace] = await Promise.all([
    countSignInAttempts(db, account, since),
    countSignInAttempts(db, place, since),
  ])
  if (forAccount >= perAccount || forPlace >= perAddress)
    throw new Refusal('too_many', 'Too many sign-ins were tried. Wait a quarter of an hour and try again.', {
      retryAfterSeconds: windowMs / 1000,
    })
  await insertSignInAttempts(db, [account, place], now)
  const person = await findCredentials(db, email)
  const right = await verifyPassword(input.password, person?.passwordHash ?? null)
  if (person === undefined || !right || person.disabledAt !== null)
    throw new Refusal('unauthenticated', 'The e-mail address or the password is wrong.')
  if (await hasSecondFactor(db, person.id)) {
    if (input.code === undefined) {
      // Not a wrong guess, and no reason either to forget those before.
      await Promise.all([forgetSignInAttempts(db, account, now), forgetSignInAttempts(db, place, now)])
      throw new Refusal('unauthenticated', 'The password is right; a code is wanted as well.', {
        reason: 'code_wanted',
      })
    }
    await takeCode({ db, now, seal }, { personId: person.id, code: input.code })
  }
  // Of the place only what was counted for this one: who has an account must not clear away other guesses made from there.
  await Promise.all([forgetSignInAttempts(db, account), forgetSignInAttempts(db, place, now)])
  return {
    token: await db.inTransaction((tx) => beginSession(tx, person.id, now, input.userAgent)),
    personId: person.id,
  }
}

/** By what attempts from an address are counted. */
export const placeOf = (seal: Ctx['seal'], address: string) => seal.digest(networkOf(address), 'sign-in address')

/** One subscriber holds a whole /64 of IPv6. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const front = head.split(':').filter(Boolean)
  const back = plain.includes('::') ? tail.split(':').filter(Boolean) : []
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}

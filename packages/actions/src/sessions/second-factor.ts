import { randomInt } from 'node:crypto'
import {
  administratorsNeedSecondFactor,
  confirmSecondFactor,
  countRecoveryCodes,
  countSignInAttempts,
  deletePasskeysOf,
  deleteSecondFactor,
  deleteSessionsOf,
  getPerson,
  getSecondFactor,
  insertSignInAttempts,
  putAccessPolicy,
  putRecoveryCodes,
  putSecondFactor,
  type Tx,
  takeRecoveryCode,
  takeStep,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { confirmPassword } from './confirm-password.ts'
import { shownEmail } from './email.ts'
import { sessionDigest } from './session.ts'
import { newSecret, stepOf, uriOf } from './totp.ts'

/** Without letters and digits that look alike. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codes = 10
const half = 5

/** Wrong codes a day for one person: of a million, each fits with three of them at any time. */
const perDay = 30
const dayMs = 24 * 3_600_000

const sealedIn = (personId: number) => `second_factor.secret ${personId}`

/** Whether somebody must show a code after the password. */
export async function hasSecondFactor(db: Tx, personId: number): Promise<boolean> {
  return ((await getSecondFactor(db, personId))?.confirmedAt ?? null) !== null
}

/**
 * Takes a code of the app, or a recovery code, as the second step of a sign-in. Each is taken once.
 * @throws Refusal `unauthenticated` where it fits nothing or was used, `too_many` after thirty wrong ones in a day.
 */
export async function takeCode(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { personId, code }: { personId: number; code: string },
): Promise<void> {
  const subject = seal.digest(String(personId), 'sign-in code')
  if ((await countSignInAttempts(db, subject, new Date(now.getTime() - dayMs))) >= perDay)
    throw new Refusal('too_many', 'Too many codes were tried. Try again tomorrow, or ask an administrator.', {
      retryAfterSeconds: dayMs / 1000,
    })
  if (await fits(db, { personId, code, seal, now })) return
  await insertSignInAttempts(db, [subject], now)
  throw new Refusal('unauthenticated', 'The code is wrong, over, or was used already.', { reason: 'code_wrong' })
}

async function fits(
  tx: Tx,
  { personId, code, seal, now }: { personId: number; code: string } & Pick<Ctx, 'seal' | 'now'>,
): Promise<boolean> {
  const typed = code.toUpperCase().replace(/[^A-Z\d]/g, '')
  if (typed.length === 2 * half) return takeRecoveryCode(tx, personId, recoveryDigest(seal, personId, typed))
  const factor = await getSecondFactor(tx, personId)
  if (factor === undefined || !/^\d{6}$/.test(typed)) return false
  const step = stepOf(seal.unseal(factor.secretSealed, sealedIn(personId)), typed, now)
  return step !== null && (await takeStep(tx, personId, step))
}

export async function readOwnSecondFactor({ db }: Pick<Ctx, 'db'>, { actor }: { actor: Actor }) {
  const confirmedAt = (await getSecondFactor(db, actor.personId))?.confirmedAt ?? null
  if (confirmedAt === null) return { state: 'off' as const }
  return {
    state: 'on' as const,
    since: confirmedAt.toISOString(),
    recoveryCodesLeft: await countRecoveryCodes(db, actor.personId),
  }
}

/**
 * Begins a second factor: gives the secret for the app, which is in force once a code has come back.
 * @throws Refusal `invalid` for a wrong password, `conflict` where one is in force.
 */
export async function beginSecondFactor(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, password }: { actor: Actor; password: string },
): Promise<{ secret: string; uri: string }> {
  await confirmPassword(ctx, { actor, password, field: 'password' })
  const { db, now, seal } = ctx
  const { personId } = actor
  const person = await getPerson(db, personId)
  if (person === undefined) throw new Refusal('not_found', `There is no person ${personId}.`)
  const secret = newSecret()
  const begun = await putSecondFactor(db, {
    personId,
    secretSealed: seal.seal(secret, sealedIn(personId)),
    createdAt: now,
  })
  if (!begun)
    throw new Refusal('conflict', 'A second factor is in force already; remove it first.', {
      reason: 'factor_in_force',
    })
  return { secret, uri: uriOf(secret, shownEmail(person.email)) }
}

/**
 * Puts the second factor in force, and ends all other sessions, which were begun without it.
 * @returns the recovery codes, which nobody can read again.
 * @throws Refusal `invalid` where the code does not fit, `conflict` where none was begun.
 */
export async function confirmOwnSecondFactor(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, token, code }: { actor: Actor; token: string; code: string },
): Promise<string[]> {
  const { personId } = actor
  const factor = await getSecondFactor(db, personId)
  if (factor === undefined || factor.confirmedAt !== null)
    throw new Refusal('conflict', 'No second factor waits to be confirmed; begin again.', {
      reason: 'factor_not_begun',
    })
  const step = stepOf(seal.unseal(factor.secretSealed, sealedIn(personId)), code.replaceAll(/\s/g, ''), now)
  return db.inTransaction(async (tx) => {
    if (step === null || !(await takeStep(tx, personId, step)))
      throw new Refusal('invalid', 'The code does not fit; is the clock of the phone right?', {
        reason: 'code_wrong',
        field: 'secondFactor',
      })
    await confirmSecondFactor(tx, personId, now)
    await deleteSessionsOf(tx, personId, sessionDigest(token))
    return renewCodes(tx, seal, personId)
  })
}

/** Makes ten new recovery codes in place of the old. @throws Refusal `invalid` for a wrong password, `conflict` without a second factor. */
export async function renewRecoveryCodes(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, password }: { actor: Actor; password: string },
): Promise<string[]> {
  await confirmPassword(ctx, { actor, password, field: 'password' })
  if (!(await hasSecondFactor(ctx.db, actor.personId)))
    throw new Refusal('conflict', 'There is no second factor that they could stand in for.', {
      reason: 'factor_not_begun',
    })
  return ctx.db.inTransaction((tx) => renewCodes(tx, ctx.seal, actor.personId))
}

/** @throws Refusal `invalid` for a wrong password. */
export async function removeOwnSecondFactor(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, password }: { actor: Actor; password: string },
): Promise<void> {
  await confirmPassword(ctx, { actor, password, field: 'password' })
  await ctx.db.inTransaction((tx) => deleteSecondFactor(tx, actor.personId))
}

/**
 * Takes away somebody else's second factor and passkeys, whose phone is lost, and ends their sessions.
 * @throws Refusal `not_found`, `invalid` for oneself: the own one is removed with the password.
 */
export async function resetSecondFactor(
  { db }: Pick<Ctx, 'db'>,
  { actor, personId }: { actor: Actor; personId: number },
): Promise<void> {
  if (personId === actor.personId)
    throw new Refusal('invalid', 'The own second factor is removed with the password.', { reason: 'own_password' })
  if ((await getPerson(db, personId)) === undefined) throw new Refusal('not_found', `There is no person ${personId}.`)
  await db.inTransaction(async (tx) => {
    await deleteSecondFactor(tx, personId)
    await deletePasskeysOf(tx, personId)
    await deleteSessionsOf(tx, personId, null)
  })
}

export async function readAccessPolicy({ db }: Pick<Ctx, 'db'>) {
  return { administratorsNeedSecondFactor: await administratorsNeedSecondFactor(db) }
}

export async function changeAccessPolicy(
  ctx: Pick<Ctx, 'db'>,
  policy: { administratorsNeedSecondFactor: boolean },
): Promise<{ administratorsNeedSecondFactor: boolean }> {
  await putAccessPolicy(ctx.db, policy)
  return readAccessPolicy(ctx)
}

async function renewCodes(tx: Tx, seal: Ctx['seal'], personId: number): Promise<string[]> {
  const made = Array.from({ length: codes }, () =>
    Array.from({ length: 2 * half }, () => alphabet[randomInt(alphabet.length)]).join(''),
  )
  await putRecoveryCodes(
    tx,
    personId,
    made.map((code) => recoveryDigest(seal, personId, code)),
  )
  return made.map((code) => `${code.slice(0, half)}-${code.slice(half)}`)
}

/** Keyed: of so short a code, who reads the database could try them all without the key. */
const recoveryDigest = (seal: Ctx['seal'], personId: number, code: string) =>
  seal.digest(`${personId} ${code}`, 'recovery code')

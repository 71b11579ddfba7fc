import {
  countSignInAttempts,
  deletePasskey,
  findPasskey,
  forgetSignInAttempts,
  getOrganisation,
  getPerson,
  insertPasskey,
  insertSignInAttempts,
  listPasskeysOf,
  renamePasskey,
  takeChallenge,
  touchPasskey,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Actor, Ctx } from '../context.ts'
import { dayOf } from '../time/local-day.ts'
import { newChallenge, readChallenge } from './challenge.ts'
import { confirmPassword } from './confirm-password.ts'
import { shownEmail } from './email.ts'
import { beginSession } from './session.ts'
import { perAddress, placeOf, windowMs } from './sign-in.ts'

/** The origin of our page at which the browser is; its name is the site for which passkeys are made. */
type At = { origin: string | null }

/** Ed25519, ES256 and RS256: one of these every authenticator has. Asking Node for newer ones makes it warn that they are experimental. */
const algorithms = [-8, -7, -257]

/** What an authenticator answered, as the browser wrote it down. */
export type PasskeyAnswer = { id: string; response: Record<string, unknown> } & Record<string, unknown>

export async function listOwnPasskeys({ db }: Pick<Ctx, 'db'>, { actor }: { actor: Actor }) {
  return (await listPasskeysOf(db, actor.personId)).map(({ credentialId: _, createdAt, ...passkey }) => ({
    ...passkey,
    createdAt: createdAt.toISOString(),
  }))
}

/**
 * What a browser needs to make a passkey. The password is asked for, as a passkey lets its holder in for good.
 * @throws Refusal `invalid` for a wrong password, or where the address is no name that a passkey could be made for.
 */
export async function beginPasskey(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, password, origin }: { actor: Actor; password: string } & At,
) {
  const { site } = siteOf(origin)
  await confirmPassword(ctx, { actor, password, field: 'password' })
  const { db, seal } = ctx
  const person = await getPerson(db, actor.personId)
  if (person === undefined) throw new Refusal('not_found', `There is no person ${actor.personId}.`)
  return {
    ...(await generateRegistrationOptions({
      rpName: 'Echolot',
      rpID: site,
      userName: shownEmail(person.email),
      userDisplayName: person.name,
      userID: handleOf(seal, actor.personId),
      challenge: new Uint8Array(newChallenge(ctx, actor.personId)),
      attestationType: 'none',
      supportedAlgorithmIDs: algorithms,
      excludeCredentials: (await listPasskeysOf(db, actor.personId)).map(({ credentialId }) => ({ id: credentialId })),
      // Found without a name being typed, and opened by a finger, a face or a PIN: something one has and something one is or knows.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })),
  }
}

/** Keeps a passkey that the browser has made. @throws Refusal `invalid` where it does not answer our question. */
export async function addPasskey(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, name, answer, origin }: { actor: Actor; name: string; answer: PasskeyAnswer } & At,
): Promise<void> {
  const { site, from } = siteOf(origin)
  const { db, now } = ctx
  let expiresAt: Date | null = null
  let challenge = ''
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: answer as unknown as RegistrationResponseJSON,
    expectedChallenge: (asked) => {
      challenge = asked
      expiresAt = readChallenge(ctx, asked, actor.personId)
      return expiresAt !== null
    },
    expectedOrigin: from,
    expectedRPID: site,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(refuseAnswer)
  if (!verified || expiresAt === null) throw wrongAnswer()
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  const until = expiresAt
  await db.inTransaction(async (tx) => {
    if (!(await takeChallenge(tx, { challenge, personId: actor.personId, expiresAt: until }))) throw wrongAnswer()
    const added = await insertPasskey(tx, {
      personId: actor.personId,
      name,
      site,
      credentialId: id,
      publicKey: Buffer.from(publicKey),
      counter,
      transports,
      createdAt: now,
    })
    if (!added) throw wrongAnswer()
  })
}

/** @throws Refusal `not_found` where it is not theirs. */
export async function nameOwnPasskey(
  { db }: Pick<Ctx, 'db'>,
  { actor, id, name }: { actor: Actor; id: number; name: string },
): Promise<void> {
  if (!(await renamePasskey(db, actor.personId, id, name))) throw noPasskey(id)
}

/** @throws Refusal `not_found` where it is not theirs. */
export async function removeOwnPasskey(
  { db }: Pick<Ctx, 'db'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<void> {
  if (!(await deletePasskey(db, actor.personId, id))) throw noPasskey(id)
}

/** What a browser needs to sign somebody in by whichever passkey they choose. @throws Refusal `invalid` as `beginPasskey`. */
export async function askForPasskey(ctx: Pick<Ctx, 'now' | 'seal'>, { origin }: At) {
  return {
    ...(await generateAuthenticationOptions({
      rpID: siteOf(origin).site,
      challenge: new Uint8Array(newChallenge(ctx, null)),
      userVerification: 'required',
    })),
  }
}

/**
 * Signs in by a passkey; no second step follows, for it is two already. Attempts count by address as those with a password.
 * @throws Refusal `too_many`, or `unauthenticated` where nobody has it or it does not answer our question.
 */
export async function signInByPasskey(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { answer, origin, address, userAgent }: { answer: PasskeyAnswer; address: string; userAgent: string | null } & At,
): Promise<{ token: string; personId: number }> {
  const { site, from } = siteOf(origin)
  const { db, now, seal } = ctx
  const place = placeOf(seal, address)
  if ((await countSignInAttempts(db, place, new Date(now.getTime() - windowMs))) >= perAddress)
    throw new Refusal('too_many', 'Too many sign-ins were tried. Wait a quarter of an hour and try again.', {
      retryAfterSeconds: windowMs / 1000,
    })
  await insertSignInAttempts(db, [place], now)
  const passkey = await findPasskey(db, answer.id)
  if (passkey === undefined) throw unknownPasskey()
  let expiresAt: Date | null = null
  let challenge = ''
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer as unknown as AuthenticationResponseJSON,
    expectedChallenge: (asked) => {
      challenge = asked
      expiresAt = readChallenge(ctx, asked, null)
      return expiresAt !== null
    },
    expectedOrigin: from,
    expectedRPID: site,
    requireUserVerification: true,
    credential: { id: answer.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
  }).catch((cause: unknown) => {
    throw unknownPasskey(cause)
  })
  if (!verified || expiresAt === null) throw unknownPasskey()
  const until = expiresAt
  const zone = (await getOrganisation(db))?.zone ?? 'UTC'
  const token = await db.inTransaction(async (tx) => {
    if (!(await takeChallenge(tx, { challenge, personId: passkey.personId, expiresAt: until }))) throw unknownPasskey()
    await touchPasskey(tx, passkey.id, { counter: authenticationInfo.newCounter, lastUsedOn: dayOf(now, zone) })
    return beginSession(tx, passkey.personId, now, userAgent)
  })
  await forgetSignInAttempts(db, place, now)
  return { token, personId: passkey.personId }
}

/** By this an authenticator knows whose passkey it is; it tells nothing to whoever finds the key. */
const handleOf = (seal: Ctx['seal'], personId: number) => new Uint8Array(seal.digest(String(personId), 'passkey user'))

/** @throws Refusal `invalid` where the browser is at an IP address, which has no name that a passkey could be made for. */
function siteOf(origin: string | null): { site: string; from: string } {
  const url = origin !== null && URL.canParse(origin) ? new URL(origin) : null
  if (url === null || /^[\d.]+$|^\[/.test(url.hostname))
    throw new Refusal('invalid', 'Passkeys work at localhost or at a domain, not at an IP address.', {
      reason: 'passkey_place',
    })
  return { site: url.hostname, from: url.origin }
}

function wrongAnswer(cause?: unknown): Refusal {
  return new Refusal(
    'invalid',
    'The passkey does not answer what was asked; try again.',
    { reason: 'passkey_wrong' },
    { cause },
  )
}

/** Whatever the library finds wrong with an answer, it throws. */
function refuseAnswer(cause: unknown): never {
  throw wrongAnswer(cause)
}

const unknownPasskey = (cause?: unknown) =>
  new Refusal('unauthenticated', 'This passkey is not known here.', { reason: 'passkey_unknown' }, { cause })

const noPasskey = (id: number) => new Refusal('not_found', `There is no passkey ${id} of yours.`)

import { createHash, randomBytes } from 'node:crypto'
import { deleteSession, findSession, insertSession, type Tx, touchSession } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { readDevice } from './device.ts'
import type { Identified } from './holds.ts'

const idleMs = 8 * 3_600_000
const wholeMs = 7 * 24 * 3_600_000

/** Only the digest of a session's token is kept: who reads the database cannot sign in with it. */
const digestOf = (token: string) => createHash('sha256').update(token).digest()

/**
 * Begins a session of seven days at most, eight hours idle.
 * @param userAgent what the browser calls itself; two words of it are kept, for its owner to tell sessions apart.
 * @returns the token for the cookie.
 */
export async function beginSession(tx: Tx, personId: number, now: Date, userAgent: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertSession(tx, {
    tokenDigest: digestOf(token),
    personId,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + wholeMs),
    ...readDevice(userAgent),
  })
  return token
}

/** Who holds this token, or null. */
export async function authenticate(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { token }: { token: string },
): Promise<Identified | null> {
  const digest = digestOf(token)
  const session = await findSession(db, digest, now, new Date(now.getTime() - idleMs))
  if (session === undefined) return null
  // Once a minute is enough for the idle limit, and spares a write a request.
  if (now.getTime() - session.seenAt.getTime() > 60_000) await touchSession(db, digest, now)
  const { personId, role, missesSecondFactor } = session
  return { actor: { personId, role }, missesSecondFactor, key: null }
}

/** The same without using the session, which prolongs it. */
export async function stillHeld(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { token }: { token: string },
): Promise<Identified | null> {
  const session = await findSession(db, digestOf(token), now, new Date(now.getTime() - idleMs))
  if (session === undefined) return null
  const { personId, role, missesSecondFactor } = session
  return { actor: { personId, role }, missesSecondFactor, key: null }
}

export async function endSession({ db }: Pick<Ctx, 'db'>, { token }: { token: string }): Promise<void> {
  await deleteSession(db, digestOf(token))
}

export { digestOf as sessionDigest, idleMs }

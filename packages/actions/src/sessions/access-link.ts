import { createHash, randomBytes } from 'node:crypto'
import {
  deleteSessionsOf,
  findAccessLink,
  getPerson,
  linkHoldsUntil,
  listPasskeysOf,
  putAccessLink,
  type Tx,
  takeAccessLink,
  updatePerson,
} from '@echolot/db'
import { type Language, Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { shownEmail } from './email.ts'
import { hashPassword } from './password.ts'
import { checkPassword } from './people.ts'
import { hasSecondFactor } from './second-factor.ts'
import { beginSession } from './session.ts'

const hour = 3_600_000
/** For how long an invitation holds, and a link for a new password: who gets that one asked for it just now. */
const holdsMs = { invitation: 7 * 24 * hour, reset: 24 * hour } as const

/** Only the digest of a link's token is kept: who reads the database cannot come in with it. */
const digestOf = (token: string) => createHash('sha256').update(token).digest()

/** What a link is for: who has no password yet is invited, everybody else sets a new one. */
export type LinkKind = keyof typeof holdsMs

/** Makes a person's link and ends the one before. @returns the token, which nobody can read again. */
export async function makeAccessLink(
  tx: Tx,
  { personId, kind, now }: { personId: number; kind: LinkKind; now: Date },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + holdsMs[kind])
  await putAccessLink(tx, { personId, tokenDigest: digestOf(token), createdAt: now, expiresAt })
  return { token, expiresAt }
}

/**
 * A link by which somebody else comes in: an invitation, or a way to a new password. The present password holds until it is used.
 * @throws Refusal `not_found`, `conflict` for who is disabled, `invalid` for oneself: the own password is changed with the present one.
 */
export async function createAccessLink(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, personId }: { actor: Actor; personId: number },
): Promise<{ kind: LinkKind; token: string; expiresAt: string }> {
  if (personId === actor.personId)
    throw new Refusal('invalid', 'The own password is changed with the present one.', { reason: 'own_password' })
  return db.inTransaction(async (tx) => {
    const person = await getPerson(tx, personId)
    if (person === undefined) throw new Refusal('not_found', `There is no person ${personId}.`)
    if (person.disabledAt !== null)
      throw new Refusal('conflict', `Person ${personId} is disabled; a link would open nothing.`, {
        reason: 'person_disabled',
      })
    const kind = person.passwordHash === null ? 'invitation' : 'reset'
    const { token, expiresAt } = await makeAccessLink(tx, { personId, kind, now })
    return { kind, token, expiresAt: expiresAt.toISOString() }
  })
}

/** How a person comes in: until when a link of theirs holds, whether they have a second factor, and how many passkeys. */
export async function readAccessOf({ db, now }: Pick<Ctx, 'db' | 'now'>, { personId }: { personId: number }) {
  return {
    linkHoldsUntil: (await linkHoldsUntil(db, personId, now))?.toISOString() ?? null,
    secondFactor: await hasSecondFactor(db, personId),
    passkeys: (await listPasskeysOf(db, personId)).length,
  }
}

/** What somebody who holds a link sees before using it. @throws Refusal `not_found` for one that is used, over, or was none. */
export async function readAccessLink({ db, now }: Pick<Ctx, 'db' | 'now'>, { token }: { token: string }) {
  const { first, name, email, language, expiresAt } = await holderOf(db, token, now)
  const kind: LinkKind = first ? 'invitation' : 'reset'
  return { kind, name, email: shownEmail(email), language, expiresAt: expiresAt.toISOString() }
}

/**
 * Uses a link: sets the password, ends all sessions, and signs in; who has a second factor signs in with that themselves.
 * @throws Refusal `not_found` for a link that is used, over, or was none; `invalid` for a short password.
 */
export async function acceptAccessLink(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  input: { token: string; name: string; password: string; language: Language; userAgent: string | null },
): Promise<{ token: string; personId: number } | null> {
  const { personId } = await holderOf(db, input.token, now)
  checkPassword(input.password)
  const passwordHash = await hashPassword(input.password)
  return db.inTransaction(async (tx) => {
    if (!(await takeAccessLink(tx, digestOf(input.token)))) throw linkIsOver()
    await updatePerson(tx, personId, { passwordHash, name: input.name, language: input.language })
    await deleteSessionsOf(tx, personId, null)
    if (await hasSecondFactor(tx, personId)) return null
    return { personId, token: await beginSession(tx, personId, now, input.userAgent) }
  })
}

async function holderOf(db: Tx, token: string, now: Date) {
  const holder = await findAccessLink(db, digestOf(token), now)
  if (holder === undefined) throw linkIsOver()
  return holder
}

const linkIsOver = () =>
  new Refusal(
    'not_found',
    'This link was used already, is over, or never was one. Ask an administrator for a new one.',
    {
      reason: 'link_over',
    },
  )

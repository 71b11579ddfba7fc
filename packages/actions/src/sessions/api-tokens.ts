import { createHash, randomBytes } from 'node:crypto'
import {
  deleteApiToken,
  findApiToken,
  getOrganisation,
  giveServiceToken,
  insertApiToken,
  listApiTokens,
  touchApiToken,
} from '@echolot/db'
import { scopes as allScopes, may, Refusal, type Scope, type TokenKind } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { dayOf } from '../time/local-day.ts'
import { holds, type Identified } from './holds.ts'

/** By this people, and programs that search for lost keys, know what they see. */
const mark = 'echolot_'
const shape = /^echolot_[\w-]{43}$/

/** Only the digest of a token is kept: who reads the database cannot act by it. */
const digestOf = (token: string) => createHash('sha256').update(token).digest()

/** Whether a text has the form of our tokens; others' are none of our business. */
export const isApiToken = (text: string): boolean => shape.test(text)

/** For whom a token acts and what it may; null where it is unknown, over, or its owner is disabled. */
export async function authenticateToken(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { token }: { token: string },
): Promise<Identified | null> {
  const found = await findApiToken(db, digestOf(token), now)
  if (found === undefined) return null
  const { id, personId, role, scopes, readsOnly, lastUsedOn, missesSecondFactor } = found
  const today = dayOf(now, (await getOrganisation(db))?.zone ?? 'UTC')
  if (lastUsedOn !== today) await touchApiToken(db, id, today)
  return { actor: { personId, role }, missesSecondFactor, key: { scopes, readsOnly } }
}

/**
 * Makes a token. It acts for who made it, with no more than they hold at the time it is used.
 * @returns the token, which nobody can read again.
 * @throws Refusal `forbidden` for a scope that whoever asks does not hold, `invalid` for an end in the past.
 */
export async function createApiToken(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  {
    identified,
    kind,
    ...input
  }: {
    identified: Identified
    kind: TokenKind
    name: string
    scopes: readonly Scope[]
    readsOnly: boolean
    expiresAt: string | null
  },
): Promise<{ id: number; token: string }> {
  const missing = input.scopes.find((scope) => !holds(identified, scope))
  if (missing !== undefined)
    throw new Refusal('forbidden', `A token cannot be given "${missing}", which you do not hold yourself.`, {
      reason: 'scope_not_held',
    })
  const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt)
  if (expiresAt !== null && expiresAt <= now)
    throw new Refusal('invalid', `A token ends in the future, not at ${expiresAt.toISOString()}.`, {
      reason: 'expiry_in_past',
      field: 'expiresAt',
    })
  const token = `${mark}${randomBytes(32).toString('base64url')}`
  const id = await insertApiToken(db, {
    kind,
    personId: identified.actor.personId,
    name: input.name,
    tokenDigest: digestOf(token),
    scopes: [...new Set(input.scopes)],
    readsOnly: input.readsOnly,
    createdAt: now,
    expiresAt,
  })
  return { id, token }
}

/** The own tokens, or those of all services. */
export async function readApiTokens(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { kind, actor }: { kind: TokenKind; actor: Actor },
) {
  const tokens = await listApiTokens(db, kind, kind === 'personal' ? actor.personId : null)
  return tokens.map(
    ({ id, name, readsOnly, createdAt, expiresAt, lastUsedOn, personId, personName, role, ...token }) => {
      const scopes = allScopes.filter((scope) => token.scopes.includes(scope))
      return {
        id,
        name,
        scopes,
        // Given once, and no longer held by the person it acts for.
        withoutEffect: scopes.filter((scope) => !may(role, scope)),
        readsOnly,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt?.toISOString() ?? null,
        lastUsedOn,
        owner: { id: personId, name: personName },
        state:
          token.disabledAt !== null
            ? ('owner_disabled' as const)
            : expiresAt !== null && expiresAt <= now
              ? ('expired' as const)
              : ('active' as const),
      }
    },
  )
}

/** @throws Refusal `not_found` where there is none, or a personal one is somebody else's. */
export async function removeApiToken(
  { db }: Pick<Ctx, 'db'>,
  { kind, actor, id }: { kind: TokenKind; actor: Actor; id: number },
): Promise<void> {
  if (!(await deleteApiToken(db, kind, id, kind === 'personal' ? actor.personId : null)))
    throw new Refusal('not_found', `There is no such token ${id}.`)
}

/** Lets a service's token act for whoever asks, as when the administrator who made it has left. @throws Refusal `not_found`. */
export async function takeOverServiceToken(
  { db }: Pick<Ctx, 'db'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<void> {
  if (!(await giveServiceToken(db, id, actor.personId))) throw new Refusal('not_found', `There is no such token ${id}.`)
}

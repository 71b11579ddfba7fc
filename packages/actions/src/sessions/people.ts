import {
  adoptAccounts,
  countAdministrators,
  deleteAccessLinkOf,
  deleteSessionsOf,
  deleteVisitOf,
  getPerson,
  hasColleagues,
  insertPerson,
  listPersons,
  lockPersons,
  setMemberships,
  somebodyExists,
  type Tx,
  updatePerson,
} from '@echolot/db'
import { type Language, Refusal, type Role } from '@echolot/domain'
import { renewHeartbeats, renewHeartbeatsOfAll } from '../accounts/renew-heartbeats.ts'
import type { Actor, Ctx } from '../context.ts'
import { releaseTicketsOf, releaseUnseenOf } from '../tickets/release-tickets-of.ts'
import { confirmPassword } from './confirm-password.ts'
import { readEmail, shownEmail } from './email.ts'
import { hashPassword } from './password.ts'
import { refuseIdleHeads } from './refuse-idle-heads.ts'
import { beginSession, sessionDigest } from './session.ts'

const minimum = 12

/**
 * Spaces around it do not count: twelve of them are no password.
 * @throws Refusal `invalid` with the length found and the length wanted; the password itself is never said.
 */
export function checkPassword(password: string): void {
  const length = [...password.trim()].length
  const bare = length === [...password].length ? '' : ' without the spaces around it'
  if (length < minimum)
    throw new Refusal('invalid', `The password has ${length} characters${bare}; it needs at least ${minimum}.`, {
      reason: 'password_short',
      field: 'password',
      minimum,
    })
}

/**
 * Adds a person; without a password they come in by a link.
 * @throws Refusal `invalid` for a bad address or password, `conflict` where the address is taken.
 */
export async function addPerson(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  input: {
    email: string
    name: string
    role: Role
    password?: string | undefined
    departmentIds?: readonly string[]
    language?: Language | null
  },
): Promise<number> {
  const email = readEmail(input.email)
  if (input.password !== undefined) checkPassword(input.password)
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password)
  return db.inTransaction(async (tx) => {
    const personId = await insertNewPerson(tx, {
      email,
      name: input.name,
      role: input.role,
      passwordHash,
      language: input.language ?? null,
      demo: false,
      createdAt: now,
    })
    await setMemberships(tx, personId, input.departmentIds ?? [])
    await refuseIdleHeads(tx)
    await giveAccounts(tx, { id: personId, email, name: input.name }, now)
    return personId
  })
}

async function insertNewPerson(tx: Tx, person: Parameters<typeof insertPerson>[1]): Promise<number> {
  const inserted = await insertPerson(tx, person)
  if (inserted !== undefined) return inserted.id
  throw new Refusal('conflict', `There is already a person with the address ${person.email}.`, {
    reason: 'email_taken',
    field: 'email',
    email: person.email,
  })
}

/** The first administrator, made once: of two browsers the second finds somebody there. @throws Refusal `conflict`, or `invalid` as `addPerson`. */
export async function createFirstAdministrator(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  input: { email: string; name: string; password: string; userAgent: string | null },
): Promise<{ token: string; personId: number }> {
  const email = readEmail(input.email)
  checkPassword(input.password)
  const passwordHash = await hashPassword(input.password)
  return db.inTransaction(async (tx) => {
    await refuseIfSomebodyExists(tx)
    const personId = await insertNewPerson(tx, {
      email,
      name: input.name,
      role: 'administrator',
      passwordHash,
      language: null,
      demo: false,
      createdAt: now,
    })
    await giveAccounts(tx, { id: personId, email, name: input.name }, now)
    return { personId, token: await beginSession(tx, personId, now, input.userAgent) }
  })
}

/** Accounts whose owner a setup file names wait for that person to come. */
async function giveAccounts(tx: Tx, person: { id: number; email: string; name: string }, now: Date): Promise<void> {
  const accountIds = await adoptAccounts(tx, person)
  await renewHeartbeats(tx, accountIds, now)
}

/** @throws Refusal `conflict` where the first run is over. */
export async function refuseIfSomebodyExists(tx: Tx): Promise<void> {
  await lockPersons(tx)
  if (await somebodyExists(tx))
    throw new Refusal('conflict', 'Echolot is set up already; sign in instead.', { reason: 'set_up' })
}

/** A person as they see themselves. @throws Refusal `not_found`. */
export async function readMe({ db }: Pick<Ctx, 'db'>, { personId }: { personId: number }) {
  const person = await getPerson(db, personId)
  if (person === undefined) throw new Refusal('not_found', `There is no person ${personId}.`)
  const { id, name, email, role, language, departmentIds, missesSecondFactor } = person
  const team = await hasColleagues(db, personId)
  return { id, name, email: shownEmail(email), role, language, departmentIds, missesSecondFactor, team }
}

export async function chooseLanguage(
  { db }: Pick<Ctx, 'db'>,
  { actor, language }: { actor: Actor; language: Language },
): Promise<void> {
  await updatePerson(db, actor.personId, { language })
}

/** Changes the own password and ends every other session. @throws Refusal `invalid` when the present one is wrong, `too_many` after ten such. */
export async function changePassword(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { actor, token, current, next }: { actor: Actor; token: string; current: string; next: string },
): Promise<void> {
  await confirmPassword(ctx, { actor, password: current, field: 'current' })
  checkPassword(next)
  const passwordHash = await hashPassword(next)
  await ctx.db.inTransaction(async (tx) => {
    await updatePerson(tx, actor.personId, { passwordHash })
    await deleteSessionsOf(tx, actor.personId, sessionDigest(token))
  })
}

export async function listPeople({ db }: Pick<Ctx, 'db'>) {
  return (await listPersons(db)).map(({ id, email, name, role, departmentIds, disabledAt, withoutPassword, demo }) => ({
    id,
    email: shownEmail(email),
    name,
    role,
    departmentIds,
    disabled: disabledAt !== null,
    invited: withoutPassword && !demo && disabledAt === null,
  }))
}

/**
 * Changes a person. Who is disabled is signed out, and what they held goes back to where their department finds it; so does what
 * somebody does not work on any more, in another role or other departments.
 * @throws Refusal `not_found`, or `conflict` when nobody could administer any more, or a head would head no department.
 */
export async function changePerson(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  {
    actor,
    ...input
  }: { actor: Actor; id: number; name: string; role: Role; departmentIds: readonly string[]; disabled: boolean },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await lockPersons(tx)
    const changed = await updatePerson(tx, input.id, {
      name: input.name,
      role: input.role,
      disabledAt: input.disabled ? now : null,
    })
    if (changed === undefined) throw new Refusal('not_found', `There is no person ${input.id}.`)
    if ((await countAdministrators(tx)) === 0)
      throw new Refusal('conflict', 'This is the last administrator who can sign in; make somebody else one first.', {
        reason: 'last_administrator',
      })
    await setMemberships(tx, input.id, input.departmentIds)
    await refuseIdleHeads(tx)
    await renewHeartbeatsOfAll(tx, now)
    const by = { now, personId: actor.personId }
    if (input.disabled) {
      await deleteSessionsOf(tx, input.id, null)
      await deleteAccessLinkOf(tx, input.id)
      await deleteVisitOf(tx, input.id)
      await releaseTicketsOf(tx, input.id, by)
    } else await releaseUnseenOf(tx, input.id, by)
  })
}

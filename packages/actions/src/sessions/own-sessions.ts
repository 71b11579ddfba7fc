import { deleteSessionOf, deleteSessionsOf, getOrganisation, getPerson, listSessionsOf } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { dayOf } from '../time/local-day.ts'
import { idleMs, sessionDigest } from './session.ts'

/** The own sessions: on what device, since when, and the day of their last use; no clock is kept of anybody's work. */
export async function listOwnSessions(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, token }: { actor: Actor; token: string },
) {
  const own = sessionDigest(token)
  const zone = (await getOrganisation(db))?.zone ?? 'UTC'
  const sessions = await listSessionsOf(db, actor.personId, now, new Date(now.getTime() - idleMs))
  return sessions.map(({ id, tokenDigest, createdAt, seenAt, browser, system }) => ({
    id,
    browser,
    system,
    since: createdAt.toISOString(),
    lastUsedOn: dayOf(seenAt, zone),
    current: tokenDigest.equals(own),
  }))
}

/** @throws Refusal `not_found` where it is over, or was never theirs. */
export async function endOwnSession(
  { db }: Pick<Ctx, 'db'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<void> {
  if (!(await deleteSessionOf(db, actor.personId, id)))
    throw new Refusal('not_found', `There is no session ${id} of yours.`)
}

/** Ends all own sessions but the one that asks. */
export async function endOtherSessions(
  { db }: Pick<Ctx, 'db'>,
  { actor, token }: { actor: Actor; token: string },
): Promise<void> {
  await deleteSessionsOf(db, actor.personId, sessionDigest(token))
}

/** Signs somebody out everywhere. @throws Refusal `not_found`. */
export async function endSessionsOf({ db }: Pick<Ctx, 'db'>, { personId }: { personId: number }): Promise<void> {
  if ((await getPerson(db, personId)) === undefined) throw new Refusal('not_found', `There is no person ${personId}.`)
  await deleteSessionsOf(db, personId, null)
}

import { sql, type Tx } from './database.ts'
import { missesSecondFactor } from './person.ts'

export async function insertSession(
  tx: Tx,
  session: {
    tokenDigest: Buffer
    personId: number
    createdAt: Date
    seenAt: Date
    expiresAt: Date
    browser: string | null
    system: string | null
  },
): Promise<void> {
  await sql(tx).insertInto('session').values(session).execute()
}

/**
 * The person behind a session that still holds: not past its end, used within the idle limit, person not disabled. An administrator
 * may miss the second factor that the company demands.
 */
export function findSession(db: Tx, tokenDigest: Buffer, now: Date, idleSince: Date) {
  return sql(db)
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .select(['person.id as personId', 'person.role', 'session.seenAt', 'session.expiresAt', missesSecondFactor])
    .where('session.tokenDigest', '=', tokenDigest)
    .where('session.expiresAt', '>', now)
    .where('session.seenAt', '>', idleSince)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
}

export async function touchSession(db: Tx, tokenDigest: Buffer, now: Date): Promise<void> {
  await sql(db).updateTable('session').set({ seenAt: now }).where('tokenDigest', '=', tokenDigest).execute()
}

export async function deleteSession(db: Tx, tokenDigest: Buffer): Promise<void> {
  await sql(db).deleteFrom('session').where('tokenDigest', '=', tokenDigest).execute()
}

/** A person's sessions that still hold, the newest first. */
export function listSessionsOf(db: Tx, personId: number, now: Date, idleSince: Date) {
  return sql(db)
    .selectFrom('session')
    .select(['id', 'tokenDigest', 'createdAt', 'seenAt', 'browser', 'system'])
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .where('seenAt', '>', idleSince)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Ends one session of a person. @returns whether it was theirs. */
export async function deleteSessionOf(db: Tx, personId: number, id: number): Promise<boolean> {
  return (
    (await sql(db)
      .deleteFrom('session')
      .where('id', '=', id)
      .where('personId', '=', personId)
      .returning('id')
      .executeTakeFirst()) !== undefined
  )
}

export async function deleteSessionsOf(db: Tx, personId: number, except: Buffer | null): Promise<void> {
  let query = sql(db).deleteFrom('session').where('personId', '=', personId)
  if (except !== null) query = query.where('tokenDigest', '!=', except)
  await query.execute()
}

export async function countSignInAttempts(db: Tx, subjectDigest: Buffer, since: Date): Promise<number> {
  return (
    await sql(db)
      .selectFrom('signInAttempt')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('subjectDigest', '=', subjectDigest)
      .where('at', '>', since)
      .executeTakeFirstOrThrow()
  ).n
}

export async function insertSignInAttempts(db: Tx, subjects: readonly Buffer[], at: Date): Promise<void> {
  await sql(db)
    .insertInto('signInAttempt')
    .values(subjects.map((subjectDigest) => ({ subjectDigest, at })))
    .execute()
}

/** Forgets all attempts of a subject, or those of one instant alone. */
export async function forgetSignInAttempts(db: Tx, subjectDigest: Buffer, at?: Date): Promise<void> {
  let query = sql(db).deleteFrom('signInAttempt').where('subjectDigest', '=', subjectDigest)
  if (at !== undefined) query = query.where('at', '=', at)
  await query.execute()
}

/** Removes what no longer matters: sessions, links and answered questions past their end, and attempts older than `attemptsBefore`. */
export async function pruneSessions(db: Tx, now: Date, attemptsBefore: Date): Promise<void> {
  await sql(db).deleteFrom('session').where('expiresAt', '<', now).execute()
  await sql(db).deleteFrom('accessLink').where('expiresAt', '<', now).execute()
  await sql(db).deleteFrom('passkeyChallenge').where('expiresAt', '<', now).execute()
  await sql(db).deleteFrom('signInAttempt').where('at', '<', attemptsBefore).execute()
}

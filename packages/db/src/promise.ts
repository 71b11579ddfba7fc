import type { Counting, Priority, PromisedClock } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** What is promised, to whom and for which wait; null stands for any. */
export type PromiseValues = {
  departmentId: string | null
  priority: Priority | null
  channel: string | null
  clock: PromisedClock
  targetMinutes: number
  counted: Counting
}

/** The promises of now, the first that decides at the top. */
export function listPromiseRules(db: Tx) {
  return sql(db)
    .selectFrom('promise')
    .select(['id', 'promiseId', 'departmentId', 'priority', 'channel', 'clock', 'targetMinutes', 'counted'])
    .where('validTo', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Every version that ever held, the newest first. */
export function listPromiseVersions(db: Tx) {
  return sql(db)
    .selectFrom('promise')
    .leftJoin('person', 'person.id', 'promise.personId')
    .select([
      'promise.id',
      'promiseId',
      'departmentId',
      'priority',
      'channel',
      'clock',
      'targetMinutes',
      'counted',
      'position',
      'validFrom',
      'validTo',
      'personId',
      'person.name as personName',
    ])
    .orderBy('validFrom', 'desc')
    .orderBy('promise.id', 'desc')
    .execute()
}

/** Locks the promises, so that of two people who save them one comes second. @returns the present ones. */
export async function lockPromiseRules(tx: Tx) {
  await raw`lock table promise in share row exclusive mode`.execute(sql(tx))
  return listPromiseRules(tx)
}

/** Ends versions at an instant. */
export async function endPromises(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await sql(tx)
    .updateTable('promise')
    .set({ validTo: at })
    .where('id', 'in', [...ids])
    .execute()
}

/** Adds a version; without a promise to be one of, it is the first of a new one. */
export async function insertPromise(
  tx: Tx,
  promise: PromiseValues & { promiseId: number | null; position: number; validFrom: Date; personId: number | null },
): Promise<void> {
  const { id } = await sql(tx)
    .insertInto('promise')
    .values({ ...promise, promiseId: promise.promiseId ?? 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (promise.promiseId === null)
    await sql(tx).updateTable('promise').set({ promiseId: id }).where('id', '=', id).execute()
}

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

export function listAccounts(db: Tx) {
  return sql(db)
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.ownerId')
    .leftJoin('source', 'source.accountId', 'account.id')
    .select([
      'account.id',
      'account.channel',
      'account.name',
      'account.url',
      'account.ownerId',
      'person.name as ownerName',
      'account.everyDays',
      'account.lastPostAt',
      'account.dueAt',
      'account.staleAt',
      'account.fromFile',
      'source.id as feedSourceId',
      'source.url as feedUrl',
      'source.lastProblemCode as feedProblemCode',
      'source.lastProblem as feedProblem',
      'source.lastSuccessAt as feedLastSuccessAt',
    ])
    .orderBy(raw`account.stale_at is null`)
    .orderBy('account.name')
    .execute()
}

export type AccountValues = {
  channel: string
  name: string
  url: string
  ownerId: number | null
  everyDays: number | null
}

export function insertAccount(tx: Tx, account: AccountValues & { createdAt: Date }) {
  return sql(tx).insertInto('account').values(account).returning('id').executeTakeFirstOrThrow()
}

export function updateAccount(tx: Tx, id: number, values: AccountValues) {
  return sql(tx).updateTable('account').set(values).where('id', '=', id).returning('id').executeTakeFirst()
}

export function deleteAccount(tx: Tx, id: number) {
  return sql(tx).deleteFrom('account').where('id', '=', id).returning('id').executeTakeFirst()
}

export function getAccount(tx: Tx, id: number) {
  return sql(tx).selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Writes when the account last posted and when it will be stale; a due time that moved past `now` takes the flag away. */
export async function setHeartbeat(
  tx: Tx,
  id: number,
  { lastPostAt, dueAt, now }: { lastPostAt: Date | null; dueAt: Date | null; now: Date },
): Promise<void> {
  await sql(tx)
    .updateTable('account')
    .set({ lastPostAt, dueAt, ...(dueAt === null || dueAt > now ? { staleAt: null } : {}) })
    .where('id', '=', id)
    .execute()
}

/** The newest publication among the account's own items; one dated ahead counts from when it was found. */
export async function newestPostOf(tx: Tx, accountId: number): Promise<Date | null> {
  const row = await sql(tx)
    .selectFrom('item')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .select(raw<Date | null>`max(least(item.published_at, item.found_at))`.as('at'))
    .where('source.accountId', '=', accountId)
    .where('item.publishedAt', 'is not', null)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Marks accounts whose due time has passed as stale since then. Each is returned once, however many processes ask. */
export function flagStale(tx: Tx, now: Date, limit: number) {
  return sql(tx)
    .updateTable('account')
    .set({ staleAt: (e) => e.ref('dueAt') })
    .where('id', 'in', (e) =>
      e
        .selectFrom('account')
        .select('id')
        .where('staleAt', 'is', null)
        .where('dueAt', '<', now)
        .orderBy('dueAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'dueAt'])
    .execute()
}

export function listAccountAddresses(db: Tx) {
  return sql(db).selectFrom('account').select(['id', 'url']).orderBy('id').execute()
}

export async function moveAccount(tx: Tx, id: number, url: string): Promise<void> {
  await sql(tx).updateTable('account').set({ url }).where('id', '=', id).execute()
}

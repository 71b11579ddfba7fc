import { type AccountEventKind, type AccountEventReason, waitingStates } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

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
      'account.goal',
      'account.departmentId',
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
  goal?: string | null | undefined
  departmentId: string | null
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

export function listAccountIds(db: Tx) {
  return sql(db).selectFrom('account').select('id').orderBy('id').execute()
}

/** Writes when the account last posted, when it will be stale, and since when it is. */
export async function setHeartbeat(
  tx: Tx,
  id: number,
  heartbeat: { lastPostAt: Date | null; dueAt: Date | null; staleAt: Date | null },
): Promise<void> {
  await sql(tx).updateTable('account').set(heartbeat).where('id', '=', id).execute()
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

/** When an account posted after an instant, the oldest of the newest thousand first; a date ahead counts from when it was found. */
export async function listPostTimesAfter(tx: Tx, accountId: number, after: Date): Promise<Date[]> {
  const at = raw<Date>`least(item.published_at, item.found_at)`
  const rows = await sql(tx)
    .selectFrom('item')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .select(at.as('at'))
    .where('source.accountId', '=', accountId)
    .where('item.publishedAt', 'is not', null)
    .where(at, '>', after)
    .orderBy('at', 'desc')
    .limit(1_000)
    .execute()
  return rows.map((row) => row.at).reverse()
}

/**
 * Marks accounts whose due time has passed as stale since then. Each is returned once, however many processes ask.
 * @param among these accounts alone.
 */
export function flagStale(tx: Tx, now: Date, limit: number, among: readonly number[] | 'all' = 'all') {
  return sql(tx)
    .updateTable('account')
    .set({ staleAt: (e) => e.ref('dueAt') })
    .where('id', 'in', (e) =>
      e
        .selectFrom('account')
        .select('id')
        .where('staleAt', 'is', null)
        .where('dueAt', '<', now)
        .$if(among !== 'all', (some) => some.where('id', '=', anyOf(among === 'all' ? [] : among)))
        .orderBy('dueAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'dueAt', 'lastPostAt'])
    .execute()
}

export type AccountEventDraft = {
  accountId: number
  kind: AccountEventKind
  at: Date
  noticedAt: Date
  because: AccountEventReason
  lastPostAt: Date | null
}

export async function insertAccountEvents(tx: Tx, events: readonly AccountEventDraft[]): Promise<void> {
  if (events.length === 0) return
  await sql(tx)
    .insertInto('accountEvent')
    .values([...events])
    .execute()
}

/** When an account became stale and when no longer, the newest first; 100 at most. */
export function listAccountEvents(db: Tx, accountId: number) {
  return sql(db)
    .selectFrom('accountEvent')
    .select(['id', 'kind', 'at', 'noticedAt', 'because', 'lastPostAt'])
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** How many tickets wait that stand on a channel of our own, by source, and since when the oldest does. */
export function countWaitingAtOwnSources(db: Tx) {
  return sql(db)
    .selectFrom('ticket')
    .innerJoin('source', 'source.id', 'ticket.sourceId')
    .select((e) => [
      'source.id as sourceId',
      'source.accountId',
      'source.channel',
      'source.url',
      'source.purpose',
      e.fn.countAll<number>().as('waiting'),
      e.fn.min('ticket.episodeStartedAt').as('since'),
    ])
    .where('ticket.state', 'in', waitingStates)
    .where('source.purpose', '!=', 'mentions')
    .groupBy('source.id')
    .execute()
}

/** In which departments those work who own accounts. */
export function listDepartmentsOfOwners(db: Tx) {
  return sql(db)
    .selectFrom('departmentMember')
    .select(['personId', 'departmentId'])
    .where('personId', 'in', (e) => e.selectFrom('account').select('ownerId').where('ownerId', 'is not', null))
    .orderBy('departmentId')
    .execute()
}

/** Where the accounts are, and what for. */
export function listAccountAddresses(db: Tx) {
  return sql(db).selectFrom('account').select(['id', 'channel', 'url', 'goal']).orderBy('id').execute()
}

export async function moveAccount(tx: Tx, id: number, url: string): Promise<void> {
  await sql(tx).updateTable('account').set({ url }).where('id', '=', id).execute()
}

import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { listRules } from './rule.ts'

/** The tables whose rows may come from echolot.yaml. */
export type FileTable =
  | 'organisation'
  | 'calendar'
  | 'department'
  | 'brand'
  | 'macro'
  | 'watch'
  | 'source'
  | 'rule'
  | 'account'

const fileTables: readonly FileTable[] = [
  'organisation',
  'calendar',
  'department',
  'brand',
  'macro',
  'watch',
  'source',
  'rule',
  'account',
]

/** What tells the rows of a table apart. */
const keyOf = (table: FileTable) => (table === 'macro' ? 'name' : 'id')

/** Any number that no other user of this database takes for its own lock; migrations have the one before. */
const setupFileLock = 0x4563_6870

/**
 * Lets one process at a time apply its file; the lock ends with the transaction. Whoever comes second may wait longer than
 * a statement usually gets: a changed calendar moves the due times of all waiting tickets.
 */
export async function lockSetupFile(tx: Tx): Promise<void> {
  await raw`select set_config('statement_timeout', '600000', true)`.execute(sql(tx))
  await raw`select pg_advisory_xact_lock(${setupFileLock})`.execute(sql(tx))
}

/** The file that was applied last, if one ever was. */
export function getSetupFile(db: Tx) {
  return sql(db).selectFrom('setupFile').select(['name', 'digest']).executeTakeFirst()
}

export async function keepSetupFile(tx: Tx, file: { name: string; digest: Buffer; appliedAt: Date }): Promise<void> {
  await sql(tx)
    .insertInto('setupFile')
    .values(file)
    .onConflict((c) => c.column('id').doUpdateSet(file))
    .execute()
}

/** Marks rows as the file's, or no longer so. Only rows that change are written. */
export async function markFromFile(
  tx: Tx,
  table: FileTable,
  ids: readonly (number | string)[],
  fromFile: boolean,
): Promise<void> {
  if (ids.length === 0) return
  await raw`update ${raw.table(table)} set from_file = ${fromFile} where ${raw.ref(keyOf(table))} = any(${[...ids]}) and from_file <> ${fromFile}`.execute(
    sql(tx),
  )
}

/** Whether a row comes from the file. `column` asks for rows that refer to something instead. */
export async function comesFromFile(
  db: Tx,
  table: FileTable,
  id: number | string,
  column: 'id' | 'name' | 'brand_id' | 'source_id' | 'department_id' = keyOf(table),
): Promise<boolean> {
  const { rows } =
    await raw`select 1 from ${raw.table(table)} where ${raw.ref(column)} = ${id} and from_file limit 1`.execute(sql(db))
  return rows.length > 0
}

/** Hands everything of the file over to the pages. False where nothing came from one. */
export async function releaseSetupFile(tx: Tx): Promise<boolean> {
  for (const table of fileTables)
    await raw`update ${raw.table(table)} set from_file = false where from_file`.execute(sql(tx))
  await sql(tx).updateTable('account').set({ ownerWanted: null }).where('ownerWanted', 'is not', null).execute()
  return (await sql(tx).deleteFrom('setupFile').returning('id').executeTakeFirst()) !== undefined
}

/** Everything that a file can say, as it is: what applying it compares with, and what an export writes. */
export async function loadSetup(db: Tx) {
  const query = sql(db)
  return {
    organisation: await query.selectFrom('organisation').selectAll().executeTakeFirst(),
    calendars: await query
      .selectFrom('calendar')
      .select(['id', 'name', 'definition', 'fromFile'])
      .orderBy('id')
      .execute(),
    departments: await query
      .selectFrom('department')
      .select(['id', 'name', 'position', 'calendarId', 'firstResponseMinutes', 'mailAddress', 'fromFile'])
      .orderBy('position')
      .orderBy('id')
      .execute(),
    brands: await query.selectFrom('brand').select(['id', 'name', 'kind', 'fromFile']).orderBy('id').execute(),
    watches: await query
      .selectFrom('watch')
      .select(['id', 'brandId', 'name', 'query', 'enabled', 'fromFile'])
      .orderBy('id')
      .execute(),
    examples: await query
      .selectFrom('watchExample')
      .select(['watchId', 'must', 'title', 'text', 'itemId'])
      .orderBy('watchId')
      .orderBy('position')
      .execute(),
    macros: await query.selectFrom('macro').select(['name', 'query', 'version', 'fromFile']).orderBy('name').execute(),
    sources: await query
      .selectFrom('source')
      .select([
        'id',
        'name',
        'connector',
        'url',
        'addressSealed',
        'addressDigest',
        'settings',
        'channel',
        'language',
        'labels',
        'purpose',
        raw<number | null>`case when automatic then null else interval_seconds end`.as('intervalSeconds'),
        'state',
        'accountId',
        'fromFile',
      ])
      .where('byHand', '=', false)
      .orderBy('id')
      .execute(),
    rules: await listRules(db),
    accounts: await query
      .selectFrom('account')
      .select([
        'id',
        'channel',
        'name',
        'url',
        'ownerId',
        'ownerWanted',
        'everyDays',
        'goal',
        'departmentId',
        'fromFile',
      ])
      .orderBy('id')
      .execute(),
    people: await query.selectFrom('person').select(['id', 'email', 'name']).orderBy('id').execute(),
  }
}

export type SetupRows = Awaited<ReturnType<typeof loadSetup>>

/** Makes room for addresses that change hands: until each has its new one, none stands in another's way. */
export async function parkSourceAddresses(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await raw`update source set address_digest = address_digest || int8send(id) where id = any(${[...ids]})`.execute(
    sql(tx),
  )
}

/** Writes whom the file wants as the owner of an account. */
export async function setOwnerWanted(tx: Tx, id: number, ownerWanted: string | null): Promise<void> {
  await sql(tx).updateTable('account').set({ ownerWanted }).where('id', '=', id).execute()
}

/** Gives a person the accounts that were waiting for them. @returns the accounts' ids. */
export async function adoptAccounts(
  tx: Tx,
  { id, email, name }: { id: number; email: string; name: string },
): Promise<number[]> {
  const rows = await sql(tx)
    .updateTable('account')
    .set({ ownerId: id })
    .where('ownerId', 'is', null)
    .where((e) => e.or([e(e.fn<string>('lower', ['ownerWanted']), '=', email), e('ownerWanted', '=', name)]))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Puts the departments in this order. */
export async function orderDepartments(tx: Tx, ids: readonly string[]): Promise<void> {
  await raw`update department set position = wanted.place from unnest(${[...ids]}::text[]) with ordinality as wanted (id, place) where department.id = wanted.id`.execute(
    sql(tx),
  )
}

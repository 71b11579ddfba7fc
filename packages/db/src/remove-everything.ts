import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { madeBy, readMigrations } from './migration-files.ts'

/** What is not the company's: what the database is, who may sign in and how, and which setup file was read. */
const kept = [
  'installation',
  'person',
  'session',
  'access_link',
  'access_policy',
  'second_factor',
  'recovery_code',
  'passkey',
  'api_token',
  'mail_wish',
  'mail_setting',
  'setup_file',
]

/**
 * Empties every table of the company's, so that the first run can begin again. People who are no part of the demo stay
 * with their sessions; the key's fingerprint stays, for the key does, and so does a mail server that the environment names.
 */
export async function removeEverything(tx: Tx): Promise<void> {
  const made = new Set(madeBy(await readMigrations(), 'table'))
  for (const name of kept) made.delete(name)
  const { rows } = await raw<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname = any(${[...made]}::text[])`.execute(
    sql(tx),
  )
  const tables = raw.join(rows.map(({ name }) => raw.id(name)))
  await raw`truncate ${tables} restart identity`.execute(sql(tx))
  await sql(tx).deleteFrom('mailSetting').where('fromEnvironment', '=', false).execute()
  await sql(tx).deleteFrom('person').where('demo', '=', true).execute()
}

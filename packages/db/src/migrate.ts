import pg from 'pg'
import { connectAs } from './connect-as.ts'
import type { Database } from './database.ts'
import {
  type AppliedMigration,
  appliedMigrations,
  judgeMigrations,
  type MigrationFile,
  MigrationRefused,
  ownMigrations,
  readMigrations,
} from './migration-files.ts'

/** Any number that no other user of this database takes for its own lock. */
const migrationLock = 0x4563_686f

/** Held by whoever changes the schema; a process that starts meanwhile waits here. */
export const lockMigrations = `select pg_advisory_lock(${migrationLock})`
export const makeMigrationTable =
  'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null)'

/**
 * Brings a database to this code's schema: plain SQL files in the order of their names, forward only, each in its own
 * transaction, under a lock so that processes starting together do it once. Applied files are kept with their checksum.
 *
 * A database that is newer by one migration marked `-- compatible: yes` is used as it is.
 * @returns the names applied now, and those of the database that this version does not know.
 * @throws MigrationRefused when PostgreSQL is older than 15, the database is not in UTF8 or newer than the code, or an applied file was changed.
 */
export async function migrate(
  url: string,
  { now = () => new Date(), folder = ownMigrations }: { now?: () => Date; folder?: URL } = {},
): Promise<{ applied: string[]; unknown: string[] }> {
  const client = await connectAs('migrate', url)
  try {
    await requireUsable(client)
    await client.query(lockMigrations)
    await client.query(makeMigrationTable)
    const { pending, unknown } = judgeMigrations(await readApplied(client), await readMigrations(folder))
    for (const file of pending) {
      await client.query('begin')
      try {
        await applyMigration(client, file, now())
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    }
    return { applied: pending.map(({ name }) => name), unknown: unknown.map(({ name }) => name) }
  } catch (error) {
    throw await nameStranger(client, error)
  } finally {
    await client.end()
  }
}

/** What PostgreSQL ships beside its core and the search is made of. */
const neededExtensions = ['unaccent', 'pg_trgm']
/** May not be created; its files are not there. */
const noExtension = ['42501', '0A000', '58P01']

/** An error that comes of missing extensions or of tables which are not ours, as a refusal that says so; any other as it is. */
async function nameStranger(client: pg.Client, error: unknown): Promise<unknown> {
  if (!(error instanceof pg.DatabaseError)) return error
  if (error.code !== undefined && noExtension.includes(error.code)) {
    const { rows } = await client.query<{ database: string; missing: string[]; installed: boolean }>(
      `select current_database() as database, array_agg(name) as missing, bool_and(name in (select name from pg_available_extensions)) as installed
       from unnest($1::text[]) as name where name not in (select extname from pg_extension)`,
      [neededExtensions],
    )
    const { database = '?', missing, installed } = rows[0] ?? {}
    if (missing !== undefined && missing !== null)
      return new MigrationRefused(
        installed === true
          ? `The search needs the extensions ${missing.join(' and ')}, which this database user may not create. Let somebody who may run in "${database}": ${missing.map((name) => `create extension ${name};`).join(' ')} Then start again.`
          : `The search needs the extensions ${missing.join(' and ')}, which this PostgreSQL does not have. Install its package of additional modules (postgresql-contrib), then start again.`,
        { cause: error },
      )
  }
  // There already (a table, type or function; the server may say it in any language), or called as ours with other columns.
  const there = ['42P07', '42710', '42723'].includes(error.code ?? '')
  if (!there && error.code !== '42703') return error
  const name = there ? (/["„»«]([^"“”«»]+)["“”«»]/.exec(error.message)?.[1] ?? '?') : 'migration'
  const { rows } = await client.query<{ database: string }>('select current_database() as database')
  return new MigrationRefused(
    `The database "${rows[0]?.database ?? '?'}" holds "${name}" of something else; Echolot needs a database of its own. Make one with: createdb --encoding=UTF8 --template=template0 NAME`,
  )
}

/** @throws MigrationRefused when PostgreSQL is older than 15, or the database cannot hold every letter. */
export async function requireUsable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string; encoding: string; database: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding, current_database() as database`,
  )
  const { number = '0', version = '?', encoding = '?', database = '?' } = rows[0] ?? {}
  if (Number(number) < 150_000)
    throw new MigrationRefused(`PostgreSQL ${version} is too old; Echolot needs 15 or later.`)
  if (encoding !== 'UTF8')
    throw new MigrationRefused(
      `The database "${database}" has the encoding ${encoding}, which cannot hold every letter; Echolot needs UTF8. Make one with: createdb --encoding=UTF8 --template=template0 NAME`,
    )
}

/** Runs one file and keeps that it ran, in the transaction of whoever calls. */
export async function applyMigration(
  client: pg.Client,
  { name, text, checksum, compatible }: MigrationFile,
  at: Date,
): Promise<void> {
  await client.query(text)
  // The first migrations run before the column `compatible` is there; a name that is no column is left out.
  await client.query('insert into migration select * from jsonb_populate_record(null::migration, $1)', [
    JSON.stringify({ name, checksum, compatible, applied_at: at.toISOString() }),
  ])
}

/**
 * What a start would do to a database, without doing it.
 * @returns the names that are not applied yet; all of them where nothing of ours is there.
 * @throws MigrationRefused as `migrate` does.
 */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = await connectAs('migrate', url)
  try {
    await requireUsable(client)
    return judgeMigrations(await readApplied(client), await readMigrations()).pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/**
 * Looks whether a database has gone on while this process was running.
 * @returns the names of the compatible migrations that this version does not know.
 * @throws MigrationRefused where this version can no longer work on it.
 */
export async function refuseNewer({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<AppliedMigration>(appliedMigrations)
  return judgeMigrations(rows, await readMigrations()).unknown.map(({ name }) => name)
}

/** The migrations that a database has; none where nothing of ours is there. */
export async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)
  return rows[0]?.there === true ? (await client.query<AppliedMigration>(appliedMigrations)).rows : []
}

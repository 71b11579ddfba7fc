import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const folder = new URL('../migrations/', import.meta.url)
/** Any number that no other user of this database takes for its own lock. */
const migrationLock = 0x4563_686f

export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/**
 * Brings a database to this code's schema: plain SQL files in the order of their names, forward only, each in its own
 * transaction, under a lock so that processes starting together do it once. Applied files are kept with their checksum.
 * @returns the names applied now.
 * @throws MigrationRefused when PostgreSQL is older than 15, the database is newer than the code, or an applied file was changed.
 */
export async function migrate(url: string, now: () => Date = () => new Date()): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'echolot migrate',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {
    /* The query under way rejects with the same error. */
  })
  await client.connect()
  try {
    const version = await client.query<{ server_version_num: string; server_version: string }>(
      `select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version`,
    )
    const { server_version_num: number = '0', server_version: shown = '?' } = version.rows[0] ?? {}
    if (Number(number) < 150_000)
      throw new MigrationRefused(`PostgreSQL ${shown} is too old; Echolot needs 15 or later.`)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null)',
    )
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration order by name',
    )
    const files = await readMigrations()
    for (const { name, checksum } of applied.rows) {
      const file = files.find((candidate) => candidate.name === name)
      if (file === undefined)
        throw new MigrationRefused(
          `The database is newer than this Echolot: it has migration ${name}, which this version does not know. Start the newer version, or restore a backup made before the upgrade.`,
        )
      if (file.checksum !== checksum)
        throw new MigrationRefused(
          `Migration ${name} was changed after it had been applied; restore the file as it was (checksum ${checksum.slice(0, 12)}…).`,
        )
    }
    const done: string[] = []
    for (const file of files.slice(applied.rows.length)) {
      await client.query('begin')
      try {
        await client.query(file.text)
        await client.query('insert into migration (name, checksum, applied_at) values ($1, $2, $3)', [
          file.name,
          file.checksum,
          now(),
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      done.push(file.name)
    }
    return done
  } finally {
    await client.end()
  }
}

async function readMigrations(): Promise<{ name: string; text: string; checksum: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex') }
    }),
  )
}

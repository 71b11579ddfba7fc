import type { Writable } from 'node:stream'
import { Refusal } from '@echolot/domain'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connectAs } from './connect-as.ts'
import { applyMigration, lockMigrations, makeMigrationTable, requireUsable } from './migrate.ts'
import { type MigrationFile, madeBy, readMigrations } from './migration-files.ts'
import type { SequenceState, SnapshotMigration, SnapshotTable } from './snapshot.ts'

/** What fills a database again, table by table, in the order in which the snapshot gave them. */
export type Filling = {
  /** Takes a table's rows in PostgreSQL's text format; `rowCount` stands once it has finished. */
  copyIn(table: SnapshotTable): Writable & { rowCount: number }
  setSequence(state: SequenceState): Promise<void>
}

/**
 * Puts a snapshot in place of what a database holds, in one transaction: whatever fails, all is as it was before. The
 * tables are made by the migrations that the snapshot knew; queues that lie beside them are dropped, for they are rebuilt
 * from the rows. Tombstones of the present database stay: who was erased since the snapshot was made is not let in again.
 * @param replace whether data that is there may be lost.
 * @param signal breaks it off, and so undoes everything.
 * @param fill is called with the empty tables; what it throws undoes everything.
 * @throws Refusal `conflict` where the database holds data and may not be replaced, is in use, or the snapshot is newer than the code.
 */
export async function restoreSnapshot(
  url: string,
  { migrations, tables }: { migrations: readonly SnapshotMigration[]; tables: readonly SnapshotTable[] },
  { replace, signal }: { replace: boolean; signal: AbortSignal },
  fill: (filling: Filling) => Promise<void>,
): Promise<void> {
  const files = await readMigrations()
  const steps = migrations.map((migration) => ({ file: fileOf(migration, files), at: new Date(migration.appliedAt) }))
  const client = await connectAs('restore', url)
  // Cuts the connection, also in the middle of a copy.
  const cut = () => void client.end()
  signal.addEventListener('abort', cut, { once: true })
  try {
    signal.throwIfAborted()
    await requireUsable(client)
    await client.query(
      `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set client_encoding = 'UTF8'; set lock_timeout = '15s'`,
    )
    // Whoever starts from now on waits until we are done.
    await client.query(lockMigrations)
    await refuseInUse(client)
    if (!replace) await refuseFilled(client, [...madeBy(files, 'table'), ...tables.map(({ name }) => name)])
    await client.query('begin')
    await keepTombstones(client)
    await dropOurs(client, files, tables)
    await client.query(makeMigrationTable)
    for (const { file, at } of steps) await applyMigration(client, file, at)
    // What is not backed up but refers to something that is was only just made, and is empty.
    await client.query(`truncate ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} cascade`)
    // What triggers write is in the snapshot, too.
    const triggers = async (state: 'disable' | 'enable') => {
      for (const { name } of tables)
        await client.query(`alter table ${pg.escapeIdentifier(name)} ${state} trigger user`)
    }
    await triggers('disable')
    await fill({
      copyIn: ({ name, columns }) =>
        client.query(
          copyFrom(`copy ${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`),
        ),
      async setSequence({ table, column, lastValue, called }) {
        await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint, $4)', [
          pg.escapeIdentifier(table),
          column,
          lastValue,
          called,
        ])
      },
    })
    await triggers('enable')
    await client.query(
      'insert into tombstone (digest, kind, at) select digest, kind, at from kept_tombstone on conflict (digest) do nothing',
    )
    await client.query('commit')
    // What the planner knew was of other rows.
    await client.query('analyze')
  } finally {
    signal.removeEventListener('abort', cut)
    // An open transaction ends with its connection, and so does the lock.
    await client.end().catch(() => {})
  }
}

/** @throws Refusal where this version does not have the migration, or has it otherwise. */
function fileOf({ name, checksum }: SnapshotMigration, files: readonly MigrationFile[]): MigrationFile {
  const file = files.find((candidate) => candidate.name === name)
  if (file === undefined)
    throw new Refusal(
      'conflict',
      `The backup is newer than this Echolot: it has migration ${name}, which this version does not know. Restore it with the version that made it, or a later one.`,
    )
  if (file.checksum !== checksum)
    throw new Refusal(
      'conflict',
      `The backup was made with another migration ${name} (checksum ${checksum.slice(0, 12)}…); restore it with the version that made it.`,
    )
  return file
}

/** Commands that only hold the database open, and starts that wait for us, do not count. */
async function refuseInUse(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like 'echolot%'
       and application_name not in ('echolot lock', 'echolot migrate') order by 1`,
  )
  const pid = rows.map(({ name }) => /^echolot server (\d+)/.exec(name)?.[1]).find((found) => found !== undefined)
  if (rows.length > 0)
    throw new Refusal(
      'conflict',
      `Another Echolot is at work on this database (${pid === undefined ? rows.map(({ name }) => name).join(', ') : `process ${pid}`}). Stop it, then restore.`,
    )
}

async function refuseFilled(client: pg.Client, ours: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname <> 'installation' and relname = any($1) order by 1`,
    [ours],
  )
  for (const { name } of rows) {
    const found = await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`)
    if (found.rows.length > 0)
      throw new Refusal(
        'conflict',
        `The database is not empty (there are rows in ${name}). Add --replace to put the backup in place of everything that is there.`,
      )
  }
}

async function keepTombstones(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.tombstone') is not null as there`)
  await client.query(
    rows[0]?.there === true
      ? 'create temporary table kept_tombstone on commit drop as select digest, kind, at from public.tombstone'
      : 'create temporary table kept_tombstone (digest bytea, kind text, at timestamptz) on commit drop',
  )
}

/**
 * Drops what migrations made. Which tables those of a newer version made nobody here can know: there, everything in the
 * schema goes, for the database is Echolot's own; else strangers' tables stay.
 */
async function dropOurs(
  client: pg.Client,
  files: readonly MigrationFile[],
  tables: readonly SnapshotTable[],
): Promise<void> {
  const known = ['migration', ...madeBy(files, 'table'), ...tables.map(({ name }) => name)]
  const there = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  )
  const newer =
    there.rows.some(({ name }) => name === 'migration') &&
    (await client.query('select from migration where name <> all($1) limit 1', [files.map(({ name }) => name)])).rows
      .length > 0
  for (const { name } of there.rows)
    if (newer || known.includes(name)) await client.query(`drop table ${pg.escapeIdentifier(name)} cascade`)
  const functions = await client.query<{ signature: string }>(
    `select p.oid::regprocedure::text as signature from pg_proc p where p.pronamespace = 'public'::regnamespace and ($1 or p.proname = any($2))
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    [newer, madeBy(files, 'function')],
  )
  for (const { signature } of functions.rows) await client.query(`drop routine ${signature} cascade`)
  await client.query('drop schema if exists bullmq cascade')
}

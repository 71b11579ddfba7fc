import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connectAs } from './connect-as.ts'
import { madeBy, readMigrations } from './migration-files.ts'

/** A table as it is backed up; columns that PostgreSQL computes by itself are left out. */
export type SnapshotTable = { name: string; columns: string[] }

/** Where the numbering of a column stands. */
export type SequenceState = { table: string; column: string; lastValue: string; called: boolean }

export type SnapshotMigration = { name: string; checksum: string; compatible: boolean; appliedAt: string }

/** One moment of a database, for as long as it is held. */
export type Snapshot = {
  at: Date
  serverVersion: string
  migrations: SnapshotMigration[]
  /** Those of them that this version does not know. */
  unknown: string[]
  /** Each behind those it refers to, without the table of the migrations itself. */
  tables: SnapshotTable[]
  keyFingerprint: Buffer | null
  /** A table's rows in PostgreSQL's text format, as a stream that is read at the reader's pace; `counted` how many they were, asked behind its end. */
  copyOut(table: SnapshotTable): { rows: Readable; counted(): Promise<number> }
  /** As they stand when asked: never behind the rows of the snapshot. */
  sequences(): Promise<SequenceState[]>
}

/** The form in which values are written, whatever the server and its users have set: read back by any PostgreSQL from 15 on. */
const plainText = `set client_encoding = 'UTF8'; set datestyle = 'ISO'; set timezone = 'UTC'; set intervalstyle = 'iso_8601';
  set extra_float_digits = 3; set bytea_output = 'hex'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`

/**
 * Holds one moment of a database while `work` reads it: everything it gives is of the same instant, whatever is written
 * meanwhile, and nothing that is at work waits for it.
 */
export async function withSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await connectAs('backup', url)
  try {
    await client.query(plainText)
    const files = await readMigrations()
    const ours = await listMigrations(client)
    // What a newer version's migrations made cannot be known here; else a stranger's tables beside ours stay out.
    const unknown = ours.flatMap(({ name }) => (files.some((file) => file.name === name) ? [] : [name]))
    const names = unknown.length > 0 ? null : madeBy(files, 'table')
    const before = await listTables(client, names)
    await client.query('begin transaction isolation level repeatable read, read only')
    // Before the first look, which fixes the moment: from here on nobody can change or drop a table.
    if (before.length > 0)
      await client.query(
        `lock table ${before.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} in access share mode`,
      )
    const tables = await listTables(client, names)
    if (JSON.stringify(tables) !== JSON.stringify(before))
      throw new Error('The tables were changed at this very moment; try again.')
    const { rows: about } = await client.query<{ at: Date; version: string }>(
      `select now() as at, current_setting('server_version') as version`,
    )
    const { at = new Date(), version = '' } = about[0] ?? {}
    return await work({
      at,
      serverVersion: version,
      migrations: await listMigrations(client),
      unknown,
      tables,
      keyFingerprint: await fingerprint(client, tables),
      copyOut({ name, columns }) {
        const rows = client.query(
          copyTo(
            `copy (select ${columns.map(pg.escapeIdentifier).join(', ')} from ${pg.escapeIdentifier(name)}) to stdout`,
          ),
        )
        return {
          rows,
          async counted() {
            // The number comes behind the rows, perhaps in a packet of its own; the next answer comes behind both.
            await client.query('select')
            return rows.rowCount
          },
        }
      },
      sequences: () => listSequences(client, tables),
    })
  } finally {
    await client.end().catch(() => {
      /* Broken off. */
    })
  }
}

/** Raw bodies are kept for days and hold strangers' texts; a backup is kept for longer, and nothing in it needs them. */
const notBackedUp = ['source_body']

async function listTables(client: pg.Client, names: readonly string[] | null): Promise<SnapshotTable[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `
    select c.relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select distinct r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration' and c.relname <> all($2) and ($1::text[] is null or c.relname = any($1))
    order by c.relname`,
    [names, notBackedUp],
  )
  const sorted: SnapshotTable[] = []
  const left = new Map(tables.map((table) => [table.name, table]))
  while (left.size > 0) {
    const next = [...left.values()].find(({ needs }) => needs.every((name) => !left.has(name)))
    if (next === undefined) throw new Error(`Tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`)
    left.delete(next.name)
    sorted.push({ name: next.name, columns: next.columns })
  }
  return sorted
}

async function listMigrations(client: pg.Client): Promise<SnapshotMigration[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)
  if (rows[0]?.there !== true) return []
  const migrations = await client.query<Omit<SnapshotMigration, 'appliedAt'> & { applied_at: Date }>(
    `select name, checksum, coalesce((to_jsonb(m) ->> 'compatible')::boolean, false) as compatible, applied_at from migration m order by name`,
  )
  return migrations.rows.map(({ applied_at, ...migration }) => ({ ...migration, appliedAt: applied_at.toISOString() }))
}

async function fingerprint(client: pg.Client, tables: readonly SnapshotTable[]): Promise<Buffer | null> {
  if (!tables.some(({ name }) => name === 'installation')) return null
  const { rows } = await client.query<{ key_fingerprint: Buffer }>('select key_fingerprint from installation')
  return rows[0]?.key_fingerprint ?? null
}

async function listSequences(client: pg.Client, tables: readonly SnapshotTable[]): Promise<SequenceState[]> {
  const states: SequenceState[] = []
  for (const { name, columns } of tables)
    for (const column of columns) {
      const { rows } = await client.query<{ sequence: string | null }>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [pg.escapeIdentifier(name), column],
      )
      const sequence = rows[0]?.sequence
      if (sequence === null || sequence === undefined) continue
      const state = await client.query<{ last_value: string; is_called: boolean }>(
        `select last_value, is_called from ${sequence}`,
      )
      const { last_value: lastValue = '1', is_called: called = false } = state.rows[0] ?? {}
      states.push({ table: name, column, lastValue, called })
    }
  return states
}

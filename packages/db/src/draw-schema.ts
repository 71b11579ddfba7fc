import type { Pool } from 'pg'

const typeOf: Record<string, string> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  real: 'number',
  text: 'string',
  'text[]': 'string[]',
  'integer[]': 'number[]',
  'bigint[]': 'number[]',
  boolean: 'boolean',
  date: 'Date',
  'timestamp with time zone': 'Date',
  'timestamp with time zone[]': 'Date[]',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
  tsvector: 'string',
}

/**
 * Draws Kysely's table types from a migrated database, so that the migrations alone say what the columns are. A column
 * with `check (x in (…))` becomes the union of its words. The result is committed as `schema.generated.ts`; a test draws
 * it again and fails on any difference.
 * @throws Error naming a column whose type has no TypeScript counterpart yet.
 */
export async function drawSchema(pool: Pool): Promise<string> {
  const columns = await pool.query<{
    table: string
    column: string
    type: string
    nullable: boolean
    identity: boolean
    fallback: boolean
  }>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      a.attidentity <> '' as identity, a.atthasdef as fallback
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'
    order by c.relname, a.attnum`)
  const words = await pool.query<{ table: string; column: string; definition: string }>(`
    select c.relname as table, a.attname as column, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'c' and c.relnamespace = 'public'::regnamespace and cardinality(k.conkey) = 1`)
  const unions = new Map<string, string>()
  for (const { table, column, definition } of words.rows) {
    const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition)?.[1]
    if (list !== undefined)
      unions.set(
        `${table}.${column}`,
        list
          .split(', ')
          .map((word) => word.replace(/::text$/, ''))
          .join(' | '),
      )
  }
  const tables = new Map<string, string[]>()
  for (const row of columns.rows) {
    const plain = unions.get(`${row.table}.${row.column}`) ?? typeOf[row.type]
    if (plain === undefined)
      throw new Error(
        `Column ${row.table}.${row.column} has type ${row.type}, which drawSchema does not know; add it to typeOf.`,
      )
    const full = row.nullable ? (plain === 'Json' ? 'Json | null' : `${plain} | null`) : plain
    const type = row.identity ? `GeneratedAlways<${full}>` : row.fallback ? `Generated<${full}>` : full
    const lines = tables.get(row.table) ?? []
    lines.push(`  ${camel(row.column)}: ${type}`)
    tables.set(row.table, lines)
  }
  const interfaces = [...tables].map(([name, lines]) => `export interface ${pascal(name)} {\n${lines.join('\n')}\n}\n`)
  const schema = `export interface Schema {\n${[...tables.keys()].map((name) => `  ${camel(name)}: ${pascal(name)}`).join('\n')}\n}\n`
  return [
    '// Drawn from a migrated database: change the migrations, then run `vitest run packages/db -u`.',
    "import type { Generated, GeneratedAlways } from 'kysely'",
    "import type { Json } from './json.ts'",
    '',
    ...interfaces,
    schema,
  ].join('\n')
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`_${name}`)

import type { ColumnType } from 'kysely'

/** A jsonb column: read as unknown and parsed where it is used, written as JSON text (pg would turn an array into a PostgreSQL array). */
export type Json = ColumnType<unknown, string, string>

/** What a jsonb column is written with. */
export function json(value: unknown): string {
  return JSON.stringify(value)
}

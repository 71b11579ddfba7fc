import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

/** The migrations that this version knows. */
export const ownMigrations: URL = new URL('../migrations/', import.meta.url)

/** `compatible` where the file begins with `-- compatible: yes`: the version before it may work on beside this one. */
export type MigrationFile = { name: string; text: string; checksum: string; compatible: boolean }

/** A migration as the database keeps it. */
export type AppliedMigration = { name: string; checksum: string; compatible: boolean }

export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/** The migrations of a folder in the order of their names. */
export async function readMigrations(folder: URL = ownMigrations): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n')
      return {
        name,
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
        compatible: text.startsWith('-- compatible: yes\n'),
      }
    }),
  )
}

/** What a database has, by its own table; the column `compatible` came later than the table. */
export const appliedMigrations =
  "select name, checksum, coalesce((to_jsonb(m) ->> 'compatible')::boolean, false) as compatible from migration m order by name"

/**
 * What is left to apply, and which migrations of the database this version does not know.
 *
 * Unknown ones come from a newer version. One alone that is marked compatible is no hindrance: the mark promises that much
 * to the version directly before it, and nothing to those further back.
 * @throws MigrationRefused when the database is newer than that, or an applied file was changed.
 */
export function judgeMigrations(
  applied: readonly AppliedMigration[],
  files: readonly MigrationFile[],
): { pending: MigrationFile[]; unknown: AppliedMigration[] } {
  const unknown = applied.filter(({ name }) => !files.some((file) => file.name === name))
  const pending = files.filter(({ name }) => !applied.some((one) => one.name === name))
  const hindrance = unknown.find(({ compatible }) => !compatible) ?? (unknown.length > 1 ? unknown.at(-1) : undefined)
  if (hindrance !== undefined)
    throw new MigrationRefused(
      `The database is newer than this Echolot: it has migration ${hindrance.name}, which this version does not know. Start the newer version, or restore a backup made before the upgrade.`,
    )
  // Both have what the other lacks: neither of the two is simply the older one.
  const [stranger] = unknown
  const [own] = pending
  if (stranger !== undefined && own !== undefined)
    throw new MigrationRefused(
      `The database comes from another line of versions: it has migration ${stranger.name} and lacks ${own.name}. Start the version that it belongs to.`,
    )
  for (const { name, checksum } of applied) {
    const file = files.find((candidate) => candidate.name === name)
    if (file !== undefined && file.checksum !== checksum)
      throw new MigrationRefused(
        `Migration ${name} was changed after it had been applied; restore the file as it was (checksum ${checksum.slice(0, 12)}…).`,
      )
  }
  return { pending, unknown }
}

/** The tables or functions that migrations make, by the statements at the beginnings of their lines; dropped ones are among them. */
export function madeBy(files: readonly MigrationFile[], what: 'table' | 'function'): string[] {
  const statement =
    what === 'table'
      ? /^create (?:unlogged )?table (?:if not exists )?(\w+)/gim
      : /^create (?:or replace )?function (\w+)/gim
  return files.flatMap(({ text }) =>
    [...text.matchAll(statement)].flatMap(([, name]) => (name === undefined ? [] : [name])),
  )
}

import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrate } from '@echolot/db'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/fresh-database.ts'
import { ownMigrations, readMigrations } from '../src/migration-files.ts'

const compatible = '-- compatible: yes\nalter table brand add column motto text;\n'

/** The migrations of a later version: ours and these. */
async function laterVersion(files: Record<string, string>): Promise<AsyncDisposable & { folder: URL }> {
  const path = await mkdtemp(join(tmpdir(), 'echolot-migrations-'))
  for (const name of await readdir(ownMigrations)) await copyFile(new URL(name, ownMigrations), join(path, name))
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text)
  return {
    folder: pathToFileURL(`${path}/`),
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true })
    },
  }
}

test('a database that is newer by one compatible migration is used as it is, and one further on is not', async () => {
  await using next = await laterVersion({ '9001_motto.sql': compatible })
  await using afterNext = await laterVersion({
    '9001_motto.sql': compatible,
    '9002_more.sql': '-- compatible: yes\nalter table brand add column colour text;\n',
  })
  await using database = await freshDatabase()
  await migrate(database.url)
  expect(await migrate(database.url, { folder: next.folder })).toEqual({ applied: ['9001_motto.sql'], unknown: [] })
  expect(await migrate(database.url)).toEqual({ applied: [], unknown: ['9001_motto.sql'] })
  await migrate(database.url, { folder: afterNext.folder })
  await expect(migrate(database.url)).rejects.toThrow(/newer than this Echolot.*9002_more\.sql/)
  expect(await migrate(database.url, { folder: next.folder })).toEqual({ applied: [], unknown: ['9002_more.sql'] })
})

test('a newer migration without the mark, or with it anywhere but in the first line, is refused', async () => {
  for (const text of [
    'alter table brand add column motto text;',
    'alter table brand add column motto text;\n-- compatible: yes\n',
  ]) {
    await using next = await laterVersion({ '9001_motto.sql': text })
    await using database = await freshDatabase()
    await migrate(database.url, { folder: next.folder })
    await expect(migrate(database.url)).rejects.toThrow(/newer than this Echolot.*9001_motto\.sql/)
  }
})

/** Those that are older let new words in with the mark. Nobody goes by it any more, for more migrations stand behind each of them. */
const judgedFrom = '0075'

test('a migration that lets another word into a column has no mark, for the version before does not know the word', async () => {
  const later = (await readMigrations()).filter(({ name }) => name >= judgedFrom)
  const letting = later.filter(({ compatible, text }) => compatible && /drop constraint/i.test(text))
  expect(letting.map(({ name }) => name)).toEqual([])
})

test('a database of another line of versions is refused by both', async () => {
  await using one = await laterVersion({ '9001_motto.sql': compatible })
  await using other = await laterVersion({ '9001_slogan.sql': compatible })
  await using database = await freshDatabase()
  await migrate(database.url, { folder: one.folder })
  await expect(migrate(database.url, { folder: other.folder })).rejects.toThrow(
    /another line.*9001_motto\.sql.*9001_slogan\.sql/,
  )
})

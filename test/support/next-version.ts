import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A later version of Echolot in a folder of its own: this one, and a migration more. `program` is its main file. */
export async function nextVersion(migrations: Record<string, string>): Promise<AsyncDisposable & { program: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-next-'))
  for (const part of ['packages', 'services', 'package.json', 'node_modules'])
    if (part === 'node_modules') await symlink(join(root, part), join(folder, part))
    else
      await cp(join(root, part), join(folder, part), {
        recursive: true,
        // The packages' own links are relative, and so lead to the copies.
        verbatimSymlinks: true,
        filter: (path) => !['dist', 'fixtures', 'test'].includes(basename(path)),
      })
  for (const [name, text] of Object.entries(migrations))
    await writeFile(join(folder, 'packages/db/migrations', name), text)
  return {
    program: join(folder, 'services/echolot/src/main.ts'),
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true })
    },
  }
}

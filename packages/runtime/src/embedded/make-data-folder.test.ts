import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDataFolder } from './make-data-folder.ts'

async function place(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'echolot-folder-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

test('a data folder is made with those above it, for its owner alone, and twice at once', async () => {
  await using at = await place()
  const folder = join(at.path, 'a', 'b', 'c')
  await Promise.all([makeDataFolder(folder), makeDataFolder(folder)])
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await symlink(folder, join(at.path, 'link'))
  await makeDataFolder(join(at.path, 'link'))
})

test('where none can be made, that is said and not tried for ever', async () => {
  await using at = await place()
  await writeFile(join(at.path, 'file'), '')
  await symlink(join(at.path, 'circle'), join(at.path, 'circle'))
  for (const [path, code] of [
    ['/proc/foo', /^ENOENT$/],
    ['/proc/foo/bar', /^ENOENT$/],
    ['/sys/foo', /^(?:EPERM|EACCES|EROFS)$/],
    ['/dev/null/x', /^ENOTDIR$/],
    [join(at.path, 'file'), /^EEXIST$/],
    [join(at.path, 'file', 'x'), /^ENOTDIR$/],
    [join(at.path, 'circle'), /^ELOOP$/],
    [join(at.path, 'circle', 'x'), /^ELOOP$/],
  ] as const)
    await expect(makeDataFolder(path)).rejects.toMatchObject({ code: expect.stringMatching(code) })
})

import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, where they are not there yet. Node's own `recursive` never comes to an end below a
 * file system that makes no folders, such as /proc: it is told that the folder above is missing, and makes that for ever.
 * @throws the error of the file system
 */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' && !(await isFolder(dirname(folder)))) {
      await makeDataFolder(dirname(folder))
      return makeDataFolder(folder)
    }
    if (code !== 'EEXIST' || !(await isFolder(folder))) throw error
  }
}

/** @throws where the way there is no way, such as a circle of links */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  return found?.isDirectory() === true
}

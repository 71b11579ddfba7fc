import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from './usage-error.ts'

const checkout = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * A file that somebody named on the command line, as an absolute path. What is relative counts from where they stand: npm
 * and the launcher run everything in the checkout, and leave that place in INIT_CWD.
 * @throws UsageError for no name at all, and for `-`, which elsewhere means a pipe.
 */
export function pathOfUser(file: string): string {
  if (file.trim() === '')
    throw new UsageError('error: <file> is empty; it must be the path of a file, such as /backups/echolot.backup')
  if (file === '-')
    throw new UsageError('error: <file> is "-", and a backup is a file, never a pipe; a file of that name is ./-')
  if (file.includes('\0')) throw new UsageError('error: <file> holds a character that no path can have')
  const here = process.cwd()
  return resolve(resolve(here) === resolve(checkout) ? (process.env.INIT_CWD ?? here) : here, file)
}

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { applySetupFile, nameOfSetupFile } from '@echolot/actions'
import { Refusal } from '@echolot/domain'
import type { Base } from './base.ts'
import type { Config } from './config/load-config.ts'
import type { Log } from './logger.ts'
import { StartRefusal } from './start-refusal.ts'

export type SetupText = { name: string; text: string }

const mostBytes = 5_000_000

/**
 * The text of the setup file; null where none is named and none lies at the usual place.
 * @throws StartRefusal for a file that was named and is missing, and for one that cannot be read.
 */
export async function readSetupText(setupFile: Config['setupFile']): Promise<SetupText | null> {
  if (setupFile === null) return null
  const { path, named } = setupFile
  const refuse = (reason: string, cause?: unknown) =>
    new StartRefusal(`ECHOLOT_CONFIG=${path}: ${reason}`, cause === undefined ? {} : { cause })
  let bytes: Buffer
  try {
    const there = await stat(path)
    if (!there.isFile() && !there.isDirectory())
      throw refuse('this is no regular file; it must be the path of a YAML file.')
    if (there.size > mostBytes) throw refuse('the file has more than 5 MB; a setup file is a few pages of YAML.')
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof StartRefusal) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      if (!named) return null
      throw refuse('there is no such file. Name one that is there, or take ECHOLOT_CONFIG away.', error)
    }
    if (code === 'EISDIR') throw refuse('this is a folder; it must be the path of a YAML file.', error)
    if (code === 'EACCES' || code === 'EPERM') throw refuse('this user may not read the file.', error)
    throw refuse(`the file cannot be read (${code ?? String(error)}).`, error)
  }
  try {
    return { name: basename(path), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    throw refuse('the file is not UTF-8; save it in that encoding.', error)
  }
}

/** Applies the setup file, before anything works on what it says. @throws StartRefusal with every problem of the file. */
export async function applySetup(base: Base, setup: SetupText | null, log: Log): Promise<void> {
  const ctx = await base.context()
  if (setup !== null) {
    await applySetupFile(ctx, setup).catch((error: unknown) => {
      throw error instanceof Refusal ? new StartRefusal(error.message, { cause: error }) : error
    })
    return
  }
  const file = await nameOfSetupFile(ctx)
  if (file !== null)
    log.warn(
      { file },
      'this database was set up from a file that this start was not given: name it in ECHOLOT_CONFIG, or run "echolot config release" to change its entries in the pages',
    )
}

import { openBackup } from '@echolot/actions'
import { type Config, findKey, putKeyFile } from '@echolot/runtime'
import { pathOfUser } from '../path-of-user.ts'
import { untilSignalled } from '../until-signalled.ts'
import { UsageError } from '../usage-error.ts'
import { configOfEnvironment, withDatabase } from '../with-base.ts'

/** Puts a backup in place of what the database holds; refused while anybody works on it, and done whole or not at all. */
export async function restore(file: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const began = performance.now()
  // Before a database is looked for: a file that is damaged is no reason to start one.
  await using backup = await openBackup(pathOfUser(file))
  const config = configOfEnvironment()
  const fits = await keyFits(config, backup)
  const { rows, erased } = await withDatabase(({ url }) =>
    untilSignalled('The database is as it was.', (signal) => backup.restoreInto(url, { replace, signal })),
  )
  if (fits === 'from the backup' && backup.key !== null) putKeyFile(config.data, backup.key)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`Restored ${rows} rows of ${backup.head.createdAt} (${seconds} s).\n`)
  if (erased > 0)
    process.stdout.write(`${erased} ${erased === 1 ? 'person was' : 'persons were'} erased since, and again now.\n`)
  if (fits === 'no key')
    process.stderr.write(
      `There is no key here, and this backup was sealed with one, so Echolot will not start on it: set the ECHOLOT_SECRET of the Echolot that wrote it, or put its secret.key into ${config.data}.\n`,
    )
  if (fits === 'no')
    process.stderr.write(
      `The key here is not the one that this backup was sealed with, so Echolot will not start on it: use the same ECHOLOT_SECRET, or put the same secret.key into ${config.data}.\n`,
    )
}

/** Whether the values that are sealed in the backup can be opened afterwards. */
async function keyFits(
  config: Config,
  { head, key }: { head: { keyFingerprint: string | null }; key: string | null },
): Promise<'yes' | 'no' | 'no key' | 'from the backup'> {
  const here = await findKey(config)
  if (head.keyFingerprint === null || here?.fingerprint.toString('hex') === head.keyFingerprint) return 'yes'
  if (key === null) return here === null ? 'no key' : 'no'
  if (config.secret !== null)
    throw new UsageError(
      'error: the backup brings a key file along, and ECHOLOT_SECRET is set and another key; restore without ECHOLOT_SECRET',
    )
  if (here !== null)
    throw new UsageError(
      `error: the backup brings its key along, and ${config.data}/secret.key is another one; move that one away first`,
    )
  return 'from the backup'
}

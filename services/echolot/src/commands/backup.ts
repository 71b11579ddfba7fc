import { writeBackup } from '@echolot/actions'
import { findKey, version } from '@echolot/runtime'
import { pathOfUser } from '../path-of-user.ts'
import { untilSignalled } from '../until-signalled.ts'
import { UsageError } from '../usage-error.ts'
import { withDatabase } from '../with-base.ts'

/** Writes everything the database holds into one file, while it is worked on. */
export async function backup(named: string, { withKey = false }: { withKey?: boolean }): Promise<void> {
  const began = performance.now()
  const file = pathOfUser(named)
  await withDatabase(async ({ url, config }) => {
    const key = withKey ? await findKey(config) : null
    if (withKey && key?.text == null)
      throw new UsageError(
        key === null
          ? 'error: --with-key: there is no key file in the data folder'
          : 'error: --with-key: the key comes from ECHOLOT_SECRET; keep that one apart from the backup',
      )
    const { tables, rows, bytes, unknown } = await untilSignalled('No new backup was written.', (signal) =>
      writeBackup(url, { file, version, key: key?.text ?? null, signal }),
    )
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    process.stdout.write(`Backed up ${rows} rows of ${tables} tables to ${file} (${bytes} bytes, ${seconds} s).\n`)
    if (unknown.length > 0)
      process.stderr.write(
        `The database is newer than this Echolot: it has ${unknown.join(', ')}, and so has the backup. Only a version that knows ${unknown.length === 1 ? 'it' : 'them'} can restore the file.\n`,
      )
    if (withKey) process.stdout.write('The key is in the file: whoever has the file can read the secrets in it.\n')
    else
      process.stdout.write(
        `The key is not in it: keep ${config.secret === null ? 'secret.key of the data folder' : 'ECHOLOT_SECRET'} apart from it.\n`,
      )
  })
}

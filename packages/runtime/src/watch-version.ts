import { describeError } from '@echolot/bus'
import { type Database, MigrationRefused, refuseNewer } from '@echolot/db'
import type { Log } from './logger.ts'
import { repeat } from './repeat.ts'

/** Soon enough that little goes wrong on tables that have changed, seldom enough to cost nothing. */
const lookEveryMs = 10_000

/**
 * Looks again and again whether a newer Echolot has brought the database on, so far that this one cannot go along; then
 * `onLost` is told the sentence with which a start would be refused. Where it can go along, the log says so once.
 */
export function watchVersion(db: Database, log: Log, onLost: (message: string) => void): ReturnType<typeof repeat> {
  let told = ''
  return repeat(
    lookEveryMs,
    async () => {
      try {
        const migrations = await refuseNewer(db)
        if (migrations.length > 0 && migrations.join() !== told)
          log.warn({ migrations }, 'database is newer, and compatible')
        told = migrations.join()
      } catch (error) {
        if (!(error instanceof MigrationRefused)) throw error
        onLost(error.message)
      }
    },
    (error) => log.warn({ sweep: 'watch the version', ...describeError(error) }, 'sweep failed'),
  )
}

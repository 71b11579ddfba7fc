import { describeError } from '@echolot/bus'
import { type Database, MigrationRefused, refuseNewer } from '@echolot/db'
import type { Log } from './logger.ts'
import { repeat } from './repeat.ts'

/** Soon enough that little goes wrong on tables that have changed, seldom enough to cost nothing. */
const lookEveryMs = 10_000

/**
 * Looks again and again whether a newer Echolot has brought the database on, so far that this one cannot go along; then
 * `onLost` is told the sentence with which a start would be refused.
 */
export function watchVersion(db: Database, log: Log, onLost: (message: string) => void): ReturnType<typeof repeat> {
  return repeat(
    lookEveryMs,
    async () => {
      try {
        await refuseNewer(db)
      } catch (error) {
        if (!(error instanceof MigrationRefused)) throw error
        onLost(error.message)
      }
    },
    (error) => log.warn({ sweep: 'watch the version', ...describeError(error) }, 'sweep failed'),
  )
}

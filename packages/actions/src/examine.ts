import { checkInvariants, type InvariantResult, pendingMigrations } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { checkHeartbeats } from './accounts/check-heartbeats.ts'
import { checkRolledDays } from './reports/rollups/check-days.ts'

/**
 * Asks a database whether everything holds that must always hold, without changing anything in it.
 * @throws Refusal `conflict` where the database is not of this version yet, so that the questions would not fit.
 */
export async function examine(url: string, { timeoutMs }: { timeoutMs: number }): Promise<InvariantResult[]> {
  const [pending] = await pendingMigrations(url)
  if (pending !== undefined)
    throw new Refusal(
      'conflict',
      `The database is older than this Echolot (it lacks ${pending}), and this command changes nothing. Start Echolot once, then ask again.`,
    )
  return [
    ...(await checkInvariants(url, { timeoutMs })),
    await checkHeartbeats(url),
    await checkRolledDays(url, { timeoutMs }),
  ]
}

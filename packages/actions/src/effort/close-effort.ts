import { closeEffortBefore, lockEffort } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { openWeeks } from './open-weeks.ts'

/**
 * Closes the weeks whose time for corrections is over: what people entered becomes their department's sum, and who entered it
 * is gone. Before that nobody but its author sees an entry, not even within a sum, which the next entry would tell by its change.
 */
export async function closeEffort({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<void> {
  const { first } = await openWeeks(db, now)
  const entries = await db.inTransaction(async (tx) => {
    await lockEffort(tx, 'to close')
    return closeEffortBefore(tx, first)
  })
  if (entries > 0) log.info({ entries, before: first }, 'effort closed')
}

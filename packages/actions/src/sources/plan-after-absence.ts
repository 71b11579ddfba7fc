import { listLeftLying, planInTurn, type Tx, takeBackFuture } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { atOnce } from './first-poll.ts'
import { startingSeconds } from './plan-poll.ts'

/** What is due for longer was left lying: whoever looks does so every two seconds. */
const leftLyingMs = 10_000
/** A small installation has its news back in seconds, for so few hosts make no storm. */
const leastPerSecond = 10

/**
 * Comes before anything is said to be due where nobody looked for a while (Echolot was down, its machine asleep, the database away) and
 * where the database's clock was set. What was left lying is asked in turn and not all at once; what a clock that ran ahead has planned
 * is planned by the right one.
 */
export async function planAfterAbsence({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<void> {
  const { ahead, spread } = await db.inTransaction(async (tx) => ({
    ahead: await takeBackFuture(tx, now),
    spread: await spreadLeftLying(tx, now),
  }))
  if (ahead.sources > 0)
    log.warn(
      { sources: ahead.sources, aheadSeconds: Math.round(ahead.seconds) },
      "the database's clock ran ahead and was set back; polls planned anew",
    )
  if (spread > 0) log.info({ sources: spread }, 'due polls spread')
}

/** As fast as all sources are asked on a usual day, the longest due first, and within the interval that a new source begins with. */
async function spreadLeftLying(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - leftLyingMs)
  const { ids, usualPerSecond } = await listLeftLying(tx, before)
  if (ids.length <= atOnce) return 0
  const gapSeconds = Math.min(1 / Math.max(usualPerSecond, leastPerSecond), startingSeconds / ids.length)
  await planInTurn(tx, ids, { from: now, before, gapSeconds })
  return ids.length
}

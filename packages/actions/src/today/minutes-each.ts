import { getWorkMinimum, readHandlingTime } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { releaseHandlingTime } from '../work/guard.ts'

const dayMs = 86_400_000
/** So many days back; before that others worked otherwise. */
const days = 56

/**
 * How many minutes a ticket takes from being claimed to being decided on, by the median of everybody together. Null where too few
 * people stand behind it, or too few tickets: then nothing is estimated.
 */
export async function minutesEach({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number | null> {
  const [work, minimum] = await Promise.all([
    readHandlingTime(db, new Date(now.getTime() - days * dayMs)),
    getWorkMinimum(db),
  ])
  const ms = releaseHandlingTime(work, minimum)
  return ms === null ? null : ms / 60_000
}

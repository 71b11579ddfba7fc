import type { HeartbeatRow } from '@echolot/db'
import type { HeartbeatStart, HeartbeatVoid } from '@echolot/domain'
import type { CountedBeat } from './account-calendars.ts'

/** What a heartbeat begins with after one that is none: what made the old one void, or what it waited for. */
const startsAfter: Record<HeartbeatVoid, HeartbeatStart> = {
  account_left: 'first_known',
  rhythm_taken_away: 'rhythm_set',
  rhythm_changed: 'days_again',
  feed_changed: 'feed_changed',
  no_business_day: 'days_again',
}

/**
 * Follows the heartbeats of an account as its posts come: each post ends the one that runs and begins the next. Another rhythm
 * or another feed makes the one that runs void and begins a new one from the same post; another calendar moves its due time.
 * @param last the last heartbeat there is, running or not.
 * @param account as it is now. `post`: from which is counted, the newest known before `posts`. `staleAt`: what it is after them.
 * @param posts what was posted since, the oldest first.
 * @param count by when the post after one is due; null where nobody can say.
 * @returns what is to be written, in the order of their numbers.
 */
export function followBeats(
  last: HeartbeatRow | null,
  account: Pick<HeartbeatRow, 'accountId' | 'departmentId' | 'channel' | 'goal'> & {
    everyDays: number | null
    post: Date | null
    wasKnown: boolean
    staleAt: Date | null
  },
  posts: readonly Date[],
  count: (post: Date) => CountedBeat | null,
  now: Date,
): HeartbeatRow[] {
  const { accountId, departmentId, channel, goal, everyDays, post, wasKnown, staleAt } = account
  const stop = { stopDepartmentId: departmentId, stopChannel: channel, stopGoal: goal }
  const written: HeartbeatRow[] = []
  let number = last?.number ?? 0
  let running = last?.state === 'running' ? last : null
  let announcedAt = running?.announcedAt ?? null
  let startReason: HeartbeatStart =
    last?.voidReason != null ? startsAfter[last.voidReason] : wasKnown ? 'rhythm_set' : 'first_known'

  if (running !== null) {
    const counted = count(running.startedAt)
    const voidReason = whyVoid(running, post, everyDays, counted)
    if (voidReason === null) running = { ...running, ...counted }
    else {
      written.push({ ...running, state: 'void', stoppedAt: now, voidReason, ...stop })
      startReason = voidReason === 'rhythm_changed' ? voidReason : startsAfter[voidReason]
      running = null
    }
  }
  if (running === null && post !== null) running = begin(post, startReason)
  for (const at of posts) {
    if (running !== null)
      written.push({
        ...running,
        state: 'stopped',
        stoppedAt: at,
        stopReason: 'posted',
        // What was late while nobody looked is told now.
        announcedAt: at > running.dueAt ? (announcedAt ?? now) : announcedAt,
        ...stop,
      })
    announcedAt = null
    running = begin(at, 'posted')
  }
  if (running !== null) written.push({ ...running, announcedAt: staleAt === null ? null : (announcedAt ?? now) })
  return written

  function begin(at: Date, reason: HeartbeatStart): HeartbeatRow | null {
    const counted = count(at)
    if (counted === null || everyDays === null) return null
    number++
    return {
      ...{ accountId, number, state: 'running', startedAt: at, startReason: reason, everyDays, ...counted },
      ...{ stoppedAt: null, stopReason: null, voidReason: null, announcedAt: null },
      ...{ departmentId, channel, goal, stopDepartmentId: null, stopChannel: null, stopGoal: null },
    }
  }
}

function whyVoid(
  running: HeartbeatRow,
  post: Date | null,
  everyDays: number | null,
  counted: CountedBeat | null,
): HeartbeatVoid | null {
  if (post?.getTime() !== running.startedAt.getTime()) return 'feed_changed'
  if (everyDays === null) return 'rhythm_taken_away'
  if (everyDays !== running.everyDays) return 'rhythm_changed'
  return counted === null ? 'no_business_day' : null
}

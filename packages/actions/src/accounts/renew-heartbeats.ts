import {
  type AccountEventDraft,
  emit,
  getAccount,
  inChunks,
  insertAccountEvents,
  listAccountIds,
  listPostTimesAfter,
  newestPostOf,
  setHeartbeat,
  type Tx,
} from '@echolot/db'
import { accountEventKinds } from '@echolot/domain'
import { ClockRefusal, endOfBusinessDays } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { accountCalendars } from './account-calendars.ts'
import { followPosts } from './follow-posts.ts'

/** Reads when accounts posted since we last looked, and counts anew when they will be stale. What went stale or no longer is meanwhile is told. */
export async function renewHeartbeats(tx: Tx, accountIds: readonly number[], now: Date): Promise<void> {
  if (accountIds.length === 0) return
  const calendars = await accountCalendars(tx)
  const events: AccountEventDraft[] = []
  for (const id of [...accountIds].sort((a, b) => a - b)) {
    const account = await getAccount(tx, id)
    if (account === undefined) continue
    const { everyDays } = account
    const calendar = calendars.of(account).calendar
    const dueAfter = (post: Date) => {
      if (everyDays === null || calendar === undefined) return null
      try {
        return endOfBusinessDays(calendar, post, everyDays)
      } catch (error) {
        if (!(error instanceof ClockRefusal)) throw error
        return null /* No business day to count: then nobody can say when it is due, and the page says so. */
      }
    }
    const newest = await newestPostOf(tx, id)
    // Another feed may know less than the one before it, and of a first one only the newest post counts.
    const known = account.lastPostAt !== null && newest !== null && account.lastPostAt <= newest
    const posts = known ? await listPostTimesAfter(tx, id, account.lastPostAt ?? now) : []
    const { dueAt, staleAt } = account
    const { heartbeat, flips } = followPosts(
      { lastPostAt: known ? account.lastPostAt : newest, dueAt, staleAt },
      posts,
      dueAfter,
      now,
    )
    await setHeartbeat(tx, id, heartbeat)
    events.push(...flips.map((flip) => ({ ...flip, accountId: id, noticedAt: now })))
  }
  await tellFlips(tx, events, now)
  for (const ids of inChunks(accountIds)) await emit(tx, now, 'accounts.changed', { accountIds: [...ids] })
}

/** Counts all heartbeats anew: after what a business day is may have changed, and as the program starts. */
export async function renewAllHeartbeats({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await db.inTransaction((tx) => renewHeartbeatsOfAll(tx, now))
}

export async function renewHeartbeatsOfAll(tx: Tx, now: Date): Promise<void> {
  const ids = (await listAccountIds(tx)).map(({ id }) => id)
  await renewHeartbeats(tx, ids, now)
}

/** Writes that accounts went stale or no longer are, and says so to whoever listens. */
export async function tellFlips(tx: Tx, events: readonly AccountEventDraft[], now: Date): Promise<void> {
  await insertAccountEvents(tx, events)
  for (const kind of accountEventKinds) {
    const ids = new Set(events.filter((event) => event.kind === kind).map(({ accountId }) => accountId))
    for (const accountIds of inChunks([...ids])) await emit(tx, now, 'accounts.stale', { accountIds, kind })
  }
}

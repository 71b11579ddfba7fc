import {
  type AccountEventDraft,
  announceHeartbeats,
  dealOffers,
  emit,
  flagStale,
  getAccount,
  type HeartbeatRow,
  inChunks,
  insertAccountEvents,
  listAccountIds,
  listHeartbeats,
  listPostTimesAfter,
  newestPostOf,
  saveHeartbeats,
  setHeartbeat,
  type Tx,
} from '@echolot/db'
import { accountEventKinds } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { accountCalendars } from './account-calendars.ts'
import { followBeats } from './follow-beats.ts'
import { followPosts } from './follow-posts.ts'

/** Reads when accounts posted since we last looked, and counts anew when they will be stale. What went stale or no longer is meanwhile is told. */
export async function renewHeartbeats(tx: Tx, accountIds: readonly number[], now: Date): Promise<void> {
  if (accountIds.length === 0) return
  const calendars = await accountCalendars(tx)
  const events: AccountEventDraft[] = []
  const beats: HeartbeatRow[] = []
  for (const id of [...accountIds].sort((a, b) => a - b)) {
    const account = await getAccount(tx, id)
    if (account === undefined) continue
    const { everyDays } = account
    const { departmentId, ...calendar } = calendars.of(account)
    const count = (from: Date) => (everyDays === null ? null : calendar.count(from, everyDays))
    const newest = await newestPostOf(tx, id)
    const [last = null] = await listHeartbeats(tx, id, 1)
    // Another feed may know less than the one before it, and of a first one only the newest post counts.
    const known = account.lastPostAt !== null && newest !== null && account.lastPostAt <= newest
    const lastPostAt = known ? account.lastPostAt : newest
    // An older Echolot beside this one follows posts and writes no heartbeats.
    const post =
      lastPostAt !== null && known && last?.state === 'running' && last.startedAt < lastPostAt
        ? last.startedAt
        : lastPostAt
    const posts = known ? await listPostTimesAfter(tx, id, post ?? now) : []
    const { dueAt, staleAt } = account
    const { heartbeat, flips } = followPosts(
      { lastPostAt, dueAt, staleAt },
      posts.filter((at) => lastPostAt !== null && at > lastPostAt),
      (from) => count(from)?.dueAt ?? null,
      now,
    )
    await setHeartbeat(tx, id, heartbeat)
    const { channel, goal } = account
    const wasKnown = account.lastPostAt !== null
    const told = { accountId: id, departmentId, channel, goal, everyDays, post, wasKnown, staleAt: heartbeat.staleAt }
    beats.push(...followBeats(last, told, posts, count, now))
    events.push(...flips.map((flip) => ({ ...flip, accountId: id, noticedAt: now })))
  }
  await saveHeartbeats(tx, beats)
  await tellFlips(tx, events, now)
  await tellStale(tx, now, accountIds)
  for (const ids of inChunks(accountIds)) await emit(tx, now, 'accounts.changed', { accountIds: [...ids] })
}

/** Ends the heartbeat of an account that is about to leave the register; what was measured of it before stays. */
export async function endHeartbeat(tx: Tx, accountId: number, now: Date): Promise<void> {
  const account = await getAccount(tx, accountId)
  const [last] = await listHeartbeats(tx, accountId, 1)
  if (account === undefined || last?.state !== 'running') return
  const { departmentId } = (await accountCalendars(tx)).of(account)
  const stop = { stopDepartmentId: departmentId, stopChannel: account.channel, stopGoal: account.goal }
  await saveHeartbeats(tx, [{ ...last, state: 'void', stoppedAt: now, voidReason: 'account_left', ...stop }])
}

/** Counts all heartbeats anew: after what a business day is may have changed, and as the program starts. */
export async function renewAllHeartbeats({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await db.inTransaction((tx) => renewHeartbeatsOfAll(tx, now))
}

export async function renewHeartbeatsOfAll(tx: Tx, now: Date): Promise<void> {
  const ids = (await listAccountIds(tx)).map(({ id }) => id)
  await renewHeartbeats(tx, ids, now)
}

/** Announces accounts whose due time has passed, each once and with the true time; a hundred at most of all. */
export async function tellStale(tx: Tx, now: Date, among: readonly number[] | 'all'): Promise<AccountEventDraft[]> {
  const stale = await flagStale(tx, now, among === 'all' ? 100 : among.length, among)
  const events = stale.flatMap(({ id, dueAt, lastPostAt }): AccountEventDraft[] =>
    dueAt === null
      ? []
      : [{ accountId: id, kind: 'stale_raised', at: dueAt, noticedAt: now, because: 'silent', lastPostAt }],
  )
  await announceHeartbeats(
    tx,
    stale.map(({ id }) => id),
    now,
  )
  await tellFlips(tx, events, now)
  return events
}

/** Writes that accounts went stale or no longer are, and says so to whoever listens. */
async function tellFlips(tx: Tx, events: readonly AccountEventDraft[], now: Date): Promise<void> {
  await insertAccountEvents(tx, events)
  if (events.length > 0) await dealOffers(tx, now)
  for (const kind of accountEventKinds) {
    const ids = new Set(events.filter((event) => event.kind === kind).map(({ accountId }) => accountId))
    for (const accountIds of inChunks([...ids])) await emit(tx, now, 'accounts.stale', { accountIds, kind })
  }
}

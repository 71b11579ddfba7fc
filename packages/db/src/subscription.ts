import type { PollReason } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** What a source has while it wants to be pushed: one at most. */
const wanted = ['asking', 'active', 'denied'] as const

export type SubscriptionDraft = {
  sourceId: number
  hubSealed: Buffer
  hubHost: string
  topicSealed: Buffer
  callbackSealed: Buffer
  callbackDigest: Buffer
  secretSealed: Buffer
  createdAt: Date
}

/** Keeps that a hub is to be asked, at once. */
export async function insertSubscription(tx: Tx, draft: SubscriptionDraft): Promise<void> {
  await sql(tx)
    .insertInto('subscription')
    .values({ ...draft, state: 'asking', dueAt: draft.createdAt })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** What a source has, locked. Hub and topic are sealed with the contexts `subscription.hub` and `subscription.topic`. */
export function lockSubscriptionOf(tx: Tx, sourceId: number) {
  return sql(tx)
    .selectFrom('subscription')
    .select(['id', 'hubSealed', 'topicSealed'])
    .where('sourceId', '=', sourceId)
    .where('state', 'in', wanted)
    .forUpdate()
    .executeTakeFirst()
}

export function listSubscriptions(db: Tx) {
  return sql(db)
    .selectFrom('subscription')
    .select([
      'sourceId',
      'state',
      'hubHost',
      'verifiedAt',
      'renewedAt',
      'leaseUntil',
      'lastPushAt',
      'missedAt',
      'dropped',
      'problemCode',
      'problem',
    ])
    .where('sourceId', 'is not', null)
    .where('state', 'in', wanted)
    .execute()
}

/** A hub that agreed is to let go; one that did not is not asked any more. */
const left = (now: Date) => ({
  state: raw<'leaving' | 'ended'>`case when lease_until > ${now} then 'leaving' else 'ended' end`,
  dueAt: raw<Date | null>`case when lease_until > ${now} then ${now}::timestamptz end`,
  pendingUntil: null,
  failures: 0,
})

/** Lets go of what a source has, where it has something. */
export async function leaveSubscriptionOf(tx: Tx, sourceId: number, now: Date): Promise<void> {
  await sql(tx)
    .updateTable('subscription')
    .set(left(now))
    .where('sourceId', '=', sourceId)
    .where('state', 'in', wanted)
    .execute()
}

/** Lets go of what belongs to no source that is listened to. @returns how many. */
export async function leaveUnwantedSubscriptions(tx: Tx, now: Date, limit: number): Promise<number> {
  const changed = await sql(tx)
    .updateTable('subscription')
    .set(left(now))
    .where('id', 'in', (e) =>
      e
        .selectFrom('subscription')
        .leftJoin('source', 'source.id', 'subscription.sourceId')
        .select('subscription.id')
        .where('subscription.state', 'in', wanted)
        .where((w) => w.or([w('source.id', 'is', null), w('source.state', '!=', 'active')]))
        .limit(limit)
        .forUpdate('subscription')
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return changed.length
}

/** Ends all at once, for an Echolot that takes no pushes any more: hubs that send on are told so. Their sources are asked as before. */
export async function endSubscriptions(tx: Tx, now: Date): Promise<void> {
  const ended = await sql(tx)
    .updateTable('subscription')
    .set({ state: 'ended', dueAt: null, pendingUntil: null })
    .where('state', '!=', 'ended')
    .returning('sourceId')
    .execute()
  await pollAsUsual(
    tx,
    ended.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])),
    now,
  )
}

/** Who was asked seldom, because a hub told of news, is asked as often as its interval says again. */
async function pollAsUsual(tx: Tx, sourceIds: readonly number[], now: Date): Promise<void> {
  if (sourceIds.length === 0) return
  await sql(tx)
    .updateTable('source')
    .set({
      nextPollAt: raw<Date>`least(next_poll_at, ${now}::timestamptz + make_interval(secs => interval_seconds))`,
      pollReason: raw<PollReason | null>`case when poll_reason <> 'pushed' then poll_reason when automatic then 'rhythm' else 'fixed' end`,
    })
    .where('id', 'in', sourceIds)
    .execute()
}

/** Attempts to be let go of, before the lease is left to run out. */
const mostFarewells = 5

/**
 * Claims those whose hub is to be asked: the next attempt is planned before anything is sent, later with each failure, and
 * from now on the hub may ask whether we meant it. Those that need no farewell any more end.
 */
export async function claimDueSubscriptions(
  tx: Tx,
  now: Date,
  { limit, pendingUntil }: { limit: number; pendingUntil: Date },
): Promise<number[]> {
  await sql(tx)
    .updateTable('subscription')
    .set({ state: 'ended', dueAt: null, pendingUntil: null })
    .where('state', '=', 'leaving')
    .where('dueAt', '<=', now)
    .where((w) => w.or([w('failures', '>=', mostFarewells), w('leaseUntil', '<=', now)]))
    .execute()
  // Five minutes after a first failure, or sooner where the lease is short: doubled each time, to a day.
  const wait = raw<number>`least(86400, power(2, least(failures, 12)) * least(300, greatest(5, coalesce(extract(epoch from lease_until - ${now}::timestamptz) / 4, 300))))`
  const claimed = await sql(tx)
    .updateTable('subscription')
    .set({
      dueAt: raw<Date>`${now}::timestamptz + make_interval(secs => ${wait})`,
      failures: raw<number>`failures + 1`,
      pendingUntil,
    })
    .where('id', 'in', (e) =>
      e
        .selectFrom('subscription')
        .select('id')
        .where('dueAt', '<=', now)
        .orderBy('dueAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return claimed.map(({ id }) => id)
}

/** What a request to a hub needs; undefined where nothing is to be asked of it. */
export function getSubscriptionForAsking(db: Tx, id: number) {
  return sql(db)
    .selectFrom('subscription')
    .select(['id', 'sourceId', 'state', 'hubSealed', 'hubHost', 'topicSealed', 'callbackSealed', 'secretSealed'])
    .where('id', '=', id)
    .where('state', '!=', 'ended')
    .where('pendingUntil', 'is not', null)
    .executeTakeFirst()
}

/** Writes why a hub did not take a request, unless it has been answered since. A farewell that it refuses for good is over. */
export async function recordHubProblem(
  tx: Tx,
  id: number,
  { code, problem, over }: { code: string; problem: string; over: boolean },
): Promise<void> {
  await sql(tx)
    .updateTable('subscription')
    .set({
      problemCode: code,
      problem,
      ...(over ? { state: 'ended' as const, dueAt: null, pendingUntil: null } : {}),
    })
    .where('id', '=', id)
    .where('pendingUntil', 'is not', null)
    .execute()
}

/** Of the subscription that a callback belongs to, what answering its hub needs, locked where `lock` says so. */
export function findSubscriptionByCallback(tx: Tx, callbackDigest: Buffer, { lock = false } = {}) {
  const found = sql(tx)
    .selectFrom('subscription')
    .select(['id', 'sourceId', 'state', 'topicSealed', 'secretSealed', 'pendingUntil', 'leaseUntil', 'verifiedAt'])
    .where('callbackDigest', '=', callbackDigest)
  return (lock ? found.forUpdate() : found).executeTakeFirst()
}

/** Writes that the hub agreed to push. A lease that ran out in between makes it a new beginning. */
export async function recordLease(
  tx: Tx,
  id: number,
  { now, leaseUntil, renewAt }: { now: Date; leaseUntil: Date; renewAt: Date },
): Promise<void> {
  const anew = raw<boolean>`state <> 'active' or verified_at is null or lease_until <= ${now}`
  await sql(tx)
    .updateTable('subscription')
    .set({
      state: 'active',
      verifiedAt: raw<Date>`case when ${anew} then ${now}::timestamptz else verified_at end`,
      settledAt: raw<Date | null>`case when ${anew} then null else settled_at end`,
      missedAt: raw<Date | null>`case when ${anew} then null else missed_at end`,
      renewedAt: now,
      leaseUntil,
      dueAt: renewAt,
      pendingUntil: null,
      failures: 0,
      problemCode: null,
      problem: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function endSubscription(tx: Tx, id: number): Promise<void> {
  await sql(tx)
    .updateTable('subscription')
    .set({ state: 'ended', dueAt: null, pendingUntil: null })
    .where('id', '=', id)
    .execute()
}

/** Writes that the hub will not push, and why; it is asked again at `againAt`. */
export async function recordDenial(
  tx: Tx,
  { id, sourceId }: { id: number; sourceId: number | null },
  { now, reason, againAt }: { now: Date; reason: string; againAt: Date },
): Promise<void> {
  await sql(tx)
    .updateTable('subscription')
    .set({ state: 'denied', problemCode: 'denied', problem: reason, dueAt: againAt, pendingUntil: null })
    .where('id', '=', id)
    .execute()
  if (sourceId !== null) await pollAsUsual(tx, [sourceId], now)
}

/** Counts a push that was not signed as agreed. */
export async function countDroppedPush(db: Tx, id: number): Promise<void> {
  await sql(db).updateTable('subscription').set({ dropped: raw<number>`dropped + 1` }).where('id', '=', id).execute()
}

/** Keeps that the hub told of something: pushing works. */
export async function recordPushReceived(tx: Tx, id: number, now: Date): Promise<void> {
  await sql(tx).updateTable('subscription').set({ lastPushAt: now, missedAt: null }).where('id', '=', id).execute()
}

/**
 * Weighs polls that went well against the pushes: what they found although a hub should have told of it was missed. The first
 * poll since the hub agreed cannot tell, and neither can one while a push waits to be read.
 * @param startedAt when the sources were asked.
 */
export async function weighPushes(
  tx: Tx,
  polls: readonly { sourceId: number; stored: number }[],
  { startedAt, now }: { startedAt: Date; now: Date },
): Promise<void> {
  const withNews = polls.flatMap(({ sourceId, stored }) => (stored > 0 ? [sourceId] : []))
  const missed = raw<boolean>`source_id = any(${withNews}::bigint[]) and settled_at is not null and not exists (select from push where push.subscription_id = subscription.id)`
  await sql(tx)
    .updateTable('subscription')
    .set({
      missedAt: raw<Date | null>`case when ${missed} then coalesce(missed_at, ${now}::timestamptz) else missed_at end`,
      settledAt: raw<Date>`coalesce(settled_at, ${now}::timestamptz)`,
    })
    .where(raw<boolean>`source_id = any(${polls.map(({ sourceId }) => sourceId)}::bigint[])`)
    .where('state', '=', 'active')
    .where('verifiedAt', '<', startedAt)
    .where('leaseUntil', '>', now)
    .execute()
}

/**
 * Asks sources seldom while their hubs tell of their news: after six hours and up to one more, so that they do not come
 * together, and when the lease runs out at the latest. Their own rhythm stays what it was: polls that find nothing tell nothing of it.
 */
export async function restWhilePushed(
  tx: Tx,
  polls: readonly { sourceId: number; intervalSeconds: number }[],
  now: Date,
): Promise<void> {
  await raw`
    update source set
      next_poll_at = rest.at,
      poll_reason = case when rest.at > next_poll_at then 'pushed' else poll_reason end,
      interval_seconds = case when automatic then rest."intervalSeconds" else interval_seconds end
    from (
      select source.id, told."intervalSeconds", greatest(source.next_poll_at,
        least(${now}::timestamptz + interval '6 hours' + make_interval(mins => (source.id % 60)::integer), lease_until)) as at
      from jsonb_to_recordset(${JSON.stringify(polls)}::jsonb) as told ("sourceId" bigint, "intervalSeconds" integer)
      join source on source.id = told."sourceId"
      join subscription on subscription.source_id = source.id
      where subscription.state = 'active' and missed_at is null and lease_until > ${now}) as rest
    where source.id = rest.id`.execute(sql(tx))
}

/** Asks a source as soon as it may be, for a hub said that there is something; one that is in trouble keeps its own time. */
export async function hastenPoll(tx: Tx, sourceId: number, now: Date, pauseSeconds: number): Promise<void> {
  await sql(tx)
    .updateTable('source')
    .set({
      nextPollAt: raw<Date>`least(next_poll_at, greatest(${now}::timestamptz, last_polled_at + make_interval(secs => ${pauseSeconds})))`,
    })
    .where('id', '=', sourceId)
    .where('state', '=', 'active')
    .where((w) => w.or([w('lastOutcome', 'is', null), w('lastOutcome', 'in', ['items', 'unchanged'])]))
    .execute()
}

export type PushDraft = {
  subscriptionId: number
  receivedAt: Date
  contentType: string | null
  body: Buffer
  bodyDigest: Buffer
}

/** Keeps what a hub sent until it is read. Undefined where the same waits already, or `mostWaiting` others of it do. */
export async function insertPush(tx: Tx, push: PushDraft, mostWaiting: number): Promise<{ id: number } | undefined> {
  const { waiting } = await sql(tx)
    .selectFrom('push')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('subscriptionId', '=', push.subscriptionId)
    .executeTakeFirstOrThrow()
  if (waiting >= mostWaiting) return undefined
  return sql(tx)
    .insertInto('push')
    .values(push)
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
}

/**
 * What a hub sent or was delivered to a hook, with the source that it is for; that is null where nobody listens to it any more.
 * `deliveryId` is null for what a hub sent.
 */
export function getPush(db: Tx, id: number) {
  return sql(db)
    .selectFrom('push')
    .leftJoin('subscription', 'subscription.id', 'push.subscriptionId')
    .leftJoin('delivery', 'delivery.id', 'push.deliveryId')
    .leftJoin('hook', 'hook.id', 'delivery.hookId')
    .select((e) => [
      'push.id',
      'push.receivedAt',
      'push.contentType',
      'push.body',
      'push.headers',
      'push.deliveryId',
      e
        .case()
        .when('hook.id', 'is not', null)
        .then(e.ref('hook.sourceId'))
        .when('subscription.state', '=', 'active')
        .then(e.ref('subscription.sourceId'))
        .else(null)
        .end()
        .as('sourceId'),
    ])
    .where('push.id', '=', id)
    .executeTakeFirst()
}

export async function deletePush(tx: Tx, id: number): Promise<void> {
  await sql(tx).deleteFrom('push').where('id', '=', id).execute()
}

/**
 * Deletes what hubs sent of these sources and nobody has read; what is being read this moment goes by itself. What was delivered to
 * a hook stays, for nobody can be asked for it: it is read without those whom a tombstone keeps out.
 * @returns the sources of which there was something.
 */
export async function dropUnreadPushes(tx: Tx, sourceIds: readonly number[]): Promise<number[]> {
  const { rows } = await raw<{ sourceId: number }>`with gone as (
      delete from push where id in (
        select push.id from push join subscription on subscription.id = subscription_id
        where source_id = any(${[...sourceIds]}::bigint[]) for update of push skip locked)
      returning subscription_id)
    select distinct source_id as "sourceId" from subscription where id in (select subscription_id from gone)`.execute(
    sql(tx),
  )
  return rows.map(({ sourceId }) => sourceId)
}

/** What waits to be read since before an instant: its message may be lost. What was delivered to a paused source waits on. */
export async function listForgottenPushes(db: Tx, before: Date, limit: number): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('push')
    .leftJoin('delivery', 'delivery.id', 'push.deliveryId')
    .leftJoin('hook', 'hook.id', 'delivery.hookId')
    .leftJoin('source', 'source.id', 'hook.sourceId')
    .select('push.id')
    .where('push.receivedAt', '<', before)
    .where((e) => e.or([e('source.state', 'is', null), e('source.state', '!=', 'paused')]))
    .orderBy('push.receivedAt')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Forgets what hubs sent and was never read, and what ended long ago. */
export async function pruneSubscriptions(
  db: Tx,
  { pushesBefore, endedBefore }: { pushesBefore: Date; endedBefore: Date },
): Promise<void> {
  await sql(db)
    .deleteFrom('push')
    .where('receivedAt', '<', pushesBefore)
    .where('subscriptionId', 'is not', null)
    .execute()
  await sql(db)
    .deleteFrom('subscription')
    .where('state', '=', 'ended')
    .where(raw<Date>`coalesce(lease_until, created_at)`, '<', endedBefore)
    .execute()
}

import {
  claimDueSources,
  emit,
  forgetLostWords,
  hasTray,
  inChunks,
  listForgottenItems,
  listForgottenMentions,
  listPausesOver,
  listSnoozesOver,
  listUnrecordedReplies,
  lockTickets,
  noteListening as noteHourOfListening,
  pruneAbsences,
  pruneBodies,
  pruneBulkRuns,
  pruneComparisons,
  pruneCosts,
  pruneHostPaces,
  pruneMessages,
  pruneRecord,
  pruneRequestSpend,
  pruneReturnNotices,
  pruneSessions,
  pruneSourceHours,
  pruneSourcePolls,
  pruneTaps,
  pruneTexts,
  reclaimForgottenSources,
  type Tx,
} from '@echolot/db'
import { canDo } from '@echolot/domain'
import { tellStale } from '../accounts/renew-heartbeats.ts'
import type { Ctx } from '../context.ts'
import { planDigests } from '../mail/plan-digests.ts'
import { sendMessages } from '../mail/send-messages.ts'
import { claimPictures } from '../pictures/claim-pictures.ts'
import { sendResponses } from '../responding/send-responses.ts'
import type { DueSweep } from '../service.ts'
import { nameHosts } from '../sources/name-hosts.ts'
import { applyCommand, lockTicket } from '../tickets/apply-command.ts'
import { recordReplies } from '../tickets/record-replies.ts'
import { catchUpClocks } from '../tickets/ticket-clocks.ts'
import { claimDueHubs, pruneHubs } from '../websub/sweep-hubs.ts'
import { announceClocks } from './announce-clocks.ts'
import { announceMarks } from './announce-marks.ts'
import { keepTerms } from './keep-terms.ts'
import { shareOut } from './share-out.ts'
import { takeBack } from './take-back.ts'

type Sweeper = Pick<Ctx, 'db' | 'now' | 'log' | 'pace' | 'hooksOrigin' | 'seal' | 'outbound' | 'connectors'>

/** How long triage may leave something before a sweep asks again: longer than any healthy job, shorter than anybody's patience. */
const forgottenAfterMs = 30_000

const remindedForMs = 60_000
const remindedAtOnce = 50_000

const claimedAtOnce = 500

/** Longer than a batch of slow feeds takes, and than a long queue of them for the most part. */
const unaskedAfterMs = 60_000

/** Says which sources are due. A claim plans the next poll; one whose message gets lost is found by `remindCollector`. @returns how many. */
async function claimDue({ db, now, pace }: Sweeper): Promise<number> {
  await nameHosts({ db, pace }, 'unknown')
  let total = 0
  // In turns of a short transaction each, so that whoever waits for a row does not wait for all of them.
  for (let turn = 0; turn < 10; turn++) {
    const claimed = await db.inTransaction(async (tx) => {
      const ids = await claimDueSources(tx, now, { limit: claimedAtOnce, gapMs: pace.gapMs })
      await sayDue(tx, now, ids)
      return ids.length
    })
    total += claimed
    if (claimed < claimedAtOnce) break
  }
  return total
}

/** Says again which sources were claimed and never asked: whatever the queue lost, the rows still know. */
async function remindCollector({ db, now, log }: Sweeper): Promise<number> {
  return db.inTransaction(async (tx) => {
    const ids = await reclaimForgottenSources(tx, new Date(now.getTime() - unaskedAfterMs), now, 1_000)
    await sayDue(tx, now, ids)
    if (ids.length > 0) log.warn({ sources: ids.length }, 'forgotten polls found')
    return ids.length
  })
}

/**
 * Sources a job. Each is stored as soon as it has answered, so a slow one holds up none of the others; but it holds the worker,
 * which many small jobs would all come to wait for.
 */
const sourcesOfJob = 50

async function sayDue(tx: Tx, now: Date, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += sourcesOfJob)
    await emit(tx, now, 'sources.due', { sourceIds: ids.slice(at, at + sourcesOfJob), lane: 'live' })
}

/** Announces own accounts that have lost their rhythm, each once and with the true time. */
export async function announceStale({ db, now, log }: Sweeper): Promise<number> {
  return db.inTransaction(async (tx) => {
    const events = await tellStale(tx, now, 'all')
    for (const { accountId, at } of events)
      log.info(
        { accountId, staleAt: at.toISOString(), noticedAfterMs: now.getTime() - at.getTime() },
        'account is stale',
      )
    return events.length
  })
}

/** Brings snoozed tickets back, and has waits go on whose pause is over. */
async function wakeSnoozed({ db, now }: Sweeper): Promise<number> {
  const snoozed = await listSnoozesOver(db, now, 200)
  const paused = await listPausesOver(db, now, 200)
  const ids = [...new Set([...snoozed, ...paused])]
  if (ids.length === 0) return 0
  await db.inTransaction(async (tx) => {
    const by = { now, personId: null }
    for (const ticket of await lockTickets(tx, ids)) {
      const isOver = (until: Date | null) => until !== null && until <= now && canDo(ticket.state, 'wake')
      if (isOver(ticket.pausedUntil)) await applyCommand(tx, ticket, { name: 'resume', because: 'time_over' }, by)
      if (isOver(ticket.snoozedUntil))
        await applyCommand(tx, await lockTicket(tx, ticket.id, 'all'), { name: 'wake' }, by)
    }
  })
  return ids.length
}

/** What triage was asked for again, and when: by event and id. */
export type Reminded = Map<string, number>

/**
 * Asks again for what triage never judged: whatever the queue lost, the rows still know. A queue that lost everything is full
 * again after one round; a long one is not made longer by what waits in it, for nothing is asked twice within a minute. What
 * was found before the company is set up is not forgotten: it waits.
 * @param reminded kept from round to round, and changed here.
 */
export async function remindTriage({ db, now, log }: Sweeper, reminded: Reminded): Promise<number> {
  const before = new Date(now.getTime() - forgottenAfterMs)
  for (const [key, at] of reminded) if (now.getTime() - at >= remindedForMs) reminded.delete(key)
  const isNew = (event: string) => (id: number) => !reminded.has(`${event} ${id}`)
  const judged = await hasTray(db)
  const forgotten = async (list: typeof listForgottenItems) => (judged ? await list(db, before, remindedAtOnce) : [])
  const itemIds = (await forgotten(listForgottenItems)).filter(isNew('items.collected'))
  const mentionIds = (await forgotten(listForgottenMentions)).filter(isNew('mentions.found'))
  const replies = await listUnrecordedReplies(db, 'all', 1)
  if (itemIds.length + mentionIds.length + replies.length === 0) return 0
  const recorded = await db.inTransaction(async (tx) => {
    for (const chunk of inChunks(itemIds)) await emit(tx, now, 'items.collected', { itemIds: chunk, lane: 'live' })
    for (const chunk of inChunks(mentionIds)) await emit(tx, now, 'mentions.found', { mentionIds: chunk, lane: 'live' })
    return await recordReplies(tx, 'all', now)
  })
  for (const id of itemIds) reminded.set(`items.collected ${id}`, now.getTime())
  for (const id of mentionIds) reminded.set(`mentions.found ${id}`, now.getTime())
  const [items, mentions] = [itemIds.length, mentionIds.length]
  if (items + mentions + recorded > 0) log.warn({ items, mentions, replies: recorded }, 'forgotten work found')
  return items + mentions
}

/** Marks this hour as one in which sources were listened to; the others are shown as blind. */
export async function noteListening({ db, now }: Sweeper): Promise<void> {
  await noteHourOfListening(db, now)
}

/**
 * Forgets what is kept for a while only: absences that are over, ended sessions, old sign-in attempts, polls older than 30 days, the ledger after 400,
 * raw bodies and the texts that concern nobody after theirs, the pace of hosts that nobody asks, searchable words that no ticket says any more, pushes and hubs that are over.
 */
export async function prune(ctx: Sweeper & Pick<Ctx, 'rawBodyDays' | 'unmatchedDays'>): Promise<void> {
  const { db, now, rawBodyDays, unmatchedDays } = ctx
  await pruneHubs(ctx)
  await pruneAbsences(db, now)
  await pruneReturnNotices(db, new Date(now.getTime() - 30 * 86_400_000))
  await pruneMessages(db, new Date(now.getTime() - 30 * 86_400_000))
  await pruneSessions(db, now, new Date(now.getTime() - 24 * 3_600_000))
  await pruneTaps(db, new Date(now.getTime() - 3_600_000))
  await pruneSourcePolls(db, new Date(now.getTime() - 30 * 86_400_000))
  await pruneSourceHours(db, new Date(now.getTime() - 400 * 86_400_000))
  await pruneBodies(db, new Date(now.getTime() - rawBodyDays * 86_400_000))
  await keepTerms(ctx)
  await pruneCosts(db, new Date(now.getTime() - 400 * 86_400_000).toISOString().slice(0, 10))
  await pruneHostPaces(db, new Date(now.getTime() - 86_400_000))
  await pruneRequestSpend(db, new Date(now.getTime() - 86_400_000))
  await pruneComparisons(db, new Date(now.getTime() - 7 * 86_400_000))
  await pruneBulkRuns(db, new Date(now.getTime() - 30 * 86_400_000))
  await pruneOldEntries(db, now)
  await db.inTransaction(forgetLostWords)
  const keptFrom = new Date(now.getTime() - unmatchedDays * 86_400_000)
  // In turns of a short transaction each; what is left is for the next round.
  for (let turn = 0; turn < 100; turn++)
    if ((await db.inTransaction((tx) => pruneTexts(tx, keptFrom, textsAtOnce))) < textsAtOnce) break
}

const textsAtOnce = 1_000

const dayMs = 86_400_000
/** The record keeps changes and erasures for three years, and who signed in, viewed or exported what for thirteen months. */
const recordDays = { changes: 3 * 365, rest: 395 }

async function pruneOldEntries(db: Sweeper['db'], now: Date): Promise<void> {
  const [changesBefore, restBefore] = [recordDays.changes, recordDays.rest].map(
    (days) => new Date(now.getTime() - days * dayMs),
  ) as [Date, Date]
  const limit = 5_000
  for (let turn = 0; turn < 100; turn++)
    if ((await db.inTransaction((tx) => pruneRecord(tx, { changesBefore, restBefore, limit }))) < limit) break
}
type DueSweeper = Sweeper & Parameters<typeof sendMessages>[0]

/** What falls due, each with the instant that says so. */
export const dueSweeps: readonly (DueSweep & { sweep(sweeper: DueSweeper): Promise<number> })[] = [
  { name: 'claim due sources', dueAt: ({ pollAt }) => pollAt, sweep: claimDue },
  { name: 'announce late tickets', dueAt: ({ markAt }) => markAt, sweep: announceMarks },
  { name: 'announce stale accounts', dueAt: ({ staleAt }) => staleAt, sweep: announceStale },
  { name: 'plan digests', dueAt: ({ digestAt }) => digestAt, sweep: planDigests },
  { name: 'send messages', dueAt: ({ messageAt }) => messageAt, sweep: sendMessages },
  { name: 'wake snoozed tickets', dueAt: ({ wakeAt }) => wakeAt, sweep: wakeSnoozed },
  {
    name: 'remind collector',
    dueAt: ({ claimedAt, askedUntil }) => {
      const unbegun = claimedAt === null ? Number.POSITIVE_INFINITY : claimedAt.getTime() + unaskedAfterMs
      const first = Math.min(unbegun, askedUntil?.getTime() ?? Number.POSITIVE_INFINITY)
      return first === Number.POSITIVE_INFINITY ? null : new Date(first)
    },
    sweep: remindCollector,
  },
  { name: 'send responses', dueAt: ({ sendAt }) => sendAt, sweep: sendResponses },
  { name: 'ask hubs', dueAt: ({ hubAt }) => hubAt, sweep: claimDueHubs },
  { name: 'claim pictures', dueAt: ({ pictureAt }) => pictureAt, sweep: claimPictures },
]

/** Every sweep that finds work, once. @returns whether any found some. */
export async function sweepOnce(sweeper: DueSweeper, reminded: Reminded): Promise<boolean> {
  let found = (await remindTriage(sweeper, reminded)) + (await catchUpClocks(sweeper)) + (await announceClocks(sweeper))
  found += (await takeBack(sweeper)) + (await shareOut(sweeper))
  for (const { sweep } of dueSweeps) found += await sweep(sweeper)
  return found > 0
}

/**
 * Triages everything that waits for it, here and now, without the queue; for commands on a database that nobody serves.
 * @param work does an event's work for those of its ids that it can be done for, and puts the others aside.
 * @returns how many items wait on because no company is set up yet, 500 at most.
 */
export async function triageHere(
  context: () => Promise<Sweeper>,
  work: (event: 'items.collected' | 'mentions.found', data: unknown) => Promise<void>,
): Promise<number> {
  // What was put aside still waits, and is not worked on twice.
  const asked = { items: new Set<number>(), mentions: new Set<number>() }
  const once = (ids: readonly number[], seen: Set<number>) => {
    const fresh = ids.filter((id) => !seen.has(id)).slice(0, 500)
    for (const id of fresh) seen.add(id)
    return fresh
  }
  for (;;) {
    const ctx = await context()
    const soon = new Date(ctx.now.getTime() + 1)
    const waiting = await listForgottenItems(ctx.db, soon, 500 + asked.items.size)
    if (!(await hasTray(ctx.db))) return Math.min(waiting.length, 500)
    const itemIds = once(waiting, asked.items)
    if (itemIds.length > 0) await work('items.collected', { itemIds, lane: 'live' })
    const mentionIds = once(await listForgottenMentions(ctx.db, soon, 500 + asked.mentions.size), asked.mentions)
    if (mentionIds.length > 0) await work('mentions.found', { mentionIds, lane: 'live' })
    if (itemIds.length + mentionIds.length > 0) continue
    await ctx.db.inTransaction((tx) => recordReplies(tx, 'all', ctx.now))
    return 0
  }
}

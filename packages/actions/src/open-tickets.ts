import {
  departmentsOfTickets,
  emit,
  findFollowUps,
  type Hit,
  hasTray,
  inChunks,
  isAnyAnswered,
  listAccountAddresses,
  listMailAddresses,
  lockUnrouted,
  markRouted,
  type TicketDraft,
  type Tx,
} from '@echolot/db'
import { type Arrival, type EventData, undecided } from '@echolot/domain'
import { trustPublication } from '@echolot/timekeeping'
import { accountAt } from './accounts/account-at.ts'
import type { Ctx } from './context.ts'
import { askNotices, type Notice } from './mail/ask-notices.ts'
import { loadRoutingRules, routeMention } from './route-mention.ts'
import { isHistory } from './sources/source-settings.ts'
import { openStories } from './stories/open-stories.ts'
import { takeFollowUps } from './tickets/follow-ups.ts'
import { recordReplies } from './tickets/record-replies.ts'
import { clockRowsOf } from './tickets/ticket-clocks.ts'
import { type DueTimes, dueOf } from './time/due-of.ts'
import { promisedTimes } from './time/promised-times.ts'

/**
 * From mentions to tickets, one a story: the first rule that takes one decides its department, what none takes lies in the
 * sorting tray. The wait begins when the item was found, or when it was seen to say what concerns us. Answers that stood at the source already are recorded at once.
 * What the author of a ticket writes afterwards in the same thread belongs to that ticket.
 */
export async function openTickets(
  { db, now, log, seal }: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  { mentionIds }: EventData<'mentions.found'>,
): Promise<void> {
  await db.inTransaction(async (tx) => {
    // Looked up before others wait for this, and seldom so.
    const isAnswered = await isAnyAnswered(tx, mentionIds)
    const followUps = await findFollowUps(tx, mentionIds)
    const later = new Set(followUps.map(({ mentionId }) => mentionId))
    const route = async (ids: readonly number[]) => {
      const opened = await routeMentions(tx, ids, { db, now, log, seal })
      const ticketIds = opened.map(({ id }) => id)
      for (const chunk of inChunks(ticketIds)) await emit(tx, now, 'tickets.opened', { ticketIds: chunk })
      await tellDepartments(tx, ticketIds, now)
      if (isAnswered && ticketIds.length > 0) await recordReplies(tx, { ticketIds }, now)
    }
    await route(mentionIds.filter((id) => !later.has(id)))
    if (followUps.length === 0) return
    // Behind our own answers, for it is they that are followed up on.
    const { ticketIds, homeless } = await takeFollowUps(tx, followUps, now)
    if (isAnswered && ticketIds.length > 0) await recordReplies(tx, { ticketIds }, now)
    await route(homeless)
  })
}

/** Departments that never sign in are told what came for them. */
export async function tellDepartments(tx: Tx, ticketIds: readonly number[], now: Date): Promise<void> {
  if (ticketIds.length === 0 || (await listMailAddresses(tx)).size === 0) return
  const places = [...(await departmentsOfTickets(tx, ticketIds))]
  const arrived = places.map(
    ([ticketId, departmentId]): Notice => ({
      ...{ kind: 'arrived', ticketId, departmentId, byId: null },
      occasion: `${ticketId} opened`,
    }),
  )
  await askNotices(tx, now, arrived)
}

/**
 * The routing itself. What is a source's history stays a mention without a ticket, and so does what a changed watch found in
 * the archive where its ticket would begin late; before the company is set up, everything
 * waits.
 * @returns the new tickets.
 */
export async function routeMentions(
  tx: Tx,
  mentionIds: readonly number[],
  { db, now, log, seal }: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  open: typeof openStories = openStories,
): Promise<{ id: number; itemId: number }[]> {
  const mentions = await lockUnrouted(tx, mentionIds)
  if (mentions.length === 0) return []
  if (!(await hasTray(tx))) return []
  const promisedTo = await promisedTimes(tx)
  const rules = await loadRoutingRules(tx, log)
  const isOurs = mentions.some(({ sourcePurpose }) => sourcePurpose !== 'mentions')
  const accountOf = accountAt(isOurs ? await listAccountAddresses(tx) : [])
  const { history = [], wanted = [] } = Object.groupBy(mentions, (mention) => {
    const { sourceSettings, sourceAddedAt } = mention
    // What was written into an old item today is no history.
    const publishedAt = mention.foundAt > mention.itemFoundAt ? mention.foundAt : mention.publishedAt
    return isHistory(sourceSettings, { publishedAt, addedAt: sourceAddedAt }) ? 'history' : 'wanted'
  })
  // What one poll found began to wait at one moment.
  const dueTimes = new Map<string, DueTimes>()
  const drafts = wanted.flatMap((mention): TicketDraft[] => {
    const { departmentId, priority, because, pin } = routeMention(mention, rules)
    const of = { priority, channel: mention.channel }
    const promise = promisedTo({ ...of, departmentId }) ?? promisedTo({ ...of, departmentId: undecided })
    if (promise === undefined) return []
    const wait = `${departmentId} ${priority} ${mention.channel} ${mention.foundAt.getTime()}`
    const due = dueTimes.get(wait) ?? dueOf(promise, mention.foundAt, [])
    dueTimes.set(wait, due)
    // Found among what lay there long since: a wait that nobody knew of is none to be late with.
    if (mention.fromArchive && due.dueAt <= now) return []
    const account = accountOf({
      accountId: mention.accountId,
      purpose: mention.sourcePurpose,
      channel: mention.sourceChannel,
      url: mention.sourceUrl,
    })
    const came = arrivalOf(mention, account, now)
    const opened = { kind: 'opened', departmentId, ...(priority === 'normal' ? {} : { priority }), ...came } as const
    return [
      {
        mentionId: mention.id,
        itemId: mention.itemId,
        sourceId: mention.sourceId,
        channel: mention.channel,
        language: mention.language,
        departmentId,
        priority,
        because,
        pin,
        openedAt: mention.foundAt,
        targetMinutes: promise.targetMinutes,
        counted: promise.counted,
        ...due,
        goal: came.goal,
        opened,
        clocks:
          clockRowsOf({
            arrival: { ...came, foundAt: mention.foundAt.toISOString() },
            erasedAt: null,
            events: [{ at: mention.foundAt, happening: opened }],
          }) ?? [],
      },
    ]
  })
  await markRouted(
    tx,
    mentions.map(({ id }) => id),
    now,
  )
  // Last, for whoever routes another story waits until this is stored.
  const opened = await open(tx, drafts, { db, now, seal })
  // No ticket tells the pages of them, but their sources' cards count them.
  const sourceIds = [...new Set(history.map(({ sourceId }) => sourceId))]
  if (sourceIds.length > 0) await emit(tx, now, 'sources.polled', { sourceIds })
  return opened
}

type Unrouted = Awaited<ReturnType<typeof lockUnrouted>>[number]

/** How a ticket comes, for its history: its figures go by it from here on. */
function arrivalOf(
  { channel, sourceId, hits, publishedAt, foundAt, itemFoundAt }: Unrouted,
  account: { id: number; goal: string | null } | undefined,
  now: Date,
): Arrival {
  // When it was changed to say what concerns us its publisher does not say.
  const said = foundAt > itemFoundAt ? null : publishedAt
  return {
    ...{ channel, sourceId, accountId: account?.id ?? null, goal: account?.goal ?? null },
    routedAt: now.toISOString(),
    publishedAt: said?.toISOString() ?? null,
    publishedTo: trustPublication(said, foundAt),
    watchIds: [...new Set((hits as Hit[]).map(({ watchId }) => watchId))],
  }
}

import {
  emit,
  inChunks,
  insertTickets,
  listRules,
  lockUnrouted,
  markRouted,
  type TicketDraft,
  type Tx,
} from '@echolot/db'
import { type EventData, undecided } from '@echolot/domain'
import type { Ctx } from './context.ts'
import { routeMention, routingRules } from './route-mention.ts'
import { isHistory } from './sources/source-settings.ts'
import { recordReplies } from './tickets/record-replies.ts'
import { departmentTimes, promiseDueAt } from './time/department-times.ts'

/**
 * From mentions to tickets: the first rule that takes one decides its department, what none takes lies in the sorting
 * tray. The wait begins when the item was found, or when it was seen to say what concerns us. Answers that stood at the source already are recorded at once.
 */
export async function openTickets(
  { db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>,
  { mentionIds }: EventData<'mentions.found'>,
): Promise<void> {
  await db.inTransaction(async (tx) => {
    const opened = await routeMentions(tx, mentionIds, { now, log })
    const ticketIds = opened.map(({ id }) => id)
    for (const chunk of inChunks(ticketIds)) await emit(tx, now, 'tickets.opened', { ticketIds: chunk })
    if (ticketIds.length > 0) await recordReplies(tx, { ticketIds }, now)
  })
}

/**
 * The routing itself. What is a source's history stays a mention without a ticket; before the company is set up, everything
 * waits.
 * @returns the new tickets.
 */
export async function routeMentions(
  tx: Tx,
  mentionIds: readonly number[],
  { now, log }: Pick<Ctx, 'now' | 'log'>,
): Promise<{ id: number; itemId: number }[]> {
  const mentions = await lockUnrouted(tx, mentionIds)
  if (mentions.length === 0) return []
  const times = await departmentTimes(tx)
  const tray = times.get(undecided)
  if (tray === undefined) return []
  const rules = routingRules(await listRules(tx), log)
  const { history = [], wanted = [] } = Object.groupBy(mentions, (mention) => {
    const { sourceSettings, sourceAddedAt } = mention
    // What was written into an old item today is no history.
    const publishedAt = mention.foundAt > mention.itemFoundAt ? mention.foundAt : mention.publishedAt
    return isHistory(sourceSettings, { publishedAt, addedAt: sourceAddedAt }) ? 'history' : 'wanted'
  })
  // What one poll found began to wait at one moment.
  const dueTimes = new Map<string, Date>()
  const drafts = wanted.map((mention): TicketDraft => {
    const { departmentId, because } = routeMention(mention, rules)
    const promise = times.get(departmentId) ?? tray
    const wait = `${departmentId} ${mention.foundAt.getTime()}`
    const dueAt = dueTimes.get(wait) ?? promiseDueAt(promise, mention.foundAt)
    dueTimes.set(wait, dueAt)
    return {
      mentionId: mention.id,
      itemId: mention.itemId,
      sourceId: mention.sourceId,
      channel: mention.channel,
      language: mention.language,
      departmentId,
      because,
      openedAt: mention.foundAt,
      targetMinutes: promise.targetMinutes,
      dueAt,
    }
  })
  const opened = await insertTickets(tx, drafts)
  await markRouted(
    tx,
    mentions.map(({ id }) => id),
    now,
  )
  // No ticket tells the pages of them, but their sources' cards count them.
  const sourceIds = [...new Set(history.map(({ sourceId }) => sourceId))]
  if (sourceIds.length > 0) await emit(tx, now, 'sources.polled', { sourceIds })
  return opened
}

import {
  addHidden,
  emit,
  forgetHidden,
  type HiddenDraft,
  type Hit,
  hasTray,
  inChunks,
  insertMentions,
  lockUntriaged,
  type MentionDraft,
  markTriaged,
  type TriageOutcome,
  type Tx,
  updateHits,
} from '@echolot/db'
import type { EventData } from '@echolot/domain'
import { renewHeartbeats } from './accounts/renew-heartbeats.ts'
import { asSearched } from './as-searched.ts'
import type { Ctx } from './context.ts'
import { renewStoryKeys } from './stories/renew-story-keys.ts'
import { type EditedMention, tellEdits } from './tickets/tell-edits.ts'
import { loadJudge } from './watches/judging.ts'
import { sortOut } from './watches/sort-out.ts'

/**
 * Judges items: ours, addressed to us, hit by a watch, or none of it. Each text of an item is judged once; the event may
 * arrive twice, and the second time finds nothing to do.
 */
export async function findMentions(
  { db, now, log, seal }: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  { itemIds, lane }: EventData<'items.collected'>,
): Promise<void> {
  await db.inTransaction(async (tx) => {
    const { mentionIds, editedIds, ownIds, accountIds } = await judgeItems(tx, itemIds, { now, log })
    await renewStoryKeys(tx, editedIds, seal)
    for (const chunk of inChunks(mentionIds)) await emit(tx, now, 'mentions.found', { mentionIds: chunk, lane })
    for (const chunk of inChunks(ownIds)) await emit(tx, now, 'replies.seen', { itemIds: chunk, lane })
    await renewHeartbeats(tx, accountIds, now)
  })
}

/**
 * The judging itself. Before the company is set up there is nothing to judge by, so everything waits. What is a mention
 * stays one, whatever its text was changed to: its hits are those of the present text, and its ticket says that it was edited.
 * @returns the new mentions, the items of known ones whose words were changed, our own items, and the accounts that posted.
 */
export async function judgeItems(
  tx: Tx,
  itemIds: readonly number[],
  { now, log }: Pick<Ctx, 'now' | 'log'>,
): Promise<{ mentionIds: number[]; editedIds: number[]; ownIds: number[]; accountIds: number[] }> {
  const items = (await hasTray(tx)) ? await lockUntriaged(tx, itemIds) : []
  if (items.length === 0) return { mentionIds: [], editedIds: [], ownIds: [], accountIds: [] }
  const { judge, mutes } = await loadJudge(tx, log)
  const drafts: MentionDraft[] = []
  const hidden: HiddenDraft[] = []
  const edited: EditedMention[] = []
  const outcomes: Record<TriageOutcome, number[]> = { mention: [], own: [], no_hit: [], dead: [] }
  const accounts = new Set<number>()
  for (const item of items) {
    if (item.accountId !== null) accounts.add(item.accountId)
    if (item.own || item.purpose === 'account') {
      outcomes.own.push(item.id)
      continue
    }
    const verdicts = judge(asSearched(item))
    const { hits } = verdicts
    if (item.mentionId !== null) {
      outcomes.mention.push(item.id)
      const concerns = hits.length > 0 || item.ground !== 'watch'
      // Of a watch that hit once and no longer does, its name and words stay, and the places go.
      const known = (item.hits as Hit[]).map((hit) => ({ ...hit, spans: [] }))
      edited.push({
        id: item.mentionId,
        itemId: item.id,
        itemVersion: item.version,
        hits: hits.length > 0 ? hits : known,
        concerns,
        isNew: item.version > (item.itemVersion ?? 1),
      })
      continue
    }
    const sorted = sortOut(item, verdicts, mutes)
    hidden.push(...sorted.hidden)
    if (sorted.hits === null) {
      outcomes.no_hit.push(item.id)
      continue
    }
    outcomes.mention.push(item.id)
    // A text that was judged before and concerned nobody began to concern us when it was seen to be another one.
    const foundAt = item.triageOutcome === null ? item.foundAt : (item.changedAt ?? item.foundAt)
    const ground = item.addressed ? 'addressed' : 'watch'
    drafts.push({ itemId: item.id, itemVersion: item.version, ground, hits: sorted.hits, foundAt })
  }
  const mentionIds = await insertMentions(tx, drafts)
  await updateHits(tx, edited)
  await forgetHidden(
    tx,
    items.flatMap(({ id, triageOutcome }) => (triageOutcome === null ? [] : [id])),
  )
  await addHidden(tx, hidden, now)
  await tellEdits(tx, edited, now)
  await markTriaged(tx, new Map(Object.entries(outcomes) as [TriageOutcome, number[]][]), now)
  const editedIds = edited.flatMap(({ itemId, isNew }) => (isNew ? [itemId] : []))
  return { mentionIds, editedIds, ownIds: outcomes.own, accountIds: [...accounts] }
}

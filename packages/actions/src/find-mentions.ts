import { isDeepStrictEqual } from 'node:util'
import {
  emit,
  type Hit,
  hasTray,
  inChunks,
  insertMentions,
  listEnabledWatches,
  lockUntriaged,
  markTriaged,
  type TriageOutcome,
  type Tx,
  updateHits,
} from '@echolot/db'
import type { EventData, Ground } from '@echolot/domain'
import { compileWatch, matchTokens, tokenizeItem, type Watch } from '@echolot/matching'
import { renewHeartbeats } from './accounts/renew-heartbeats.ts'
import { asSearched } from './as-searched.ts'
import type { Ctx } from './context.ts'
import { type EditedMention, tellEdits } from './tickets/tell-edits.ts'

/**
 * Judges items: ours, addressed to us, hit by a watch, or none of it. Each text of an item is judged once; the event may
 * arrive twice, and the second time finds nothing to do.
 */
export async function findMentions(
  { db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>,
  { itemIds, lane }: EventData<'items.collected'>,
): Promise<void> {
  await db.inTransaction(async (tx) => {
    const { mentionIds, ownIds, accountIds } = await judgeItems(tx, itemIds, { now, log })
    for (const chunk of inChunks(mentionIds)) await emit(tx, now, 'mentions.found', { mentionIds: chunk, lane })
    for (const chunk of inChunks(ownIds)) await emit(tx, now, 'replies.seen', { itemIds: chunk, lane })
    await renewHeartbeats(tx, accountIds, now)
  })
}

/**
 * The judging itself. Before the company is set up there is nothing to judge by, so everything waits. What is a mention
 * stays one, whatever its text was changed to: its hits are those of the present text, and its ticket says that it was edited.
 * @returns the new mentions, our own items, and the accounts that posted.
 */
export async function judgeItems(
  tx: Tx,
  itemIds: readonly number[],
  { now, log }: Pick<Ctx, 'now' | 'log'>,
): Promise<{ mentionIds: number[]; ownIds: number[]; accountIds: number[] }> {
  const items = (await hasTray(tx)) ? await lockUntriaged(tx, itemIds) : []
  if (items.length === 0) return { mentionIds: [], ownIds: [], accountIds: [] }
  const watches = compileWatches(await listEnabledWatches(tx), log)
  const drafts: { itemId: number; itemVersion: number; ground: Ground; hits: Hit[]; foundAt: Date }[] = []
  const edited: EditedMention[] = []
  const outcomes: Record<TriageOutcome, number[]> = { mention: [], own: [], no_hit: [], dead: [] }
  const accounts = new Set<number>()
  for (const item of items) {
    if (item.accountId !== null) accounts.add(item.accountId)
    if (item.own || item.purpose === 'account') {
      outcomes.own.push(item.id)
      continue
    }
    const tokens = tokenizeItem(asSearched(item))
    const hits = watches.flatMap(({ id, name, query, version, watch }) => {
      const spans = matchTokens(watch, tokens)
      return spans === null ? [] : [{ watchId: id, version, name, query, spans: [...spans] }]
    })
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
    } else if (item.addressed || hits.length > 0) {
      outcomes.mention.push(item.id)
      // A text that was judged before and concerned nobody began to concern us when it was seen to be another one.
      const foundAt = item.triageOutcome === null ? item.foundAt : (item.changedAt ?? item.foundAt)
      const ground = item.addressed ? 'addressed' : 'watch'
      drafts.push({ itemId: item.id, itemVersion: item.version, ground, hits, foundAt })
    } else outcomes.no_hit.push(item.id)
  }
  const mentionIds = await insertMentions(tx, drafts)
  await updateHits(tx, edited)
  await tellEdits(tx, edited, now)
  await markTriaged(tx, new Map(Object.entries(outcomes) as [TriageOutcome, number[]][]), now)
  return { mentionIds, ownIds: outcomes.own, accountIds: [...accounts] }
}

type WatchRow = Awaited<ReturnType<typeof listEnabledWatches>>[number]
type CompiledWatch = WatchRow & { watch: Watch }

let compiled: { of: readonly WatchRow[]; watches: readonly CompiledWatch[] } | null = null

/**
 * The standing queries ready to be asked. One that no longer parses is left out and said; its page shows the problem. The
 * last set is kept for as long as nothing changes.
 */
function compileWatches(rows: readonly WatchRow[], log: Ctx['log']): readonly CompiledWatch[] {
  if (compiled !== null && isDeepStrictEqual(compiled.of, rows)) return compiled.watches
  const watches = rows.flatMap((row) => {
    const one = compileWatch(row.query)
    if (one.ok) return [{ ...row, watch: one.watch }]
    log.warn({ watchId: row.id, problem: one.problems[0]?.code }, 'watch cannot be read')
    return []
  })
  compiled = { of: rows, watches }
  return watches
}

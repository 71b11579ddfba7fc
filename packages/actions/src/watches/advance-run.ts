import { inTurns } from '@echolot/connectors'
import {
  type ArchiveItem,
  addHidden,
  type ComparisonResult,
  emit,
  forgetHidden,
  getArchiveRun,
  getWatch,
  type HiddenDraft,
  type Hit,
  inChunks,
  insertMentions,
  listArchive,
  listMuted,
  lockArchiveRun,
  type MentionDraft,
  markFound,
  saveArchiveRun,
  type Tx,
  updateHits,
} from '@echolot/db'
import type { EventData } from '@echolot/domain'
import { compileWatch, judge, tokenizeItem, type Watch } from '@echolot/matching'
import { asSearched } from '../as-searched.ts'
import type { Ctx } from '../context.ts'
import { Comparison, compiledBefore } from './compare.ts'
import { hiddenOf, hitOf, type StandingWatch } from './judging.ts'
import { loadMacros } from './macros.ts'
import { sortOut } from './sort-out.ts'

/** Items that are searched in one transaction: a quarter of a second's work. */
const stretch = 1_000
/** After so long a run lets other work of its queue go first. */
const turnMs = 2_000
/** What came longer ago than any promise lasts gets no ticket, whatever it says, and need not be routed to know that. */
const ticketsAfterDays = 30

type Advancing = Pick<Ctx, 'db' | 'now' | 'log'>
type Locked = NonNullable<Awaited<ReturnType<typeof lockArchiveRun>>>

/**
 * Takes runs over the archive a while further, the newest items first. Each stretch is searched and saved with how far it came in
 * one transaction: whoever goes on, here or elsewhere, begins where the row says, and a message that comes twice does nothing.
 */
export async function advanceArchiveRuns(ctx: Advancing, { runIds, below }: EventData<'archive.due'>): Promise<void> {
  const began = performance.now()
  for (const id of runIds)
    for (let at: number | null = below; at !== null; ) {
      const lastOfTurn = performance.now() - began > turnMs
      const from: number = at
      const next = await ctx.db.inTransaction((tx) => searchStretch(tx, ctx, { id, below: from, lastOfTurn }))
      at = lastOfTurn ? null : next
    }
}

/** The same for whoever does it without the queue. @returns whether it came further. */
export async function advanceHere(ctx: Advancing, { id }: { id: number }): Promise<boolean> {
  const before = await getArchiveRun(ctx.db, id)
  if (before === undefined) return false
  await advanceArchiveRuns(ctx, { runIds: [id], below: before.reached, lane: 'backfill' })
  const after = await getArchiveRun(ctx.db, id)
  return after?.reached !== before.reached || after.state !== before.state
}

/** @returns below which item the run goes on; null where it is over, or somebody else's. */
async function searchStretch(
  tx: Tx,
  { now, log }: Advancing,
  { id, below, lastOfTurn }: { id: number; below: number; lastOfTurn: boolean },
): Promise<number | null> {
  const run = await lockArchiveRun(tx, id, below)
  if (run === undefined) return null
  const end = (state: 'done' | 'cancelled' | 'failed', step: Partial<Step>, problem: string | null = null) =>
    save({ ...step, state, endedAt: now, problem })
  const items = await listArchive(tx, { since: run.since, first: run.firstItem, below, limit: stretch })
  const step = run.kind === 'compare' ? await compareStretch(tx, run, items) : await rerunStretch(tx, run, items, now)
  if (step === 'unreadable') await end('failed', {}, 'The query cannot be read any more.')
  else if (step === 'overtaken') await end('cancelled', {}, 'The watch was changed meanwhile.')
  else if (items.length < stretch) {
    await end('done', step)
    log.info({ runId: id, searched: run.searched + items.length, found: run.found + step.found }, 'archive searched')
  } else {
    await save({ ...step, state: 'running', endedAt: null, problem: null })
    const reached = items.at(-1)?.id ?? below
    if (lastOfTurn) await emit(tx, now, 'archive.due', { runIds: [id], below: reached, lane: 'backfill' })
    return reached
  }
  return null

  async function save({
    found = 0,
    hidden = 0,
    result = run?.result as ComparisonResult | null,
    ...state
  }: Partial<Step> & {
    state: 'running' | 'done' | 'cancelled' | 'failed'
    endedAt: Date | null
    problem: string | null
  }) {
    if (run === undefined) return
    await saveArchiveRun(tx, id, {
      ...state,
      reached: items.at(-1)?.id ?? below,
      searched: run.searched + items.length,
      found: run.found + found,
      hidden: run.hidden + hidden,
      result,
      touchedAt: now,
    })
    await emit(tx, now, 'archive.searched', { runIds: [id] })
  }
}

type Step = { found: number; hidden: number; result: ComparisonResult | null }

async function compareStretch(tx: Tx, run: Locked, items: readonly ArchiveItem[]): Promise<Step | 'unreadable'> {
  const macros = await loadMacros(tx)
  const after = compileWatch(run.query, { macros })
  if (!after.ok) return 'unreadable'
  const watch = run.watchId === null ? undefined : await getWatch(tx, run.watchId)
  const before = (run.result as ComparisonResult | null) ?? null
  const comparison = new Comparison(compiledBefore(watch?.query ?? null, macros), after.watch, before)
  await comparison.take(items)
  const { searched: _, hidden, ...result } = comparison.counts
  const hitsOf = ({ before: had, gained, lost }: ComparisonResult) => had + gained - lost
  return { found: hitsOf(result) - (before === null ? 0 : hitsOf(before)), hidden, result }
}

async function rerunStretch(
  tx: Tx,
  run: Locked,
  items: readonly ArchiveItem[],
  now: Date,
): Promise<Step | 'unreadable' | 'overtaken'> {
  const row = run.watchId === null ? undefined : await getWatch(tx, run.watchId)
  if (row === undefined || row.version !== run.version) return 'overtaken'
  const compiled = compileWatch(row.query, { macros: await loadMacros(tx) })
  if (!compiled.ok) return 'unreadable'
  // What waits to be judged will be, by all watches.
  const judged = items.filter(({ triagedAt, triageOutcome }) => triagedAt !== null && triageOutcome !== 'dead')
  const { drafts, edited, hidden } = await holdAgainst(tx, judged, row, compiled.watch)
  const routedBefore = new Date(now.getTime() - ticketsAfterDays * 86_400_000)
  const mentionIds = await insertMentions(
    tx,
    drafts.map((draft) => (draft.foundAt < routedBefore ? { ...draft, routedAt: now } : draft)),
  )
  await updateHits(tx, edited)
  const found = drafts.map(({ itemId }) => itemId)
  await markFound(tx, found)
  await forgetHidden(tx, found)
  await forgetHidden(
    tx,
    items.map(({ id }) => id),
    row.id,
  )
  const newlyHidden = await addHidden(tx, hidden, now)
  for (const chunk of inChunks(mentionIds))
    await emit(tx, now, 'mentions.found', { mentionIds: chunk, lane: 'backfill' })
  return { found: mentionIds.length, hidden: newlyHidden, result: null }
}

/** What one watch makes of items that others have judged before. */
async function holdAgainst(tx: Tx, items: readonly ArchiveItem[], row: StandingWatch, watch: Watch) {
  const mutes = await listMuted(tx)
  const drafts: MentionDraft[] = []
  const edited: { id: number; itemVersion: number; hits: readonly Hit[] }[] = []
  const hidden: HiddenDraft[] = []
  await inTurns(items, (item) => {
    const verdict = judge(watch, tokenizeItem(asSearched(item)))
    if (verdict === null) return
    if (item.mentionId === null) {
      const asked = { ...item, addressed: false }
      const found =
        verdict.kind === 'hit'
          ? { hits: [hitOf(row, verdict)], hidden: [] }
          : { hits: [], hidden: [hiddenOf(row, verdict)] }
      const sorted = sortOut(asked, found, mutes)
      hidden.push(...sorted.hidden)
      if (sorted.hits !== null)
        drafts.push({
          itemId: item.id,
          itemVersion: item.version,
          ground: 'watch',
          hits: sorted.hits,
          foundAt: item.foundAt,
          fromArchive: true,
        })
    } else if (verdict.kind === 'hit') {
      const others = (item.hits as Hit[]).filter(({ watchId }) => watchId !== row.id)
      edited.push({ id: item.mentionId, itemVersion: item.version, hits: [...others, hitOf(row, verdict)] })
    }
  })
  return { drafts, edited, hidden }
}

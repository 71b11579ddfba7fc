import { connectorOf, type FoundItem, inTurns, whyNothing } from '@echolot/connectors'
import {
  databaseNow,
  emit,
  getRearviewAt,
  getSourceToRead,
  inChunks,
  markRouted,
  saveRearviewPage,
  stopRearview,
} from '@echolot/db'
import type { EventData } from '@echolot/domain'
import { renewHeartbeats } from '../accounts/renew-heartbeats.ts'
import type { Ctx } from '../context.ts'
import { judgeItems } from '../find-mentions.ts'
import { asOurs } from '../sources/as-ours.ts'
import { draftItem } from '../sources/draft-item.ts'
import { handingOf } from '../sources/handing-of.ts'
import { siteOf } from '../sources/identity.ts'
import { keepSharedIds } from '../sources/keep-shared-ids.ts'
import { storeItems } from '../sources/store-items.ts'
import { takeAsOwn } from '../sources/take-as-own.ts'

type Reader = Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'outbound' | 'connectors'>

/** After so long one lets other work of its lane go first. */
const turnMs = 2_000

/**
 * Reads on in what stood at sources before anybody listened, a page at a time from the newest to the oldest. What a page brought is
 * stored in one transaction with how far that is: whoever goes on, here or elsewhere, begins where the row says, and a message that
 * comes twice does nothing. A channel that asks for patience is asked again when it said.
 */
export async function advanceRearviews(ctx: Reader, { runIds, pages }: EventData<'rearview.due'>): Promise<void> {
  const began = performance.now()
  for (const id of runIds)
    for (let at: number | null = pages; at !== null; ) {
      const page = { id, pages: at }
      const next: number | null = await readPage(ctx, page)
      if (next !== null && performance.now() - began > turnMs) {
        await ctx.db.inTransaction(async (tx) =>
          emit(tx, await databaseNow(tx), 'rearview.due', { runIds: [id], pages: next, lane: 'backfill' }),
        )
        at = null
      } else at = next
    }
}

/** Thrown inside the transaction to undo it: somebody else read this page, or it was cancelled. */
class Overtaken extends Error {}

/** @returns the page after this one; null where there is none now. */
async function readPage(ctx: Reader, page: { id: number; pages: number }): Promise<number | null> {
  const { db, log } = ctx
  const run = await getRearviewAt(db, page.id, page.pages)
  if (run === undefined) return null
  const source = await getSourceToRead(db, run.sourceId)
  const backfill = source === undefined ? null : connectorOf(ctx.connectors, source.connector).backfill
  if (source === undefined || backfill === null) {
    const problem = source === undefined ? 'The source is paused.' : 'A source of this kind tells nothing of its past.'
    await stopRearview(db, page, { state: 'failed', waitsUntil: null, problem }, await databaseNow(db))
    return null
  }
  const { address, paid, ...handing } = await handingOf(ctx, source)
  const told = await backfill({ ...handing, from: run.next, since: run.since })
  if (told.outcome === 'items') await paid.pay(told.items.length)
  const now = await databaseNow(db)
  if (told.outcome === 'throttled') {
    await stopRearview(db, page, { state: 'running', waitsUntil: told.retryAfter, problem: null }, now)
    return null
  }
  if (told.outcome !== 'items') {
    await stopRearview(db, page, { state: 'failed', waitsUntil: null, problem: whyNothing(told).message }, now)
    return null
  }
  try {
    await db.inTransaction((tx) => keepPage(tx, told.items, told.next))
  } catch (error) {
    if (error instanceof Overtaken) return null
    throw error
  }
  if (told.next !== null) return page.pages + 1
  log.info({ sourceId: source.id, rearviewId: page.id, pages: page.pages + 1 }, 'history of source read')
  return null

  async function keepPage(tx: Parameters<typeof storeItems>[0], items: readonly FoundItem[], next: string | null) {
    if (source === undefined || run === undefined) return
    const at = siteOf({ ...source, address })
    const found = await keepSharedIds({ db, seal: ctx.seal }, { sourceId: source.id, at }, items)
    const drafts = await inTurns(found.map(asOurs(source)), (item) =>
      draftItem(item, { at, language: source.language, foundAt: now }, ctx.seal),
    )
    const asReplay = { ...source, isReplay: true }
    const { freshIds } = await storeItems(tx, ctx.seal, asReplay, drafts, { now, isPresent: false })
    await takeAsOwn(tx, source, drafts, now)
    const judged = await judgeItems(tx, freshIds, { now, log })
    // They have been looked at: no ticket is opened of them by itself.
    await markRouted(tx, judged.mentionIds, now)
    for (const itemIds of inChunks(judged.ownIds)) await emit(tx, now, 'replies.seen', { itemIds, lane: 'backfill' })
    await renewHeartbeats(tx, judged.accountIds, now)
    const step = {
      ...{ state: next === null ? ('done' as const) : ('running' as const), next, waitsUntil: null, problem: null },
      ...{ found: drafts.length, stored: freshIds.length, concerning: judged.mentionIds.length },
    }
    if (!(await saveRearviewPage(tx, page, step, now))) throw new Overtaken()
  }
}

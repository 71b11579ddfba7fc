import type { PollResult } from '@echolot/connectors'
import { databaseNow, emit, getSourceForPolling, inChunks, keepBody, recordPoll, saidIn } from '@echolot/db'
import { clean, type EventData, type PollOutcome } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { asOurs } from './as-ours.ts'
import { isDemoAddress } from './demo-address.ts'
import { draftItem } from './draft-item.ts'
import { followMove } from './follow-move.ts'
import { siteOf } from './identity.ts'
import { keepSharedIds } from './keep-shared-ids.ts'
import { packBody } from './pack-body.ts'
import { storeItems } from './store-items.ts'
import { takeAsOwn } from './take-as-own.ts'

type Poller = Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'outbound' | 'connectors' | 'rawBodyDays'>

/** Asks sources for what is new, side by side; a slow one holds up nobody but the end of the batch. */
export async function pollSources(ctx: Poller, { sourceIds, lane }: EventData<'sources.due'>): Promise<void> {
  const results = await Promise.allSettled(sourceIds.map((sourceId) => pollSource(ctx, { sourceId, lane })))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/**
 * Asks one source and stores what is new, with the poll's outcome, the source's health and the next poll in one
 * transaction. A poll that was overtaken by a newer one, or by an edit of its source, keeps nothing.
 * @returns what came of it, or null where nothing did: the source is gone or paused, nobody claimed it since it was polled, or
 * a newer claim overtook this one.
 */
export async function pollSource(
  ctx: Poller,
  { sourceId, lane }: { sourceId: number; lane: 'live' | 'backfill' },
): Promise<{ outcome: PollOutcome; found: number; stored: number; problem: string | null } | null> {
  const { db, log, seal } = ctx
  const source = await getSourceForPolling(db, sourceId)
  if (source === undefined || source.state === 'paused') return null
  // A claim is polled once, however often its message comes. A replay is no claim.
  if (lane === 'live' && source.polledGeneration === source.generation) return null
  const address = seal.unseal(source.addressSealed, 'source.address')
  const started = performance.now()
  const connector = ctx.connectors[source.connector]
  const result = await connector.poll({
    source: {
      url: address,
      settings: source.settings,
      demo: await isDemoAddress(db, address),
    },
    cursor: source.cursorState,
    outbound: ctx.outbound,
    now: ctx.now,
  })
  const ms = Math.round(performance.now() - started)
  // The fetch took its time; what follows happens now.
  const now = await databaseNow(db)
  const verdict = judge(result, { failures: source.failures, intervalSeconds: source.intervalSeconds, now })
  const at = siteOf({ ...source, address })
  const found = result.outcome === 'items' ? await keepSharedIds(ctx, { sourceId, at }, result.items) : []
  const items = found.map((item) => asOurs(item, source))
  const drafts = await Promise.all(
    items.map((item) => draftItem(item, { at, language: source.language, foundAt: now }, seal)),
  )
  const body = await packBody(ctx, result)
  const stored = await db
    .inTransaction(async (tx) => {
      const { freshIds, changedIds, idsChanged } = await storeItems(tx, seal, source, drafts, {
        now,
        isPresent: true,
      })
      const kept = await recordPoll(tx, source.id, source.generation, {
        ...(idsChanged ? tellIdsChanged(verdict) : verdict),
        outcome: result.outcome,
        found: items.length,
        stored: freshIds.length,
        ms,
        now,
      })
      if (!kept) throw new Overtaken()
      await takeAsOwn(tx, source, drafts, now)
      for (const itemIds of inChunks([...freshIds, ...changedIds]))
        await emit(tx, now, 'items.collected', { itemIds, lane })
      await emit(tx, now, 'sources.polled', { sourceIds: [source.id] })
      // Last, for behind it nothing may be waited for.
      if (body !== null)
        await keepBody(tx, source, body, { said: verdict.problem === null ? saidIn(drafts) : null, now })
      return freshIds.length
    })
    .catch((error: unknown) => {
      if (error instanceof Overtaken) return null
      throw error
    })
  log.info(
    {
      sourceId,
      connector: source.connector,
      outcome: stored === null ? 'overtaken' : result.outcome,
      problem: verdict.problemCode,
      items: items.length,
      stored,
      ms,
    },
    'source polled',
  )
  if (stored !== null && result.movedTo !== undefined)
    await followMove({ ...ctx, now }, { sourceId, from: address, to: result.movedTo })
  return stored === null ? null : { outcome: result.outcome, found: items.length, stored, problem: verdict.problem }
}

/** Thrown inside the transaction to undo it: a newer poll has told more of the source, or it is another source now. */
class Overtaken extends Error {}

/** Nothing failed and nothing is double, but whoever relies on the ids should know. What else is wrong goes first. */
const tellIdsChanged = <V extends { problemCode: string | null }>(verdict: V) =>
  verdict.problemCode === null
    ? {
        ...verdict,
        problemCode: 'ids_changed',
        problem: 'All ids of this feed were changed at once; its items are known by their links and texts.',
      }
    : verdict

const dayMs = 86_400_000

/** What a result means for the source. Failures back off from the source's own interval, doubling to a day, and never stop for good. */
function judge(
  result: PollResult<unknown>,
  { failures, intervalSeconds, now }: { failures: number; intervalSeconds: number; now: Date },
) {
  const fine = { nextPollAt: null, state: 'active' as const, failures: 0, problemCode: null, problem: null }
  switch (result.outcome) {
    case 'items': {
      // What was cut off is missing, though the rest was heard.
      const cutOff = result.problems.find(({ code }) => code === 'feed_cut_off')
      return { ...fine, cursor: result.cursor, problemCode: cutOff?.code ?? null, problem: cutOff?.message ?? null }
    }
    case 'unchanged':
      return { ...fine, cursor: result.cursor }
    case 'throttled':
      // Being asked to come later is no failure.
      return {
        ...fine,
        cursor: result.cursor ?? null,
        nextPollAt: result.retryAfter,
        failures,
        problemCode: 'throttled',
        problem: `The source asked us to come back at ${result.retryAfter.toISOString()}.`,
      }
    case 'gone':
      return {
        ...fine,
        cursor: result.cursor ?? null,
        state: 'gone' as const,
        failures: failures + 1,
        problemCode: 'gone',
        problem: clean(result.reason, 500),
      }
    case 'failed': {
      const wait = Math.min(intervalSeconds * 1000 * 2 ** Math.min(failures, 12), dayMs)
      return {
        ...fine,
        cursor: result.cursor ?? null,
        nextPollAt: new Date(now.getTime() + wait),
        failures: failures + 1,
        problemCode: result.code,
        problem: clean(result.message, 500),
      }
    }
  }
}

import { connectorOf } from '@echolot/connectors'
import {
  emit,
  forgetTriage,
  getBody,
  getSealedSource,
  type ItemDraft,
  inChunks,
  listBodies,
  listMissed,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { asOurs } from './as-ours.ts'
import { draftItem } from './draft-item.ts'
import { siteOf } from './identity.ts'
import { keepSharedIds } from './keep-shared-ids.ts'
import { unpackBody } from './pack-body.ts'
import { storeItems } from './store-items.ts'
import { takeAsOwn } from './take-as-own.ts'

export type Replayed = {
  bodies: number
  /** Bodies in which nothing can be read, then as now. */
  unreadable: number
  /** Different items in them. */
  items: number
  /** Of these: such as nobody had read out of them before. */
  stored: number
  /** Of these: such as no watch had hit, judged by the watches of today. */
  judged: number
}

/**
 * Reads what a source answered since once more, oldest first, as if it came today: with today's parser, settings and watches, on
 * the backfill lane. What was missed is stored as found when its body came, for since then we could have known it: its
 * ticket has waited since, and its report says so. What is known and no mention is judged anew; what is a
 * mention, or ours, or erased stays as it is. Doing it twice is dull.
 * @throws Refusal `not_found` for a source that is gone, or one whose bodies are not kept.
 */
export async function replayBodies(
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal' | 'connectors'>,
  { sourceId, since, dryRun = false }: { sourceId: number; since: Date; dryRun?: boolean },
): Promise<Replayed> {
  const { db, now, log, seal } = ctx
  const source = await getSealedSource(db, sourceId)
  if (source === undefined) throw new Refusal('not_found', `There is no source ${sourceId}.`)
  const { readBody } = connectorOf(ctx.connectors, source.connector)
  if (readBody === null)
    throw new Refusal(
      'not_found',
      `What a source of the kind ${source.connector} answers is not kept; only feeds can be replayed.`,
    )
  const at = siteOf({ ...source, address: seal.unseal(source.addressSealed, 'source.address') })
  const sum: Replayed = { bodies: 0, unreadable: 0, items: 0, stored: 0, judged: 0 }
  const seen = new Set<string>()
  for (const { id } of await listBodies(db, sourceId, since)) {
    const kept = await getBody(db, id)
    // Let go, or erased, while the others were read.
    if (kept === undefined) continue
    sum.bodies += 1
    const read = await readBody(source.settings, await unpackBody(ctx, kept))
    if (read.outcome === 'failed') {
      sum.unreadable += 1
      continue
    }
    const found = await keepSharedIds(ctx, { sourceId, at }, read.items)
    const drafts: ItemDraft[] = []
    for (const item of found.map(asOurs(source))) {
      const draft = draftItem(item, { at, language: source.language, foundAt: kept.at }, seal)
      const key = draft.identity.toString('hex')
      if (!seen.has(key)) drafts.push(draft)
      seen.add(key)
    }
    const told = await replayItems(ctx, source, drafts, dryRun)
    sum.items += drafts.length
    sum.stored += told.stored
    sum.judged += told.judged
  }
  if (!dryRun) log.info({ sourceId, since: since.toISOString(), ...sum, at: now.toISOString() }, 'source replayed')
  return sum
}

type Source = NonNullable<Awaited<ReturnType<typeof getSealedSource>>>

/** Thrown inside the transaction to undo what was only tried. */
class Tried extends Error {
  readonly told: { stored: number; judged: number }

  constructor(told: Tried['told']) {
    super()
    this.told = told
  }
}

async function replayItems(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  source: Source,
  drafts: readonly ItemDraft[],
  dryRun: boolean,
): Promise<{ stored: number; judged: number }> {
  return db
    .inTransaction(async (tx) => {
      const { freshIds } = await storeItems(tx, seal, { ...source, isReplay: true }, drafts, { now, isPresent: false })
      await takeAsOwn(tx, source, drafts, now)
      const again = await listMissed(tx, source.id, drafts)
      if (again.length > 0) await forgetTriage(tx, again)
      for (const itemIds of inChunks([...freshIds, ...again]))
        await emit(tx, now, 'items.collected', { itemIds, lane: 'backfill' })
      const told = { stored: freshIds.length, judged: again.length }
      if (dryRun) throw new Tried(told)
      return told
    })
    .catch((error: unknown) => {
      if (error instanceof Tried) return error.told
      throw error
    })
}

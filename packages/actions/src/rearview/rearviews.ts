import { connectorOf } from '@echolot/connectors'
import {
  cancelRearview as cancelRow,
  emit,
  getRearview,
  getSealedSource,
  hasTray,
  insertRearview,
  listForgottenRearviews,
  type RearviewRow,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

/** Reads what stood at a source in so many days before now, in the background. Where that is under way, it goes on. @throws Refusal `not_found`; `invalid` where the source tells nothing of its past. */
export async function beginRearview(
  ctx: Pick<Ctx, 'db' | 'now' | 'connectors'>,
  { sourceId, days, actor }: { sourceId: number; days: number; actor: Actor },
) {
  const { db, now } = ctx
  const source = await getSealedSource(db, sourceId)
  if (source === undefined) throw new Refusal('not_found', `There is no source ${sourceId}.`)
  if (connectorOf(ctx.connectors, source.connector).backfill === null)
    throw new Refusal('invalid', `A source of the kind "${source.connector}" tells nothing of its past.`, {
      reason: 'no_history',
    })
  await db.inTransaction(async (tx) => {
    if (!(await hasTray(tx))) throw new Refusal('conflict', 'The company is not set up yet.', { reason: 'not_set_up' })
    const since = new Date(now.getTime() - days * 86_400_000)
    const id = await insertRearview(tx, { sourceId, since, askedAt: now, personId: actor.personId })
    if (id !== undefined) await emit(tx, now, 'rearview.due', { runIds: [id], pages: 0, lane: 'backfill' })
  })
  return readRearview(ctx, { sourceId })
}

/** Stops reading; what was found stays. */
export async function cancelRearview(ctx: Pick<Ctx, 'db' | 'now'>, { sourceId }: { sourceId: number }) {
  await cancelRow(ctx.db, sourceId, ctx.now)
  return readRearview(ctx, { sourceId })
}

/** How far the latest reading of a source's past came; null where there was none. */
export async function readRearview({ db }: Pick<Ctx, 'db'>, { sourceId }: { sourceId: number }) {
  const run = await getRearview(db, sourceId)
  return run === undefined ? null : shown(run)
}

function shown({ state, pages, found, stored, concerning, problem, ...run }: RearviewRow) {
  return {
    ...{ state, pages, found, stored, concerning, problem },
    since: run.since.toISOString(),
    askedAt: run.askedAt.toISOString(),
    askedBy: run.personId === null || run.personName === null ? null : { id: run.personId, name: run.personName },
    waitsUntil: run.waitsUntil?.toISOString() ?? null,
    endedAt: run.endedAt?.toISOString() ?? null,
  }
}

/** Longer than a page takes, with all the patience that outbound has. */
const forgottenAfterMs = 60_000

/** Says again which want to go on: of whom died at one, and whose channel asked for patience that is over. */
export async function remindRearviews({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<number> {
  const runs = await listForgottenRearviews(db, { before: new Date(now.getTime() - forgottenAfterMs), now })
  if (runs.length === 0) return 0
  await db.inTransaction(async (tx) => {
    for (const { id, pages } of runs) await emit(tx, now, 'rearview.due', { runIds: [id], pages, lane: 'backfill' })
  })
  log.info({ runs: runs.length }, 'histories of sources go on')
  return runs.length
}

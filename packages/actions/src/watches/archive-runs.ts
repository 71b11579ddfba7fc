import {
  type ArchiveRunRow,
  type ComparisonResult,
  cancelArchiveRuns,
  countArchive,
  emit,
  getWatch,
  insertArchiveRun,
  listForgottenRuns,
  getArchiveRun as selectRun,
  type Tx,
} from '@echolot/db'
import { type ArchiveRunKind, Refusal } from '@echolot/domain'
import { compileWatch } from '@echolot/matching'
import type { Ctx } from '../context.ts'
import { archiveSince } from './archive.ts'
import { checkQuery } from './check-query.ts'
import { compiledBefore } from './compare.ts'
import { loadMacros } from './macros.ts'
import { personRef } from './person-ref.ts'
import { tellComparison } from './tell-comparison.ts'

type Asking = Pick<Ctx, 'db' | 'now' | 'unmatchedDays'>
/** Who asks; null stands for the command line. */
type AskedBy = { actor: { personId: number } | null }

/** A run as pages show it. */
export function toArchiveRun(run: ArchiveRunRow) {
  const { id, kind, watchId, version, query, state, searched, total, found, hidden, problem } = run
  return {
    ...{ id, kind, watchId, version, query, state, searched, total, found, hidden, problem },
    askedAt: run.askedAt.toISOString(),
    askedBy: personRef(run.personId, run.personName),
    endedAt: run.endedAt?.toISOString() ?? null,
  }
}

/** Holds a watch against the archive in the background, in place of a run of it that is not over. @throws Refusal `not_found`, `invalid` where it cannot be read. */
export async function rerunWatch(ctx: Asking, { id, actor }: AskedBy & { id: number }) {
  const { db, now } = ctx
  const runId = await db.inTransaction(async (tx) => {
    const watch = await getWatch(tx, id)
    if (watch === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
    checkQuery(watch.query, await loadMacros(tx))
    await cancelArchiveRuns(tx, { watchId: id }, now)
    return beginRun(tx, ctx, { kind: 'rerun', watchId: id, version: watch.version, query: watch.query, actor })
  })
  return toArchiveRun(await oneRun(db, runId))
}

/** Compares a query over the whole archive in the background; an earlier comparison of the same person ends. */
export async function compareWhole(
  ctx: Asking,
  { query, watchId, actor }: AskedBy & { query: string; watchId?: number | undefined },
) {
  const { db, now } = ctx
  const runId = await db.inTransaction(async (tx) => {
    const watch = watchId === undefined ? null : await getWatch(tx, watchId)
    if (watch === undefined) throw new Refusal('not_found', `There is no watch ${watchId}.`)
    checkQuery(query, await loadMacros(tx))
    if (actor !== null) await cancelArchiveRuns(tx, { comparisonsOf: actor.personId }, now)
    return beginRun(tx, ctx, {
      kind: 'compare',
      watchId: watch?.id ?? null,
      version: watch?.version ?? null,
      query,
      actor,
    })
  })
  return toArchiveRun(await oneRun(db, runId))
}

async function beginRun(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'unmatchedDays'>,
  { actor, ...run }: AskedBy & { kind: ArchiveRunKind; watchId: number | null; version: number | null; query: string },
): Promise<number> {
  const { now } = ctx
  const since = archiveSince(ctx)
  const { total, firstItem, lastItem } = await countArchive(tx, since)
  const id = await insertArchiveRun(tx, {
    ...run,
    since,
    total,
    firstItem,
    reached: lastItem + 1,
    askedAt: now,
    personId: actor?.personId ?? null,
  })
  await emit(tx, now, 'archive.due', { runIds: [id], below: lastItem + 1, lane: 'backfill' })
  return id
}

/** A run as it stands, with its comparison once that is over. @throws Refusal `not_found`. */
export async function getArchiveRun({ db }: Pick<Ctx, 'db'>, { id }: { id: number }) {
  const run = await oneRun(db, id)
  return { ...toArchiveRun(run), comparison: await comparisonOf(db, run) }
}

async function comparisonOf(db: Tx, run: ArchiveRunRow) {
  if (run.kind !== 'compare' || run.state !== 'done' || run.endedAt === null) return null
  const macros = await loadMacros(db)
  const after = compileWatch(run.query, { macros })
  if (!after.ok) return null
  const watch = run.watchId === null ? undefined : await getWatch(db, run.watchId)
  const none: ComparisonResult = { oldest: null, before: 0, gained: 0, lost: 0, gainedItems: [], lostItems: [] }
  // Written by a run in this shape and by nobody else.
  const result = (run.result as ComparisonResult | null) ?? none
  return tellComparison(
    db,
    { ...result, searched: run.searched, hidden: run.hidden },
    {
      total: run.total,
      now: run.endedAt,
      since: run.since,
      before: compiledBefore(watch?.query ?? null, macros),
      after: after.watch,
    },
  )
}

/** Stops a run; what it found stays. One that is over stays as it is. @throws Refusal `not_found`. */
export async function cancelArchiveRun({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }) {
  await db.inTransaction(async (tx) => {
    const cancelled = await cancelArchiveRuns(tx, { id }, now)
    if (cancelled.length > 0) await emit(tx, now, 'archive.searched', { runIds: cancelled })
  })
  return toArchiveRun(await oneRun(db, id))
}

async function oneRun(db: Tx, id: number): Promise<ArchiveRunRow> {
  const run = await selectRun(db, id)
  if (run === undefined) throw new Refusal('not_found', `There is no run ${id}.`)
  return run
}

/** Longer than a healthy run takes for a stretch, however busy the machine. */
const forgottenAfterMs = 20_000

/** Says again which runs want to go on: of whom died at one, and whatever the queue lost, the rows still know. */
export async function remindArchiveRuns({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<number> {
  const runs = await listForgottenRuns(db, new Date(now.getTime() - forgottenAfterMs))
  if (runs.length === 0) return 0
  await db.inTransaction(async (tx) => {
    for (const { id, reached } of runs)
      await emit(tx, now, 'archive.due', { runIds: [id], below: reached, lane: 'backfill' })
  })
  log.warn({ runs: runs.length }, 'forgotten runs found')
  return runs.length
}

import {
  countHidden,
  deleteWatch,
  type ExampleValues,
  emit,
  getWatch,
  insertWatch,
  listExamples,
  listLatestReruns,
  putExamples,
  listWatches as selectWatches,
  type Tx,
  updateWatch,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile } from '../setup-file/refuse-edit.ts'
import { toArchiveRun } from './archive-runs.ts'
import { checkQuery } from './check-query.ts'
import { errorRate } from './error-rate.ts'
import { refuseBroken, refuseGoneItems } from './examples.ts'
import { loadMacros, versionsUsed } from './macros.ts'
import { nameTaken } from './name-taken.ts'
import { personRef } from './person-ref.ts'

const monthMs = 30 * 86_400_000

/** Every watch with what it found and hid in the last 30 days, how well it hides, its examples, and its last run over the archive. */
export async function listWatches({ db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>) {
  const since = new Date(now.getTime() - monthMs)
  const watches = await selectWatches(db, since)
  const [examples, counts, reruns] = await Promise.all([
    listExamples(
      db,
      watches.map(({ id }) => id),
    ),
    countHidden(db, since),
    listLatestReruns(db),
  ])
  const examplesOf = Map.groupBy(examples, ({ watchId }) => watchId)
  return watches.map(({ mentions, createdAt: _, changedAt, personId, personName, ...watch }) => {
    const { hidden = 0, judged = 0, wrong = 0 } = counts.find(({ watchId }) => watchId === watch.id) ?? {}
    const rerun = reruns.find(({ watchId }) => watchId === watch.id)
    return {
      ...watch,
      changedAt: changedAt?.toISOString() ?? null,
      changedBy: personRef(personId, personName),
      mentions30Days: mentions,
      hidden30Days: hidden,
      audit: { judged, wrong, rate: errorRate(wrong, judged) },
      // They hold what items say, whichever department has their tickets.
      examples: (sight === 'all' ? (examplesOf.get(watch.id) ?? []) : []).map(({ watchId: _, ...example }) => example),
      rerun: rerun === undefined ? null : toArchiveRun(rerun),
    }
  })
}

/** Who saves; null stands for the command line. */
type SavedBy = { actor: { personId: number } | null }

type WatchInput = SavedBy & {
  brandId: number
  name: string
  query: string
  enabled: boolean
  examples?: readonly ExampleValues[] | undefined
  confirmed?: boolean | undefined
}

/** @throws Refusal `invalid` where the query cannot be read, `conflict` where the name is taken or an example does not hold. */
export async function addWatch(ctx: Pick<Ctx, 'db' | 'now' | 'sight'>, input: WatchInput) {
  const { db, now } = ctx
  const id = await db.inTransaction(async (tx) => {
    const { values, by } = await checked(tx, input, input.examples ?? [])
    await refuseGoneItems(tx, input.examples ?? [])
    const made = await insertWatch(tx, { ...values, createdAt: now, updatedAt: now }, by).catch(
      nameTaken('watch', values.name),
    )
    await putExamples(tx, made.id, input.examples ?? [])
    await emit(tx, now, 'settings.changed', { what: 'watches' })
    return made.id
  })
  return oneWatch(ctx, id)
}

/** Saves a watch; what it said before stays as a version. @throws Refusal as {@link addWatch} does, or `not_found`. */
export async function changeWatch(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, ...input }: WatchInput & { id: number },
) {
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'watch', id)
    if ((await getWatch(tx, id)) === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
    const { values, by } = await checked(tx, input, input.examples ?? (await listExamples(tx, [id])))
    await refuseGoneItems(tx, input.examples ?? [])
    await updateWatch(tx, id, { ...values, updatedAt: now }, by).catch(nameTaken('watch', values.name))
    if (input.examples !== undefined) await putExamples(tx, id, input.examples)
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
  return oneWatch(ctx, id)
}

/** What may be saved, and by whom. */
async function checked(
  tx: Tx,
  { brandId, name, query, enabled, confirmed = false, actor }: WatchInput,
  examples: readonly ExampleValues[],
) {
  const macros = await loadMacros(tx)
  checkQuery(query, macros)
  refuseBroken(query, macros, examples, confirmed)
  const origin = actor === null ? ('command' as const) : ('page' as const)
  return {
    values: { brandId, name, query, enabled },
    by: { personId: actor?.personId ?? null, origin, macros: versionsUsed(query, macros) },
  }
}

async function oneWatch(ctx: Pick<Ctx, 'db' | 'now' | 'sight'>, id: number) {
  const found = (await listWatches(ctx)).find((watch) => watch.id === id)
  if (found === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
  return found
}

export async function removeWatch(
  { db, now }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id }: { id: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'watch', id)
    if ((await deleteWatch(tx, id)) === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
}

import {
  deleteBrand,
  deleteWatch,
  emit,
  insertBrand,
  insertWatch,
  isUniqueViolation,
  listRecentItems,
  listBrands as selectBrands,
  listWatches as selectWatches,
  updateBrand,
  updateWatch,
} from '@echolot/db'
import { type BrandKind, Refusal } from '@echolot/domain'
import { compileWatch, matchItem } from '@echolot/matching'
import { asSearched } from '../as-searched.ts'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile, refuseRemovalUnderFile } from '../setup-file/refuse-edit.ts'
import { excerptOf } from '../tickets/ticket-rows.ts'

const monthMs = 30 * 86_400_000

export const listBrands = ({ db }: Pick<Ctx, 'db'>) => selectBrands(db)

export async function addBrand({ db, now }: Pick<Ctx, 'db' | 'now'>, brand: { name: string; kind: BrandKind }) {
  return db.inTransaction(async (tx) => {
    const made = await insertBrand(tx, { ...brand, createdAt: now }).catch(nameTaken('brand', brand.name))
    await emit(tx, now, 'settings.changed', { what: 'brands' })
    return made
  })
}

export async function changeBrand(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { id, ...brand }: { id: number; name: string; kind: BrandKind },
) {
  return db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'brand', id)
    const changed = await updateBrand(tx, id, brand).catch(nameTaken('brand', brand.name))
    if (changed === undefined) throw new Refusal('not_found', `There is no brand ${id}.`)
    await emit(tx, now, 'settings.changed', { what: 'brands' })
    return changed
  })
}

export async function removeBrand({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'brand', id)
    await refuseRemovalUnderFile(tx, 'watch', 'brand_id', id)
    if ((await deleteBrand(tx, id)) === undefined) throw new Refusal('not_found', `There is no brand ${id}.`)
    await emit(tx, now, 'settings.changed', { what: 'brands' })
  })
}

export async function listWatches({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  return (await selectWatches(db, new Date(now.getTime() - monthMs))).map(({ mentions, ...watch }) => ({
    ...watch,
    mentions30Days: mentions,
  }))
}

type WatchInput = { brandId: number; name: string; query: string; enabled: boolean }

/** @throws Refusal `invalid` with the query's problems and their places. */
export function checkQuery(query: string): void {
  const { ok, problems } = compileWatch(query)
  if (!ok)
    throw new Refusal(
      'invalid',
      problems.find(({ severity }) => severity === 'error')?.message ?? 'The query cannot be read.',
      { reason: 'query', field: 'query', problems },
    )
}

export async function addWatch(ctx: Pick<Ctx, 'db' | 'now'>, watch: WatchInput) {
  checkQuery(watch.query)
  const { db, now } = ctx
  const { id } = await db.inTransaction(async (tx) => {
    const made = await insertWatch(tx, { ...watch, createdAt: now, updatedAt: now }).catch(
      nameTaken('watch', watch.name),
    )
    await emit(tx, now, 'settings.changed', { what: 'watches' })
    return made
  })
  return oneWatch(ctx, id)
}

export async function changeWatch(ctx: Pick<Ctx, 'db' | 'now'>, { id, ...watch }: WatchInput & { id: number }) {
  checkQuery(watch.query)
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'watch', id)
    if ((await updateWatch(tx, id, { ...watch, updatedAt: now }).catch(nameTaken('watch', watch.name))) === undefined)
      throw new Refusal('not_found', `There is no watch ${id}.`)
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
  return oneWatch(ctx, id)
}

async function oneWatch(ctx: Pick<Ctx, 'db' | 'now'>, id: number) {
  const found = (await listWatches(ctx)).find((watch) => watch.id === id)
  if (found === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
  return found
}

export async function removeWatch({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'watch', id)
    if ((await deleteWatch(tx, id)) === undefined) throw new Refusal('not_found', `There is no watch ${id}.`)
    await emit(tx, now, 'settings.changed', { what: 'watches' })
  })
}

/** Tries a query on what the last 30 days brought: its problems, how many items it hits, and the newest twenty. */
export async function tryWatch({ db, now }: Pick<Ctx, 'db' | 'now'>, { query }: { query: string }) {
  const compiled = compileWatch(query)
  const problems = compiled.problems.map(({ severity, code, message, start, end }) => ({
    severity,
    code,
    message,
    start,
    end,
  }))
  if (!compiled.ok) return { problems, searched: 0, hits: [], total: 0 }
  const items = await listRecentItems(db, new Date(now.getTime() - monthMs), 5_000)
  const found = items.flatMap((item) => {
    const spans = matchItem(compiled.watch, asSearched(item))
    return spans === null
      ? []
      : [{ item, marks: spans.filter(({ field }) => field === 'text').map(({ start, end }) => ({ start, end })) }]
  })
  return {
    problems,
    searched: items.length,
    total: found.length,
    hits: found.slice(0, 20).map(({ item, marks }) => ({
      itemId: item.id,
      title: item.title,
      excerpt: excerptOf(item.text, marks),
      sourceName: item.sourceName,
      foundAt: item.foundAt.toISOString(),
    })),
  }
}

function nameTaken(kind: string, name: string) {
  return (error: unknown): never => {
    if (isUniqueViolation(error))
      throw new Refusal('conflict', `There is already a ${kind} called "${name}".`, {
        reason: 'name_taken',
        field: 'name',
        name,
      })
    throw error
  }
}

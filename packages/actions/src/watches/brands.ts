import { deleteBrand, emit, insertBrand, listBrands as selectBrands, type Tx, updateBrand } from '@echolot/db'
import { type BrandKind, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile, refuseRemovalUnderFile } from '../setup-file/refuse-edit.ts'
import { loadMacros } from './macros.ts'
import { nameTaken } from './name-taken.ts'
import { refuseUnreadable, renewUsers } from './renew-users.ts'

export const listBrands = ({ db }: Pick<Ctx, 'db'>) => selectBrands(db)

type Brand = { name: string; kind: BrandKind }

export async function addBrand({ db, now }: Pick<Ctx, 'db' | 'now'>, brand: Brand) {
  return db.inTransaction((tx) =>
    changingBrands(tx, now, () => insertBrand(tx, { ...brand, createdAt: now }).catch(nameTaken('brand', brand.name))),
  )
}

export async function changeBrand({ db, now }: Pick<Ctx, 'db' | 'now'>, { id, ...brand }: Brand & { id: number }) {
  return db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'brand', id)
    return changingBrands(tx, now, async () => {
      const changed = await updateBrand(tx, id, brand).catch(nameTaken('brand', brand.name))
      if (changed === undefined) throw new Refusal('not_found', `There is no brand ${id}.`)
      return changed
    })
  })
}

export async function removeBrand({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'brand', id)
    await refuseRemovalUnderFile(tx, 'watch', 'brand_id', id)
    await changingBrands(tx, now, async () => {
      if ((await deleteBrand(tx, id)) === undefined) throw new Refusal('not_found', `There is no brand ${id}.`)
    })
  })
}

/** The macros are made of the brands, so watches that use one get a new version along with it. */
async function changingBrands<T>(tx: Tx, now: Date, change: () => Promise<T>): Promise<T> {
  const before = await loadMacros(tx)
  const result = await renewUsers(tx, { now, personId: null }, change)
  await refuseUnreadable(tx, now, before, await loadMacros(tx))
  await emit(tx, now, 'settings.changed', { what: 'brands' })
  return result
}

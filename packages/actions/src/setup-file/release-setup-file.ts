import { emit, getSetupFile, releaseSetupFile } from '@echolot/db'
import type { Ctx } from '../context.ts'

/** The file that was applied last; null where none was, or everything of it was handed to the pages. */
export async function nameOfSetupFile({ db }: Pick<Ctx, 'db'>): Promise<string | null> {
  return (await getSetupFile(db))?.name ?? null
}

/** Hands everything that came from a setup file over to the pages; nothing else changes. @returns whether anything did. */
export function handToPages({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<boolean> {
  return db.inTransaction(async (tx) => {
    const released = await releaseSetupFile(tx)
    if (released) await emit(tx, now, 'settings.changed', { what: 'organisation' })
    return released
  })
}

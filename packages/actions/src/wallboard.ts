import { countForWallboard, getOrganisation } from '@echolot/db'
import type { Ctx } from './context.ts'
import { startOfDay } from './time/local-day.ts'

/** What a screen on the wall shows: each department's mentions now and today, and nobody who works on them. */
export async function readWallboard({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  const departments = await countForWallboard(db, { now, dayBegan: startOfDay(now, zone) })
  return {
    asOf: now.toISOString(),
    departments: departments.map(({ oldestSince, ...counts }) => ({
      ...counts,
      oldestSince: oldestSince?.toISOString() ?? null,
    })),
  }
}

import {
  getOrganisation,
  listDaysOfWaits,
  listEndedWaits,
  listTouchedDays,
  replaceDay,
  type Tx,
  takeDay,
  type WaitCell,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../../context.ts'
import { departmentTimes } from '../../time/department-times.ts'
import { dayBegins, nextDay } from '../../time/local-day.ts'
import { openHours } from '../open-hours.ts'
import { cellsOf } from './cells-of.ts'

type RollingUp = Pick<Ctx, 'db' | 'now'>
type DayOfZone = { day: string; zone: string; times: Awaited<ReturnType<typeof departmentTimes>> }

/** So many days a round, the oldest first: the present ones are touched again and again, and are read one by one meanwhile. */
const daysAtOnce = 30

/** Rolls up the days that were touched since they were. @returns how many. */
export async function rollUpTouchedDays(ctx: RollingUp): Promise<number> {
  const zone = await zoneOf(ctx)
  const days = (await listTouchedDays(ctx.db, zone)).slice(0, daysAtOnce)
  if (days.length === 0) return 0
  const times = await departmentTimes(ctx.db)
  for (const day of days) await rollUpDay(ctx, { day, zone, times, always: false })
  return days.length
}

/**
 * Rolls up days anew, whether or not anything touched them; what is left out is all of them. Doing it twice changes nothing.
 * @param tell is told of each day that is done.
 * @throws Refusal `invalid` where the first day comes after the last.
 */
export async function rebuildRollups(
  ctx: RollingUp,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  tell: (day: string) => void,
): Promise<number> {
  if (from !== undefined && to !== undefined && to < from)
    throw new Refusal('invalid', `The period ends on ${to}, before it begins on ${from}.`, {
      reason: 'period_backwards',
    })
  const zone = await zoneOf(ctx)
  const stretch = {
    from: from === undefined ? null : dayBegins(from, zone),
    to: to === undefined ? null : dayBegins(nextDay(to), zone),
  }
  const known = new Set([...(await listDaysOfWaits(ctx.db, zone, stretch)), ...(await listTouchedDays(ctx.db, zone))])
  const days = [...known].filter((day) => (from === undefined || day >= from) && (to === undefined || day <= to))
  const times = await departmentTimes(ctx.db)
  for (const day of days.toSorted()) {
    await rollUpDay(ctx, { day, zone, times, always: true })
    tell(day)
  }
  return days.length
}

export async function zoneOf({ db }: { db: Tx }): Promise<string> {
  return (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
}

async function rollUpDay(
  { db, now }: RollingUp,
  { day, zone, times, always }: DayOfZone & { always: boolean },
): Promise<void> {
  const [from, to] = [dayBegins(day, zone), dayBegins(nextDay(day), zone)]
  await db.inTransaction(async (tx) => {
    // Before the look, not after: what is written from here on touches the day anew.
    const touched = await takeDay(tx, { day, from, to })
    if (!touched && !always) return
    await replaceDay(tx, day, await countDay({ db: tx, now }, { day, zone, times }))
  })
}

/** What the waits of a day say that it is to keep. */
export async function countDay(
  { db, now }: { db: Tx; now: Date },
  { day, zone, times }: Pick<DayOfZone, 'day' | 'zone' | 'times'>,
): Promise<WaitCell[]> {
  const [from, to] = [dayBegins(day, zone), dayBegins(nextDay(day), zone)]
  return cellsOf(await listEndedWaits(db, { from, to, now, hours: openHours(times, from, to) }), from, times, now)
}

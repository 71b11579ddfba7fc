import {
  claimDigestStretch,
  emit,
  getOrganisation,
  inChunks,
  insertNotices,
  listReaders,
  type Reader,
} from '@echolot/db'
import { may } from '@echolot/domain'
import { businessMs, type CalendarTimeline, ClockRefusal } from '@echolot/timekeeping'
import { whoIsAway } from '../absences/who-is-away.ts'
import type { Ctx } from '../context.ts'
import { departmentTimes } from '../time/department-times.ts'
import { dayBegins, dayOf, nextDay } from '../time/local-day.ts'

const hourMs = 3_600_000

/**
 * Has the digests written whose hour has come since somebody last looked: on days that have working time in a department of the reader.
 * One whose hour passed while no Echolot ran comes late on the same day; another day's does not come at all.
 * @returns how many.
 */
export async function planDigests({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<number> {
  const planned = await db.inTransaction(async (tx) => {
    const stretch = await claimDigestStretch(tx, now)
    if (stretch === undefined) return 0
    const zone = (await getOrganisation(tx))?.zone ?? 'UTC'
    const away = await whoIsAway(tx, now)
    const readers = (await listReaders(tx)).filter(({ id }) => !away.has(id))
    const times = await departmentTimes(tx)
    const drafts = readers.flatMap((reader) => {
      const { id, wishes } = reader
      if (wishes.digestHour === null || !may(reader.role, 'read_tickets')) return []
      const today = dayOf(now, zone)
      const at = hourOf(today, wishes.digestHour, zone)
      if (at <= stretch.from || at > stretch.to || !isWorkingDay(reader, times, today, zone)) return []
      return [{ kind: 'digest' as const, to: { personId: id }, ticketId: null, occasion: today }]
    })
    const messageIds = await insertNotices(tx, drafts, { now, nextAt: now })
    for (const chunk of inChunks(messageIds)) await emit(tx, now, 'messages.waiting', { messageIds: chunk })
    return messageIds.length
  })
  if (planned > 0) log.info({ digests: planned }, 'digests planned')
  return planned
}

/** The instant of a local hour; one that the clocks leave out comes with the hour after it. */
export function hourOf(day: string, hour: number, zone: string): Date {
  const begins = dayBegins(day, zone).getTime()
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', hour: 'numeric' })
  // On most days the first is right; where the clocks change, an hour more or less is.
  for (const shift of [0, -1, 1]) {
    const at = new Date(begins + (hour + shift) * hourMs)
    if (Number(clock.format(at)) === hour && dayOf(at, zone) === day) return at
  }
  return new Date(begins + hour * hourMs)
}

/** Who belongs to no department works when any of them does. */
function isWorkingDay(
  { departmentIds }: Reader,
  times: ReadonlyMap<string, { calendar: CalendarTimeline }>,
  day: string,
  zone: string,
): boolean {
  const own = departmentIds.flatMap((id) => times.get(id) ?? [])
  const [from, to] = [dayBegins(day, zone), dayBegins(nextDay(day), zone)]
  return (own.length > 0 ? own : [...times.values()]).some(({ calendar }) => {
    try {
      return businessMs(calendar, from, to) > 0
    } catch (error) {
      // A calendar that never opens has no working day.
      if (error instanceof ClockRefusal) return false
      throw error
    }
  })
}

import { countArrivalsByHour, countArrivalsByPromise, getOrganisation, type Tx } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { carriedOver, staffingFor, type Target } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { departmentTimes } from '../time/department-times.ts'
import { dayBegins, dayOf } from '../time/local-day.ts'
import { promisedTimes } from '../time/promised-times.ts'
import { hoursOfWeek } from './hours-of-week.ts'

export type StaffingWish = { departmentId: string; weeks: number; handlingMinutes: number; share: number }

/**
 * The people that would hold a department's promise in each hour of its week: by what arrived in so many whole weeks before
 * today, and the handling time that somebody entered.
 * @throws Refusal `not_found` where there is no such department.
 */
export async function readStaffing(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { departmentId, weeks, handlingMinutes, share }: StaffingWish,
) {
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  const time = (await departmentTimes(db)).get(departmentId)
  if (time === undefined) throw new Refusal('not_found', `There is no department "${departmentId}".`)
  const today = dayOf(now, zone)
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - weeks * 7 * 86_400_000).toISOString().slice(0, 10)
  const stretch = { from: dayBegins(first, zone), to: dayBegins(today, zone), zone }
  const hours = hoursOfWeek(time.calendar, stretch)
  const counted = await countArrivalsByHour(db, { departmentId, ...stretch })
  const targets = await targetsOf(db, { departmentId, ...stretch }, time.targetMinutes)
  const mean = targets.reduce((sum, { minutes, share: part }) => sum + minutes * part, 0)
  const arrivals = hours.map(({ weekday, hour, times }) => {
    const found = counted.find((one) => one.weekday === weekday && one.hour === hour)?.arrivals ?? 0
    return times === 0 ? 0 : found / times
  })
  const open = hours.map((one) => one.times > 0 && one.open * 2 > one.times)
  const met = carriedOver(arrivals, open, mean)
  return {
    zone,
    from: first,
    to: today,
    targets,
    arrived: counted.reduce((sum, one) => sum + one.arrivals, 0),
    hours: hours.map(({ weekday, hour }, index) => {
      const arrivalsPerHour = met[index] ?? 0
      const staffing = staffingFor({ arrivalsPerHour, handlingMinutes, targetMinutes: targets }, share)
      return {
        weekday,
        hour,
        open: open[index] ?? false,
        arrivals: arrivals[index] ?? 0,
        met: arrivalsPerHour,
        /** Null where no number of people would do. */
        people: staffing.kind === 'people' ? staffing.people : staffing.kind === 'nobody_needed' ? 0 : null,
      }
    }),
  }
}

/** What would be promised today to what came in, by department, priority and channel, the shortest first. Where nothing came, the department's own. */
async function targetsOf(
  db: Tx,
  of: { departmentId: string; from: Date; to: Date },
  ownMinutes: number,
): Promise<Target[]> {
  const [promised, kinds] = await Promise.all([promisedTimes(db), countArrivalsByPromise(db, of)])
  const all = kinds.reduce((sum, { arrivals }) => sum + arrivals, 0)
  if (all === 0) return [{ minutes: ownMinutes, share: 1 }]
  const byMinutes = Map.groupBy(
    kinds,
    (kind) => promised({ ...kind, departmentId: of.departmentId })?.targetMinutes ?? ownMinutes,
  )
  return [...byMinutes]
    .map(([minutes, some]) => ({ minutes, share: some.reduce((sum, { arrivals }) => sum + arrivals, 0) / all }))
    .sort((a, b) => a.minutes - b.minutes)
}

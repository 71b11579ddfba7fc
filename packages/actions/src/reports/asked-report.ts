import { getOrganisation, type ReportSpan, type Tx, type WaitFilter } from '@echolot/db'
import { type DepartmentMoment, type Priority, Refusal, type TicketOutcome, type TimeOrigin } from '@echolot/domain'
import { departmentTimes } from '../time/department-times.ts'
import { dayBegins, nextDay } from '../time/local-day.ts'
import { openHours } from './open-hours.ts'

/** A period in the company's days, both included, and which waits it is about; what is left out is all of them. */
export type Asked = {
  from: string
  to: string
  departmentId?: string | undefined
  departmentAt?: DepartmentMoment | undefined
  channel?: string | undefined
  sourceId?: number | undefined
  watchId?: number | undefined
  priority?: Priority | undefined
  labelId?: number | undefined
  /** The own account at which it came in. */
  accountId?: number | undefined
  goal?: string | undefined
  since?: TimeOrigin | undefined
  /** What came of it, as whoever closed it said. */
  outcome?: TicketOutcome | undefined
  /** Whether quantiles may be near, from rolled up days; left out, they are where there are many waits. */
  quantiles?: 'exact' | 'near' | undefined
}

/** What was asked for, ready to ask the database. */
export type AskedReport = {
  span: ReportSpan
  filter: WaitFilter
  zone: string
  times: Awaited<ReturnType<typeof departmentTimes>>
}

/**
 * Reads what a report is asked for.
 * @throws Refusal `invalid` when the period ends before it begins or is longer than ten years, `not_found` for a department that is none.
 */
export async function readAsked({ db, now }: { db: Tx; now: Date }, asked: Asked): Promise<AskedReport> {
  for (const day of [asked.from, asked.to])
    if (day < '1970-01-01' || day > '2199-12-31')
      throw new Refusal('invalid', `A report covers days from 1970 to 2199, not ${day}.`, {
        reason: 'period_out_of_range',
        day,
      })
  if (asked.to < asked.from)
    throw new Refusal('invalid', `The period ends on ${asked.to}, before it begins on ${asked.from}.`, {
      reason: 'period_backwards',
    })
  if (Date.parse(asked.to) - Date.parse(asked.from) > 3660 * 86_400_000)
    throw new Refusal('invalid', `A period has ten years at most; ${asked.from} to ${asked.to} is longer.`, {
      reason: 'period_too_long',
    })
  const organisation = await getOrganisation(db)
  const times = await departmentTimes(db)
  const zone = organisation?.zone ?? 'Europe/Berlin'
  if (asked.departmentId !== undefined && !times.has(asked.departmentId))
    throw new Refusal('not_found', `There is no department "${asked.departmentId}".`)
  const [from, to] = [dayBegins(asked.from, zone), dayBegins(nextDay(asked.to), zone)]
  return {
    span: { from, to, now, hours: openHours(times, from, to) },
    filter: {
      departmentId: asked.departmentId ?? null,
      departmentAt: asked.departmentAt ?? 'stop',
      channel: asked.channel ?? null,
      sourceId: asked.sourceId ?? null,
      watchId: asked.watchId ?? null,
      priority: asked.priority ?? null,
      labelId: asked.labelId ?? null,
      accountId: asked.accountId ?? null,
      goal: asked.goal ?? null,
      since: asked.since ?? 'found',
      outcome: asked.outcome ?? null,
    },
    zone,
    times,
  }
}

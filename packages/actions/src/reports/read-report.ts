import { type BegunEpisode, getOrganisation, listEpisodesBegun } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { businessMs, medianFirstResponse } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { excerptOf } from '../tickets/ticket-rows.ts'
import { type DepartmentTime, departmentTimes } from '../time/department-times.ts'
import { dayBegins, dayOf, nextDay } from '../time/local-day.ts'
import { readBlindDays } from './blind-days.ts'

/** A period in the company's days, both included, and a department or all. */
export type Period = { from: string; to: string; departmentId?: string | undefined }

export const figureNames = ['arrived', 'answered', 'dismissed', 'open', 'late', 'within_promise'] as const
export type FigureName = (typeof figureNames)[number]

/** One wait with the facts that every figure is counted from. Times in ms; the business time is the department's. */
export type Wait = ReturnType<typeof toWait>

/** Which waits a figure counts. The numbers on the page, the rows behind them and the CSV all come from these. */
export const belongsTo: Record<FigureName, (wait: Wait) => boolean> = {
  arrived: () => true,
  answered: ({ outcome }) => outcome === 'answered',
  dismissed: ({ outcome }) => outcome === 'dismissed',
  open: ({ outcome }) => outcome === 'open',
  late: ({ late }) => late,
  within_promise: ({ withinPromise }) => withinPromise,
}

function toWait(row: BegunEpisode, time: DepartmentTime | undefined, now: Date) {
  const end = row.endedAt ?? now
  return {
    ticketId: row.ticketId,
    episode: row.number,
    departmentId: row.departmentId,
    channel: row.channel,
    sourceName: row.sourceName,
    title: row.title ?? (row.text === null ? null : excerptOf(row.text, []).text.slice(0, 120)),
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    targetMinutes: row.targetMinutes,
    outcome: row.outcome,
    dismissReason: row.dismissReason,
    endedAt: row.endedAt,
    late: end > row.dueAt,
    withinPromise: row.outcome === 'answered' && end <= row.dueAt,
    calendarMs: end.getTime() - row.startedAt.getTime(),
    businessMs: time === undefined ? 0 : businessMs(time.calendar, row.startedAt, end),
  }
}

/** Every wait that began in the period. @throws Refusal `invalid` when the period ends before it begins or is longer than ten years. */
export async function readWaits(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  period: Period,
): Promise<{ waits: Wait[]; zone: string }> {
  for (const day of [period.from, period.to])
    if (day < '1970-01-01' || day > '2199-12-31')
      throw new Refusal('invalid', `A report covers days from 1970 to 2199, not ${day}.`, {
        reason: 'period_out_of_range',
        day,
      })
  if (period.to < period.from)
    throw new Refusal('invalid', `The period ends on ${period.to}, before it begins on ${period.from}.`, {
      reason: 'period_backwards',
    })
  if (Date.parse(period.to) - Date.parse(period.from) > 3660 * 86_400_000)
    throw new Refusal('invalid', `A period has ten years at most; ${period.from} to ${period.to} is longer.`, {
      reason: 'period_too_long',
    })
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  const [rows, times] = await Promise.all([
    listEpisodesBegun(db, {
      from: dayBegins(period.from, zone),
      to: dayBegins(nextDay(period.to), zone),
      departmentId: period.departmentId ?? null,
    }),
    departmentTimes(db),
  ])
  if (period.departmentId !== undefined && !times.has(period.departmentId))
    throw new Refusal('not_found', `There is no department "${period.departmentId}".`)
  return { waits: rows.map((row) => toWait(row, times.get(row.departmentId), now)), zone }
}

/** The figures of a period, each counted from the waits that began in it, as they stand now. Defined in docs/definitions.md. */
export async function readReport(ctx: Pick<Ctx, 'db' | 'now'>, period: Period) {
  const { waits, zone } = await readWaits(ctx, period)
  const blind = await readBlindDays(ctx, { ...period, zone })
  const departments = [...Map.groupBy(waits, ({ departmentId }) => departmentId)]
  const judged = waits.filter(({ outcome, late }) => outcome === 'answered' || (outcome === 'open' && late)).length
  const days = Map.groupBy(waits, ({ startedAt }) => dayOf(startedAt, zone))
  const figures = figuresOf(waits)
  return {
    asOf: ctx.now.toISOString(),
    zone,
    figures,
    reopened: waits.filter(({ episode }) => episode > 1).length,
    keptShare: judged === 0 ? null : figures.within_promise / judged,
    medianCalendar: medianOf(waits, 'calendarMs'),
    medianBusiness: medianOf(waits, 'businessMs'),
    byDepartment: departments.map(([departmentId, some]) => ({
      departmentId,
      figures: figuresOf(some),
      medianBusiness: medianOf(some, 'businessMs'),
    })),
    byDay: daysBetween(period).map((day) => {
      const { arrived, answered, dismissed, open } = figuresOf(days.get(day) ?? [])
      return { day, arrived, answered, dismissed, open, blindHours: blind.hours.get(day) ?? 0 }
    }),
    blind: { sources: blind.sources, others: blind.others },
  }
}

function figuresOf(waits: readonly Wait[]): Record<FigureName, number> {
  const count = (name: FigureName) => waits.filter(belongsTo[name]).length
  return {
    arrived: count('arrived'),
    answered: count('answered'),
    dismissed: count('dismissed'),
    open: count('open'),
    late: count('late'),
    within_promise: count('within_promise'),
  }
}

/** Half of all waits had an answer by then: open ones count as still waiting, dismissals as another way to end. */
function medianOf(waits: readonly Wait[], time: 'calendarMs' | 'businessMs') {
  const median = medianFirstResponse(waits.map((wait) => ({ ms: wait[time], outcome: wait.outcome })))
  return median.reached ? { reached: true as const, ms: median.ms } : { reached: false as const }
}

function daysBetween({ from, to }: Period): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = nextDay(day)) days.push(day)
  return days
}

/** The rows behind a figure, a page of them; `total` equals the figure. */
export async function listReportRows(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { figure, offset, limit, ...period }: Period & { figure: FigureName; offset: number; limit: number },
) {
  const { waits } = await readWaits(ctx, period)
  const rows = waits.filter(belongsTo[figure])
  return {
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map((wait) => ({
      ...wait,
      startedAt: wait.startedAt.toISOString(),
      dueAt: wait.dueAt.toISOString(),
      endedAt: wait.endedAt?.toISOString() ?? null,
    })),
  }
}

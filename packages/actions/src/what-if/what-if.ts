import { getOrganisation, listCalendars, listDepartments, listPromiseRules } from '@echolot/db'
import { type PromiseRule, Refusal } from '@echolot/domain'
import { compileCalendar } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { beginningOf, checkCalendar } from '../settings/calendars.ts'
import { dayBegins, nextDay } from '../time/local-day.ts'
import type { SupposedRouting } from './route-anew.ts'
import { suppose } from './suppose.ts'

const dayMs = 86_400_000
/** "Last month" of a preview, in days up to now. */
const previewDays = 30

/**
 * What saving a calendar would do: which open deadlines would move, and which waits of the last thirty days would have been
 * late, or no longer. @throws Refusal `not_found`, or `invalid` as saving it would.
 */
export async function previewCalendar(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, definition, from: day }: { id: number; definition: unknown; from?: string | undefined },
) {
  const calendar = (await listCalendars(db)).find((one) => one.id === id)
  if (calendar === undefined) throw new Refusal('not_found', `There is no calendar ${id}.`)
  const checked = checkCalendar(definition, now)
  const supposed = compileCalendar(checked)
  const begins = beginningOf(day, checked, now) ?? now
  const from = new Date(now.getTime() - previewDays * dayMs)
  return suppose(
    { db, now, sight },
    {
      departmentIds: calendar.departmentIds,
      calendar: supposed,
      begins,
      rules: null,
      from,
      to: now,
    },
  )
}

/**
 * What saving a department would do, with another calendar or another number of its own. @throws Refusal `not_found`, or
 * `invalid` for a calendar that does not exist.
 */
export async function previewDepartment(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, calendarId, firstResponseMinutes }: { id: string; calendarId: number; firstResponseMinutes: number },
) {
  const department = (await listDepartments(db)).find((one) => one.id === id)
  if (department === undefined) throw new Refusal('not_found', `There is no department "${id}".`)
  const calendar = (await listCalendars(db)).find((one) => one.id === calendarId)
  if (calendar === undefined)
    throw new Refusal('invalid', `There is no calendar ${calendarId}.`, { reason: 'reference_gone' })
  return suppose(
    { db, now, sight },
    {
      departmentIds: [id],
      calendar: calendarId === department.calendarId ? null : compileCalendar(calendar.definition),
      rules: await listPromiseRules(db),
      ownMinutes: firstResponseMinutes,
      from: new Date(now.getTime() - previewDays * dayMs),
      to: now,
    },
  )
}

/** What saving promises would do: who of the last thirty days would have been late, and who is late right now. */
export async function dryRunPromises(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { rules }: { rules: readonly PromiseRule[] },
) {
  const departmentIds = (await listDepartments(db)).map(({ id }) => id)
  const from = new Date(now.getTime() - previewDays * dayMs)
  return suppose({ db, now, sight }, { departmentIds, calendar: null, rules, from, to: now })
}

/**
 * Waits of a period under another calendar, other promises or other rules. Days are the company's own, both included.
 * @throws Refusal `invalid` for a period that ends before it begins, or is longer than a year, and for a rule that saving would
 * refuse; `not_found` for a department or a rule.
 */
export async function askWhatIf(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  asked: {
    from: string
    to: string
    departmentId?: string | undefined
    definition: unknown
    rules: readonly PromiseRule[] | null
    routing?: SupposedRouting | null
  },
) {
  if (asked.to < asked.from)
    throw new Refusal('invalid', `The period ends on ${asked.to}, before it begins on ${asked.from}.`, {
      reason: 'period_backwards',
    })
  if (Date.parse(asked.to) - Date.parse(asked.from) > 366 * dayMs)
    throw new Refusal('invalid', `What if is asked of a year at most; ${asked.from} to ${asked.to} is longer.`, {
      reason: 'period_too_long',
    })
  const all = (await listDepartments(db)).map(({ id }) => id)
  if (asked.departmentId !== undefined && !all.includes(asked.departmentId))
    throw new Refusal('not_found', `There is no department "${asked.departmentId}".`)
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  return suppose(
    { db, now, sight },
    {
      departmentIds: asked.departmentId === undefined ? all : [asked.departmentId],
      calendar: asked.definition === null ? null : compileCalendar(checkCalendar(asked.definition, now)),
      rules: asked.rules,
      routing: asked.routing ?? null,
      from: dayBegins(asked.from, zone),
      to: dayBegins(nextDay(asked.to), zone),
    },
  )
}

import {
  beginPlannedCalendars,
  deleteUnusedCalendar,
  dropPlannedCalendar,
  emit,
  getOrganisation,
  insertCalendar,
  isUniqueViolation,
  listCalendarVersions,
  listPlannedCalendars,
  planCalendar,
  listCalendars as selectCalendars,
  updateCalendar,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import {
  addBusiness,
  type Calendar,
  type CalendarSettings,
  ClockRefusal,
  calendarSchema,
  compileCalendar,
  nextHolidays,
} from '@echolot/timekeeping'
import { renewHeartbeatsOfAll } from '../accounts/renew-heartbeats.ts'
import type { Actor, Ctx } from '../context.ts'
import { refuseEditOfFile } from '../setup-file/refuse-edit.ts'
import { dayBegins } from '../time/local-day.ts'
import { moveDueTimesOf } from '../time/move-due-times.ts'
import { personRef } from '../watches/person-ref.ts'
import { calendarChanges } from './calendar-changes.ts'

export async function listCalendars({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const language = (await getOrganisation(db))?.language ?? 'en'
  const planned = new Map((await listPlannedCalendars(db, now)).map((version) => [version.calendarId, version]))
  return (await selectCalendars(db)).map(({ id, name, definition, departmentIds, fromFile }) => {
    const calendar = compileCalendar(definition)
    const next = planned.get(id)
    return {
      id,
      name,
      definition: calendarSchema.parse(definition),
      departmentIds,
      fromFile,
      planned:
        next?.validFrom == null
          ? null
          : { from: next.validFrom.toISOString(), definition: calendarSchema.parse(next.definition) },
      nextHolidays: holidaysAhead(calendar, now).map(({ day, names }) => ({ day, name: names[language], names })),
    }
  })
}

/** The next five, in both languages: the page speaks its reader's, which need not be the company's. */
function holidaysAhead(calendar: Calendar, from: Date) {
  const english = nextHolidays(calendar, { from, count: 5, language: 'en' })
  return nextHolidays(calendar, { from, count: 5, language: 'de' }).map(({ day, name }, index) => ({
    day,
    names: { de: name, en: english[index]?.name ?? name },
  }))
}

async function oneCalendar(ctx: Pick<Ctx, 'db' | 'now'>, id: number) {
  const found = (await listCalendars(ctx)).find((calendar) => calendar.id === id)
  if (found === undefined) throw new Refusal('not_found', `There is no calendar ${id}.`)
  return found
}

/** Reads a calendar as strictly as the clock does. @throws Refusal `invalid` with the clock's own sentence. */
export function checkCalendar(definition: unknown, now: Date): CalendarSettings {
  try {
    // A calendar without open time could never call anything due, and one that runs dry no longer could some day.
    const calendar = compileCalendar(definition)
    for (const years of [0, 2, 5]) addBusiness(calendar, new Date(now.getTime() + years * 366 * 86_400_000), 1)
    return calendarSchema.parse(definition)
  } catch (error) {
    if (error instanceof ClockRefusal)
      throw new Refusal(
        'invalid',
        error.message,
        { reason: 'calendar', field: 'definition', clock: error.code, ...error.facts },
        { cause: error },
      )
    throw error
  }
}

export async function addCalendar(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { name, definition, actor }: { name: string; definition: unknown; actor: Actor | null },
) {
  const { db, now } = ctx
  const checked = checkCalendar(definition, now)
  const { id } = await db.inTransaction(async (tx) => {
    const calendar = { name, definition: checked, updatedAt: now, personId: actor?.personId ?? null }
    const made = await insertCalendar(tx, calendar).catch(nameTaken(name))
    await emit(tx, now, 'settings.changed', { what: 'calendars' })
    return made
  })
  return oneCalendar(ctx, id)
}

/**
 * Changes a calendar, from now on or from a later day on; the due times of all waiting tickets that go by it move with it, counted by both.
 * @throws Refusal `conflict` while another change is planned, `invalid` for a day that has begun.
 */
export async function changeCalendar(
  ctx: Pick<Ctx, 'db' | 'now'>,
  {
    id,
    name,
    definition,
    from,
    actor,
  }: { id: number; name: string; definition: unknown; from?: string | undefined; actor: Actor | null },
) {
  const { db, now } = ctx
  const checked = checkCalendar(definition, now)
  const begins = beginningOf(from, checked, now)
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'calendar', id)
    const wanted = { name, definition: checked, updatedAt: now, personId: actor?.personId ?? null }
    const planned = (await listPlannedCalendars(tx, now)).find(({ calendarId }) => calendarId === id)
    if (planned !== undefined)
      throw new Refusal(
        'conflict',
        `Calendar ${id} is to change at ${planned.validFrom?.toISOString()}; take that back first.`,
        {
          reason: 'calendar_planned',
        },
      )
    const change = begins === null ? updateCalendar(tx, id, wanted) : planCalendar(tx, id, { ...wanted, from: begins })
    const changed = await change.catch(nameTaken(name))
    if (changed === undefined) throw new Refusal('not_found', `There is no calendar ${id}.`)
    const calendar = (await selectCalendars(tx)).find((candidate) => candidate.id === id)
    await moveDueTimesOf(tx, calendar?.departmentIds ?? [], now)
    await renewHeartbeatsOfAll(tx, now)
    await emit(tx, now, 'settings.changed', { what: 'calendars' })
  })
  return oneCalendar(ctx, id)
}

/** When a change begins that is wanted from a day on; null: now. */
export function beginningOf(from: string | undefined, { zone }: CalendarSettings, now: Date): Date | null {
  if (from === undefined) return null
  const begins = dayBegins(from, zone)
  if (begins <= now)
    throw new Refusal('invalid', `A change is planned for a day that has not begun, not for ${from}.`, {
      reason: 'day_has_begun',
      field: 'from',
      day: from,
    })
  return begins
}

/** Takes back a change that is planned. @throws Refusal `not_found` where none is. */
export async function takeBackCalendar(ctx: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }) {
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'calendar', id)
    if (!(await dropPlannedCalendar(tx, id, now)))
      throw new Refusal('not_found', `No change of calendar ${id} is planned.`)
    const calendar = (await selectCalendars(tx)).find((candidate) => candidate.id === id)
    await moveDueTimesOf(tx, calendar?.departmentIds ?? [], now)
    await renewHeartbeatsOfAll(tx, now)
    await emit(tx, now, 'settings.changed', { what: 'calendars' })
  })
  return oneCalendar(ctx, id)
}

/** Shows calendars as they are from today on where a change was planned for it; counting has gone by it since. @returns how many. */
export function beginCalendars({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  return db.inTransaction(async (tx) => {
    const begun = await beginPlannedCalendars(tx, now)
    if (begun > 0) await emit(tx, now, 'settings.changed', { what: 'calendars' })
    return begun
  })
}

/** What a calendar said when, the newest first, each with what changed against the version before. @throws Refusal `not_found`. */
export async function listVersionsOfCalendar({ db }: Pick<Ctx, 'db'>, { id }: { id: number }) {
  const versions = await listCalendarVersions(db, id)
  if (!(await selectCalendars(db)).some((calendar) => calendar.id === id))
    throw new Refusal('not_found', `There is no calendar ${id}.`)
  return versions.map(({ version, definition, validFrom, createdAt, personId, personName }, index) => {
    const before = versions[index + 1]
    const said = calendarSchema.parse(definition)
    return {
      version,
      validFrom: validFrom?.toISOString() ?? null,
      at: createdAt.toISOString(),
      person: personRef(personId, personName),
      changes: before === undefined ? [] : calendarChanges(calendarSchema.parse(before.definition), said),
    }
  })
}

export async function removeCalendar({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'calendar', id)
    if ((await deleteUnusedCalendar(tx, id)) === undefined) {
      if (!(await selectCalendars(tx)).some((calendar) => calendar.id === id))
        throw new Refusal('not_found', `There is no calendar ${id}.`)
      throw new Refusal('conflict', `Departments go by calendar ${id}; give them another first.`, {
        reason: 'calendar_in_use',
      })
    }
    await emit(tx, now, 'settings.changed', { what: 'calendars' })
  })
}

function nameTaken(name: string) {
  return (error: unknown): never => {
    if (isUniqueViolation(error))
      throw new Refusal('conflict', `There is already a calendar called "${name}".`, {
        reason: 'name_taken',
        field: 'name',
        name,
      })
    throw error
  }
}

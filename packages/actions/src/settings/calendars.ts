import {
  deleteUnusedCalendar,
  emit,
  getOrganisation,
  insertCalendar,
  isUniqueViolation,
  listCalendars as selectCalendars,
  updateCalendar,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import {
  addBusiness,
  type CalendarSettings,
  ClockRefusal,
  calendarSchema,
  compileCalendar,
  nextHolidays,
} from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { moveDueTimesOf } from '../time/move-due-times.ts'

export async function listCalendars({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const language = (await getOrganisation(db))?.language ?? 'en'
  return (await selectCalendars(db)).map(({ id, name, definition, departmentIds }) => {
    const calendar = compileCalendar(definition)
    return {
      id,
      name,
      definition: calendarSchema.parse(definition),
      departmentIds,
      nextHolidays: nextHolidays(calendar, { from: now, count: 5, language }),
    }
  })
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
      throw new Refusal('invalid', error.message, { field: 'definition', clock: error.code }, { cause: error })
    throw error
  }
}

export async function addCalendar(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { name, definition }: { name: string; definition: unknown },
) {
  const { db, now } = ctx
  const checked = checkCalendar(definition, now)
  const { id } = await db.inTransaction(async (tx) => {
    const made = await insertCalendar(tx, { name, definition: checked, updatedAt: now }).catch(nameTaken(name))
    await emit(tx, now, 'settings.changed', { what: 'calendars' })
    return made
  })
  return oneCalendar(ctx, id)
}

/** Changes a calendar; the due times of all waiting tickets that go by it move with it. */
export async function changeCalendar(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { id, name, definition }: { id: number; name: string; definition: unknown },
) {
  const { db, now } = ctx
  const checked = checkCalendar(definition, now)
  await db.inTransaction(async (tx) => {
    const changed = await updateCalendar(tx, id, { name, definition: checked, updatedAt: now }).catch(nameTaken(name))
    if (changed === undefined) throw new Refusal('not_found', `There is no calendar ${id}.`)
    const calendar = (await selectCalendars(tx)).find((candidate) => candidate.id === id)
    await moveDueTimesOf(tx, calendar?.departmentIds ?? [], now)
    await emit(tx, now, 'settings.changed', { what: 'calendars' })
  })
  return oneCalendar(ctx, id)
}

export async function removeCalendar({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    if ((await deleteUnusedCalendar(tx, id)) === undefined)
      throw new Refusal('conflict', `Calendar ${id} does not exist or departments go by it; give them another first.`)
    await emit(tx, now, 'settings.changed', { what: 'calendars' })
  })
}

function nameTaken(name: string) {
  return (error: unknown): never => {
    if (isUniqueViolation(error))
      throw new Refusal('conflict', `There is already a calendar called "${name}".`, { field: 'name' })
    throw error
  }
}

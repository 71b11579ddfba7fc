import {
  deleteUnusedCalendar,
  deleteUnusedDepartment,
  insertCalendar,
  insertDepartments,
  insertOrganisation,
  orderDepartments,
  setMailAddress,
  updateCalendar,
  updateDepartment,
  updateOrganisation,
} from '@echolot/db'
import { Refusal, undecided } from '@echolot/domain'
import { calendarSchema } from '@echolot/timekeeping'
import { calendarName, firstCalendar, shippedPromises } from '../setup/shipped-departments.ts'
import { shippedRules } from '../setup/shipped-rules.ts'
import { nameKey } from './setup-problem.ts'
import { canonical, differs, keep, leave, orderedFirst, type SetupRun } from './setup-run.ts'

export async function putOrganisation(run: SetupRun): Promise<void> {
  const { tx, file, rows, ctx } = run
  const row = rows.organisation
  if (file.company === null) {
    if (row?.fromFile) await leave(run, 'organisation', { id: row.id, name: row.name, became: 'kept' })
    return
  }
  const wanted = file.company.value
  const changed = row !== undefined && differs(row, wanted)
  if (row === undefined) {
    if ((await insertOrganisation(tx, { ...wanted, demoEpoch: null, createdAt: ctx.now })) === undefined)
      throw new Refusal('conflict', 'A company was set up in the browser at this very moment. Start Echolot again.')
  } else if (changed) await updateOrganisation(tx, wanted)
  await keep(run, 'organisation', { id: row?.id ?? 1, name: wanted.name, fromFile: row?.fromFile ?? null, changed })
}

/** @returns the ids of all calendars by the keys of their names. */
export async function putCalendars(run: SetupRun): Promise<Map<string, number>> {
  const { tx, file, rows, ctx, moved } = run
  const ids = new Map(rows.calendars.map(({ name, id }) => [nameKey(name), id]))
  for (const { value } of file.entries.calendars) {
    const { name, ...definition } = value
    const row = rows.calendars.find((one) => nameKey(one.name) === nameKey(name))
    const changed = row !== undefined && canonical(calendarSchema.parse(row.definition)) !== canonical(definition)
    if (row !== undefined && changed) {
      await updateCalendar(tx, row.id, { name: row.name, definition, updatedAt: ctx.now, personId: null })
      for (const { id, calendarId } of rows.departments) if (calendarId === row.id) moved.add(id)
    }
    const id = row?.id ?? (await insertCalendar(tx, { name, definition, updatedAt: ctx.now, personId: null })).id
    ids.set(nameKey(name), id)
    await keep(run, 'calendar', { id, name, fromFile: row?.fromFile ?? null, changed })
  }
  return ids
}

/** @returns the ids of the departments that were not there before. */
export async function putDepartments(run: SetupRun, calendars: ReadonlyMap<string, number>): Promise<string[]> {
  const { tx, file, rows, ctx, moved } = run
  const made: string[] = []
  let position = Math.max(-1, ...rows.departments.map((row) => row.position))
  const make = async (id: string, name: string | null, calendarId: number, firstResponseMinutes: number) => {
    position += 1
    await insertDepartments(tx, [{ id, name, position, calendarId, firstResponseMinutes, createdAt: ctx.now }])
    made.push(id)
  }
  for (const { value } of file.entries.departments) {
    const { id, name, calendar, firstResponseMinutes } = value
    // Nobody is told what lies in the sorting tray: it is nobody's.
    const mailAddress = id === undecided ? null : value.mail
    const calendarId = calendars.get(nameKey(calendar))
    if (calendarId === undefined) throw new Error(`Calendar "${calendar}" was checked and is not there.`)
    const row = rows.departments.find((one) => one.id === id)
    const changed = row !== undefined && differs(row, { name, calendarId, firstResponseMinutes })
    if (row === undefined) await make(id, name, calendarId, firstResponseMinutes)
    else if (changed) {
      await updateDepartment(tx, id, { name, calendarId, firstResponseMinutes }, { now: ctx.now, personId: null })
      moved.add(id)
    }
    const isTold = (row?.mailAddress ?? null) === mailAddress
    if (!isTold) await setMailAddress(tx, id, mailAddress)
    const isChanged = changed || !isTold
    await keep(run, 'department', { id, name: name ?? id, fromFile: row?.fromFile ?? null, changed: isChanged })
  }
  await makeMissing(run, calendars, make)
  const order = orderedFirst(
    [...rows.departments.map(({ id }) => id), ...made],
    file.entries.departments.map(({ value }) => value.id),
  )
  if (order !== null) await orderDepartments(tx, order)
  return made
}

/** What no rule takes must lie somewhere; and a company whose file names no departments begins with the shipped ones. */
async function makeMissing(
  { tx, file, rows, ctx }: SetupRun,
  calendars: ReadonlyMap<string, number>,
  make: (id: string, name: string | null, calendarId: number, firstResponseMinutes: number) => Promise<void>,
): Promise<void> {
  if (rows.organisation !== undefined || file.company === null) return
  const has = (id: string) =>
    rows.departments.some((row) => row.id === id) || file.entries.departments.some(({ value }) => value.id === id)
  const wanted = shippedPromises.filter(({ id }) => (id === undecided || !file.given.has('departments')) && !has(id))
  if (wanted.length === 0) return
  const { zone, state, language } = file.company.value
  const [first] = file.entries.departments
  const calendarId =
    (first === undefined ? undefined : calendars.get(nameKey(first.value.calendar))) ??
    [...calendars.values()][0] ??
    (
      await insertCalendar(tx, {
        name: calendarName[language],
        definition: firstCalendar(zone, state),
        updatedAt: ctx.now,
        personId: null,
      })
    ).id
  for (const { id, firstResponseMinutes } of wanted) await make(id, null, calendarId, firstResponseMinutes)
}

/** Departments and calendars that are no longer in the file go where nothing needs them, and stay where something does. */
export async function leaveDepartments(run: SetupRun): Promise<void> {
  const { tx, file, rows, news } = run
  const routed = new Set(
    rows.rules
      .filter(({ shippedId, fromFile }) => shippedId === null && !fromFile)
      .map(({ departmentId }) => departmentId),
  )
  for (const { value } of file.entries.rules) {
    const leadsTo = value.department ?? shippedRules.find(({ shippedId }) => shippedId === value.shipped)?.departmentId
    if (leadsTo !== undefined) routed.add(leadsTo)
  }
  for (const { id, name, fromFile } of rows.departments) {
    if (!fromFile || file.entries.departments.some(({ value }) => value.id === id)) continue
    const gone = !routed.has(id) && (await deleteUnusedDepartment(tx, id)) !== undefined
    if (gone) news.push({ kind: 'department', name: name ?? id, what: 'left', became: 'removed' })
    else await leave(run, 'department', { id, name: name ?? id, became: 'kept' })
  }
  for (const { id, name, fromFile } of rows.calendars) {
    if (!fromFile || file.entries.calendars.some(({ value }) => nameKey(value.name) === nameKey(name))) continue
    const gone = (await deleteUnusedCalendar(tx, id)) !== undefined
    if (gone) news.push({ kind: 'calendar', name, what: 'left', became: 'removed' })
    else await leave(run, 'calendar', { id, name, became: 'kept' })
  }
}

import { expect, test } from 'vitest'
import { type Archive, openArchive } from '../../../../test/support/archive.ts'
import { addCalendar, changeCalendar, listCalendars, listVersionsOfCalendar } from './calendars.ts'
import { changeDepartment, listDepartments } from './departments.ts'

const always = ['00:00-24:00']
const week = (windows: string[]) => {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows }
}
const definition = (windows: string[], zone = 'UTC') => ({ zone, weekly: week(windows), holidays: null, days: {} })
const minuteMs = 60_000

/** A company whose tray promises four hours, around the clock, with one ticket that has waited a day. */
async function openWithTicket(): Promise<{ archive: Archive; calendarId: number }> {
  const archive = await openArchive()
  const [calendar] = await listCalendars(await archive.context())
  if (calendar === undefined) throw new Error('no calendar')
  // As if it had been so since ever: what is changed afterwards is what a test is about.
  await archive.rows(`update calendar_version set definition = '${JSON.stringify(definition(always))}'`)
  await archive.rows(`update calendar set definition = '${JSON.stringify(definition(always))}'`)
  await archive.judge(await archive.store([{ text: 'Muster antwortet nicht', daysAgo: 1 }]))
  return { archive, calendarId: calendar.id }
}

const waiting = async (archive: Archive) => {
  const [row] = await archive.rows<{ started: Date; due: Date }>(
    'select episode_started_at as started, due_at as due from ticket',
  )
  if (row === undefined) throw new Error('no ticket')
  return row
}

test('a changed calendar moves what waits, and the hours before count as they were', async () => {
  const { archive, calendarId } = await openWithTicket()
  await using _ = archive
  const { started, due } = await waiting(archive)
  expect(due.getTime() - started.getTime()).toBe(240 * minuteMs)
  // Thirty hours: the day that has passed counts whole, the rest in the hours from now on.
  const ctx = await archive.context()
  const tray = (await listDepartments(ctx)).find(({ id }) => id === 'undecided')
  if (tray === undefined) throw new Error('no tray')
  const { name, memberIds } = tray
  const of = { id: 'undecided', name, memberIds, calendarId, actor: archive.actor }
  await changeDepartment(ctx, { ...of, firstResponseMinutes: 30 * 60 })
  expect((await waiting(archive)).due.getTime() - started.getTime()).toBe(1800 * minuteMs)

  const half = await archive.context()
  await changeCalendar(half, {
    id: calendarId,
    name: 'Halb',
    definition: definition(['00:00-12:00']),
    actor: archive.actor,
  })
  const passed = half.now.getTime() - started.getTime()
  const left = 1800 * minuteMs - passed
  // From now on only the mornings of UTC count.
  let at = half.now.getTime()
  for (let rest = left; rest > 0; ) {
    const inDay = at % 86_400_000
    const open = Math.max(0, 43_200_000 - inDay)
    const step = Math.min(rest, open)
    rest -= step
    at += rest > 0 ? 86_400_000 - inDay : step
  }
  expect((await waiting(archive)).due.toISOString()).toBe(new Date(at).toISOString())

  const [second, first] = await listVersionsOfCalendar(ctx, { id: calendarId })
  expect(first).toMatchObject({ version: 1, validFrom: null, person: null, changes: [] })
  expect(second).toMatchObject({
    version: 2,
    validFrom: half.now.toISOString(),
    person: { id: archive.actor.personId },
  })
  expect(second?.changes).toHaveLength(7)
  expect(second?.changes[0]).toEqual({ what: 'weekday', weekday: 'mon', before: always, after: ['00:00-12:00'] })
})

test('a department that takes another calendar keeps its past, and its wait goes by both', async () => {
  const { archive } = await openWithTicket()
  await using _ = archive
  const ctx = await archive.context()
  const hourly = { name: 'Eine Stunde', definition: definition(['00:00-01:00']), actor: archive.actor }
  const { id: other } = await addCalendar(ctx, hourly)
  const { started } = await waiting(archive)
  await changeDepartment(await archive.context(), {
    id: 'undecided',
    name: null,
    memberIds: [],
    calendarId: other,
    firstResponseMinutes: 600,
    actor: archive.actor,
  })
  // Ten hours were over before the change: the new calendar has nothing to say to them.
  expect((await waiting(archive)).due.getTime() - started.getTime()).toBe(600 * minuteMs)
  expect(await archive.rows('select number, calendar_id::int from department_calendar order by number')).toEqual([
    { number: 1, calendar_id: 1 },
    { number: 2, calendar_id: other },
  ])
})

test('a calendar saved as it was makes no version, and only its name changes', async () => {
  const { archive, calendarId } = await openWithTicket()
  await using _ = archive
  const change = async (name: string) =>
    changeCalendar(await archive.context(), { id: calendarId, name, definition: definition(always), actor: null })
  await change('Rund um die Uhr')
  const kept = (await listVersionsOfCalendar(await archive.context(), { id: calendarId })).length
  expect((await change('Immer')).name).toBe('Immer')
  expect(await listVersionsOfCalendar(await archive.context(), { id: calendarId })).toHaveLength(kept)
})

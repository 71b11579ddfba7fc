import { beginCalendars } from '@echolot/actions'
import { expect, test } from 'vitest'
import { post, withTickets } from '../support/with-tickets.ts'

const dayMs = 86_400_000
const always = ['00:00-24:00']
const week = (windows: string[]) => ({
  mon: windows,
  tue: windows,
  wed: windows,
  thu: windows,
  fri: windows,
  sat: windows,
  sun: windows,
})

test('a calendar changes on a later day: what is due after it moves at once, it shows it from then on, and until then it can be taken back', async () => {
  await using company = await withTickets([post('1', 'Hallo', 'Muster: guten Tag.')])
  const { run, api } = company
  const [{ id = 0, departmentId = '' } = {}] = (await api.tickets.list({ view: 'waiting' })).rows
  const calendar = (await api.calendars.list()).find(({ departmentIds }) => departmentIds.includes(departmentId))
  if (calendar === undefined) throw new Error('no calendar')
  const definition = { zone: 'Europe/Berlin', holidays: null, days: {}, yearly: {} }
  const change = { id: calendar.id, name: calendar.name }
  // One hour a day: eight hours take a week and a day.
  await api.calendars.update({ ...change, definition: { ...definition, weekly: week(['12:00-13:00']) } })
  const before = await api.tickets.get({ id })
  expect(Date.parse(before.dueAt) - Date.now()).toBeGreaterThan(2 * dayMs)

  const day = (days: number) =>
    new Date(Date.now() + days * dayMs).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const planned = { ...change, definition: { ...definition, weekly: week(always) }, from: day(2) }
  await expect(api.calendars.update({ ...planned, from: day(0) })).rejects.toMatchObject({
    data: { reason: 'day_has_begun' },
  })
  const told = await api.calendars.preview({ id: calendar.id, definition: planned.definition, from: day(2) })
  expect(told.open.moved).toMatchObject({ count: 1, rows: [{ ticketId: id }] })
  const saved = await api.calendars.update(planned)
  expect(saved.definition.weekly.mon).toEqual(['12:00-13:00'])
  expect(saved.planned?.definition.weekly.mon).toEqual(always)
  const after = await api.tickets.get({ id })
  expect(after.dueAt).toBe(told.open.moved.rows[0]?.after.dueAt)
  expect(Date.parse(after.dueAt)).toBeLessThan(Date.parse(before.dueAt))
  expect(Date.parse(after.dueAt)).toBeGreaterThan(Date.parse(saved.planned?.from ?? ''))
  await expect(api.calendars.update(planned)).rejects.toMatchObject({ data: { reason: 'calendar_planned' } })

  expect((await api.calendars.takeBack({ id: calendar.id })).planned).toBeNull()
  expect((await api.tickets.get({ id })).dueAt).toBe(before.dueAt)
  await expect(api.calendars.takeBack({ id: calendar.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })

  await api.calendars.update(planned)
  const { db, now } = await run.echolot.base.context()
  expect(await beginCalendars({ db, now })).toBe(0)
  expect(await beginCalendars({ db, now: new Date(now.getTime() + 3 * dayMs) })).toBe(1)
  expect((await api.calendars.list()).find((one) => one.id === calendar.id)?.definition.weekly.mon).toEqual(always)
})

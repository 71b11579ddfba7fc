import { announceClocks } from '@echolot/actions'
import { expect, test } from 'vitest'
import { post, withTickets } from '../support/with-tickets.ts'

const any = { promiseId: null, departmentId: null, priority: null, channel: null, counted: 'calendar' } as const
const minuteMs = 60_000

test('promises by priority and for other waits hold from the moment they are saved, and say before what they would change', async () => {
  await using company = await withTickets([post('1', 'Lieferung kaputt', 'Muster: sie kam kaputt an.')])
  const { run, api } = company
  const [row] = (await api.tickets.list({ view: 'waiting' })).rows
  if (row === undefined) throw new Error('no ticket')
  const opened = Date.parse(row.openedAt)
  const wanted = [
    { ...any, clock: 'first_response', priority: 'urgent', targetMinutes: 60 },
    { ...any, clock: 'acknowledgement', departmentId: 'sales', targetMinutes: 30 },
  ] as const

  // For all, a minute: what waits would be due at once.
  const told = await api.promises.dryRun({ promises: [{ ...any, clock: 'first_response', targetMinutes: 1 }] })
  expect(told.open).toMatchObject({ waits: 1, moved: { count: 1, rows: [{ ticketId: row.id }] } })
  expect(told.open.moved.rows[0]?.after.dueAt).toBe(new Date(opened + minuteMs).toISOString())
  expect((await api.tickets.get({ id: row.id })).dueAt).toBe(row.dueAt)

  const { revision } = await api.promises.list()
  const saved = await api.promises.save({ basedOn: revision, promises: [...wanted] })
  expect(saved.promises.map(({ targetMinutes }) => targetMinutes)).toEqual([60, 30])
  await expect(api.promises.save({ basedOn: revision, promises: [] })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { reason: 'promises_changed' },
  })
  // It is not urgent yet, so nothing moved.
  expect((await api.tickets.get({ id: row.id })).dueAt).toBe(row.dueAt)

  await api.tickets.prioritise({ id: row.id, priority: 'urgent' })
  expect(await api.tickets.get({ id: row.id })).toMatchObject({
    dueAt: new Date(opened + 60 * minuteMs).toISOString(),
    targetMinutes: 60,
    counted: 'calendar',
  })
  const { ticket: handed } = await api.tickets.handOver({ id: row.id, departmentId: 'sales' })
  const leg = handed?.clocks.find(({ kind, departmentId }) => kind === 'acknowledgement' && departmentId === 'sales')
  expect(leg).toMatchObject({ departmentId: 'sales', state: 'running', late: false })
  expect(Date.parse(leg?.dueAt ?? '') - Date.parse(leg?.startedAt ?? '')).toBe(30 * minuteMs)

  const versions = await api.promises.versions()
  expect(versions.map(({ clock, validTo, person }) => [clock, validTo, person?.name])).toEqual([
    ['acknowledgement', null, 'Anna Admin'],
    ['first_response', null, 'Anna Admin'],
  ])

  // Members see what is promised and may ask what if; trying out and saving are for those who may change settings.
  await api.people.create({
    email: 'ben@muster.example',
    name: 'Ben',
    role: 'community',
    password: 'noch ein langes Passwort',
    departmentIds: [],
  })
  const ben = run.client()
  await ben.session.signIn({ email: 'ben@muster.example', password: 'noch ein langes Passwort' })
  expect((await ben.promises.list()).promises).toHaveLength(2)
  await expect(ben.promises.dryRun({ promises: [] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const today = new Date().toISOString().slice(0, 10)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  expect((await ben.whatIf.ask({ from: yesterday, to: tomorrow })).past).toMatchObject({
    waits: 1,
    nowLate: { count: 0 },
  })
  await expect(ben.whatIf.ask({ from: today, to: yesterday })).rejects.toMatchObject({
    data: { reason: 'period_backwards' },
  })
})

test('a calendar saved in the pages is a version with its maker, and its preview is what saving it does', async () => {
  await using company = await withTickets([post('1', 'Lieferung kaputt', 'Muster: sie kam kaputt an.')])
  const { api } = company
  const [calendar] = await api.calendars.list()
  const [row] = (await api.tickets.list({ view: 'waiting' })).rows
  if (calendar === undefined || row === undefined) throw new Error('no ticket')
  const definition = {
    ...calendar.definition,
    weekly: { mon: ['10:00-11:00'] },
    yearly: { '12-24': { name: 'Heiligabend', windows: ['10:00-10:30'] } },
  }
  const { open } = await api.calendars.preview({ id: calendar.id, definition })
  const foretold = open.moved.rows[0]?.after.dueAt
  await api.calendars.update({ id: calendar.id, name: calendar.name, definition })
  const { dueAt } = await api.tickets.get({ id: row.id })
  // Between asking and saving a moment of the old hours may have passed; the new ones are one hour a week.
  expect(dueAt.slice(0, 10)).toBe((foretold ?? row.dueAt).slice(0, 10))
  const [second, first] = await api.calendars.versions({ id: calendar.id })
  expect(first).toMatchObject({ version: 1, validFrom: null, changes: [] })
  expect(second).toMatchObject({ version: 2, person: { name: 'Anna Admin' } })
  expect(second?.changes).toContainEqual({
    what: 'day',
    date: '12-24',
    yearly: true,
    before: null,
    after: { name: 'Heiligabend', windows: ['10:00-10:30'] },
  })
})

test('what is promised for taking up and closing a ticket is warned of and announced once, with the true times, as its answer is', async () => {
  await using company = await withTickets([post('1', 'Hallo', 'Muster: guten Tag.')])
  const { run, api } = company
  const [{ id = 0 } = {}] = (await api.tickets.list({ view: 'waiting' })).rows
  const { revision } = await api.promises.list()
  await api.promises.save({
    basedOn: revision,
    promises: [
      { ...any, clock: 'acknowledgement', departmentId: 'sales', targetMinutes: 30 },
      { ...any, clock: 'resolution', targetMinutes: 100 },
    ],
  })
  const { ticket: handed } = await api.tickets.handOver({ id, departmentId: 'sales' })
  const began = Date.parse(handed?.clocks.findLast(({ kind }) => kind === 'acknowledgement')?.startedAt ?? '')
  const { db } = await run.echolot.base.context()
  const sweep = (minutes: number) => announceClocks({ db, now: new Date(began + minutes * minuteMs) })
  const told = async () =>
    (await api.tickets.get({ id })).history.flatMap(({ mark }) =>
      mark === null || mark.clock === null
        ? []
        : [[mark.clock, mark.percent, (Date.parse(mark.at) - began) / minuteMs]],
    )

  expect(await sweep(15)).toBe(0)
  expect(await sweep(16)).toBe(1)
  // It slept over the rest of it.
  expect(await sweep(600)).toBe(2)
  expect(await sweep(601)).toBe(0)
  // Its resolution began before anything was promised for it.
  expect(await told()).toEqual([
    ['acknowledgement', 50, 15],
    ['acknowledgement', 80, 24],
    ['acknowledgement', 100, 30],
  ])

  // What is taken up in time is told no more; and what it was closed for begins anew with it.
  await api.tickets.claim({ id })
  await api.tickets.respond({ id, kind: 'outside', reason: 'am Telefon' })
  await api.tickets.reopen({ id })
  const again = (await api.tickets.get({ id })).clocks
  const since = Date.parse(again.findLast(({ kind }) => kind === 'resolution')?.startedAt ?? '')
  await api.tickets.claim({ id })
  await api.tickets.respond({ id, kind: 'outside', reason: 'noch einmal' })
  await announceClocks({ db, now: new Date(since + 101 * minuteMs) })
  expect((await told()).slice(3).map(([clock, percent]) => [clock, percent])).toEqual([
    ['resolution', 50],
    ['resolution', 80],
    ['resolution', 100],
  ])
  await api.tickets.close({ id })
  expect(await announceClocks({ db, now: new Date(since + 900 * minuteMs) })).toBe(0)
})

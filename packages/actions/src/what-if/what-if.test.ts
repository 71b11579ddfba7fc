import { expect, test } from 'vitest'
import { type Archive, openArchive } from '../../../../test/support/archive.ts'
import { addCalendar, changeCalendar, listCalendars } from '../settings/calendars.ts'
import { addDepartment } from '../settings/departments.ts'
import { listPromises, listVersionsOfPromises, type PromiseInput, savePromises } from '../settings/promises.ts'
import { addRule, listRules } from '../settings/rules.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { askWhatIf, dryRunPromises, previewCalendar, previewDepartment } from './what-if.ts'

const minuteMs = 60_000
const always = ['00:00-24:00']
const week = (windows: string[]) => {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows }
}
const definition = (windows: string[]) => ({ zone: 'UTC', weekly: week(windows), holidays: null, days: {}, yearly: {} })

const any = { promiseId: null, departmentId: null, priority: null, channel: null, clock: 'first_response' } as const
const promise = (targetMinutes: number, rest: Partial<PromiseInput> = {}): PromiseInput => {
  return { ...any, counted: 'working', ...rest, targetMinutes }
}

/** A company that is open around the clock and promises four hours, with waits that began so many hours ago. */
async function open(...hoursAgo: number[]): Promise<{ archive: Archive; calendarId: number; tickets: number[] }> {
  const archive = await openArchive()
  const said = JSON.stringify(definition(always))
  await archive.rows(`update calendar_version set definition = '${said}'`)
  await archive.rows(`update calendar set definition = '${said}'`)
  const posts = hoursAgo.map((hours, index) => ({
    text: `Muster ${index} schweigt seit ${hours}`,
    daysAgo: hours / 24,
  }))
  await archive.judge(await archive.store(posts))
  const rows = await archive.rows<{ id: string }>('select id from ticket order by opened_at desc')
  const [calendar] = await listCalendars(await archive.context())
  return { archive, calendarId: calendar?.id ?? 0, tickets: rows.map(({ id }) => Number(id)) }
}

const save = async (archive: Archive, promises: readonly PromiseInput[]) => {
  const ctx = await archive.context()
  const { revision } = await listPromises(ctx)
  return savePromises(ctx, { basedOn: revision, promises, actor: archive.actor })
}
const targets = (archive: Archive) =>
  archive.rows(
    'select target_minutes, counted, (extract(epoch from due_at - episode_started_at) / 60)::int as due from ticket order by opened_at desc',
  )

test('a calendar tells before it is saved which open deadlines would move, and nothing is changed by asking', async () => {
  const { archive, calendarId, tickets } = await open(1, 30)
  await using _ = archive
  const ctx = await archive.context()
  // From now on closed but for one minute a day: what is due in three hours would be due days later.
  const asked = { id: calendarId, definition: definition(['00:00-00:01']) }
  const told = await previewCalendar(ctx, asked)
  expect(told.open).toMatchObject({ waits: 2, lateBefore: 1, lateAfter: 1, moved: { count: 1 } })
  const [moved] = told.open.moved.rows
  expect(moved).toMatchObject({ ticketId: tickets[0], departmentId: 'undecided', after: { late: false } })
  expect((moved?.after.dueAt ?? '') > (moved?.before.dueAt ?? '')).toBe(true)
  // Had it always been so, nobody would have been late within thirty hours.
  expect(told.past).toMatchObject({ waits: 2, lateBefore: 1, lateAfter: 0, noLongerLate: { count: 1 } })
  expect(told.past.noLongerLate.rows[0]).toMatchObject({ ticketId: tickets[1] })
  expect(await targets(archive)).toEqual([
    { target_minutes: 240, counted: 'working', due: 240 },
    { target_minutes: 240, counted: 'working', due: 240 },
  ])

  // What it told comes true.
  await changeCalendar(ctx, { ...asked, name: 'Eine Minute', actor: archive.actor })
  const [row] = await archive.rows<{ due: Date }>(`select due_at as due from ticket where id = ${tickets[0]}`)
  expect(row?.due.toISOString()).toBe(moved?.after.dueAt)
  expect((await previewCalendar(await archive.context(), asked)).open.moved.count).toBe(0)
})

test('a calendar that saving would refuse is refused on trying, too', async () => {
  const { archive, calendarId } = await open()
  await using _ = archive
  const ctx = await archive.context()
  await expect(previewCalendar(ctx, { id: calendarId, definition: definition([]) })).rejects.toThrow(
    /no day has a window/,
  )
  await expect(previewCalendar(ctx, { id: 99, definition: definition(always) })).rejects.toThrow(/no calendar 99/)
})

test('promises tell before they are saved who would have been late and who is late right now', async () => {
  const { archive, tickets } = await open(1, 2, 30)
  await using _ = archive
  const [, second = 0] = tickets
  await changeTicket(await archive.context(), {
    actor: archive.actor,
    ticketId: second,
    change: { do: 'respond', kind: 'outside', reason: 'am Telefon' },
  })
  const told = await dryRunPromises(await archive.context(), { rules: [promise(90)] })
  expect(told.past).toMatchObject({ waits: 3, lateBefore: 1, lateAfter: 2, nowLate: { count: 1 } })
  expect(told.past.nowLate.rows[0]).toMatchObject({ ticketId: second, outcome: 'answered' })
  expect(told.open).toMatchObject({ waits: 2, lateBefore: 1, lateAfter: 1 })
  expect((await dryRunPromises(await archive.context(), { rules: [promise(30)] })).open).toMatchObject({ lateAfter: 2 })
})

test('a department tells what another calendar and another number of its own would do', async () => {
  const { archive, calendarId, tickets } = await open(1, 30)
  await using _ = archive
  const ctx = await archive.context()
  const ask = (firstResponseMinutes: number, calendar = calendarId) =>
    previewDepartment(ctx, { id: 'undecided', calendarId: calendar, firstResponseMinutes })
  expect((await ask(240)).open.moved.count).toBe(0)
  expect(await ask(30)).toMatchObject({ open: { lateBefore: 1, lateAfter: 2, moved: { count: 2 } } })
  const { id } = await addCalendar(ctx, {
    name: 'Eine Minute',
    definition: definition(['00:00-00:01']),
    actor: archive.actor,
  })
  const told = await ask(240, id)
  expect(told.past).toMatchObject({ lateBefore: 1, lateAfter: 0 })
  expect(told.open.moved.rows.map(({ ticketId }) => ticketId)).toEqual([tickets[0]])
  await expect(ask(240, 99)).rejects.toThrow(/no calendar 99/)
  // What a promise of the list decides, the department's own number does not.
  await save(archive, [promise(240)])
  expect((await ask(30)).open.moved.count).toBe(0)
})

test('the first promise decides, and waiting tickets are due by it from the beginning of their wait', async () => {
  const { archive } = await open(1)
  await using _ = archive
  await save(archive, [promise(600, { priority: 'urgent' }), promise(30, { channel: 'blog' }), promise(120)])
  expect(await targets(archive)).toEqual([{ target_minutes: 120, counted: 'working', due: 120 }])
  await save(archive, [promise(60, { counted: 'calendar', channel: 'news' }), promise(120)])
  expect(await targets(archive)).toEqual([{ target_minutes: 60, counted: 'calendar', due: 60 }])
  // Without any the department's own number is left.
  await save(archive, [])
  expect(await targets(archive)).toEqual([{ target_minutes: 240, counted: 'working', due: 240 }])
})

test('whoever changes the priority changes the promise, from the beginning of the wait', async () => {
  const { archive, tickets } = await open(1)
  await using _ = archive
  await save(archive, [promise(90, { priority: 'urgent' })])
  const prioritise = async (priority: 'urgent' | 'low') =>
    changeTicket(await archive.context(), {
      actor: archive.actor,
      ticketId: tickets[0] ?? 0,
      change: { do: 'prioritise', priority },
    })
  await prioritise('urgent')
  expect(await targets(archive)).toEqual([{ target_minutes: 90, counted: 'working', due: 90 }])
  await prioritise('low')
  expect(await targets(archive)).toEqual([{ target_minutes: 240, counted: 'working', due: 240 }])
  expect(await archive.rows('select target_minutes, counted from episode')).toEqual([
    { target_minutes: 240, counted: 'working' },
  ])
})

test('a pause counts in a dry run as it did: with the promises of now nothing would move', async () => {
  const { archive, tickets } = await open(1)
  await using _ = archive
  const ctx = await archive.context()
  await changeTicket(ctx, {
    actor: archive.actor,
    ticketId: tickets[0] ?? 0,
    change: { do: 'pause', reason: 'author', until: new Date(ctx.now.getTime() + 120 * minuteMs) },
  })
  const [{ due } = { due: 0 }] = await archive.rows<{ due: number }>(
    'select (extract(epoch from due_at - episode_started_at) / 60)::int as due from ticket',
  )
  expect(due).toBe(360)
  expect((await dryRunPromises(await archive.context(), { rules: [] })).open).toMatchObject({
    waits: 1,
    moved: { count: 0 },
  })
})

test('promises keep their versions: who said what, and from when until when it held', async () => {
  const { archive } = await open()
  await using _ = archive
  const [first] = (await save(archive, [promise(60)])).promises
  if (first === undefined) throw new Error('nothing was saved')
  await save(archive, [promise(30, { priority: 'urgent' }), { ...first, targetMinutes: 90 }])
  const { promises } = await listPromises(await archive.context())
  expect(promises.map(({ targetMinutes }) => targetMinutes)).toEqual([30, 90])
  expect(promises[1]?.promiseId).toBe(first.promiseId)
  const versions = await listVersionsOfPromises(await archive.context())
  expect(versions.map(({ promiseId, targetMinutes, validTo }) => [promiseId, targetMinutes, validTo === null])).toEqual(
    [
      [first.promiseId, 90, true],
      [expect.any(Number), 30, true],
      [first.promiseId, 60, false],
    ],
  )
  expect(versions.every(({ person }) => person?.id === archive.actor.personId)).toBe(true)
  // What stays as it was makes no version.
  await save(archive, promises)
  expect(await listVersionsOfPromises(await archive.context())).toHaveLength(3)
})

test('of two people who save at once the second is told', async () => {
  const { archive } = await open()
  await using _ = archive
  const ctx = await archive.context()
  await savePromises(ctx, { basedOn: '', promises: [promise(60)], actor: archive.actor })
  await expect(savePromises(ctx, { basedOn: '', promises: [], actor: archive.actor })).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'promises_changed' },
  })
  await expect(save(archive, [promise(60, { departmentId: 'nobody' })])).rejects.toThrow(/no department "nobody"/)
})

test('what if is asked of a department and a period in the days of the company', async () => {
  const { archive, calendarId } = await open(1, 30)
  await using _ = archive
  const ctx = await archive.context()
  await addDepartment(ctx, {
    name: 'Leer',
    calendarId,
    firstResponseMinutes: 60,
    memberIds: [],
    actor: archive.actor,
  })
  const today = ctx.now.toISOString().slice(0, 10)
  const asked = { from: new Date(ctx.now.getTime() - 40 * 1440 * minuteMs).toISOString().slice(0, 10), to: today }
  const told = await askWhatIf(ctx, { ...asked, definition: definition(['00:00-00:01']), rules: [promise(30)] })
  expect(told.past).toMatchObject({ waits: 2, lateBefore: 1, lateAfter: 0 })
  const empty = await askWhatIf(ctx, { ...asked, departmentId: 'leer', definition: null, rules: [promise(1)] })
  expect(empty.past).toMatchObject({ waits: 0, lateBefore: 0, lateAfter: 0 })
  await expect(askWhatIf(ctx, { ...asked, to: '2020-01-01', definition: null, rules: null })).rejects.toThrow(/before/)
  await expect(askWhatIf(ctx, { ...asked, from: '2020-01-01', definition: null, rules: null })).rejects.toThrow(
    /longer/,
  )
})

test('what nobody waited for is in no replay: spam, and what was merged', async () => {
  const { archive, tickets } = await open(30, 31)
  await using _ = archive
  await changeTicket(await archive.context(), {
    actor: archive.actor,
    ticketId: tickets[0] ?? 0,
    change: { do: 'dismiss', reason: 'spam' },
  })
  expect((await dryRunPromises(await archive.context(), { rules: [promise(60)] })).past).toMatchObject({ waits: 1 })
})

/** What asking about jobs says of the last forty days. */
const jobs = { name: 'Jobs', query: 'Bewerbung', channel: null, language: null, sourceId: null, enabled: true } as const

test('what if a rule had sent some elsewhere: they go by the promise of that department, and the others stay', async () => {
  const { archive, calendarId } = await open(30)
  await using _ = archive
  await addDepartment(await archive.context(), {
    name: 'Personal',
    calendarId,
    firstResponseMinutes: 60,
    memberIds: [],
    actor: archive.actor,
  })
  const hoursAgo = (hours: number) => hours / 24
  await archive.judge(
    await archive.store([
      { text: 'Muster beantwortet keine Bewerbung', daysAgo: hoursAgo(2) },
      { text: 'Bewerbung bei Muster, lange her', daysAgo: hoursAgo(300) },
      { text: 'Wo bleibt das Paket von Muster', daysAgo: hoursAgo(2) },
    ]),
  )
  const ctx = await archive.context()
  // Nobody can read any more what the one from long ago asked.
  await archive.rows("delete from item_text where text like '%lange her%'")
  const today = ctx.now.toISOString().slice(0, 10)
  const day = (days: number) => new Date(ctx.now.getTime() - days * 1440 * minuteMs).toISOString().slice(0, 10)
  const asked = { from: day(40), to: today, definition: null, rules: null }
  const changed = { ...jobs, id: null, departmentId: 'personal' }

  const told = await askWhatIf(ctx, { ...asked, routing: { changed } })
  expect(told.past).toMatchObject({ waits: 4, lateBefore: 2, lateAfter: 3, unread: 1, rerouted: { count: 1 } })
  const [row] = told.past.nowLate.rows
  expect(row).toMatchObject({ elsewhere: { cameTo: 'undecided', goesTo: 'personal' }, after: { late: true } })
  expect(Date.parse(row?.after.dueAt ?? '') - Date.parse(row?.startedAt ?? '')).toBe(60 * minuteMs)
  expect(told.past.rerouted.rows).toEqual(told.past.nowLate.rows)
  // Rules ask what arrives, so nothing that waits would move.
  expect(told.open).toMatchObject({ waits: 4, moved: { count: 0 } })

  // Whoever asks of the department to which it would have come finds it there, and in the tray that has it now.
  const of = async (departmentId: string) =>
    (await askWhatIf(ctx, { ...asked, departmentId, routing: { changed } })).past.waits
  expect([await of('personal'), await of('undecided')]).toEqual([1, 4])
  // Other hours and promises hold for those that came elsewhere, too.
  const promised = [promise(600, { departmentId: 'personal' }), promise(30)]
  const both = await askWhatIf(ctx, { ...asked, rules: promised, routing: { changed } })
  expect(both.past).toMatchObject({ lateAfter: 3, rerouted: { rows: [{ after: { late: false } }] } })

  // Whoever does not see them cannot try words on them.
  const blind = await askWhatIf(
    { ...ctx, sight: { departmentIds: ['personal'], helpingWith: [] } },
    { ...asked, routing: { changed } },
  )
  expect(blind.past).toMatchObject({ waits: 4, lateAfter: 2, rerouted: { count: 0, rows: [] }, unread: 4 })

  // By the rules of today nothing would have come elsewhere; asking saved none.
  expect((await askWhatIf(ctx, { ...asked, routing: { changed: null } })).past.rerouted.count).toBe(0)
  const { id, ...saved } = await addRule(ctx, { ...jobs, departmentId: 'personal' })
  expect((await listRules(ctx)).map(({ name }) => name)).toContain('Jobs')
  expect((await askWhatIf(ctx, { ...asked, routing: { changed: null } })).past.rerouted.count).toBe(1)
  const off = { ...saved, id, enabled: false }
  expect((await askWhatIf(ctx, { ...asked, routing: { changed: off } })).past.rerouted.count).toBe(0)
})

test('a rule that saving would refuse is refused on trying, too', async () => {
  const { archive } = await open(1)
  await using _ = archive
  const ctx = await archive.context()
  const today = ctx.now.toISOString().slice(0, 10)
  const attempt = (changed: object) =>
    askWhatIf(ctx, {
      ...{ from: today, to: today, definition: null, rules: null },
      routing: { changed: { ...jobs, id: null, departmentId: 'undecided', ...changed } },
    })
  await expect(attempt({ query: null })).rejects.toThrow(/needs a condition/)
  await expect(attempt({ query: 'a (b' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(attempt({ departmentId: 'nobody' })).rejects.toThrow(/no department "nobody"/)
  await expect(attempt({ id: 999 })).rejects.toThrow(/no rule 999/)
})

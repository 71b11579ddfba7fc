import { shareOut, takeBack } from '@echolot/actions'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { joining } from '../support/join.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...post(
      String(index),
      `Post ${index}`,
      `Muster: Mein Paket ${index} kam kaputt an, Fall ${'abcdefghijklm'[index]}.`,
    ),
    at: new Date(Date.now() - (60 - index) * 60_000).toISOString(),
  }))

test('what nobody has goes to the members by turn, the oldest first, as far as they have room', async () => {
  await using held = await withTickets(posts(7))
  const { api: anna, run } = held
  const join = joining(run.origin, anna)
  const bernd = await join('Bernd', 'community', ['service'])
  const clara = await join('Clara', 'community', ['service'])
  const dora = await join('Dora', 'community', ['service'])
  const rows = (await anna.tickets.list({ view: 'all' })).rows
  for (const { id, departmentId } of rows)
    if (departmentId !== 'service') await anna.tickets.handOver({ id, departmentId: 'service' })
  await dora.client.absences.plan({
    from: new Date().toISOString().slice(0, 10),
    until: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
    deputyId: bernd.id,
  })
  await anna.departments.setSharing({ id: 'service', capacity: 2, takeBackMinutes: null })
  // Several processes share at once, and nobody gets more than they may.
  await Promise.all(Array.from({ length: 6 }, async () => shareOut(await run.echolot.base.context())))
  await run.echolot.settle()
  const holders = async () =>
    (await anna.tickets.list({ view: 'all' })).rows
      .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id - b.id)
      .map(({ assignee }) => assignee?.name ?? null)
  expect((await holders()).toSorted()).toEqual(['Bernd', 'Bernd', 'Clara', 'Clara', null, null, null].toSorted())
  const given = (await bernd.client.tickets.list({ view: 'mine' })).rows.map(({ id }) => id)
  // Nobody gave it to him, and what is said of it is for him alone.
  const wentTo = async (client: typeof anna) =>
    (await client.today.waiting()).rows.find(({ id }) => id === given[1])?.given ?? null
  expect(await wentTo(bernd.client)).toMatchObject({ kind: 'assigned', by: null, inTurn: true })
  const detail = await bernd.client.tickets.get({ id: given[1] ?? 0 })
  expect(detail.history.at(-1)).toMatchObject({
    ...{ kind: 'assigned', reason: 'in_turn', person: null, toPerson: { name: 'Bernd' }, turn: { capacity: 2 } },
  })
  // Nobody has touched it yet.
  expect(detail.clocks.find(({ kind }) => kind === 'acknowledgement')).toMatchObject({ state: 'running' })

  // Who answers has room again; what somebody gives back goes to another one.
  await bernd.client.tickets.respond({ id: given[0] ?? 0, kind: 'outside', reason: 'am Telefon' })
  await run.echolot.settle()
  expect((await bernd.client.tickets.list({ view: 'mine' })).rows).toHaveLength(2)
  const [back = 0] = (await clara.client.tickets.list({ view: 'mine' })).rows.map(({ id }) => id)
  await clara.client.tickets.release({ id: back })
  await run.echolot.settle()
  const after = await anna.tickets.get({ id: back })
  expect(after.assignee).toBeNull()
  // It waits for the department again, and nobody gave it to anybody else.
  const told = (await anna.today.waiting()).rows.find(({ id }) => id === back)
  expect(told).toBeDefined()
  expect(told?.given?.kind).not.toBe('assigned')
  expect((await clara.client.tickets.list({ view: 'mine' })).rows).toHaveLength(2)

  await anna.departments.setSharing({ id: 'service', capacity: null, takeBackMinutes: null })
  await expect(
    anna.departments.setSharing({ id: 'undecided', capacity: 1, takeBackMinutes: null }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('a ticket whose holder does nothing goes back once, with the time at which that was over', async () => {
  await using held = await withTickets(posts(5))
  const { api: anna, run } = held
  const join = joining(run.origin, anna)
  const bernd = await join('Bernd', 'community', ['service'])
  const always = await anna.calendars.create({
    name: 'Immer',
    definition: {
      zone: 'Europe/Berlin',
      weekly: Object.fromEntries(days.map((day) => [day, ['00:00-24:00']])),
      holidays: null,
      days: {},
    },
  })
  // Since ever, for what happened lies back.
  await ask(
    run.echolot.base.db.url,
    `update department_calendar set calendar_id = ${always.id} where department_id = 'service'`,
  )
  const ids = (await anna.tickets.list({ view: 'all' })).rows.map(({ id }) => id)
  for (const { id, departmentId } of (await anna.tickets.list({ view: 'all' })).rows)
    if (departmentId !== 'service') await anna.tickets.handOver({ id, departmentId: 'service' })
  const [silent = 0, noted = 0, paused = 0, drafted = 0, dismissed = 0] = ids
  for (const id of ids) await bernd.client.tickets.claim({ id })
  await anna.departments.setSharing({ id: 'service', capacity: null, takeBackMinutes: 60 })
  await run.echolot.settle()
  expect((await bernd.client.tickets.list({ view: 'mine' })).rows).toHaveLength(5)

  // Echolot slept for a while: what happened lies two hours back.
  const { url } = run.echolot.base.db
  await ask(url, 'alter table ticket_event disable trigger user')
  await ask(url, "update ticket_event set at = at - interval '2 hours'")
  await ask(url, 'alter table ticket_event enable trigger user')
  // Meanwhile somebody else had dismissed it, by mistake: nobody could do anything about it.
  const { history } = await anna.tickets.dismiss({ id: dismissed, reason: 'spam' })
  await anna.tickets.undo({ id: dismissed, seq: history.at(-1)?.seq ?? 0 })
  await ask(url, 'update ticket set silent_at = null')
  const [claimed] = await ask(url, `select at from ticket_event where ticket_id = ${silent} and kind = 'claimed'`)
  await bernd.client.tickets.note({ id: noted, text: 'Ich frage nach.' })
  await bernd.client.tickets.pause({
    id: paused,
    reason: 'author',
    until: new Date(Date.now() + 86_400_000).toISOString(),
  })
  await bernd.client.responding.saveDraft({ id: drafted, text: 'Guten Tag', base: 0 })
  await Promise.all(Array.from({ length: 4 }, async () => takeBack(await run.echolot.base.context())))
  await run.echolot.settle()

  const back = await anna.tickets.get({ id: silent })
  expect(back).toMatchObject({ state: 'open', assignee: null })
  const over = new Date(new Date(claimed?.at as string).getTime() + 3_600_000).toISOString()
  expect(back.history.filter(({ kind }) => kind === 'released')).toMatchObject([
    { person: null, reason: 'holder_silent', since: over },
  ])
  expect((await bernd.client.tickets.list({ view: 'mine' })).rows.map(({ id }) => id).sort()).toEqual(
    [noted, paused, drafted, dismissed].sort(),
  )
  expect(await bernd.client.together.notices()).toMatchObject([{ ticketId: silent, at: over }])
  expect(await anna.together.notices()).toEqual([])
  await bernd.client.together.noticesSeen({ ticketIds: [silent] })
  expect(await bernd.client.together.notices()).toEqual([])
})

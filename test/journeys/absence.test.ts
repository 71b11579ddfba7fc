import { prune } from '@echolot/actions'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { joining } from '../support/join.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)

test('what is meant for somebody who is away goes to who stands in, and what they hold is taken over in one press', async () => {
  const said = ['Mein Paket kam kaputt an.', 'Wo bleibt mein Paket?', 'Wann kommt mein Paket?']
  await using held = await withTickets(
    said.map((text, index) => post(String(index), `Post ${index}`, `Muster: ${text}`)),
  )
  const { api: anna, run } = held
  const join = joining(run.origin, anna)
  const bernd = await join('Bernd', 'community', ['service'])
  const clara = await join('Clara', 'community', ['service'])
  const ingo = await join('Ingo', 'community', ['it'])
  const rows = (await anna.tickets.list({})).rows
  const [mine = 0, given = 0, third = 0] = said.map((_, index) => rows.find((row) => row.title === `Post ${index}`)?.id)
  for (const id of [mine, given, third])
    if ((await anna.tickets.get({ id })).departmentId !== 'service')
      await anna.tickets.handOver({ id, departmentId: 'service' })
  await bernd.client.tickets.claim({ id: mine })
  const ids = async (client: typeof anna, view: 'absent' | 'for_me') =>
    (await client.tickets.list({ view })).rows.map((row) => row.id)
  expect(await ids(clara.client, 'absent')).toEqual([])

  await bernd.client.absences.plan({ from: day(-1), until: day(7), deputyId: clara.id })
  expect(await clara.client.absences.list()).toMatchObject([
    { person: { name: 'Bernd' }, deputy: { name: 'Clara' }, away: true, mayEnd: false, until: day(7) },
  ])
  expect(await ids(clara.client, 'absent')).toEqual([mine])
  expect(await ids(clara.client, 'for_me')).toContain(mine)
  expect((await clara.client.tickets.counts()).views).toMatchObject({ absent: 1, for_me: 3, mine: 0 })
  expect((await clara.client.today.get()).waiting.rows.find(({ id }) => id === mine)?.assignee?.name).toBe('Bernd')
  // What her first page counts it also shows, whichever first page she has.
  expect((await clara.client.today.round()).rows.map(({ id }) => id)).toContain(mine)
  expect(await clara.client.today.waiting()).toMatchObject({
    count: 3,
    rows: expect.arrayContaining([expect.objectContaining({ id: mine })]),
  })
  expect(await ids(ingo.client, 'absent')).toEqual([])
  expect(await ids(bernd.client, 'absent')).toEqual([])

  const assigned = await anna.tickets.assign({ id: given, personId: bernd.id })
  expect(assigned.assignee).toEqual({ id: clara.id, name: 'Clara' })
  // Nothing in the history says who was away.
  expect(assigned.history.at(-1)).toMatchObject({ kind: 'assigned', reason: 'deputy', toPerson: { name: 'Clara' } })
  await anna.tickets.note({ id: third, text: 'Bitte.', mentions: { personIds: [bernd.id], departmentIds: [] } })
  expect((await clara.client.tickets.counts()).views.mentioned).toBe(1)

  // Of two who take it over at once one has it.
  const taken = await Promise.allSettled([clara.client.tickets.claim({ id: mine }), anna.tickets.claim({ id: mine })])
  expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await ids(clara.client, 'absent')).toEqual([])

  // A deputy who is away as well, or none, gets nothing.
  await anna.absences.planFor({ id: clara.id, from: day(0), until: day(2), deputyId: null })
  await expect(anna.tickets.assign({ id: third, personId: bernd.id })).rejects.toMatchObject({
    data: { reason: 'person_away', name: 'Bernd' },
  })
  const [first] = (await bernd.client.absences.list()).filter(({ mayEnd }) => mayEnd)
  await bernd.client.absences.end({ id: first?.id ?? 0 })
  expect((await anna.tickets.assign({ id: third, personId: bernd.id })).assignee?.name).toBe('Bernd')
})

test('heads say who of theirs is away, plans are told to few, and what is over is gone', async () => {
  await using held = await withTickets([])
  const { api: anna, run } = held
  const join = joining(run.origin, anna)
  const head = await join('Hanna', 'department_head', ['service'])
  const other = await join('Otto', 'department_head', ['it'])
  const bernd = await join('Bernd', 'community', ['service'])
  const clara = await join('Clara', 'community', ['service'])
  const absence = { from: day(10), until: day(20), deputyId: clara.id }
  await head.client.absences.planFor({ id: bernd.id, ...absence })
  await expect(other.client.absences.planFor({ id: bernd.id, ...absence })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(clara.client.absences.planFor({ id: bernd.id, ...absence })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const reasons = [
    [{ ...absence, from: day(15), until: day(25) }, 'absence_overlaps'],
    [{ ...absence, from: day(30), until: day(29) }, 'absence_backwards'],
    [{ ...absence, from: day(-9), until: day(-3) }, 'absence_backwards'],
    [{ ...absence, from: day(30), until: day(400) }, 'absence_too_long'],
    [{ ...absence, from: day(30), until: day(31), deputyId: bernd.id }, 'deputy_unfit'],
  ] as const
  for (const [asked, reason] of reasons)
    await expect(bernd.client.absences.plan(asked)).rejects.toMatchObject({ data: { reason } })
  // A plan is for oneself and for who may say it.
  expect(await clara.client.absences.list()).toEqual([])
  const [planned] = await head.client.absences.list()
  expect(planned).toMatchObject({ person: { name: 'Bernd' }, away: false, mayEnd: true })
  await expect(other.client.absences.end({ id: planned?.id ?? 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await bernd.client.absences.end({ id: planned?.id ?? 0 })

  await bernd.client.absences.plan({ from: day(0), until: day(1), deputyId: null })
  const { url } = run.echolot.base.db
  await ask(url, "update absence set begins_at = now() - interval '2 days', ends_at = now() - interval '1 day'")
  expect(await bernd.client.absences.list()).toEqual([])
  await prune(await run.echolot.base.context())
  expect(await ask(url, 'select id from absence')).toEqual([])
  expect(JSON.stringify(await anna.record.list({}))).not.toContain('absence')
})

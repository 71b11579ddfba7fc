import {
  announceClocks,
  announceMarks,
  changeTicket,
  rollUpTouchedDays,
  type TicketChange,
  undoDeed,
} from '@echolot/actions'
import { checkInvariants } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import type { Client } from '../support/client.ts'
import { expectClocksAsTold } from '../support/expect-clocks.ts'
import { joining } from '../support/join.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const matters =
  'Paket Rechnung Laden Kanne Mühle Gutschein Umtausch Termin Parkplatz Anleitung Newsletter Kundenkarte'.split(' ')
let held: Awaited<ReturnType<typeof withTickets>>
let anna: Client
let ben: { id: number; client: Client }
let ids: number[]
beforeAll(async () => {
  held = await withTickets(
    matters.map((matter, n) =>
      post(`p${n}`, `${matter} bei Muster`, `Wer weiß, wie es mit ${matter} Nummer ${n * 7} bei Muster ist?`),
    ),
  )
  anna = held.api
  ben = await joining(held.run.origin, anna)('Ben', 'manager', [])
  ids = (await anna.tickets.list({ view: 'all' })).rows.map(({ id }) => id).sort((a, b) => a - b)
}, 60_000)
afterAll(() => held[Symbol.asyncDispose]())

const self = async () => ({ personId: (await anna.session.me()).id, role: 'administrator' }) as const
const lastOf = async (id: number) => (await anna.tickets.get({ id })).history.at(-1)?.seq ?? 0

/** All that a wait is, without its history and what time changes by itself. */
async function waitOf(id: number) {
  const { history: _, clocks, ...ticket } = await anna.tickets.get({ id })
  return { ...ticket, asOf: null, clocks: clocks.map((clock) => ({ ...clock, businessMs: 0, calendarMs: 0 })) }
}

test('a dismissal that is taken back leaves the wait as it was: no new one, the same holder, pause and due time', async () => {
  const [id = 0] = ids
  await anna.tickets.claim({ id })
  await anna.tickets.pause({ id, reason: 'author', until: new Date(Date.now() + 86_400_000).toISOString() })
  const before = await waitOf(id)
  await anna.tickets.dismiss({ id, reason: 'spam' })
  const seq = await lastOf(id)
  await expect(ben.client.tickets.undo({ id, seq })).rejects.toMatchObject({ data: { reason: 'undo_not_yours' } })
  await anna.tickets.undo({ id, seq })
  expect(await waitOf(id)).toEqual(before)
  expect(before).toMatchObject({ state: 'assigned', episode: 1, paused: { reason: 'author' } })
  const { history } = await anna.tickets.get({ id })
  expect(history.slice(-2).map(({ kind }) => kind)).toEqual(['dismissed', 'undone'])
  const today = new Date().toISOString().slice(0, 10)
  const { figures } = await anna.reports.get({ from: today, to: today })
  expect([figures['cohort.arrived'], figures['cohort.void'], figures['cohort.reopened']]).toEqual([ids.length, 0, 0])
})

test('it is refused with its reason after ten minutes, and where something happened since', async () => {
  const [, id = 0] = ids
  await anna.tickets.dismiss({ id, reason: 'no_response_needed' })
  const seq = await lastOf(id)
  const ctx = await held.run.echolot.base.context()
  const later = { ...ctx, sight: 'all' as const, now: new Date(Date.now() + 11 * 60_000) }
  await anna.tickets.note({ id, text: 'Notiz' })
  const note = { actor: await self(), ticketId: id, seq: await lastOf(id) }
  await expect(undoDeed(later, note)).rejects.toMatchObject({ data: { reason: 'undo_too_late' } })
  await expect(undoDeed(later, { actor: await self(), ticketId: id, seq })).rejects.toMatchObject({
    data: { reason: 'undo_too_late' },
  })
  await anna.tickets.label({ id, labels: ['Lob'] })
  await expect(anna.tickets.undo({ id, seq })).rejects.toMatchObject({ data: { reason: 'undo_moved_on' } })
})

test('a hand-over out of sight is taken back by whoever made it, also where somebody noted something there since', async () => {
  const [, , id = 0] = ids
  await anna.tickets.handOver({ id, departmentId: 'service' })
  const mia = await joining(held.run.origin, anna)('Mia', 'community', ['service'])
  await mia.client.tickets.handOver({ id, departmentId: 'hr' })
  const seq = await lastOf(id)
  await anna.tickets.note({ id, text: 'Gesehen.' })
  await expect(mia.client.tickets.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await mia.client.tickets.undo({ id, seq })).departmentId).toBe('service')
  // What was done there is theirs.
  await mia.client.tickets.handOver({ id, departmentId: 'hr' })
  await anna.tickets.claim({ id })
  await expect(mia.client.tickets.undo({ id, seq: (await lastOf(id)) - 1 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await anna.tickets.release({ id })
})

test('whoever may not sign in any more holds nothing again', async () => {
  const [, , id = 0] = ids
  const cem = await joining(held.run.origin, anna)('Cem', 'community', [])
  await anna.tickets.assign({ id, personId: cem.id })
  await anna.tickets.dismiss({ id, reason: 'spam' })
  const seq = await lastOf(id)
  const [person] = (await anna.people.list()).filter((one) => one.id === cem.id)
  if (person === undefined) throw new Error('Cem is gone.')
  await anna.people.update({ ...person, disabled: true })
  const undone = await anna.tickets.undo({ id, seq })
  expect([undone.state, undone.assignee]).toEqual(['open', null])
})

const deeds = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 700 }),
    by: fc.integer({ min: 0, max: 1 }),
    do: fc.constantFrom<TicketChange['do'] | 'by mistake' | 'undo'>(
      ...([
        'by mistake',
        'by mistake',
        'undo',
        'claim',
        'release',
        'hand_over',
        'snooze',
        'wake',
        'pause',
        'resume',
      ] as const),
      ...(['note', 'respond', 'dismiss', 'close', 'prioritise', 'label', 'reopen', 'pin'] as const),
    ),
    regrets: fc.integer({ min: 0, max: 10 }),
  }),
  { minLength: 12, maxLength: 18 },
)

function changeOf(name: TicketChange['do'], now: Date): TicketChange {
  const until = new Date(now.getTime() + 3 * 3_600_000)
  switch (name) {
    case 'hand_over':
      return { do: name, departmentId: now.getTime() % 2 === 0 ? 'sales' : 'hr' }
    case 'snooze':
      return { do: name, until }
    case 'pause':
      return { do: name, until, reason: 'third_party' }
    case 'note':
      return { do: name, text: 'Notiz' }
    case 'respond':
      return { do: name, kind: 'outside', reason: 'am Telefon' }
    case 'dismiss':
      return { do: name, reason: now.getTime() % 3 === 0 ? 'no_response_needed' : 'not_about_us' }
    case 'prioritise':
      return { do: name, priority: now.getTime() % 2 === 0 ? 'high' : 'low' }
    case 'label':
      return { do: name, labels: [`L${now.getTime() % 3}`] }
    case 'pin':
      return { do: name, reason: 'press' }
    case 'assign':
      throw new Error('Nobody is named.')
    default:
      return { do: name }
  }
}

test('whatever is done and taken back, histories, waits, clocks and rolled-up days tell the same', async () => {
  const base = await held.run.echolot.base.context()
  const people = [await self(), { personId: ben.id, role: 'manager' }] as const
  const { url } = held.run.echolot.base.db
  let undone = 0
  for (const [n, told] of fc.sample(deeds, { numRuns: ids.length - 4, seed: 20261123 }).entries()) {
    const ticketId = ids[n + 4] ?? 0
    let at = Date.now()
    const last = async () =>
      Number((await ask(url, `select max(seq) as seq from ticket_event where ticket_id = ${ticketId}`))[0]?.seq)
    for (const { minutes, by, do: wanted, regrets } of told) {
      at += minutes * 60_000
      const ctx = () => ({ ...base, sight: 'all' as const, now: new Date(at) })
      const actor = people[by === 0 ? 0 : 1]
      const change = (name: TicketChange['do']) =>
        changeTicket(ctx(), { actor, ticketId, change: changeOf(name, new Date(at)) })
      const undo = async () => undoDeed(ctx(), { actor, ticketId, seq: await last() })
      try {
        if (wanted === 'undo') await undo()
        else await change(wanted === 'by mistake' ? 'dismiss' : wanted)
        if (wanted !== 'by mistake') continue
        // A day that counts it is put right again.
        if (regrets % 3 === 0) await rollUpTouchedDays(ctx())
        at += regrets * 60_000
        await undo()
        undone++
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }
    while ((await rollUpTouchedDays({ ...base, now: new Date(at) })) > 0);
  }
  expect(undone).toBeGreaterThan(5)
  const results = await checkInvariants(url)
  expect(results.filter(({ total }) => total !== 0)).toEqual([])
  await expectClocksAsTold(held.run)
  const [waits] = await ask(
    url,
    `select (select count(*) from episode)::int as waits, (select count(*) from ticket_event where kind in ('opened', 'reopened'))::int as begun`,
  )
  expect(waits?.waits).toBe(waits?.begun)
})

// Last, for it runs ahead of the time by which the invariants say what is late.
test('what was told of a wait before is not told again', async () => {
  const [, , , id = 0] = ids
  const { revision } = await anna.promises.list()
  const any = { promiseId: null, departmentId: null, priority: null, channel: null, counted: 'calendar' } as const
  const promises = (['resolution', 'first_response'] as const).map((clock) => ({ ...any, clock, targetMinutes: 60 }))
  await anna.promises.save({ basedOn: revision, promises })
  // What is promised from now on holds for what begins from now on.
  await anna.tickets.dismiss({ id, reason: 'spam' })
  await anna.tickets.reopen({ id })
  const base = await held.run.echolot.base.context()
  const at = (minutes: number) => ({ ...base, sight: 'all' as const, now: new Date(Date.now() + minutes * 60_000) })
  const actor = await self()
  const tell = async (minutes: number) => {
    await announceClocks(at(minutes))
    await announceMarks(at(minutes))
    const { history } = await anna.tickets.get({ id })
    return history.flatMap(({ mark }) => (mark === null ? [] : `${mark.clock ?? 'answer'} ${mark.percent}`)).sort()
  }
  const told = await tell(55)
  expect(told).toEqual(['answer 50', 'answer 80', 'resolution 50', 'resolution 80'])
  await changeTicket(at(58), { actor, ticketId: id, change: { do: 'dismiss', reason: 'spam' } })
  expect(await tell(59)).toEqual(told)
  await undoDeed(at(62), { actor, ticketId: id, seq: await lastOf(id) })
  // It became late meanwhile, and that is news.
  expect(await tell(63)).toEqual(['answer 100', ...told.slice(0, 2), 'resolution 100', ...told.slice(2)])
  await changeTicket(at(64), { actor, ticketId: id, change: { do: 'dismiss', reason: 'spam' } })
  await tell(65)
  await undoDeed(at(66), { actor, ticketId: id, seq: await lastOf(id) })
  expect(await tell(67)).toHaveLength(6)
  expect(await anna.tickets.get({ id })).toMatchObject({ state: 'open', episode: 2 })
})

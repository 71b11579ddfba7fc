import { connectors, type FoundItem } from '@echolot/connectors'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { openTickets } from '../open-tickets.ts'
import { addSource } from '../sources/sources.ts'
import { advanceRearviews } from './advance-rearview.ts'
import { beginRearview, cancelRearview, readRearview, remindRearviews } from './rearviews.ts'
import { listRearviewRows, openRearviewTickets, tellRearview } from './tell-rearview.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

type Said = { id: string; by: string; daysAgo: number; answers?: string; hoursLater?: number; text?: string }

/** What a channel of ours held: strangers ask, we answer. */
const said = ({ id, by, daysAgo, answers, hoursLater = 0, text = `Frage ${id}, bitte?` }: Said): FoundItem => ({
  ...{ externalId: id, url: `https://kanal.example/${id}`, title: null, text, html: null, language: 'de' },
  ...{ publishedAt: new Date(Date.now() - daysAgo * dayMs + hoursLater * hourMs), updatedAt: null, channel: 'kanal' },
  ...{ parentExternalId: answers ?? null, threadUrl: null, visibility: 'public' },
  ...{ own: by === 'wir', addressed: by !== 'wir' },
  author: { name: by, handle: null, url: null, website: null, externalId: by },
})

type Answer = 'page' | { throttledUntil: Date } | 'dies'

/** A company with a source whose kind tells of its past, page by page. */
async function listening(pages: readonly (readonly FoundItem[])[]) {
  const base = await openArchive('Muster')
  const { id: sourceId } = await addSource(await base.context(), {
    ...{ name: 'Kanal', connector: 'feed', url: 'https://kanal.example/feed', purpose: 'own_channel' },
    ...{ settings: { ownUsers: [] }, intervalSeconds: null, labels: [] },
  })
  const asked: (string | null)[] = []
  const script: Answer[] = []
  const feed = connectors.feed
  if (feed === undefined) throw new Error('There are feeds.')
  const context = async () => ({
    ...(await base.context()),
    sight: 'all' as const,
    connectors: {
      ...connectors,
      feed: {
        ...feed,
        async backfill({ from }: { from: string | null }) {
          asked.push(from)
          const answer = script.shift() ?? 'page'
          if (answer === 'dies') throw new Error('The machine was switched off.')
          if (answer !== 'page') return { outcome: 'throttled' as const, retryAfter: answer.throttledUntil }
          const at = Number(from ?? 0)
          return {
            outcome: 'items' as const,
            items: pages[at] ?? [],
            next: at + 1 < pages.length ? String(at + 1) : null,
          }
        },
      },
    },
  })
  const { actor } = base
  const goOn = async (pages: number) => {
    const [row] = await base.rows<{ id: string }>('select id from rearview order by id desc limit 1')
    await advanceRearviews(await context(), { runIds: [Number(row?.id)], pages, lane: 'backfill' })
  }
  return {
    ...base,
    sourceId,
    asked,
    script,
    context,
    begin: async () => beginRearview(await context(), { sourceId, days: 365, actor }),
    /** A message as the queue brings it. */
    goOn,
    /** Reads on for as long as it comes further; between two messages other work of the lane may go first. */
    async readAll() {
      for (let pages = -1; ; ) {
        const run = await readRearview(await context(), { sourceId })
        if (run === null || run.pages === pages) return
        pages = run.pages
        await goOn(pages)
      }
    },
    tickets: async () => Number((await base.rows<{ n: string }>('select count(*) as n from ticket'))[0]?.n),
  }
}

const past = [
  [said({ id: 'a', by: 'Ada', daysAgo: 10 }), said({ id: 'b', by: 'Ben', daysAgo: 20 })],
  [
    said({ id: 'a1', by: 'wir', daysAgo: 10, hoursLater: 2, answers: 'a', text: 'Gern.' }),
    said({ id: 'a2', by: 'Ada', daysAgo: 10, hoursLater: 3, answers: 'a1', text: 'Vielen Dank!' }),
    said({ id: 'b1', by: 'Ben', daysAgo: 19, answers: 'b', text: 'Hallo, ist da jemand?' }),
  ],
  [said({ id: 'c', by: 'Cem', daysAgo: 100 }), said({ id: 'c1', by: 'wir', daysAgo: 97, answers: 'c', text: 'Ja.' })],
]

test('the past of a source is read page by page and opens no ticket, with our own answers where they belong', async () => {
  await using world = await listening(past)
  expect(await world.begin()).toMatchObject({ state: 'waiting', pages: 0, askedBy: { name: 'Anna Admin' } })
  await world.readAll()
  expect(world.asked).toEqual([null, '1', '2'])
  expect(await readRearview(await world.context(), world)).toMatchObject({
    ...{ state: 'done', pages: 3, found: 7, stored: 7, concerning: 5, problem: null },
  })
  expect(await world.tickets()).toBe(0)
  const told = await tellRearview(await world.context(), world)
  // Ada's thanks ask nothing, and Ben's second question goes on with his first.
  expect(told).toMatchObject({ waits: 3, answered: 2, unanswered: 1, sourceName: 'Kanal', cut: false })
  expect(Date.parse(told.oldestUnansweredAt ?? '')).toBeCloseTo(Date.now() - 20 * dayMs, -5)
  // Four hours of work are promised: two were kept by Ada's, none by three days.
  expect(told.late).toBe(2)
  expect(told.withinPromise?.share).toBeCloseTo(1 / 3, 9)
  expect(told.calendar.median).toMatchObject({ shown: false, waits: 3 })
  const rows = await listRearviewRows(await world.context(), { ...world, part: 'answered', offset: 0, limit: 50 })
  expect(rows.rows.map(({ text, calendarMs }) => [text, Math.round(calendarMs / hourMs)])).toEqual([
    ['Frage c, bitte?', 72],
    ['Frage a, bitte?', 2],
  ])
})

test('what died goes on where it was, a page told twice is dull, patience is kept, and a cancelled one reads no more', async () => {
  await using world = await listening(past)
  await world.begin()
  world.script.push('page', 'dies')
  await expect(world.readAll()).rejects.toThrow('switched off')
  expect(await readRearview(await world.context(), world)).toMatchObject({ state: 'running', pages: 1, stored: 2 })
  // A message that comes once more, for a page that was read.
  await world.goOn(0)
  expect(world.asked).toEqual([null, '1'])

  const later = new Date(Date.now() + hourMs)
  world.script.push({ throttledUntil: later })
  await world.goOn(1)
  expect(await readRearview(await world.context(), world)).toMatchObject({ waitsUntil: later.toISOString(), pages: 1 })
  const at = async (ms: number) => ({ ...(await world.context()), now: new Date(Date.now() + ms) })
  expect(await remindRearviews(await at(hourMs / 2))).toBe(0)
  expect(await remindRearviews(await at(2 * hourMs))).toBe(1)

  await cancelRearview(await world.context(), world)
  await world.goOn(1)
  expect(world.asked).toHaveLength(3)
  expect(await readRearview(await world.context(), world)).toMatchObject({ state: 'cancelled', found: 2 })

  // Begun once more it reads all of it, and nothing twice.
  await world.begin()
  await world.readAll()
  expect(await readRearview(await world.context(), world)).toMatchObject({ state: 'done', found: 7, stored: 5 })
})

test('tickets are opened for what was chosen, and wait from then on', async () => {
  await using world = await listening(past)
  await world.begin()
  await world.readAll()
  const asked = { ...world, part: 'unanswered', offset: 0, limit: 50 } as const
  const { rows } = await listRearviewRows(await world.context(), asked)
  expect(rows).toMatchObject([{ text: 'Frage b, bitte?', ticketId: null, late: true }])
  const blind = { ...(await world.context()), sight: { departmentIds: [], helpingWith: [] } }
  expect(await listRearviewRows(blind, asked)).toMatchObject({ total: 1, unseen: 1, rows: [] })
  const itemIds = rows.map(({ itemId }) => itemId)
  expect(await openRearviewTickets(blind, { ...world, itemIds })).toEqual({ opened: 0 })

  const began = Date.now()
  expect(await openRearviewTickets(await world.context(), { ...world, itemIds })).toEqual({ opened: 1 })
  expect(await openRearviewTickets(await world.context(), { ...world, itemIds })).toEqual({ opened: 0 })
  const waiting = await world.rows<{ id: string }>('select id from mention where routed_at is null')
  const mentionIds = waiting.map(({ id }) => Number(id))
  await openTickets(await world.context(), { mentionIds, lane: 'live' })
  const [ticket] = await world.rows<{ opened_at: Date; state: string }>('select opened_at, state from ticket')
  expect(ticket?.state).toBe('open')
  expect(Math.abs((ticket?.opened_at.getTime() ?? 0) - began)).toBeLessThan(60_000)
  expect((await listRearviewRows(await world.context(), asked)).rows).toMatchObject([{ ticketId: expect.any(Number) }])
})

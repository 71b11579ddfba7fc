import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { joining } from '../support/join.ts'
import { type BlogComment, serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

const karla = { name: 'Karla Kunde', website: 'https://karla.example' }
const texts = [
  'Wann öffnet ihr am Samstag?',
  'Die Mühle ist nach einer Woche kaputt.',
  'Bewerbungsgespräch war geheim gut.',
  'Und nun fehlt das Paket von Muster.',
]
const comments: BlogComment[] = [
  ...texts.map((text, n) => ({ id: n + 1, ...karla, text, at: `2026-03-0${n + 1}T08:00:00` })),
  { id: 20, name: 'Karla Kunde', website: 'https://andere-karla.example', text: 'Ich heiße nur so, Muster.' },
  { id: 21, name: 'Ohne Angabe', text: 'Wer hilft mir bei Muster?' },
  { id: 22, name: 'Ohne Angabe', text: 'Und ich habe eine Rechnung von Muster verloren.', at: '2026-03-03T08:00:00' },
]

let stack: AsyncDisposableStack
let run: TestEcholot
let anna: Client
let poll: () => Promise<void>
const ids: number[] = []
const idOf = async (text: string) => {
  const { rows } = await anna.tickets.list({ view: 'all' })
  return rows.find(({ excerpt }) => excerpt.text === text)?.id ?? 0
}
beforeAll(async () => {
  await using opening = new AsyncDisposableStack()
  const host = opening.use(await serveBlogs({ '': comments }))
  run = opening.use(await runEcholot())
  anna = run.client()
  await setUp(anna)
  const { id } = await anna.sources.create({
    ...{ name: 'Blog', connector: 'wordpress', purpose: 'own_channel', intervalSeconds: 900 },
    ...{ url: host.origin, settings: { ownUsers: ['7'] } },
  })
  poll = async () => {
    await anna.sources.pollNow({ id })
    await run.echolot.settle()
  }
  await run.echolot.settle()
  for (const text of texts) {
    const id = await idOf(text)
    if ((await anna.tickets.get({ id })).departmentId !== 'service')
      await anna.tickets.handOver({ id, departmentId: 'service' })
    ids.push(id)
  }
  stack = opening.move()
}, 60_000)
afterAll(() => stack.disposeAsync())

test('what the same person wrote before stands beside a ticket, with what became of it and how it was answered', async () => {
  const [first = 0, second = 0, third = 0, fourth = 0] = ids
  await anna.tickets.respond({ id: first, kind: 'outside', reason: 'am Telefon', text: 'Von neun bis eins.' })
  await anna.tickets.close({ id: first, outcome: 'solved' })
  await anna.tickets.dismiss({ id: second, reason: 'no_response_needed' })
  const { facts, rows, next } = await anna.authors.history({ id: fourth })
  expect(facts).toMatchObject({
    ...{ before: 3, later: 0, elsewhere: 0, waiting: 1, answered: 1, dismissed: 1, cut: false, byNameAlone: false },
    lastAnswered: { ticketId: first, departmentId: 'service', kind: 'outside' },
  })
  expect(next).toBeNull()
  expect(rows.map(({ ticketId, excerpt, state }) => [ticketId, excerpt, state])).toEqual([
    [third, texts[2], 'open'],
    [second, texts[1], 'dismissed'],
    [first, texts[0], 'closed'],
  ])
  expect(rows[2]).toMatchObject({ outcome: 'solved', response: { kind: 'outside', excerpt: 'Von neun bis eins.' } })
  expect(rows[1]).toMatchObject({ dismissReason: 'no_response_needed', response: null })
  expect((await anna.authors.history({ id: second })).facts).toMatchObject({ before: 1, later: 2 })
})

test('it is read in pages, and what comes meanwhile moves none of them', async () => {
  const [first = 0, second = 0, third = 0, fourth = 0] = ids
  const page = await anna.authors.history({ id: fourth, limit: 2 })
  expect(page.rows.map(({ ticketId }) => ticketId)).toEqual([third, second])
  comments.push({ id: 5, ...karla, text: 'Noch etwas ganz anderes von Muster.', at: '2026-03-09T08:00:00' })
  await poll()
  const rest = await anna.authors.history({ id: fourth, limit: 2, after: page.next ?? '' })
  expect([rest.rows.map(({ ticketId }) => ticketId), rest.next, rest.facts]).toEqual([[first], null, null])
  await expect(anna.authors.history({ id: fourth, after: 'x' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('who has the same name on another website is somebody else, and who has nothing but a name may be several', async () => {
  expect((await anna.authors.history({ id: await idOf('Ich heiße nur so, Muster.') })).facts).toBeNull()
  const nameless = await anna.authors.history({ id: await idOf('Und ich habe eine Rechnung von Muster verloren.') })
  expect(nameless.facts).toMatchObject({ byNameAlone: true, before: 1 })
})

test('what lies with other departments is a number without words, and contributors are told nothing', async () => {
  const [, , third = 0, fourth = 0] = ids
  await anna.tickets.handOver({ id: third, departmentId: 'hr' })
  const cem = (await joining(run.origin, anna)('Cem', 'community', ['service'])).client
  const told = await cem.authors.history({ id: fourth })
  expect(told.facts).toMatchObject({ before: 2, elsewhere: 1, waiting: 1 })
  expect(JSON.stringify(told)).not.toMatch(/geheim/)
  expect(told.rows.map(({ ticketId }) => ticketId)).not.toContain(third)
  await expect(cem.authors.history({ id: third })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const dora = (await joining(run.origin, anna)('Dora', 'contributor', [])).client
  await expect(dora.authors.history({ id: fourth })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('of a private message only who sees its ticket is told that there is one', async () => {
  const write = async (text: string) => {
    const message = { channel: 'Instagram', author: 'Petra Privat', text }
    return (await anna.privateMessages.record(message)).ticketId ?? 0
  }
  const [asked, complained] = [await write('Wann kommt mein Paket?'), await write('Ich will mich beschweren.')]
  await anna.tickets.handOver({ id: complained, departmentId: 'hr' })
  await anna.tickets.handOver({ id: asked, departmentId: 'service' }).catch(() => null)
  expect((await anna.authors.history({ id: asked })).facts).toMatchObject({ later: 1, byNameAlone: true })
  const eva = (await joining(run.origin, anna)('Eva', 'community', ['service'])).client
  expect(await eva.authors.history({ id: asked })).toEqual({ facts: null, rows: [], next: null })
})

test('whoever had themselves erased has no history any more', async () => {
  const [, , , fourth = 0] = ids
  const author = (await anna.tickets.get({ id: fourth })).item?.author?.id ?? 0
  await anna.authors.erase({ id: author })
  expect(await anna.authors.history({ id: fourth })).toEqual({ facts: null, rows: [], next: null })
})

import { ask } from '../support/ask.ts'
import { type Client, clientOf } from '../support/client.ts'
import { generateTickets } from '../support/generate-tickets.ts'
import { joining } from '../support/join.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { serveEcholot } from '../support/program.ts'
import { setUp } from '../support/set-up.ts'
import { nth, smoke } from './measure.ts'

// The queue with years of tickets behind it, over HTTP on this machine, with departments and people of a large company: pages of
// every list, searches and filters, as who sees all and as who sees a department; then claims while everybody listens, and how long
// until the change stands in the ticket that another one of them asks for. Beside it, in the same
// run: a request that asks the database for next to nothing, which no list can beat. BENCH_TICKETS says how many tickets.

const tickets = Number(process.env.BENCH_TICKETS ?? (smoke ? 2_000 : 1_000_000))
const people = smoke ? 20 : 200
const departments = smoke ? 10 : 50
const rounds = smoke ? 5 : 60
const p95 = (times: readonly number[]) => `${nth(times, 0.95).toFixed(1)} ms`

await using database = await ownPostgres({ connections: 100 })
await using echolot = await serveEcholot({
  ECHOLOT_SECRET: 'a secret for benchmarks',
  ECHOLOT_LOG_LEVEL: 'warn',
  DATABASE_URL: database.url,
  ECHOLOT_ROLES: 'api,scheduler',
})
const client = clientOf(echolot.origin)
await setUp(client)
const [pattern] = await client.departments.list()
if (pattern === undefined) throw new Error('There is no department.')
for (let number = 1; number <= departments; number++)
  await client.departments.create({ ...pattern, name: `Bereich ${number}`, memberIds: [] })
const departmentIds = (await client.departments.list()).map(({ id }) => id).filter((id) => id.startsWith('bereich'))
await generateTickets(database.url, { to: tickets, days: 700, now: new Date(), unanswered: 0.02, departmentIds })
const [sizes] = await ask<{ index: string; words: string }>(
  database.url,
  `select pg_size_pretty(pg_total_relation_size('ticket_search')) as index, pg_size_pretty(pg_total_relation_size('search_word')) as words`,
)
console.log(
  `queue: ${tickets} tickets in ${departmentIds.length} departments; index of texts ${sizes?.index}, of words ${sizes?.words}`,
)

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await timed(work))
  console.log(`queue, ${name}: p50 ${nth(times, 0.5).toFixed(1)} ms, p95 ${p95(times)}`)
}
await measure('reference, who is signed in', () => client.session.me())
for (const view of [
  'waiting',
  'unanswered',
  'for_me',
  'mine',
  'unclaimed',
  'tray',
  'late',
  'snoozed',
  'done',
  'all',
] as const)
  await measure(`list ${view}`, () => client.tickets.list({ view }))
await measure('counts', () => client.tickets.counts())
const { next } = await client.tickets.list({ view: 'all' })
await measure('second page of all', () =>
  client.tickets.list({ view: 'all', ...(next === null ? {} : { after: next }) }),
)
await measure('list of a department', () => client.tickets.list({ departmentId: 'bereich-7' }))
await measure('filter', () =>
  client.tickets.list({ view: 'all', filter: 'priority:high (department:bereich-3 | -channel:news)' }),
)
await measure('search, a word in every text', () => client.tickets.list({ view: 'all', search: 'Muster' }))
await measure('search, with a slip', () => client.tickets.list({ view: 'all', search: 'Beitrga' }))
await measure('search, two words', () => client.tickets.list({ search: 'Fall 77' }))

const stop = new AbortController()
const news = new Map<Client, () => void>()
const listeners: Client[] = []
const join = joining(echolot.origin, client)
// One after the other: so many at once look like guessing.
for (let person = 0; person < people; person++) listeners.push(await listen(person))
const [first] = listeners
if (first === undefined) throw new Error('Nobody listens.')
for (const view of ['waiting', 'for_me', 'unanswered', 'done', 'all'] as const)
  await measure(`list ${view}, of one department's member while ${people} listen`, () => first.tickets.list({ view }))
await measure(`counts, of one department's member`, () => first.tickets.counts())

const free = (await client.tickets.list({ view: 'unclaimed', limit: 200 })).rows
const claims: number[] = []
const seen: number[] = []
for (const { id, departmentId } of free.slice(0, rounds)) {
  const [claimer = client, watcher = client] = listeners.filter((_, person) => departmentOf(person) === departmentId)
  const told = Promise.withResolvers<void>()
  news.set(watcher, told.resolve)
  const began = performance.now()
  claims.push(await timed(() => claimer.tickets.claim({ id })))
  for (;;) {
    await told.promise
    if ((await watcher.tickets.get({ id })).state === 'assigned') break
  }
  seen.push(performance.now() - began)
  news.delete(watcher)
}
console.log(`queue, claim: p50 ${nth(claims, 0.5).toFixed(1)} ms, p95 ${p95(claims)}`)
console.log(`queue, a claim seen by one of ${people} who listen: p50 ${nth(seen, 0.5).toFixed(1)} ms, p95 ${p95(seen)}`)
stop.abort()
await echolot.end('SIGTERM')

/** Whose department this is: everybody has one, and some share it. */
function departmentOf(person: number): string {
  return departmentIds[person % departmentIds.length] ?? ''
}

/** Somebody of a department who hears of every change there. */
async function listen(person: number): Promise<Client> {
  const { client: one } = await join(`Mensch${person}`, 'community', [departmentOf(person)])
  const stream = await one.live.stream(undefined, { signal: stop.signal })
  const hello = Promise.withResolvers<void>()
  void (async () => {
    for await (const { event } of stream) {
      if (event === 'hello') hello.resolve()
      if (event.startsWith('tickets.')) news.get(one)?.()
    }
  })().catch(() => {
    /* Stopped. */
  })
  await hello.promise
  return one
}

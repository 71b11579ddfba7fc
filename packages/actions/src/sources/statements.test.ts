import { expect, test } from 'vitest'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { rss, serve } from '../../../../test/support/serve.ts'
import { requestPoll } from './poll-now.ts'
import { pollSources } from './poll-sources.ts'
import { addSource } from './sources.ts'

/** Every statement that goes to the database from now on. */
function counted(base: TestBase): { take(): number } {
  let statements = 0
  const { pool } = base.db
  const seen = new Set<object>()
  pool.on('acquire', (client) => {
    if (seen.has(client)) return
    seen.add(client)
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    Object.assign(client, {
      query(...given: unknown[]) {
        statements += 1
        return query(...given)
      },
    })
  })
  return {
    take() {
      const taken = statements
      statements = 0
      return taken
    },
  }
}

/** What polls of a feed of `n` posts cost: the first; with a post more; with all edited; with all called by other ids; with none known. */
async function statementsFor(n: number): Promise<Record<string, number>> {
  await using base = await openTestBase()
  let [from, edition, prefix] = [0, 'erste', 'p']
  await using feed = await serve((_request, response) => {
    const posts = Array.from({ length: n }, (_, place) => {
      const number = from + place
      return {
        id: `${prefix}-${number}`,
        title: `Beitrag Nummer ${number}`,
        text: `Die ${edition} Fassung vom Beitrag ${number} handelt von Lieferung ${number}.`,
        author: `Leserin ${number}`,
        at: new Date(1_780_000_000_000 + number * 60_000).toISOString(),
      }
    })
    response.setHeader('content-type', 'application/rss+xml').end(rss('Presse', posts))
  })
  const { id } = await addSource(await base.context(), {
    name: 'Presse',
    connector: 'feed',
    url: feed.origin,
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: 604_800,
  })
  const statements = counted(base)
  const poll = async (stored: number) => {
    await requestPoll(await base.context(), { id })
    const ctx = await base.context()
    statements.take()
    const polled = await pollSources(ctx, { sourceIds: [id], lane: 'live' })
    expect(polled.get(id)).toMatchObject({ outcome: 'items', found: n, stored })
    return statements.take()
  }
  const first = await poll(n)
  from = 1
  const oneNew = await poll(1)
  edition = 'zweite'
  const edited = await poll(0)
  prefix = 'q'
  const otherIds = await poll(0)
  from = 1 + n
  const allNew = await poll(n)
  return { first, oneNew, edited, otherIds, allNew }
}

// Large ones go in batches of five hundred, so that nobody else waits for all of it.
test('a poll costs a handful of statements, however many posts it brings and whatever of them is new', async () => {
  const [few, many] = [await statementsFor(20), await statementsFor(2_000)]
  expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(20)
  expect(Math.max(...Object.values(many))).toBeLessThanOrEqual(40)
  expect(many.oneNew).toBeLessThanOrEqual(20)
})

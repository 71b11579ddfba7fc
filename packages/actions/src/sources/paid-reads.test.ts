import { connectorOf, connectors } from '@echolot/connectors'
import { addCost } from '@echolot/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { paidReads } from './paid-reads.ts'
import { pollSources } from './poll-sources.ts'
import { sourceCosts } from './source-costs.ts'
import { addSource, getSource } from './sources.ts'

let base: TestBase
beforeAll(async () => {
  base = await openTestBase()
})
afterAll(() => base[Symbol.asyncDispose]())

const feed = connectorOf(connectors, 'feed')
const costing = (per: 'item' | 'request', asked: string[] = []) => ({
  feed: {
    ...feed,
    about: { ...feed.about, costs: { cents: 2, per } },
    poll: async ({ spend = async () => null, now }: Parameters<NonNullable<typeof feed.poll>>[0]) => {
      const until = await spend('paid.example')
      if (until !== null) return { outcome: 'throttled' as const, retryAfter: until }
      asked.push(now.toISOString())
      const items = ['a', 'b'].map((id) => ({
        ...{ externalId: `${id} ${asked.length}`, url: null, title: null, text: 'x', html: null, author: null },
        ...{ publishedAt: now, updatedAt: null, language: null, channel: 'paid', parentExternalId: null },
        ...{ threadUrl: null, addressed: false, own: false, visibility: 'public' as const },
      }))
      return { outcome: 'items' as const, items, cursor: null, problems: [] }
    },
  },
})

async function source(dailyCents: number | null) {
  const ctx = await base.context()
  const url = `https://paid.example/${Math.random()}`
  const input = { name: url, connector: 'feed', url, purpose: 'mentions' as const, intervalSeconds: 900 }
  return addSource(ctx, { ...input, settings: { ownUsers: [], dailyCents } })
}

test('polls stop where the budget of the day is spent, say so, and go on with the company’s next day', async () => {
  const asked: string[] = []
  const { id } = await source(6)
  // A quarter past eleven in the evening in Berlin: its day is over before that of Greenwich.
  const now = new Date('2026-11-21T22:15:00Z')
  const ctx = { ...(await base.context()), connectors: costing('item', asked), now }
  const poll = async (at: Date) =>
    (await pollSources({ ...ctx, now: at }, { sourceIds: [id], lane: 'backfill' })).get(id)?.outcome
  // Two items of two cents each; the third poll finds the six cents reached.
  expect([await poll(now), await poll(now), await poll(now)]).toEqual(['items', 'items', 'throttled'])
  expect(asked).toHaveLength(2)
  expect(await getSource(ctx, { id })).toMatchObject({
    ...{ problemCode: 'budget_spent', pollReason: 'budget', failures: 0, lastOutcome: 'throttled' },
  })
  expect(
    await ask(base.url, `select day, millicents::int as millicents from source_cost where source_id = ${id}`),
  ).toEqual([{ day: '2026-11-21', millicents: 8000 }])
  expect(await poll(new Date('2026-11-21T22:59:59Z'))).toBe('throttled')
  expect(await poll(new Date('2026-11-21T23:00:01Z'))).toBe('items')
})

test('what a request costs is counted before it goes, by whoever asks, and never beyond the budget', async () => {
  const { id } = await source(6)
  const ctx = { ...(await base.context()), connectors: costing('request'), now: new Date('2026-11-21T12:00:00Z') }
  const one = { id, connector: 'feed', settings: { dailyCents: 6 } }
  const [first, second] = [paidReads(ctx, one, async () => null), paidReads(ctx, one, async () => null)]
  const told: (Date | null)[] = []
  for (const { spend } of [first, second, first, second, first]) told.push(await spend('paid.example'))
  const midnight = new Date('2026-11-21T23:00:00Z')
  expect(told).toEqual([null, null, null, midnight, midnight])
  expect([first.isSpent(), second.isSpent()]).toEqual([true, true])
  // Where the channel itself wants patience nothing was paid.
  const patient = paidReads(ctx, { ...one, settings: {} }, async () => midnight)
  expect(await patient.spend('paid.example')).toEqual(midnight)
  expect(patient.isSpent()).toBe(false)
  expect(await ask(base.url, `select millicents::int as millicents from source_cost where source_id = ${id}`)).toEqual([
    { millicents: 6000 },
  ])
})

test('the month is foretold from what the last seven days cost', async () => {
  const { id } = await source(null)
  const now = new Date('2026-11-21T12:00:00Z')
  const ctx = { ...(await base.context()), now }
  for (let day = 1; day <= 20; day += 1)
    await addCost(ctx.db, id, `2026-11-${String(day).padStart(2, '0')}`, day > 13 ? 10 : 1)
  await addCost(ctx.db, id, '2026-11-21', 4)
  await addCost(ctx.db, id, '2026-10-31', 999)
  const createdAt = new Date('2026-10-01T00:00:00Z')
  const told = (await sourceCosts(ctx, costing('item')))({ id, connector: 'feed', createdAt })
  // 13 days of 1, seven of 10, and 4 today, which will become 10 as the nine days to come.
  expect(told).toEqual({ todayCents: 4, monthCents: 87, forecastCents: 87 + 6 + 90 })
  expect((await sourceCosts(ctx))({ id, connector: 'feed', createdAt })).toBeNull()
})

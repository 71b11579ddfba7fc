import { insertTickets, type TicketDraft } from '@echolot/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { clockRowsOf } from '../tickets/ticket-clocks.ts'
import { announceMarks } from './announce-marks.ts'

const many = 1_000
const found = new Date('2026-03-02T08:00:00Z')
const due = new Date('2026-03-02T12:00:00Z')
const half = new Date('2026-03-02T10:00:00Z')
const most = new Date('2026-03-02T11:12:00Z')
const opened = { kind: 'opened', departmentId: 'pr' } as const

let base: TestBase
beforeAll(async () => {
  base = await openTestBase()
  await base.db.pool.query(`
    insert into calendar (name, definition, updated_at) values ('Büro', '{}', now());
    insert into department (id, position, calendar_id, first_response_minutes, created_at) values ('pr', 1, 1, 240, now());
    insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
      values ('S', 'feed', '', '', '', '{}', 'web', 'mentions', 900, now(), now());
    insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at, triaged_at, triage_outcome)
      select 1, n::text::bytea, 'web', false, false, 'mentions', 'public', 'mention', now(), now(), 'mention' from generate_series(1, ${many}) as n;
    insert into mention (item_id, ground, hits, found_at, routed_at) select id, 'watch', '[]', found_at, now() from item`)
  const { rows } = await base.db.pool.query<{ itemId: number; mentionId: number }>(
    'select item_id as "itemId", id as "mentionId" from mention',
  )
  const arrival = { publishedAt: null, channel: 'web', sourceId: 1, watchIds: [], accountId: null, goal: null }
  const clocks = clockRowsOf({
    arrival: { ...arrival, routedAt: found.toISOString(), foundAt: found.toISOString() },
    erasedAt: null,
    events: [{ at: found, happening: opened }],
  })
  const drafts = rows.map(
    (row): TicketDraft => ({
      ...row,
      ...{
        sourceId: 1,
        channel: 'web',
        language: null,
        departmentId: 'pr',
        because: [],
        priority: 'normal',
        goal: null,
        pin: null,
      },
      ...{ openedAt: found, targetMinutes: 240, counted: 'calendar', dueAt: due, halfGoneAt: half, mostGoneAt: most },
      ...{ opened, clocks: clocks ?? [] },
    }),
  )
  await base.db.inTransaction((tx) => insertTickets(tx, drafts))
})
afterAll(() => base[Symbol.asyncDispose]())

test('a thousand that become late in the same second are told once each, whoever else sweeps, restarts or slept over it', async () => {
  const at = async (time: string) => ({ ...(await base.context()), now: new Date(time) })
  const sweepers = [base, base, base].map(async () => announceMarks(await at('2026-03-02T12:00:01Z')))
  const told = (await Promise.all(sweepers)).reduce((sum, n) => sum + n, 0)
  expect(told).toBe(3 * many)
  expect(await announceMarks(await at('2026-03-09T12:00:00Z'))).toBe(0)

  const { rows } = await base.db.pool.query(
    `select happening ->> 'percent' as percent, (happening ->> 'at')::timestamptz as at, count(*)::int as n, count(distinct ticket_id)::int as tickets
      from ticket_event where kind = 'warned' group by 1, 2 order by 2`,
  )
  expect(rows).toEqual([
    { percent: '50', at: half, n: many, tickets: many },
    { percent: '80', at: most, n: many, tickets: many },
    { percent: '100', at: due, n: many, tickets: many },
  ])
  const flagged = await base.db.pool.query('select distinct late_at from ticket')
  expect(flagged.rows).toEqual([{ late_at: due }])
})

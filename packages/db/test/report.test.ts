import { countOf, countWaits, countWaitsByDay, type Database, listWaits, migrate, openDatabase } from '@echolot/db'
import { figures, reconciliation } from '@echolot/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts'

let database: FreshDatabase
let db: Database

const everything = {
  departmentId: null,
  departmentAt: 'stop',
  channel: null,
  sourceId: null,
  watchId: null,
  priority: null,
  labelId: null,
  accountId: null,
  goal: null,
} as const
const start = Date.parse('2026-03-01T00:00:00Z')
const hour = 3_600_000
const at = (hours: number) => new Date(start + hours * hour)
const tickets = 12
/** The first department is open from 8 to 16 UTC of every day, the second always. */
const hours = [
  {
    departmentId: 'first',
    open: Array.from({ length: 20 }, (_, day) => [at(24 * day + 8), at(24 * day + 16)] as const),
  },
  { departmentId: 'second', open: [[at(-1000), at(1000)] as const] },
]

beforeAll(async () => {
  database = await freshDatabase()
  await migrate(database.url)
  db = openDatabase({ url: database.url, onError: () => {} })
  await db.pool.query(`
    insert into calendar (name, definition, updated_at) values ('Woche', '{}', now());
    insert into department (id, position, calendar_id, first_response_minutes, created_at)
      select id, 1, 1, 60, now() from unnest(array['first', 'second']) id on conflict do nothing;
    insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at)
      values ('Presse', 'feed', 'https://press.example', '', '', '{}', 'press', 'mentions', 900, now(), now());
    insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at)
      select 1, convert_to(n::text, 'UTF8'), 'press', false, false, 'mentions', 'public', 'mention', now() from generate_series(1, ${tickets}) n;
    insert into mention (item_id, ground, hits, found_at) select id, 'watch', '[]', now() from item;
    insert into ticket (mention_id, item_id, source_id, channel, state, department_id, opened_at, episode_started_at, target_minutes, due_at, because, seq)
      select id, item_id, 1, 'press', 'open', 'first', now(), now(), 60, now(), '[]', 1 from mention`)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

/** A ticket's life: each wait begins when the one before is over, and may end at once or never. */
const wait = fc.record({
  after: fc.integer({ min: 0, max: 40 }),
  lasts: fc.integer({ min: 0, max: 60 }),
  promised: fc.integer({ min: 1, max: 30 }),
  departmentId: fc.constantFrom('first', 'second'),
  end: fc.constantFrom('answered', 'no_response_needed', 'spam', 'not_about_us', 'duplicate'),
})
const lives = fc.array(
  fc.record({ waits: fc.array(wait, { minLength: 1, maxLength: 3 }), open: fc.boolean(), merged: fc.boolean() }),
  { maxLength: tickets },
)

test('of any histories and any two periods in a row it adds up, and every number is the number of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      lives,
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: 1, max: 60 }),
      async (all, first, length) => {
        const now = at(400)
        await db.pool.query('delete from episode; update ticket set merged_into_id = null')
        const began: { startedAt: Date; void: boolean; outside: boolean }[] = []
        for (const [index, { waits, open, merged }] of all.entries()) {
          let clock = 0
          for (const [number, one] of waits.entries()) {
            const startedAt = at(clock + one.after)
            const endedAt = at(clock + one.after + one.lasts)
            clock += one.after + one.lasts
            const ended = !(open && number === waits.length - 1)
            const answered = one.end === 'answered'
            const outside =
              one.departmentId === 'first' && (startedAt.getUTCHours() < 8 || startedAt.getUTCHours() >= 16)
            began.push({ startedAt, outside, void: ended && !answered && one.end !== 'no_response_needed' })
            await db.pool.query(
              `insert into episode (ticket_id, number, department_id, started_at, target_minutes, due_at, outcome, ended_at, dismiss_reason)
             values ($1, $2, $3, $4, 60, $5, $6, $7, $8)`,
              [
                index + 1,
                number + 1,
                one.departmentId,
                startedAt,
                at((startedAt.getTime() - start) / hour + one.promised),
                ended ? (answered ? 'answered' : 'dismissed') : 'open',
                ended ? endedAt : null,
                ended && !answered ? one.end : null,
              ],
            )
          }
          if (merged && index > 0)
            await db.pool.query('update ticket set merged_into_id = 1 where id = $1', [index + 1])
        }
        const span = { from: at(first), to: at(first + length), now, hours }
        const [sum, ...parts] = await countWaits(db, span, everything)
        const next = await countWaits(db, { from: span.to, to: at(first + 2 * length), now, hours }, everything)
        if (sum === undefined) throw new Error('nothing was counted')
        const { figures: n, voids } = sum
        const add = (names: readonly (keyof typeof n)[]) => names.reduce((total, name) => total + n[name], 0)
        expect(add(reconciliation.in)).toBe(add(reconciliation.out))
        expect(next[0]?.figures['activity.carried_in']).toBe(n['activity.carried_out'])
        expect(n['cohort.answered'] + n['cohort.dismissed'] + n['cohort.open']).toBe(n['cohort.arrived'])
        expect(n['cohort.arrived'] + n['cohort.void']).toBe(n['activity.came_in'])
        const within = began.filter(({ startedAt }) => startedAt >= span.from && startedAt < span.to)
        expect(n['activity.came_in']).toBe(within.length)
        expect(n['cohort.outside_hours']).toBe(within.filter((one) => !one.void && one.outside).length)
        expect(n['cohort.void']).toBe(within.filter((one) => one.void).length)
        expect(Object.values(voids.cohort).reduce((total, one) => total + one, 0)).toBe(n['cohort.void'])
        expect(Object.values(voids.activity).reduce((total, one) => total + one, 0)).toBe(n['activity.void'])
        for (const figure of figures) {
          const rows = await listWaits(db, figure, span, everything, { offset: 0, limit: null })
          expect([figure, rows.length]).toEqual([figure, n[figure]])
          expect(await countOf(db, figure, span, everything)).toBe(n[figure])
          expect(parts.reduce((total, part) => total + part.figures[figure], 0)).toBe(n[figure])
        }
        const days = await countWaitsByDay(db, span, everything, 'Europe/Berlin')
        expect(days.reduce((total, day) => total + day.answered + day.dismissed + day.open, 0)).toBe(
          n['cohort.arrived'],
        )
      },
    ),
    { numRuns: 25 },
  )
})

test('a wait that was handed over counts for the department that held it last, or for the first if that is asked', async () => {
  await db.pool.query(`
    delete from episode; delete from ticket_event; update ticket set merged_into_id = null;
    insert into episode (ticket_id, number, department_id, started_at, target_minutes, due_at, outcome, ended_at)
      select 1, n, 'second', '2026-03-02T08:00:00Z', 60, '2026-03-02T09:00:00Z', 'answered', '2026-03-02T10:00:00Z' from generate_series(1, 3) n;
    insert into ticket_event (ticket_id, seq, kind, at, happening) values
      (1, 1, 'opened', now(), '{"departmentId": "first"}'),
      (1, 2, 'handed_over', now(), '{"from": "first", "to": "third"}'),
      (1, 3, 'handed_over', now(), '{"from": "third", "to": "second"}'),
      (1, 4, 'reopened', now(), '{"episode": 2}'),
      (1, 5, 'reopened', now(), '{"episode": 3}'),
      (1, 6, 'handed_over', now(), '{"from": "third", "to": "second"}')`)
  const span = { from: at(0), to: at(100), now: at(150), hours }
  const arrived = async (departmentAt: 'start' | 'stop') =>
    (await listWaits(db, 'cohort.arrived', span, { ...everything, departmentAt }, { offset: 0, limit: null })).map(
      ({ departmentId, heldBy }) => [departmentId, heldBy],
    )
  expect(await arrived('stop')).toEqual([
    ['second', 'second'],
    ['second', 'second'],
    ['second', 'second'],
  ])
  expect(await arrived('start')).toEqual([
    ['first', 'second'],
    ['second', 'second'],
    ['third', 'second'],
  ])
})

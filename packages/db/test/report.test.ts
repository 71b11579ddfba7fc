import {
  countGroups,
  countOf,
  countWaits,
  type Database,
  gatherWaits,
  inSnapshot,
  listWaits,
  openDatabase,
} from '@echolot/db'
import { figures, reconciliation, type VoidReason, voidReasons } from '@echolot/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, migratedDatabase } from '../../../test/support/fresh-database.ts'

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
  since: 'found',
  outcome: null,
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
  database = await migratedDatabase()
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
  end: fc.constantFrom('answered', 'answered_before', 'no_response_needed', ...voidReasons),
})
const lives = fc.array(fc.record({ waits: fc.array(wait, { minLength: 1, maxLength: 3 }), open: fc.boolean() }), {
  maxLength: tickets,
})

type End = 'answered' | 'answered_before' | 'no_response_needed' | VoidReason
const isVoid = (end: End): end is VoidReason => voidReasons.some((reason) => reason === end)

/** A wait as its two tables keep it; without an end it goes on. Whose author was erased waits no more, though its episode says so. */
async function insertWait(wait: {
  ticketId: number
  number: number
  begunBy?: string
  departmentId: string
  startedAt: Date
  dueAt: Date
  end: { at: Date; how: End } | null
}): Promise<void> {
  const { ticketId, number, departmentId, startedAt, dueAt, end } = wait
  const answered = end?.how === 'answered' || end?.how === 'answered_before'
  const over = end !== null && end.how !== 'erased'
  await db.pool.query(
    `insert into episode (ticket_id, number, department_id, started_at, target_minutes, due_at, outcome, ended_at, dismiss_reason)
     values ($1, $2, $3, $4, 60, $5, $6, $7, $8)`,
    [
      ticketId,
      number,
      departmentId,
      startedAt,
      dueAt,
      over ? (answered ? 'answered' : 'dismissed') : 'open',
      over ? end.at : null,
      over && !answered
        ? end.how === 'no_response_needed' || end.how === 'spam' || end.how === 'not_about_us'
          ? end.how
          : 'duplicate'
        : null,
    ],
  )
  await db.pool.query(
    `insert into clock (ticket_id, kind, number, episode, state, started_at, start_reason, started_to, stopped_at, stop_reason, void_reason, pauses,
       department_id, stop_department_id, priority, stop_priority, label_ids, stop_label_ids, channel, source_id, watch_ids)
     values ($1, 'first_response', $2, $2, $3, $4, 'detected', 'second', $5, $6, $7, '[]', $8, $9, 'normal', $10, '{}', $11, 'press', 1, '{}')`,
    [
      ticketId,
      number,
      end === null ? 'running' : isVoid(end.how) ? 'void' : 'stopped',
      startedAt,
      end?.at ?? null,
      end === null || isVoid(end.how) ? null : answered ? end.how : 'dismissed',
      end !== null && isVoid(end.how) ? end.how : null,
      wait.begunBy ?? departmentId,
      end === null ? null : departmentId,
      end === null ? null : 'normal',
      end === null ? null : [],
    ],
  )
}

test('of any histories and any two periods in a row it adds up, and every number is the number of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      lives,
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: 1, max: 60 }),
      async (all, first, length) => {
        const now = at(400)
        await db.pool.query('delete from clock; delete from episode')
        const began: { startedAt: Date; void: boolean; outside: boolean; before: boolean }[] = []
        for (const [index, { waits, open }] of all.entries()) {
          let clock = 0
          for (const [number, one] of waits.entries()) {
            const before = one.end === 'answered_before'
            const startedAt = at(clock + one.after)
            const endedAt = at(clock + one.after + (before ? 0 : one.lasts))
            clock += one.after + one.lasts
            const ended = !(open && number === waits.length - 1)
            const outside =
              one.departmentId === 'first' && (startedAt.getUTCHours() < 8 || startedAt.getUTCHours() >= 16)
            began.push({ startedAt, outside, void: ended && isVoid(one.end), before: ended && before })
            await insertWait({
              ticketId: index + 1,
              number: number + 1,
              departmentId: one.departmentId,
              startedAt,
              dueAt: at((startedAt.getTime() - start) / hour + one.promised),
              end: ended ? { at: endedAt, how: one.end } : null,
            })
          }
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
        expect(n['cohort.answered_before']).toBe(within.filter((one) => one.before).length)
        expect(n['cohort.void']).toBe(within.filter((one) => one.void).length)
        expect(Object.values(voids.cohort).reduce((total, one) => total + one, 0)).toBe(n['cohort.void'])
        expect(Object.values(voids.activity).reduce((total, one) => total + one, 0)).toBe(n['activity.void'])
        for (const figure of figures) {
          const rows = await listWaits(db, figure, span, everything, { offset: 0, limit: null })
          expect([figure, rows.length]).toEqual([figure, n[figure]])
          expect(await countOf(db, figure, span, everything)).toBe(n[figure])
          expect(parts.reduce((total, part) => total + part.figures[figure], 0)).toBe(n[figure])
        }
        // In groups it is the same but for what came outside hours, and every wait that arrived has its instants there.
        const groups = await inSnapshot(db, (snapshot) => gatherWaits(snapshot, span, everything, 'arrived'))
        const inside = (counts: typeof sum) => ({
          ...counts,
          figures: { ...counts.figures, 'cohort.outside_hours': 0 },
        })
        expect(countGroups(groups)).toEqual([sum, ...parts].map(inside))
        const instants = groups.flatMap(({ instants }) => [...instants.startedAt]).toSorted((a, b) => a - b)
        const arrivals = within.filter((one) => !one.void).map(({ startedAt }) => startedAt.getTime())
        expect(instants).toEqual(arrivals.toSorted((a, b) => a - b))
      },
    ),
    { numRuns: 25 },
  )
})

test('a wait that was handed over counts for the department that held it last, or for the first if that is asked', async () => {
  await db.pool.query('delete from clock; delete from episode')
  for (const [index, begunBy] of ['first', 'second', 'third'].entries())
    await insertWait({
      ticketId: 1,
      number: index + 1,
      begunBy,
      departmentId: 'second',
      startedAt: at(32),
      dueAt: at(33),
      end: { at: at(34), how: 'answered' },
    })
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

import { examine, readCharts, readReport, readReportBy, rebuildRollups } from '@echolot/actions'
import { type ReportDimension, reportDimensions, voidReasons } from '@echolot/domain'
import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { curveAt, type Observation, timelineOf } from '../../packages/timekeeping/src/index.ts'
import { runEcholot } from '../support/echolot.ts'
import { setUp } from '../support/set-up.ts'

const minute = 60_000
const hour = 60 * minute
/** Three days before summer time begins in Europe. */
const start = Date.parse('2026-03-26T22:20:00Z')
const now = new Date(start + 12 * 24 * hour)
const tickets = 14

const someOf = (ids: readonly number[]) => fc.subarray([...ids])
const wait = fc.record({
  afterMinutes: fc.integer({ min: 0, max: 2_000 }),
  lastsMs: fc.integer({ min: 0, max: 3_000 * minute }),
  promisedMinutes: fc.integer({ min: 1, max: 600 }),
  begunBy: fc.constantFrom('service', 'pr'),
  departmentId: fc.constantFrom('service', 'pr'),
  end: fc.constantFrom('answered', 'answered', 'answered_before', 'dismissed', ...voidReasons),
  /** Which part of it stands still. */
  stands: fc.option(
    fc.record({
      from: fc.double({ min: 0, max: 0.5, noNaN: true }),
      part: fc.double({ min: 0, max: 0.4, noNaN: true }),
    }),
    { freq: 4 },
  ),
  labelIds: someOf([1, 2]),
  priority: fc.constantFrom('normal', 'high'),
})
const life = fc.record({
  sourceId: fc.constantFrom(1, 2),
  watchIds: someOf([1, 2, 3]),
  goal: fc.constantFrom(null, 'Absatz', 'Ruf'),
  accountId: fc.constantFrom(null, 1),
  lag: fc.option(
    fc.record({
      ms: fc.integer({ min: 0, max: 50 * hour }),
      to: fc.constantFrom('second', 'second', 'day'),
      old: fc.boolean(),
    }),
  ),
  waits: fc.array(wait, { minLength: 1, maxLength: 3 }),
  open: fc.boolean(),
})
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never

/** The waits of lives, each after the one before it, as their two tables keep them, with the clocks of detection. */
function rowsOf(lives: readonly Life[]) {
  return lives.flatMap(({ waits, open, lag, ...ticket }, index) => {
    let at = start
    const first = at + (waits[0]?.afterMinutes ?? 0) * minute
    const rows = waits.flatMap((one, place) => {
      const startedAt = at + one.afterMinutes * minute
      const isOpen = open && place === waits.length - 1
      const lasts = one.end === 'answered_before' ? 0 : one.lastsMs
      at = startedAt + lasts
      if (startedAt >= now.getTime() || at >= now.getTime()) return []
      const isVoid = voidReasons.some((reason) => reason === one.end)
      const stoodMs = one.stands === null ? 0 : Math.floor(one.stands.part * lasts)
      const from = startedAt + Math.floor((one.stands?.from ?? 0) * lasts)
      return [
        {
          ...{
            ticketId: index + 1,
            ...ticket,
            kind: 'first_response',
            number: place + 1,
            startedAt,
            startedTo: 'second',
          },
          ...{ begunBy: one.begunBy, departmentId: one.departmentId, priority: one.priority, labelIds: one.labelIds },
          ...{ dueAt: startedAt + one.promisedMinutes * minute, targetMinutes: one.promisedMinutes, stoodMs },
          stoppedAt: isOpen ? null : at,
          how: isOpen ? null : one.end,
          state: isOpen ? 'running' : isVoid ? 'void' : 'stopped',
          stopReason: isOpen || isVoid ? null : one.end,
          voidReason: !isOpen && isVoid ? one.end : null,
          pauses:
            stoodMs === 0
              ? []
              : [
                  {
                    from: new Date(from),
                    to: new Date(from + stoodMs),
                    until: new Date(from + stoodMs),
                    reason: 'author',
                  },
                ],
        },
      ]
    })
    if (lag === null || rows.length === 0) return rows
    const [one] = rows
    if (one === undefined) return rows
    const detection = {
      ...{
        ...one,
        kind: 'detection',
        startedAt: first - lag.ms,
        startedTo: lag.to,
        stoppedAt: first,
        pauses: [],
        how: null,
      },
      ...(lag.old
        ? { state: 'void', stopReason: null, voidReason: 'back_fill' }
        : { state: 'stopped', stopReason: 'detected', voidReason: null }),
    }
    return [...rows, detection]
  })
}
type Row = ReturnType<typeof rowsOf>[number]

const statements = [
  `delete from clock`,
  `delete from episode`,
  `insert into episode (ticket_id, number, department_id, started_at, target_minutes, due_at, outcome, ended_at, dismiss_reason)
    select "ticketId", number, "departmentId", to_timestamp("startedAt" / 1000.0), "targetMinutes", to_timestamp("dueAt" / 1000.0),
      case when how is null then 'open' when how like 'answered%' then 'answered' else 'dismissed' end, to_timestamp("stoppedAt" / 1000.0),
      case when how is not null and how not like 'answered%' then 'no_response_needed' end from waits where kind <> 'detection'`,
  `insert into clock (ticket_id, kind, number, episode, state, started_at, start_reason, started_to, stopped_at, stop_reason, void_reason, pauses,
      department_id, stop_department_id, priority, stop_priority, label_ids, stop_label_ids, channel, source_id, watch_ids, account_id, goal)
    select "ticketId", kind, number, number, state, to_timestamp("startedAt" / 1000.0), 'detected', "startedTo", to_timestamp("stoppedAt" / 1000.0), "stopReason", "voidReason", pauses,
      "begunBy", case when "stoppedAt" is not null then "departmentId" end, priority, case when "stoppedAt" is not null then priority end, "labelIds",
      case when "stoppedAt" is not null then "labelIds" end, case "sourceId" when 1 then 'press' else 'blog' end, "sourceId", "watchIds", "accountId", goal from waits`,
]
const waits = `with waits as (select * from jsonb_to_recordset($1::jsonb) as w ("ticketId" bigint, "sourceId" bigint, "watchIds" bigint[], goal text, "accountId" bigint,
  kind text, number int, "startedAt" float8, "startedTo" text, "begunBy" text, "departmentId" text, priority text, "labelIds" bigint[], "dueAt" float8, "targetMinutes" int,
  "stoppedAt" float8, how text, state text, "stopReason" text, "voidReason" text, pauses jsonb))`

const rounded = (value: number) => Math.round(value * 1e9)
type Charts = Awaited<ReturnType<typeof readCharts>>
const sameCurve = ({ curve, ...charts }: Charts) => ({
  ...charts,
  curve: curve.map(({ ms, atRisk, ...shares }) => [ms, atRisk, Object.values(shares).map(rounded)]),
})

/** The charts as anybody would draw them who has every wait before them. */
function drawn(
  rows: readonly Row[],
  { from, to, zone }: { from: number; to: number; zone: string },
  times: readonly number[],
) {
  const all = rows.filter(({ kind }) => kind !== 'detection')
  const arrived = all.filter(({ startedAt, voidReason }) => startedAt >= from && startedAt < to && voidReason === null)
  const observations = arrived.flatMap(({ startedAt, stoppedAt, stoodMs, how }): Observation[] => {
    if (how === 'answered_before') return []
    const ms = (stoppedAt ?? now.getTime()) - startedAt - stoodMs
    return [{ ms, outcome: how === null ? 'open' : how === 'answered' ? 'answered' : 'dismissed' }]
  })
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  })
  const cells = new Map<string, { arrived: number; waiting: number[] }>()
  for (let at = Math.floor(from / hour) * hour; at < Math.min(to, now.getTime()); at += hour) {
    const cell = cells.get(format.format(at)) ?? { arrived: 0, waiting: [] }
    cells.set(format.format(at), cell)
    const end = Math.min(at + hour, to)
    cell.arrived += all.filter(({ startedAt }) => startedAt >= Math.max(at, from) && startedAt < end).length
    cell.waiting.push(all.filter(({ startedAt, stoppedAt }) => startedAt < end && (stoppedAt ?? end) >= end).length)
  }
  const lagsOf = (sourceId: number) => {
    const first = new Set(
      arrived.filter((one) => one.number === 1 && one.sourceId === sourceId).map((one) => one.ticketId),
    )
    const detected = rows.filter(({ kind, ticketId }) => kind === 'detection' && first.has(ticketId))
    const known = detected.filter(({ state, startedTo }) => state === 'stopped' && startedTo === 'second').length
    const backFilled = detected.filter(({ state }) => state === 'void').length
    return { known, backFilled, unknown: first.size - known - backFilled }
  }
  return {
    curve: curveAt(timelineOf(observations), times).map(({ ms, atRisk, answered, dismissed }) => [
      ms,
      atRisk,
      rounded(answered.share),
      rounded(dismissed),
    ]),
    week: [...cells.values()]
      .map(({ arrived, waiting }) => [arrived, rounded(waiting.reduce((sum, one) => sum + one, 0) / waiting.length)])
      .toSorted(),
    open: all.filter(({ stoppedAt }) => stoppedAt === null).length,
    lags: [1, 2].map(lagsOf).filter((one) => one.known + one.backFilled + one.unknown > 0),
  }
}

test('of any waits, told apart by anything, in any zone, days say exactly what every wait says, and charts show what happened', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  await setUp(run.client())
  const ctx = { ...(await run.echolot.base.context()), now }
  const client = new pg.Client({ connectionString: run.echolot.base.db.url })
  await client.connect()
  await client.query(`
    insert into source (name, connector, url, address_sealed, address_digest, settings, channel, purpose, interval_seconds, next_poll_at, created_at, state)
      select name, 'feed', 'https://' || channel || '.example', '', convert_to(channel, 'UTF8'), '{}', channel, 'mentions', 900, now() + interval '1 year', now(), 'paused'
      from (values ('Presse', 'press'), ('Blog', 'blog')) as one (name, channel);
    insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at)
      select 1, convert_to(n::text, 'UTF8'), 'press', false, false, 'mentions', 'public', 'mention', now() from generate_series(1, ${tickets}) n;
    insert into mention (item_id, ground, hits, found_at) select id, 'watch', '[]', now() from item;
    insert into ticket (mention_id, item_id, source_id, channel, state, department_id, opened_at, episode_started_at, target_minutes, due_at, because, seq)
      select id, item_id, 1, 'press', 'open', 'service', now(), now(), 60, now(), '[]', 1 from mention`)
  const narrowings = [
    {},
    { departmentId: 'service', departmentAt: 'start' },
    { departmentId: 'pr' },
    { sourceId: 1 },
    { watchId: 2 },
    { channel: 'blog', labelId: 1 },
  ] as const
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: tickets }),
      fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns'),
      fc.integer({ min: 26, max: 31 }),
      fc.integer({ min: 0, max: 8 }),
      fc.array(fc.integer({ min: 0, max: 12 * 24 }), { maxLength: 3 }),
      fc.constantFrom<ReportDimension>(...reportDimensions),
      fc.constantFrom(...narrowings),
      async (lives, zone, first, length, touched, dimension, narrowed) => {
        const rows = rowsOf(lives)
        await client.query('update organisation set zone = $1', [zone])
        for (const statement of statements)
          await client.query(
            statement.includes('waits') ? [waits, statement].join(' ') : statement,
            statement.includes('waits') ? [JSON.stringify(rows)] : [],
          )
        await rebuildRollups(ctx, {}, () => {})
        // Days that were touched since are read wait by wait, and so is what changed in them.
        await client.query(`insert into wait_touched (at) select to_timestamp(n) from unnest($1::float8[]) n`, [
          touched.map((hours) => (start + hours * hour) / 1000),
        ])
        const [gone] = touched.length > 1 ? rows.filter(({ kind, number }) => kind !== 'detection' && number === 1) : []
        if (gone !== undefined)
          await client.query(`delete from clock where ticket_id = $1 and kind = 'first_response' and number = 1`, [
            gone.ticketId,
          ])
        const date = (day: number) => new Date(Date.UTC(2026, 2, day)).toISOString().slice(0, 10)
        const period = { from: date(first), to: date(first + length) }
        const of = (quantiles: 'near' | 'exact') => ({ ...period, ...narrowed, quantiles })
        expect(sameCurve(await readCharts(ctx, of('near')))).toEqual(sameCurve(await readCharts(ctx, of('exact'))))
        expect((await readReport(ctx, of('near'))).figures).toEqual((await readReport(ctx, of('exact'))).figures)
        expect(await readReportBy(ctx, { ...of('near'), dimension })).toEqual(
          await readReportBy(ctx, { ...of('exact'), dimension }),
        )
        const { curve, week, backlog, lags } = await readCharts(ctx, { ...period, quantiles: 'near' })
        const {
          rows: [span],
        } = await client.query<{ from: Date; to: Date }>(
          `select $1::timestamp at time zone $3 as from, ($2::timestamp + interval '1 day') at time zone $3 as to`,
          [period.from, period.to, zone],
        )
        const there = rows.filter(
          (one) => one.kind === 'detection' || one.ticketId !== gone?.ticketId || one.number !== 1,
        )
        const told = drawn(
          there,
          { from: span?.from.getTime() ?? 0, to: span?.to.getTime() ?? 0, zone },
          curve.map(({ ms }) => ms),
        )
        expect(
          curve.map(({ ms, atRisk, answered, dismissed }) => [ms, atRisk, rounded(answered), rounded(dismissed)]),
        ).toEqual(told.curve)
        expect(
          week.flatMap(({ arrived, waiting }) => (waiting === null ? [] : [[arrived, rounded(waiting)]])).toSorted(),
        ).toEqual(told.week)
        expect(backlog.reduce((sum, { open }) => sum + open, 0)).toBe(told.open)
        expect(
          lags
            .toSorted((a, b) => a.sourceId - b.sourceId)
            .map(({ known, backFilled, unknown }) => ({ known, backFilled, unknown })),
        ).toEqual(told.lags)
      },
    ),
    // Whatever fails is small enough to read, and each smaller one would take a second.
    { numRuns: 12, endOnFailure: true },
  )

  // What a day keeps is counted anew, also where it is packed, and rebuilding mends it.
  const faults = async () =>
    (await examine(run.echolot.base.db.url, { timeoutMs: 60_000 }))
      .find(({ name }) => name === 'rolled_days')
      ?.rows.map(({ fault }) => fault)
  await client.query(
    `insert into wait_touched select started_at from clock where stopped_at is not null union all select stopped_at from clock where stopped_at is not null`,
  )
  await rebuildRollups(ctx, {}, () => {})
  expect(await faults()).toEqual([])
  const { rows: days } = await client.query<{ last: string }>('select max(day)::text as last from wait_day')
  const last = days[0]?.last ?? ''
  for (const column of ['ages', 'hours', 'lags', 'lengths', 'ends', 'parts']) {
    await client.query(
      `update wait_day set ${column} = ${column} || '\\x00' where dimension = 'source' and day = '${last}'`,
    )
    expect([column, (await faults())?.length]).not.toEqual([column, 0])
    await rebuildRollups(ctx, { from: last }, () => {})
    expect([column, await faults()]).toEqual([column, []])
  }
  await client.end()
})

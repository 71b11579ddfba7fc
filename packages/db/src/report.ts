import {
  type Counting,
  type Figure,
  figures,
  type ReportDimension,
  type Sight,
  type VoidReason,
  voidReasons,
} from '@echolot/domain'
import { type RawBuilder, sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import {
  alike,
  conditionOf,
  conditionOfAlike,
  isLate,
  type ListedWait,
  listedColumns,
  outside,
  plainFacts,
  type ReportSpan,
  type WaitFilter,
  type WaitOutcome,
  waits,
  withTexts,
} from './report-waits.ts'
import { ticketInSight } from './sight.ts'

export type { KeptPauses, ListedWait, OpenHours, ReportSpan, WaitFilter } from './report-waits.ts'

export type WaitCounts = {
  /** Null is all of them together. */
  departmentId: string | null
  figures: Record<Figure, number>
  voids: { cohort: Record<VoidReason, number>; activity: Record<VoidReason, number> }
  /** When the oldest wait began that is open now; null where none is. */
  oldestOpenAt: Date | null
}

/** Every figure of a span, for all waits of the filter together and for each department, counted in one pass. */
export async function countWaits(db: Tx, span: ReportSpan, filter: WaitFilter): Promise<WaitCounts[]> {
  const { rows } = await raw<CountRow & { departmentId: string; oldestOpenAt: Date | null }>`
    select w.department_id, min(w.oldest_open_at) as oldest_open_at, ${counting}
    from ${alike(raw`${waits(filter)} where ${touches(span)}`, span, [raw`w.department_id`])}
    group by w.department_id order by w.department_id`.execute(sql(db))
  const counted = rows.map(waitCountsOf)
  return [addUp(counted), ...counted]
}

/** All of them together. */
export function addUp(counted: readonly WaitCounts[]): WaitCounts {
  const add = <Name extends string>(names: readonly Name[], of: (one: WaitCounts) => Record<Name, number>) =>
    Object.fromEntries(names.map((name) => [name, counted.reduce((sum, one) => sum + of(one)[name], 0)])) as Record<
      Name,
      number
    >
  const oldest = counted.flatMap(({ oldestOpenAt }) => (oldestOpenAt === null ? [] : [oldestOpenAt.getTime()]))
  return {
    departmentId: null,
    figures: add(figures, (one) => one.figures),
    voids: {
      cohort: add(voidReasons, (one) => one.voids.cohort),
      activity: add(voidReasons, (one) => one.voids.activity),
    },
    oldestOpenAt: oldest.length === 0 ? null : new Date(oldest.reduce((a, b) => Math.min(a, b))),
  }
}

function waitCountsOf(row: CountRow & { departmentId: string | null; oldestOpenAt: Date | null }): WaitCounts {
  return {
    departmentId: row.departmentId,
    oldestOpenAt: row.oldestOpenAt,
    figures: named(figures, row, 0),
    voids: {
      cohort: named(voidReasons, row, figures.length),
      activity: named(voidReasons, row, figures.length + voidReasons.length),
    },
  }
}

/** The figures of one channel, source, …; `name` is what people gave it, where it has one. */
export type PartCounts = { key: string; name: string | null; figures: Record<Figure, number> }

/** The waits of a span told apart by one dimension, the most first. A wait that several watches hit is counted with each. */
export async function countWaitsBy(
  db: Tx,
  span: ReportSpan,
  filter: WaitFilter,
  dimension: ReportDimension,
): Promise<PartCounts[]> {
  const rows = raw`${waits(filter)} ${partsOf(dimension)} where ${touches(span)}`
  const { rows: parts } = await raw<CountRow & { key: string; name: string | null }>`
    select w.key::text as key, ${nameOfPart(dimension)} as name, ${counting} from ${alike(rows, span, [raw`part.key`])}
    group by w.key ${partsInOrder(raw`sum(w.n)`)}`.execute(sql(db))
  return parts.map((row) => ({ key: row.key, name: row.name, figures: named(figures, row, 0) }))
}

/** The largest first; more than anybody reads are not told. */
function partsInOrder(size: RawBuilder<unknown>): RawBuilder<unknown> {
  return raw`order by ${size} desc, w.key::text limit 200`
}

/** Joins to a wait `w` each `part` with the `key` by which a dimension tells it apart: one, several, or none. */
export function partsOf(dimension: ReportDimension): RawBuilder<unknown> {
  switch (dimension) {
    case 'department':
      return raw`cross join lateral (select w.department_id) part (key)`
    case 'channel':
      return raw`cross join lateral (select w.channel) part (key)`
    case 'source':
      return raw`cross join lateral (select w.source_id) part (key)`
    case 'watch':
      return raw`cross join lateral unnest(w.watch_ids) part (key)`
    case 'priority':
      return raw`cross join lateral (select w.priority) part (key)`
    case 'label':
      return raw`cross join lateral unnest(w.label_ids) part (key)`
    case 'account':
      return raw`cross join lateral (select w.account_id where w.account_id is not null) part (key)`
    case 'goal':
      return raw`cross join lateral (select w.goal where w.goal is not null) part (key)`
    case 'outcome':
      return raw`cross join lateral (select w.result where w.result is not null) part (key)`
  }
}

/** Those of parts that are told, in their order, each with its name. */
export async function nameParts(
  db: Tx,
  dimension: ReportDimension,
  sizes: readonly { key: string; n: number }[],
): Promise<{ key: string; name: string | null }[]> {
  const numbered = ['source', 'watch', 'label', 'account'].includes(dimension)
  const keys = raw`${sizes.map(({ key }) => key)}::text[]`
  const { rows } = await raw<{ key: string; name: string | null }>`
    select w.key::text as key, ${nameOfPart(dimension)} as name
    from unnest(${numbered ? raw`${keys}::bigint[]` : keys}, ${sizes.map(({ n }) => n)}::bigint[]) w (key, n) ${partsInOrder(raw`w.n`)}`.execute(
    sql(db),
  )
  return rows
}

/** What people call the part `w.key`; null where it has no name of its own. */
function nameOfPart(dimension: ReportDimension): RawBuilder<unknown> {
  switch (dimension) {
    case 'department':
    case 'source':
    case 'watch':
    case 'label':
    case 'account':
      return raw`(select its.name from ${raw.table(dimension)} its where its.id = w.key)`
    case 'goal':
      return raw`w.key`
    case 'channel':
    case 'priority':
    case 'outcome':
      return raw`null`
  }
}

type CountRow = Record<string, unknown>

/** A column for each figure and each reason of being void; by number, for a name with a dot would not come back as it went. */
const counting = raw.join(
  [
    ...figures.map((figure) => conditionOfAlike(figure)),
    ...(['cohort.void', 'activity.void'] as const).flatMap((figure) =>
      voidReasons.map((reason) => raw`${conditionOfAlike(figure)} and w.void_reason = ${reason}`),
    ),
  ].map(
    (condition, index) => raw`coalesce(sum(w.n) filter (where ${condition}), 0)::bigint as ${raw.ref(`n${index}`)}`,
  ),
)

/** Only what began before now or the end and was not over before the beginning can be in any figure. */
function touches({ from, to, now }: ReportSpan): RawBuilder<unknown> {
  return raw`w.started_at < greatest(${to}::timestamptz, ${now}::timestamptz) and (w.ended_at is null or w.ended_at >= ${from}::timestamptz)`
}

function named<Name extends string>(names: readonly Name[], row: CountRow, first: number): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, Number(row[`n${first + index}`])])) as Record<
    Name,
    number
  >
}

/** What the statistics of a span need of each wait that arrived in it, and no more: there may be a million. */
export type TimedWait = Pick<
  ListedWait,
  | 'departmentId'
  | 'heldBy'
  | 'startedAt'
  | 'publishedAt'
  | 'dueAt'
  | 'targetMinutes'
  | 'endedAt'
  | 'answeredBefore'
  | 'pauses'
> & {
  counted: Counting
  outcome: Exclude<WaitOutcome, 'void'>
  /** Whether it began while its department was closed. */
  outside: boolean
}

export function timedColumns({ hours }: ReportSpan): RawBuilder<unknown> {
  return raw`w.department_id, w.held_by, w.started_at, w.published_at, w.due_at, w.target_minutes, w.counted, w.ended_at, w.outcome, w.answered_before, w.pauses, ${outside(hours)} as outside`
}

/** Waits that are alike in all but their instants. */
export type WaitGroup = Pick<
  ListedWait,
  'departmentId' | 'heldBy' | 'targetMinutes' | 'counted' | 'outcome' | 'voidReason' | 'answeredBefore' | 'pauses'
> & {
  /** How many they are. */
  n: number
  isLate: boolean
  /** What counts them, but for the one of those that came outside hours: whoever has the calendars tells these apart. */
  figures: readonly Figure[]
  oldestOpenAt: Date | null
  /** Of those that are wanted, each: in ms, cut off as a Date cuts them off. Null where times count from the finding. */
  instants: { startedAt: Float64Array; endedAt: Float64Array; publishedAt: Float64Array | null }
}

/** Of which waits the instants are wanted: all, those that arrived, or those of them that are not late, which is enough for a share. */
export type WantedInstants = 'all' | 'arrived' | 'arrived and not late'

/**
 * Every wait that any figure of a span may count, in one pass: half a million rows take longer to read than to count, so those that
 * are alike come as one, and their instants as bytes. To be asked in a snapshot.
 */
export function gatherWaits(
  snapshot: Tx,
  span: ReportSpan,
  filter: WaitFilter,
  wanted: WantedInstants,
): Promise<WaitGroup[]> {
  return listGroups(snapshot, raw`${waits(filter)} where ${touches(span)}`, span, filter, wanted)
}

/**
 * @param rows rows `w` of waits.
 * @param own where not every wait is counted with all that it could be: further keys, and which of a figure's waits count.
 */
export async function listGroups<More>(
  snapshot: Tx,
  rows: RawBuilder<unknown>,
  span: ReportSpan,
  { since }: Pick<WaitFilter, 'since'>,
  wanted: WantedInstants,
  own: {
    keys: readonly RawBuilder<unknown>[]
    counts: (figure: Figure) => RawBuilder<unknown>
  } = { keys: [], counts: () => raw`true` },
): Promise<(WaitGroup & More)[]> {
  await raw`select set_config('work_mem', ${roomForGroups}, true), set_config('enable_sort', 'off', true), set_config('random_page_cost', '1.1', true)`.execute(
    sql(snapshot),
  )
  const published = since === 'published'
  const bytes = (instant: string) => raw`timestamptz_send(coalesce(w.${raw.ref(instant)}, 'infinity'))`
  const arrived = conditionOf('cohort.arrived', span)
  const these = {
    all: raw`true`,
    arrived,
    'arrived and not late': raw`${arrived} and not (${isLate(span)})`,
  }[wanted]
  const instants = raw`string_agg(${bytes('started_at')} || ${bytes('ended_at')} ${published ? raw`|| ${bytes('published_at')}` : raw``}, '')
    filter (where ${these})`
  const keys = ['department_id', 'held_by', 'target_minutes', 'counted', 'pauses'].map((key) => raw`w.${raw.ref(key)}`)
  const counted = figuresOfAlike(
    figures.filter((figure) => figure !== 'cohort.outside_hours'),
    own.counts,
  )
  type Row = Omit<WaitGroup, 'instants'> & { instants: Buffer | null } & More
  const { rows: groups } = await raw<Row>`
    select w.*, ${counted} as figures
    from ${alike(rows, span, [...keys, ...own.keys], { more: [raw`${instants} as instants`], asked: plainFacts })}`.execute(
    sql(snapshot),
  )
  return groups.map((group) => ({ ...group, instants: readInstants(group.instants, published) }))
}

/** Which figures count a row of `alike`. @param counts further conditions. */
export function figuresOfAlike(
  among: readonly Figure[],
  counts: (figure: Figure) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const counted = among.map(
    (figure) => raw`case when ${conditionOfAlike(figure)} and ${counts(figure)} then ${figure}::text end`,
  )
  return raw`array_remove(array[${raw.join(counted)}], null)`
}

/** What a year of waits takes to be joined with their promises and told apart in memory: half of it, and as much again while hashing. */
const roomForGroups = '64MB'

/** The instants of waits as PostgreSQL sends them: microseconds since 2000, in eight bytes each. */
function readInstants(bytes: Buffer | null, published: boolean): WaitGroup['instants'] {
  const each = published ? 3 : 2
  const n = (bytes?.length ?? 0) / (8 * each)
  const read = (place: number) => {
    const instants = new Float64Array(n)
    for (let index = 0; index < n; index++) instants[index] = instantAt(bytes, 8 * (each * index + place))
    return instants
  }
  return { startedAt: read(0), endedAt: read(1), publishedAt: published ? read(2) : null }
}

const year2000 = Date.UTC(2000, 0, 1)

/** In ms since the epoch; not a number where there is none. */
function instantAt(bytes: Buffer | null, at: number): number {
  if (bytes === null) return Number.NaN
  const high = bytes.readInt32BE(at)
  return high === 0x7f_ff_ff_ff
    ? Number.NaN
    : year2000 + Math.floor((high * 2 ** 32 + bytes.readUInt32BE(at + 4)) / 1000)
}

/** What groups come to, for all of them together and for each department. */
export function countGroups(groups: readonly WaitGroup[]): WaitCounts[] {
  const counted = [...Map.groupBy(groups, ({ departmentId }) => departmentId)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([departmentId, its]): WaitCounts => ({ departmentId, ...countTogether(its) }))
  return [addUp(counted), ...counted]
}

/** What groups come to that are one part of a report. */
export function countTogether(
  groups: readonly Pick<WaitGroup, 'n' | 'figures' | 'voidReason' | 'oldestOpenAt'>[],
): Omit<WaitCounts, 'departmentId'> {
  const counts = noCounts()
  for (const { n, figures: counting, voidReason, oldestOpenAt } of groups) {
    for (const figure of counting) counts.figures[figure] += n
    for (const lens of ['cohort', 'activity'] as const)
      if (voidReason !== null && counting.includes(`${lens}.void`)) counts.voids[lens][voidReason] += n
    if (oldestOpenAt !== null && (counts.oldestOpenAt === null || oldestOpenAt < counts.oldestOpenAt))
      counts.oldestOpenAt = oldestOpenAt
  }
  return counts
}

/** Counts of no wait. */
function noCounts(): Omit<WaitCounts, 'departmentId'> {
  const none = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>
  return {
    figures: none(figures),
    voids: { cohort: none(voidReasons), activity: none(voidReasons) },
    oldestOpenAt: null,
  }
}

/** The waits that a figure counts, a page of them in the order in which they began. */
export async function listWaits(
  db: Tx,
  figure: Figure,
  span: ReportSpan,
  filter: WaitFilter,
  { sight = 'all', ...page }: { offset: number; limit: number | null; sight?: Sight },
): Promise<ListedWait[]> {
  const { rows } = await raw<ListedWait>`
    ${withTexts(raw`select ${listedColumns} from ${waits(filter)} where ${conditionOf(figure, span)} and ${liesIn(sight)}
      order by w.started_at, w.ticket_id, w.episode offset ${page.offset} limit ${page.limit}::int`)}
    order by w.started_at, w.ticket_id, w.episode`.execute(sql(db))
  return rows
}

/** Of whose ticket more than the times may be told: it is in sight now. */
function liesIn(sight: Sight) {
  if (sight === 'all') return raw`true`
  return raw`exists (select from ticket where ticket.id = w.ticket_id and ${ticketInSight(sight)})`
}

/** How many waits of a figure lie out of sight. */
export async function countUnseen(
  db: Tx,
  figure: Figure,
  span: ReportSpan,
  filter: WaitFilter,
  sight: Sight,
): Promise<number> {
  if (sight === 'all') return 0
  const { rows } = await raw<{ n: number }>`
    select count(*) as n from ${waits(filter)} where ${conditionOf(figure, span)} and not ${liesIn(sight)}`.execute(
    sql(db),
  )
  return rows[0]?.n ?? 0
}

/** How many waits a figure counts: what is said above its rows. */
export async function countOf(db: Tx, figure: Figure, span: ReportSpan, filter: WaitFilter): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*) as n from ${waits(filter)} where ${conditionOf(figure, span)}`.execute(sql(db))
  return rows[0]?.n ?? 0
}

/** What a report can be narrowed to: every channel, source and watch of which there is a ticket. */
export async function listReportFilters(db: Tx) {
  type Named = { id: number; name: string }
  const [channels, sources, watches, labels, accounts, goals] = await Promise.all([
    raw<{ name: string }>`select distinct channel as name from source where purpose <> 'account' order by 1`.execute(
      sql(db),
    ),
    raw<Named>`select id, name from source where purpose <> 'account' order by lower(name), id`.execute(sql(db)),
    raw<Named>`select id, name from watch order by lower(name), id`.execute(sql(db)),
    raw<Named>`select id, name from label order by lower(name), id`.execute(sql(db)),
    raw<Named>`select id, name from account order by lower(name), id`.execute(sql(db)),
    raw<{ name: string }>`select distinct goal as name from account where goal is not null order by 1`.execute(sql(db)),
  ])
  return {
    channels: channels.rows.map(({ name }) => name),
    sources: sources.rows,
    watches: watches.rows,
    labels: labels.rows,
    accounts: accounts.rows,
    goals: goals.rows.map(({ name }) => name),
  }
}

import { sql as raw } from 'kysely'
import { atEnd, plannedOnce, sql, type Tx } from './database.ts'

const counted = [
  'polled',
  'unchanged',
  'fetched',
  'throttled',
  'failed',
  'parsed',
  'stored',
  'erased',
  'matched',
  'own',
  'no_hit',
  'dead',
  'lag_items',
  'lag_seconds',
] as const
type Counted = (typeof counted)[number]

/** What a transaction adds to one hour of a source; the longest lag is no sum. */
export type HourNote = Partial<Record<Counted, number>> & { lag_worst_seconds?: number }

type Noted = { sourceId: number; hour: number; note: HourNote }

const hourMs = 3_600_000
const notes = new WeakMap<Tx, Map<string, Noted>>()

/**
 * Counts something in a source's hour. Written with the end of the transaction, all in one statement and in the order of
 * the sources: whoever holds a row of the ledger waits for nobody, so no two lock each other out, and what is undone was never counted.
 */
export function noteHour(tx: Tx, sourceId: number, at: Date, note: HourNote): void {
  const noted = notes.get(tx) ?? new Map<string, Noted>()
  if (noted.size === 0) {
    notes.set(tx, noted)
    atEnd(tx, () => writeHours(tx, [...noted.values()]))
  }
  const hour = Math.floor(at.getTime() / hourMs) * hourMs
  const key = `${sourceId} ${hour}`
  const before = noted.get(key)?.note ?? {}
  const sum: HourNote = {
    lag_worst_seconds: Math.max(before.lag_worst_seconds ?? 0, note.lag_worst_seconds ?? 0),
  }
  for (const name of counted) sum[name] = (before[name] ?? 0) + (note[name] ?? 0)
  noted.set(key, { sourceId, hour, note: sum })
}

const columns = counted.map((name) => raw.ref(name))
const added = raw.join(
  counted.map((name) => raw`${raw.ref(name)} = source_hour.${raw.ref(name)} + excluded.${raw.ref(name)}`),
)

async function writeHours(tx: Tx, noted: readonly Noted[]): Promise<void> {
  // What only moves between columns may take from one of them, which a row that is not there cannot bear.
  for (let from = 0; from < noted.length; from += 1_000) {
    const some = noted.slice(from, from + 1_000)
    const sums = raw.join(counted.map((name) => raw`${some.map(({ note }) => note[name] ?? 0)}::bigint[]`))
    await raw`${plannedOnce} insert into source_hour (source_id, hour, lag_worst_seconds, ${raw.join(columns)})
      select * from unnest(${some.map(({ sourceId }) => sourceId)}::bigint[], ${some.map(({ hour }) => new Date(hour))}::timestamptz[],
        ${some.map(({ note }) => note.lag_worst_seconds ?? 0)}::integer[], ${sums}) as n order by 1, 2
      on conflict (source_id, hour) do update set ${added},
        lag_worst_seconds = greatest(source_hour.lag_worst_seconds, excluded.lag_worst_seconds)`.execute(sql(tx))
  }
}

/** Marks the hour as one in which Echolot was at work. */
export async function noteListening(db: Tx, now: Date): Promise<void> {
  await sql(db)
    .insertInto('listeningHour')
    .values({ hour: new Date(Math.floor(now.getTime() / hourMs) * hourMs) })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The hours since in which Echolot was at work, and the first of which that is known at all. */
export async function listListeningHours(db: Tx, since: Date): Promise<{ first: Date | null; hours: Date[] }> {
  const rows = await sql(db)
    .selectFrom('listeningHour')
    .select('hour')
    .where('hour', '>=', since)
    .orderBy('hour')
    .execute()
  const first = await sql(db)
    .selectFrom('listeningHour')
    .select((e) => e.fn.min('hour').as('hour'))
    .executeTakeFirst()
  return { first: first?.hour ?? null, hours: rows.map(({ hour }) => hour) }
}

/** The ledger of one source, or of all, from an hour on; hours in which nothing happened have no row. */
export function listSourceHours(db: Tx, { sourceId, since }: { sourceId?: number; since: Date }) {
  return sql(db)
    .selectFrom('sourceHour')
    .selectAll()
    .where('hour', '>=', since)
    .$if(sourceId !== undefined, (q) => q.where('sourceId', '=', sourceId ?? 0))
    .orderBy('sourceId')
    .orderBy('hour')
    .execute()
}

export async function pruneSourceHours(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('sourceHour').where('hour', '<', before).execute()
  await sql(db).deleteFrom('listeningHour').where('hour', '<', before).execute()
}

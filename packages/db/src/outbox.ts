import { type EventData, type EventName, type Lane, listenersOf, parseEvent } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { type Database, plannedOnce, sql, type Tx, traceOf } from './database.ts'
import { json } from './json.ts'

export const liveChannel = 'echolot_live'
export const outboxChannel = 'echolot_outbox'

/**
 * Says that something happened, in the transaction in which it happened: a row for the queue where services listen, and a
 * notification for open browsers. Both become visible with the commit and vanish with a rollback. Beside the payload stands
 * the trace it belongs to, where traces are on; the catalogue, which does not know the name, drops it again.
 */
export function emit<Name extends EventName>(tx: Tx, now: Date, name: Name, data: EventData<Name>): Promise<void> {
  return emitAll(tx, now, [{ name, data } as Happened])
}

/** Says to open pages of all processes what is true for a moment and kept nowhere. */
export async function tellOpenPages(db: Tx, news: { event: string; ids: readonly number[] }): Promise<void> {
  await raw`select pg_notify(${liveChannel}, ${JSON.stringify(news)})`.execute(sql(db))
}

export type Happened = { [Name in EventName]: { name: Name; data: EventData<Name> } }[EventName]

/** The same of all that happened, in this order, in one statement, for whoever waits for the transaction waits for each of them. */
export async function emitAll(tx: Tx, now: Date, happened: readonly Happened[]): Promise<void> {
  const trace = traceOf(tx)
  const said = happened.map(({ name, data }) => ({ name, payload: parseEvent(name, data) }))
  const told = said.map(({ name, payload }) =>
    JSON.stringify({ event: name, ids: Object.values(payload).find(Array.isArray) ?? [] }),
  )
  const heard = said.filter(({ name }) => listenersOf(name).length > 0)
  const notices = raw`select pg_notify(${liveChannel}, told) from unnest(${told}::text[]) as n (told)`
  if (heard.length === 0) await raw`${plannedOnce} ${notices}`.execute(sql(tx))
  else {
    const lanes = heard.map(({ payload }): Lane => ('lane' in payload ? payload.lane : 'live'))
    const payloads = heard.map(({ payload }) => json(trace === null ? payload : { ...payload, trace }))
    await raw`${plannedOnce}
      with said as (
        insert into outbox (event, payload, lane, created_at)
        select event, payload::jsonb, lane, ${now}
        from unnest(${heard.map(({ name }) => name)}::text[], ${payloads}::text[], ${lanes}::text[]) as n (event, payload, lane))
      select pg_notify(${outboxChannel}, '') union all ${notices}`.execute(sql(tx))
  }
}

/** Cuts ids into chunks that fit the catalogue's limit of 500 an event. */
export function inChunks(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, chunk) => ids.slice(chunk * 500, chunk * 500 + 500))
}

export type OutboxRow = { id: number; event: string; payload: unknown; lane: Lane }

/** The database's clock, and whether any row waits, claimed or not: one statement for the many times when none does. */
export async function lookIntoOutbox({ pool }: Database): Promise<{ now: Date; waiting: boolean }> {
  const { rows } = await pool.query<{ now: Date; waiting: boolean }>({
    name: 'look into outbox',
    text: 'select clock_timestamp() as now, exists (select from outbox) as waiting',
  })
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL gave no time.')
  return row
}

/** Claims rows to carry to the queue. Another relay skips them until the claim runs out; never "id greater than last seen". */
export async function claimOutbox(
  db: Tx,
  { now, limit, claimSeconds }: { now: Date; limit: number; claimSeconds: number },
): Promise<OutboxRow[]> {
  const until = new Date(now.getTime() + claimSeconds * 1000)
  return sql(db)
    .updateTable('outbox')
    .set({ claimedUntil: until })
    .where('id', 'in', (e) =>
      e
        .selectFrom('outbox')
        .select('id')
        .where((w) => w.or([w('claimedUntil', 'is', null), w('claimedUntil', '<', now)]))
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'event', 'payload', 'lane'])
    .execute()
}

/** Forgets rows that the queue has taken. */
export async function finishOutbox(db: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await sql(db).deleteFrom('outbox').where('id', 'in', ids).execute()
}

/** How many rows wait and since when the oldest does. */
export async function outboxState(db: Tx): Promise<{ waiting: number; oldestAt: Date | null }> {
  const row = await sql(db)
    .selectFrom('outbox')
    .select((e) => [e.fn.countAll<number>().as('waiting'), e.fn.min('createdAt').as('oldestAt')])
    .executeTakeFirstOrThrow()
  return { waiting: row.waiting, oldestAt: row.oldestAt }
}

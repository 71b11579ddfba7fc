import type { ArchiveRunState } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'
import { selectionOf, type TicketSelection } from './ticket-list.ts'

/** Which tickets: these, or all that a list shows. */
export type BulkChoice = { ids: readonly number[] } | { selection: TicketSelection }

/** How many tickets a list shows, counted up to a limit. */
export async function countSelected(db: Tx, selection: TicketSelection, limit: number): Promise<number> {
  const { rows } = await raw<{ n: number }>`select count(*) as n from (select from ticket ${searched(selection)}
    where ${conditionOf(selection)} limit ${limit}) as shown`.execute(sql(db))
  return rows[0]?.n ?? 0
}

/** The tickets that a list shows, the newest first, up to a limit. */
export async function listSelected(db: Tx, selection: TicketSelection, limit: number): Promise<number[]> {
  const { rows } = await raw<{ id: number }>`select ticket.id from ticket ${searched(selection)}
    where ${conditionOf(selection)} order by ticket.id desc limit ${limit}`.execute(sql(db))
  return rows.map(({ id }) => id)
}

const searched = ({ search }: TicketSelection) =>
  search === undefined ? raw`` : raw`join ticket_search on ticket_search.ticket_id = ticket.id`

function conditionOf(selection: TicketSelection) {
  const { search } = selection
  if (search === undefined) return selectionOf(selection)
  const fits = search.wide === null ? raw`false` : raw`ticket_search.document @@ ${search.wide}::tsquery`
  return raw`${selectionOf(selection)} and (ticket.id = ${search.ticketId}::bigint or ${fits})`
}

/** Begins a run over its tickets, chosen here and now; at most so many. */
export async function insertBulkRun(
  tx: Tx,
  {
    personId,
    change,
    choice,
    limit,
    now,
  }: { personId: number; change: object; choice: BulkChoice; limit: number; now: Date },
): Promise<{ id: number; total: number }> {
  const { id } = await sql(tx)
    .insertInto('bulkRun')
    .values({ personId, change: json(change), total: 0, askedAt: now, touchedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const chosen =
    'ids' in choice
      ? raw`select id from ticket where id = any(${[...choice.ids]}::bigint[])`
      : raw`select ticket.id from ticket ${searched(choice.selection)} where ${conditionOf(choice.selection)}`
  await raw`insert into bulk_target (run_id, ticket_id) select ${id}, id from (${chosen} limit ${limit}) as chosen`.execute(
    sql(tx),
  )
  const { rows } = await raw<{
    total: number
  }>`update bulk_run set total = (select count(*) from bulk_target where run_id = ${id})
    where id = ${id} returning total`.execute(sql(tx))
  return { id, total: rows[0]?.total ?? 0 }
}

export type BulkRunRow = NonNullable<Awaited<ReturnType<typeof getBulkRun>>>

const runs = (db: Tx) =>
  sql(db)
    .selectFrom('bulkRun')
    .leftJoin('person', 'person.id', 'bulkRun.personId')
    .selectAll('bulkRun')
    .select('person.name as personName')

export function getBulkRun(db: Tx, id: number) {
  return runs(db).where('bulkRun.id', '=', id).executeTakeFirst()
}

/** A person's runs, the newest first. */
export function listBulkRuns(db: Tx, personId: number, limit: number) {
  return runs(db).where('bulkRun.personId', '=', personId).orderBy('bulkRun.id', 'desc').limit(limit).execute()
}

/** The tickets that a run was refused for, with why. */
export function listRefusedTargets(db: Tx, runId: number, limit: number) {
  return sql(db)
    .selectFrom('bulkTarget')
    .select(['ticketId', 'refusal'])
    .where('runId', '=', runId)
    .where('outcome', '=', 'refused')
    .orderBy('ticketId')
    .limit(limit)
    .execute()
}

/** The next ticket of a run that is not over, held for this transaction; undefined where none is left or others are at those that are. */
export function lockTarget(tx: Tx, runId: number, after: number) {
  return sql(tx)
    .selectFrom('bulkTarget')
    .innerJoin('bulkRun', 'bulkRun.id', 'bulkTarget.runId')
    .select('bulkTarget.ticketId')
    .where('bulkTarget.runId', '=', runId)
    .where('bulkRun.state', 'in', ['waiting', 'running'])
    .where('bulkTarget.outcome', 'is', null)
    .where('bulkTarget.ticketId', '>', after)
    .orderBy('bulkTarget.ticketId')
    .limit(1)
    .forUpdate(['bulkTarget'])
    .skipLocked()
    .executeTakeFirst()
}

/** Says what became of a ticket, unless that is said already. */
export async function saveTarget(
  tx: Tx,
  runId: number,
  ticketId: number,
  outcome: 'done' | 'refused',
  refusal: object | null,
) {
  await sql(tx)
    .updateTable('bulkTarget')
    .set({ outcome, refusal: refusal === null ? null : json(refusal) })
    .where('runId', '=', runId)
    .where('ticketId', '=', ticketId)
    .where('outcome', 'is', null)
    .execute()
}

/** Counts a run up to where it is, and ends it where nothing is left. @returns its state. */
export async function countBulkRun(tx: Tx, id: number, now: Date): Promise<ArchiveRunState | undefined> {
  const { rows } = await raw<{ state: ArchiveRunState }>`
    with so_far as (select count(*) filter (where outcome = 'done') as done, count(*) filter (where outcome = 'refused') as refused,
      count(*) filter (where outcome is null) as remaining from bulk_target where run_id = ${id})
    update bulk_run set done = so_far.done, refused = so_far.refused, touched_at = ${now},
      state = case when state not in ('waiting', 'running') then state when so_far.remaining = 0 then 'done' else 'running' end,
      ended_at = case when state in ('waiting', 'running') and so_far.remaining = 0 then ${now} else ended_at end
    from so_far where bulk_run.id = ${id} returning state`.execute(sql(tx))
  return rows[0]?.state
}

/** Ends a run before its time. @returns whether it was not over. */
export async function endBulkRun(tx: Tx, id: number, state: 'cancelled' | 'failed', problem: string | null, now: Date) {
  const row = await sql(tx)
    .updateTable('bulkRun')
    .set({ state, problem, endedAt: now, touchedAt: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Waits until the ticket that somebody is at for a run is done; for a run that has ended, whose other tickets nobody begins. */
export async function waitForTargets(db: Tx, runId: number): Promise<void> {
  await raw`select from bulk_target where run_id = ${runId} and outcome is null for share`.execute(sql(db))
}

/** Runs that nobody has touched since. */
export async function listForgottenBulkRuns(db: Tx, before: Date): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('bulkRun')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .where('touchedAt', '<', before)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Forgets runs that were over before then; the tickets' histories keep what they did. */
export async function pruneBulkRuns(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('bulkRun').where('endedAt', '<', before).execute()
}

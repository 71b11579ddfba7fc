import type {
  Arrival,
  ClockKind,
  ClockStart,
  ClockState,
  ClockStop,
  ClockVoid,
  PauseReason,
  Priority,
  TicketHappening,
  TimePrecision,
} from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** A clock as it is kept. */
export type ClockRow = {
  kind: ClockKind
  number: number
  episode: number
  state: ClockState
  startedAt: Date
  startReason: ClockStart
  startedTo: TimePrecision
  stoppedAt: Date | null
  stopReason: ClockStop | null
  voidReason: ClockVoid | null
  pauses: readonly { from: Date; to: Date | null; until: Date; reason: PauseReason }[]
  departmentId: string
  stopDepartmentId: string | null
  priority: Priority
  stopPriority: Priority | null
  labelIds: readonly number[]
  stopLabelIds: readonly number[] | null
  channel: string
  sourceId: number
  watchIds: readonly number[]
  accountId: number | null
  goal: string | null
}

/** A ticket's whole history, with what its opening may not say: how it came, as far as that can still be told. */
export type TicketPast = {
  arrival: Omit<Arrival, 'publishedTo'> & { foundAt: string }
  erasedAt: Date | null
  events: readonly { at: Date; happening: TicketHappening }[]
}

/** The histories of tickets, by their numbers. */
export async function listPasts(db: Tx, ticketIds: readonly number[]): Promise<ReadonlyMap<number, TicketPast>> {
  if (ticketIds.length === 0) return new Map()
  const { rows } = await raw<{
    id: number
    arrival: TicketPast['arrival']
    erasedAt: Date | null
    events: { at: string; happening: TicketHappening }[]
  }>`select ticket.id, item.erased_at as "erasedAt",
      jsonb_build_object('routedAt', ticket.opened_at, 'publishedAt', item.published_at, 'foundAt', ticket.opened_at, 'channel', ticket.channel, 'sourceId', ticket.source_id,
        'watchIds', coalesce((select jsonb_agg(distinct (hit -> 'watchId')::bigint) from jsonb_array_elements(mention.hits) as hit), '[]'),
        'accountId', null, 'goal', ticket.goal) as arrival,
      (select jsonb_agg(jsonb_build_object('at', at, 'happening', happening) order by seq) from ticket_event where ticket_id = ticket.id) as events
    from ticket join item on item.id = ticket.item_id join mention on mention.id = ticket.mention_id
    where ticket.id = ${anyOf(ticketIds)}`.execute(sql(db))
  return new Map(
    rows.map(({ id, events, ...past }) => [
      id,
      { ...past, events: events.map(({ at, happening }) => ({ at: new Date(at), happening })) },
    ]),
  )
}

/** As the rows of a recordset that `clockColumns` reads. */
export const clockFields = raw.raw(
  `kind text, number int, episode int, state text, "startedAt" timestamptz, "startReason" text, "startedTo" text, "stoppedAt" timestamptz, "stopReason" text, "voidReason" text, pauses jsonb,
    "departmentId" text, "stopDepartmentId" text, priority text, "stopPriority" text, "labelIds" bigint[], "stopLabelIds" bigint[], channel text, "sourceId" bigint, "watchIds" bigint[], "accountId" bigint, goal text`,
)
export const clockColumns = raw.raw(
  `kind, number, episode, state, started_at, start_reason, started_to, stopped_at, stop_reason, void_reason, pauses,
    department_id, stop_department_id, priority, stop_priority, label_ids, stop_label_ids, channel, source_id, watch_ids, account_id, goal`,
)

/** Writes all clocks of tickets, in one statement; only what changed is touched. A clock that was there never goes. */
export async function saveClocks(tx: Tx, clocksOf: ReadonlyMap<number, readonly ClockRow[]>): Promise<void> {
  const rows = [...clocksOf].flatMap(([ticketId, clocks]) => clocks.map((clock) => ({ ticketId, ...clock })))
  if (rows.length === 0) return
  await raw`insert into clock (ticket_id, ${clockColumns})
    select * from jsonb_to_recordset(${json(rows)}::jsonb) as c ("ticketId" bigint, ${clockFields})
    on conflict (ticket_id, kind, number) do update set state = excluded.state, stopped_at = excluded.stopped_at, stop_reason = excluded.stop_reason,
      void_reason = excluded.void_reason, pauses = excluded.pauses, stop_department_id = excluded.stop_department_id,
      stop_priority = excluded.stop_priority, stop_label_ids = excluded.stop_label_ids
    where (clock.state, clock.stopped_at, clock.stop_reason, clock.void_reason, clock.pauses)
      is distinct from (excluded.state, excluded.stopped_at, excluded.stop_reason, excluded.void_reason, excluded.pauses)`.execute(
    sql(tx),
  )
}

/** A ticket's clocks. */
export function listClocks(db: Tx, ticketId: number) {
  return sql(db).selectFrom('clock').selectAll().where('ticketId', '=', ticketId).orderBy('number').execute()
}

/** Tickets whose clocks do not know of all that happened, locked: those from before there were clocks, and what else wrote. */
export async function lockUnclocked(tx: Tx, limit: number): Promise<{ id: number; seq: number }[]> {
  return sql(tx)
    .selectFrom('ticket')
    .select(['id', 'seq'])
    .whereRef('clockSeq', '<>', 'seq')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function markClocked(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql(tx)
    .updateTable('ticket')
    .set((e) => ({ clockSeq: e.ref('seq') }))
    .where('id', '=', anyOf(ids))
    .execute()
}

/** Has the clocks of items told anew: more than their history is known of them now. */
export async function forgetClocks(tx: Tx, itemIds: readonly number[]): Promise<void> {
  await sql(tx).updateTable('ticket').set({ clockSeq: 0 }).where('itemId', '=', anyOf(itemIds)).execute()
}

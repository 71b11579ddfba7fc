import type {
  BecausePart,
  Counting,
  DismissReason,
  PinReason,
  Priority,
  TicketFacts,
  TicketHappening,
} from '@echolot/domain'
import { sql as raw } from 'kysely'
import { type ClockRow, clockColumns, clockFields, listPasts, saveClocks } from './clock.ts'
import { anyOf, plannedOnce, sql, type Tx } from './database.ts'
import { json } from './json.ts'
import { setLabels } from './label.ts'

export type TicketDraft = {
  mentionId: number
  itemId: number
  sourceId: number
  channel: string
  language: string | null
  departmentId: string
  openedAt: Date
  targetMinutes: number
  counted: Counting
  dueAt: Date
  halfGoneAt: Date | null
  mostGoneAt: Date | null
  priority: Priority
  goal: string | null
  because: readonly BecausePart[]
  /** The rule that pinned it as it was routed. */
  pin: { reason: PinReason; rule: { id: string; name: { de: string; en: string } } } | null
  opened: TicketHappening
  clocks: readonly ClockRow[]
}

/**
 * Opens tickets, one a mention, each with its first episode and first event, and a second one where a rule pins it;
 * returns only what is new. One statement and one parameter however many there are: PostgreSQL takes longer to read a
 * thousand placeholders than to write the rows.
 */
export async function insertTickets(tx: Tx, drafts: readonly TicketDraft[]): Promise<{ id: number; itemId: number }[]> {
  if (drafts.length === 0) return []
  const { rows } = await raw<{ id: number; itemId: number }>`${plannedOnce}
    with draft as (
      select * from jsonb_to_recordset(${json(drafts)}::jsonb) as d ("mentionId" bigint, "itemId" bigint, "sourceId" bigint, channel text, language text,
        "departmentId" text, "openedAt" timestamptz, "targetMinutes" int, counted text, "dueAt" timestamptz, "halfGoneAt" timestamptz, "mostGoneAt" timestamptz, priority text, goal text, because jsonb, pin jsonb, opened jsonb, clocks jsonb)),
    opened as (
      insert into ticket (mention_id, item_id, source_id, channel, language, state, department_id, opened_at, episode_started_at, target_minutes, counted, due_at, half_gone_at, most_gone_at, priority, goal, because, pinned, seq, clock_seq)
      select "mentionId", "itemId", "sourceId", channel, language, 'open', "departmentId", "openedAt", "openedAt", "targetMinutes", counted, "dueAt", "halfGoneAt", "mostGoneAt", priority, goal, because, pin ->> 'reason', steps.n, steps.n
      from draft cross join lateral (select case when pin is null then 1 else 2 end as n) as steps
      on conflict (mention_id) do nothing
      returning id, mention_id, item_id, department_id, opened_at, target_minutes, counted, due_at),
    first_episode as (
      insert into episode (ticket_id, number, department_id, started_at, target_minutes, counted, due_at, outcome)
      select id, 1, department_id, opened_at, target_minutes, counted, due_at, 'open' from opened),
    first_event as (
      insert into ticket_event (ticket_id, seq, kind, at, happening)
      select opened.id, 1, 'opened', opened_at, draft.opened from opened join draft on draft."mentionId" = opened.mention_id),
    pin_event as (
      insert into ticket_event (ticket_id, seq, kind, at, happening)
      select opened.id, 2, 'pinned', opened_at, jsonb_build_object('kind', 'pinned') || pin from opened join draft on draft."mentionId" = opened.mention_id where pin is not null),
    first_clocks as (
      insert into clock (ticket_id, ${clockColumns})
      select opened.id, c.* from opened join draft on draft."mentionId" = opened.mention_id
        cross join jsonb_to_recordset(draft.clocks) as c (${clockFields}))
    select id, item_id from opened order by id`.execute(sql(tx))
  return rows
}

/** Locks tickets in the order of their ids for a decision, each with its history; what does not exist is missing from the answer. */
export async function lockTickets(tx: Tx, ids: readonly number[]) {
  const rows = await lockRows(tx, ids)
  const pasts = await listPasts(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const past = pasts.get(row.id)
    return past === undefined ? [] : [{ ...row, past }]
  })
}

function lockRows(tx: Tx, ids: readonly number[]) {
  return sql(tx)
    .selectFrom('ticket')
    .select([
      'id',
      'state',
      'departmentId',
      'assigneeId',
      'episode',
      'episodeStartedAt',
      'snoozedUntil',
      'pausedAt',
      'pauseReason',
      'pausedUntil',
      'priority',
      'pinned',
      'outcome',
      'seq',
      'channel',
      'clockSeq',
      'targetMinutes',
      'counted',
      'dueAt',
      'halfGoneAt',
      'mostGoneAt',
      'lateAt',
      'endedAt',
      'mergedIntoId',
    ])
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .forUpdate()
    .execute()
}
export type LockedTicket = Awaited<ReturnType<typeof lockTickets>>[number]

/** The number of a ticket's last event; undefined where there is no such ticket. */
export async function getTicketSeq(db: Tx, id: number): Promise<number | undefined> {
  return (await sql(db).selectFrom('ticket').select('seq').where('id', '=', id).executeTakeFirst())?.seq
}

/** The tickets of items. */
export async function listTicketsOf(tx: Tx, itemIds: readonly number[]): Promise<number[]> {
  const rows = await sql(tx).selectFrom('ticket').select('id').where('itemId', 'in', itemIds).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Which ticket each of these items has. */
export function listTicketItems(tx: Tx, itemIds: readonly number[]) {
  return sql(tx).selectFrom('ticket').select(['id', 'itemId']).where('itemId', '=', anyOf(itemIds)).execute()
}

/** The tickets that wait with a person. */
export async function listHeldTickets(tx: Tx, personId: number): Promise<number[]> {
  const rows = await sql(tx)
    .selectFrom('ticket')
    .select('id')
    .where('state', '=', 'assigned')
    .where('assigneeId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What a decision writes: the ticket's cache, its event, and the episode as it stands now. */
export type TicketStep = {
  ticket: LockedTicket
  next: TicketFacts
  happening: TicketHappening
  at: Date
  personId: number | null
  targetMinutes: number
  counted: Counting
  dueAt: Date
  halfGoneAt: Date | null
  mostGoneAt: Date | null
  lateAt: Date | null
  endedAt: Date | null
  /** All of them as they are then; null where it changes none. */
  clocks: readonly ClockRow[] | null
  episode:
    | { outcome: 'open' }
    | { outcome: 'answered'; endedAt: Date }
    | { outcome: 'dismissed'; endedAt: Date; reason: DismissReason }
    | 'unchanged'
}

/** The row as a step leaves it, for whoever takes another one in the same transaction. */
export function afterStep(step: TicketStep): LockedTicket {
  const { ticket, next, happening, at, targetMinutes, counted, dueAt, halfGoneAt, mostGoneAt, lateAt, endedAt } = step
  const { clocks } = step
  const { channel, mergedIntoId } = ticket
  const seq = ticket.seq + 1
  return {
    ...next,
    ...{ seq, channel, targetMinutes, counted, dueAt, halfGoneAt, mostGoneAt, lateAt, endedAt, mergedIntoId },
    // Clocks that lag behind stay so until all of them are written.
    clockSeq: clocks !== null || ticket.clockSeq === ticket.seq ? seq : ticket.clockSeq,
    past: { ...ticket.past, events: [...ticket.past.events, { at, happening }] },
  }
}

/**
 * Writes steps in the order in which they were taken, in a few statements however many there are: all events, then each
 * ticket, its labels, its clocks and each episode as its last step leaves it.
 */
export async function saveSteps(tx: Tx, steps: readonly TicketStep[]): Promise<void> {
  if (steps.length === 0) return
  const events = steps.map(({ ticket, happening, at, personId }) => ({
    ticket_id: ticket.id,
    seq: ticket.seq + 1,
    kind: happening.kind,
    at,
    person_id: personId,
    happening,
  }))
  await raw`insert into ticket_event (ticket_id, seq, kind, at, person_id, happening)
    select * from jsonb_to_recordset(${json(events)}::jsonb) as e (ticket_id bigint, seq int, kind text, at timestamptz, person_id bigint, happening jsonb)`.execute(
    sql(tx),
  )

  const tickets = [...new Map(steps.map((step) => [step.ticket.id, afterStep(step)])).values()].map(
    ({ past: _, ...ticket }) => ticket,
  )
  await raw`update ticket t
    set state = s.state, department_id = s."departmentId", assignee_id = s."assigneeId", episode = s.episode, episode_started_at = s."episodeStartedAt",
      snoozed_until = s."snoozedUntil", target_minutes = s."targetMinutes", counted = s.counted, due_at = s."dueAt", late_at = s."lateAt", ended_at = s."endedAt", priority = s.priority, pinned = s.pinned, outcome = s.outcome, seq = s.seq,
      paused_at = s."pausedAt", pause_reason = s."pauseReason", paused_until = s."pausedUntil", half_gone_at = s."halfGoneAt", most_gone_at = s."mostGoneAt", clock_seq = s."clockSeq",
      -- Whatever happened, how long its holder has done nothing is to be counted anew.
      silent_at = null
    from jsonb_to_recordset(${json(tickets)}::jsonb) as s (id bigint, state text, "departmentId" text, "assigneeId" bigint, episode int, "episodeStartedAt" timestamptz,
      "snoozedUntil" timestamptz, "targetMinutes" int, counted text, "dueAt" timestamptz, "lateAt" timestamptz, "endedAt" timestamptz, priority text, pinned text, outcome text, seq int,
      "pausedAt" timestamptz, "pauseReason" text, "pausedUntil" timestamptz, "halfGoneAt" timestamptz, "mostGoneAt" timestamptz, "clockSeq" int)
    where t.id = s.id`.execute(sql(tx))

  await saveClocks(
    tx,
    new Map(steps.flatMap(({ ticket, clocks }) => (clocks === null ? [] : [[ticket.id, clocks] as const]))),
  )
  const labelled = new Map(
    steps.flatMap(({ ticket, happening }) =>
      happening.kind === 'labelled' ? [[ticket.id, happening.labelIds] as const] : [],
    ),
  )
  if (labelled.size > 0) await setLabels(tx, labelled)

  const episodes = [
    ...new Map(
      steps.flatMap((step) =>
        step.episode === 'unchanged'
          ? []
          : [[`${step.ticket.id} ${step.next.episode}`, episodeOf(step, step.episode)] as const],
      ),
    ).values(),
  ]
  if (episodes.length === 0) return
  await raw`insert into episode (ticket_id, number, department_id, started_at, target_minutes, counted, due_at, outcome, ended_at, dismiss_reason)
    select * from jsonb_to_recordset(${json(episodes)}::jsonb) as e (ticket_id bigint, number int, department_id text, started_at timestamptz, target_minutes int, counted text, due_at timestamptz, outcome text, ended_at timestamptz, dismiss_reason text)
    on conflict (ticket_id, number) do update set department_id = excluded.department_id, target_minutes = excluded.target_minutes, counted = excluded.counted, due_at = excluded.due_at,
      outcome = excluded.outcome, ended_at = excluded.ended_at, dismiss_reason = excluded.dismiss_reason`.execute(
    sql(tx),
  )
}

function episodeOf(
  { ticket, next, targetMinutes, counted, dueAt }: TicketStep,
  episode: Exclude<TicketStep['episode'], 'unchanged'>,
) {
  return {
    ticket_id: ticket.id,
    number: next.episode,
    department_id: next.departmentId,
    started_at: next.episodeStartedAt,
    target_minutes: targetMinutes,
    counted,
    due_at: dueAt,
    outcome: episode.outcome,
    ended_at: episode.outcome === 'open' ? null : episode.endedAt,
    dismiss_reason: episode.outcome === 'dismissed' ? episode.reason : null,
  }
}

import type { BecausePart, DismissReason, TicketFacts, TicketHappening } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

export type TicketDraft = {
  mentionId: number
  itemId: number
  sourceId: number
  channel: string
  language: string | null
  departmentId: string
  openedAt: Date
  targetMinutes: number
  dueAt: Date
  because: readonly BecausePart[]
}

/**
 * Opens tickets, one a mention, each with its first episode and first event; returns only what is new. One statement and
 * one parameter however many there are: PostgreSQL takes longer to read a thousand placeholders than to write the rows.
 */
export async function insertTickets(tx: Tx, drafts: readonly TicketDraft[]): Promise<{ id: number; itemId: number }[]> {
  if (drafts.length === 0) return []
  const { rows } = await raw<{ id: number; itemId: number }>`with draft as (
      select * from jsonb_to_recordset(${json(drafts)}::jsonb) as d ("mentionId" bigint, "itemId" bigint, "sourceId" bigint, channel text, language text,
        "departmentId" text, "openedAt" timestamptz, "targetMinutes" int, "dueAt" timestamptz, because jsonb)),
    opened as (
      insert into ticket (mention_id, item_id, source_id, channel, language, state, department_id, opened_at, episode_started_at, target_minutes, due_at, because, seq)
      select "mentionId", "itemId", "sourceId", channel, language, 'open', "departmentId", "openedAt", "openedAt", "targetMinutes", "dueAt", because, 1 from draft
      on conflict (mention_id) do nothing
      returning id, item_id, department_id, opened_at, target_minutes, due_at),
    first_episode as (
      insert into episode (ticket_id, number, department_id, started_at, target_minutes, due_at, outcome)
      select id, 1, department_id, opened_at, target_minutes, due_at, 'open' from opened),
    first_event as (
      insert into ticket_event (ticket_id, seq, kind, at, happening)
      select id, 1, 'opened', opened_at, jsonb_build_object('kind', 'opened', 'departmentId', department_id) from opened)
    select id, item_id from opened order by id`.execute(sql(tx))
  return rows
}

/** Locks tickets in the order of their ids for a decision; what does not exist is missing from the answer. */
export function lockTickets(tx: Tx, ids: readonly number[]) {
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
      'seq',
      'targetMinutes',
      'dueAt',
      'lateAt',
      'endedAt',
    ])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}
export type LockedTicket = Awaited<ReturnType<typeof lockTickets>>[number]

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
  dueAt: Date
  lateAt: Date | null
  endedAt: Date | null
  episode:
    | { outcome: 'open' }
    | { outcome: 'answered'; endedAt: Date }
    | { outcome: 'dismissed'; endedAt: Date; reason: DismissReason }
    | 'unchanged'
}

/** The row as a step leaves it, for whoever takes another one in the same transaction. */
export function afterStep({ ticket, next, targetMinutes, dueAt, lateAt, endedAt }: TicketStep): LockedTicket {
  return { ...next, seq: ticket.seq + 1, targetMinutes, dueAt, lateAt, endedAt }
}

/**
 * Writes steps in the order in which they were taken, in three statements however many there are: all events, then each
 * ticket and each episode as its last step leaves it.
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

  const tickets = [...new Map(steps.map((step) => [step.ticket.id, afterStep(step)])).values()]
  await raw`update ticket t
    set state = s.state, department_id = s."departmentId", assignee_id = s."assigneeId", episode = s.episode, episode_started_at = s."episodeStartedAt",
      snoozed_until = s."snoozedUntil", target_minutes = s."targetMinutes", due_at = s."dueAt", late_at = s."lateAt", ended_at = s."endedAt", seq = s.seq
    from jsonb_to_recordset(${json(tickets)}::jsonb) as s (id bigint, state text, "departmentId" text, "assigneeId" bigint, episode int, "episodeStartedAt" timestamptz,
      "snoozedUntil" timestamptz, "targetMinutes" int, "dueAt" timestamptz, "lateAt" timestamptz, "endedAt" timestamptz, seq int)
    where t.id = s.id`.execute(sql(tx))

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
  await raw`insert into episode (ticket_id, number, department_id, started_at, target_minutes, due_at, outcome, ended_at, dismiss_reason)
    select * from jsonb_to_recordset(${json(episodes)}::jsonb) as e (ticket_id bigint, number int, department_id text, started_at timestamptz, target_minutes int, due_at timestamptz, outcome text, ended_at timestamptz, dismiss_reason text)
    on conflict (ticket_id, number) do update set department_id = excluded.department_id, target_minutes = excluded.target_minutes, due_at = excluded.due_at,
      outcome = excluded.outcome, ended_at = excluded.ended_at, dismiss_reason = excluded.dismiss_reason`.execute(
    sql(tx),
  )
}

function episodeOf(
  { ticket, next, targetMinutes, dueAt }: TicketStep,
  episode: Exclude<TicketStep['episode'], 'unchanged'>,
) {
  return {
    ticket_id: ticket.id,
    number: next.episode,
    department_id: next.departmentId,
    started_at: next.episodeStartedAt,
    target_minutes: targetMinutes,
    due_at: dueAt,
    outcome: episode.outcome,
    ended_at: episode.outcome === 'open' ? null : episode.endedAt,
    dismiss_reason: episode.outcome === 'dismissed' ? episode.reason : null,
  }
}

import type { BecausePart, DismissReason, TicketFacts, TicketHappening } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
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

/** Opens tickets, one a mention, each with its first episode and first event; returns only what is new. */
export async function insertTickets(tx: Tx, drafts: readonly TicketDraft[]): Promise<{ id: number; itemId: number }[]> {
  if (drafts.length === 0) return []
  const opened = await sql(tx)
    .insertInto('ticket')
    .values(
      drafts.map((draft) => ({
        ...draft,
        state: 'open' as const,
        episodeStartedAt: draft.openedAt,
        because: json(draft.because),
        seq: 1,
      })),
    )
    .onConflict((c) => c.column('mentionId').doNothing())
    .returning(['id', 'itemId', 'departmentId', 'openedAt', 'targetMinutes', 'dueAt'])
    .execute()
  if (opened.length === 0) return []
  await sql(tx)
    .insertInto('episode')
    .values(
      opened.map((t) => ({
        ticketId: t.id,
        number: 1,
        departmentId: t.departmentId,
        startedAt: t.openedAt,
        targetMinutes: t.targetMinutes,
        dueAt: t.dueAt,
        outcome: 'open' as const,
      })),
    )
    .execute()
  await sql(tx)
    .insertInto('ticketEvent')
    .values(
      opened.map((t) => ({
        ticketId: t.id,
        seq: 1,
        kind: 'opened' as const,
        at: t.openedAt,
        personId: null,
        happening: json({ kind: 'opened', departmentId: t.departmentId } satisfies TicketHappening),
      })),
    )
    .execute()
  return opened.map(({ id, itemId }) => ({ id, itemId }))
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

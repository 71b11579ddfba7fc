import type { MessageKind, MessageState, NoticeKind } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'

export async function insertMessage(
  tx: Tx,
  message: { kind: MessageKind; personId: number; createdAt: Date },
): Promise<number> {
  const { id } = await sql(tx)
    .insertInto('message')
    .values({ ...message, state: 'waiting', nextAt: message.createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type NoticeDraft = {
  kind: NoticeKind
  to: { personId: number } | { departmentId: string }
  ticketId: number | null
  /** What it tells of: nobody is told of the same twice. */
  occasion: string
}

/** Has people told of something, not before `nextAt`. @returns the new ones alone. */
export async function insertNotices(
  tx: Tx,
  drafts: readonly NoticeDraft[],
  { now, nextAt }: { now: Date; nextAt: Date },
): Promise<number[]> {
  if (drafts.length === 0) return []
  const rows = await sql(tx)
    .insertInto('message')
    .values(
      drafts.map(({ to, ...draft }) => ({
        ...draft,
        personId: 'personId' in to ? to.personId : null,
        departmentId: 'departmentId' in to ? to.departmentId : null,
        state: 'waiting',
        nextAt,
        createdAt: now,
      })),
    )
    .onConflict((c) => c.doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Has nobody told of something any more, as far as nobody is at it. `answer` says why. */
export async function dropUnsentNotices(tx: Tx, occasion: string, answer: string, now: Date): Promise<void> {
  await sql(tx)
    .updateTable('message')
    .set({ state: 'dropped', answer, finishedAt: now })
    .where('occasion', '=', occasion)
    .where('state', '=', 'waiting')
    .execute()
}

export type ClaimedMessage = {
  id: number
  kind: MessageKind
  personId: number | null
  departmentId: string | null
  attempts: number
  ticketId: number | null
  occasion: string | null
}

/** How many tickets one mail tells of at most. */
const together = 50

/**
 * Takes the message that has waited longest, once, however many processes ask, and with it what else of its kind waits for the same
 * address: one mail tells of all. None where none is due; the first is the lowest.
 */
export async function claimMessages(db: Tx, now: Date): Promise<ClaimedMessage[]> {
  const due = raw`state = 'waiting' and next_at <= ${now}`
  const { rows } = await raw<ClaimedMessage>`with first as (
      select id, kind, person_id, department_id, ticket_id from message where ${due} order by next_at, id limit 1 for update skip locked),
    others as (
      select message.id from message, first where ${raw`message.state = 'waiting' and message.next_at <= ${now}`}
        -- A department answers by mail, and an answer is about one ticket.
        and first.ticket_id is not null and first.person_id is not null and message.id <> first.id and message.ticket_id is not null and message.kind = first.kind
        and message.person_id is not distinct from first.person_id and message.department_id is not distinct from first.department_id
      order by message.id limit ${together - 1} for update of message skip locked),
    taken as (
      update message set state = 'sending', begun_at = ${now}, attempts = attempts + 1
      where id in (select id from first union all select id from others)
      returning id, kind, person_id, department_id, attempts, ticket_id, occasion)
    select id, kind, person_id as "personId", department_id as "departmentId", attempts, ticket_id as "ticketId", occasion from taken order by id`.execute(
    sql(db),
  )
  return rows
}

/** Says what became of messages that were being sent. */
export async function settleMessages(
  tx: Tx,
  ids: readonly number[],
  became: { state: MessageState; answer: string; nextAt?: Date; finishedAt: Date | null },
): Promise<void> {
  await sql(tx).updateTable('message').set(became).where('id', '=', anyOf(ids)).where('state', '=', 'sending').execute()
}

/** Whoever was at these ended in the middle: whether they left, nobody knows. @returns how many. */
export async function giveUpMessages(tx: Tx, begunBefore: Date, now: Date, answer: string): Promise<number> {
  const given = await sql(tx)
    .updateTable('message')
    .set({ state: 'unknown', answer, finishedAt: now })
    .where('state', '=', 'sending')
    .where('begunAt', '<', begunBefore)
    .returning('id')
    .execute()
  return given.length
}

/** Lets what waits go at once, as when the settings have become right. */
export async function hastenMessages(tx: Tx, now: Date): Promise<void> {
  await sql(tx).updateTable('message').set({ nextAt: now }).where('state', '=', 'waiting').execute()
}

/** What brings a way in. */
const accessKinds = ['invitation', 'reset'] as const

/** The last messages, the newest first; all, or the links to one person. */
export function listMessages(db: Tx, { personId, limit }: { personId: number | null; limit: number }) {
  let query = sql(db)
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.personId')
    .select([
      'message.id',
      'message.kind',
      'message.state',
      'message.attempts',
      'message.answer',
      'message.nextAt',
      'message.createdAt',
      'message.finishedAt',
      'person.id as personId',
      'person.name as personName',
      'message.departmentId',
      'message.ticketId',
    ])
  if (personId !== null) query = query.where('message.personId', '=', personId).where('kind', 'in', accessKinds)
  return query.orderBy('message.createdAt', 'desc').orderBy('message.id', 'desc').limit(limit).execute()
}

/** How many links to a person were asked for since then. */
export async function countMessagesTo(db: Tx, personId: number, since: Date): Promise<number> {
  return (
    await sql(db)
      .selectFrom('message')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('personId', '=', personId)
      .where('kind', 'in', accessKinds)
      .where('createdAt', '>', since)
      .executeTakeFirstOrThrow()
  ).n
}

/** Forgets what was settled before then. */
export async function pruneMessages(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('message').where('finishedAt', '<', before).execute()
}

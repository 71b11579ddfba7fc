import {
  type BecausePart,
  type DismissReason,
  type ResponseKind,
  type TicketFacts,
  type TicketHappening,
  type TicketState,
  waitingStates,
} from '@echolot/domain'
import { sql as raw, type SqlBool } from 'kysely'
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

export type NoteDraft = { ticketId: number; personId: number; text: string; at: Date }

/** Keeps notes; their ids in the order given. */
export async function insertNotes(tx: Tx, notes: readonly NoteDraft[]): Promise<number[]> {
  if (notes.length === 0) return []
  const { rows } = await raw<{
    id: number
  }>`with said as (select * from jsonb_to_recordset(${json(notes.map((note, place) => ({ ...note, place })))}::jsonb) as n ("ticketId" bigint, "personId" bigint, text text, at timestamptz, place int)),
    numbered as (select *, nextval(pg_get_serial_sequence('note', 'id')) as id from said order by place)
    insert into note (id, ticket_id, person_id, text, at) overriding system value select id, "ticketId", "personId", text, at from numbered order by place returning id`.execute(
    sql(tx),
  )
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}

export type ResponseDraft = {
  ticketId: number
  kind: ResponseKind
  at: Date
  url: string | null
  reason: string | null
  personId: number | null
  itemId: number | null
  createdAt: Date
}

/** Keeps responses; their ids in the order given. @throws where an own item is a response already. */
export async function insertResponses(tx: Tx, responses: readonly ResponseDraft[]): Promise<number[]> {
  if (responses.length === 0) return []
  const { rows } = await raw<{
    id: number
  }>`with said as (select * from jsonb_to_recordset(${json(responses.map((response, place) => ({ ...response, place })))}::jsonb)
      as r ("ticketId" bigint, kind text, at timestamptz, url text, reason text, "personId" bigint, "itemId" bigint, "createdAt" timestamptz, place int)),
    numbered as (select *, nextval(pg_get_serial_sequence('response', 'id')) as id from said order by place)
    insert into response (id, ticket_id, kind, at, url, reason, person_id, item_id, created_at) overriding system value
    select id, "ticketId", kind, at, url, reason, "personId", "itemId", "createdAt" from numbered order by place returning id`.execute(
    sql(tx),
  )
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}

/** Undefined where this own item is known as a response already. */
export async function insertResponse(tx: Tx, response: ResponseDraft): Promise<number | undefined> {
  return (
    await sql(tx)
      .insertInto('response')
      .values(response)
      .onConflict((c) => c.column('itemId').doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id
}

/** Own items that answer a ticket's item at the source and are not recorded as its response yet, earliest first. */
export async function listUnrecordedReplies(
  db: Tx,
  only: { ticketIds: readonly number[] } | { itemIds: readonly number[] } | 'all',
  limit: number,
) {
  return (
    sql(db)
      .selectFrom('item as reply')
      .innerJoin('item as asked', (join) =>
        join.onRef('asked.sourceId', '=', 'reply.sourceId').onRef('asked.identity', '=', 'reply.parentIdentity'),
      )
      .innerJoin('ticket', 'ticket.itemId', 'asked.id')
      .leftJoin('itemText', 'itemText.itemId', 'reply.id')
      .select([
        'ticket.id as ticketId',
        'reply.id as itemId',
        'itemText.url',
        raw<Date>`coalesce(reply.published_at, reply.found_at)`.as('at'),
      ])
      .where('reply.own', '=', true)
      .where('ticket.state', 'in', ['open', 'assigned', 'answered'])
      .where((e) =>
        e.not(e.exists(e.selectFrom('response').select('response.id').whereRef('response.itemId', '=', 'reply.id'))),
      )
      // A reply older than the present episode answered an earlier one, or the item before its reopening.
      .where((e) =>
        e.or([
          e('ticket.episode', '=', 1),
          e(raw<Date>`coalesce(reply.published_at, reply.found_at)`, '>=', e.ref('ticket.episodeStartedAt')),
        ]),
      )
      .$if(only !== 'all' && 'ticketIds' in only, (q) =>
        q.where('ticket.id', 'in', only !== 'all' && 'ticketIds' in only ? only.ticketIds : []),
      )
      .$if(only !== 'all' && 'itemIds' in only, (q) =>
        q.where('reply.id', 'in', only !== 'all' && 'itemIds' in only ? only.itemIds : []),
      )
      .$if(only === 'all', (q) => q.where('ticket.state', 'in', waitingStates))
      .orderBy('at')
      .limit(limit)
      .execute()
  )
}

/** Marks waiting tickets whose due time has passed, with the true time. Each is returned once, however many processes ask. */
export function flagLate(tx: Tx, now: Date, limit: number) {
  return sql(tx)
    .updateTable('ticket')
    .set({ lateAt: (e) => e.ref('dueAt') })
    .where('id', 'in', (e) =>
      e
        .selectFrom('ticket')
        .select('id')
        .where('state', 'in', waitingStates)
        .where('dueAt', '<', now)
        .where('lateAt', 'is', null)
        .orderBy('dueAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'dueAt'])
    .execute()
}

/** Waiting tickets of departments, locked, for moving their due times. */
export function lockWaitingOf(tx: Tx, departmentIds: readonly string[]) {
  return sql(tx)
    .selectFrom('ticket')
    .select(['id', 'departmentId', 'episode', 'episodeStartedAt', 'targetMinutes', 'dueAt', 'lateAt'])
    .where('state', 'in', waitingStates)
    .where('departmentId', 'in', departmentIds)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Moves due times in one statement; a ticket that is no longer past due loses its flag. */
export async function moveDueTimes(
  tx: Tx,
  moves: readonly { id: number; targetMinutes: number; dueAt: Date }[],
  now: Date,
): Promise<void> {
  if (moves.length === 0) return
  const rows = raw`select * from unnest(${moves.map((m) => m.id)}::bigint[], ${moves.map((m) => m.targetMinutes)}::int[], ${moves.map((m) => m.dueAt.toISOString())}::timestamptz[]) as m (id, target_minutes, due_at)`
  await raw`update ticket t set target_minutes = m.target_minutes, due_at = m.due_at, late_at = case when m.due_at < ${now} and t.late_at is not null then m.due_at end from (${rows}) m where t.id = m.id`.execute(
    sql(tx),
  )
  await raw`update episode e set target_minutes = m.target_minutes, due_at = m.due_at from (${rows}) m, ticket t where t.id = m.id and e.ticket_id = m.id and e.number = t.episode`.execute(
    sql(tx),
  )
}

/** Snoozed tickets whose time has come. */
export async function listSnoozesOver(db: Tx, now: Date, limit: number): Promise<number[]> {
  return (
    await sql(db)
      .selectFrom('ticket')
      .select('id')
      .where('snoozedUntil', '<=', now)
      .where('state', 'in', waitingStates)
      .orderBy('snoozedUntil')
      .limit(limit)
      .execute()
  ).map(({ id }) => id)
}

export type TicketView = 'waiting' | 'for_me' | 'mine' | 'unclaimed' | 'tray' | 'late' | 'snoozed' | 'done'
export type TicketFilter = {
  view: TicketView
  personId: number
  /** The person's departments; null where they belong to none, which then means all. */
  ownDepartmentIds: readonly string[] | null
  now: Date
  departmentIds?: readonly string[]
  channel?: string
  language?: string
  search?: string
  after?: { at: Date; id: number }
  limit: number
}

function tickets(db: Tx) {
  return sql(db)
    .selectFrom('ticket')
    .innerJoin('mention', 'mention.id', 'ticket.mentionId')
    .innerJoin('item', 'item.id', 'ticket.itemId')
    .innerJoin('source', 'source.id', 'ticket.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'ticket.itemId')
    .leftJoin('author', 'author.id', 'item.authorId')
    .leftJoin('person', 'person.id', 'ticket.assigneeId')
    .select([
      'ticket.id',
      'ticket.state',
      'ticket.departmentId',
      'ticket.assigneeId',
      'person.name as assigneeName',
      'ticket.channel',
      'source.name as sourceName',
      'ticket.language',
      'mention.ground',
      'mention.hits',
      'author.name as authorName',
      'itemText.title',
      raw<string | null>`left(item_text.text, 4000)`.as('text'),
      'ticket.openedAt',
      'ticket.dueAt',
      'ticket.targetMinutes',
      'ticket.snoozedUntil',
      'ticket.episode',
      'ticket.endedAt',
    ])
}
export type TicketListRow = Awaited<ReturnType<ReturnType<typeof tickets>['execute']>>[number]

const waiting: readonly TicketState[] = waitingStates

/** A page of a view: waiting tickets by due time, done ones by their end, newest first; keyset paging. */
export function listTickets(db: Tx, filter: TicketFilter) {
  const done = filter.view === 'done'
  const hidden = raw<SqlBool>`(ticket.snoozed_until is not null and ticket.snoozed_until > ${filter.now})`
  let query = tickets(db).limit(filter.limit)
  query = done ? query.where('ticket.state', 'not in', waiting) : query.where('ticket.state', 'in', waiting)
  if (filter.view === 'snoozed') query = query.where(hidden)
  // What is late is late, hidden or not.
  else if (!done && filter.view !== 'late') query = query.where((e) => e.not(hidden))
  if (filter.view === 'for_me') {
    const { ownDepartmentIds, personId } = filter
    query = query.where((e) =>
      e.or([
        e('ticket.assigneeId', '=', personId),
        e.and([
          e('ticket.assigneeId', 'is', null),
          ...(ownDepartmentIds === null ? [] : [e('ticket.departmentId', 'in', ownDepartmentIds)]),
        ]),
      ]),
    )
  }
  if (filter.view === 'mine') query = query.where('ticket.assigneeId', '=', filter.personId)
  if (filter.view === 'unclaimed') query = query.where('ticket.assigneeId', 'is', null)
  if (filter.view === 'tray') query = query.where('ticket.departmentId', '=', 'undecided')
  if (filter.view === 'late') query = query.where('ticket.dueAt', '<', filter.now)
  if (filter.departmentIds !== undefined) query = query.where('ticket.departmentId', 'in', filter.departmentIds)
  if (filter.channel !== undefined) query = query.where('ticket.channel', '=', filter.channel)
  if (filter.language !== undefined) query = query.where('ticket.language', '=', filter.language)
  if (filter.search !== undefined) {
    const like = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((e) =>
      e.or([e('itemText.title', 'ilike', like), e('itemText.text', 'ilike', like), e('author.name', 'ilike', like)]),
    )
  }
  const { after } = filter
  if (done) {
    if (after !== undefined)
      query = query.where(raw<SqlBool>`(ticket.ended_at, ticket.id) < (${after.at}::timestamptz, ${after.id}::bigint)`)
    return query.orderBy('ticket.endedAt', 'desc').orderBy('ticket.id', 'desc').execute()
  }
  if (after !== undefined)
    query = query.where(raw<SqlBool>`(ticket.due_at, ticket.id) > (${after.at}::timestamptz, ${after.id}::bigint)`)
  return query.orderBy('ticket.dueAt').orderBy('ticket.id').execute()
}

export async function countWaitingFor(
  db: Tx,
  { personId, departmentIds, now }: { personId: number; departmentIds: readonly string[] | null; now: Date },
): Promise<number> {
  const row = await sql(db)
    .selectFrom('ticket')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('state', 'in', waiting)
    .where((e) => e.or([e('snoozedUntil', 'is', null), e('snoozedUntil', '<=', now)]))
    .where((e) =>
      e.or([
        e('assigneeId', '=', personId),
        e.and([
          e('assigneeId', 'is', null),
          ...(departmentIds === null ? [] : [e('departmentId', 'in', departmentIds)]),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return row.n
}

/** How many waiting tickets there are of each kind, by department. */
export function countWaiting(db: Tx, personId: number, now: Date) {
  return sql(db)
    .selectFrom('ticket')
    .select([
      'departmentId',
      raw<number>`count(*) filter (where snoozed_until is null or snoozed_until <= ${now})`.as('waiting'),
      raw<number>`count(*) filter (where (snoozed_until is null or snoozed_until <= ${now}) and assignee_id = ${personId})`.as(
        'mine',
      ),
      raw<number>`count(*) filter (where (snoozed_until is null or snoozed_until <= ${now}) and assignee_id is null)`.as(
        'unclaimed',
      ),
      raw<number>`count(*) filter (where due_at < ${now})`.as('late'),
      raw<number>`count(*) filter (where snoozed_until > ${now})`.as('snoozed'),
    ])
    .where('state', 'in', waiting)
    .groupBy('departmentId')
    .execute()
}

export async function countDone(db: Tx): Promise<number> {
  return (
    await sql(db)
      .selectFrom('ticket')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('state', 'not in', waiting)
      .executeTakeFirstOrThrow()
  ).n
}

export async function countByState(db: Tx) {
  return sql(db)
    .selectFrom('ticket')
    .select((e) => ['state', e.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
}

export function getTicket(db: Tx, id: number) {
  return tickets(db)
    .select([
      'ticket.because',
      'ticket.itemId',
      'ticket.episodeStartedAt',
      'itemText.text as wholeText',
      'itemText.url',
      'item.publishedAt',
      'item.foundAt',
      'item.erasedAt',
      'author.id as authorId',
      'author.handle as authorHandle',
      'author.url as authorUrl',
    ])
    .where('ticket.id', '=', id)
    .executeTakeFirst()
}

/** A ticket's history with the texts and names that its events point to. */
export function listHistory(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('ticketEvent')
    .leftJoin('person', 'person.id', 'ticketEvent.personId')
    .leftJoin('note', (join) =>
      join.on(raw<SqlBool>`ticket_event.kind = 'noted' and note.id = (ticket_event.happening ->> 'noteId')::bigint`),
    )
    .leftJoin('response', (join) =>
      join.on(
        raw<SqlBool>`ticket_event.kind = 'responded' and response.id = (ticket_event.happening ->> 'responseId')::bigint`,
      ),
    )
    .leftJoin('person as named', (join) =>
      join.on(
        raw<SqlBool>`ticket_event.kind in ('claimed', 'assigned') and named.id = (ticket_event.happening ->> 'personId')::bigint`,
      ),
    )
    .select([
      'ticketEvent.seq',
      'ticketEvent.kind',
      'ticketEvent.at',
      'ticketEvent.personId',
      'person.name as personName',
      'ticketEvent.happening',
      'note.text as note',
      'response.kind as responseKind',
      'response.at as responseAt',
      'response.url as responseUrl',
      'response.reason as responseReason',
      'named.id as namedId',
      'named.name as namedName',
    ])
    .where('ticketEvent.ticketId', '=', ticketId)
    .orderBy('ticketEvent.seq')
    .execute()
}

export function listEpisodes(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('episode')
    .select(['number', 'startedAt', 'dueAt', 'outcome', 'endedAt'])
    .where('ticketId', '=', ticketId)
    .orderBy('number')
    .execute()
}

export async function personName(db: Tx, id: number): Promise<string | null> {
  return (await sql(db).selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null
}

/** When a ticket's item was published, or found where its publisher does not say or says something later. */
export async function publishedAtOf(db: Tx, ticketId: number): Promise<Date> {
  const { at } = await sql(db)
    .selectFrom('ticket')
    .innerJoin('item', 'item.id', 'ticket.itemId')
    .select(raw<Date>`least(item.published_at, item.found_at)`.as('at'))
    .where('ticket.id', '=', ticketId)
    .executeTakeFirstOrThrow()
  return at
}

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

export async function saveStep(tx: Tx, step: TicketStep): Promise<void> {
  const { ticket, next, happening } = step
  const seq = ticket.seq + 1
  await sql(tx)
    .insertInto('ticketEvent')
    .values({
      ticketId: ticket.id,
      seq,
      kind: happening.kind,
      at: step.at,
      personId: step.personId,
      happening: json(happening),
    })
    .execute()
  await sql(tx)
    .updateTable('ticket')
    .set({
      state: next.state,
      departmentId: next.departmentId,
      assigneeId: next.assigneeId,
      episode: next.episode,
      episodeStartedAt: next.episodeStartedAt,
      snoozedUntil: next.snoozedUntil,
      targetMinutes: step.targetMinutes,
      dueAt: step.dueAt,
      lateAt: step.lateAt,
      endedAt: step.endedAt,
      seq,
    })
    .where('id', '=', ticket.id)
    .execute()
  if (step.episode === 'unchanged') return
  const ended =
    step.episode.outcome === 'open'
      ? { outcome: 'open' as const, endedAt: null, dismissReason: null }
      : {
          outcome: step.episode.outcome,
          endedAt: step.episode.endedAt,
          dismissReason: step.episode.outcome === 'dismissed' ? step.episode.reason : null,
        }
  const values = { ...ended, departmentId: next.departmentId, targetMinutes: step.targetMinutes, dueAt: step.dueAt }
  await sql(tx)
    .insertInto('episode')
    .values({ ticketId: ticket.id, number: next.episode, startedAt: next.episodeStartedAt, ...values })
    .onConflict((c) => c.columns(['ticketId', 'number']).doUpdateSet(values))
    .execute()
}

export async function insertNote(
  tx: Tx,
  note: { ticketId: number; personId: number; text: string; at: Date },
): Promise<number> {
  return (await sql(tx).insertInto('note').values(note).returning('id').executeTakeFirstOrThrow()).id
}

/** Undefined where this own item is known as a response already. */
export async function insertResponse(
  tx: Tx,
  response: {
    ticketId: number
    kind: ResponseKind
    at: Date
    url: string | null
    reason: string | null
    personId: number | null
    itemId: number | null
    createdAt: Date
  },
): Promise<number | undefined> {
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
  else if (!done) query = query.where((e) => e.not(hidden))
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
      raw<number>`count(*) filter (where (snoozed_until is null or snoozed_until <= ${now}) and due_at < ${now})`.as(
        'late',
      ),
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

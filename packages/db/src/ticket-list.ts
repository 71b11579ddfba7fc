import {
  type OutgoingState,
  type Priority,
  type Sight,
  type TicketExpression,
  type TicketState,
  waitingStates,
} from '@echolot/domain'
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { inSight, ticketInSight } from './sight.ts'
import { compileFilter } from './ticket-filter.ts'
import type { SearchPlan } from './ticket-search.ts'

export type TicketView =
  | 'all'
  | 'waiting'
  | 'unanswered'
  | 'for_me'
  | 'mine'
  | 'unclaimed'
  | 'tray'
  | 'late'
  | 'snoozed'
  | 'done'
  | 'approval'
  | 'mentioned'
  | 'supporting'
  | 'absent'
  | 'proposed'

/** Which tickets, whatever their order. */
export type TicketSelection = {
  view: TicketView
  sight: Sight
  personId: number
  /** The person's departments; null where they belong to none, which then means all. */
  ownDepartmentIds: readonly string[] | null
  /** Who else is away, and for whom of them this person stands in; nobody where it is not said. */
  absentIds?: readonly number[]
  principalIds?: readonly number[]
  now: Date
  departmentIds?: readonly string[]
  channel?: string
  language?: string
  priority?: Priority
  filter?: TicketExpression
  search?: SearchPlan
}

export type TicketFilter = TicketSelection & {
  /** The place of the last ticket of the page before. */
  after?: TicketPlace
  limit: number
}

/** Where in its list a ticket stands: by its due time, by its end, by how well it fits a search, or by its number alone. */
export type TicketPlace =
  | { by: 'due'; pinned: boolean; at: Date; id: number }
  | { by: 'end'; at: Date; id: number }
  | { by: 'score'; score: number; id: number }
  | { by: 'number'; id: number }

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
      'item.erasedAt',
      'item.wordsGoneAt',
      'item.visibility',
      'author.name as authorName',
      'itemText.title',
      raw<string | null>`left(item_text.text, 4000)`.as('text'),
      'ticket.openedAt',
      'ticket.dueAt',
      'ticket.targetMinutes',
      'ticket.counted',
      'ticket.snoozedUntil',
      'ticket.pinned',
      'ticket.episode',
      'ticket.priority',
      'ticket.outcome',
      'ticket.pausedAt',
      'ticket.pauseReason',
      'ticket.pausedUntil',
      'ticket.endedAt',
      'ticket.episodeStartedAt',
      'ticket.mergedIntoId',
      raw<number>`(select count(*) from story_copy where story_copy.ticket_id = ticket.id and story_copy.item_id <> ticket.item_id and story_copy.rung <> 'follow_up')`.as(
        'copies',
      ),
      raw<number>`(select count(*) from proposed_response p where p.ticket_id = ticket.id and p.state = 'open')`.as(
        'proposals',
      ),
      raw<OutgoingState | null>`(select o.state from outgoing_response o where o.ticket_id = ticket.id and o.state <> 'sent')`.as(
        'outgoing',
      ),
    ])
}
export type TicketListRow = Awaited<ReturnType<ReturnType<typeof tickets>['execute']>>[number]

const waiting: readonly TicketState[] = waitingStates

/** How many of the newest hits of a search are put in order; whoever finds more had better say more. */
export const rankedAtMost = 1_000

/**
 * A page of a view: waiting tickets by due time, the pinned before the others; done ones by their end, all by their number,
 * newest first; of a search, what fits best first, then the newest. Keyset paging.
 */
export function listTickets(db: Tx, filter: TicketFilter): Promise<(TicketListRow & { score: number | null })[]> {
  const { view, search, after, limit } = filter
  if (search !== undefined) return listHits(db, filter, search)
  const query = tickets(db).select(raw<null>`null`.as('score')).where(selectionOf(filter)).limit(limit)
  if (view === 'done')
    return query
      .where(
        after?.by === 'end'
          ? raw<SqlBool>`(ticket.ended_at, ticket.id) < (${after.at}::timestamptz, ${after.id}::bigint)`
          : raw<SqlBool>`true`,
      )
      .orderBy('ticket.endedAt', 'desc')
      .orderBy('ticket.id', 'desc')
      .execute()
  if (view === 'all')
    return query
      .where(after?.by === 'number' ? raw<SqlBool>`ticket.id < ${after.id}` : raw<SqlBool>`true`)
      .orderBy('ticket.id', 'desc')
      .execute()
  return query
    .where(
      after?.by === 'due'
        ? raw<SqlBool>`((ticket.pinned is null), ticket.due_at, ticket.id) > (${!after.pinned}::boolean, ${after.at}::timestamptz, ${after.id}::bigint)`
        : raw<SqlBool>`true`,
    )
    .orderBy(raw`ticket.pinned is null`)
    .orderBy('ticket.dueAt')
    .orderBy('ticket.id')
    .execute()
}

/** The numbers of a view's waiting tickets by due time, the pinned before the others. */
export async function listTicketIds(db: Tx, filter: TicketFilter): Promise<number[]> {
  const rows = await sql(db)
    .selectFrom('ticket')
    .select('id')
    .where(selectionOf(filter))
    .orderBy(raw`ticket.pinned is null`)
    .orderBy('ticket.dueAt')
    .orderBy('ticket.id')
    .limit(filter.limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** When each waiting ticket of a view is due, the earliest first. */
export async function listWaitingDues(db: Tx, filter: TicketSelection): Promise<Date[]> {
  const rows = await sql(db).selectFrom('ticket').select('dueAt').where(selectionOf(filter)).orderBy('dueAt').execute()
  return rows.map(({ dueAt }) => dueAt)
}

/** What is dismissed or closed is answered by nobody: what was written for it waits until it is opened again. */
const answerable = raw<SqlBool>`ticket.state in ('open', 'assigned', 'answered')`

/**
 * The tickets of departments in sight with a response that waits for an approval, and that this person did not write; the oldest first.
 * Whoever only helps with a ticket approves nothing there.
 */
export async function listApprovalsFor(
  db: Tx,
  { personId, sight }: { personId: number; sight: Sight },
): Promise<number[]> {
  const { rows } = await raw<{
    id: number
  }>`select ticket.id from outgoing_response o join ticket on ticket.id = o.ticket_id
    where o.state = 'awaiting_approval' and o.person_id is distinct from ${personId} and ${answerable} and ${inSight(sight, raw`ticket.department_id`)}
    order by o.created_at, ticket.id`.execute(sql(db))
  return rows.map(({ id }) => id)
}

function listHits(db: Tx, { after, limit, ...filter }: TicketFilter, { exact, wide, ticketId }: SearchPlan) {
  const own = ticketId === null ? raw<SqlBool>`false` : raw<SqlBool>`ticket.id = ${ticketId}::bigint`
  const document = raw`ticket_search.document`
  const fits = wide === null ? raw<SqlBool>`false` : raw<SqlBool>`${document} @@ ${wide}::tsquery`
  // What fits as it was typed comes before what only looks like it; how often it stands there, and where, decides the rest.
  const score = raw<number>`(case when ${own} then 10000 else 0 end + case when ${exact === null ? raw`false` : raw`${document} @@ ${exact}::tsquery`} then 1000 else 0 end
    + ${wide === null ? raw`0` : raw`round(ts_rank(${document}, ${wide}::tsquery) * 999)`})::int`
  const hits = sql(db)
    .selectFrom('ticket')
    .innerJoin('ticketSearch', 'ticketSearch.ticketId', 'ticket.id')
    .select(['ticket.id as hitId', score.as('score')])
    .where(selectionOf(filter))
    // Only where a number was typed, for the index of words cannot tell a ticket's.
    .where(ticketId === null ? fits : raw<SqlBool>`(${own} or ${fits})`)
    .orderBy('ticket.id', 'desc')
    .limit(rankedAtMost)
  return tickets(db)
    .innerJoin(hits.as('hit'), 'hit.hitId', 'ticket.id')
    .select('hit.score')
    .where(
      after?.by === 'score'
        ? raw<SqlBool>`(hit.score, ticket.id) < (${after.score}::int, ${after.id}::bigint)`
        : raw<SqlBool>`true`,
    )
    .orderBy('hit.score', 'desc')
    .orderBy('ticket.id', 'desc')
    .limit(limit)
    .execute()
}

const alsoHidden: readonly TicketView[] = [
  'done',
  'all',
  'late',
  'unanswered',
  'approval',
  'mentioned',
  'supporting',
  'proposed',
]

/** A note of it names this person, or one of their departments. */
function namesMe(personId: number, departmentIds: readonly string[] | null) {
  return raw<SqlBool>`exists (select from note_mention n where n.ticket_id = ticket.id
    and (n.person_id = ${personId} or n.department_id = any(${[...(departmentIds ?? [])]}::text[])))`
}

/** One of these departments helps with it, and it lies with another one. */
function helpedBy(departmentIds: readonly string[] | null) {
  return raw<SqlBool>`exists (select from ticket_support s where s.ticket_id = ticket.id
    and s.department_id = any(${[...(departmentIds ?? [])]}::text[]) and s.department_id <> ticket.department_id)`
}

/** Tickets that ask something of somebody: `approval` have a response that waits for it, `proposed` a proposed one that nobody has decided on, `mentioned` a note that names this person and that they have not seen, and with those `supporting`, which wait, their departments help. */
export async function countAsked(
  db: Tx,
  { personId, ownDepartmentIds, sight }: { personId: number; ownDepartmentIds: readonly string[] | null; sight: Sight },
): Promise<{ approval: number; mentioned: number; supporting: number; proposed: number }> {
  const { rows } = await raw<{ approval: number; mentioned: number; supporting: number; proposed: number }>`select
      (select count(*) from outgoing_response o join ticket on ticket.id = o.ticket_id
        where o.state = 'awaiting_approval' and ${answerable} and ${ticketInSight(sight)}) as approval,
      (select count(distinct p.ticket_id) from proposed_response p join ticket on ticket.id = p.ticket_id
        where p.state = 'open' and ${answerable} and ${ticketInSight(sight)}) as proposed,
      (select count(distinct n.ticket_id) from note_mention n join ticket on ticket.id = n.ticket_id
        left join mention_seen s on s.ticket_id = n.ticket_id and s.person_id = ${personId}
        where (n.person_id = ${personId} or n.department_id = any(${[...(ownDepartmentIds ?? [])]}::text[]))
          and (s.seen_at is null or s.seen_at < n.at) and ${ticketInSight(sight)}) as mentioned,
      (select count(*) from ticket where ticket.state in ('open', 'assigned') and ${helpedBy(ownDepartmentIds)} and ${ticketInSight(sight)}) as supporting`.execute(
    sql(db),
  )
  const [row] = rows
  if (row === undefined) throw new Error('A count is one row.')
  return row
}

/** The condition on a row of `ticket`; the one place in which lists, and what is done to all of a list, are narrowed. */
export function selectionOf(filter: TicketSelection): RawBuilder<SqlBool> {
  const { view, now, sight, personId, ownDepartmentIds, departmentIds, channel, language, priority } = filter
  const { absentIds = [], principalIds = [] } = filter
  const hidden = raw`(ticket.snoozed_until is not null and ticket.snoozed_until > ${now})`
  const waits = raw`ticket.state in ('open', 'assigned')`
  const anyDepartment = (ids: readonly string[]) => raw`ticket.department_id = any(${[...ids]}::text[])`
  const parts: RawBuilder<unknown>[] = []
  // What is done has ended; said again so that the index by the end serves.
  if (view === 'done')
    parts.push(raw`ticket.state in ('answered', 'dismissed', 'closed') and ticket.ended_at is not null`)
  else if (view === 'approval')
    parts.push(
      answerable,
      raw`exists (select from outgoing_response o where o.ticket_id = ticket.id and o.state = 'awaiting_approval')`,
    )
  else if (view === 'supporting') parts.push(waits, helpedBy(ownDepartmentIds))
  else if (view === 'proposed')
    parts.push(
      answerable,
      raw`exists (select from proposed_response p where p.ticket_id = ticket.id and p.state = 'open')`,
    )
  else if (view === 'mentioned') parts.push(namesMe(personId, ownDepartmentIds))
  else if (view !== 'all') parts.push(waits)
  if (view === 'done' || view === 'all') parts.push(raw`ticket.merged_into_id is null`)
  if (view === 'snoozed') parts.push(hidden)
  // What is late or unanswered is so, hidden or not.
  else if (!alsoHidden.includes(view)) parts.push(raw`not ${hidden}`)
  if (view === 'for_me')
    parts.push(
      raw`(ticket.assignee_id = ${anyOf([personId, ...principalIds])} or (ticket.assignee_id is null and ${ownDepartmentIds === null ? raw`true` : anyDepartment(ownDepartmentIds)}))`,
    )
  if (view === 'absent')
    parts.push(
      raw`(ticket.assignee_id = ${anyOf(principalIds)} or (ticket.assignee_id = ${anyOf(absentIds)} and ${ownDepartmentIds === null ? raw`true` : anyDepartment(ownDepartmentIds)}))`,
    )
  if (view === 'mine') parts.push(raw`ticket.assignee_id = ${personId}`)
  if (view === 'unclaimed') parts.push(raw`ticket.assignee_id is null`)
  if (view === 'tray') parts.push(raw`ticket.department_id = 'undecided'`)
  if (view === 'late') parts.push(raw`ticket.due_at < ${now}`)
  if (sight !== 'all') parts.push(ticketInSight(sight))
  if (departmentIds !== undefined) parts.push(anyDepartment(departmentIds))
  if (channel !== undefined) parts.push(raw`ticket.channel = ${channel}`)
  if (language !== undefined) parts.push(raw`ticket.language = ${language}`)
  if (priority !== undefined) parts.push(raw`ticket.priority = ${priority}`)
  if (filter.filter !== undefined) parts.push(compileFilter(filter.filter, { personId, now }))
  return raw<SqlBool>`(${raw.join(parts.length > 0 ? parts : [raw`true`], raw` and `)})`
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

/** How many waiting tickets there are of each kind, by department; `forMe` as in the view of that name. In one pass over an index that has it all. */
export function countWaiting(
  db: Tx,
  {
    personId,
    ownDepartmentIds,
    absentIds = [],
    principalIds = [],
    sight,
    now,
  }: Pick<TicketSelection, 'personId' | 'ownDepartmentIds' | 'absentIds' | 'principalIds' | 'sight' | 'now'>,
) {
  const shown = raw<SqlBool>`(snoozed_until is null or snoozed_until <= ${now})`
  const own =
    ownDepartmentIds === null ? raw<SqlBool>`true` : raw<SqlBool>`department_id = any(${[...ownDepartmentIds]}::text[])`
  const count = (condition: RawBuilder<SqlBool>) => raw<number>`count(*) filter (where ${condition})`
  return sql(db)
    .selectFrom('ticket')
    .select([
      'departmentId',
      count(shown).as('waiting'),
      count(raw`${shown} and assignee_id = ${personId}`).as('mine'),
      count(raw`${shown} and assignee_id is null`).as('unclaimed'),
      count(
        raw`${shown} and (assignee_id = ${anyOf([personId, ...principalIds])} or assignee_id is null and ${own})`,
      ).as('forMe'),
      count(
        raw`${shown} and (assignee_id = ${anyOf(principalIds)} or assignee_id = ${anyOf(absentIds)} and ${own})`,
      ).as('absent'),
      count(raw`due_at < ${now}`).as('late'),
      count(raw`snoozed_until > ${now}`).as('snoozed'),
    ])
    .where('state', 'in', waiting)
    .where(ticketInSight(sight))
    .groupBy('departmentId')
    .execute()
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
      'ticket.goal',
      'itemText.text as wholeText',
      'itemText.url',
      'item.publishedAt',
      'item.foundAt',
      'item.changedAt',
      'item.goneAt',
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
      join.on(
        raw<SqlBool>`ticket_event.kind in ('noted', 'returned') and note.id = (ticket_event.happening ->> 'noteId')::bigint`,
      ),
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
      raw<string | null>`nullif(note.text, '')`.as('note'),
      'note.takenBackAt as noteTakenBackAt',
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

/** What was promised for each wait of a ticket. */
export function listPromised(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('episode')
    .select(['number', 'targetMinutes', 'counted'])
    .where('ticketId', '=', ticketId)
    .orderBy('number')
    .execute()
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

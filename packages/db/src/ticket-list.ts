import { type Priority, type TicketState, waitingStates } from '@echolot/domain'
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { sql, type Tx } from './database.ts'

export type TicketView =
  | 'waiting'
  | 'unanswered'
  | 'for_me'
  | 'mine'
  | 'unclaimed'
  | 'tray'
  | 'late'
  | 'snoozed'
  | 'done'
export type TicketFilter = {
  view: TicketView
  personId: number
  /** The person's departments; null where they belong to none, which then means all. */
  ownDepartmentIds: readonly string[] | null
  now: Date
  departmentIds?: readonly string[]
  channel?: string
  language?: string
  priority?: Priority
  search?: string
  /** The place of the last ticket of the page before. */
  after?: { pinned: boolean; at: Date; id: number }
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
      'item.erasedAt',
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
    ])
}
export type TicketListRow = Awaited<ReturnType<ReturnType<typeof tickets>['execute']>>[number]

const waiting: readonly TicketState[] = waitingStates

/** A page of a view: waiting tickets by due time, the pinned before the others; done ones by their end, newest first. Keyset paging. */
export function listTickets(db: Tx, filter: TicketFilter) {
  const done = filter.view === 'done'
  const hidden = raw<SqlBool>`(ticket.snoozed_until is not null and ticket.snoozed_until > ${filter.now})`
  let query = tickets(db).limit(filter.limit)
  query = done
    ? query.where('ticket.state', 'not in', waiting).where('ticket.mergedIntoId', 'is', null)
    : query.where('ticket.state', 'in', waiting)
  if (filter.view === 'snoozed') query = query.where(hidden)
  // What is late or unanswered is so, hidden or not.
  else if (!done && filter.view !== 'late' && filter.view !== 'unanswered') query = query.where((e) => e.not(hidden))
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
  if (filter.priority !== undefined) query = query.where('ticket.priority', '=', filter.priority)
  if (filter.search !== undefined) query = query.where(holdsWords(filter.search))
  const { after } = filter
  if (done) {
    if (after !== undefined)
      query = query.where(raw<SqlBool>`(ticket.ended_at, ticket.id) < (${after.at}::timestamptz, ${after.id}::bigint)`)
    return query.orderBy('ticket.endedAt', 'desc').orderBy('ticket.id', 'desc').execute()
  }
  if (after !== undefined)
    query = query.where(
      raw<SqlBool>`((ticket.pinned is null), ticket.due_at, ticket.id) > (${!after.pinned}::boolean, ${after.at}::timestamptz, ${after.id}::bigint)`,
    )
  return query.orderBy(raw`ticket.pinned is null`).orderBy('ticket.dueAt').orderBy('ticket.id').execute()
}

/** Whether a ticket holds all words of a search, in whichever of its texts and names; a number, with or without #, is also its own. */
function holdsWords(search: string) {
  const patterns = search
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const texts = raw<string>`concat_ws(chr(10), item_text.title, item_text.text, author.name, author.handle)`
  const number = /^#?(\d{1,15})$/.exec(search.trim())?.[1]
  const own = number === undefined ? raw<SqlBool>`false` : raw<SqlBool>`ticket.id = ${number}::bigint`
  return raw<SqlBool>`(${own} or ${folded(texts)} like all (select ${folded(raw<string>`word`)} from unnest(${patterns}::text[]) as word))`
}

/** Müller, Mueller, MÜLLER and the same in decomposed letters are one, as they are for a watch. */
function folded(text: RawBuilder<string>) {
  return raw<string>`replace(replace(replace(replace(lower(normalize(${text}, NFC)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss')`
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
  { personId, ownDepartmentIds, now }: { personId: number; ownDepartmentIds: readonly string[] | null; now: Date },
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
      count(raw`${shown} and (assignee_id = ${personId} or assignee_id is null and ${own})`).as('forMe'),
      count(raw`due_at < ${now}`).as('late'),
      count(raw`snoozed_until > ${now}`).as('snoozed'),
    ])
    .where('state', 'in', waiting)
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

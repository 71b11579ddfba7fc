import type { IncidentEventKind, IncidentPlan, OutgoingState, Sight, TicketState } from '@echolot/domain'
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'
import { inSight } from './sight.ts'

/** Who sees an incident: whoever sees one of its tickets, or all tickets, and whoever leads it or has opened it. */
const isSeen = (sight: Sight, personId: number): RawBuilder<SqlBool> =>
  sight === 'all'
    ? raw<SqlBool>`true`
    : raw<SqlBool>`(incident.lead_id = ${personId} or incident.opened_by = ${personId} or exists (
        select from incident_ticket join ticket on ticket.id = incident_ticket.ticket_id
        where incident_ticket.incident_id = incident.id and ${inSight(sight, raw`ticket.department_id`)}))`

const incidents = (db: Tx) =>
  sql(db)
    .selectFrom('incident')
    .leftJoin('person as lead', 'lead.id', 'incident.leadId')
    .leftJoin('person as opener', 'opener.id', 'incident.openedBy')
    .select([
      'incident.id',
      'incident.title',
      'incident.state',
      'incident.leadId',
      'lead.name as leadName',
      'incident.openedBy',
      'opener.name as openerName',
      'incident.openedAt',
      'incident.closedAt',
      'incident.summary',
    ])
export type IncidentRow = NonNullable<Awaited<ReturnType<typeof getIncident>>>

/** One incident, where it is seen. */
export function getIncident(db: Tx, id: number, { sight, personId }: { sight: Sight; personId: number }) {
  return incidents(db).where('incident.id', '=', id).where(isSeen(sight, personId)).executeTakeFirst()
}

/** Those that are open, then those that are closed, the newest first, each with its tickets in sight counted. */
export function listIncidents(db: Tx, { sight, personId, limit }: { sight: Sight; personId: number; limit: number }) {
  const count = (condition: RawBuilder<SqlBool>) =>
    raw<number>`(select count(*) from incident_ticket join ticket on ticket.id = incident_ticket.ticket_id
      where incident_ticket.incident_id = incident.id and ${inSight(sight, raw`ticket.department_id`)} and ${condition})`
  return incidents(db)
    .select([
      count(raw<SqlBool>`true`).as('tickets'),
      count(raw<SqlBool>`ticket.state in ('open', 'assigned')`).as('waiting'),
    ])
    .where(isSeen(sight, personId))
    .orderBy(raw`incident.state = 'closed'`)
    .orderBy('incident.openedAt', 'desc')
    .orderBy('incident.id', 'desc')
    .limit(limit)
    .execute()
}

/** An incident held for a change, where it is seen. */
export function lockIncident(tx: Tx, id: number, { sight, personId }: { sight: Sight; personId: number }) {
  return sql(tx)
    .selectFrom('incident')
    .select(['id', 'title', 'state', 'leadId'])
    .where('id', '=', id)
    .where(isSeen(sight, personId))
    .forUpdate()
    .executeTakeFirst()
}

export async function insertIncident(
  tx: Tx,
  incident: { title: string; leadId: number | null; openedBy: number | null; openedAt: Date },
): Promise<number> {
  const { id } = await sql(tx).insertInto('incident').values(incident).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateIncident(
  tx: Tx,
  id: number,
  change: Partial<{
    title: string
    leadId: number | null
    state: 'open' | 'closed'
    closedAt: Date | null
    summary: string | null
  }>,
): Promise<void> {
  await sql(tx).updateTable('incident').set(change).where('id', '=', id).execute()
}

/** Says what somebody did; the order of the rows is the order of the deeds. */
export async function insertIncidentEvent(
  tx: Tx,
  event: {
    incidentId: number
    kind: IncidentEventKind
    at: Date
    personId: number | null
    happening: object
    text?: string | null
  },
): Promise<void> {
  await sql(tx)
    .insertInto('incidentEvent')
    .values({ ...event, text: event.text ?? null, happening: json(event.happening) })
    .execute()
}

/** Who did what when, the first first. */
export function listIncidentEvents(db: Tx, incidentId: number) {
  return sql(db)
    .selectFrom('incidentEvent')
    .leftJoin('person', 'person.id', 'incidentEvent.personId')
    .select([
      'incidentEvent.id',
      'incidentEvent.kind',
      'incidentEvent.at',
      'incidentEvent.personId',
      'person.name as personName',
      'incidentEvent.happening',
      'incidentEvent.text',
    ])
    .where('incidentId', '=', incidentId)
    .orderBy('incidentEvent.id')
    .execute()
}

/** Puts tickets into an incident; one that is in another stays there. @returns those that are new in it. */
export async function addIncidentTickets(
  tx: Tx,
  incidentId: number,
  ticketIds: readonly number[],
  { personId, now }: { personId: number | null; now: Date },
): Promise<number[]> {
  const { rows } = await raw<{
    ticketId: number
  }>`insert into incident_ticket (ticket_id, incident_id, added_by, added_at)
    select id, ${incidentId}, ${personId}::bigint, ${now} from ticket where id = any(${[...ticketIds]}::bigint[])
    on conflict (ticket_id) do nothing returning ticket_id as "ticketId"`.execute(sql(tx))
  return rows.map(({ ticketId }) => ticketId).sort((a, b) => a - b)
}

/** Takes tickets out. @returns those that were in it. */
export async function removeIncidentTickets(tx: Tx, incidentId: number, ticketIds: readonly number[]) {
  const rows = await sql(tx)
    .deleteFrom('incidentTicket')
    .where('incidentId', '=', incidentId)
    .where('ticketId', '=', anyOf(ticketIds))
    .returning('ticketId')
    .execute()
  return rows.map(({ ticketId }) => ticketId).sort((a, b) => a - b)
}

/** Says who is answered and who waits. @returns those for whom that is another plan than before. */
export async function planIncidentTickets(
  tx: Tx,
  incidentId: number,
  ticketIds: readonly number[],
  plan: IncidentPlan,
): Promise<number[]> {
  const rows = await sql(tx)
    .updateTable('incidentTicket')
    .set({ plan })
    .where('incidentId', '=', incidentId)
    .where('ticketId', '=', anyOf(ticketIds))
    .where('plan', '!=', plan)
    .returning('ticketId')
    .execute()
  return rows.map(({ ticketId }) => ticketId).sort((a, b) => a - b)
}

/** Marks a ticket as answered from its incident with a wording, or as not answered from it any more. */
export async function markIncidentAnswer(
  tx: Tx,
  ticketId: number,
  answer: { wording: number; answeredAt: Date } | null,
): Promise<void> {
  await sql(tx)
    .updateTable('incidentTicket')
    .set(answer ?? { wording: null, answeredAt: null })
    .where('ticketId', '=', ticketId)
    .execute()
}

/** In which incident a ticket is. */
export function incidentOfTicket(db: Tx, ticketId: number) {
  return sql(db)
    .selectFrom('incidentTicket')
    .innerJoin('incident', 'incident.id', 'incidentTicket.incidentId')
    .select(['incident.id', 'incident.title', 'incident.state', 'incidentTicket.plan'])
    .where('incidentTicket.ticketId', '=', ticketId)
    .executeTakeFirst()
}

/** Which of these tickets are in an incident already, and in which. */
export function listMembership(db: Tx, ticketIds: readonly number[]) {
  return sql(db)
    .selectFrom('incidentTicket')
    .select(['ticketId', 'incidentId'])
    .where('ticketId', '=', anyOf(ticketIds))
    .orderBy('ticketId')
    .execute()
}

/** A ticket of an incident with when it came, when it was answered and how the response stands that is on its way. */
export type IncidentTicketRow = {
  ticketId: number
  plan: IncidentPlan
  wording: number | null
  askedAt: Date | null
  addedAt: Date
  state: TicketState
  departmentId: string
  channel: string
  language: string | null
  visibility: 'public' | 'private'
  title: string | null
  text: string | null
  authorName: string | null
  url: string | null
  foundAt: Date
  dueAt: Date
  endedAt: Date | null
  answeredAt: Date | null
  answeredBy: string | null
  outgoing: OutgoingState | null
  problem: string | null
}

/** Its tickets that are in sight, in the order in which they came. */
export async function listIncidentTickets(db: Tx, incidentId: number, sight: Sight): Promise<IncidentTicketRow[]> {
  const { rows } = await raw<IncidentTicketRow>`
    select m.ticket_id as "ticketId", m.plan, m.wording, m.answered_at as "askedAt", m.added_at as "addedAt", ticket.state, ticket.department_id as "departmentId",
      ticket.channel, ticket.language, item.visibility, item_text.title, left(item_text.text, 300) as text, author.name as "authorName", item_text.url,
      ticket.opened_at as "foundAt", ticket.due_at as "dueAt", ticket.ended_at as "endedAt", said.at as "answeredAt", said.name as "answeredBy", o.state as outgoing, o.problem
    from incident_ticket m join ticket on ticket.id = m.ticket_id join item on item.id = ticket.item_id
      left join item_text on item_text.item_id = item.id left join author on author.id = item.author_id
      left join lateral (select response.at, person.name from response left join person on person.id = response.person_id
        where response.ticket_id = ticket.id order by response.at, response.id limit 1) said on true
      left join outgoing_response o on o.ticket_id = ticket.id and o.state <> 'sent'
    where m.incident_id = ${incidentId} and ${inSight(sight, raw`ticket.department_id`)}
    order by ticket.opened_at, ticket.id`.execute(sql(db))
  return rows
}

/** How many of its tickets lie out of sight, and how many of those wait. */
export async function countElsewhere(
  db: Tx,
  incidentId: number,
  sight: Sight,
): Promise<{ tickets: number; waiting: number }> {
  if (sight === 'all') return { tickets: 0, waiting: 0 }
  const { rows } = await raw<{ tickets: number; waiting: number }>`
    select count(*) as tickets, count(*) filter (where ticket.state in ('open', 'assigned')) as waiting
    from incident_ticket m join ticket on ticket.id = m.ticket_id
    where m.incident_id = ${incidentId} and not ${inSight(sight, raw`ticket.department_id`)}`.execute(sql(db))
  return rows[0] ?? { tickets: 0, waiting: 0 }
}

/** What was agreed to say, the newest first. */
export function listWordings(db: Tx, incidentId: number) {
  return sql(db)
    .selectFrom('incidentWording')
    .leftJoin('person', 'person.id', 'incidentWording.personId')
    .select(['version', 'text', 'at', 'personId', 'person.name as personName'])
    .where('incidentId', '=', incidentId)
    .orderBy('version', 'desc')
    .execute()
}

/** Agrees on other words. @returns their version. */
export async function insertWording(
  tx: Tx,
  { incidentId, text, personId, at }: { incidentId: number; text: string; personId: number; at: Date },
): Promise<number> {
  const { rows } = await raw<{
    version: number
  }>`insert into incident_wording (incident_id, version, text, person_id, at)
    select ${incidentId}, coalesce(max(version), 0) + 1, ${text}, ${personId}::bigint, ${at} from incident_wording where incident_id = ${incidentId}
    returning version`.execute(sql(tx))
  return rows[0]?.version ?? 1
}

/** Takes out of incidents what people wrote there that names somebody; what was agreed to say becomes empty words. */
export async function forgetIncidentWords(tx: Tx, names: (text: string) => boolean): Promise<void> {
  const events = await sql(tx)
    .selectFrom('incidentEvent')
    .select(['id', 'text'])
    .where('text', 'is not', null)
    .execute()
  const said = events.flatMap(({ id, text }) => (names(text ?? '') ? id : []))
  if (said.length > 0)
    await sql(tx).updateTable('incidentEvent').set({ text: null }).where('id', '=', anyOf(said)).execute()
  const wordings = await sql(tx).selectFrom('incidentWording').select(['incidentId', 'version', 'text']).execute()
  for (const { incidentId, version, text } of wordings)
    if (names(text))
      await sql(tx)
        .updateTable('incidentWording')
        .set({ text: '…' })
        .where('incidentId', '=', incidentId)
        .where('version', '=', version)
        .execute()
  const incidents = await sql(tx).selectFrom('incident').select(['id', 'title', 'summary']).execute()
  for (const { id, title, summary } of incidents) {
    const change = {
      ...(names(title) ? { title: '…' } : {}),
      ...(summary !== null && names(summary) ? { summary: null } : {}),
    }
    if (Object.keys(change).length > 0) await sql(tx).updateTable('incident').set(change).where('id', '=', id).execute()
  }
}

/** In which incident a ticket is and what is planned for it, held for this transaction. */
export function lockMembership(tx: Tx, ticketId: number) {
  return sql(tx)
    .selectFrom('incidentTicket')
    .select(['incidentId', 'plan'])
    .where('ticketId', '=', ticketId)
    .forUpdate()
    .executeTakeFirst()
}

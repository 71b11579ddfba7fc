import {
  countElsewhere,
  departmentsOfTickets,
  getBulkRun,
  getIncident,
  getPerson,
  type IncidentRow,
  type IncidentTicketRow,
  incidentOfTicket,
  listIncidentEvents,
  listIncidentTickets,
  listPrivateTickets,
  listRefusedTargets,
  listWordings,
  listIncidents as selectIncidents,
} from '@echolot/db'
import { type IncidentPlan, may, sees } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { lockTicket } from '../tickets/apply-command.ts'
import { toBulkRun } from '../tickets/bulk-runs.ts'
import { personRef } from '../watches/person-ref.ts'
import { gone } from './one-incident.ts'

const listedAtMost = 200
const refusedShown = 200

/** The incidents that are seen: the open ones, then the closed ones, the newest first. */
export async function listIncidents({ db, sight }: Pick<Ctx, 'db' | 'sight'>, { actor }: { actor: Actor }) {
  const rows = await selectIncidents(db, { sight, personId: actor.personId, limit: listedAtMost })
  return rows.map(({ tickets, waiting, ...row }) => ({ ...toIncident(row), tickets, waiting }))
}

/** In which incident a ticket is, as far as that is told, and which are open to put it into. @throws Refusal `not_found`. */
export async function readTicketIncident(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  { actor, ticketId }: { actor: Actor; ticketId: number },
) {
  const { departmentId } = await db.inTransaction((tx) => lockTicket(tx, ticketId, sight, 'help'))
  // Whoever only helps is not part of what the lead puts together.
  const member = sees(sight, departmentId) ? await incidentOfTicket(db, ticketId) : undefined
  const seen = await selectIncidents(db, { sight, personId: actor.personId, limit: listedAtMost })
  return {
    incident:
      member === undefined ? null : { id: member.id, title: member.title, state: member.state, plan: member.plan },
    open: seen.filter(({ state }) => state === 'open').map(({ id, title }) => ({ id, title })),
  }
}

/** What a deed was about; each has what its kind has. */
type Happening = {
  ticketIds?: number[]
  personId?: number | null
  version?: number
  runId?: number
  plan?: IncidentPlan
}

/**
 * One incident with its words, tickets and timeline. Of tickets out of sight nothing is told but, to whoever reads figures about all
 * mentions, how many they are.
 * @throws Refusal `not_found`.
 */
export async function readIncident(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, id }: { actor: Actor; id: number },
) {
  const incident = await getIncident(db, id, { sight, personId: actor.personId })
  if (incident === undefined) throw gone(id)
  const [wordings, tickets, events, elsewhere] = await Promise.all([
    listWordings(db, id),
    listIncidentTickets(db, id, sight),
    listIncidentEvents(db, id),
    countElsewhere(db, id, sight),
  ])
  const happenings = events.map(({ happening }) => happening as Happening)
  // Also of those that were taken out since.
  const lies = await departmentsOfTickets(db, [...new Set(happenings.flatMap(({ ticketIds = [] }) => ticketIds))])
  const isSeen = (ticketId: number) => sees(sight, lies.get(ticketId) ?? '')
  const led = new Map<number, string>()
  for (const personId of new Set(happenings.flatMap(({ personId }) => personId ?? [])))
    led.set(personId, (await getPerson(db, personId))?.name ?? '')
  const lastRun = happenings.findLast(({ runId }) => runId !== undefined)?.runId
  return {
    ...toIncident(incident),
    wordings: wordings.map(({ version, text, at, personId, personName }) => ({
      ...{ version, text, at: at.toISOString() },
      person: personRef(personId, personName),
    })),
    tickets: tickets.map((ticket) => toTicket(ticket, now)),
    elsewhere: may(actor.role, 'read_reports') ? elsewhere : null,
    timeline: events.map(({ id: eventId, kind, at, personId, personName, text }, index) => {
      const { ticketIds = [], personId: about, version, plan } = happenings[index] ?? {}
      return {
        ...{ id: eventId, kind, at: at.toISOString(), person: personRef(personId, personName), text },
        ticketIds: ticketIds.filter(isSeen),
        // A figure, which whoever reads tickets may know of the whole company.
        count: ticketIds.length,
        about: about == null ? null : { id: about, name: led.get(about) ?? '' },
        version: version ?? null,
        plan: plan ?? null,
      }
    }),
    run: lastRun === undefined ? null : await readRun(lastRun),
    asOf: now.toISOString(),
  }

  async function readRun(runId: number) {
    const run = await getBulkRun(db, runId)
    // Runs are kept for a while; what they did stands with the tickets.
    if (run === undefined) return null
    const refused = await listRefusedTargets(db, runId, refusedShown)
    return {
      ...toBulkRun(run),
      refusedTickets: refused
        .filter(({ ticketId }) => isSeen(ticketId))
        .map(({ ticketId, refusal }) => ({
          ticketId,
          // Written by changeNext in this shape and by nobody else.
          ...(refusal as { message: string; code: string; data: Record<string, unknown> }),
        })),
    }
  }
}

/** The log of an incident for paper and files: as it is read, without private messages, which are counted. @throws Refusal `not_found`. */
export async function readIncidentLog(ctx: Pick<Ctx, 'db' | 'now' | 'sight'>, asked: { actor: Actor; id: number }) {
  const { run: _, tickets, timeline, ...incident } = await readIncident(ctx, asked)
  // Also those that were taken out since.
  const named = [...tickets.map(({ id }) => id), ...timeline.flatMap(({ ticketIds }) => ticketIds)]
  const withheld = new Set(await listPrivateTickets(ctx.db, [...new Set(named)]))
  const isPrivate = ({ id }: { id: number }) => withheld.has(id)
  return {
    ...incident,
    tickets: tickets.filter((ticket) => !isPrivate(ticket)),
    timeline: timeline.map((event) => ({ ...event, ticketIds: event.ticketIds.filter((id) => !withheld.has(id)) })),
    withheld: tickets.filter(isPrivate).length,
  }
}
export type IncidentLog = Awaited<ReturnType<typeof readIncidentLog>>

function toIncident(row: IncidentRow) {
  const { id, title, state, leadId, leadName, openedBy, openerName, openedAt, closedAt, summary } = row
  return {
    ...{ id, title, state, summary },
    lead: personRef(leadId, leadName),
    openedBy: personRef(openedBy, openerName),
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }
}

function toTicket(row: IncidentTicketRow, now: Date) {
  const { ticketId, plan, wording, state, departmentId, channel, language, visibility, title, text, authorName } = row
  const waits = state === 'open' || state === 'assigned'
  return {
    ...{ id: ticketId, plan, wording, state, departmentId, channel, language, visibility, title, authorName },
    excerpt: text,
    url: row.url,
    openedAt: row.foundAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    late: (waits ? now : (row.endedAt ?? now)) > row.dueAt,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredBy: row.answeredBy,
    outgoing: row.outgoing,
    problem: row.problem,
  }
}

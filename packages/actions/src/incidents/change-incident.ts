import {
  getPerson,
  insertIncidentEvent,
  insertWording,
  planIncidentTickets,
  removeIncidentTickets,
  updateIncident,
} from '@echolot/db'
import { type IncidentPlan, may, Refusal, sharedVariables, unknownVariables } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { refuseClosed, ticketsInSight, withIncident } from './one-incident.ts'

/** What a person can do with an incident, besides answering its tickets. */
export type IncidentChange =
  | { do: 'rename'; title: string }
  | { do: 'lead'; personId: number | null }
  | { do: 'note'; text: string }
  /** Agrees on what is said from now on; earlier words stay with what was said with them. */
  | { do: 'word'; text: string }
  | { do: 'plan'; ticketIds: readonly number[]; plan: IncidentPlan }
  | { do: 'remove'; ticketIds: readonly number[] }
  | { do: 'close'; summary: string }
  | { do: 'reopen' }

/**
 * Does one thing to one incident, and says so in its timeline.
 * @throws Refusal `not_found`, `conflict` for one that is closed or open already, `invalid` for who cannot lead it and for variables
 * that are none.
 */
export async function changeIncident(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, id, change }: { actor: Actor; id: number; change: IncidentChange },
): Promise<void> {
  await withIncident(ctx, { actor, id }, async ({ tx, incident, by: { now, personId } }) => {
    const event = { incidentId: id, at: now, personId }
    if (change.do !== 'reopen' && change.do !== 'note') refuseClosed(incident)
    switch (change.do) {
      case 'rename':
        if (change.title === incident.title) return
        await updateIncident(tx, id, { title: change.title })
        return insertIncidentEvent(tx, { ...event, kind: 'renamed', happening: {}, text: change.title })
      case 'lead': {
        if (change.personId === incident.leadId) return
        const lead = change.personId === null ? null : await getPerson(tx, change.personId)
        if (lead === undefined || (lead !== null && (lead.disabledAt !== null || !may(lead.role, 'work_tickets'))))
          throw new Refusal(
            'invalid',
            `Person ${change.personId} does not work on tickets here; name somebody who does.`,
            { reason: 'person_gone', field: 'personId' },
          )
        await updateIncident(tx, id, { leadId: change.personId })
        return insertIncidentEvent(tx, { ...event, kind: 'led', happening: { personId: change.personId } })
      }
      case 'note':
        return insertIncidentEvent(tx, { ...event, kind: 'noted', happening: {}, text: change.text })
      case 'word': {
        const [unknown] = unknownVariables(change.text, sharedVariables)
        if (unknown !== undefined)
          throw new Refusal('invalid', `{${unknown}} is no variable.`, {
            reason: 'canned_unknown',
            field: 'text',
            unknown: `{${unknown}}`,
            known: sharedVariables.map((name) => `{${name}}`).join(', '),
          })
        const version = await insertWording(tx, { incidentId: id, text: change.text, personId, at: now })
        return insertIncidentEvent(tx, { ...event, kind: 'worded', happening: { version } })
      }
      case 'plan': {
        const seen = await ticketsInSight(tx, change.ticketIds, ctx.sight)
        const ticketIds = await planIncidentTickets(tx, id, seen, change.plan)
        if (ticketIds.length === 0) return
        return insertIncidentEvent(tx, { ...event, kind: 'planned', happening: { plan: change.plan, ticketIds } })
      }
      case 'remove': {
        const seen = await ticketsInSight(tx, change.ticketIds, ctx.sight)
        const ticketIds = await removeIncidentTickets(tx, id, seen)
        if (ticketIds.length === 0) return
        return insertIncidentEvent(tx, { ...event, kind: 'removed', happening: { ticketIds } })
      }
      case 'close':
        await updateIncident(tx, id, { state: 'closed', closedAt: now, summary: change.summary })
        return insertIncidentEvent(tx, { ...event, kind: 'closed', happening: {}, text: change.summary })
      case 'reopen':
        if (incident.state === 'open')
          throw new Refusal('conflict', `Incident ${id} is open.`, { reason: 'incident_open' })
        await updateIncident(tx, id, { state: 'open', closedAt: null })
        return insertIncidentEvent(tx, { ...event, kind: 'reopened', happening: {} })
    }
  })
}

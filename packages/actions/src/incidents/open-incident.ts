import {
  addIncidentTickets,
  emit,
  insertIncident,
  insertIncidentEvent,
  listMembership,
  listSelected,
  type Tx,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import type { BulkChoiceInput } from '../tickets/bulk-runs.ts'
import { selectedTickets } from '../tickets/list-tickets.ts'
import { refuseClosed, ticketsInSight, withIncident } from './one-incident.ts'

/** More have no one cause, and nobody looks at all of them. */
export const incidentAtMost = 5_000

/** What came of putting tickets into an incident: those that are new in it, and those that are in another one already. */
export type Gathered = { added: number; inAnother: { ticketId: number; incidentId: number }[] }

/** Puts tickets together as of one cause. Whoever opens it leads it. @throws Refusal `not_found`, `invalid` for none or too many, `conflict` where all are in another. */
export async function openIncident(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, title, choice }: { actor: Actor; title: string; choice: BulkChoiceInput },
): Promise<{ id: number } & Gathered> {
  const { db, now, sight } = ctx
  const { personId } = actor
  return db.inTransaction(async (tx) => {
    const ticketIds = await chosen(tx, ctx, actor, choice)
    const inSight = await ticketsInSight(tx, ticketIds, sight)
    const id = await insertIncident(tx, { title, leadId: personId, openedBy: personId, openedAt: now })
    const added = await addIncidentTickets(tx, id, inSight, { personId, now })
    const inAnother = await others(tx, id, inSight)
    if (added.length === 0)
      throw new Refusal(
        'conflict',
        `All of these tickets are in an incident already, such as ticket ${inAnother[0]?.ticketId} in incident ${inAnother[0]?.incidentId}.`,
        { reason: 'incident_taken', ...inAnother[0] },
      )
    const event = { incidentId: id, at: now, personId }
    await insertIncidentEvent(tx, { ...event, kind: 'opened', happening: { ticketIds: added } })
    await emit(tx, now, 'incidents.changed', { incidentIds: [id] })
    return { id, added: added.length, inAnother }
  })
}

/** Puts more tickets into an incident; those of another one stay there, and are named. @throws as for opening one, `conflict` for one that is closed. */
export async function addToIncident(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, id, choice }: { actor: Actor; id: number; choice: BulkChoiceInput },
): Promise<Gathered> {
  return withIncident(ctx, { actor, id }, async ({ tx, incident, by }) => {
    refuseClosed(incident)
    const inSight = await ticketsInSight(tx, await chosen(tx, ctx, actor, choice), ctx.sight)
    const added = await addIncidentTickets(tx, id, inSight, by)
    if (added.length > 0)
      await insertIncidentEvent(tx, {
        ...{ incidentId: id, kind: 'added', at: by.now, personId: by.personId },
        happening: { ticketIds: added },
      })
    return { added: added.length, inAnother: await others(tx, id, inSight) }
  })
}

async function others(tx: Tx, id: number, ticketIds: readonly number[]): Promise<Gathered['inAnother']> {
  return (await listMembership(tx, ticketIds)).filter(({ incidentId }) => incidentId !== id)
}

async function chosen(
  tx: Tx,
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  actor: Actor,
  choice: BulkChoiceInput,
): Promise<readonly number[]> {
  const ids =
    'ids' in choice
      ? choice.ids
      : await listSelected(tx, await selectedTickets({ db, now, sight }, actor, choice.selection), incidentAtMost + 1)
  if (ids.length === 0 || ids.length > incidentAtMost)
    throw new Refusal('invalid', `An incident takes 1 to ${incidentAtMost} tickets at once, not ${ids.length}.`, {
      reason: ids.length === 0 ? 'bulk_none' : 'bulk_too_many',
      most: incidentAtMost,
    })
  return ids
}

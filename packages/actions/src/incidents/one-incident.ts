import { departmentsOfTickets, emit, lockIncident, type Tx } from '@echolot/db'
import { Refusal, type Sight, sees } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

type Seeing = Pick<Ctx, 'db' | 'now' | 'sight'>
type Held = {
  tx: Tx
  incident: NonNullable<Awaited<ReturnType<typeof lockIncident>>>
  by: { now: Date; personId: number }
}

export const gone = (id: number) => new Refusal('not_found', `There is no incident ${id}.`)

/** Does something to one incident under a lock. @throws Refusal `not_found`, the same for one out of sight as for none. */
export function withIncident<Result>(
  { db, now, sight }: Seeing,
  { actor: { personId }, id }: { actor: Actor; id: number },
  act: (held: Held) => Promise<Result>,
): Promise<Result> {
  return db.inTransaction(async (tx) => {
    const incident = await lockIncident(tx, id, { sight, personId })
    if (incident === undefined) throw gone(id)
    const result = await act({ tx, incident, by: { now, personId } })
    await emit(tx, now, 'incidents.changed', { incidentIds: [id] })
    return result
  })
}

/** @throws Refusal `conflict` for one that is closed: it is reopened first. */
export function refuseClosed({ id, state }: Held['incident']): void {
  if (state === 'closed')
    throw new Refusal('conflict', `Incident ${id} is closed; reopen it first.`, { reason: 'incident_closed' })
}

/** Of these tickets those in sight, each once. @throws Refusal `not_found` naming the first that is not. */
export async function ticketsInSight(tx: Tx, ticketIds: readonly number[], sight: Sight): Promise<number[]> {
  const lies = await departmentsOfTickets(tx, ticketIds)
  const missing = ticketIds.find((id) => !sees(sight, lies.get(id) ?? ''))
  if (missing !== undefined || lies.size === 0) throw new Refusal('not_found', `There is no ticket ${missing ?? 0}.`)
  return [...lies.keys()].sort((a, b) => a - b)
}

import {
  countBulkRun,
  emit,
  endBulkRun,
  getBulkRun,
  insertBulkRun,
  insertIncidentEvent,
  listIncidentEvents,
  listIncidentTickets,
  listWordings,
  markIncidentAnswer,
  waitForTargets,
} from '@echolot/db'
import { Refusal, waitingStates } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { takeBackResponse } from '../responding/queue-response.ts'
import { type BulkChange, toBulkRun } from '../tickets/bulk-runs.ts'
import { gone, refuseClosed, withIncident } from './one-incident.ts'

/**
 * Begins to answer the tickets of an incident that are to be answered, still wait and are in sight, in the background, each with its
 * own response: filled for it, sent after the time to take it back or given to somebody else to approve. What cannot be answered is
 * listed with the reason.
 * @param version the words that whoever asks has before them.
 * @throws Refusal `conflict` where others were agreed on meanwhile, `invalid` where nobody is left to be answered.
 */
export async function answerIncident(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, id, version }: { actor: Actor; id: number; version: number },
) {
  const { db, sight } = ctx
  const runId = await withIncident(ctx, { actor, id }, async ({ tx, incident, by: { now, personId } }) => {
    refuseClosed(incident)
    const [latest] = await listWordings(tx, id)
    if (latest?.version !== version)
      throw new Refusal('conflict', `The agreed words of incident ${id} are no longer version ${version}.`, {
        reason: 'wording_moved_on',
        version: latest?.version ?? null,
      })
    const waiting = (await listIncidentTickets(tx, id, sight)).filter(
      ({ plan, state, outgoing }) =>
        plan === 'answer' && outgoing === null && waitingStates.some((one) => one === state),
    )
    if (waiting.length === 0)
      throw new Refusal('invalid', `Nobody of incident ${id} is left to be answered.`, { reason: 'incident_answered' })
    const change: BulkChange = { do: 'answer', incidentId: id, version }
    const ids = waiting.map(({ ticketId }) => ticketId)
    const run = await insertBulkRun(tx, { personId, change, choice: { ids }, limit: ids.length, now })
    await insertIncidentEvent(tx, {
      ...{ incidentId: id, kind: 'answering', at: now, personId },
      happening: { version, runId: run.id, ticketIds: ids },
    })
    await emit(tx, now, 'bulk.due', { runIds: [run.id] })
    return run.id
  })
  const run = await getBulkRun(db, runId)
  if (run === undefined) throw gone(id)
  return toBulkRun(run)
}

/**
 * Takes back what was answered from an incident and has not gone yet: each text is in its writer's draft again. An answering that is
 * still under way ends first, where whoever says so began it or sees all that it answers.
 * @returns how many were taken back, and how many could not be any more.
 */
export async function takeBackIncident(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<{ taken: number; gone: number }> {
  const { db, sight } = ctx
  await endAnswering(ctx, { actor, id })
  const onTheirWay = await withIncident(ctx, { actor, id }, async ({ tx }) =>
    (await listIncidentTickets(tx, id, sight)).filter(({ askedAt, outgoing }) => askedAt !== null && outgoing !== null),
  )
  const taken: number[] = []
  // One after the other, for each may be sent this very moment.
  for (const { ticketId } of onTheirWay)
    try {
      await takeBackResponse(ctx, { actor, ticketId })
      await markIncidentAnswer(db, ticketId, null)
      taken.push(ticketId)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  if (taken.length > 0)
    await withIncident(ctx, { actor, id }, ({ tx, by: { now, personId } }) =>
      insertIncidentEvent(tx, {
        ...{ incidentId: id, kind: 'taken_back', at: now, personId },
        happening: { ticketIds: taken },
      }),
    )
  return { taken: taken.length, gone: onTheirWay.length - taken.length }
}

/** Ends the bulk responses of an incident that still run, and waits for the one response that each of them is at. */
async function endAnswering(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<void> {
  const { db, now, sight } = ctx
  const ended = await withIncident(ctx, { actor, id }, async ({ tx }) => {
    const begun = (await listIncidentEvents(tx, id)).flatMap(
      // Written by answerIncident in this shape and by nobody else.
      ({ kind, happening }) => (kind === 'answering' ? (happening as { runId: number }).runId : []),
    )
    const runIds: number[] = []
    for (const runId of begun) {
      const isTheirs = sight === 'all' || (await getBulkRun(tx, runId))?.personId === actor.personId
      if (isTheirs && (await endBulkRun(tx, runId, 'cancelled', null, now))) runIds.push(runId)
    }
    return runIds
  })
  for (const runId of ended) {
    await waitForTargets(db, runId)
    await db.inTransaction(async (tx) => {
      await countBulkRun(tx, runId, now)
      await emit(tx, now, 'bulk.changed', { runIds: [runId] })
    })
  }
}

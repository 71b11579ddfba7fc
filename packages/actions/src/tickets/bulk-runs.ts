import {
  type BulkRunRow,
  countBulkRun,
  countSelected,
  emit,
  endBulkRun,
  getBulkRun,
  getPerson,
  insertBulkRun,
  labelsOf,
  listForgottenBulkRuns,
  listRefusedTargets,
  lockTarget,
  saveTarget,
  listBulkRuns as selectBulkRuns,
  type Tx,
} from '@echolot/db'
import { cleanLabels, type DismissReason, type EventData, type Priority, Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { answerTicketOf, keepForCopying } from '../incidents/answer-ticket.ts'
import { sightOfPerson } from '../sessions/read-sight.ts'
import { personRef } from '../watches/person-ref.ts'
import { changeLocked, type TicketChange } from './change-ticket.ts'
import { selectedTickets, type TicketListInput } from './list-tickets.ts'

/** What can be done to many tickets at once; instants as text, for it is kept. */
export type BulkChange =
  | { do: 'claim' }
  | { do: 'assign'; personId: number }
  | { do: 'hand_over'; departmentId: string }
  | { do: 'dismiss'; reason: DismissReason }
  | { do: 'snooze'; until: string }
  | { do: 'prioritise'; priority: Priority }
  /** Those that it has stay. */
  | { do: 'label'; labels: readonly string[] }
  /** With these words of an incident. It is begun by the incident. */
  | { do: 'answer'; incidentId: number; version: number }

export type BulkChoiceInput = { ids: readonly number[] } | { selection: Omit<TicketListInput, 'after' | 'limit'> }

/** More is no work of a person's but a change of the rules. */
const bulkAtMost = 50_000
/** After so long a run lets other work of its queue go first. */
const turnMs = 2_000
const countedEveryMs = 500
const refusedShown = 200

/** How many tickets a selection holds, up to one more than a run may have. */
export async function countForBulk(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, selection }: { actor: Actor; selection: Omit<TicketListInput, 'after' | 'limit'> },
): Promise<{ count: number; most: number }> {
  const count = await countSelected(db, await selectedTickets({ db, now, sight }, actor, selection), bulkAtMost + 1)
  return { count, most: bulkAtMost }
}

/** Begins to change many tickets in the background, each as if it were changed by hand. @throws Refusal `invalid` for none or too many. */
export async function startBulkRun(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, change, choice }: { actor: Actor; change: BulkChange; choice: BulkChoiceInput },
) {
  const selection = 'ids' in choice ? null : await selectedTickets({ db, now, sight }, actor, choice.selection)
  const id = await db.inTransaction(async (tx) => {
    const begun = await insertBulkRun(tx, {
      personId: actor.personId,
      change,
      choice: 'ids' in choice ? choice : { selection: selection as NonNullable<typeof selection> },
      limit: bulkAtMost + 1,
      now,
    })
    if (begun.total === 0 || begun.total > bulkAtMost)
      throw new Refusal('invalid', `A run changes 1 to ${bulkAtMost} tickets, not ${begun.total}.`, {
        reason: begun.total === 0 ? 'bulk_none' : 'bulk_too_many',
        most: bulkAtMost,
      })
    await emit(tx, now, 'bulk.due', { runIds: [begun.id] })
    return begun.id
  })
  return toBulkRun(await oneRun(db, actor, id))
}

/** Changes the tickets of runs, one after the other, each in a transaction of its own that also says that it is done. */
export async function advanceBulkRuns(
  { db, now, log, connectors, sendAfterMs, pagesOrigin }: Pick<Ctx, 'db' | 'now' | 'log'> & Sender,
  { runIds }: EventData<'bulk.due'>,
) {
  const began = performance.now()
  for (const id of runIds) {
    const run = await getBulkRun(db, id)
    if (run === undefined) continue
    const person = run.personId === null ? undefined : await getPerson(db, run.personId)
    if (person === undefined || person.disabledAt !== null) {
      await db.inTransaction(async (tx) => {
        await endBulkRun(tx, id, 'failed', 'Whoever asked for it may no longer sign in.', now)
        await emit(tx, now, 'bulk.changed', { runIds: [id] })
      })
      continue
    }
    // Written by startBulkRun in this shape and by nobody else.
    const change = run.change as unknown as BulkChange
    const actor = { personId: person.id, role: person.role }
    // As it is now: what they may no longer see they no longer change.
    const sight = await sightOfPerson(db, person)
    let counted = performance.now()
    for (let at: number | null = 0; at !== null; ) {
      at = await changeNext(db, { now, sight, connectors, sendAfterMs, pagesOrigin }, { id, actor, change }, at)
      const isOver = performance.now() - began > turnMs
      if (at !== null && !isOver && performance.now() - counted < countedEveryMs) continue
      counted = performance.now()
      await db.inTransaction(async (tx) => {
        const state = await countBulkRun(tx, id, now)
        await emit(tx, now, 'bulk.changed', { runIds: [id] })
        if (state === 'running' && at !== null && isOver) await emit(tx, now, 'bulk.due', { runIds: [id] })
        if (state === 'done') log.info({ runId: id }, 'bulk run done')
      })
      if (isOver) break
    }
  }
}

/** What answering needs besides. */
type Sender = Pick<Ctx, 'connectors' | 'sendAfterMs' | 'pagesOrigin'>

/** @returns the ticket that was changed or refused; null where none is left for us. */
async function changeNext(
  db: Ctx['db'],
  when: Pick<Ctx, 'now' | 'sight'> & Sender,
  { id, actor, change }: { id: number; actor: Actor; change: BulkChange },
  after: number,
): Promise<number | null> {
  let ticketId: number | null = null
  try {
    await db.inTransaction(async (tx) => {
      ticketId = (await lockTarget(tx, id, after))?.ticketId ?? null
      if (ticketId === null) return
      if (change.do === 'answer') await answerTicketOf(tx, when, { actor, ticketId, ...change })
      else await changeLocked(tx, when, { actor, ticketId, change: await asTicketChange(tx, ticketId, change) })
      await saveTarget(tx, id, ticketId, 'done', null)
    })
  } catch (error) {
    if (!(error instanceof Refusal) || ticketId === null) throw error
    const { message, code, data } = error
    if (change.do === 'answer' && data.reason === 'cannot_send')
      await keepForCopying(db, when, { actor, ticketId, ...change })
    await saveTarget(db, id, ticketId, 'refused', { message, code, data })
  }
  return ticketId
}

async function asTicketChange(
  tx: Tx,
  ticketId: number,
  change: Exclude<BulkChange, { do: 'answer' }>,
): Promise<TicketChange> {
  if (change.do === 'snooze') return { do: 'snooze', until: new Date(change.until) }
  if (change.do === 'label')
    return { do: 'label', labels: cleanLabels([...(await labelsOf(tx, ticketId)), ...change.labels]) }
  return change
}

/** A run as pages show it, with the first of those that were refused. @throws Refusal `not_found`. */
export async function readBulkRun({ db }: Pick<Ctx, 'db'>, { actor, id }: { actor: Actor; id: number }) {
  const run = await oneRun(db, actor, id)
  const refused = await listRefusedTargets(db, id, refusedShown)
  return {
    ...toBulkRun(run),
    refusedTickets: refused.map(({ ticketId, refusal }) => ({
      ticketId,
      // Written by changeNext in this shape and by nobody else.
      ...(refusal as { message: string; code: string; data: Record<string, unknown> }),
    })),
  }
}

/** A person's own runs, the newest first; 20 at most. */
export async function listBulkRuns({ db }: Pick<Ctx, 'db'>, { actor }: { actor: Actor }) {
  return (await selectBulkRuns(db, actor.personId, 20)).map(toBulkRun)
}

/** Stops a run; what it did stays. One that is over stays as it is. @throws Refusal `not_found`. */
export async function cancelBulkRun({ db, now }: Pick<Ctx, 'db' | 'now'>, { actor, id }: { actor: Actor; id: number }) {
  await oneRun(db, actor, id)
  await db.inTransaction(async (tx) => {
    if (!(await endBulkRun(tx, id, 'cancelled', null, now))) return
    await countBulkRun(tx, id, now)
    await emit(tx, now, 'bulk.changed', { runIds: [id] })
  })
  return toBulkRun(await oneRun(db, actor, id))
}

/** Longer than a healthy run takes for a turn, however busy the machine. */
const forgottenAfterMs = 20_000

/** Says again which runs want to go on: of whom died at one, and whatever the queue lost, the rows still know. */
export async function remindBulkRuns({ db, now, log }: Pick<Ctx, 'db' | 'now' | 'log'>): Promise<number> {
  const ids = await listForgottenBulkRuns(db, new Date(now.getTime() - forgottenAfterMs))
  if (ids.length === 0) return 0
  await db.inTransaction((tx) => emit(tx, now, 'bulk.due', { runIds: ids }))
  log.warn({ runs: ids.length }, 'forgotten bulk runs found')
  return ids.length
}

export function toBulkRun({
  id,
  state,
  total,
  done,
  refused,
  problem,
  personId,
  personName,
  change,
  ...at
}: BulkRunRow) {
  return {
    ...{ id, state, total, done, refused, problem },
    deed: (change as unknown as BulkChange).do,
    askedAt: at.askedAt.toISOString(),
    askedBy: personRef(personId, personName),
    endedAt: at.endedAt?.toISOString() ?? null,
  }
}

/** Somebody else's run is none. */
async function oneRun(db: Tx, { personId }: Actor, id: number): Promise<BulkRunRow> {
  const run = await getBulkRun(db, id)
  if (run === undefined || run.personId !== personId) throw new Refusal('not_found', `There is no bulk run ${id}.`)
  return run
}

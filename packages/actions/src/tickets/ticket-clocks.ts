import { type ClockRow, listPasts, lockUnclocked, markClocked, saveClocks, type TicketPast, type Tx } from '@echolot/db'
import type { TicketHappening } from '@echolot/domain'
import { type Clock, type ClockPause, clocksOf, trustPublication } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'

/** What happened in these ways stops, starts and pauses nothing. */
const unmeasured: readonly TicketHappening['kind'][] = ['released', 'woken', 'edited', 'followed_up', 'warned']

/** All clocks that a ticket's history tells of. */
export function clocksOfPast({ arrival, erasedAt, events }: TicketPast): Clock[] {
  const { foundAt, ...came } = arrival
  const publishedAt = came.publishedAt === null ? null : new Date(came.publishedAt)
  const publishedTo = trustPublication(publishedAt, new Date(foundAt))
  return clocksOf({ arrival: { ...came, publishedTo }, erasedAt, events })
}

/** The clocks of a history as they are kept; null where what happened last changed none. */
export function clockRowsOf(past: TicketPast): ClockRow[] | null {
  const last = past.events.at(-1)?.happening.kind
  return last !== undefined && unmeasured.includes(last) ? null : clocksOfPast(past).map(toRow)
}

function toRow({ atStart, atStop, ...clock }: Clock): ClockRow {
  return {
    ...clock,
    ...atStart,
    stopDepartmentId: atStop?.departmentId ?? null,
    stopPriority: atStop?.priority ?? null,
    stopLabelIds: atStop?.labelIds ?? null,
  }
}

/** For which answer a ticket waits, or waited last: the first, or one to what its author asked afterwards. */
export function awaitedIn({ events }: TicketPast): 'first_response' | 'next_response' {
  const last = events.findLast(({ happening }) => happening.kind === 'reopened')?.happening
  return last?.kind === 'reopened' && last.because === 'follow_up' ? 'next_response' : 'first_response'
}

/** In which stretches the present wait for an answer stood still, or does. */
export function pausesOf(past: TicketPast): readonly ClockPause[] {
  const wait = clocksOfPast(past).findLast(({ kind }) => kind === 'first_response' || kind === 'next_response')
  return wait?.pauses ?? []
}

/**
 * Tells the clocks of tickets anew whose clocks do not know of all that happened: from before there were clocks, written by
 * another version, or of an item that was erased since. @returns how many.
 */
export async function catchUpClocks({ db }: Pick<Ctx, 'db'>): Promise<number> {
  let total = 0
  // In turns of a short transaction each, so that whoever waits for a ticket does not wait for all of them.
  for (let turn = 0; turn < 20; turn++) {
    const told = await db.inTransaction(catchUp)
    total += told
    if (told < caughtUpAtOnce) break
  }
  return total
}

const caughtUpAtOnce = 500

async function catchUp(tx: Tx): Promise<number> {
  const ids = (await lockUnclocked(tx, caughtUpAtOnce)).map(({ id }) => id)
  const pasts = await listPasts(tx, ids)
  await saveClocks(tx, new Map([...pasts].map(([id, past]) => [id, clocksOfPast(past).map(toRow)])))
  await markClocked(tx, ids)
  return ids.length
}

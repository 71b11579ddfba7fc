import {
  type DueMove,
  emit,
  forgetMarks,
  forgetSilence,
  inChunks,
  listWaitingOf,
  lockTickets,
  moveDueTimes,
  type Tx,
} from '@echolot/db'
import { priorities, waits } from '@echolot/domain'
import { awaitedIn, pausesOf } from '../tickets/ticket-clocks.ts'
import { promiseDueAt } from './department-times.ts'
import { dueOf } from './due-of.ts'
import { promisedTimes } from './promised-times.ts'

/**
 * Counts the due times of waiting tickets anew after a promise or calendar of their department changed, from the start of each
 * wait. What was told already is not told again.
 */
export async function moveDueTimesOf(tx: Tx, departmentIds: readonly string[], now: Date): Promise<void> {
  if (departmentIds.length === 0) return
  const promised = await promisedTimes(tx)
  // A promise that its calendar cannot keep is refused now and not by the first mention. Channels differ by rules alone.
  for (const departmentId of departmentIds)
    for (const priority of priorities) {
      const time = promised({ departmentId, priority, channel: '' })
      if (time !== undefined) promiseDueAt(time, now)
    }
  await forgetMarks(tx, departmentIds)
  await forgetSilence(tx, departmentIds)
  const moves: DueMove[] = []
  for (const ids of inChunks(await listWaitingOf(tx, departmentIds)))
    for (const ticket of await lockTickets(tx, ids)) {
      const time = promised({ ...ticket, clock: awaitedIn(ticket.past) })
      if (time === undefined || !waits(ticket)) continue
      const { id, episodeStartedAt, halfGoneAt, mostGoneAt } = ticket
      const due = dueOf(time, episodeStartedAt, pausesOf(ticket.past))
      const { targetMinutes, counted } = time
      const stays = due.dueAt.getTime() === ticket.dueAt.getTime()
      if (stays && targetMinutes === ticket.targetMinutes && counted === ticket.counted) continue
      moves.push({
        id,
        targetMinutes,
        counted,
        dueAt: due.dueAt,
        halfGoneAt: halfGoneAt === null ? null : due.halfGoneAt,
        mostGoneAt: mostGoneAt === null ? null : due.mostGoneAt,
      })
    }
  await moveDueTimes(tx, moves, now)
  for (const ticketIds of inChunks(moves.map(({ id }) => id))) await emit(tx, now, 'tickets.changed', { ticketIds })
}

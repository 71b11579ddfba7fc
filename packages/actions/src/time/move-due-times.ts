import { emit, inChunks, lockWaitingOf, moveDueTimes, type Tx } from '@echolot/db'
import { departmentTimes, promiseDueAt } from './department-times.ts'

/** Counts the due times of waiting tickets anew after a promise or calendar of their department changed, from the start of each wait. */
export async function moveDueTimesOf(tx: Tx, departmentIds: readonly string[], now: Date): Promise<void> {
  if (departmentIds.length === 0) return
  const times = await departmentTimes(tx)
  // A promise that its calendar cannot keep is refused now and not by the first mention.
  for (const id of departmentIds) {
    const time = times.get(id)
    if (time !== undefined) promiseDueAt(time, now)
  }
  const moves = []
  for (const ticket of await lockWaitingOf(tx, departmentIds)) {
    const time = times.get(ticket.departmentId)
    if (time === undefined) continue
    const dueAt = promiseDueAt(time, ticket.episodeStartedAt)
    if (dueAt.getTime() !== ticket.dueAt.getTime() || time.targetMinutes !== ticket.targetMinutes)
      moves.push({ id: ticket.id, targetMinutes: time.targetMinutes, dueAt })
  }
  await moveDueTimes(tx, moves, now)
  for (const ticketIds of inChunks(moves.map(({ id }) => id))) await emit(tx, now, 'tickets.changed', { ticketIds })
}

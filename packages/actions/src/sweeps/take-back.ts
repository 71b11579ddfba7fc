import {
  countWorking,
  emit,
  inChunks,
  insertReturnNotices,
  listSharing,
  lockSilent,
  lockTickets,
  saveSilence,
  saveSteps,
  type Tx,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { planStep } from '../tickets/apply-command.ts'
import { type DepartmentTime, departmentTimes, promiseDueAt } from '../time/department-times.ts'

const atOnce = 500
const dayMs = 86_400_000

/**
 * Gives tickets back to their departments whose holders did nothing for as long as the department lets them, in its business time: once, with the
 * instant at which that was over, however late this looks. Whoever held one is told so.
 * @returns how many went back.
 */
export async function takeBack({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  const departments = (await listSharing(db)).filter(({ takeBackMinutes }) => takeBackMinutes !== null)
  if (departments.length === 0 || (await countWorking(db)) < 2) return 0
  let total = 0
  for (let turn = 0; turn < 20; turn++) {
    const { seen, done } = await db.inTransaction((tx) => takeBackSome(tx, departments, now))
    total += done
    if (seen < atOnce) break
  }
  return total
}

async function takeBackSome(
  tx: Tx,
  departments: readonly { id: string; takeBackMinutes: number | null }[],
  now: Date,
): Promise<{ seen: number; done: number }> {
  const silent = await lockSilent(
    tx,
    departments.map(({ id }) => id),
    { now, limit: atOnce },
  )
  if (silent.length === 0) return { seen: 0, done: 0 }
  const times = await departmentTimes(tx)
  const counted = silent.map(({ id, departmentId, since }) => {
    const calendar = times.get(departmentId)?.calendar
    const targetMinutes = departments.find((department) => department.id === departmentId)?.takeBackMinutes ?? 0
    return { id, silentAt: calendar === undefined ? null : endsAt({ calendar, targetMinutes }, since) }
  })
  const overAt = new Map(
    counted.flatMap(({ id, silentAt }) => (silentAt !== null && silentAt <= now ? [[id, silentAt] as const] : [])),
  )
  await saveSilence(
    tx,
    // Where the calendar has no time for it, it is looked at again tomorrow.
    counted.flatMap(({ id, silentAt }) =>
      overAt.has(id) ? [] : [{ id, silentAt: silentAt ?? new Date(now.getTime() + dayMs) }],
    ),
  )
  const held = (await lockTickets(tx, [...overAt.keys()])).filter(({ state }) => state === 'assigned')
  await saveSteps(
    tx,
    held.map((ticket) => {
      const since = overAt.get(ticket.id) ?? now
      return planStep(
        ticket,
        { name: 'release', because: 'holder_silent', since },
        { now, personId: null },
        () => undefined,
      )
    }),
  )
  await insertReturnNotices(
    tx,
    held.flatMap(({ id, assigneeId }) =>
      assigneeId === null ? [] : [{ personId: assigneeId, ticketId: id, at: overAt.get(id) ?? now }],
    ),
  )
  for (const ticketIds of inChunks(held.map(({ id }) => id))) await emit(tx, now, 'tickets.changed', { ticketIds })
  return { seen: silent.length, done: held.length }
}

/** When that much business time is over; null where the calendar has none. */
function endsAt(time: DepartmentTime, since: Date): Date | null {
  try {
    return promiseDueAt(time, since)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

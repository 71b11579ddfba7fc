import { listHeartbeats } from '@echolot/db'
import { readClock } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { departmentTimes } from '../time/department-times.ts'
import { getAccount } from './list-accounts.ts'

/** The waits of an account from post to post, the newest first; 100 at most. @throws Refusal `not_found`. */
export async function readHeartbeats(ctx: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }) {
  const { db, now } = ctx
  await getAccount(ctx, id)
  const times = await departmentTimes(db)
  return (await listHeartbeats(db, id, 100)).map((beat) => {
    const { number, state, startedAt, startReason, stoppedAt, voidReason, everyDays, dueAt, announcedAt } = beat
    const departmentId = beat.stopDepartmentId ?? beat.departmentId
    const calendar = times.get(departmentId)?.calendar
    const run = { startedAt, stoppedAt, pauses: [] }
    const reading = calendar === undefined ? null : readClock(run, { calendar, targetMs: null, now })
    const ended = stoppedAt ?? now
    return {
      ...{
        number,
        state,
        startReason,
        voidReason,
        everyDays,
        departmentId,
        calendarVersions: [...beat.calendarVersions],
      },
      startedAt: startedAt.toISOString(),
      stoppedAt: stoppedAt?.toISOString() ?? null,
      dueAt: dueAt.toISOString(),
      // By the timestamps alone: the sweep that announces it may be on its way.
      staleAt: ended > dueAt ? dueAt.toISOString() : null,
      announcedAt: announcedAt?.toISOString() ?? null,
      calendarMs: reading?.calendarMs ?? Math.max(0, ended.getTime() - startedAt.getTime()),
      businessMs: reading?.businessMs ?? null,
    }
  })
}

import { type ClockRow, listClocks, listPromised, listPromiseVersions, type Tx } from '@echolot/db'
import { clockKinds, findPromise } from '@echolot/domain'
import { readClock } from '@echolot/timekeeping'
import { departmentTimes } from '../time/department-times.ts'
import { hoursOf } from '../time/promised-times.ts'

/** A ticket's clocks as its page shows them: how long each has run in both times, and when what waits for an answer is due. */
export async function readClocks(db: Tx, ticket: { id: number; departmentId: string }, now: Date) {
  const [clocks, promised, times, versions] = await Promise.all([
    listClocks(db, ticket.id),
    listPromised(db, ticket.id),
    departmentTimes(db),
    listPromiseVersions(db),
  ])
  const inOrder = clocks.toSorted(
    (a, b) => a.startedAt.getTime() - b.startedAt.getTime() || clockKinds.indexOf(a.kind) - clockKinds.indexOf(b.kind),
  )
  return inOrder.map((clock) => {
    const { kind, number, state, startedAt, startReason, startedTo, stoppedAt, stopReason, voidReason } = clock
    const isLeg = kind === 'triage' || kind === 'acknowledgement' || kind === 'approval'
    const departmentId = clock.stopDepartmentId ?? (isLeg ? clock.departmentId : ticket.departmentId)
    const pauses = keptPauses(clock.pauses)
    const calendar = times.get(departmentId)?.calendar
    const wait = { departmentId, priority: clock.priority, channel: clock.channel }
    // An answer is due as its wait is, so that a row and its clocks say the same.
    const promise =
      kind === 'first_response' || kind === 'next_response'
        ? promised.find((one) => one.number === number)
        : kind === 'detection' || kind === 'approval'
          ? undefined
          : (findPromise(promisesAt(versions, startedAt), { ...wait, clock: kind }) ?? undefined)
    const run = { startedAt, stoppedAt, pauses }
    const reading = calendar === undefined ? null : readClock(run, { calendar, targetMs: null, now })
    // What is promised may be counted in every hour.
    const due =
      calendar === undefined || promise === undefined
        ? null
        : readClock(run, { calendar: hoursOf(promise, calendar), targetMs: promise.targetMinutes * 60_000, now })
    return {
      ...{ kind, number, state, departmentId, startReason, startedTo, stopReason, voidReason },
      startedAt: startedAt.toISOString(),
      stoppedAt: stoppedAt?.toISOString() ?? null,
      pauses: pauses.map(({ reason, from, to, until }) => ({
        reason,
        from: from.toISOString(),
        to: to?.toISOString() ?? null,
        until: until.toISOString(),
      })),
      calendarMs: reading?.calendarMs ?? Math.max(0, (stoppedAt ?? now).getTime() - startedAt.getTime()),
      businessMs: reading?.businessMs ?? null,
      dueAt: due?.dueAt?.toISOString() ?? null,
      remainingMs: due?.remainingMs ?? null,
      late: due?.late ?? false,
    }
  })
}

/** The promises that held at an instant, from the top: what a clock goes by is chosen when it begins. */
export function promisesAt(versions: Awaited<ReturnType<typeof listPromiseVersions>>, at: Date) {
  return versions
    .filter(({ validFrom, validTo }) => validFrom <= at && (validTo === null || at < validTo))
    .sort((a, b) => a.position - b.position)
}

/** Written by saveClocks in this shape and by nobody else, with instants as text. */
export function keptPauses(kept: unknown): ClockRow['pauses'] {
  return (
    kept as { from: string; to: string | null; until: string; reason: ClockRow['pauses'][number]['reason'] }[]
  ).map(({ from, to, until, reason }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
    until: new Date(until),
    reason,
  }))
}

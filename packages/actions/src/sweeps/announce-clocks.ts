import {
  afterStep,
  type ClockMark,
  emit,
  inChunks,
  isAnyClockPromised,
  listMarks,
  listPasts,
  listPromiseVersions,
  lockPastClocks,
  lockTickets,
  lockUncounted,
  saveMarks,
  saveSteps,
  type TicketPast,
  type TicketStep,
  type Tx,
} from '@echolot/db'
import { canDo, findPromise, type MarkedClock, markedClocks, type WarnedAt, warnedAt } from '@echolot/domain'
import type { Clock } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { askNotices, noticesOf } from '../mail/ask-notices.ts'
import { planStep } from '../tickets/apply-command.ts'
import { promisesAt } from '../tickets/read-clocks.ts'
import { clocksOfPast } from '../tickets/ticket-clocks.ts'
import { departmentTimes } from '../time/department-times.ts'
import { dueOf } from '../time/due-of.ts'
import { hoursOf } from '../time/promised-times.ts'

const atOnce = 500

/**
 * Announces of triage, acknowledgements and resolutions, where something is promised for them, that half, four fifths or all of the
 * time is gone: each once, with the time at which it was so. What ended before it was told is told no more.
 * @returns how many tickets were counted and how many marks told.
 */
export async function announceClocks({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  if (!(await isAnyClockPromised(db))) return 0
  let total = 0
  // In turns of a short transaction each, so that whoever waits for a ticket does not wait for all of them.
  for (const take of [countMarks, tellClocks])
    for (let turn = 0; turn < 20; turn++) {
      const { tickets, done } = await db.inTransaction((tx) => take(tx, now))
      total += done
      if (tickets < atOnce) break
    }
  return total
}

/** Counts when the clocks of tickets are due to which something happened since. What was told stays told. */
async function countMarks(tx: Tx): Promise<{ tickets: number; done: number }> {
  const ids = await lockUncounted(tx, atOnce)
  if (ids.length === 0) return { tickets: 0, done: 0 }
  const [pasts, before, versions, times] = await Promise.all([
    listPasts(tx, ids),
    listMarks(tx, ids),
    listPromiseVersions(tx),
    departmentTimes(tx),
  ])
  const known = new Map(before.map((mark) => [keyOf(mark), mark]))
  const marks = [...pasts].flatMap(([ticketId, past]) => {
    const clocks = clocksOfPast(past)
    const lies = clocks.findLast(({ kind }) => kind === 'triage' || kind === 'acknowledgement')?.atStart.departmentId
    return clocks.flatMap((clock): ClockMark[] => {
      const kind = markedClocks.find((one) => one === clock.kind)
      if (kind === undefined || clock.state !== 'running') return []
      const { priority, channel, departmentId: began } = clock.atStart
      const departmentId = kind === 'resolution' ? (lies ?? began) : began
      const calendar = times.get(departmentId)?.calendar
      const wait = { departmentId, priority, channel, clock: kind }
      const promise = findPromise(promisesAt(versions, clock.startedAt), wait)
      if (promise === null || calendar === undefined) return []
      const time = { calendar: hoursOf(promise, calendar), targetMinutes: promise.targetMinutes }
      const due = dueOf(time, clock.startedAt, [])
      const told = known.get(keyOf({ ticketId, kind, number: clock.number })) ?? toldBefore(past, kind, clock, due)
      return [{ ticketId, kind, number: clock.number, ...untold(due, told) }]
    })
  })
  await saveMarks(tx, ids, marks)
  // A clock that nobody promised anything for is no work that was found.
  return { tickets: ids.length, done: 0 }
}

const keyOf = ({ ticketId, kind, number }: Pick<ClockMark, 'ticketId' | 'number'> & { kind: Clock['kind'] }) =>
  `${ticketId} ${kind} ${number}`

type Dues = Pick<ClockMark, 'dueAt' | 'halfGoneAt' | 'mostGoneAt'>

/** What the history says was told of a clock whose marks went as it ended, and which goes on since that was taken back. */
function toldBefore({ events }: TicketPast, kind: MarkedClock, { startedAt }: Clock, due: Dues): Told {
  const told = new Set(
    events.flatMap(({ happening }) =>
      happening.kind === 'warned' && happening.clock === kind && Date.parse(happening.at) >= startedAt.getTime()
        ? [happening.percent]
        : [],
    ),
  )
  return {
    halfGoneAt: told.has(50) ? null : due.halfGoneAt,
    mostGoneAt: told.has(80) ? null : due.mostGoneAt,
    lateAt: told.has(100) ? due.dueAt : null,
  }
}

type Told = Pick<ClockMark, 'halfGoneAt' | 'mostGoneAt' | 'lateAt'>

/** Nothing is told twice. */
function untold(due: Dues, told: Told): Omit<ClockMark, 'ticketId' | 'kind' | 'number'> {
  return {
    dueAt: due.dueAt,
    halfGoneAt: told.halfGoneAt === null ? null : due.halfGoneAt,
    mostGoneAt: told.mostGoneAt === null ? null : due.mostGoneAt,
    lateAt: told.lateAt,
  }
}

/** One batch of what is past and untold. */
async function tellClocks(tx: Tx, now: Date): Promise<{ tickets: number; done: number }> {
  const ids = await lockPastClocks(tx, now, atOnce)
  if (ids.length === 0) return { tickets: 0, done: 0 }
  const marks = Map.groupBy(await listMarks(tx, ids), ({ ticketId }) => ticketId)
  const steps: TicketStep[] = []
  const told: { ticketId: number; clock: MarkedClock; percent: WarnedAt }[] = []
  const after: ClockMark[] = []
  for (const ticket of await lockTickets(tx, ids)) {
    let stands = ticket
    for (const mark of marks.get(ticket.id) ?? []) {
      let left = mark
      for (let next = nextOf(left, now); next !== null && canDo(stands.state, 'warn'); next = nextOf(left, now)) {
        const step = planStep(
          stands,
          { name: 'warn', ...next, clock: mark.kind },
          { now, personId: null },
          () => undefined,
        )
        steps.push(step)
        told.push({ ticketId: ticket.id, clock: mark.kind, percent: next.percent })
        stands = afterStep(step)
        left = { ...left, ...toldOf(next.percent, left) }
      }
      // Where nothing can be told of it any more it is over.
      after.push(canDo(stands.state, 'warn') ? left : { ...left, lateAt: left.dueAt })
    }
  }
  await saveSteps(tx, steps)
  await askNotices(tx, now, noticesOf(steps))
  await saveMarks(tx, ids, after)
  for (const clock of markedClocks)
    for (const percent of warnedAt) {
      const those = told.filter((one) => one.clock === clock && one.percent === percent)
      for (const ticketIds of inChunks(those.map(({ ticketId }) => ticketId)))
        if (percent === 100) await emit(tx, now, 'tickets.late', { ticketIds, clock })
        else await emit(tx, now, 'tickets.warned', { ticketIds, percent, clock })
    }
  return { tickets: ids.length, done: steps.length }
}

/** What is to be told of a clock first, of all that is past and untold. */
function nextOf(
  { halfGoneAt, mostGoneAt, dueAt, lateAt }: ClockMark,
  now: Date,
): { percent: WarnedAt; at: Date } | null {
  if (lateAt !== null) return null
  if (halfGoneAt !== null && halfGoneAt < now) return { percent: 50, at: halfGoneAt }
  if (mostGoneAt !== null && mostGoneAt < now) return { percent: 80, at: mostGoneAt }
  return dueAt < now ? { percent: 100, at: dueAt } : null
}

const toldOf = (percent: WarnedAt, { dueAt }: ClockMark) =>
  percent === 50 ? { halfGoneAt: null } : percent === 80 ? { mostGoneAt: null } : { lateAt: dueAt }

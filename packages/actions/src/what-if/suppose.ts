import { listPromiseRules, listWaitsBegun, listWaitsOpen, type Tx, type WaitRow } from '@echolot/db'
import { type PromiseRule, type Sight, sees } from '@echolot/domain'
import {
  type Calendar,
  type CalendarTimeline,
  compileTimeline,
  differences,
  type OpenHours,
  type PastWait,
  type Replayed,
  replay,
} from '@echolot/timekeeping'
import { keptPauses } from '../tickets/read-clocks.ts'
import { excerptOf } from '../tickets/ticket-rows.ts'
import { departmentTimes } from '../time/department-times.ts'
import { hoursOf, promiseOfAnswer } from '../time/promised-times.ts'
import { type RoutedAnew, routeAnew, type SupposedRouting } from './route-anew.ts'

/** What is supposed to be otherwise; null: as it is. */
export type Supposition = {
  /** Whose waits are replayed. */
  departmentIds: readonly string[]
  /** Hours instead of those of the departments. */
  calendar: Calendar | null
  /** From when on the waits that go on would go by it; left out: from now on. */
  begins?: Date
  /** Promises instead of what was promised to each wait; each department's own number stays the lowest. */
  rules: readonly PromiseRule[] | null
  /** Another number for the departments to be the lowest; null: their own. */
  ownMinutes?: number | null
  /** Rules by which tickets of the past would have come elsewhere; left out: they came where they came. */
  routing?: SupposedRouting | null
  /** The waits of the past that are replayed: those that began here, the end exclusive. */
  from: Date
  to: Date
}

/** Waits told by name; the counts go further. */
const mostRows = 50

/**
 * Plays waits through the clock under other terms: those that began in the period as if the terms had held all along, and
 * those that go on now as if they held from now on. Compared is with the due times that they had. All are counted; told by name, and
 * asked by other rules, are those in sight.
 */
export async function suppose(
  { db, now, sight }: { db: Tx; now: Date; sight: Sight },
  { departmentIds, calendar, begins = now, rules, ownMinutes = null, routing = null, from, to }: Supposition,
) {
  const departments = await departmentTimes(db)
  const [begun, open, present] = await Promise.all([
    // What others held may come to these by other rules.
    listWaitsBegun(db, { from, to, departmentIds: routing === null ? departmentIds : [...departments.keys()] }),
    listWaitsOpen(db, { departmentIds }),
    routing === null || rules !== null ? [] : listPromiseRules(db),
  ])
  const { rerouted, unread } = routing === null ? asTheyCame : await routeAnew({ db, sight }, routing, begun)
  const asked = new Set(departmentIds)
  const past = begun
    .map((wait): PastRow => ({ ...wait, pauses: keptPauses(wait.pauses), elsewhere: rerouted.get(wait.ticketId) }))
    .filter(({ departmentId, elsewhere }) => asked.has(departmentId) || asked.has(elsewhere?.goesTo ?? ''))
  const fromNow = new Map<CalendarTimeline, OpenHours>()
  const hoursFromNow = (timeline: CalendarTimeline) => {
    if (calendar === null) return timeline
    const known =
      fromNow.get(timeline) ??
      compileTimeline([...timeline.stretches.filter(({ from: since }) => since < begins), { from: begins, calendar }])
    fromNow.set(timeline, known)
    return known
  }
  const play = (waits: readonly PastRow[], hours: (timeline: CalendarTimeline) => OpenHours) =>
    replay(waits, {
      before: ({ dueAt }) => dueAt,
      after: (wait) => {
        const { elsewhere } = wait
        const own = departments.get(elsewhere?.goesTo ?? wait.departmentId)
        if (own === undefined) return null
        const under = elsewhere === undefined ? rules : (rules ?? present)
        const target =
          under === null
            ? wait
            : (promiseOfAnswer(
                under,
                elsewhere === undefined
                  ? wait
                  : { ...wait, departmentId: elsewhere.goesTo, priority: elsewhere.priority },
              ) ?? ({ targetMinutes: ownMinutes ?? own.targetMinutes, counted: 'working' } as const))
        return { calendar: hoursOf(target, hours(own.calendar)), targetMs: target.targetMinutes * 60_000 }
      },
      asOf: now,
    })
  const { moved, ...nowOpen } = differences(
    play(
      open.map((wait) => ({ ...wait, pauses: keptPauses(wait.pauses), elsewhere: undefined })),
      hoursFromNow,
    ),
  )
  const played = play(past, (timeline) => calendar ?? timeline)
  const { moved: _, ...then } = differences(played)
  return {
    asOf: now.toISOString(),
    from: from.toISOString(),
    to: to.toISOString(),
    past: {
      ...told(then, sight),
      rerouted: toldWaits(
        played.filter(({ wait }) => wait.elsewhere !== undefined),
        sight,
      ),
      unread: past.filter(({ ticketId }) => unread.has(ticketId)).length,
    },
    open: { ...told(nowOpen, sight), moved: toldWaits(moved, sight) },
  }
}

const asTheyCame: RoutedAnew = { rerouted: new Map(), unread: new Set() }

type PastRow = Omit<WaitRow, 'pauses'> & PastWait & { elsewhere: ReturnType<RoutedAnew['rerouted']['get']> }
type Row = Replayed<PastRow>
type Told = Omit<ReturnType<typeof differences<PastRow>>, 'moved'>

const told = ({ waits, lateBefore, lateAfter, nowLate, noLongerLate }: Told, sight: Sight) => ({
  waits,
  lateBefore,
  lateAfter,
  nowLate: toldWaits(nowLate, sight),
  noLongerLate: toldWaits(noLongerLate, sight),
})

const toldWaits = (rows: readonly Row[], sight: Sight) => ({
  count: rows.length,
  rows: rows
    .filter(({ wait }) => sees(sight, wait.liesWith))
    .slice(0, mostRows)
    .map(toldWait),
})

function toldWait({ wait, before, after }: Row) {
  const at = (due: Row['before']) => ({ dueAt: due.dueAt?.toISOString() ?? null, late: due.late })
  return {
    ticketId: wait.ticketId,
    episode: wait.number,
    title: wait.title ?? (wait.text === null ? null : excerptOf(wait.text, []).text.slice(0, 120)),
    departmentId: wait.departmentId,
    elsewhere: wait.elsewhere === undefined ? null : { cameTo: wait.elsewhere.cameTo, goesTo: wait.elsewhere.goesTo },
    startedAt: wait.startedAt.toISOString(),
    endedAt: wait.endedAt?.toISOString() ?? null,
    outcome: wait.outcome,
    before: at(before),
    after: at(after),
  }
}

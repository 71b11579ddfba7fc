import { type Figure, figures, type RevisionReason } from '@echolot/domain'
import { type CountedWait, isCounted } from '../recount/count-figures.ts'
import { byName, differencesOf } from '../recount/differences.ts'
import { keyOf } from '../recount/gather-waits.ts'
import { outsideOf, type RecountedReport, type ReportWaits, spanOf } from '../recount/recount-report.ts'

/** One place of a report that comes out otherwise, with the reasons and of how many waits each is. */
export type Revision = { path: string; because: { reason: RevisionReason; waits: number }[] }

type Side = { report: RecountedReport; made: ReportWaits }

/** What of a report as it was told comes out otherwise today, and why. Paths are those of the report: `figures.cohort.late`. */
export function revisionsOf(was: Side, now: Side, redefined: ReadonlySet<Figure>): Revision[] {
  const changes = changesOf(was.made, now.made)
  const calendars = calendarsDiffer(was.made, now.made)
  const span = spanOf(was.made.period, was.made.zone, was.made.asOf)
  const [outsideThen, outsideNow] = [outsideOf(was.made.calendars), outsideOf(now.made.calendars)]
  const { sentences: _was, ...told } = byName(was.report)
  const { sentences: _now, ...again } = byName(now.report)
  const paths = new Set(differencesOf(told, again).map(({ path }) => placeOf(path)))
  return [...paths].map((path) => {
    const figure = figures.find((known) => path.endsWith(`figures.${known}`)) ?? null
    const department = /^byDepartment\.([^.]+)\./.exec(path)?.[1]
    const counts = (wait: CountedWait | null, outside: typeof outsideThen) =>
      wait !== null &&
      figure !== null &&
      (department === undefined || wait.departmentId === department) &&
      isCounted(figure, wait, span, outside)
    const touching =
      figure === null
        ? changes
        : changes.filter(({ was: before, now: after }) => counts(before, outsideThen) !== counts(after, outsideNow))
    const tally = Map.groupBy(touching, ({ reason }) => reason)
    const because = [...tally].map(([reason, its]) => ({ reason, waits: its.length }))
    if (calendars) because.push({ reason: 'calendar', waits: 0 })
    if (figure === null ? redefined.size > 0 : redefined.has(figure)) because.push({ reason: 'definition', waits: 0 })
    return { path, because }
  })
}

/** The place that a page shows as one: a figure, a share with its interval, a quantile. */
function placeOf(path: string): string {
  const figure = /^.*?figures\.[a-z]+\.[a-z_]+/.exec(path)
  const shown = /^(?:.*\.)?(?:withinPromise|median|p75|p90|waits|share)(?=\.|$)/.exec(path)
  return figure?.[0] ?? shown?.[0] ?? path.split('.').slice(0, 3).join('.')
}

type Change = { was: CountedWait | null; now: CountedWait | null; reason: RevisionReason }

function changesOf(was: ReportWaits, now: ReportWaits): Change[] {
  const all = ({ waits, earlier }: ReportWaits) =>
    new Map([...earlier.yearBefore, ...earlier.before, ...waits].map((wait) => [keyOf(wait), wait]))
  const [before, after] = [all(was), all(now)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key) ?? null, after.get(key) ?? null]
    const reason = reasonOf(one, other)
    return reason === null ? [] : [{ was: one, now: other, reason }]
  })
}

function reasonOf(was: CountedWait | null, now: CountedWait | null): RevisionReason | null {
  if (was === null) return 'heard_later'
  if (now === null) return 'gone'
  if (was.voidReason !== now.voidReason) return 'void'
  if (was.outcome !== now.outcome || was.endedAt?.getTime() !== now.endedAt?.getTime()) return 'end'
  if (was.answeredBefore !== now.answeredBefore || was.startedAt.getTime() !== now.startedAt.getTime()) return 'end'
  if (was.departmentId !== now.departmentId || was.heldBy !== now.heldBy) return 'department'
  if (was.dueAt.getTime() !== now.dueAt.getTime() || was.targetMinutes !== now.targetMinutes) return 'due'
  return JSON.stringify(was.pauses) === JSON.stringify(now.pauses) ? null : 'pause'
}

/** Whether any department's open time is another one between the first wait and the instant of the report. */
function calendarsDiffer(was: ReportWaits, now: ReportWaits): boolean {
  const until = was.asOf.getTime()
  const first = was.waits[0]?.startedAt.getTime() ?? until
  const spans = (of: ReportWaits, department: string) => {
    const calendar = of.calendars.get(department)?.calendar
    if (calendar === undefined) return null
    const open: number[] = []
    for (let year = new Date(first).getUTCFullYear(); year <= was.asOf.getUTCFullYear(); year++) {
      const { opens, closes } = calendar.openYear(year)
      for (const [index, at] of opens.entries()) {
        const closing = closes[index] ?? at
        if (closing > first && at < until) open.push(Math.max(at, first), Math.min(closing, until))
      }
    }
    return open.join()
  }
  return [...was.calendars.keys()].some((department) => {
    const there = spans(now, department)
    return there !== null && spans(was, department) !== there
  })
}

import { type ListedWait, listPasts, listTermsOf, type TicketPast, type Tx } from '@echolot/db'
import type { TicketHappening, TicketOutcome } from '@echolot/domain'
import type { Clock } from '@echolot/timekeeping'
import { clocksOfPast } from '../../tickets/ticket-clocks.ts'
import { type Asked, readAsked } from '../asked-report.ts'
import { type CountedWait, isCounted } from '../recount/count-figures.ts'
import { keyOf, waitsOf } from '../recount/gather-waits.ts'
import { spanOf } from '../recount/recount-report.ts'
import { type Period, periodBefore, periodYearBefore } from '../sentences/period-name.ts'

/**
 * The waits of a report as they stood at an instant, by all that is known today: told anew by the history of each ticket, from what
 * had happened by then. What happened then and was heard of later is in it; what happened later is not.
 *
 * When a wait was due then is what stands with it now, unless it moved for what happened since (a hand-over, a priority, a pause): then
 * it is what `before` knows of it.
 */
export async function waitsAsOf(
  db: Tx,
  { asOf, asked, before }: { asOf: Date; asked: Asked; before: ReadonlyMap<string, CountedWait> },
): Promise<{ waits: CountedWait[]; earlier: { before: CountedWait[]; yearBefore: CountedWait[] } }> {
  // The department may have gone since; that is seen by the history, too.
  const question = await readAsked({ db, now: asOf }, { ...asked, departmentId: undefined })
  const { zone } = question
  // What a ticket may have changed since is asked of its history, and not of what it is today.
  const filter = { ...question.filter, priority: null, labelId: null, outcome: null }
  const periods: Record<'asked' | 'before' | 'yearBefore', Period> = {
    asked,
    before: periodBefore(asked),
    yearBefore: periodYearBefore(asked),
  }
  const spans = {
    asked: spanOf(periods.asked, zone, asOf),
    before: spanOf(periods.before, zone, asOf),
    yearBefore: spanOf(periods.yearBefore, zone, asOf),
  }
  const ids = new Set([...before.values()].map(({ ticketId }) => ticketId))
  const then = { ...question.span, from: asOf, to: asOf }
  for (const [span, figures] of [
    [{ ...question.span, ...spans.asked }, ['activity.carried_in', 'activity.came_in']],
    [{ ...question.span, ...spans.before }, ['activity.came_in']],
    [{ ...question.span, ...spans.yearBefore }, ['activity.came_in']],
    [then, ['activity.carried_in']],
  ] as const)
    for (const { ticketId } of await waitsOf(db, { span, filter }, [...figures])) ids.add(ticketId)
  const terms = new Map(
    (await listTermsOf(db, [...ids])).map((one) => [keyOf({ ticketId: one.ticketId, episode: one.number }), one]),
  )
  const all: CountedWait[] = []
  for (const [ticketId, past] of await listPasts(db, [...ids]))
    for (const clock of responsesAsOf(past, asOf)) {
      const key = keyOf({ ticketId, episode: clock.number })
      const known = before.get(key)
      const its = clock.moved && known !== undefined ? known : terms.get(key)
      if (its === undefined || !isAskedFor(clock, asked)) continue
      all.push({
        ticketId,
        episode: clock.number,
        departmentId: asked.departmentAt === 'start' ? clock.atStart.departmentId : clock.standing.departmentId,
        heldBy: clock.standing.departmentId,
        channel: clock.atStart.channel,
        startedAt: clock.startedAt,
        publishedAt: asked.since === 'published' ? clock.publishedAt : null,
        dueAt: its.dueAt,
        targetMinutes: its.targetMinutes,
        counted: its.counted,
        outcome: outcomeOf(clock),
        voidReason: clock.voidReason,
        answeredBefore: clock.stopReason === 'answered_before',
        endedAt: clock.stoppedAt,
        pauses: clock.pauses.length === 0 ? null : clock.pauses.map(pauseAsText),
      })
    }
  all.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || a.ticketId - b.ticketId || a.episode - b.episode)
  const never = () => false
  const of = (span: (typeof spans)['asked'], figures: readonly Parameters<typeof isCounted>[0][]) =>
    all.filter((wait) => figures.some((figure) => isCounted(figure, wait, span, never)))
  return {
    waits: of(spans.asked, ['activity.carried_in', 'activity.came_in', 'stock.open']),
    earlier: {
      before: of(spans.before, ['activity.came_in']),
      yearBefore: of(spans.yearBefore, ['activity.came_in']),
    },
  }
}

type ResponseAsOf = Clock & {
  /** By what it is told apart at that instant. */
  standing: Clock['atStart']
  /** What came of it, as whoever closed it said. */
  cameOf: TicketOutcome | null
  /** When its item was published, where that is known to the second. */
  publishedAt: Date | null
  /** Whether its due time may have moved for what happened since. */
  moved: boolean
}

/** The waits for a response of a ticket that had begun by an instant, as the history tells them of what had happened by then. */
function responsesAsOf({ arrival, erasedAt, events }: TicketPast, asOf: Date): ResponseAsOf[] {
  const had = events.filter(({ at, happening }) => happenedAt(at, happening) <= asOf)
  if (had.length === 0) return []
  const since = events.filter((event) => !had.includes(event))
  const clocks = clocksOfPast({
    arrival,
    erasedAt: erasedAt !== null && erasedAt <= asOf ? erasedAt : null,
    events: had,
  })
  const cameOf = new Map<number, TicketOutcome>()
  let episode = 1
  for (const { happening } of had) {
    if (happening.kind === 'reopened') episode = happening.episode
    if (happening.kind === 'closed' && happening.outcome !== undefined) cameOf.set(episode, happening.outcome)
  }
  // As the database has it: of the first wait alone, and not where nobody listened yet.
  const detection = clocks.find(({ kind, startedTo }) => kind === 'detection' && startedTo === 'second')
  const last = clocks.findLast(({ kind }) => kind === 'first_response' || kind === 'next_response')?.number
  return clocks
    .filter(({ kind, startedAt }) => (kind === 'first_response' || kind === 'next_response') && startedAt <= asOf)
    .map((clock) => ({
      ...clock,
      publishedAt:
        detection?.voidReason === null &&
        clock.kind === 'first_response' &&
        clock.stopReason !== 'answered_before' &&
        detection.startedAt < clock.startedAt
          ? detection.startedAt
          : null,
      cameOf: cameOf.get(clock.number) ?? null,
      standing: clock.atStop ?? lastOf(clock, had),
      moved: clock.number === last && since.some(({ happening }) => moving.includes(happening.kind)),
    }))
}

/** Whatever the present terms of a wait go by. */
const moving: readonly TicketHappening['kind'][] = ['handed_over', 'prioritised', 'paused', 'resumed']

/** When something was so: of what was heard of later, its own time. That a merging or a dismissal was undone was so all along. */
function happenedAt(at: Date, happening: TicketHappening): Date {
  switch (happening.kind) {
    case 'responded':
      return new Date(Math.min(at.getTime(), Date.parse(happening.respondedAt)))
    case 'reopened':
      return happening.since === undefined ? at : new Date(happening.since)
    case 'parted':
    case 'undone':
      return new Date(0)
    default:
      return at
  }
}

/** Department, priority and labels of a wait that goes on, after all that had happened. */
function lastOf(clock: Clock, events: TicketPast['events']): Clock['atStart'] {
  let standing = clock.atStart
  for (const { happening } of events) {
    if (happening.kind === 'opened' || happening.kind === 'handed_over')
      standing = { ...standing, departmentId: happening.kind === 'opened' ? happening.departmentId : happening.to }
    if (happening.kind === 'prioritised') standing = { ...standing, priority: happening.to }
    if (happening.kind === 'labelled') standing = { ...standing, labelIds: happening.labelIds }
  }
  return standing
}

function isAskedFor({ atStart, standing, cameOf }: ResponseAsOf, asked: Asked): boolean {
  const department = asked.departmentAt === 'start' ? atStart.departmentId : standing.departmentId
  return (
    (asked.departmentId === undefined || asked.departmentId === department) &&
    (asked.channel === undefined || asked.channel === atStart.channel) &&
    (asked.sourceId === undefined || asked.sourceId === atStart.sourceId) &&
    (asked.watchId === undefined || atStart.watchIds.includes(asked.watchId)) &&
    (asked.priority === undefined || asked.priority === standing.priority) &&
    (asked.labelId === undefined || standing.labelIds.includes(asked.labelId)) &&
    (asked.accountId === undefined || asked.accountId === atStart.accountId) &&
    (asked.goal === undefined || asked.goal === atStart.goal) &&
    (asked.outcome === undefined || asked.outcome === cameOf)
  )
}

function outcomeOf({ voidReason, stoppedAt, stopReason }: Clock): CountedWait['outcome'] {
  if (voidReason !== null) return 'void'
  if (stoppedAt === null) return 'open'
  return stopReason === 'answered' || stopReason === 'answered_before' ? 'answered' : 'dismissed'
}

function pauseAsText({ from, to, until, reason }: Clock['pauses'][number]): NonNullable<ListedWait['pauses']>[number] {
  return { from: from.toISOString(), to: to?.toISOString() ?? null, until: until.toISOString(), reason }
}

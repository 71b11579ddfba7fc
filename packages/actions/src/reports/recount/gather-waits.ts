import { type ListedWait, listWaits, type Tx } from '@echolot/db'
import { type Asked, type AskedReport, readAsked } from '../asked-report.ts'
import { type Period, periodBefore, periodYearBefore } from '../sentences/period-name.ts'
import type { CountedWait } from './count-figures.ts'

const all = { offset: 0, limit: null }

/**
 * The waits that a report is made from: those that any figure of it counts, and those that arrived in the periods that it is compared
 * with. In the order in which they began, each once, and without anything that anybody wrote.
 */
export async function gatherWaits(db: Tx, now: Date, asked: Asked) {
  const question = await readAsked({ db, now }, asked)
  const waits = await waitsOf(db, question, ['activity.carried_in', 'activity.came_in', 'stock.open'])
  const cameIn = async (period: Period) =>
    period.from < '1970-01-01'
      ? []
      : waitsOf(db, await readAsked({ db, now }, { ...asked, ...period }), ['activity.came_in'])
  const before = await cameIn(periodBefore(asked))
  const yearBefore = await cameIn(periodYearBefore(asked))
  return { ...question, waits, earlier: { before, yearBefore } }
}

/** What any of some figures counts, in the order in which it began. */
export async function waitsOf(
  db: Tx,
  { span, filter }: Pick<AskedReport, 'span' | 'filter'>,
  figures: readonly Parameters<typeof listWaits>[1][],
): Promise<CountedWait[]> {
  const found = new Map<string, CountedWait>()
  for (const figure of figures)
    for (const wait of await listWaits(db, figure, span, filter, all)) found.set(keyOf(wait), countedOf(wait))
  return [...found.values()].sort(
    (a, b) => a.startedAt.getTime() - b.startedAt.getTime() || a.ticketId - b.ticketId || a.episode - b.episode,
  )
}

/** What names a wait. */
export function keyOf({ ticketId, episode }: Pick<CountedWait, 'ticketId' | 'episode'>): string {
  return `${ticketId}/${episode}`
}

function countedOf({
  ticketId,
  episode,
  departmentId,
  heldBy,
  channel,
  startedAt,
  publishedAt,
  dueAt,
  targetMinutes,
  counted,
  pauses,
  answeredBefore,
  outcome,
  voidReason,
  endedAt,
}: ListedWait): CountedWait {
  return {
    ticketId,
    episode,
    departmentId,
    heldBy,
    channel,
    startedAt,
    publishedAt,
    dueAt,
    targetMinutes,
    counted,
    pauses,
    answeredBefore,
    outcome,
    voidReason,
    endedAt,
  }
}

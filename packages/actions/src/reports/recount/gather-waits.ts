import { type ListedWait, listWaits, type Tx } from '@echolot/db'
import { type Asked, type AskedReport, readAsked } from '../asked-report.ts'
import { type Period, periodBefore, periodYearBefore } from '../sentences/period-name.ts'
import type { CountedWait } from './count-figures.ts'

const all = { offset: 0, limit: null }

/**
 * The waits that a report is made from: those that any figure of it counts, and those that arrived in the periods that it is compared
 * with. In the order in which they began, each once, and without anything that anybody wrote.
 * @param withPrivate whether the waits of private messages are among them.
 */
export async function gatherWaits(db: Tx, now: Date, asked: Asked, { withPrivate }: { withPrivate: boolean }) {
  const question = await readAsked({ db, now }, asked)
  let withheld = 0
  const select = async (question: AskedReport, figures: Parameters<typeof waitsOf>[2]) => {
    const { waits, privateWaits } = await waitsBy(db, question, figures)
    if (withPrivate) return waits
    withheld += privateWaits.size
    return waits.filter((wait) => !privateWaits.has(keyOf(wait)))
  }
  const waits = await select(question, ['activity.carried_in', 'activity.came_in', 'stock.open'])
  const cameIn = async (period: Period) =>
    period.from < '1970-01-01'
      ? []
      : select(await readAsked({ db, now }, { ...asked, ...period }), ['activity.came_in'])
  const before = await cameIn(periodBefore(asked))
  const yearBefore = await cameIn(periodYearBefore(asked))
  return { ...question, waits, earlier: { before, yearBefore }, withheld }
}

/** What any of some figures counts, in the order in which it began. */
export async function waitsOf(
  db: Tx,
  { span, filter }: Pick<AskedReport, 'span' | 'filter'>,
  figures: readonly Parameters<typeof listWaits>[1][],
): Promise<CountedWait[]> {
  return (await waitsBy(db, { span, filter }, figures)).waits
}

/** They, and which of them are waits of private messages. */
async function waitsBy(
  db: Tx,
  { span, filter }: Pick<AskedReport, 'span' | 'filter'>,
  figures: readonly Parameters<typeof listWaits>[1][],
): Promise<{ waits: CountedWait[]; privateWaits: ReadonlySet<string> }> {
  const found = new Map<string, CountedWait>()
  const privateWaits = new Set<string>()
  for (const figure of figures)
    for (const wait of await listWaits(db, figure, span, filter, all)) {
      found.set(keyOf(wait), countedOf(wait))
      if (wait.visibility === 'private') privateWaits.add(keyOf(wait))
    }
  const waits = [...found.values()].sort(
    (a, b) => a.startedAt.getTime() - b.startedAt.getTime() || a.ticketId - b.ticketId || a.episode - b.episode,
  )
  return { waits, privateWaits }
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

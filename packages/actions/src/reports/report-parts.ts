import { countRolledBy, countWaitsBy, inSnapshot, listReportFilters, listTouchedDays, rolledPartsOf } from '@echolot/db'
import type { ReportDimension } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import type { Asked } from './asked-report.ts'
import { readAskedWaits, stretchesOf } from './read-waits.ts'

/** The figures of a period told apart by one dimension, at most 200 parts, the largest first; they are exact, wherever they are read. */
export async function readReportBy(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { dimension, ...asked }: Asked & { dimension: ReportDimension },
) {
  const { report, reading } = await readAskedWaits(ctx, asked)
  const { span, filter, zone } = report
  const parts = reading.shares === null ? null : rolledPartsOf(filter, dimension)
  if (parts === null) return { rows: await countWaitsBy(ctx.db, span, filter, dimension) }
  const rows = await inSnapshot(ctx.db, async (snapshot) => {
    const touchedDays = await listTouchedDays(snapshot, zone)
    const period = { ...asked, span, touchedDays, touched: stretchesOf(touchedDays, zone) }
    return countRolledBy(snapshot, filter, dimension, parts, period)
  })
  return { rows }
}

/** What a report can be narrowed to. */
export function readReportFilters({ db }: Pick<Ctx, 'db'>) {
  return listReportFilters(db)
}

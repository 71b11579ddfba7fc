import { countWaitsBy, listReportFilters } from '@echolot/db'
import type { ReportDimension } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'

/** The figures of a period told apart by one dimension, at most 200 parts, the largest first. */
export async function readReportBy(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { dimension, ...asked }: Asked & { dimension: ReportDimension },
) {
  const { span, filter } = await readAsked(ctx, asked)
  return { rows: await countWaitsBy(ctx.db, span, filter, dimension) }
}

/** What a report can be narrowed to. */
export function readReportFilters({ db }: Pick<Ctx, 'db'>) {
  return listReportFilters(db)
}

import { countOf, listWaits } from '@echolot/db'
import type { Figure } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { toWait, type Wait } from './wait.ts'

/** The rows behind a figure, a page of them; `total` equals the figure. */
export async function listReportRows(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { figure, offset, limit, ...asked }: Asked & { figure: Figure; offset: number; limit: number },
) {
  const { span, filter, times } = await readAsked(ctx, asked)
  const [total, rows] = await Promise.all([
    countOf(ctx.db, figure, span, filter),
    listWaits(ctx.db, figure, span, filter, { offset, limit }),
  ])
  return {
    total,
    rows: rows.map((row) => shownWait(toWait(row, times, ctx.now))),
  }
}

/** A wait as it leaves the house: instants as text. */
export function shownWait(wait: Wait) {
  return {
    ...wait,
    startedAt: wait.startedAt.toISOString(),
    dueAt: wait.dueAt.toISOString(),
    endedAt: wait.endedAt?.toISOString() ?? null,
  }
}

/** All rows behind a figure: what an export holds. */
export async function readAllRows(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { figure, ...asked }: Asked & { figure: Figure },
): Promise<Wait[]> {
  const { span, filter, times } = await readAsked(ctx, asked)
  const rows = await listWaits(ctx.db, figure, span, filter, { offset: 0, limit: null })
  return rows.map((row) => toWait(row, times, ctx.now))
}

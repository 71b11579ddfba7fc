import { countOf, countUnseen, listWaits } from '@echolot/db'
import type { Figure } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { toWait, type Wait } from './wait.ts'

/** The rows behind a figure, a page of them; `total` equals the figure, `unseen` are those of it whose tickets lie out of sight. */
export async function listReportRows(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { figure, offset, limit, ...asked }: Asked & { figure: Figure; offset: number; limit: number },
) {
  const { span, filter, times } = await readAsked(ctx, asked)
  const { sight } = ctx
  const [total, unseen, rows] = await Promise.all([
    countOf(ctx.db, figure, span, filter),
    countUnseen(ctx.db, figure, span, filter, sight),
    listWaits(ctx.db, figure, span, filter, { offset, limit, sight }),
  ])
  return {
    total,
    unseen,
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

/**
 * The rows behind a figure that may leave the house: what an export holds. `unseen` lie out of sight; `withheld` are private
 * messages, which the figure counts and no file has.
 */
export async function readAllRows(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { figure, ...asked }: Asked & { figure: Figure },
): Promise<{ rows: Wait[]; unseen: number; withheld: number }> {
  const { span, filter, times } = await readAsked(ctx, asked)
  const { sight } = ctx
  const [rows, unseen] = await Promise.all([
    listWaits(ctx.db, figure, span, filter, { offset: 0, limit: null, sight }),
    countUnseen(ctx.db, figure, span, filter, sight),
  ])
  const open = rows.filter(({ visibility }) => visibility === 'public')
  return { rows: open.map((row) => toWait(row, times, ctx.now)), unseen, withheld: rows.length - open.length }
}

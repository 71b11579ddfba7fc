import { listCases } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { shownWait } from './list-report-rows.ts'
import { toWait } from './wait.ts'

/** Three real cases of a period, each picked by a rule that leaves no choice; where fewer meet a rule there are fewer. */
export async function readCases(ctx: Pick<Ctx, 'db' | 'now'>, asked: Asked) {
  const { span, filter, times } = await readAsked(ctx, asked)
  const rows = await listCases(ctx.db, span, filter)
  return rows.map((row) => ({ rule: row.rule, wait: shownWait(toWait(row, times, ctx.now)) }))
}

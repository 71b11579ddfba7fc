import { departmentsOfTickets, listCases } from '@echolot/db'
import { seesTicket } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { type Asked, readAsked } from './asked-report.ts'
import { shownWait } from './list-report-rows.ts'
import { toWait } from './wait.ts'

/**
 * Three real cases of a period, each picked by a rule that leaves no choice; where fewer meet a rule there are fewer. One that lies
 * out of sight is not told, and none is picked in its place.
 */
export async function readCases(ctx: Pick<Ctx, 'db' | 'now' | 'sight'>, asked: Asked) {
  const { span, filter, times } = await readAsked(ctx, asked)
  const rows = await listCases(ctx.db, span, filter)
  const lies = await departmentsOfTickets(
    ctx.db,
    rows.map(({ ticketId }) => ticketId),
  )
  return rows.map((row) => ({
    rule: row.rule,
    wait: seesTicket(ctx.sight, { id: row.ticketId, departmentId: lies.get(row.ticketId) ?? '' })
      ? shownWait(toWait(row, times, ctx.now))
      : null,
  }))
}

import { listTickets } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { toRow } from './ticket-rows.ts'

const atOnce = 500

/**
 * Every open ticket without a response, by due time and the pinned first, page after page as it is asked for; snoozed ones too.
 * @param departmentId of this department alone.
 */
export async function* listUnanswered(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { departmentId }: { departmentId?: string | undefined } = {},
) {
  let after: Parameters<typeof listTickets>[1]['after']
  for (;;) {
    const rows = await listTickets(db, {
      view: 'unanswered',
      sight,
      personId: 0,
      ownDepartmentIds: null,
      now,
      limit: atOnce,
      ...(departmentId === undefined ? {} : { departmentIds: [departmentId] }),
      ...(after === undefined ? {} : { after }),
    })
    yield rows.map((row) => toRow(row, now))
    const last = rows.at(-1)
    if (rows.length < atOnce || last === undefined) return
    after = { by: 'due', pinned: last.pinned !== null, at: last.dueAt, id: last.id }
  }
}

import {
  countUndecidedMentions,
  countWaiting,
  getPerson,
  listTickets as selectTickets,
  type TicketView,
} from '@echolot/db'
import { type Priority, Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { ownDepartments } from './own-departments.ts'
import { toRow } from './ticket-rows.ts'

export type TicketListInput = {
  view: TicketView
  departmentId?: string | undefined
  channel?: string | undefined
  language?: string | undefined
  priority?: Priority | undefined
  search?: string | undefined
  after?: string | undefined
  limit: number
}

/** A page of a view. `next` goes on where this page ended, however many tickets came or went meanwhile. */
export async function listTickets(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, input }: { actor: Actor; input: TicketListInput },
) {
  const { view, departmentId, channel, language, priority, search, after, limit } = input
  const rows = await selectTickets(db, {
    view,
    personId: actor.personId,
    ownDepartmentIds: ownDepartments(await getPerson(db, actor.personId)),
    now,
    limit: limit + 1,
    ...(departmentId === undefined ? {} : { departmentIds: [departmentId] }),
    ...(channel === undefined ? {} : { channel }),
    ...(language === undefined ? {} : { language }),
    ...(priority === undefined ? {} : { priority }),
    ...(search === undefined || search.trim() === '' ? {} : { search: search.trim() }),
    ...(after === undefined ? {} : { after: readPlace(after) }),
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const at = view === 'done' ? last?.endedAt : last?.dueAt
  return {
    rows: page.map((row) => toRow(row, now)),
    next:
      rows.length > limit && last !== undefined && at
        ? `${last.pinned === null ? '' : 'p'}${at.getTime()}.${last.id}`
        : null,
    asOf: now.toISOString(),
  }
}

function readPlace(after: string): { pinned: boolean; at: Date; id: number } {
  const [, pinned, ms, id] = /^(p?)(\d{1,15})\.(\d{1,15})$/.exec(after) ?? []
  if (ms === undefined || id === undefined)
    throw new Refusal('invalid', `"${after}" is no place in a list; use the "next" of the page before.`, {
      reason: 'reference_gone',
    })
  return { pinned: pinned === 'p', at: new Date(Number(ms)), id: Number(id) }
}

/** How many tickets each view of what waits and each department holds. */
export async function countTickets({ db, now }: Pick<Ctx, 'db' | 'now'>, { actor }: { actor: Actor }) {
  const { personId } = actor
  const ownDepartmentIds = ownDepartments(await getPerson(db, personId))
  const [rows, undecidedMentions] = await Promise.all([
    countWaiting(db, { personId, ownDepartmentIds, now }),
    countUndecidedMentions(db),
  ])
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    views: {
      waiting: sum((r) => r.waiting),
      unanswered: sum((r) => r.waiting + r.snoozed) + undecidedMentions,
      mine: sum((r) => r.mine),
      unclaimed: sum((r) => r.unclaimed),
      late: sum((r) => r.late),
      snoozed: sum((r) => r.snoozed),
      for_me: sum((r) => r.forMe),
      tray: rows.find((r) => r.departmentId === 'undecided')?.waiting ?? 0,
    },
    departments: Object.fromEntries(rows.map((r) => [r.departmentId, { waiting: r.waiting, late: r.late }])),
  }
}

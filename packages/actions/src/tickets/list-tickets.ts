import {
  countAsked,
  countUndecidedMentions,
  countWaiting,
  getPerson,
  planSearch,
  listTickets as selectTickets,
  type TicketPlace,
  type TicketSelection,
  type TicketView,
} from '@echolot/db'
import { type Priority, Refusal, readFilter } from '@echolot/domain'
import { awayFrom } from '../absences/who-is-away.ts'
import type { Actor, Ctx } from '../context.ts'
import { ownDepartments } from './own-departments.ts'
import { toRow } from './ticket-rows.ts'

export type TicketListInput = {
  view: TicketView
  departmentId?: string | undefined
  channel?: string | undefined
  language?: string | undefined
  priority?: Priority | undefined
  /** As `readFilter` reads it. */
  filter?: string | undefined
  search?: string | undefined
  after?: string | undefined
  limit: number
}

/** Which tickets somebody means, of those that they see. @throws Refusal `invalid` for a filter that cannot be read. */
export async function selectedTickets(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  actor: Actor,
  input: Omit<TicketListInput, 'after' | 'limit'>,
): Promise<TicketSelection> {
  const { view, departmentId, channel, language, priority, filter } = input
  const search = input.search?.trim() ?? ''
  return {
    view,
    sight,
    personId: actor.personId,
    ownDepartmentIds: ownDepartments(await getPerson(db, actor.personId)),
    ...(await awayFrom(db, actor.personId, now)),
    now,
    ...(departmentId === undefined ? {} : { departmentIds: [departmentId] }),
    ...(channel === undefined ? {} : { channel }),
    ...(language === undefined ? {} : { language }),
    ...(priority === undefined ? {} : { priority }),
    ...(filter === undefined ? {} : { filter: readFilter(filter) }),
    ...(search === '' ? {} : { search: await planSearch(db, search) }),
  }
}

/** A page of a view. `next` goes on where this page ended, however many tickets came or went meanwhile. */
export async function listTickets(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, input }: { actor: Actor; input: TicketListInput },
) {
  const { view, after, limit } = input
  const selection = await selectedTickets({ db, now, sight }, actor, input)
  const rows = await selectTickets(db, {
    ...selection,
    limit: limit + 1,
    ...(after === undefined ? {} : { after: readPlace(after) }),
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map((row) => toRow(row, now, selection.search)),
    next: rows.length > limit && last !== undefined ? writePlace(last, view) : null,
    asOf: now.toISOString(),
  }
}

/** As short as it gets, for it stands in an address: `p1763….17` is pinned and due then, `e` ended then, `s` of a search, `n` a number. */
function writePlace(last: Awaited<ReturnType<typeof selectTickets>>[number], view: TicketView): string {
  if (last.score !== null) return `s${last.score}.${last.id}`
  if (view === 'all') return `n.${last.id}`
  if (view === 'done') return `e${(last.endedAt ?? last.openedAt).getTime()}.${last.id}`
  return `${last.pinned === null ? 'd' : 'p'}${last.dueAt.getTime()}.${last.id}`
}

function readPlace(after: string): TicketPlace {
  const [, kind, value = '', digits = ''] = /^([dpesn])(\d{0,15})\.(\d{1,15})$/.exec(after) ?? []
  const [at, id] = [new Date(Number(value)), Number(digits)]
  switch (kind) {
    case 'd':
    case 'p':
      return { by: 'due', pinned: kind === 'p', at, id }
    case 'e':
      return { by: 'end', at, id }
    case 's':
      return { by: 'score', score: Number(value), id }
    case 'n':
      return { by: 'number', id }
    default:
      throw new Refusal('invalid', `"${after}" is no place in a list; use the "next" of the page before.`, {
        reason: 'reference_gone',
      })
  }
}

/** How many tickets each view of what waits and each department holds. */
export async function countTickets({ db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>, { actor }: { actor: Actor }) {
  const { personId } = actor
  const ownDepartmentIds = ownDepartments(await getPerson(db, personId))
  const [rows, undecidedMentions, asked] = await Promise.all([
    countWaiting(db, { personId, ownDepartmentIds, ...(await awayFrom(db, personId, now)), sight, now }),
    countUndecidedMentions(db),
    countAsked(db, { personId, ownDepartmentIds, sight }),
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
      ...asked,
      absent: sum((r) => r.absent),
      for_me: sum((r) => r.forMe),
      tray: rows.find((r) => r.departmentId === 'undecided')?.waiting ?? 0,
    },
    departments: Object.fromEntries(rows.map((r) => [r.departmentId, { waiting: r.waiting, late: r.late }])),
  }
}

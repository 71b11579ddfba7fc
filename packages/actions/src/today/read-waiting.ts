import {
  type Given,
  getOrganisation,
  getPerson,
  listApprovalsFor,
  listBecause,
  listGiven,
  listTickets,
  listWaitingDues,
} from '@echolot/db'
import type { BecausePart } from '@echolot/domain'
import { awayFrom } from '../absences/who-is-away.ts'
import type { Actor, Ctx } from '../context.ts'
import { ownDepartments } from '../tickets/own-departments.ts'
import { toRow } from '../tickets/ticket-rows.ts'
import { dayOf } from '../time/local-day.ts'

const shownAtMost = 20

/** What waits for a person and why each of it came to them, what is due today, and the responses that wait for their approval. */
export async function readWaiting({ db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>, { actor }: { actor: Actor }) {
  const { personId } = actor
  const ownDepartmentIds = ownDepartments(await getPerson(db, personId))
  const view = { personId, ownDepartmentIds, ...(await awayFrom(db, personId, now)), sight, now }
  const [rows, dues, asked, zone] = await Promise.all([
    listTickets(db, { ...view, view: 'for_me', limit: shownAtMost }),
    listWaitingDues(db, { ...view, view: 'for_me' }),
    listApprovalsFor(db, { personId, sight }),
    getOrganisation(db).then((organisation) => organisation?.zone ?? 'Europe/Berlin'),
  ])
  const ids = rows.map(({ id }) => id)
  const [given, because, approvals] = await Promise.all([
    listGiven(db, ids, personId),
    listBecause(db, ids),
    asked.length === 0 ? [] : listTickets(db, { ...view, view: 'approval', limit: 200 }),
  ])
  const today = dayOf(now, zone)
  const toCome = dues.filter((due) => due >= now)
  return {
    asOf: now.toISOString(),
    count: dues.length,
    late: dues.length - toCome.length,
    dueToday: toCome.filter((due) => dayOf(due, zone) === today).length,
    nextDueAt: toCome[0]?.toISOString() ?? null,
    rows: rows.map((row) => ({
      ...toRow(row, now),
      given: tellGiven(given.find(({ ticketId }) => ticketId === row.id)),
      because: because.find(({ id }) => id === row.id)?.because as BecausePart[],
    })),
    approvals: {
      count: asked.length,
      rows: approvals
        .filter(({ id }) => asked.includes(id))
        .slice(0, shownAtMost)
        .map((row) => toRow(row, now)),
    },
  }
}

function tellGiven(given: Given | undefined) {
  if (given === undefined) return null
  const { kind, at, personName, from, note, because } = given
  return { kind, at: at.toISOString(), by: personName, from, note, inTurn: because === 'in_turn' }
}

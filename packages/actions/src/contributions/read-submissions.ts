import {
  departmentsOfTickets,
  listDepartments,
  listSubmissions,
  listSubmissionsOfTicket,
  type SubmissionRow,
} from '@echolot/db'
import { Refusal, type SubmissionState, seesTicket, undecided } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

const shownAtMost = 100

/** What became of what somebody handed in themself, the newest first; 100 at most. */
export async function readOwnSubmissions({ db }: Pick<Ctx, 'db'>, { actor }: { actor: Actor }) {
  return (await listSubmissions(db, { personId: actor.personId, limit: shownAtMost })).map(toSubmission)
}

/** One of them. @throws Refusal `not_found`, also where somebody else handed it in. */
export async function ownSubmission({ db }: Pick<Ctx, 'db'>, { actor, id }: { actor: Actor; id: number }) {
  const [row] = await listSubmissions(db, { personId: actor.personId, id, limit: 1 })
  if (row === undefined) throw new Refusal('not_found', `You handed in nothing with the number ${id}.`)
  return toSubmission(row)
}

/** The departments by the names given to them, without the sorting tray: whoever contributes knows no more of them. */
export async function listDepartmentNames({ db }: Pick<Ctx, 'db'>) {
  return (await listDepartments(db)).filter(({ id }) => id !== undecided).map(({ id, name }) => ({ id, name }))
}

/** Who handed in what a ticket is about. @throws Refusal `not_found` for one out of sight. */
export async function readSubmissionsOfTicket(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  { ticketId }: { ticketId: number },
) {
  const lies = (await departmentsOfTickets(db, [ticketId])).get(ticketId)
  if (lies === undefined || !seesTicket(sight, { id: ticketId, departmentId: lies }))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  return (await listSubmissionsOfTicket(db, ticketId)).map(({ id, personId, personName, place, known, at }) => ({
    ...{ id, place, known, at: at.toISOString() },
    person: personId === null || personName === null ? null : { id: personId, name: personName },
  }))
}

function toSubmission(row: SubmissionRow) {
  const { id, known, place, title, text, url, departmentId } = row
  const state = stateOf(row)
  return {
    ...{ id, known, place, title, text, url, state },
    at: row.at.toISOString(),
    departmentId: state === 'received' || state === 'erased' ? null : departmentId,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answerUrl: state === 'answered' ? row.answerUrl : null,
    proposals: state === 'erased' ? [] : row.proposals,
    mayPropose: mayPropose(row),
  }
}

/** Whether its ticket is there, and waits for an answer. */
export function mayPropose(row: SubmissionRow): boolean {
  return row.ticketId !== null && ['received', 'decided'].includes(stateOf(row))
}

function stateOf({ erased, state, departmentId, answeredAt }: SubmissionRow): SubmissionState {
  if (erased) return 'erased'
  if (answeredAt !== null || state === 'answered') return 'answered'
  if (state === 'dismissed') return 'no_response'
  if (state === 'closed') return 'closed'
  return departmentId === null || departmentId === undecided ? 'received' : 'decided'
}

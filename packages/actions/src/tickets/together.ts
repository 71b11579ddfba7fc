import {
  emit,
  insertNoteMentions,
  listDepartments,
  listPersons,
  listSupport,
  seeMentions,
  setSupport,
  type Tx,
} from '@echolot/db'
import { may, Refusal, type Role, sees, sightOf, undecided } from '@echolot/domain'
import { whoIsAway } from '../absences/who-is-away.ts'
import type { Actor, Ctx } from '../context.ts'
import { askNotices } from '../mail/ask-notices.ts'
import { lockTicket } from './apply-command.ts'
import { occasionOf } from './take-note-back.ts'

/** Whom a note names, by their ids. */
export type Named = { personIds: readonly number[]; departmentIds: readonly string[] }

/**
 * Keeps whom a note names. @throws Refusal `invalid` for who does not work here any more, a department that is none, and either where
 * they do not see the ticket: they would never hear of it.
 */
export async function nameInNote(
  tx: Tx,
  {
    noteId,
    ticket: { id: ticketId, departmentId },
    named,
    at,
    byId,
  }: { noteId: number; ticket: { id: number; departmentId: string }; named: Named; at: Date; byId: number },
): Promise<void> {
  const personIds = [...new Set(named.personIds)]
  const departmentIds = [...new Set(named.departmentIds)]
  if (personIds.length + departmentIds.length === 0) return
  const working = (await listPersons(tx)).filter(({ disabledAt }) => disabledAt === null)
  const gone = personIds.find((one) => !working.some(({ id }) => id === one))
  if (gone !== undefined)
    throw new Refusal('invalid', `Person ${gone} does not work here any more or never did; name somebody else.`, {
      reason: 'person_gone',
      field: 'mentions',
    })
  const helping = await listSupport(tx, ticketId)
  const seesIt = ({ role, departmentIds }: { role: Role; departmentIds: readonly string[] }) =>
    sees(sightOf(role, departmentIds), departmentId) ||
    // Whoever may read tickets at all reads those that their departments help with.
    (may(role, 'read_tickets') && helping.some((one) => departmentIds.includes(one)))
  const blind = working.find(({ id, ...person }) => personIds.includes(id) && !seesIt(person))
  if (blind !== undefined)
    throw new Refusal(
      'invalid',
      `${blind.name} does not see tickets of department "${departmentId}"; name somebody who does.`,
      {
        reason: 'person_elsewhere',
        field: 'mentions',
        name: blind.name,
      },
    )
  await refuseUnknownDepartments(tx, departmentIds, 'mentions')
  const isTold = (one: string) =>
    one === departmentId ||
    helping.includes(one) ||
    working.some((person) => person.departmentIds.includes(one) && seesIt(person))
  const deaf = departmentIds.find((one) => !isTold(one))
  if (deaf !== undefined)
    throw new Refusal(
      'invalid',
      `Nobody of department "${deaf}" sees ticket ${ticketId}; ask the department to help with it first.`,
      { reason: 'department_elsewhere', field: 'mentions', departmentId: deaf },
    )
  // Who stands in for somebody named here hears of it as well.
  const away = await whoIsAway(tx, at)
  const deputies = personIds.flatMap((id) => away.get(id) ?? []).filter((id) => !personIds.includes(id))
  const seeing = working.filter(({ id, ...person }) => deputies.includes(id) && !away.has(id) && seesIt(person))
  const all = [...personIds, ...seeing.map(({ id }) => id)]
  await insertNoteMentions(tx, { noteId, ticketId, personIds: all, departmentIds, at })
  const notice = {
    kind: 'mentioned',
    ticketId,
    byId,
    occasion: occasionOf(noteId),
    personIds: all,
    departmentIds,
  } as const
  await askNotices(tx, at, [notice])
}

/** Somebody has opened a ticket in whose notes they are named. */
export async function markSeen(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId }: { actor: Actor; ticketId: number },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await lockTicket(tx, ticketId, sight, 'help')
    if (await seeMentions(tx, ticketId, actor.personId, now))
      await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
  })
}

/**
 * Has exactly these departments help with a ticket: they see it, write notes and propose responses, and all else stays the lead's.
 * @throws Refusal `invalid` for a department that is none, or that has the ticket itself.
 */
export async function askForSupport(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, departmentIds }: { actor: Actor; ticketId: number; departmentIds: readonly string[] },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId, sight)
    if (departmentIds.includes(ticket.departmentId))
      throw new Refusal('invalid', `Ticket ${ticketId} lies with ${ticket.departmentId} itself; name others to help.`, {
        reason: 'same_department',
        field: 'departmentIds',
        departmentId: ticket.departmentId,
      })
    await refuseUnknownDepartments(tx, departmentIds, 'departmentIds')
    await setSupport(tx, ticketId, [...new Set(departmentIds)], { now, personId: actor.personId })
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
  })
}

async function refuseUnknownDepartments(tx: Tx, departmentIds: readonly string[], field: string): Promise<void> {
  const known = (await listDepartments(tx)).map(({ id }) => id).filter((id) => id !== undecided)
  const gone = departmentIds.find((id) => !known.includes(id))
  if (gone !== undefined)
    throw new Refusal('invalid', `There is no department "${gone}".`, { reason: 'reference_gone', field })
}

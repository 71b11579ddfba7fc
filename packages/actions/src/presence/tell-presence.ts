import { countWorking, departmentsOfTickets, listPersons, tellOpenPages } from '@echolot/db'
import { type Doing, Refusal, seesTicket } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import type { LiveNews } from '../service.ts'
import type { Present } from './hold-presence.ts'

/**
 * Says to the open pages of colleagues that somebody is in a ticket, writes a response to it, or has left it. Nothing of that is stored.
 * @param known what this process knows already; who says the same again only stays.
 * @throws Refusal `not_found`, the same for one out of sight as for none.
 */
export async function tellPresence(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  {
    actor: { personId },
    ticketId,
    doing,
    known,
  }: { actor: Actor; ticketId: number; doing: Doing | 'gone'; known: readonly Present[] },
): Promise<void> {
  const departmentId = (await departmentsOfTickets(db, [ticketId])).get(ticketId)
  if (departmentId === undefined || !seesTicket(sight, { id: ticketId, departmentId }))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  // Where nobody else works, nobody wants to know.
  if ((await countWorking(db)) < 2) return
  const before = known.find((one) => one.ticketId === ticketId && one.personId === personId)?.doing ?? 'gone'
  const news: LiveNews = {
    event: before === doing ? 'presence.renewed' : 'presence.changed',
    ids: [ticketId],
    present: { personId, doing },
  }
  await tellOpenPages(db, news)
}

/** Who else is in the tickets that somebody sees, and what they do there. */
export async function listPresence(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  { actor, known }: { actor: Actor; known: readonly Present[] },
) {
  const others = known.filter(({ personId }) => personId !== actor.personId)
  if (others.length === 0) return []
  const [lies, people] = await Promise.all([
    departmentsOfTickets(
      db,
      others.map(({ ticketId }) => ticketId),
    ),
    listPersons(db),
  ])
  return others.flatMap(({ ticketId, personId, doing }) => {
    const departmentId = lies.get(ticketId)
    const person = people.find(({ id, disabledAt }) => id === personId && disabledAt === null)
    if (departmentId === undefined || person === undefined) return []
    if (!seesTicket(sight, { id: ticketId, departmentId })) return []
    return [{ ticketId, person: { id: person.id, name: person.name }, doing }]
  })
}

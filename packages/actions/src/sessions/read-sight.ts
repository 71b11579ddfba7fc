import { getPerson, listHelpedTickets, type Tx } from '@echolot/db'
import { noSight, type Role, reachOf, type Sight, sightOf } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { holds, type Identified } from './holds.ts'

/** The tickets that somebody sees, as they belong to departments now; none where a key was not given to read tickets. */
export async function readSight({ db }: Pick<Ctx, 'db'>, identified: Identified): Promise<Sight> {
  if (!holds(identified, 'read_tickets')) return noSight
  const { personId, role } = identified.actor
  if (reachOf(role, 'read_tickets') === 'all') return 'all'
  return sightOfPerson(db, { role, departmentIds: (await getPerson(db, personId))?.departmentIds ?? [] })
}

/** What a person sees, whoever asks. */
export async function sightOfPerson(
  db: Tx,
  { role, departmentIds }: { role: Role; departmentIds: readonly string[] },
): Promise<Sight> {
  const helps = reachOf(role, 'read_tickets') === 'own' ? await listHelpedTickets(db, departmentIds) : []
  return sightOf(role, departmentIds, helps)
}

/** What a department sees that is told by mail, and so has nobody who signs in. */
export async function sightOfDepartment(db: Tx, departmentId: string): Promise<Sight> {
  return { departmentIds: [departmentId], helpingWith: await listHelpedTickets(db, [departmentId]) }
}

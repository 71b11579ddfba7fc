import { getPerson } from '@echolot/db'
import { reachOf, type Sight, sightOf } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { holds, type Identified } from './holds.ts'

/** The departments whose tickets somebody sees, as they belong to them now; none where a key was not given to read tickets. */
export async function readSight({ db }: Pick<Ctx, 'db'>, identified: Identified): Promise<Sight> {
  if (!holds(identified, 'read_tickets')) return []
  const { personId, role } = identified.actor
  if (reachOf(role, 'read_tickets') === 'all') return 'all'
  return sightOf(role, (await getPerson(db, personId))?.departmentIds ?? [])
}

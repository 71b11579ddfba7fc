import { listAbsences, listPersons, type Tx } from '@echolot/db'
import { may, sees, sightOf } from '@echolot/domain'

/** Who is away at an instant, and who stands in for them; null where nobody does. */
export async function whoIsAway(db: Tx, now: Date): Promise<ReadonlyMap<number, number | null>> {
  const away = (await listAbsences(db, now)).filter(({ beginsAt }) => beginsAt <= now)
  return new Map(away.map(({ personId, deputyId }) => [personId, deputyId]))
}

/** What of all that a person is asked about the absences of others: whose tickets are left, and for whom they stand in. */
export async function awayFrom(db: Tx, personId: number, now: Date) {
  const away = await whoIsAway(db, now)
  return {
    absentIds: [...away.keys()].filter((id) => id !== personId),
    principalIds: [...away].flatMap(([id, deputyId]) => (deputyId === personId ? [id] : [])),
  }
}

/**
 * Whom a department's ticket goes to that was meant for somebody: to them, to who stands in for them while they are away, or to
 * nobody where the deputy is away as well or does not work on that department's tickets.
 */
export async function whoTakes(
  db: Tx,
  { personId, departmentId, now }: { personId: number; departmentId: string; now: Date },
): Promise<{ personId: number; because?: 'deputy' } | null> {
  const away = await whoIsAway(db, now)
  const deputyId = away.get(personId)
  if (deputyId === undefined) return { personId }
  if (deputyId === null || away.has(deputyId)) return null
  const deputy = (await listPersons(db)).find(({ id }) => id === deputyId)
  const works =
    deputy !== undefined &&
    deputy.disabledAt === null &&
    may(deputy.role, 'work_tickets') &&
    sees(sightOf(deputy.role, deputy.departmentIds), departmentId)
  return works ? { personId: deputyId, because: 'deputy' } : null
}

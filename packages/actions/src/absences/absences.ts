import { deleteAbsence, emit, getOrganisation, getPerson, insertAbsence, listAbsences, listPersons } from '@echolot/db'
import { may, Refusal, type Role, reachOf } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { dayBegins, dayOf, nextDay } from '../time/local-day.ts'
import { personRef } from '../watches/person-ref.ts'

/** The first and the last day on which somebody is away, as YYYY-MM-DD in the company's zone; and who stands in. */
export type AbsenceInput = { from: string; until: string; deputyId: number | null }

const longestMs = 366 * 86_400_000

/**
 * Who is away, for everybody who works here; what is planned, for whoever plans it and who may say it for them. Nothing of what is
 * over: that is deleted.
 */
export async function listAbsencesFor({ db, now }: Pick<Ctx, 'db' | 'now'>, { actor }: { actor: Actor }) {
  const [rows, people, zone] = await Promise.all([listAbsences(db, now), listPersons(db), zoneOf(db)])
  const asking = people.find(({ id }) => id === actor.personId)
  return rows.flatMap((row) => {
    const person = people.find(({ id }) => id === row.personId)
    const mayEnd = row.personId === actor.personId || (person !== undefined && speaksFor(asking, person))
    const isAway = row.beginsAt <= now
    if (!isAway && !mayEnd) return []
    return [
      {
        id: row.id,
        person: { id: row.personId, name: row.personName },
        deputy: personRef(row.deputyId, row.deputyName),
        from: dayOf(row.beginsAt, zone),
        until: dayOf(new Date(row.endsAt.getTime() - 1), zone),
        away: isAway,
        mayEnd,
      },
    ]
  })
}

/**
 * Says that somebody is away, from a day to a day, and who stands in. Why is not asked.
 * @param personId whoever is away: oneself, or somebody of a department for which one may say it.
 * @throws Refusal `not_found` for whom one may not say it, `invalid` for days or deputies that cannot be, `conflict` where another absence lies in it.
 */
export async function planAbsence(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, personId, from, until, deputyId }: { actor: Actor; personId: number } & AbsenceInput,
): Promise<void> {
  await refuseForeign({ db }, actor, personId)
  const zone = await zoneOf(db)
  const today = dayOf(now, zone)
  if (until < from || until < today)
    throw new Refusal(
      'invalid',
      `An absence ends today (${today}) or later, and not before it begins; not from ${from} until ${until}.`,
      { reason: 'absence_backwards', field: 'until' },
    )
  const beginsAt = from <= today ? now : dayBegins(from, zone)
  const endsAt = dayBegins(nextDay(until), zone)
  if (endsAt.getTime() - beginsAt.getTime() > longestMs)
    throw new Refusal('invalid', `An absence lasts a year at most, not until ${until}.`, {
      reason: 'absence_too_long',
      field: 'until',
    })
  await db.inTransaction(async (tx) => {
    if (deputyId !== null) {
      const deputy = await getPerson(tx, deputyId)
      if (
        deputy === undefined ||
        deputyId === personId ||
        deputy.disabledAt !== null ||
        !may(deputy.role, 'work_tickets')
      )
        throw new Refusal('invalid', `Person ${deputyId} cannot stand in: name somebody else who works on tickets.`, {
          reason: 'deputy_unfit',
          field: 'deputyId',
        })
    }
    if ((await insertAbsence(tx, { personId, deputyId, beginsAt, endsAt })) === undefined)
      throw new Refusal('conflict', `Another absence lies between ${from} and ${until}; end it first.`, {
        reason: 'absence_overlaps',
        field: 'from',
      })
    await emit(tx, now, 'settings.changed', { what: 'absences' })
  })
}

/** Ends an absence, or lets go of one that is planned: it is gone. @throws Refusal `not_found`, also where one may not say it. */
export async function endAbsence(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, id }: { actor: Actor; id: number },
): Promise<void> {
  const absence = (await listAbsences(db, now)).find((one) => one.id === id)
  if (absence === undefined) throw new Refusal('not_found', `There is no absence ${id}.`)
  await refuseForeign({ db }, actor, absence.personId)
  await db.inTransaction(async (tx) => {
    await deleteAbsence(tx, id)
    await emit(tx, now, 'settings.changed', { what: 'absences' })
  })
}

async function refuseForeign({ db }: Pick<Ctx, 'db'>, { personId }: Actor, about: number): Promise<void> {
  if (personId === about) return
  const person = await getPerson(db, about)
  if (person === undefined || person.disabledAt !== null || !speaksFor(await getPerson(db, personId), person))
    throw new Refusal('not_found', `There is no person ${about} for whom you may say that they are away.`)
}

type Colleague = { role: Role; departmentIds: readonly string[] }

/** Heads say it for their departments, and who looks after all of them for everybody. */
function speaksFor(asking: Colleague | undefined, person: Colleague): boolean {
  const reach = asking === undefined ? null : reachOf(asking.role, 'manage_department')
  return reach === 'all' || (reach === 'own' && person.departmentIds.some((id) => asking?.departmentIds.includes(id)))
}

async function zoneOf(db: Ctx['db']): Promise<string> {
  return (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
}

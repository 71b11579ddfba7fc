import {
  getOrganisation,
  getPerson,
  getTicket,
  type Hit,
  listBrands,
  listCannedResponses,
  listDepartments,
  listWatchesById,
  type Tx,
} from '@echolot/db'
import {
  type CannedVariable,
  departmentNames,
  fillCanned,
  gapsIn,
  type Language,
  Refusal,
  sees,
  seesTicket,
  shippedDepartments,
  undecided,
} from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

/**
 * The canned responses for a ticket, filled with what is known of it: those of its department and in its language first. What
 * is not known stays a gap.
 * @param origin under which browsers reach this Echolot.
 * @throws Refusal `not_found`.
 */
export async function fillCannedResponses(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, origin }: { actor: Actor; ticketId: number; origin: string },
) {
  const ticket = await getTicket(db, ticketId)
  if (ticket === undefined || !seesTicket(sight, ticket))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  const [responses, valuesIn] = await Promise.all([
    listCannedResponses(db),
    cannedValues(db, { now, origin, personId: actor.personId }, ticket),
  ])
  return responses
    .filter(({ departmentId }) => departmentId === null || sees(sight, departmentId))
    .map(({ id, version, name, departmentId, language, text: written }) => {
      const words: Language = language === 'de' ? 'de' : 'en'
      const text = fillCanned(written, valuesIn(words, language), words)
      const fits =
        Number(departmentId === ticket.departmentId) * 2 +
        Number(departmentId === null) +
        Number(language === ticket.language) * 4
      return { id, version, name, departmentId, language, text, gaps: gapsIn(text), fits }
    })
    .sort((a, b) => b.fits - a.fits)
    .map(({ fits: _, ...filled }) => filled)
}

type Answered = NonNullable<Awaited<ReturnType<typeof getTicket>>>

/** What is known of a ticket to fill a text with, in a language; dates as its tag has them. */
export async function cannedValues(
  db: Tx,
  { now, origin, personId }: { now: Date; origin: string; personId: number },
  ticket: Answered,
): Promise<(language: Language, tag: string) => Record<CannedVariable, string | null>> {
  const [organisation, person, departments, brand] = await Promise.all([
    getOrganisation(db),
    getPerson(db, personId),
    listDepartments(db),
    brandOf(db, ticket.hits as Hit[]),
  ])
  const own = departments.find(({ id }) => id === ticket.departmentId)
  return (language, tag) => ({
    name: ticket.authorName,
    ticket: `${origin}/queue?ticket=${ticket.id}`,
    me: person?.name.trim().split(/\s+/)[0] ?? null,
    department: ticket.departmentId === undecided ? null : (own?.name ?? shippedName(ticket.departmentId, language)),
    brand,
    date: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: organisation?.zone ?? 'UTC' }).format(now),
    company: organisation?.name ?? null,
  })
}

/** The brand whose watch found it, else the company's own where there is one alone. */
async function brandOf(db: Tx, hits: readonly Hit[]): Promise<string | null> {
  const brands = await listBrands(db)
  const watches = await listWatchesById(
    db,
    hits.map(({ watchId }) => watchId),
  )
  const found = watches.map(({ brandId }) => brands.find(({ id }) => id === brandId)?.name)[0]
  const own = brands.filter(({ kind }) => kind === 'own')
  return found ?? (own.length === 1 ? (own[0]?.name ?? null) : null)
}

function shippedName(departmentId: string, language: Language): string | null {
  const shipped = shippedDepartments.find((id) => id === departmentId)
  return shipped === undefined ? null : departmentNames[shipped][language]
}

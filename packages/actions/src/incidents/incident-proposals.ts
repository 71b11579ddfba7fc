import {
  getOrganisation,
  type IncidentDismissal,
  insertDismissal,
  type LookedTicket,
  listAlikePairs,
  listDismissals,
  listForProposals,
  listTicketLines,
  listWatchesSince,
  listWatchHours,
} from '@echolot/db'
import { mostWeeks, Refusal } from '@echolot/domain'
import { canonicalAddress } from '@echolot/domain/address'
import type { Actor, Ctx } from '../context.ts'
import { findSurges, isSameSurge, type Surge } from './surges.ts'

const dayMs = 86_400_000
/** What is older than that is no incident that begins. */
const lookedBackMs = 3 * dayMs
/** Fewer are handled one by one. */
const leastTickets = 3
const lookedAtMost = 5_000
const proposedAtMost = 20
const linesShown = 3

type Grounds =
  | { kind: 'story' }
  | { kind: 'link'; link: string }
  | { kind: 'volume'; watch: { id: number; name: string }; surge: Surge }
type Proposal = Grounds & { key: string; ticketIds: number[] }

/**
 * What may have one cause: tickets of the last three days that say nearly the same or answer one post, that lead to one page, or that a
 * watch found in hours with far more stories than usual. At least three, one of which still waits, none in an incident; what was
 * dismissed is not proposed again. Of private messages and of what is out of sight nothing is told.
 */
export async function listIncidentProposals(ctx: Pick<Ctx, 'db' | 'now' | 'sight' | 'seal'>) {
  const proposals = await findProposals(ctx)
  const lines = await listTicketLines(ctx.db, [
    ...new Set(proposals.flatMap(({ ticketIds }) => ticketIds.slice(0, linesShown))),
  ])
  const byId = new Map(lines.map((line) => [line.id, line]))
  return proposals.map((proposal) => ({
    key: proposal.key,
    kind: proposal.kind,
    ticketIds: proposal.ticketIds,
    samples: proposal.ticketIds.slice(0, linesShown).flatMap((id) => byId.get(id) ?? []),
    link: proposal.kind === 'link' ? proposal.link : null,
    volume:
      proposal.kind === 'volume'
        ? {
            watch: proposal.watch,
            begins: proposal.surge.begins.toISOString(),
            ends: proposal.surge.ends.toISOString(),
            count: proposal.surge.count,
            past: proposal.surge.past,
          }
        : null,
  }))
}

/** Says that this is no cause; the same is not proposed again. @throws Refusal `not_found` for a proposal that is none any more. */
export async function dismissProposal(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight' | 'seal'>,
  { actor, key }: { actor: Actor; key: string },
): Promise<void> {
  const proposal = (await findProposals(ctx)).find((one) => one.key === key)
  if (proposal === undefined) throw new Refusal('not_found', `There is no proposal "${key}" any more.`)
  const surge = proposal.kind === 'volume' ? proposal.surge : null
  await insertDismissal(ctx.db, {
    kind: proposal.kind,
    cause: proposal.kind === 'link' ? causeOf(ctx, proposal.link) : null,
    watchId: surge?.watchId ?? null,
    beginsAt: surge?.begins ?? null,
    endsAt: surge?.ends ?? null,
    ticketIds: proposal.ticketIds,
    personId: actor.personId,
    at: ctx.now,
  })
}

const causeOf = ({ seal }: Pick<Ctx, 'seal'>, link: string) => seal.digest(link, 'incident cause')

async function findProposals({
  db,
  now,
  sight,
  seal,
}: Pick<Ctx, 'db' | 'now' | 'sight' | 'seal'>): Promise<Proposal[]> {
  const since = new Date(now.getTime() - lookedBackMs)
  const dismissed = await listDismissals(db, new Date(now.getTime() - 30 * dayMs))
  // Whoever says the same as those that were dismissed is of their cause, and joins none of his own.
  const also = dismissed.flatMap(({ kind, ticketIds }) => (kind === 'story' ? ticketIds : []))
  const of = { since, sight, also }
  const [tickets, pairs, watches, organisation] = await Promise.all([
    listForProposals(db, of, lookedAtMost),
    listAlikePairs(db, of),
    listWatchesSince(db),
    getOrganisation(db),
  ])
  const hours = await listWatchHours(db, {
    from: new Date(since.getTime() - (mostWeeks * 7 + 1) * dayMs),
    to: now,
    zone: organisation?.zone ?? 'Europe/Berlin',
    sight,
  })
  const found: Proposal[] = [
    ...alike(pairs, dismissed),
    ...linked(tickets, (link) => causeOf({ seal }, link), dismissed),
    ...findSurges(hours, { since, watches })
      .filter((surge) => !dismissed.some((other) => isOf(other, surge)))
      .flatMap((surge): Proposal[] => {
        const watch = watches.find(({ id }) => id === surge.watchId)
        if (watch === undefined) return []
        const key = `volume-${watch.id}-${surge.begins.getTime() / 3_600_000}`
        return [{ kind: 'volume', key, watch: { id: watch.id, name: watch.name }, surge, ticketIds: surge.ticketIds }]
      }),
  ]
  const free = new Map(
    tickets.filter(({ incidentId }) => incidentId === null).map((ticket) => [ticket.ticketId, ticket]),
  )
  return found
    .map((proposal) => ({ ...proposal, ticketIds: proposal.ticketIds.filter((id) => free.has(id)) }))
    .filter(({ ticketIds }) => ticketIds.length >= leastTickets && ticketIds.some((id) => free.get(id)?.waits === true))
    .sort((a, b) => b.ticketIds.length - a.ticketIds.length)
    .slice(0, proposedAtMost)
}

/** Tickets that pairs join, together; without those of whom one was dismissed. */
function alike(
  pairs: readonly { first: number; other: number }[],
  dismissed: readonly IncidentDismissal[],
): Proposal[] {
  const root = new Map<number, number>()
  const rootOf = (id: number): number => {
    const above = root.get(id) ?? id
    if (above === id) return id
    const top = rootOf(above)
    root.set(id, top)
    return top
  }
  for (const { first, other } of pairs) {
    const [a, b] = [rootOf(first), rootOf(other)]
    root.set(Math.max(a, b), Math.min(a, b))
    if (!root.has(Math.min(a, b))) root.set(Math.min(a, b), Math.min(a, b))
  }
  const gone = new Set(dismissed.flatMap(({ kind, ticketIds }) => (kind === 'story' ? [...ticketIds] : [])))
  const together = Map.groupBy([...new Set(pairs.flatMap(({ first, other }) => [first, other]))], rootOf)
  return [...together].flatMap(([first, ids]): Proposal[] =>
    ids.some((id) => gone.has(id))
      ? []
      : [{ kind: 'story', key: `story-${first}`, ticketIds: ids.sort((a, b) => a - b) }],
  )
}

/** Tickets that stand at one page or lead to it. The first page of a site is where everybody leads. */
function linked(
  tickets: readonly LookedTicket[],
  causeIn: (link: string) => Buffer,
  dismissed: readonly IncidentDismissal[],
): Proposal[] {
  const byLink = new Map<string, Set<number>>()
  for (const { ticketId, url, links } of tickets)
    for (const link of new Set([url, ...links].flatMap((one) => (one === null ? [] : pageOf(one)))))
      byLink.set(link, (byLink.get(link) ?? new Set()).add(ticketId))
  const seen = new Set<string>()
  return [...byLink].flatMap(([link, ids]): Proposal[] => {
    const ticketIds = [...ids].sort((a, b) => a - b)
    // Two links of the same tickets are one cause.
    const same = ticketIds.join(',')
    if (ticketIds.length < leastTickets || seen.has(same)) return []
    const cause = causeIn(link)
    if (dismissed.some((one) => one.cause?.equals(cause) === true)) return []
    seen.add(same)
    return [{ kind: 'link', key: `link-${cause.toString('hex').slice(0, 16)}`, link, ticketIds }]
  })
}

function pageOf(address: string): string[] {
  const page = canonicalAddress(address)
  return page === null || page.isHomepage ? [] : [page.canonical]
}

/** Whether a surge is the one that was dismissed, or goes on from it. */
const isOf = ({ watchId, beginsAt, endsAt }: IncidentDismissal, surge: Surge) =>
  watchId !== null &&
  beginsAt !== null &&
  endsAt !== null &&
  isSameSurge(surge, { watchId, begins: beginsAt, ends: endsAt })

import { departmentsOfTickets, listCopies, listStoryEvents, type StoryEvidence, type Tx } from '@echolot/db'
import { type Sight, sees } from '@echolot/domain'
import { canonicalAddress } from '@echolot/domain/address'

/** A ticket's story as its page shows it: its copies, the first one first, and what was last done to it by hand. */
export async function readStory(
  db: Tx,
  ticket: { id: number; departmentId: string; mergedIntoId: number | null },
  sight: Sight,
) {
  const [copies, events] = await Promise.all([listCopies(db, ticket.id), listStoryEvents(db, ticket.id)])
  const last = events.find(({ undoneAt }) => undoneAt === null)
  const lies = last === undefined ? new Map() : await departmentsOfTickets(db, [last.otherTicketId])
  return {
    mergedInto: ticket.mergedIntoId,
    copies: copies.map((copy) => ({
      itemId: copy.itemId,
      isRoot: copy.ownTicketId === ticket.id,
      rung: copy.rung,
      // Written by insertCopies in this shape and by nobody else.
      evidence: copy.evidence as StoryEvidence[],
      tier: copy.tier,
      outlet: outletOf(copy),
      sourceName: copy.sourceName,
      channel: copy.channel,
      title: copy.title,
      authorName: copy.authorName,
      // As its source gave it: what an address is known by need not answer.
      url: copy.url,
      at: copy.at.toISOString(),
      foundAt: copy.foundAt.toISOString(),
    })),
    undo:
      // What changes both is for somebody with whose departments both lie.
      last === undefined || ![ticket.departmentId, lies.get(last.otherTicketId) ?? ''].every((id) => sees(sight, id))
        ? null
        : {
            kind: last.kind,
            otherTicketId: last.otherTicketId,
            at: last.at.toISOString(),
            person:
              last.personId === null || last.personName === null ? null : { id: last.personId, name: last.personName },
          },
  }
}

/** Where it stands: the host of its link, and where an aggregator names none of its own, that of the outlet. */
function outletOf({ url, authorUrl }: { url: string | null; authorUrl: string | null }): string | null {
  const host = url === null ? undefined : canonicalAddress(url)?.host
  return host === 'news.google.com' && authorUrl !== null ? (canonicalAddress(authorUrl)?.host ?? host) : (host ?? null)
}

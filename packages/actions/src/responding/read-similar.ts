import { countAlike, getTicket, listSimilarTickets } from '@echolot/db'
import { Refusal, seesTicket } from '@echolot/domain'
import type { Ctx } from '../context.ts'

const shown = 3
/** From this use on of nearly the same words a canned response is proposed. */
const usesToPropose = 3

/**
 * The answered tickets most like this one, with what we said, and what we said here where it was said so often that it may
 * become a canned response.
 * @throws Refusal `not_found`.
 */
export async function readSimilar({ db, sight }: Pick<Ctx, 'db' | 'sight'>, { ticketId }: { ticketId: number }) {
  const ticket = await getTicket(db, ticketId)
  if (ticket === undefined || !seesTicket(sight, ticket))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  const [similar, alike] = await Promise.all([
    listSimilarTickets(db, ticketId, { sight, limit: shown }),
    countAlike(db, ticketId),
  ])
  return {
    tickets: similar.map(({ answeredAt, ...ticket }) => ({ ...ticket, answeredAt: answeredAt.toISOString() })),
    proposal: alike !== undefined && alike.uses >= usesToPropose ? alike : null,
  }
}

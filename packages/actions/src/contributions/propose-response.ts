import { countOpenProposals, emit, insertProposal, listSubmissions } from '@echolot/db'
import { clean, Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { lockTicket } from '../tickets/apply-command.ts'
import { mayPropose, ownSubmission } from './read-submissions.ts'

/** As many wait for a decision at one ticket, whoever proposed them. */
const openAtMost = 20

/**
 * Proposes what could be answered to what somebody handed in themself. Whoever works on the ticket takes it over or sets it aside;
 * it never goes out by itself.
 * @throws Refusal `not_found` for what somebody else handed in, `conflict` where it waits for no answer or for too many decisions.
 */
export async function proposeToSubmission(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { actor, id, text }: { actor: Actor; id: number; text: string },
) {
  await db.inTransaction(async (tx) => {
    const [row] = await listSubmissions(tx, { personId: actor.personId, id, limit: 1 })
    if (row === undefined) throw new Refusal('not_found', `You handed in nothing with the number ${id}.`)
    if (row.ticketId === null || !mayPropose(row))
      throw new Refusal('conflict', 'This waits for no answer, or for none yet.', { reason: 'proposal_over' })
    const { ticketId } = row
    // Their own is all that they see of it.
    await lockTicket(tx, ticketId, 'all')
    if ((await countOpenProposals(tx, ticketId)) >= openAtMost)
      throw new Refusal('conflict', `${openAtMost} proposals wait here already.`, {
        ...{ reason: 'proposals_many', most: openAtMost },
      })
    const { personId } = actor
    const draft = { ticketId, text: clean(text, 10_000), personId, departmentId: null, at: now }
    await insertProposal(tx, { ...draft, mailDigest: null, leftOut: [] })
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
  })
  return ownSubmission({ db }, { actor, id })
}

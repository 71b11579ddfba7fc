import {
  departmentsOfTickets,
  emit,
  getDraft,
  saveDraft,
  listProposals as selectProposals,
  settleProposal,
} from '@echolot/db'
import { type ProposalState, Refusal, seesTicket } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { lockTicket } from '../tickets/apply-command.ts'

const longestDraft = 10_000

/** The responses that were proposed for a ticket, and what became of each. @throws Refusal `not_found`. */
export async function listProposals({ db, sight }: Pick<Ctx, 'db' | 'sight'>, { ticketId }: { ticketId: number }) {
  const departmentId = (await departmentsOfTickets(db, [ticketId])).get(ticketId)
  if (departmentId === undefined || !seesTicket(sight, { id: ticketId, departmentId }))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  return (await selectProposals(db, ticketId)).map((row) => ({
    id: row.id,
    text: row.text,
    person: row.personId === null || row.personName === null ? null : { id: row.personId, name: row.personName },
    departmentId: row.departmentId,
    at: row.at.toISOString(),
    byMail: row.byMail,
    leftOut: row.leftOut,
    state: row.state,
    settled:
      row.settledAt === null
        ? null
        : {
            at: row.settledAt.toISOString(),
            person:
              row.settlerId === null || row.settlerName === null ? null : { id: row.settlerId, name: row.settlerName },
          },
  }))
}

/**
 * Takes a proposal over into the own draft, behind what stands there, or sets it aside, or opens it again. Nothing goes out by it.
 * @throws Refusal `not_found`, or `invalid` where the draft would become too long.
 */
export async function decideOnProposal(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  {
    actor: { personId },
    ticketId,
    proposalId,
    state,
  }: { actor: Actor; ticketId: number; proposalId: number; state: ProposalState },
): Promise<void> {
  await db.inTransaction(async (tx) => {
    await lockTicket(tx, ticketId, sight)
    const proposal = await settleProposal(tx, { id: proposalId, ticketId, state, personId, now })
    if (proposal === undefined) throw new Refusal('not_found', `Ticket ${ticketId} has no proposal ${proposalId}.`)
    if (state === 'taken') {
      const draft = await getDraft(tx, ticketId, personId)
      const before = draft?.text.trimEnd() ?? ''
      const text = before === '' ? proposal.text : `${before}\n\n${proposal.text}`
      if (text.length > longestDraft)
        throw new Refusal(
          'invalid',
          `With it your draft would have ${text.length} characters; it may have ${longestDraft}.`,
          {
            reason: 'draft_too_long',
          },
        )
      await saveDraft(tx, { text, canned: draft?.canned ?? [], base: draft?.revision ?? 0, ticketId, personId, now })
    }
    await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
  })
}

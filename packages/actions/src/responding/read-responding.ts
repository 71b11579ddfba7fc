import { connectorOf } from '@echolot/connectors'
import { getDraft, getOutgoing, getPerson, getReplyTarget, getTicket, getTicketSeq, listDrafts } from '@echolot/db'
import { canDo, mayApprove, Refusal, sees, seesTicket } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { movedOn } from './moved-on.ts'
import { canSend, needsApproval } from './queue-response.ts'

/** All that whoever answers a ticket needs to know: their draft, who else writes, whether Echolot can send, and what is on its way. */
export async function readResponding(
  { db, now, sight, connectors }: Pick<Ctx, 'db' | 'now' | 'sight' | 'connectors'>,
  { actor: { personId }, ticketId }: { actor: Actor; ticketId: number },
) {
  const seq = await getTicketSeq(db, ticketId)
  const ticket = await getTicket(db, ticketId)
  if (seq === undefined || ticket === undefined || !seesTicket(sight, ticket))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  const [draft, drafts, target, outgoing] = await Promise.all([
    getDraft(db, ticketId, personId),
    listDrafts(db, ticketId),
    getReplyTarget(db, ticketId),
    getOutgoing(db, ticketId),
  ])
  const sends = canSend(connectors, target)
  const { departmentId } = ticket
  const person = await getPerson(db, personId)
  return {
    seq,
    draft:
      draft === undefined
        ? null
        : {
            text: draft.text,
            canned: draft.canned,
            revision: draft.revision,
            changedAt: draft.changedAt.toISOString(),
          },
    others: drafts
      .filter((other) => other.personId !== personId && other.text.trim() !== '')
      .map((other) => ({ id: other.personId, name: other.personName, changedAt: other.changedAt.toISOString() })),
    /** Whether what this person writes waits for somebody else. */
    approval: !sees(sight, departmentId) || (await needsApproval(db, departmentId, personId)),
    way: sends
      ? { kind: 'send' as const, as: target?.replyUserName ?? '', at: target?.sourceName ?? '' }
      : {
          kind: 'copy' as const,
          canBeSent: target !== undefined && connectorOf(connectors, target.connector).respond !== null,
        },
    outgoing:
      outgoing === undefined
        ? null
        : {
            id: outgoing.id,
            state: outgoing.state,
            text: outgoing.text ?? '',
            person:
              outgoing.personId === null || outgoing.personName === null
                ? null
                : { id: outgoing.personId, name: outgoing.personName },
            sendAt: outgoing.sendAt?.toISOString() ?? null,
            attempts: outgoing.attempts,
            problemCode: outgoing.problemCode,
            problem: outgoing.problem,
            movedOn: outgoing.state === 'held' ? await movedOn(db, outgoing) : null,
            mayApprove:
              outgoing.state === 'awaiting_approval' &&
              canDo(ticket.state, 'respond') &&
              person !== undefined &&
              mayApprove(person, { departmentId, writerId: outgoing.personId }),
            createdAt: outgoing.createdAt.toISOString(),
          },
    asOf: now.toISOString(),
  }
}

import { emit, getTicket, type Hit, insertCorrection, listHistory, setTicketLanguage } from '@echolot/db'
import { type BecausePart, type Priority, Refusal, seesTicket, type TicketHappening } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { lockTicket, refuseHelpers } from '../tickets/apply-command.ts'
import { changeLocked, type TicketChange } from '../tickets/change-ticket.ts'

/** What a person says to be otherwise; a copy that is another story is taken out of it instead. */
export type Correction =
  /** It does not concern us. */
  | { kind: 'watch'; watchId: number }
  | { kind: 'department'; departmentId: string }
  | { kind: 'language'; language: string }
  | { kind: 'priority'; priority: Priority }
  | { kind: 'pin' }
  /** What its author wrote afterwards wants an answer, or does not. */
  | { kind: 'follow_up'; needsResponse: boolean }
  /** What was seen at the source is no answer of ours. */
  | { kind: 'own' }

/**
 * Puts one automatic decision right and keeps what was wrong with it, to learn from: both or neither.
 * @throws Refusal as the change does, and `conflict` where Echolot decided no such thing.
 */
export async function correctDecision(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ticketId, correction }: { actor: Actor; ticketId: number; correction: Correction },
): Promise<void> {
  const { db, now, sight } = ctx
  const ticket = await getTicket(db, ticketId)
  if (ticket === undefined || !seesTicket(sight, ticket))
    throw new Refusal('not_found', `There is no ticket ${ticketId}.`)
  refuseHelpers(ticket, sight)
  const history = (await listHistory(db, ticketId)).map(({ happening }) => happening as TicketHappening)
  const rule = (ticket.because as BecausePart[]).find(({ kind }) => kind === 'rule')?.ruleId ?? null
  const { kind } = correction
  const keep = (what: { decided: string; correct: string; decidedBy?: string | null; version?: number | null }) => ({
    ...{ ticketId, kind, decidedBy: null, version: null, personId: actor.personId, at: now },
    ...what,
  })
  const change = async (wanted: TicketChange, kept: ReturnType<typeof keep>) =>
    db.inTransaction(async (tx) => {
      await changeLocked(tx, ctx, { actor, ticketId, change: wanted })
      await insertCorrection(tx, kept)
    })
  const last = <Kind extends TicketHappening['kind']>(wanted: Kind) =>
    history.findLast((one): one is Extract<TicketHappening, { kind: Kind }> => one.kind === wanted)

  switch (correction.kind) {
    case 'watch': {
      const hit = (ticket.hits as Hit[]).find(({ watchId }) => watchId === correction.watchId)
      if (hit === undefined) throw undecidedBefore(ticketId, `watch ${correction.watchId} hit it`)
      return change(
        { do: 'dismiss', reason: 'not_about_us' },
        keep({ decided: 'about_us', correct: 'not_about_us', decidedBy: String(hit.watchId), version: hit.version }),
      )
    }
    case 'department': {
      const opened = last('opened')
      return change(
        { do: 'hand_over', departmentId: correction.departmentId },
        keep({
          decided: opened?.departmentId ?? ticket.departmentId,
          correct: correction.departmentId,
          decidedBy: rule,
        }),
      )
    }
    case 'priority': {
      if (last('opened')?.priority === undefined) throw undecidedBefore(ticketId, 'a rule set its priority')
      return change(
        { do: 'prioritise', priority: correction.priority },
        keep({ decided: ticket.priority, correct: correction.priority, decidedBy: rule }),
      )
    }
    case 'pin': {
      const by = last('pinned')
      if (by?.rule === undefined) throw undecidedBefore(ticketId, 'a rule pinned it')
      return change({ do: 'unpin' }, keep({ decided: by.reason, correct: 'none', decidedBy: by.rule.id }))
    }
    case 'follow_up': {
      const said = last('followed_up')
      const { needsResponse } = correction
      if (said === undefined || said.needsResponse === needsResponse)
        throw undecidedBefore(ticketId, needsResponse ? 'it only says thanks' : 'it wants an answer')
      return change(
        needsResponse ? { do: 'reopen' } : { do: 'dismiss', reason: 'no_response_needed' },
        keep({ decided: needsResponse ? 'thanks' : 'question', correct: needsResponse ? 'question' : 'thanks' }),
      )
    }
    case 'own': {
      if (last('responded')?.how !== 'seen') throw undecidedBefore(ticketId, 'an answer was seen at the source')
      return change({ do: 'reopen' }, keep({ decided: 'own', correct: 'not_own' }))
    }
    case 'language': {
      const kept = keep({ decided: ticket.language ?? 'unknown', correct: correction.language })
      await db.inTransaction(async (tx) => {
        await lockTicket(tx, ticketId, sight)
        await setTicketLanguage(tx, ticketId, correction.language)
        await insertCorrection(tx, kept)
        await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
      })
    }
  }
}

function undecidedBefore(ticketId: number, what: string): Refusal {
  return new Refusal('conflict', `Echolot did not decide of ticket ${ticketId} that ${what}.`, {
    reason: 'reference_gone',
  })
}

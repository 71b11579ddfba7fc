import { type CannedUse, emit, getDraft, saveDraft as insertDraft } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import { lockTicket } from '../tickets/apply-command.ts'

/**
 * Keeps what somebody is writing to answer a ticket, the same on all their devices.
 * @param base the revision that the writer knew, 0 for none.
 * @throws Refusal `conflict` where another device wrote meanwhile: its data holds that text, and nothing is overwritten.
 */
export async function saveDraft(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  {
    actor: { personId },
    ticketId,
    ...draft
  }: { actor: Actor; ticketId: number; text: string; canned: readonly CannedUse[]; base: number },
): Promise<{ revision: number }> {
  return db.inTransaction(async (tx) => {
    await lockTicket(tx, ticketId, sight, 'help')
    const before = await getDraft(tx, ticketId, personId)
    if (before !== undefined && before.revision !== draft.base)
      throw new Refusal('conflict', `The draft for ticket ${ticketId} was changed elsewhere.`, {
        reason: 'draft_moved_on',
        text: before.text,
        canned: before.canned,
        revision: before.revision,
        changedAt: before.changedAt.toISOString(),
      })
    // One that was sent or thrown away on another device begins anew.
    const base = before === undefined ? 0 : draft.base
    const revision = await insertDraft(tx, { ...draft, base, ticketId, personId, now })
    if (revision === undefined) throw new Error('A draft was changed under the lock of its ticket.')
    // Who else is at it is shown to others once, not at every word.
    if (before === undefined) await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
    return { revision }
  })
}

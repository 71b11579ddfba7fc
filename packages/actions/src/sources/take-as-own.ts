import {
  emit,
  type ItemDraft,
  inChunks,
  listTicketsOf,
  lockTickets,
  saveSteps,
  type Tx,
  takeAsOwn as takeRows,
} from '@echolot/db'
import { canDo } from '@echolot/domain'
import { planStep } from '../tickets/apply-command.ts'
import { sourceSettings } from './source-settings.ts'

/**
 * Who the settings name as ours after we heard them becomes ours backwards too: what they wrote is no stranger's, tickets
 * of it that still wait are dismissed, and where it answers somebody it stops that clock at its own time.
 * @param drafts what a poll found, judged by the settings of today. Where these name nobody, whose a blog is can change with
 * every guest who writes there, and nothing is taken back.
 */
export async function takeAsOwn(
  tx: Tx,
  source: { id: number; settings: unknown },
  drafts: readonly ItemDraft[],
  now: Date,
): Promise<void> {
  if (sourceSettings.parse(source.settings).ownUsers.length === 0) return
  const ours = drafts.filter(({ own }) => own).map(({ identity }) => identity)
  const itemIds = await takeRows(tx, source.id, ours)
  for (const chunk of inChunks(itemIds)) {
    const ids = await listTicketsOf(tx, chunk)
    const locked = ids.length === 0 ? [] : await lockTickets(tx, ids)
    const tickets = locked.filter(({ state }) => canDo(state, 'dismiss'))
    const command = { name: 'dismiss', reason: 'no_response_needed', because: 'own_user_named' } as const
    if (tickets.length > 0) {
      await saveSteps(
        tx,
        tickets.map((ticket) => planStep(ticket, command, { now, personId: null }, () => undefined)),
      )
      await emit(tx, now, 'tickets.changed', { ticketIds: tickets.map(({ id }) => id) })
    }
    await emit(tx, now, 'replies.seen', { itemIds: chunk, lane: 'live' })
  }
}

import { dropUnsentNotices, emit, type LockedTicket, type Tx, takeNoteBack as takeRowBack } from '@echolot/db'
import { Refusal, type Told, undoneWithinMs } from '@echolot/domain'

/**
 * Takes back one's own note, whatever happened since: its words go, and whoever it named is named no more and told of it no more, as far as
 * no mail has left yet. That there was a note stays in the history, and so does the touch that it was.
 * @throws Refusal `conflict` for somebody else's, and once ten minutes are over.
 */
export async function takeNoteBack(
  tx: Tx,
  {
    ticket: { id: ticketId },
    deed,
    noteId,
    personId,
    now,
  }: { ticket: LockedTicket; deed: Told[number]; noteId: number; personId: number; now: Date },
): Promise<void> {
  if (deed.personId !== personId)
    throw new Refusal('conflict', `Note ${deed.seq} on ticket ${ticketId} was written by somebody else.`, {
      reason: 'undo_not_yours',
      ticketId,
    })
  if (now.getTime() - deed.at.getTime() > undoneWithinMs)
    throw new Refusal('conflict', `Note ${deed.seq} on ticket ${ticketId} is older than ten minutes; it stays.`, {
      reason: 'undo_too_late',
      ticketId,
    })
  await takeRowBack(tx, noteId, now)
  await dropUnsentNotices(tx, occasionOf(noteId), 'The note was taken back.', now)
  await emit(tx, now, 'tickets.changed', { ticketIds: [ticketId] })
}

/** By which a mail about a note is known. */
export const occasionOf = (noteId: number) => `note ${noteId}`

import { useEffect } from 'react'
import type { BulkDeed } from '../pages/queue/bulk/bulk-dialog.tsx'
import type { TicketWork } from '../pages/ticket/use-ticket-work.ts'

/** What the page that is open lets the palette do. */
type AtHand = {
  /** The ticket that the page's keys mean. */
  ticket: { id: number; work: TicketWork } | undefined
  /** The rows that are chosen: what may be asked of them together, and the way to put them into an incident. */
  chosen: { count: number; deeds: readonly BulkDeed[]; ask: (deed: BulkDeed) => void; gather: () => void } | undefined
}

/** Read when the palette is drawn: while it is open, nobody chooses another ticket. */
export const atHand: AtHand = { ticket: undefined, chosen: undefined }

/** Offers this to the palette for as long as it is drawn. */
export function useAtHand<Slot extends keyof AtHand>(slot: Slot, offer: AtHand[Slot]) {
  useEffect(() => {
    atHand[slot] = offer
    return () => {
      atHand[slot] = undefined
    }
  })
}

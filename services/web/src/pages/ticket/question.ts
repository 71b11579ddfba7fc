import type { TicketDetail, TicketRow } from '@echolot/contract'
import type { TicketWork } from './use-ticket-work.ts'

/** What every dialog about a ticket is given. */
export type Question = { ticket: TicketRow | TicketDetail; work: TicketWork }

/** Under which name a dialog keeps what is being written about a ticket. */
export const draftName = (question: string, ticketId: number) => `ticket ${ticketId} ${question}`

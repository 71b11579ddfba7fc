import type { TicketDetail, TicketRow } from '@echolot/contract'
import type { TicketWork } from './use-ticket-work.ts'

/** What every dialog about a ticket is given. */
export type Question = { ticket: TicketRow | TicketDetail; work: TicketWork }

import type { TicketRow } from '@echolot/contract'
import { undecided, waitingStates } from '@echolot/domain'
import type { QueueSearch } from './queue-search.ts'

/** Whether a ticket still belongs to what is shown, so that the list can let go of it before the server answers. */
export function belongs(
  ticket: TicketRow,
  { view = 'waiting', department }: QueueSearch,
  me: number | null,
  now: number,
): boolean {
  if (department !== undefined && ticket.departmentId !== department) return false
  const waiting = waitingStates.some((state) => state === ticket.state)
  const snoozed = ticket.snoozedUntil !== null && Date.parse(ticket.snoozedUntil) > now
  switch (view) {
    case 'waiting':
      return waiting && !snoozed
    case 'mine':
      return waiting && !snoozed && ticket.assignee?.id === me
    case 'unclaimed':
      return ticket.state === 'open' && !snoozed
    case 'tray':
      return waiting && !snoozed && ticket.departmentId === undecided
    case 'late':
      return waiting && Date.parse(ticket.dueAt) < now
    case 'snoozed':
      return waiting && snoozed
    case 'done':
      return !waiting
  }
}

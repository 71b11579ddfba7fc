import type { Me, TicketRow } from '@echolot/contract'
import { canDo, undecided, waitingStates } from '@echolot/domain'
import type { QueueSearch } from './queue-search.ts'

/** Who is away, and who stands in. */
type Away = { person: { id: number }; deputy: { id: number } | null }

/** Whether a ticket still belongs to what is shown, so that the list can let go of it before the server answers. */
export function belongs(
  ticket: TicketRow,
  { view = 'waiting', department, priority }: QueueSearch,
  me: Pick<Me, 'id' | 'departmentIds'> | undefined,
  now: number,
  away: readonly Away[] = [],
): boolean {
  if (department !== undefined && ticket.departmentId !== department) return false
  if (priority !== undefined && ticket.priority !== priority) return false
  const waiting = waitingStates.some((state) => state === ticket.state)
  const snoozed = ticket.snoozedUntil !== null && Date.parse(ticket.snoozedUntil) > now
  const holder = away.find(({ person }) => person.id === ticket.assignee?.id)
  const isDeputy = holder?.deputy != null && holder.deputy.id === me?.id
  switch (view) {
    case 'waiting':
      return waiting && !snoozed
    case 'unanswered':
      return waiting
    case 'for_me':
      return (
        waiting &&
        !snoozed &&
        (ticket.assignee === null ? isOurs(ticket, me) : ticket.assignee.id === me?.id || isDeputy)
      )
    case 'mine':
      return waiting && !snoozed && ticket.assignee !== null && ticket.assignee.id === me?.id
    case 'unclaimed':
      return ticket.state === 'open' && !snoozed
    case 'tray':
      return waiting && !snoozed && ticket.departmentId === undecided
    case 'late':
      return waiting && Date.parse(ticket.dueAt) < now
    case 'snoozed':
      return waiting && snoozed
    case 'approval':
      return ticket.outgoing === 'awaiting_approval' && canDo(ticket.state, 'respond')
    case 'absent':
      return (
        waiting && !snoozed && holder !== undefined && holder.person.id !== me?.id && (isDeputy || isOurs(ticket, me))
      )
    case 'supporting':
      return waiting
    case 'proposed':
      return ticket.proposals > 0 && canDo(ticket.state, 'respond')
    case 'all':
    case 'mentioned':
      return true
    case 'done':
      return !waiting
  }
}

/** Whoever belongs to no department looks after all of them. */
function isOurs({ departmentId }: TicketRow, me: Pick<Me, 'departmentIds'> | undefined): boolean {
  return me === undefined || me.departmentIds.length === 0 || me.departmentIds.includes(departmentId)
}

import type { TicketDetail } from '@echolot/contract'
import { canDo, type TicketCommandName } from '@echolot/domain'
import { useMay, useMe } from '../../api/session.ts'
import { useAway } from '../../api/use-away.ts'
import { useTeam } from '../../api/use-team.ts'

/** What only means something where there is somebody else. */
const amongColleagues: readonly TicketCommandName[] = ['claim', 'assign', 'release']

/** Tells what the reader may do with a ticket now: what the server would accept, as far as their role and their colleagues allow it. */
export function useTicketMay() {
  const mayWork = useMay('work_tickets')
  const mayErase = useMay('change_settings')
  const team = useTeam()
  const me = useMe()
  const away = useAway()
  return (ticket: TicketDetail) => {
    const may = (command: TicketCommandName) =>
      mayWork && ticket.allowed.includes(command) && (team || !amongColleagues.includes(command))
    const mayDecide = mayWork && !ticket.helping
    const takesOver =
      may('assign') && ticket.assignee?.id !== me?.id && away.some(({ person }) => person.id === ticket.assignee?.id)
    return {
      may,
      /** As its holder is away. */
      takesOver,
      claims: may('claim') || takesOver,
      mayDecide,
      /** Helps others with it, who respond themselves. */
      proposes:
        mayWork &&
        ticket.helping &&
        ticket.outgoing === null &&
        ticket.story.mergedInto === null &&
        canDo(ticket.state, 'respond'),
      /** Together with other tickets, or with the help of other departments. */
      joins: mayDecide && ticket.story.mergedInto === null,
      erases: mayErase && Boolean(ticket.item?.author),
    }
  }
}

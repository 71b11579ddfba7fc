import type { TicketRow } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api/client.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { DueState } from '../../ticket/due-state.tsx'
import { OutgoingBar } from '../../ticket/responding/outgoing-bar.tsx'
import { useTicketName } from '../../ticket/use-ticket-name.ts'

/** A response that waits for approval, under what it answers: to be let go, changed or given back here. */
export function ApprovalRow({ row }: { row: TicketRow }) {
  const ticketName = useTicketName()
  const ticket = useQuery(api.tickets.get.queryOptions({ input: { id: row.id } })).data
  return (
    <li className="flex flex-col gap-2 px-4 py-2.5">
      <span className="text-sm">
        <DueState ticket={row} />
      </span>
      <Link
        to="/queue"
        search={{ view: 'approval', ticket: row.id }}
        className="line-clamp-3 min-h-6 wrap-anywhere hover:underline"
        {...(row.language === null ? {} : { lang: row.language })}
      >
        <span className="font-medium">{ticketName(row)}</span> <span className="text-quiet">{row.excerpt.text}</span>
      </Link>
      {ticket === undefined ? <Skeleton lines={3} /> : <OutgoingBar ticket={ticket} />}
    </li>
  )
}

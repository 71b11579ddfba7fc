import type { TicketDetail } from '@echolot/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, client } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'

/** Whoever opens a ticket has seen what names them in its notes. */
export function useSeeMentions(ticket: TicketDetail | undefined): void {
  const me = useMe()
  const queryClient = useQueryClient()
  const named =
    ticket?.history
      .filter(({ mentions }) =>
        mentions.some(
          ({ person, departmentId }) =>
            person?.id === me?.id || (departmentId !== null && me?.departmentIds.includes(departmentId)),
        ),
      )
      .at(-1)?.seq ?? null
  const id = ticket?.id
  useEffect(() => {
    if (id === undefined || named === null) return
    client.together.seen({ id }).then(
      () => queryClient.invalidateQueries({ queryKey: api.tickets.counts.key() }),
      () => {
        /* It stays unread, and is seen when the ticket is opened the next time. */
      },
    )
  }, [id, named, queryClient])
}

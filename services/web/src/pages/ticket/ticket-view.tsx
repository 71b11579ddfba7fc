import { undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PresentLine } from '../presence/present-line.tsx'
import { AuthorHistory } from './author-history.tsx'
import { BecauseList } from './because-list.tsx'
import { ClockList } from './clock-list.tsx'
import { CopyList } from './copy-list.tsx'
import { EditList } from './edit-list.tsx'
import { FoundItem } from './found-item.tsx'
import { HistoryList } from './history-list.tsx'
import { IncidentOfTicket } from './incident-of-ticket.tsx'
import { OutgoingBar } from './responding/outgoing-bar.tsx'
import { ProposalList } from './responding/proposal-list.tsx'
import { RouteBar } from './route-bar.tsx'
import { SimilarList } from './similar-list.tsx'
import { SubmittedBy } from './submitted-by.tsx'
import { ThreadList } from './thread-list.tsx'
import { TicketActions } from './ticket-actions.tsx'
import { TicketFacts } from './ticket-facts.tsx'
import { useSeeMentions } from './use-see-mentions.ts'
import { useTicketName } from './use-ticket-name.ts'
import type { TicketWork } from './use-ticket-work.ts'

type Props = {
  id: number
  work: TicketWork
  /** Back to the list, where that is not beside it. */
  onBack?: () => void
  /** The heading, which takes the focus when the ticket is opened or something else lost it. */
  headingRef: Ref<HTMLHeadingElement>
}

/** One ticket with all that is known of it and all that can be done. */
export function TicketView({ id, work, onBack, headingRef }: Props) {
  const { t } = useTranslation('ticket')
  const ticketName = useTicketName()
  const query = useQuery(api.tickets.get.queryOptions({ input: { id } }))
  const ticket = query.data
  useSeeMentions(ticket)
  return (
    <article aria-label={t('title', { id })} className="flex flex-col gap-4 p-4">
      <header className="flex flex-col gap-3">
        <div className="flex items-start gap-2">
          {onBack === undefined ? null : (
            <IconButton icon="back" label={t('backToList')} onClick={onBack} className="-ml-2" />
          )}
          <h2
            ref={headingRef}
            tabIndex={-1}
            className="min-w-0 pt-1 text-lg leading-snug font-semibold wrap-anywhere outline-none"
          >
            <span className="font-normal text-quiet">#{id}</span> {ticket === undefined ? null : ticketName(ticket)}
          </h2>
        </div>
        {ticket === undefined ? null : (
          <>
            <TicketFacts ticket={ticket} />
            <PresentLine ticketId={id} />
            {ticket.departmentId === undecided && ticket.allowed.includes('hand_over') ? (
              <RouteBar ticket={ticket} work={work} place="chosen" />
            ) : null}
            <TicketActions ticket={ticket} work={work} />
          </>
        )}
      </header>
      {problemOf(query.error).kind === 'not_found' ? (
        <EmptyState icon="question" title={t('unknown', { id })} />
      ) : (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {ticket === undefined ? (
        query.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <>
          <OutgoingBar ticket={ticket} />
          <ProposalList ticket={ticket} work={work} />
          <FoundItem ticket={ticket} />
          <SubmittedBy ticketId={ticket.id} />
          <CopyList ticket={ticket} work={work} />
          {ticket.helping ? null : <IncidentOfTicket id={ticket.id} />}
          <EditList ticket={ticket} />
          <BecauseList ticket={ticket} />
          <ThreadList ticket={ticket} />
          <AuthorHistory ticket={ticket} />
          <SimilarList ticket={ticket} />
          <HistoryList ticket={ticket} />
          <ClockList clocks={ticket.clocks} />
        </>
      )}
    </article>
  )
}

import type { TicketDetail } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import type { TicketWork } from '../use-ticket-work.ts'

type Proposal = Awaited<ReturnType<typeof client.responding.proposals>>[number]

/** What others propose to answer: taken over into the own draft, or set aside. Nothing goes out from here. */
export function ProposalList({ ticket, work }: { ticket: TicketDetail; work: TicketWork }) {
  const { t } = useTranslation('ticket')
  const input = { id: ticket.id }
  const proposals = useQuery(api.responding.proposals.queryOptions({ input }))
  const stale = [api.tickets.key(), api.responding.key()]
  const decide = useChange(client.responding.decideOnProposal, { stale, tellsFailure: true })
  const take = useChange(client.responding.decideOnProposal, {
    ...{ stale, tellsFailure: true },
    onDone: () => work.ask('respond', ticket),
  })
  const mayWork = useMay('work_tickets')
  const mayRespond = mayWork && ticket.allowed.includes('respond')
  if (proposals.error !== null) return <ErrorNote error={proposals.error} onRetry={() => void proposals.refetch()} />
  if (proposals.data === undefined || proposals.data.length === 0) return null
  const busy = decide.isPending || take.isPending
  return (
    <section aria-labelledby="proposals" className="flex flex-col gap-2">
      <h3 id="proposals" className="font-semibold">
        {t('proposals.title')}
      </h3>
      <ul className="flex flex-col gap-2">
        {proposals.data.map((proposal) => (
          <li
            key={proposal.id}
            className={`flex flex-col gap-2 rounded-lg border px-4 py-3 ${proposal.state === 'open' ? 'border-accent bg-accent-soft' : 'border-line bg-surface'}`}
          >
            <Said proposal={proposal} />
            {mayWork ? (
              <div className="flex flex-wrap gap-2">
                {proposal.state === 'open' ? (
                  <>
                    {mayRespond ? (
                      <Button
                        icon="check"
                        disabled={busy}
                        onClick={() => take.mutate({ ...input, proposalId: proposal.id, state: 'taken' })}
                      >
                        {t('proposals.take')}
                      </Button>
                    ) : null}
                    <Button
                      disabled={busy}
                      onClick={() => decide.mutate({ ...input, proposalId: proposal.id, state: 'set_aside' })}
                    >
                      {t('proposals.setAside')}
                    </Button>
                  </>
                ) : (
                  <Button
                    size="small"
                    disabled={busy}
                    onClick={() => decide.mutate({ ...input, proposalId: proposal.id, state: 'open' })}
                  >
                    {t('proposals.openAgain')}
                  </Button>
                )}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({
  proposal: { text, person, departmentId, at, byMail, leftOut, state, settled },
}: {
  proposal: Proposal
}) {
  const { t } = useTranslation('ticket')
  const departmentName = useDepartmentName()
  const who = departmentId === null ? (person?.name ?? t('proposals.somebody')) : departmentName(departmentId)
  return (
    <>
      <p className="text-quiet">
        {t(byMail ? 'proposals.byMail' : 'proposals.by', { who })}, <Instant at={at} />
      </p>
      <p className="max-h-60 max-w-prose overflow-y-auto wrap-anywhere whitespace-pre-line">{text}</p>
      {leftOut.length === 0 ? null : (
        <p className="text-sm text-quiet wrap-anywhere">{t('proposals.leftOut', { names: leftOut.join(', ') })}</p>
      )}
      {state === 'open' || settled === null ? null : (
        <p className="text-sm text-quiet">
          {t(`proposals.states.${state}`, { who: settled.person?.name ?? t('proposals.somebody') })},{' '}
          <Instant at={settled.at} />
        </p>
      )}
    </>
  )
}

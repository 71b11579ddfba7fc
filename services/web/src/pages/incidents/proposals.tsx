import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChange } from '../../ui/use-change.ts'
import { PutDialog } from './put-dialog.tsx'

type Proposal = Awaited<ReturnType<typeof client.incidents.proposals>>[number]

/** What may have one cause, with why, to be begun from or let go. */
export function Proposals() {
  const { t } = useTranslation('incidents')
  const instant = useInstant()
  const query = useQuery(api.incidents.proposals.queryOptions())
  const [begun, setBegun] = useState<Proposal | null>(null)
  const dismiss = useChange(client.incidents.dismissProposal, {
    said: t('dismissed'),
    stale: [api.incidents.proposals.key()],
    tellsFailure: true,
  })
  const nameOf = ({ kind, ticketIds, volume }: Proposal) =>
    kind === 'volume'
      ? t('proposalKinds.volume', { watch: volume?.watch.name })
      : t(`proposalKinds.${kind}`, { count: ticketIds.length })
  return (
    <Card title={t('proposals')}>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {query.data === undefined ? (
        query.isPending ? (
          <Skeleton lines={3} />
        ) : null
      ) : query.data.length === 0 ? (
        <p className="p-4 text-quiet">{t('proposalsNone')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {query.data.map((proposal) => (
            <li key={proposal.key} className="flex flex-wrap items-start justify-between gap-3 px-4 py-3">
              <div className="flex min-w-0 grow basis-72 flex-col gap-1">
                <p className="font-medium">{nameOf(proposal)}</p>
                {proposal.link === null ? null : <p className="text-sm wrap-anywhere text-quiet">{proposal.link}</p>}
                {proposal.volume === null ? null : (
                  <p className="text-sm text-quiet">
                    {t('volume', {
                      count: proposal.volume.count,
                      at: instant(proposal.volume.begins, 'near'),
                      past: proposal.volume.past.join(', '),
                    })}
                  </p>
                )}
                <ul className="text-sm text-quiet">
                  {proposal.samples.map(({ id, title, text }) => (
                    <li key={id} className="truncate">
                      #{id} {title ?? text}
                    </li>
                  ))}
                </ul>
              </div>
              <div className="flex flex-wrap gap-2">
                <Button look="primary" size="small" onClick={() => setBegun(proposal)}>
                  {t('begin')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('dismissLabel', { what: nameOf(proposal) })}
                  busy={dismiss.isPending && dismiss.variables.key === proposal.key}
                  onClick={() => dismiss.mutate({ key: proposal.key })}
                >
                  {t('dismiss')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {begun === null ? null : (
        <PutDialog
          choice={{ ids: begun.ticketIds }}
          count={begun.ticketIds.length}
          proposed={begun.volume?.watch.name ?? begun.samples[0]?.title ?? ''}
          onClose={() => setBegun(null)}
        />
      )}
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type client } from '../../api/client.ts'
import { Card } from '../../ui/card.tsx'
import { Instant } from '../../ui/instant.tsx'

/** Which colleagues handed in what the ticket is about, and where they saw it. */
export function SubmittedBy({ ticketId }: { ticketId: number }) {
  const submitted = useQuery(api.submissions.ofTicket.queryOptions({ input: { id: ticketId } })).data ?? []
  return submitted.length === 0 ? null : (
    <Suspense fallback={null}>
      <Submitted submitted={submitted} />
    </Suspense>
  )
}

function Submitted({ submitted }: { submitted: Awaited<ReturnType<typeof client.submissions.ofTicket>> }) {
  const { t } = useTranslation('contribute')
  return (
    <Card title={t('ofTicket.title')}>
      <ul className="flex flex-col divide-y divide-line">
        {submitted.map(({ id, person, place, known, at }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5">
            <span className="font-medium">{person?.name ?? t('ofTicket.somebody')}</span>
            <span className="text-sm text-quiet">
              <Instant at={at} />
              {known ? ` · ${t('ofTicket.known')}` : null}
            </span>
            {place === null ? null : <span className="wrap-anywhere">{t('ofTicket.place', { place })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

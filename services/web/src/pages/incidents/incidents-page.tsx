import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Proposals } from './proposals.tsx'

/** The incidents, those that are open first, and what may become one. */
export function IncidentsPage() {
  const { t } = useTranslation('incidents')
  const instant = useInstant()
  const mayWork = useMay('work_tickets')
  const query = useQuery(api.incidents.list.queryOptions())
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      <p className="max-w-prose text-quiet">{t('meaning')}</p>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {query.data === undefined ? (
        query.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : query.data.length === 0 ? (
        <EmptyState icon="queue" title={t('none')}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <Table caption={t('title')}>
          <thead>
            <tr>
              <Th>{t('name')}</Th>
              <Th>{t('state')}</Th>
              <Th>{t('tickets')}</Th>
              <Th>{t('waiting')}</Th>
              <Th>{t('lead')}</Th>
              <Th>{t('opened')}</Th>
            </tr>
          </thead>
          <tbody>
            {query.data.map((one) => (
              <tr key={one.id}>
                <Th scope="row" className="text-base">
                  <Link
                    to="/incidents/$incident"
                    params={{ incident: String(one.id) }}
                    className="inline-flex min-h-6 items-center text-accent underline"
                  >
                    {one.title}
                  </Link>
                </Th>
                <Td>
                  <Badge tone={one.state === 'open' ? 'accent' : 'plain'}>{t(`states.${one.state}`)}</Badge>
                </Td>
                <Td className="tabular-nums">{one.tickets}</Td>
                <Td className="tabular-nums">{one.waiting}</Td>
                <Td>{one.lead?.name ?? t('nobody')}</Td>
                <Td className="whitespace-nowrap">{instant(one.openedAt, 'near')}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {mayWork ? <Proposals /> : null}
    </div>
  )
}

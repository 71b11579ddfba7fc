import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { ReportPages } from '../reports/report-pages.tsx'
import { useDayName } from '../reports/use-day-name.ts'

type Kept = Awaited<ReturnType<typeof client.keptReports.list>>[number]

/** The reports that were kept, the newest first. */
export function KeptReportsPage() {
  const { t } = useTranslation('keptReports')
  const tell = useInstant()
  const day = useDayName()
  const mayRemove = useMay('change_settings')
  const kept = useQuery(api.keptReports.list.queryOptions())
  const [removing, setRemoving] = useState<Kept | null>(null)
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      <ReportPages />
      <p className="max-w-prose text-quiet">{t('meaning')}</p>
      <ErrorNote error={kept.error} onRetry={() => void kept.refetch()} />
      {kept.data === undefined ? (
        kept.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : kept.data.length === 0 ? (
        <EmptyState icon="reports" title={t('none')}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <Table caption={t('title')}>
          <thead>
            <tr>
              <Th>{t('name')}</Th>
              <Th>{t('period')}</Th>
              <Th>{t('asOf')}</Th>
              <Th>{t('keptBy')}</Th>
              {mayRemove ? <Td /> : null}
            </tr>
          </thead>
          <tbody>
            {kept.data.map((one) => (
              <tr key={one.id}>
                <Th scope="row">
                  <Link
                    to="/reports/kept/$kept"
                    params={{ kept: String(one.id) }}
                    className="inline-flex min-h-6 items-center text-accent underline"
                  >
                    {one.name}
                  </Link>
                </Th>
                <Td className="whitespace-nowrap">
                  {day(one.asked.from)} – {day(one.asked.to)}
                </Td>
                <Td className="whitespace-nowrap">{tell(one.asOf)}</Td>
                <Td>{one.keptBy?.name ?? '–'}</Td>
                {mayRemove ? (
                  <Td className="w-10">
                    <IconButton icon="erase" label={t('remove', { name: one.name })} onClick={() => setRemoving(one)} />
                  </Td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {removing === null ? null : (
        <RemoveDialog
          title={t('removeTitle', { name: removing.name })}
          text={t('removeText')}
          act={() => client.keptReports.remove({ id: removing.id })}
          stale={[api.keptReports.key()]}
          onClose={() => setRemoving(null)}
        />
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { BackToWatches } from '../watch/back-to-watches.tsx'
import { ErrorRate } from '../watch/error-rate.tsx'
import { HiddenRow } from '../watch/hidden-row.tsx'
import { MutesCard } from './mutes-card.tsx'

/** The audit tray: ten hidden items of each week to judge, what that says of each watch, and who is muted. */
export function TrayPage() {
  const { t } = useTranslation('settings')
  const tray = useQuery(api.hidden.tray.queryOptions())
  const watches = useQuery(api.watches.list.queryOptions()).data ?? []
  const judged = watches.filter(({ audit }) => audit.rate !== null)
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <div className="flex flex-col">
        <BackToWatches />
        <PageHeader title={t('watch.tray.title')} />
      </div>
      <p className="max-w-prose text-quiet">{t('watch.tray.intro')}</p>
      <ErrorNote error={tray.error} onRetry={() => void tray.refetch()} />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <Card
          title={t('watch.tray.samples')}
          aside={
            tray.data === undefined ? null : (
              <span className="text-sm text-quiet">{t('watch.tray.judged', { count: tray.data.judgedThisWeek })}</span>
            )
          }
        >
          {tray.data === undefined ? (
            tray.isPending ? (
              <Skeleton lines={6} />
            ) : null
          ) : tray.data.rows.length === 0 ? (
            <EmptyState title={t('watch.tray.none')} />
          ) : (
            <ul className="divide-y divide-line">
              {tray.data.rows.map((row) => (
                <HiddenRow key={row.id} row={row} />
              ))}
            </ul>
          )}
        </Card>
        <div className="flex flex-col gap-4">
          <Card title={t('watch.tray.rates')}>
            {judged.length === 0 ? (
              <p className="p-4 text-quiet">{t('watch.tray.noRates')}</p>
            ) : (
              <ul className="divide-y divide-line">
                {judged.map((watch) => (
                  <li key={watch.id} className="px-4 py-2.5">
                    <p className="font-medium">{watch.name}</p>
                    <ErrorRate audit={watch.audit} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <MutesCard />
        </div>
      </div>
    </div>
  )
}

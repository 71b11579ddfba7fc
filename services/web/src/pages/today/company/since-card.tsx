import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Card } from '../../../ui/card.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'

/** What has changed since whoever looks was here last; each number opens its rows. Only they are told when that was. */
export function SinceCard() {
  const { t } = useTranslation('today')
  const instant = useInstant()
  const visit = useQuery({ ...api.today.visit.queryOptions(), refetchInterval: 300_000, staleTime: 60_000 })
  const { data } = visit
  return (
    <Card title={t('since.title')}>
      <div className="flex flex-col gap-2 p-4">
        <ErrorNote error={visit.error} onRetry={() => void visit.refetch()} />
        {data === undefined ? null : data.since === null ? (
          <p className="text-quiet">{t('since.first')}</p>
        ) : (
          <>
            <p className="text-quiet">{t('since.at', { at: instant(data.since, 'near') })}</p>
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {data.changes.map(({ kind, view, filter, count }) => (
                <li key={kind}>
                  <Link
                    to="/queue"
                    search={{ view, filter }}
                    className="inline-flex min-h-6 items-baseline gap-1.5 hover:text-accent"
                  >
                    <span className="text-xl font-semibold tabular-nums underline decoration-edge decoration-1 underline-offset-4">
                      {count >= data.most ? `${count}+` : count}
                    </span>
                    <span>{t(`since.${kind}`, { count })}</span>
                  </Link>
                </li>
              ))}
              {data.stale === 0 ? null : (
                <li>
                  <Link
                    to="/accounts"
                    search={{ show: 'stale' }}
                    className="inline-flex min-h-6 items-baseline gap-1.5 hover:text-accent"
                  >
                    <span className="text-xl font-semibold tabular-nums underline decoration-edge decoration-1 underline-offset-4">
                      {data.stale}
                    </span>
                    <span>{t('since.stale', { count: data.stale })}</span>
                  </Link>
                </li>
              )}
            </ul>
          </>
        )}
        <p className="text-sm text-quiet">{t('since.onlyYou')}</p>
      </div>
    </Card>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useZone } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { dayIn, periodOf, presets } from '../reports/period.ts'
import { ReportPages } from '../reports/report-pages.tsx'
import { MissedRows } from './missed-rows.tsx'
import { PlaceCard } from './place-card.tsx'

const offered = presets.filter((preset) => preset !== 'custom')
const points = ['dependent', 'alike', 'same', 'closed', 'few', 'places'] as const

/** How many mentions nobody heard, by where they stand. */
export function MissedPage() {
  const { t } = useTranslation('missed')
  const reports = useTranslation('reports').t
  const tell = useInstant()
  const navigate = useNavigate()
  const { period = 'last_90_days', on, ways } = useSearch({ from: '/inside/reports/missed' })
  const asked = periodOf(period, dayIn(useZone(), useNow()))
  const query = useQuery({ ...api.missed.get.queryOptions({ input: asked }), placeholderData: keepPreviousData })
  const { data } = query
  const place = data?.places.find((one) => one.on === on)
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')}>
        {data ? <p className="text-sm text-quiet">{t('asOf', { at: tell(data.asOf), zone: data.zone })}</p> : null}
      </PageHeader>
      <ReportPages />
      <p className="max-w-prose text-quiet">{t('intro')}</p>
      <Field label={t('period')} className="w-48 max-sm:w-full">
        {(control) => (
          <Select
            {...control}
            value={period}
            onChange={(event) => {
              const chosen = offered.find((known) => known === event.target.value)
              void navigate({ to: '/reports/missed', search: { period: chosen }, replace: true })
            }}
          >
            {offered.map((known) => (
              <option key={known} value={known}>
                {reports(`presets.${known}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {data === undefined ? (
        query.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : data.places.length === 0 ? (
        <EmptyState icon="search" title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      ) : (
        <>
          {place === undefined || ways === undefined ? null : (
            <MissedRows key={`${period} ${place.on} ${ways}`} place={place} by={ways} asked={asked} />
          )}
          <div className="grid items-start gap-4 lg:grid-cols-2" aria-busy={query.isPlaceholderData}>
            {data.places.map((one) => (
              <PlaceCard key={one.on} place={one} needed={data.neededInTwo} />
            ))}
          </div>
        </>
      )}
      <details className="rounded-lg border border-line bg-surface">
        <summary className="min-h-9 cursor-pointer px-4 py-2 font-semibold">{t('assumptions.title')}</summary>
        <ul className="flex max-w-prose list-disc flex-col gap-2 pr-4 pb-4 pl-9">
          {points.map((point) => (
            <li key={point}>{t(`assumptions.${point}`)}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

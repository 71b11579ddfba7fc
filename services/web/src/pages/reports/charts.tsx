import type { Lens } from '@echolot/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Backlog } from './backlog.tsx'
import { NotedDays } from './noted-days.tsx'
import { ResponseCurve } from './response-curve.tsx'
import { SourceLags } from './source-lags.tsx'
import { useReportSearch } from './use-report.ts'
import { WeekMap } from './week-map.tsx'

/** The further charts of a lens; asked for when they come into view, for the numbers above do not need them. */
export function Charts({ lens }: { lens: Lens }) {
  const { asked } = useReportSearch()
  const { t } = useTranslation('reports')
  const charts = useQuery({
    ...api.reports.charts.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
  })
  if (charts.data === undefined)
    return charts.isPending ? (
      <Skeleton lines={6} />
    ) : (
      <ErrorNote error={charts.error} onRetry={() => void charts.refetch()} />
    )
  const { curve, week, backlog, lags } = charts.data
  switch (lens) {
    case 'cohort':
      return (
        <>
          <ResponseCurve points={curve}>
            <NotedDays />
          </ResponseCurve>
          <WeekMap
            title={t('weekMap.arrived')}
            meaning={t('weekMap.arrivedMeaning')}
            cells={week.map((cell) => ({ ...cell, value: cell.arrived }))}
          />
          <SourceLags lags={lags} />
        </>
      )
    case 'activity':
      return (
        <WeekMap
          title={t('weekMap.waiting')}
          meaning={t('weekMap.waitingMeaning')}
          cells={week.map((cell) => ({ ...cell, value: cell.waiting }))}
        />
      )
    case 'stock':
      return <Backlog ages={backlog} />
  }
}

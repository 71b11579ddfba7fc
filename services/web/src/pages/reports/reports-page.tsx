import type { Figure } from '@echolot/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useInstant } from '../../time/use-instant.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ByDay } from './by-day.tsx'
import { ByDepartment } from './by-department.tsx'
import { FigureRows } from './figure-rows.tsx'
import { Figures } from './figures.tsx'
import { HowWeCount } from './how-we-count.tsx'
import type { Report } from './report.ts'
import { ReportFilter } from './report-filter.tsx'
import { useReportSearch } from './use-report.ts'

export function ReportsPage() {
  const { t } = useTranslation('reports')
  const tell = useInstant()
  const { search, period, valid } = useReportSearch()
  const asked = { ...period, ...(search.department === undefined ? {} : { departmentId: search.department }) }
  const report = useQuery({
    ...api.reports.get.queryOptions({ input: asked }),
    enabled: valid,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const { data } = report
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')}>
        {data ? <p className="text-sm text-quiet">{t('asOf', { at: tell(data.asOf), zone: data.zone })}</p> : null}
      </PageHeader>
      <ReportFilter />
      <ErrorNote error={report.error} onRetry={() => void report.refetch()} />
      {data && valid ? (
        <div aria-busy={report.isPlaceholderData} className="flex flex-col gap-4">
          <Figures report={data} />
          {search.figure === undefined ? null : (
            <FigureRows
              key={`${JSON.stringify(asked)} ${search.figure} ${search.of}`}
              figure={search.figure}
              shown={shownNumber(data, search.figure, search.of)}
              period={period}
              departmentId={search.of ?? search.department}
              inTable={search.of !== undefined}
            />
          )}
          <ByDay days={data.byDay} blind={data.blind} />
          {search.department === undefined ? <ByDepartment rows={data.byDepartment} /> : null}
          <HowWeCount />
        </div>
      ) : report.isPending && valid ? (
        <Skeleton lines={8} />
      ) : null}
    </div>
  )
}

function shownNumber(report: Report, figure: Figure, of: string | undefined): number | undefined {
  if (of === undefined) return report.figures[figure]
  return report.byDepartment.find(({ departmentId }) => departmentId === of)?.figures[figure]
}

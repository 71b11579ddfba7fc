import { type Figure, type Lens, lenses } from '@echolot/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { language } from '../../texts/i18n.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { KeepDialog } from '../kept-reports/keep-dialog.tsx'
import { ByDay } from './by-day.tsx'
import { ByPart } from './by-part.tsx'
import { Changed } from './changed.tsx'
import { Charts } from './charts.tsx'
import { FigureRows } from './figure-rows.tsx'
import { Figures } from './figures.tsx'
import { HowWeCount } from './how-we-count.tsx'
import { Reconciled } from './reconciled.tsx'
import type { Report } from './report.ts'
import { ReportFilter } from './report-filter.tsx'
import { ReportPages } from './report-pages.tsx'
import { Sentences } from './sentences.tsx'
import { Statistics } from './statistics.tsx'
import { addressOf, useReportSearch } from './use-report.ts'

export function ReportsPage() {
  const { t } = useTranslation('reports')
  const tell = useInstant()
  const { search, lens, asked, valid, ask } = useReportSearch()
  const report = useQuery({
    ...api.reports.get.queryOptions({ input: asked }),
    enabled: valid,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const { data } = report
  const [keeping, setKeeping] = useState(false)
  const mayKeep = useMay('keep_reports')
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')}>
        <Link to="/reports/board" search={search} className={buttonClass('plain', 'small')}>
          {t('board.title')}
        </Link>
        {mayKeep ? (
          <Button size="small" onClick={() => setKeeping(true)} disabled={data === undefined}>
            {t('keep')}
          </Button>
        ) : null}
        <a
          href={addressOf('/api/report.html', { ...asked, language: language() })}
          download
          className={buttonClass('plain', 'small')}
        >
          <Icon name="download" />
          {t('recounting')}
        </a>
        {data ? <p className="text-sm text-quiet">{t('asOf', { at: tell(data.asOf), zone: data.zone })}</p> : null}
      </PageHeader>
      <ReportPages />
      <ReportFilter />
      <ErrorNote error={report.error} onRetry={() => void report.refetch()} />
      {data && valid ? (
        <div aria-busy={report.isPlaceholderData} className="flex flex-col gap-4">
          <Tabs
            label={t('lens')}
            value={lens}
            onChoose={(chosen) => ask({ lens: chosen, figure: undefined, of: undefined })}
            tabs={lenses.map((known) => ({
              value: known,
              label: t(`lenses.${known}`),
              panel: <Seen report={data} lens={known} />,
            }))}
          />
          <HowWeCount />
        </div>
      ) : report.isPending && valid ? (
        <Skeleton lines={8} />
      ) : null}
      {keeping ? <KeepDialog onClose={() => setKeeping(false)} /> : null}
    </div>
  )
}

/** The report as one lens shows it. */
function Seen({ report, lens }: { report: Report; lens: Lens }) {
  const { t } = useTranslation('reports')
  const { search, asked } = useReportSearch()
  const { figure, of } = search
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-quiet">{t(`lensMeaning.${lens}`)}</p>
      <Sentences report={report} lens={lens} />
      <Figures report={report} lens={lens} />
      {figure === undefined ? null : (
        <FigureRows
          key={`${JSON.stringify(asked)} ${figure} ${of}`}
          figure={figure}
          shown={shownNumber(report, figure, of)}
          asked={of === undefined ? asked : { ...asked, departmentId: of }}
          inTable={of !== undefined}
        />
      )}
      {lens === 'cohort' ? (
        <>
          <ByDay days={report.byDay} blind={report.blind} />
          <Changed report={report} />
          <Statistics times={report.times} asked={asked} />
        </>
      ) : null}
      <Charts lens={lens} />
      {lens === 'stock' ? null : <Reconciled report={report} />}
      <ByPart report={report} lens={lens} />
    </div>
  )
}

function shownNumber(report: Report, figure: Figure, of: string | undefined): number | undefined {
  if (of === undefined) return report.figures[figure]
  return report.byDepartment.find(({ departmentId }) => departmentId === of)?.figures[figure]
}

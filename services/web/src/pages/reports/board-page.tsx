import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { BoardCases } from './board-cases.tsx'
import { ByDay } from './by-day.tsx'
import { ReportFilter } from './report-filter.tsx'
import { Told } from './sentences.tsx'
import { useReportSearch } from './use-report.ts'

/** One page for the board: five sentences, one chart, three real cases. It prints on one A4. */
export function BoardPage() {
  const { t } = useTranslation('reports')
  const tell = useInstant()
  const { search, asked, valid } = useReportSearch()
  const report = useQuery({
    ...api.reports.get.queryOptions({ input: asked }),
    enabled: valid,
    placeholderData: keepPreviousData,
  })
  const cases = useQuery({
    ...api.reports.cases.queryOptions({ input: asked }),
    enabled: valid,
    placeholderData: keepPreviousData,
  })
  const { data } = report
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-4 print:gap-3 print:p-0">
      <PageHeader title={t('board.title')}>
        <Link to="/reports" search={search} className={`${buttonClass('plain', 'small')} print:hidden`}>
          {t('board.back')}
        </Link>
        <Button size="small" className="print:hidden" onClick={() => window.print()}>
          {t('board.print')}
        </Button>
      </PageHeader>
      <div className="print:hidden">
        <ReportFilter />
      </div>
      <ErrorNote error={report.error ?? cases.error} onRetry={() => void report.refetch()} />
      {data === undefined || cases.data === undefined ? (
        valid && report.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <>
          <ol className="flex list-decimal flex-col gap-2 pl-6 text-lg print:text-base">
            {[
              ...data.sentences.cohort.slice(0, 2),
              ...data.sentences.cohort.slice(-1).filter(() => data.sentences.cohort.length > 2),
              ...data.sentences.activity,
              ...data.sentences.stock,
            ].map((sentence) => (
              <li key={sentence.en.map(({ text }) => text).join('')}>
                <Told sentence={sentence} />
              </li>
            ))}
          </ol>
          <ByDay days={data.byDay} blind={data.blind} />
          <BoardCases cases={cases.data} />
          <p className="text-sm text-quiet">{t('asOf', { at: tell(data.asOf), zone: data.zone })}</p>
        </>
      )}
    </div>
  )
}

import { figures } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, type client } from '../../api/client.ts'
import { language } from '../../texts/i18n.ts'
import { useInstant } from '../../time/use-instant.ts'
import { buttonClass } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { ReportPages } from '../reports/report-pages.tsx'
import { useDayName } from '../reports/use-day-name.ts'
import { useFigure } from '../reports/use-figure.ts'
import { useNumbers } from '../reports/use-numbers.ts'
import { useTimes } from '../reports/use-times.ts'
import { Revised } from './revised.tsx'

export type KeptReport = Awaited<ReturnType<typeof client.keptReports.get>>

/** Of the times those that have a row of their own here. */
const timesShown = /^times\.(?:withinPromise|(?:business|calendar|outside\.calendar)\.(?:median|p75|p90))$/

/** A kept report as it was told, and beside each figure what would be told otherwise today. */
export function KeptReportPage() {
  const { t } = useTranslation('keptReports')
  const tell = useInstant()
  const day = useDayName()
  const { kept: id } = useParams({ from: '/inside/reports/kept/$kept' })
  const kept = useQuery(api.keptReports.get.queryOptions({ input: { id: Number(id) } }))
  const { data } = kept
  const shown = (data?.revised ?? []).filter(
    ({ path }) => path.startsWith(`figures.${data?.lens}.`) || (data?.lens === 'cohort' && timesShown.test(path)),
  )
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={data?.name ?? t('title')}>
        {data ? (
          <Link
            to="/reports"
            search={{
              period: 'custom',
              from: data.asked.from,
              to: data.asked.to,
              lens: data.lens,
              ...(data.asked.departmentId === undefined ? {} : { department: data.asked.departmentId }),
            }}
            className={`${buttonClass('plain', 'small')} print:hidden`}
          >
            {t('open')}
          </Link>
        ) : null}
      </PageHeader>
      <ReportPages />
      <ErrorNote error={kept.error} onRetry={() => void kept.refetch()} />
      {data === undefined ? (
        kept.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <>
          <div className="flex flex-col gap-1 text-quiet">
            <p>
              {day(data.asked.from)} – {day(data.asked.to)}, {t('asOf')} {tell(data.asOf)}
            </p>
            {data.narrowed.length === 0 ? null : <p>{t('narrowed', { to: data.narrowed.join(', ') })}</p>}
          </div>
          <p
            role="status"
            className={`rounded-lg border px-3 py-2 font-medium ${shown.length === 0 ? 'border-line bg-good-soft' : 'border-soon bg-soon-soft'}`}
          >
            {shown.length === 0 ? t('same') : t('changed', { count: shown.length })}
          </p>
          <div className="flex max-w-prose flex-col gap-1">
            {data.was.sentences[data.lens].map((sentence, index) => (
              <p
                key={sentence.en.map(({ text }) => text).join('')}
                className={index === 0 ? 'text-lg font-medium first-letter:uppercase' : 'first-letter:uppercase'}
              >
                {sentence[language()].map(({ text }) => text).join('')}
              </p>
            ))}
          </div>
          <Counted report={data} />
          {data.lens === 'cohort' ? <Timed report={data} /> : null}
          <section
            aria-labelledby="promises"
            className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4"
          >
            <h2 id="promises" className="font-semibold">
              {t('promises')}
            </h2>
            <ul className="list-disc pl-5">
              {data.promises.map((promise) => (
                <li key={promise}>{promise}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  )
}

function Counted({ report }: { report: KeptReport }) {
  const { t } = useTranslation('keptReports')
  const figureOf = useFigure()
  const { count } = useNumbers()
  return (
    <Table caption={t('figure')}>
      <thead>
        <tr>
          <Th>{t('figure')}</Th>
          <Th className="text-right">{t('was')}</Th>
          <Th>{t('today')}</Th>
        </tr>
      </thead>
      <tbody>
        {figures
          .filter((figure) => figure.startsWith(`${report.lens}.`))
          .map((figure) => (
            <tr key={figure}>
              <Th scope="row" className="!text-ink">
                {figureOf(figure).name}
              </Th>
              <Td className="text-right text-lg font-semibold tabular-nums">
                {count(report.was.figures[figure] ?? 0)}
              </Td>
              <Td>
                <Revised
                  revised={report.revised}
                  path={`figures.${figure}`}
                  was={count(report.was.figures[figure] ?? 0)}
                  value={count(report.now.figures[figure] ?? 0)}
                />
              </Td>
            </tr>
          ))}
      </tbody>
    </Table>
  )
}

function Timed({ report }: { report: KeptReport }) {
  const { t } = useTranslation('keptReports')
  const told = useTranslation('reports').t
  const tell = useTimes()
  const text = ({ value, range }: { value: string; range: string | null }) =>
    range === null ? value : `${value} (${range})`
  const rows = (of: KeptReport['was']['times']) => [
    { path: 'times.withinPromise', name: told('keptShare'), value: text(tell.share(of.withinPromise)) },
    ...(['business', 'calendar'] as const).flatMap((time) =>
      (['median', 'p75', 'p90'] as const).map((quantile) => ({
        path: `times.${time}.${quantile}`,
        name: `${told(`statistics.${quantile}`)}: ${told(`statistics.${time}`)}`,
        value: text(tell.quantile(time, of[time][quantile], of[time].approximate)),
      })),
    ),
    ...(['median', 'p75', 'p90'] as const).map((quantile) => ({
      path: `times.outside.calendar.${quantile}`,
      name: `${told(`statistics.${quantile}`)}: ${told('statistics.outside')}`,
      value: text(tell.quantile('calendar', of.outside.calendar[quantile], of.outside.calendar.approximate)),
    })),
  ]
  const now = rows(report.now.times)
  return (
    <Table caption={t('times')}>
      <thead>
        <tr>
          <Th>{t('times')}</Th>
          <Th>{t('was')}</Th>
          <Th>{t('today')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows(report.was.times).map(({ path, name, value }, index) => (
          <tr key={path}>
            <Th scope="row" className="!text-ink">
              {name}
            </Th>
            <Td className="tabular-nums">{value}</Td>
            <Td>
              <Revised revised={report.revised} path={path} was={value} value={now[index]?.value ?? ''} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

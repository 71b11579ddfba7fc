import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useZone } from '../../../api/session.ts'
import { useDuration } from '../../../time/use-duration.ts'
import { useNow } from '../../../time/use-now.ts'
import { Card } from '../../../ui/card.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { FigureLink } from '../../reports/figure-link.tsx'
import { dayIn, periodOf } from '../../reports/period.ts'
import type { Report } from '../../reports/report.ts'
import { Told } from '../../reports/sentences.tsx'
import { slowestOf } from './slowest-of.ts'

const linkClass =
  'font-semibold tabular-nums underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent'

/** The company in four sentences: answered in time, late now, where time is lost, and the accounts. Each number opens its rows. */
export function CompanyCard() {
  const { t } = useTranslation('today')
  const zone = useZone()
  const now = useNow()
  // The days that the reports show where nobody asks for others: a number leads to the same rows there.
  const asked = periodOf('last_30_days', dayIn(zone, now))
  const report = useQuery({ ...api.reports.get.queryOptions({ input: asked }), refetchInterval: 300_000 })
  const { data } = report
  return (
    <Card
      title={t('company.title')}
      aside={
        <Link to="/reports" className="inline-flex min-h-6 items-center text-accent underline">
          {t('company.toReports')}
        </Link>
      }
    >
      <div className="flex flex-col gap-2.5 p-4 text-lg">
        <ErrorNote error={report.error} onRetry={() => void report.refetch()} />
        {data === undefined ? (
          report.isPending ? (
            <Skeleton lines={4} />
          ) : null
        ) : (
          <>
            {[...data.sentences.cohort.slice(0, 1), ...data.sentences.stock.slice(0, 1)].map((sentence) => (
              <p key={sentence.en.map(({ text }) => text).join('')}>
                <Told sentence={sentence} />
              </p>
            ))}
            <WhereTimeIsLost report={data} />
          </>
        )}
        <Accounts />
      </div>
    </Card>
  )
}

function WhereTimeIsLost({ report }: { report: Report }) {
  const { t } = useTranslation('today')
  const departmentName = useDepartmentName()
  const tell = useDuration()
  const slowest = useMemo(() => slowestOf(report.byDepartment), [report.byDepartment])
  if (slowest === null) return <p>{t('company.noSlowest')}</p>
  const { departmentId, arrived, medianMs } = slowest
  const name = departmentName(departmentId)
  const rows = (
    <FigureLink
      figure="cohort.arrived"
      of={departmentId}
      label={t('company.rowsOf', { name, count: arrived })}
      className="!inline font-semibold tabular-nums"
    >
      {null}
    </FigureLink>
  )
  return (
    <p>
      <Trans
        t={t}
        i18nKey={medianMs === null ? 'company.slowestOpen' : 'company.slowest'}
        values={{ name, count: arrived, duration: medianMs === null ? '' : tell(medianMs) }}
        components={{ rows, name: <strong /> }}
      />
    </p>
  )
}

function Accounts() {
  const { t } = useTranslation(['today', 'accounts'])
  const accounts = useQuery(api.accounts.list.queryOptions()).data?.rows
  if (accounts === undefined) return null
  const all = accounts.length
  const stale = accounts.filter(({ state }) => state === 'stale').length
  const unowned = accounts.filter(({ owner }) => owner === null).length
  const unwatched = accounts.filter(({ state }) => state === 'unwatched').length
  const kinds = [
    { show: 'stale', count: stale, text: t('accounts:summary.stale', { count: stale }) },
    { show: 'ownerless', count: unowned, text: t('accounts:summary.unowned', { count: unowned }) },
    { show: 'unwatched', count: unwatched, text: t('accounts:summary.unwatched', { count: unwatched }) },
  ] as const
  const wrong = kinds.filter(({ count }) => count > 0)
  if (all === 0) return <p>{t('today:company.noAccounts')}</p>
  if (wrong.length === 0) return <p>{t('today:company.accountsFine', { count: all })}</p>
  return (
    <p>
      {t('today:company.accounts', { count: all })}{' '}
      {wrong.map(({ show, text }, index) => (
        <Fragment key={show}>
          {index === 0 ? null : ', '}
          <Link to="/accounts" search={{ show }} className={linkClass}>
            {text}
          </Link>
        </Fragment>
      ))}
      .
    </p>
  )
}

import { activities, weekOf, weeksAfter } from '@echolot/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay, useZone } from '../../api/session.ts'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { dayIn } from '../reports/period.ts'
import { EffortChart } from './effort-chart.tsx'
import { EffortTable } from './effort-table.tsx'
import { PlanDialog } from './plan-dialog.tsx'

const spans = [8, 13, 26, 52] as const

/** What departments spent against what was planned, where enough people stand behind it. */
export function EffortReport() {
  const { t } = useTranslation('effort')
  const words = useTranslation('words').t
  const nameOf = useDepartmentName()
  const mayPlan = useMay('change_settings')
  const today = dayIn(useZone(), useNow())
  const [span, setSpan] = useState<number>(13)
  const [shown, setShown] = useState('all')
  const [planning, setPlanning] = useState(false)
  const period = { from: weekOf(weeksAfter(today, 1 - span)), to: weekOf(today) }
  const query = useQuery({ ...api.effort.get.queryOptions({ input: period }), placeholderData: keepPreviousData })
  const report = query.data
  const names = new Set(report?.rows.flatMap(({ departmentId }) => departmentId ?? []))
  const rows = (report?.rows ?? []).filter(
    ({ departmentId }) => shown === 'all' || (shown === 'together' ? departmentId === null : departmentId === shown),
  )
  return (
    <section aria-labelledby="effort-report" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="effort-report" className="text-lg font-semibold">
          {t('report')}
        </h2>
        {mayPlan ? (
          <Button icon="edit" onClick={() => setPlanning(true)}>
            {t('plan.open')}
          </Button>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <Field label={t('span')} className="w-48 max-sm:w-full">
          {(control) => (
            <Select {...control} value={span} onChange={(event) => setSpan(Number(event.target.value))}>
              {spans.map((count) => (
                <option key={count} value={count}>
                  {t('weeks', { count })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('chartOf')} className="w-64 max-sm:w-full">
          {(control) => (
            <Select {...control} value={shown} onChange={(event) => setShown(event.target.value)}>
              <option value="all">{t('allShown')}</option>
              {[...names].map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
              <option value="together">{t('together')}</option>
            </Select>
          )}
        </Field>
      </div>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {report === undefined ? (
        query.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <>
          <EffortChart
            rows={rows}
            title={shown === 'all' ? t('allShown') : shown === 'together' ? t('together') : nameOf(shown)}
          />
          <EffortTable rows={report.rows} />
          <dl className="grid max-w-prose grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            {(['withheld', 'together', 'open', 'none'] as const).map((state) => (
              <div key={state} className="contents">
                <dt className="font-medium">{t(`states.${state}`)}</dt>
                <dd className="text-quiet">{t(`meaning.${state}`, { count: report.minimum })}</dd>
              </div>
            ))}
          </dl>
          <p className="max-w-prose text-sm text-quiet">
            {t('guard', { count: report.minimum })}{' '}
            <Link to="/settings" search={{ section: 'work' }} className="text-accent underline">
              {t('toMinimum')}
            </Link>
          </p>
        </>
      )}
      {planning ? (
        <PlanDialog
          departmentIds={[...names]}
          week={period.to}
          activityName={(activity) => words(`activities.${activity}`)}
          activities={activities}
          onClose={() => setPlanning(false)}
        />
      ) : null}
    </section>
  )
}

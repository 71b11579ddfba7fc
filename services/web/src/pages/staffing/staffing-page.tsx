import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useWorkingTime } from '../../ui/use-working-time.ts'
import { addDays } from '../reports/period.ts'
import { ReportPages } from '../reports/report-pages.tsx'
import { useDayName } from '../reports/use-day-name.ts'
import { useNumbers } from '../reports/use-numbers.ts'
import { StaffingTable } from './staffing-table.tsx'
import { hourName, useWeekdayName } from './use-weekday-name.ts'

const spans = [4, 8, 12, 26] as const
const shares = [0.8, 0.9, 0.95] as const

/** How many people would hold a promise, hour by hour, with the model that says so. */
export function StaffingPage() {
  const { t } = useTranslation('staffing')
  const nameOf = useDepartmentName()
  const weekday = useWeekdayName()
  const workingTime = useWorkingTime()
  const tellDay = useDayName()
  const { share: tellShare } = useNumbers()
  const departments = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [weeks, setWeeks] = useState(8)
  const [typed, setTyped] = useState('15')
  const [share, setShare] = useState(0.9)
  const departmentId = chosen ?? departments[0]?.id
  const handlingMinutes = Number(typed.replace(',', '.'))
  const fits = handlingMinutes >= 1 && handlingMinutes <= 600
  const query = useQuery({
    ...api.staffing.get.queryOptions({ input: { departmentId: departmentId ?? '', weeks, handlingMinutes, share } }),
    enabled: departmentId !== undefined && fits,
    placeholderData: keepPreviousData,
  })
  const answer = query.data
  const most = answer?.hours.reduce((top, hour) => ((hour.people ?? 0) > (top.people ?? 0) ? hour : top))
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      <ReportPages />
      <p className="max-w-prose text-quiet">{t('intro')}</p>
      <div className="flex flex-wrap items-start gap-3">
        <Field label={t('department')} className="w-48 max-sm:w-full">
          {(control) => (
            <Select {...control} value={departmentId ?? ''} onChange={(event) => setChosen(event.target.value)}>
              {departments.map(({ id }) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          label={t('handling')}
          hint={t('handlingHint')}
          error={fits ? null : t('wrong')}
          className="w-64 max-sm:w-full"
          inputMode="decimal"
          value={typed}
          onChange={setTyped}
        />
        <Field label={t('share')} className="w-56 max-sm:w-full">
          {(control) => (
            <Select {...control} value={share} onChange={(event) => setShare(Number(event.target.value))}>
              {shares.map((known) => (
                <option key={known} value={known}>
                  {tellShare(known)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('weeks')} className="w-48 max-sm:w-full">
          {(control) => (
            <Select {...control} value={weeks} onChange={(event) => setWeeks(Number(event.target.value))}>
              {spans.map((count) => (
                <option key={count} value={count}>
                  {t('weeksOf', { count })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {answer === undefined || most === undefined ? (
        query.isLoading ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <>
          <p className="max-w-prose">
            {t((most.people ?? 0) > 0 ? 'told' : 'toldNone', {
              arrived: answer.arrived,
              from: tellDay(answer.from),
              to: tellDay(addDays(answer.to, -1)),
              promise: answer.targets
                .map(({ minutes, share: part }) =>
                  answer.targets.length === 1
                    ? workingTime(minutes * 60_000)
                    : t('partPromised', { time: workingTime(minutes * 60_000), share: tellShare(part) }),
                )
                .join(', '),
              weekday: weekday(most.weekday, 'long'),
              hour: hourName(most.hour),
              people: most.people ?? 0,
            })}
          </p>
          {answer.hours.some(({ people }) => people === null) ? (
            <p className="max-w-prose rounded-md bg-soon-soft px-3 py-2 text-soon">{t('outOfReach')}</p>
          ) : null}
          <StaffingTable hours={answer.hours} />
          <section aria-labelledby="staffing-model" className="flex max-w-prose flex-col gap-2">
            <h2 id="staffing-model" className="font-semibold">
              {t('model')}
            </h2>
            <ul className="list-disc pl-5 text-quiet">
              {(['model', 'order', 'only', 'promises', 'night', 'zone'] as const).map((name) => (
                <li key={name}>{t(`assumptions.${name}`, { zone: answer.zone })}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  )
}

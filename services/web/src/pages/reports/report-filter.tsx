import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { MoreFilters } from './more-filters.tsx'
import { presets } from './period.ts'
import { useReportSearch } from './use-report.ts'

/** Which days and which waits; all of it stands in the address. */
export function ReportFilter() {
  const { t } = useTranslation('reports')
  const { search, preset, period, today, valid, ask } = useReportSearch()
  const departments = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const nameOf = useDepartmentName()
  // What is asked for is shown as asked for, also where there is no such department.
  const offered = new Set([
    ...departments.map(({ id }) => id),
    ...(search.department === undefined ? [] : [search.department]),
  ])
  const shown = { figure: undefined, of: undefined }
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Field label={t('period')} className="w-48 max-sm:w-full">
        {(control) => (
          <Select
            {...control}
            value={preset}
            onChange={(event) => {
              const chosen = presets.find((known) => known === event.target.value)
              const days = chosen === 'custom' ? period : { from: undefined, to: undefined }
              ask({ period: chosen, ...days, ...shown })
            }}
          >
            {presets.map((known) => (
              <option key={known} value={known}>
                {t(`presets.${known}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {preset === 'custom' ? (
        <>
          <Field label={t('from')} className="w-40 max-sm:grow">
            {(control) => (
              <Input
                {...control}
                type="date"
                max={today}
                required
                value={period.from}
                onChange={(event) => {
                  if (event.target.value !== '') ask({ from: event.target.value, ...shown })
                }}
              />
            )}
          </Field>
          <Field label={t('to')} className="w-40 max-sm:grow" error={valid ? null : t('wrongPeriod')}>
            {(control) => (
              <Input
                {...control}
                type="date"
                required
                value={period.to}
                onChange={(event) => {
                  if (event.target.value !== '') ask({ to: event.target.value, ...shown })
                }}
              />
            )}
          </Field>
        </>
      ) : null}
      <Field label={t('department')} className="w-48 max-sm:w-full">
        {(control) => (
          <Select
            {...control}
            value={search.department ?? ''}
            onChange={(event) => ask({ department: event.target.value || undefined, ...shown })}
          >
            <option value="">{t('allDepartments')}</option>
            {[...offered].map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <MoreFilters />
    </div>
  )
}

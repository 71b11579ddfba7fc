import { activities } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { type EffortRow, type Summed, sumWeeks } from './sum-weeks.ts'
import { useHours } from './use-hours.ts'

/** Entered against planned, for each department that has either, and those together that are too small. */
export function EffortTable({ rows }: { rows: readonly EffortRow[] }) {
  const { t } = useTranslation('effort')
  const words = useTranslation('words').t
  const nameOf = useDepartmentName()
  const departments = [...Map.groupBy(rows, ({ departmentId }) => departmentId)].filter(([, some]) =>
    some.some(({ weeks }) =>
      weeks.some(
        ({ planned, entered, state }) =>
          planned !== null || entered !== null || state === 'withheld' || state === 'together',
      ),
    ),
  )
  if (departments.length === 0) return <p className="text-quiet">{t('nothing')}</p>
  return (
    <Table caption={t('tableCaption')}>
      <thead>
        <tr>
          <Th>{t('department')}</Th>
          {activities.map((activity) => (
            <Th key={activity} className="text-right">
              {words(`activities.${activity}`)}
            </Th>
          ))}
          <Th className="text-right">{t('sum')}</Th>
        </tr>
      </thead>
      <tbody>
        {departments.map(([departmentId, some]) => (
          <tr key={departmentId ?? ''}>
            <Th scope="row" className="font-medium !text-ink">
              {departmentId === null ? t('together') : nameOf(departmentId)}
            </Th>
            {activities.map((activity) => (
              <Td key={activity} className="text-right whitespace-nowrap">
                <Sum
                  summed={sumWeeks(some.find((row) => row.activity === activity)?.weeks ?? [])}
                  together={departmentId === null}
                />
              </Td>
            ))}
            <Td className="text-right whitespace-nowrap">
              <Sum summed={sumWeeks(some.flatMap(({ weeks }) => weeks))} together={departmentId === null} whole />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Hours, what was planned for the same weeks, and how many weeks that is where it is not all of them. */
function Sum({ summed, together, whole = false }: { summed: Summed; together: boolean; whole?: boolean }) {
  const { t } = useTranslation('effort')
  const hours = useHours()
  const { entered, planned, shown, of, missing } = summed
  if (entered === null)
    return <span className="text-sm text-quiet">{together || missing === null ? '–' : t(`states.${missing}`)}</span>
  return (
    <>
      <span className="block tabular-nums">{hours(entered)}</span>
      <span className="block text-sm text-quiet tabular-nums">
        {planned === null ? t('noPlan') : t('ofPlanned', { planned: hours(planned) })}
      </span>
      {whole || shown === of ? null : <span className="block text-sm text-quiet">{t('weeksOf', { shown, of })}</span>}
    </>
  )
}

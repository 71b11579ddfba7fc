import { figures } from '@echolot/contract'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useWorkingTime } from '../../ui/use-working-time.ts'
import { FigureLink } from './figure-link.tsx'
import type { Report } from './report.ts'
import { useNumbers } from './use-numbers.ts'

/** The same numbers for each department, each with its rows. */
export function ByDepartment({ rows }: { rows: Report['byDepartment'] }) {
  const { t } = useTranslation('reports')
  const nameOf = useDepartmentName()
  const workingTime = useWorkingTime()
  const { count } = useNumbers()
  const { figure: chosen, of } = useSearch({ from: '/inside/reports' })
  if (rows.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{t('byDepartment')}</h2>
      <Table caption={t('byDepartment')}>
        <thead>
          <tr>
            <Th>{t('department')}</Th>
            {figures.map((figure) => (
              <Th key={figure} className="text-right">
                {t(`figures.${figure}`)}
              </Th>
            ))}
            <Th className="text-right">{t('medianShort')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const department = nameOf(row.departmentId)
            return (
              <tr key={row.departmentId}>
                <Th scope="row" className="font-medium !text-ink">
                  {department}
                </Th>
                {figures.map((figure) => (
                  <Td key={figure} className="text-right tabular-nums">
                    <FigureLink
                      figure={figure}
                      of={row.departmentId}
                      current={chosen === figure && of === row.departmentId}
                      label={t('showRows', {
                        name: `${department}, ${t(`figures.${figure}`)}`,
                        value: count(row.figures[figure]),
                      })}
                      className="justify-end"
                    >
                      {count(row.figures[figure])}
                    </FigureLink>
                  </Td>
                ))}
                <Td className="text-right whitespace-nowrap tabular-nums">
                  {row.figures.arrived === 0
                    ? t('nothing')
                    : row.medianBusiness.reached
                      ? workingTime(row.medianBusiness.ms)
                      : t('notReached')}
                </Td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </section>
  )
}

import type { Lens } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { FigureLink } from './figure-link.tsx'
import { cards } from './figures.tsx'
import type { Report } from './report.ts'
import { useFigure } from './use-figure.ts'
import { useNumbers } from './use-numbers.ts'
import { useReportSearch } from './use-report.ts'
import { useTimes } from './use-times.ts'

/** The same numbers for each department, each with its rows. */
export function ByDepartment({ rows, lens }: { rows: Report['byDepartment']; lens: Lens }) {
  const { t } = useTranslation('reports')
  const nameOf = useDepartmentName()
  const tell = useTimes()
  const figureOf = useFigure()
  const { count } = useNumbers()
  const { figure: chosen, of } = useReportSearch().search
  if (rows.length === 0) return null
  return (
    <Table caption={t('by.department')}>
      <thead>
        <tr>
          <Th>{t('department')}</Th>
          {cards[lens].map((figure) => (
            <Th key={figure} className="text-right">
              {figureOf(figure).name}
            </Th>
          ))}
          {lens === 'cohort' ? <Th className="text-right">{t('medianShort')}</Th> : null}
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
              {cards[lens].map((figure) => (
                <Td key={figure} className="text-right tabular-nums">
                  <FigureLink
                    figure={figure}
                    of={row.departmentId}
                    current={chosen === figure && of === row.departmentId}
                    label={t('showRows', {
                      name: `${department}, ${figureOf(figure).name}`,
                      value: count(row.figures[figure]),
                    })}
                    className="justify-end"
                  >
                    {count(row.figures[figure])}
                  </FigureLink>
                </Td>
              ))}
              {lens === 'cohort' ? (
                <Td className="text-right whitespace-nowrap tabular-nums">
                  {tell.quantile('business', row.times.business.median, row.times.business.approximate).value}
                </Td>
              ) : null}
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

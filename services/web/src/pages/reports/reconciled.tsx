import { type Figure, reconciliation } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { FigureLink } from './figure-link.tsx'
import type { Report } from './report.ts'
import { useFigure } from './use-figure.ts'
import { useNumbers } from './use-numbers.ts'

/** The line that adds up: what was there and what came in went somewhere or is still there. */
export function Reconciled({ report }: { report: Report }) {
  const { t } = useTranslation('reports')
  const { count } = useNumbers()
  return (
    <section aria-labelledby="reconciled" className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 id="reconciled" className="font-semibold">
        {t('reconciled.title')}
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Terms report={report} figures={reconciliation.in} />
        <span>=</span>
        <Terms report={report} figures={reconciliation.out} />
      </p>
      <p className="max-w-prose text-sm text-quiet">
        {t('reconciled.meaning', {
          sum: count(reconciliation.in.reduce((sum, figure) => sum + report.figures[figure], 0)),
        })}
      </p>
    </section>
  )
}

function Terms({ report, figures }: { report: Report; figures: readonly Figure[] }) {
  const { t } = useTranslation('reports')
  const figureOf = useFigure()
  const { count } = useNumbers()
  return figures.map((figure, index) => {
    const { name } = figureOf(figure)
    const value = count(report.figures[figure])
    return (
      <span key={figure} className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
        {index === 0 ? null : <span>+</span>}
        <FigureLink
          figure={figure}
          label={t('showRows', { name: t('reconciled.term', { name }), value })}
          className="font-semibold tabular-nums"
        >
          {value}
        </FigureLink>
        <span className="text-quiet">{name}</span>
      </span>
    )
  })
}

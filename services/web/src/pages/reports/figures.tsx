import { type Figure, type Lens, voidReasons } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { FigureCard } from './figure-card.tsx'
import { FigureLink } from './figure-link.tsx'
import type { Report } from './report.ts'
import { useFigure } from './use-figure.ts'
import { useNumbers } from './use-numbers.ts'
import { useReportSearch } from './use-report.ts'

/** What is shown large of each lens. */
export const cards = {
  cohort: [
    'cohort.arrived',
    'cohort.answered',
    'cohort.dismissed',
    'cohort.open',
    'cohort.late',
    'cohort.within_promise',
  ],
  activity: ['activity.answered', 'activity.within_promise', 'activity.late', 'activity.dismissed'],
  stock: ['stock.open', 'stock.late'],
} as const satisfies Record<Lens, readonly Figure[]>

/** What is told of a number besides, where there is any of it. */
const parts = [
  { of: 'cohort.arrived', figure: 'cohort.reopened', told: 'ofThese.reopened' },
  { of: 'cohort.arrived', figure: 'cohort.outside_hours', told: 'ofThese.outside_hours' },
  { of: 'cohort.answered', figure: 'cohort.answered_before', told: 'ofThese.answered_before' },
] as const satisfies readonly { of: Figure; figure: Figure; told: string }[]

/** The numbers of a lens, each with its rows and its meaning. */
export function Figures({ report, lens }: { report: Report; lens: Lens }) {
  const { t } = useTranslation('reports')
  const figureOf = useFigure()
  const { count } = useNumbers()
  const { figure: chosen, of } = useReportSearch().search
  return (
    <div className="flex flex-col gap-3">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {cards[lens].map((figure) => (
          <FigureCard
            key={figure}
            {...figureOf(figure)}
            value={count(report.figures[figure])}
            figure={figure}
            chosen={chosen === figure && of === undefined}
          >
            {parts
              .filter((part) => part.of === figure && report.figures[part.figure] > 0)
              .map((part) => {
                const told = t(part.told, { count: report.figures[part.figure] })
                return (
                  <FigureLink
                    key={part.figure}
                    figure={part.figure}
                    label={t('showRowsOf', { told })}
                    className="min-h-7"
                  >
                    {told}
                  </FigureLink>
                )
              })}
          </FigureCard>
        ))}
      </ul>
      {lens === 'cohort' ? <Voids report={report} of="cohort" /> : null}
      {lens === 'activity' ? <Voids report={report} of="activity" /> : null}
    </div>
  )
}

/** What is not in the numbers above, and why. */
function Voids({ report, of }: { report: Report; of: 'cohort' | 'activity' }) {
  const { t } = useTranslation('reports')
  const { count } = useNumbers()
  const figure = `${of}.void` as const
  const reasons = voidReasons.filter((reason) => report.voids[of][reason] > 0)
  if (reasons.length === 0) return <p className="text-sm text-quiet">{t('voids.none')}</p>
  const told = t(`voids.${of}`, { count: report.figures[figure] })
  return (
    <p className="text-sm text-quiet">
      <FigureLink figure={figure} label={t('showRowsOf', { told })}>
        {told}
      </FigureLink>{' '}
      {reasons.map((reason) => `${count(report.voids[of][reason])} ${t(`voidReasons.${reason}`)}`).join(', ')}
    </p>
  )
}

import { type Figure, figures } from '@echolot/contract'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useWorkingTime } from '../../ui/use-working-time.ts'
import { FigureCard } from './figure-card.tsx'
import type { Report } from './report.ts'
import { useNumbers } from './use-numbers.ts'

/** The numbers of the period, each with its rows and its meaning. */
export function Figures({ report }: { report: Report }) {
  const { t } = useTranslation('reports')
  const duration = useDuration()
  const workingTime = useWorkingTime()
  const { count, share } = useNumbers()
  const { figure: chosen, of } = useSearch({ from: '/inside/reports' })
  const isChosen = (figure: Figure) => chosen === figure && of === undefined
  const tellMedian = { medianBusiness: workingTime, medianCalendar: duration }
  const median = (name: keyof typeof tellMedian) => {
    const found = report[name]
    return found.reached ? tellMedian[name](found.ms) : t('notReached')
  }
  const nothing = report.figures.arrived === 0
  const due = takenOf(report)
  return (
    <div className="flex flex-col gap-3">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {figures.map((figure) => (
          <FigureCard
            key={figure}
            name={t(`figures.${figure}`)}
            value={count(report.figures[figure])}
            meaning={t(`meaning.${figure}`)}
            figure={figure}
            chosen={isChosen(figure)}
          >
            {figure === 'arrived' && report.reopened > 0 ? t('reopened', { count: report.reopened }) : null}
          </FigureCard>
        ))}
      </ul>
      <ul className="grid gap-3 sm:grid-cols-3">
        <FigureCard
          name={t('keptShare')}
          value={report.keptShare === null ? t('nothing') : share(report.keptShare)}
          meaning={t('meaning.keptShare')}
          figure="within_promise"
          chosen={false}
          small
        >
          {report.keptShare === null ? t('keptNone') : null}
          {due === null ? null : t('keptOf', { kept: count(report.figures.within_promise), due: count(due) })}
        </FigureCard>
        {(['medianBusiness', 'medianCalendar'] as const).map((name) => (
          <FigureCard
            key={name}
            name={t(name)}
            value={nothing ? t('nothing') : median(name)}
            meaning={t(`meaning.${name}`)}
            figure="arrived"
            chosen={false}
            small
          >
            {nothing || report[name].reached ? null : t('notReachedWhy')}
          </FigureCard>
        ))}
      </ul>
    </div>
  )
}

/** How many waits the kept share is taken of, so that nobody has to guess; null where share and number do not tell. */
function takenOf({ keptShare, figures: { within_promise: kept } }: Report): number | null {
  if (!keptShare) return null
  const due = Math.round(kept / keptShare)
  return Math.abs(kept / due - keptShare) < 1e-6 ? due : null
}

import { useTranslation } from 'react-i18next'
import { useAnnotations } from './use-annotations.ts'
import { useDayName } from './use-day-name.ts'

/** What was noted about the days of the report, for a chart that has no days of its own on which a note could stand. */
export function NotedDays() {
  const { t } = useTranslation('reports')
  const day = useDayName()
  const annotations = useAnnotations()
  if (annotations.length === 0) return null
  return (
    <p className="max-w-prose text-sm text-quiet">
      {t('notes.inPeriod')}{' '}
      {annotations
        .map(({ from, to, text }, index) => {
          const days = from === to ? day(from) : `${day(from)} – ${day(to)}`
          return `${index + 1}. ${text} (${days})`
        })
        .join('; ')}
    </p>
  )
}

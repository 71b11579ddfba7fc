import { useTranslation } from 'react-i18next'

const points = ['wait', 'workingTime', 'promise', 'snooze', 'now'] as const

/** What all the numbers have in common. */
export function HowWeCount() {
  const { t } = useTranslation('reports')
  return (
    <details className="rounded-lg border border-line bg-surface">
      <summary className="min-h-9 cursor-pointer px-4 py-2 font-semibold">{t('howWeCount')}</summary>
      <ul className="flex max-w-prose list-disc flex-col gap-2 pr-4 pb-4 pl-9">
        {points.map((point) => (
          <li key={point}>{t(`counting.${point}`)}</li>
        ))}
      </ul>
    </details>
  )
}

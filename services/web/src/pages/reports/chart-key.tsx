import { useTranslation } from 'react-i18next'
import { ChartPatterns, layers } from './chart-layers.tsx'

/** What the parts of a bar mean, and the hatching where there is any. They differ in pattern, not only in colour. */
export function ChartKey({ blind }: { blind: boolean }) {
  const { t } = useTranslation('reports')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {layers.map(({ figure, className, pattern }) => (
        <li key={figure} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width="14" height="14" className={className}>
            <ChartPatterns prefix="key" only={pattern} />
            <rect
              x="0.5"
              y="0.5"
              width="13"
              height="13"
              fill={pattern ? `url(#key-${pattern})` : 'currentColor'}
              stroke="currentColor"
            />
          </svg>
          {t(`layers.${figure}`)}
        </li>
      ))}
      {blind ? (
        <li className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width="14" height="14">
            <ChartPatterns prefix="key" only="blind" />
            <rect width="14" height="14" fill="url(#key-blind)" />
          </svg>
          {t('blind.key')}
        </li>
      ) : null}
    </ul>
  )
}

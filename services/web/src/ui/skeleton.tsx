import { useTranslation } from 'react-i18next'

/** Holds the place of what is still loading. */
export function Skeleton({ lines = 3, className = '' }: { lines?: number; className?: string }) {
  const { t } = useTranslation('ui')
  return (
    <div role="status" className={`flex flex-col gap-3 p-4 ${className}`}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          key={line}
          aria-hidden="true"
          className={`h-4 animate-pulse rounded bg-sunken ${line % 3 === 2 ? 'w-1/2' : 'w-full'}`}
        />
      ))}
    </div>
  )
}

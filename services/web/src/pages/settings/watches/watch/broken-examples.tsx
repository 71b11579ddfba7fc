import { useTranslation } from 'react-i18next'
import type { Example } from './use-watch-draft.ts'

/** The examples that a watch would not keep to any more. */
export function BrokenExamples({ examples }: { examples: readonly Example[] }) {
  const { t } = useTranslation('settings')
  if (examples.length === 0) return null
  return (
    <div role="alert" className="flex flex-col gap-1 rounded-md bg-late-soft px-3 py-2 text-late">
      <p className="font-semibold">{t('watch.examples.broken', { count: examples.length })}</p>
      <ul className="list-disc pl-5">
        {examples.map(({ must, title, text }) => (
          <li key={`${must} ${title} ${text}`} className="wrap-anywhere">
            {t(must === 'match' ? 'watch.examples.lost' : 'watch.examples.found', {
              text: (title ?? text).slice(0, 160),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

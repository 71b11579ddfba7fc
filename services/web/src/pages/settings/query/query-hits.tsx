import { useTranslation } from 'react-i18next'
import { Highlight } from '../../../ui/highlight.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'

type Hit = {
  itemId: number
  title: string | null
  excerpt: { text: string; marks: { start: number; end: number }[] }
  sourceName: string
  foundAt: string
}
type Props = { searched: number; total: number; hits: readonly Hit[] }

/** What a query would have found lately. */
export function QueryHits({ searched, total, hits }: Props) {
  const { t } = useTranslation('settings')
  const told =
    searched === 0
      ? t('queryLanguage.nothingSearched')
      : total === 0
        ? t('queryLanguage.noHits', { searched })
        : t('queryLanguage.hits', { count: total, searched })
  return (
    <div className="flex flex-col gap-1">
      <p role="status" className="font-medium">
        {told}
      </p>
      {hits.length === 0 ? null : (
        <details>
          <summary className="min-h-6 cursor-pointer">{t('queryLanguage.sample')}</summary>
          <ul className="divide-y divide-line">
            {hits.map((hit) => (
              <li key={hit.itemId} className="py-2">
                {hit.title === null ? null : <p className="font-medium">{hit.title}</p>}
                <p className="break-words">
                  <Highlight text={hit.excerpt.text} marks={hit.excerpt.marks} />
                </p>
                <p className="text-sm text-quiet">
                  {hit.sourceName} · <RelativeTime at={hit.foundAt} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

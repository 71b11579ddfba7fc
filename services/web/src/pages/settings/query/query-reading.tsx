import type { FoundItem } from '@echolot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../../texts/i18n.ts'
import { Badge } from '../../../ui/badge.tsx'
import { FoundItems } from './found-items.tsx'
import { QueryTree } from './query-tree.tsx'
import type { Answer } from './use-tried.ts'

type Props = {
  query: string
  answer: Answer
  /** Whether there is room to show the tree and the samples unasked. */
  roomy?: boolean
  onShow: (start: number, end: number) => void
  /** What can be done with an item that is shown. */
  withItem?: (item: FoundItem) => ReactNode
}

/** What a query says, in a sentence and as a tree, and what it would have found lately. */
export function QueryReading({ query, answer, roomy = false, onShow, withItem }: Props) {
  const { t } = useTranslation('settings')
  const { searched, total, hits, hidden, sentence, tree, perWeek, near } = answer
  const told =
    searched === 0
      ? t('queryLanguage.nothingSearched')
      : total === 0
        ? t('queryLanguage.noHits', { searched })
        : t('queryLanguage.hits', { count: total, searched })
  return (
    <div className="flex flex-col gap-3">
      {sentence === null ? null : <p className="max-w-prose">{sentence[language()]}</p>}
      {tree.length < 2 ? null : (
        <details open={roomy}>
          <summary className="min-h-6 cursor-pointer">{t('queryLanguage.tree')}</summary>
          <QueryTree query={query} tree={tree} onShow={onShow} />
        </details>
      )}
      <div className="flex flex-col gap-1">
        <p role="status" className="font-medium">
          {told}
        </p>
        {total === 0 ? null : (
          <p className="text-quiet">
            {perWeek < 1 ? t('queryLanguage.perWeekRare') : t('queryLanguage.perWeek', { count: Math.round(perWeek) })}
          </p>
        )}
        {hits.length === 0 ? null : (
          <details open={roomy}>
            <summary className="min-h-6 cursor-pointer">{t('queryLanguage.sample')}</summary>
            <FoundItems label={t('queryLanguage.sample')} items={hits} aside={withItem} />
          </details>
        )}
        {hidden.total === 0 ? null : (
          <details>
            <summary className="min-h-6 cursor-pointer">{t('queryLanguage.hidden', { count: hidden.total })}</summary>
            <FoundItems
              label={t('queryLanguage.hidden', { count: hidden.total })}
              items={hidden.samples}
              aside={(item) => (
                <>
                  <Badge tone="soon">{t('queryLanguage.hiddenBy', { part: item.exclusion })}</Badge>
                  {withItem?.(item)}
                </>
              )}
            />
          </details>
        )}
        {near.map(({ missing, total: lacking, samples }) => (
          <details key={missing}>
            <summary className="min-h-6 cursor-pointer wrap-anywhere">
              {t('queryLanguage.near', { count: lacking, part: missing })}
            </summary>
            <FoundItems
              label={t('queryLanguage.near', { count: lacking, part: missing })}
              items={samples}
              aside={withItem}
            />
          </details>
        ))}
      </div>
    </div>
  )
}

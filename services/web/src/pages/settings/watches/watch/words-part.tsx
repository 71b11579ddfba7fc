import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { useChange } from '../../../../ui/use-change.ts'
import { useSettled } from '../../query/use-settled.ts'
import type { Tried } from '../../query/use-tried.ts'
import type { WatchDraft } from './use-watch-draft.ts'
import { withWord } from './with-word.ts'
import { WordsTable } from './words-table.tsx'

type Props = {
  draft: WatchDraft
  brandName: string
  tried: Tried
  disabled: boolean
  set: (change: Partial<WatchDraft>) => void
}

/** The compound inspector: every word of the archive with the brand inside, and whether the watch takes it. */
export function WordsPart({ draft, brandName, tried, disabled, set }: Props) {
  const { t } = useTranslation('settings')
  // Of a name of several words the longest is what compounds are made of.
  const [part, setPart] = useState(() => brandName.split(/\s+/).reduce((a, b) => (b.length > a.length ? b : a)))
  const asked = useSettled(JSON.stringify([draft.query, part.trim()]), 300)
  const [query, settledPart] = JSON.parse(asked) as [string, string]
  const words = useQuery({
    ...api.watchLanguage.words.queryOptions({ input: { query, part: settledPart } }),
    enabled: settledPart.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const change = useChange(
    ({ word, take }: { word: string; take: boolean }) =>
      withWord(draft.query, tried.current ? (tried.answer?.simple ?? null) : null, word, take),
    { stale: [], tellsFailure: true, onDone: set },
  )
  const shown = words.data
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-quiet">{t('watch.words.intro')}</p>
      <TextField
        label={t('watch.words.part')}
        error={part.trim().length === 1 ? t('forms.tooShort', { count: 2 }) : null}
        className="max-w-sm"
        maxLength={100}
        value={part}
        onChange={setPart}
      />
      <ErrorNote error={words.error} onRetry={() => void words.refetch()} />
      {shown === undefined ? (
        words.isLoading ? (
          <Skeleton lines={8} className="p-0" />
        ) : null
      ) : shown.words.length === 0 ? (
        <EmptyState icon="search" title={t('watch.words.none', { part: settledPart })}>
          <Searched searched={shown.searched} stored={shown.stored} />
        </EmptyState>
      ) : (
        <>
          <p role="status">
            <Searched searched={shown.searched} stored={shown.stored} />{' '}
            {shown.more === 0 ? null : t('watch.words.more', { count: shown.more })}
          </p>
          <WordsTable
            words={shown.words}
            disabled={disabled || draft.query.trim() === ''}
            busyWith={change.isPending ? change.variables.word : null}
            onChoose={(word, take) => change.mutate({ word, take })}
          />
        </>
      )}
    </div>
  )
}

/** How much of the archive was counted. Of a large one it is the newest part alone, and that is said. */
function Searched({ searched, stored }: { searched: number; stored: number }) {
  const { t } = useTranslation('settings')
  return searched >= stored
    ? t('watch.words.searched', { count: searched })
    : t('watch.words.onlyPart', { count: stored, searched, percent: Math.floor((100 * searched) / stored) })
}

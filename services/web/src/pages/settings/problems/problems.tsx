import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { LettersCard } from './letters-card.tsx'

/** Dead letters: nothing is dropped silently. Those that wait stand by topic, those that were tried again behind them. */
export function Problems() {
  const { t } = useTranslation('settings')
  const letters = useQuery({ ...api.deadLetters.list.queryOptions(), refetchInterval: 30_000 })
  const waiting = Map.groupBy(
    (letters.data ?? []).filter(({ replayedAt }) => replayedAt === null),
    ({ topic }) => topic,
  )
  const replayed = (letters.data ?? []).filter(({ replayedAt }) => replayedAt !== null)
  return (
    <>
      <p className="max-w-prose text-quiet">{t('deadLetters.intro')}</p>
      <ErrorNote error={letters.error} onRetry={() => void letters.refetch()} />
      {letters.data === undefined ? (
        letters.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : (
        <>
          {waiting.size === 0 ? (
            <EmptyState title={t('deadLetters.none')}>{t('deadLetters.noneText')}</EmptyState>
          ) : (
            [...waiting].map(([topic, rows]) => <LettersCard key={topic} topic={topic} letters={rows} />)
          )}
          {replayed.length === 0 ? null : <LettersCard topic={null} letters={replayed} />}
        </>
      )}
    </>
  )
}

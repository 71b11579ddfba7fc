import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Story } from './story.tsx'

/** All stories and pictures that colleagues gave; what can be used first. */
export function StoryList() {
  const { t } = useTranslation('contribute')
  const stories = useQuery(api.anecdotes.list.queryOptions())
  if (stories.data === undefined)
    return stories.isPending ? (
      <Skeleton lines={5} />
    ) : (
      <ErrorNote error={stories.error} onRetry={() => void stories.refetch()} />
    )
  if (stories.data.length === 0)
    return (
      <EmptyState icon="note" title={t('story.none')}>
        {t('story.noneText')}
      </EmptyState>
    )
  return (
    <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
      {stories.data.map((anecdote) => (
        <Story key={anecdote.id} anecdote={anecdote} />
      ))}
    </ul>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Story } from '../content/story.tsx'

/** The stories and pictures that oneself gave. */
export function OwnStories() {
  const { t } = useTranslation('contribute')
  const own = useQuery(api.anecdotes.own.queryOptions())
  if (own.data === undefined || own.data.length === 0) return <ErrorNote error={own.error} />
  return (
    <Card title={t('own.stories')}>
      <ul className="flex flex-col divide-y divide-line">
        {own.data.map((anecdote) => (
          <Story key={anecdote.id} anecdote={anecdote} />
        ))}
      </ul>
    </Card>
  )
}

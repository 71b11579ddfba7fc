import { useQuery } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { AttentionNote } from './attention-note.tsx'

const toProposed = linkOptions({ to: '/queue', search: { view: 'proposed' } })

/** Responses that others proposed wait for somebody to take them over. */
export function ProposedNote() {
  const { t } = useTranslation('ticket')
  const count = useQuery(api.tickets.counts.queryOptions()).data?.views.proposed ?? 0
  if (count === 0) return null
  return (
    <AttentionNote
      icon="reply"
      text={t('proposals.waiting', { count })}
      label={t('proposals.toWaiting')}
      link={toProposed}
    />
  )
}

import type { TicketView } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useDuration } from '../../time/use-duration.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

type Props = { view: TicketView; filtered: boolean }

/** An empty list says when a source was last heard, so that nobody takes silence for peace. */
export function QueueEmpty({ view, filtered }: Props) {
  const { t } = useTranslation('queue')
  return (
    <EmptyState title={t(`empty.${filtered ? 'filtered' : view}`)}>
      <CheckedAgo />
    </EmptyState>
  )
}

function CheckedAgo() {
  const { t } = useTranslation('queue')
  const tell = useDuration()
  const now = useNow('second')
  const at = useQuery(api.today.get.queryOptions()).data?.heard.lastCheckedAt
  if (!at) return null
  return <p>{t('checked', { duration: tell(Math.max(0, now - Date.parse(at))) })}</p>
}

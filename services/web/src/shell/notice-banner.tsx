import { may } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, client } from '../api/client.ts'
import { useMe } from '../api/session.ts'
import { useTeam } from '../api/use-team.ts'
import { useInstant } from '../time/use-instant.ts'
import { Button } from '../ui/button.tsx'
import { useChange } from '../ui/use-change.ts'

/** Which tickets went back because the reader did nothing about them; until they say that they have seen it. */
export function NoticeBanner() {
  const { t } = useTranslation('shell')
  const instant = useInstant()
  const team = useTeam()
  const mayWork = may(useMe()?.role ?? null, 'work_tickets')
  const notices = useQuery({ ...api.together.notices.queryOptions(), enabled: team && mayWork }).data ?? []
  const seen = useChange(client.together.noticesSeen, { stale: [api.together.notices.key()], tellsFailure: true })
  if (!team || notices.length === 0) return null
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-soon-soft px-4 py-2 text-soon">
      <p className="min-w-0 wrap-anywhere">
        {t('notices.text', { count: notices.length })}{' '}
        {notices.slice(0, 3).map(({ ticketId, at, title }) => (
          <span key={ticketId} className="mr-2">
            <Link to="/queue" search={{ ticket: ticketId }} className="font-medium underline underline-offset-4">
              #{ticketId} {title}
            </Link>{' '}
            ({t('notices.since', { at: instant(at, 'near') })})
          </span>
        ))}
        {notices.length > 3 ? '…' : null}
      </p>
      <Button
        size="small"
        busy={seen.isPending}
        onClick={() => seen.mutate({ ticketIds: notices.map(({ ticketId }) => ticketId) })}
      >
        {t('notices.seen')}
      </Button>
    </div>
  )
}

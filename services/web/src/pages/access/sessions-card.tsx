import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useDayName } from '../reports/use-day-name.ts'

/** Where one is signed in, and a way to sign out there. */
export function SessionsCard() {
  const { t } = useTranslation('access')
  const day = useDayName()
  const sessions = useQuery(api.ownSessions.list.queryOptions())
  const stale = [api.ownSessions.key()]
  const end = useChange(client.ownSessions.end, { said: t('sessions.ended'), stale, tellsFailure: true })
  const endOthers = useChange(() => client.ownSessions.endOthers(), {
    said: t('sessions.othersEnded'),
    stale,
    tellsFailure: true,
  })
  const nameOf = ({ browser, system }: { browser: string | null; system: string | null }) =>
    browser !== null && system !== null
      ? t('sessions.browserOn', { browser, system })
      : (browser ?? system ?? t('sessions.unknown'))
  return (
    <Card
      title={t('sessions.title')}
      aside={
        (sessions.data?.length ?? 0) > 1 ? (
          <Button size="small" busy={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {t('sessions.endOthers')}
          </Button>
        ) : null
      }
    >
      <ErrorNote error={sessions.error} onRetry={() => void sessions.refetch()} />
      <ul>
        {sessions.data?.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-0"
          >
            <div className="min-w-0">
              <span className="font-medium">{nameOf(session)}</span>{' '}
              {session.current ? <Badge tone="good">{t('sessions.current')}</Badge> : null}
              <p className="text-sm text-quiet">
                {t('sessions.since')} <Instant at={session.since} />
                {session.current ? null : <>, {t('sessions.lastUsed', { day: day(session.lastUsedOn) })}</>}
              </p>
            </div>
            {session.current ? null : (
              <Button
                size="small"
                aria-label={t('sessions.endOf', { name: nameOf(session) })}
                onClick={() => end.mutate({ id: session.id })}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

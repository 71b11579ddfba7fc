import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNowAround } from '../../time/use-now.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'

/** The ticket's waits, one for the opening and one for each reopening, each with its own promise. */
export function EpisodeList({ episodes }: { episodes: TicketDetail['episodes'] }) {
  const { t } = useTranslation('ticket')
  return (
    <Card title={t('episodes.title')}>
      <ol className="flex flex-col divide-y divide-line">
        {episodes.map((episode) => (
          <Episode key={episode.number} episode={episode} />
        ))}
      </ol>
      <p className="border-t border-line px-4 py-2 text-sm text-quiet">{t('episodes.explain')}</p>
    </Card>
  )
}

function Episode({ episode }: { episode: TicketDetail['episodes'][number] }) {
  const { t } = useTranslation('ticket')
  const duration = useDuration()
  const instant = useInstant()
  const { number, outcome, startedAt, endedAt, dueAt } = episode
  const overdue = useNowAround(dueAt) > Date.parse(dueAt)
  const late = episode.late || (endedAt === null && overdue)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
      <span>
        <span className="font-medium">{t('episodes.number', { number })}</span>:{' '}
        {outcome === 'open' || endedAt === null
          ? t('episodes.open', { from: instant(startedAt) })
          : t(`episodes.${outcome}`, { duration: duration(Date.parse(endedAt) - Date.parse(startedAt)) })}
      </span>
      <span className="flex items-center gap-2 text-sm text-quiet">
        {t('clock.dueAt', { at: instant(dueAt) })}
        {/* Whether a running wait ends in time nobody knows yet. */}
        {late || endedAt !== null ? (
          <Badge tone={late ? 'late' : 'good'} icon={late ? 'late' : 'check'}>
            {late ? t('episodes.late') : t('episodes.inTime')}
          </Badge>
        ) : null}
      </span>
    </li>
  )
}

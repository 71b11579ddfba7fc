import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNow } from '../../time/use-now.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'

/** The ticket's waits, one for the opening and one for each reopening, each with its own promise. */
export function EpisodeList({ episodes }: { episodes: TicketDetail['episodes'] }) {
  const { t } = useTranslation('ticket')
  const duration = useDuration()
  const instant = useInstant()
  const now = useNow()
  const tell = (episode: TicketDetail['episodes'][number]) => {
    if (episode.outcome === 'open' || episode.endedAt === null)
      return t('episodes.open', { from: instant(episode.startedAt) })
    return t(`episodes.${episode.outcome}`, {
      duration: duration(Date.parse(episode.endedAt) - Date.parse(episode.startedAt)),
    })
  }
  return (
    <Card title={t('episodes.title')}>
      <ol className="flex flex-col divide-y divide-line">
        {episodes.map((episode) => {
          const late = episode.late || (episode.endedAt === null && now > Date.parse(episode.dueAt))
          return (
            <li
              key={episode.number}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5"
            >
              <span>
                <span className="font-medium">{t('episodes.number', { number: episode.number })}</span>: {tell(episode)}
              </span>
              <span className="flex items-center gap-2 text-sm text-quiet">
                {t('clock.dueAt', { at: instant(episode.dueAt) })}
                <Badge tone={late ? 'late' : 'good'} icon={late ? 'late' : 'check'}>
                  {late ? t('episodes.late') : t('episodes.inTime')}
                </Badge>
              </span>
            </li>
          )
        })}
      </ol>
      <p className="border-t border-line px-4 py-2 text-sm text-quiet">{t('episodes.explain')}</p>
    </Card>
  )
}

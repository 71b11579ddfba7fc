import type { TicketRow } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNowAround } from '../../time/use-now.ts'
import { Badge } from '../../ui/badge.tsx'

type Props = { ticket: Pick<TicketRow, 'state' | 'dueAt' | 'openedAt' | 'paused'> }

/** How a ticket stands with its promise, ticking: time left, how late, that its clock stands still, or what became of it. */
export function DueState({ ticket }: Props) {
  const { t } = useTranslation(['queue', 'words'])
  const duration = useDuration()
  const instant = useInstant()
  const leftMs = Date.parse(ticket.dueAt) - useNowAround(ticket.dueAt)
  if (ticket.state !== 'open' && ticket.state !== 'assigned')
    return (
      <Badge
        tone={ticket.state === 'answered' ? 'good' : 'plain'}
        icon={ticket.state === 'answered' ? 'check' : 'dismiss'}
      >
        {t(`words:states.${ticket.state}`)}
      </Badge>
    )
  const late = leftMs < 0
  // How long it will take yet depends on when it goes on.
  if (ticket.paused !== null && !late) return <Badge icon="pause">{t('queue:standsStill')}</Badge>
  const soon = leftMs < Math.min(3_600_000, (Date.parse(ticket.dueAt) - Date.parse(ticket.openedAt)) / 4)
  return (
    <time dateTime={ticket.dueAt} title={instant(ticket.dueAt)} className="tabular-nums">
      {late ? (
        <Badge tone="late" icon="late">
          {t('queue:late', { duration: duration(leftMs) })}
        </Badge>
      ) : (
        <Badge tone={soon ? 'soon' : 'plain'} icon="clock">
          {t('queue:left', { duration: duration(leftMs) })}
        </Badge>
      )}
    </time>
  )
}

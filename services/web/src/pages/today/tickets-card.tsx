import type { TicketRow } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useNow } from '../../time/use-now.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { DueState } from '../ticket/due-state.tsx'
import { useTicketName } from '../ticket/use-ticket-name.ts'

type Props = {
  kind: 'waiting' | 'late'
  tickets: { count: number; rows: TicketRow[] }
  /** When a source was last heard. */
  lastCheckedAt: string | null
  /** Whether a source was asked in vain: that one was never heard does not mean that none was asked. */
  askedInVain: boolean
  unanswered: number
}

/** The most urgent tickets of one kind, each one press away, and an honest zero where there are none. */
export function TicketsCard({ kind, tickets, ...heard }: Props) {
  const { t } = useTranslation('today')
  const channelName = useChannelName()
  const departmentName = useDepartmentName()
  const ticketName = useTicketName()
  const view = kind === 'late' ? 'late' : 'for_me'
  const more = tickets.count - tickets.rows.length
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {t(kind)}
          {tickets.count > 0 ? <Badge tone={kind === 'late' ? 'late' : 'plain'}>{tickets.count}</Badge> : null}
        </span>
      }
      aside={
        tickets.count === 0 ? null : (
          <Link to="/queue" search={{ view }} className="inline-flex min-h-6 items-center text-accent underline">
            {t('showAll')}
          </Link>
        )
      }
    >
      {tickets.rows.length === 0 ? (
        <p className="p-4 text-quiet">
          <Nothing kind={kind} {...heard} />
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {tickets.rows.map((row) => (
            <li key={row.id}>
              <Link
                to="/queue"
                search={{ view, ticket: row.id }}
                className="flex flex-col gap-1 px-4 py-2.5 -outline-offset-2 hover:bg-accent-soft"
              >
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
                  <DueState ticket={row} />
                  <span className="ml-auto truncate text-quiet">
                    {departmentName(row.departmentId)} · {channelName(row.channel)}
                  </span>
                </span>
                <span className="truncate" {...(row.language === null ? {} : { lang: row.language })}>
                  <span className="font-medium">{ticketName(row)}</span>{' '}
                  <span className="text-quiet">{row.excerpt.text}</span>
                </span>
              </Link>
            </li>
          ))}
          {more > 0 ? <li className="px-4 py-2 text-sm text-quiet">{t('more', { count: more })}</li> : null}
        </ul>
      )}
    </Card>
  )
}

/** The zero is as old as the last look at a source: what was published since nobody has seen. */
function Nothing({ kind, lastCheckedAt, askedInVain, unanswered }: Omit<Props, 'tickets'>) {
  const { t } = useTranslation('today')
  const tell = useDuration()
  const now = useNow('second')
  if (kind === 'late') return t('nothingLate')
  if (lastCheckedAt === null) return t(askedInVain ? 'nothingHeard' : 'nothingAsked')
  const duration = tell(Math.max(0, now - Date.parse(lastCheckedAt)))
  return unanswered === 0 ? t('nothingOpen', { duration }) : t('nothingMine', { duration })
}

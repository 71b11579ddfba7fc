import type { TicketRow } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { DueState } from '../ticket/due-state.tsx'
import { useTicketName } from '../ticket/use-ticket-name.ts'

/** The tickets that are late the longest, each one press away, and an honest zero where there are none. */
export function LateCard({ tickets }: { tickets: { count: number; rows: TicketRow[] } }) {
  const { t } = useTranslation('today')
  const channelName = useChannelName()
  const departmentName = useDepartmentName()
  const ticketName = useTicketName()
  const more = tickets.count - tickets.rows.length
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {t('late')}
          {tickets.count > 0 ? <Badge tone="late">{tickets.count}</Badge> : null}
        </span>
      }
      aside={
        tickets.count === 0 ? null : (
          <Link
            to="/queue"
            search={{ view: 'late' }}
            className="inline-flex min-h-6 items-center text-accent underline"
          >
            {t('showAll')}
          </Link>
        )
      }
    >
      {tickets.rows.length === 0 ? (
        <p className="p-4 text-quiet">{t('nothingLate')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {tickets.rows.map((row) => (
            <li key={row.id}>
              <Link
                to="/queue"
                search={{ view: 'late', ticket: row.id }}
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

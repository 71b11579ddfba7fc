import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { channelAndSource } from '../ticket/channel-and-source.ts'
import { DueState } from '../ticket/due-state.tsx'

/** Above the unanswered tickets: the mentions that have none, on their way to one or put aside because that failed. */
export function UndecidedMentions() {
  const { t } = useTranslation('queue')
  const channelName = useChannelName()
  const mayReplay = useMay('change_settings')
  const mentions = useQuery(api.tickets.undecidedMentions.queryOptions()).data
  if (mentions === undefined || mentions.count === 0) return null
  return (
    <details open className="border-b border-line px-3 py-2">
      <summary className="min-h-6 cursor-pointer font-medium">{t('withoutTicket', { count: mentions.count })}</summary>
      <ul className="flex max-h-72 flex-col divide-y divide-line overflow-y-auto">
        {mentions.rows.map((row) => (
          <li key={row.mentionId} className="flex flex-col gap-1 py-2">
            <span className="flex flex-wrap items-center gap-2 text-sm">
              <DueState ticket={{ state: 'open', dueAt: row.dueAt, openedAt: row.foundAt, paused: null }} />
              <Badge tone={row.problem === null ? 'plain' : 'late'} icon={row.problem === null ? 'clock' : 'late'}>
                {t(row.problem === null ? 'onItsWay' : 'putAside')}
              </Badge>
              <span className="ml-auto truncate text-quiet">
                {channelAndSource(channelName(row.channel), row.sourceName)}
              </span>
            </span>
            <span className="line-clamp-2 wrap-anywhere">
              {row.url === null ? (
                (row.title ?? row.excerpt.text)
              ) : (
                <ExternalLink href={row.url}>{row.title ?? row.excerpt.text}</ExternalLink>
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayReplay && mentions.rows.some(({ problem }) => problem !== null) ? (
        <Link
          to="/settings"
          search={{ section: 'problems' }}
          className="inline-flex min-h-6 items-center text-accent underline"
        >
          {t('toProblems')}
        </Link>
      ) : null}
    </details>
  )
}

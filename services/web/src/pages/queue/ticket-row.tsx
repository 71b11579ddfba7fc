import type { TicketRow as Row } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { useTeam } from '../../api/use-team.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Highlight } from '../../ui/highlight.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { AwayBadge } from '../absences/away-badge.tsx'
import { PresentBadge } from '../presence/present-badge.tsx'
import { channelAndSource } from '../ticket/channel-and-source.ts'
import { DueState } from '../ticket/due-state.tsx'
import { useTicketName } from '../ticket/use-ticket-name.ts'

type Props = {
  row: Row
  /** The page on which it opens. */
  to?: '/queue' | '/'
  gone: boolean
  open: boolean
  selected: boolean
  onSelect: (id: number) => void
  onOpenByKey: () => void
}

/**
 * One ticket in the list: how urgent, what about, from whom, with whom. The whole row is the link that opens it. Drawn again only where
 * something of it changed: the page around it is drawn with every answer that comes.
 */
export const TicketRow = memo(({ row, to = '/queue', gone, open, selected, onSelect, onOpenByKey }: Props) => {
  const { t } = useTranslation(['queue', 'words', 'privateMessages'])
  const me = useMe()
  const team = useTeam()
  const instant = useInstant()
  const channelName = useChannelName()
  const departmentName = useDepartmentName()
  const ticketName = useTicketName()
  const lang = row.language === null ? {} : { lang: row.language }
  return (
    <Link
      to={to}
      search={(search) => ({ ...search, ticket: row.id })}
      preload={false}
      data-ticket={row.id}
      tabIndex={selected ? 0 : -1}
      onFocus={() => onSelect(row.id)}
      onClick={(event) => {
        // A press of Enter clicks without a pointer: whoever works by key goes on in the ticket.
        if (event.detail === 0) onOpenByKey()
      }}
      {...(open ? { 'aria-current': 'true' } : {})}
      className={classNames(
        'flex flex-col gap-1 border-t border-line border-l-3 px-3 py-2 -outline-offset-2 hover:bg-accent-soft',
        selected ? 'border-l-accent' : open ? 'border-l-accent-soft' : 'border-l-surface',
        open ? 'bg-accent-soft' : 'bg-surface',
      )}
    >
      <span className="flex items-center justify-between gap-x-3 text-sm">
        {gone ? open ? <StateNow id={row.id} /> : null : <DueState ticket={row} />}
        <span className="ml-auto truncate text-quiet">
          {channelAndSource(channelName(row.channel), row.sourceName)}
        </span>
      </span>
      <span className="flex flex-wrap gap-1 text-sm empty:hidden">
        {row.visibility === 'private' ? <Badge icon="lock">{t('privateMessages:badge')}</Badge> : null}
        {row.pinned === null ? null : (
          <Badge tone="soon" icon="pin">
            {t('words:pinned', { reason: t(`words:pinReasons.${row.pinned}`) })}
          </Badge>
        )}
        {row.priority === 'normal' ? null : (
          <Badge tone={row.priority === 'low' ? 'plain' : 'soon'} icon={row.priority === 'low' ? 'down' : 'up'}>
            {t(`words:priorities.${row.priority}`)}
          </Badge>
        )}
        {row.paused === null ? null : (
          <Badge icon="pause">{t('queue:pausedFor', { reason: t(`words:pauseReasons.${row.paused.reason}`) })}</Badge>
        )}
        {row.snoozedUntil === null ? null : (
          <Badge icon="snooze">{t('queue:snoozedUntil', { at: instant(row.snoozedUntil, 'near') })}</Badge>
        )}
        {row.answeredWhenFound ? <Badge icon="check">{t('queue:answeredWhenFound')}</Badge> : null}
        {row.proposals === 0 ? null : <Badge tone="accent">{t('queue:proposals', { count: row.proposals })}</Badge>}
        {row.copies === 0 ? null : <Badge icon="queue">{t('queue:copies', { count: row.copies })}</Badge>}
        {row.outgoing === null ? null : (
          <Badge tone={row.outgoing === 'failed' || row.outgoing === 'held' ? 'late' : 'accent'} icon="reply">
            {t(`words:outgoing.${row.outgoing}`)}
          </Badge>
        )}
        <PresentBadge ticketId={row.id} />
        <AwayBadge holder={row.assignee} />
        {gone ? <Badge icon="arrow">{t('queue:moved')}</Badge> : null}
      </span>
      <span className="truncate font-medium" {...lang}>
        {row.title === null ? ticketName(row) : <Highlight text={row.title} marks={row.titleMarks} />}
      </span>
      <span className="line-clamp-2 text-sm wrap-anywhere text-quiet" {...lang}>
        <Highlight {...row.excerpt} />
      </span>
      <span className="flex flex-wrap gap-x-3 text-sm text-quiet">
        {row.title === null ? null : (
          <span className="max-w-48 truncate">{row.authorName ?? t('queue:unknownAuthor')}</span>
        )}
        <span className="inline-flex items-center gap-1">
          <Icon name={row.departmentId === 'undecided' ? 'tray' : 'department'} className="size-3.5" />
          {departmentName(row.departmentId)}
        </span>
        {/* With whom a ticket is that has left the list, the list does not know. */}
        {gone || !team ? null : (
          <span className="inline-flex items-center gap-1">
            <Icon name="person" className="size-3.5" />
            {row.assignee === null
              ? t('queue:unclaimed')
              : row.assignee.id === me?.id
                ? t('queue:you')
                : row.assignee.name}
          </span>
        )}
        {row.language === null ? null : <span className="uppercase">{row.language}</span>}
      </span>
    </Link>
  )
})

/** How a ticket stands that has left the list: the list no longer hears of it, the open ticket beside it does. */
function StateNow({ id }: { id: number }) {
  const ticket = useQuery({ ...api.tickets.get.queryOptions({ input: { id } }), enabled: false }).data
  return ticket === undefined ? null : <DueState ticket={ticket} />
}

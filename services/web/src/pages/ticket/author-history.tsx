import type { HeardFacts, TicketDetail } from '@echolot/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { channelAndSource } from './channel-and-source.ts'

/** What else was heard of whoever wrote this: how often and how it was answered at once, the posts themselves folded away. */
export function AuthorHistory({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket')
  const history = useInfiniteQuery(
    api.authors.history.infiniteOptions({
      input: (after: string | undefined) => ({ id: ticket.id, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const facts = history.data?.pages[0]?.facts ?? null
  if (facts === null) return null
  const rows = history.data?.pages.flatMap((page) => page.rows) ?? []
  const shown = facts.before + facts.later
  return (
    <Card title={t(facts.byNameAlone ? 'heard.titleByName' : 'heard.title')}>
      <Facts facts={facts} />
      {shown === 0 ? null : (
        <details className="border-t border-line">
          <summary className="min-h-6 cursor-pointer px-4 py-2 text-quiet">{t('heard.show', { count: shown })}</summary>
          <ul className="flex flex-col divide-y divide-line border-t border-line">
            {rows.map((row) => (
              <li key={row.itemId} className="flex flex-col gap-1 px-4 py-3">
                <Heard row={row} />
              </li>
            ))}
          </ul>
          {history.hasNextPage ? (
            <div className="border-t border-line px-4 py-2">
              <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                {t('heard.more')}
              </Button>
            </div>
          ) : null}
        </details>
      )}
    </Card>
  )
}

function Facts({ facts }: { facts: HeardFacts }) {
  const { t } = useTranslation('ticket')
  const instant = useInstant()
  const departmentName = useDepartmentName()
  const { before, later, elsewhere, waiting, firstAt, lastAnswered, cut, byNameAlone } = facts
  const sentences = [
    cut
      ? t('heard.many', { count: before + later + elsewhere })
      : before === 0 || firstAt === null
        ? t('heard.first')
        : t('heard.time', { count: before + 1, month: instant(firstAt, 'month') }),
    later === 0 || cut ? '' : t('heard.later', { count: later }),
    lastAnswered !== null
      ? t('heard.answered', {
          at: instant(lastAnswered.at, 'day'),
          department: departmentName(lastAnswered.departmentId),
        })
      : before + later === 0
        ? ''
        : t('heard.neverAnswered'),
    waiting === 0 ? '' : t('heard.waiting', { count: waiting }),
    elsewhere === 0 ? '' : t('heard.elsewhere', { count: elsewhere }),
  ]
  return (
    <div className="flex max-w-prose flex-col gap-1 px-4 py-3">
      <p>{sentences.filter((sentence) => sentence !== '').join(' ')}</p>
      {byNameAlone ? <p className="text-sm text-quiet">{t('heard.byNameAlone')}</p> : null}
    </div>
  )
}

type Row = Awaited<ReturnType<typeof api.authors.history.call>>['rows'][number]

function Heard({ row }: { row: Row }) {
  const { t } = useTranslation(['ticket', 'words'])
  const channelName = useChannelName()
  const departmentName = useDepartmentName()
  const { ticketId, state, departmentId, outcome, dismissReason, visibility, title, excerpt, response } = row
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
        <Link
          to="/queue"
          search={{ view: 'all', ticket: ticketId }}
          className="inline-flex min-h-6 items-center font-medium text-ink underline underline-offset-2"
        >
          #{ticketId}
        </Link>
        <Badge tone={state === 'answered' ? 'good' : 'plain'}>{t(`words:states.${state}`)}</Badge>
        {state === 'dismissed' && dismissReason !== null ? (
          <span>{t(`words:dismissReasons.${dismissReason}`)}</span>
        ) : null}
        {outcome === null ? null : <Badge tone="good">{t(`words:results.${outcome}`)}</Badge>}
        <span>{departmentName(departmentId)}</span>
        <span>{channelAndSource(channelName(row.channel), row.sourceName)}</span>
        <Instant at={row.at} />
        {visibility === 'private' ? (
          <span className="inline-flex items-center gap-1">
            <Icon name="lock" className="size-3.5" />
            {t('ticket:heard.private')}
          </span>
        ) : null}
      </p>
      {title === null && excerpt === '' ? (
        <p className="text-quiet">{t('ticket:heard.gone')}</p>
      ) : (
        <p className="line-clamp-3 max-w-prose wrap-anywhere">
          {title === null ? null : <span className="font-semibold">{title} </span>}
          {excerpt}
        </p>
      )}
      {response === null ? null : (
        <p className="line-clamp-4 max-w-prose border-l-2 border-accent pl-3 wrap-anywhere whitespace-pre-line">
          <span className="text-sm text-quiet">
            {t(response.excerpt === null ? 'ticket:heard.responseAt' : 'ticket:heard.response')}{' '}
            <Instant at={response.at} />
          </span>{' '}
          {response.excerpt}
        </p>
      )}
    </>
  )
}

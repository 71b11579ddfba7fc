import type { WaitingTicket } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useMe, useZone } from '../../../api/session.ts'
import { useTeam } from '../../../api/use-team.ts'
import { sameDay } from '../../../time/format-instant.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { useNow } from '../../../time/use-now.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useChannelName } from '../../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { AwayBadge } from '../../absences/away-badge.tsx'
import { useBecauseText } from '../../ticket/because-list.tsx'
import { DueState } from '../../ticket/due-state.tsx'
import { TicketDialogs } from '../../ticket/ticket-dialogs.tsx'
import { useTicketName } from '../../ticket/use-ticket-name.ts'
import { type TicketWork, useTicketWork } from '../../ticket/use-ticket-work.ts'
import { ApprovalRow } from './approval-row.tsx'

const nothing = () => {}

/** What waits for a head: how much and until when, each with why it came to them, and what waits for their approval. */
export function WaitingCard() {
  const { t } = useTranslation('today')
  const query = useQuery({ ...api.today.waiting.queryOptions(), refetchInterval: 60_000 })
  const team = useTeam()
  const waiting = query.data
  const work = useTicketWork((id) => waiting?.rows.find((row) => row.id === id), nothing, nothing)
  const instant = useInstant()
  const zone = useZone()
  const now = useNow()
  if (waiting === undefined)
    return (
      <>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
        {query.isPending ? <Skeleton lines={8} /> : null}
      </>
    )
  const { count, late, dueToday, nextDueAt, rows, approvals } = waiting
  const parts = [
    ...(late === 0 ? [] : [t('waits.late', { count: late })]),
    ...(nextDueAt === null || !sameDay(nextDueAt, now, zone)
      ? []
      : [t('waits.dueToday', { count: dueToday, at: instant(nextDueAt, 'time') })]),
  ]
  return (
    <>
      <p role="status" className="text-lg font-medium">
        {[t('waits.forYou', { count }), ...parts].join(', ')}
        {team && approvals.count > 0 ? `; ${t('waits.approvals', { count: approvals.count })}` : null}
      </p>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {team && approvals.rows.length > 0 ? (
        <Card title={t('waits.toApprove')}>
          <ul className="flex flex-col divide-y divide-line">
            {approvals.rows.map((row) => (
              <ApprovalRow key={row.id} row={row} />
            ))}
          </ul>
        </Card>
      ) : null}
      <Card
        title={t('waits.title')}
        aside={
          count === 0 ? null : (
            <Link
              to="/queue"
              search={{ view: 'for_me' }}
              className="inline-flex min-h-6 items-center text-accent underline"
            >
              {t('showAll')}
            </Link>
          )
        }
      >
        {rows.length === 0 ? <p className="p-4 text-quiet">{t('waits.nothing')}</p> : null}
        <ul className="flex flex-col divide-y divide-line">
          {rows.map((row) => (
            <WaitingRow key={row.id} row={row} work={work} />
          ))}
          {count > rows.length ? (
            <li className="px-4 py-2 text-sm text-quiet">{t('more', { count: count - rows.length })}</li>
          ) : null}
        </ul>
      </Card>
      <TicketDialogs work={work} />
    </>
  )
}

function WaitingRow({ row, work }: { row: WaitingTicket; work: TicketWork }) {
  const { t } = useTranslation(['today', 'ticket'])
  const channelName = useChannelName()
  const ticketName = useTicketName()
  const me = useMe()
  const tell = useWhy()
  const name = ticketName(row)
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <DueState ticket={row} />
        {row.assignee === null || row.assignee.id === me?.id ? null : <span>{row.assignee.name}</span>}
        <AwayBadge holder={row.assignee} />
        <span className="ml-auto truncate text-quiet">
          {channelName(row.channel)} · {row.sourceName}
        </span>
      </span>
      <Link
        to="/queue"
        search={{ view: 'for_me', ticket: row.id }}
        className="line-clamp-2 min-h-6 wrap-anywhere hover:underline"
        {...(row.language === null ? {} : { lang: row.language })}
      >
        <span className="font-medium">{name}</span> <span className="text-quiet">{row.excerpt.text}</span>
      </Link>
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 text-sm wrap-anywhere text-quiet">{tell(row)}</span>
        <Button
          size="small"
          icon="back"
          aria-label={t('today:waits.declineOf', { name })}
          onClick={() => work.ask('decline', row)}
        >
          {t('ticket:decline')}
        </Button>
      </span>
    </li>
  )
}

/** Why a ticket came to whoever it waits for: who gave it and with which words, or what decided on the department. */
function useWhy(): (row: WaitingTicket) => string {
  const { t } = useTranslation('today')
  const because = useBecauseText()
  const departmentName = useDepartmentName()
  const instant = useInstant()
  return ({ given, because: parts }) => {
    if (given === null) {
      const telling = parts.filter(({ kind }) => kind !== 'term')
      return t('waits.because', { text: telling.map(because).join(' ') || t('waits.unknown') })
    }
    const { kind, by, at, from, note, inTurn } = given
    const facts = { name: by ?? t('waits.somebody'), at: instant(at, 'near') }
    const came = inTurn
      ? t('waits.inTurn', facts)
      : kind === 'assigned' || from === null
        ? t('waits.assigned', facts)
        : t('waits.handedOver', { ...facts, from: departmentName(from) })
    return note === null ? came : `${came}: ${t('waits.quoted', { note })}`
  }
}

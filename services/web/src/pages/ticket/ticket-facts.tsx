import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session.ts'
import { useTeam } from '../../api/use-team.ts'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNowAround } from '../../time/use-now.ts'
import { Badge } from '../../ui/badge.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { AwayBadge } from '../absences/away-badge.tsx'
import { DueState } from './due-state.tsx'
import { useHappeningText } from './use-happening-text.ts'

/** Where the ticket lies, with whom, and how its clock stands. */
export function TicketFacts({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation(['ticket', 'words', 'queue', 'privateMessages'])
  const me = useMe()
  const team = useTeam()
  const departmentName = useDepartmentName()
  const instant = useInstant()
  const duration = useDuration()
  const waiting = ticket.state === 'open' || ticket.state === 'assigned'
  const late = useNowAround(ticket.dueAt) > Date.parse(ticket.dueAt)
  const facts = [
    // Of what no longer waits the badge already says it.
    ...(waiting ? [[t('ticket:state'), t(`words:states.${ticket.state}`)] as const] : []),
    [t('ticket:department'), departmentName(ticket.departmentId)],
    ...(team
      ? [
          [
            t('ticket:assignee'),
            ticket.assignee === null
              ? t('ticket:nobody')
              : ticket.assignee.id === me?.id
                ? `${ticket.assignee.name} (${t('queue:you')})`
                : ticket.assignee.name,
          ] as const,
        ]
      : []),
    ...(ticket.supporting.length === 0
      ? []
      : [[t('ticket:support.by'), ticket.supporting.map(departmentName).join(', ')] as const]),
    [t('ticket:priority'), t(`words:priorities.${ticket.priority}`)],
    ...(ticket.outcome === null ? [] : [[t('ticket:result'), t(`words:results.${ticket.outcome}`)] as const]),
    ...(ticket.labels.length === 0 ? [] : [[t('ticket:labels'), ticket.labels.join(', ')] as const]),
    ...(ticket.goal === null ? [] : [[t('ticket:goal'), ticket.goal] as const]),
  ] as const
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <DueState ticket={ticket} />
      {ticket.visibility === 'private' ? <Badge icon="lock">{t('privateMessages:badge')}</Badge> : null}
      {ticket.pinned === null ? null : <Pinned ticket={ticket} />}
      <dl className="contents">
        {facts.map(([name, value]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-quiet">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <AwayBadge holder={ticket.assignee} />
      {ticket.helping ? <Badge icon="department">{t('ticket:support.youHelp')}</Badge> : null}
      {ticket.answeredWhenFound ? <Badge icon="check">{t('queue:answeredWhenFound')}</Badge> : null}
      <p className="basis-full text-sm text-quiet">
        {waiting
          ? late
            ? t('ticket:clock.lateSince', { at: instant(ticket.dueAt, 'near') })
            : t('ticket:clock.dueAt', { at: instant(ticket.dueAt, 'near') })
          : t('ticket:clock.ended')}
        {' · '}
        {t(ticket.counted === 'working' ? 'ticket:clock.promise' : 'ticket:clock.promiseInCalendarTime', {
          duration: duration(ticket.targetMinutes * 60_000),
        })}
        {ticket.paused === null
          ? null
          : ` · ${t('ticket:clock.paused', {
              reason: t(`words:pauseReasons.${ticket.paused.reason}`),
              at: instant(ticket.paused.until, 'near'),
            })}`}
        {ticket.snoozedUntil === null
          ? null
          : ` · ${t('ticket:clock.snoozed', { at: instant(ticket.snoozedUntil, 'near') })}`}
      </p>
    </div>
  )
}

/** Why it stands above the due time, and on hover who or which rule said so. */
function Pinned({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('words')
  const tell = useHappeningText()
  const last = ticket.history.findLast(({ kind }) => kind === 'pinned')
  if (ticket.pinned === null) return null
  return (
    <span {...(last === undefined ? {} : { title: tell(last) })}>
      <Badge tone="soon" icon="pin">
        {t('pinned', { reason: t(`pinReasons.${ticket.pinned}`) })}
      </Badge>
    </span>
  )
}

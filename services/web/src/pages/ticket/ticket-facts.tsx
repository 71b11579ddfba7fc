import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session.ts'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNowAround } from '../../time/use-now.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { DueState } from './due-state.tsx'

/** Where the ticket lies, with whom, and how its clock stands. */
export function TicketFacts({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation(['ticket', 'words', 'queue'])
  const me = useMe()
  const departmentName = useDepartmentName()
  const instant = useInstant()
  const duration = useDuration()
  const waiting = ticket.state === 'open' || ticket.state === 'assigned'
  const late = useNowAround(ticket.dueAt) > Date.parse(ticket.dueAt)
  const facts = [
    // Of what no longer waits the badge already says it.
    ...(waiting ? [[t('ticket:state'), t(`words:states.${ticket.state}`)] as const] : []),
    [t('ticket:department'), departmentName(ticket.departmentId)],
    [
      t('ticket:assignee'),
      ticket.assignee === null
        ? t('ticket:nobody')
        : ticket.assignee.id === me?.id
          ? `${ticket.assignee.name} (${t('queue:you')})`
          : ticket.assignee.name,
    ],
  ] as const
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <DueState ticket={ticket} />
      <dl className="contents">
        {facts.map(([name, value]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-quiet">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="basis-full text-sm text-quiet">
        {waiting
          ? late
            ? t('ticket:clock.lateSince', { at: instant(ticket.dueAt, 'near') })
            : t('ticket:clock.dueAt', { at: instant(ticket.dueAt, 'near') })
          : t('ticket:clock.ended')}
        {' · '}
        {t('ticket:clock.promise', { duration: duration(ticket.targetMinutes * 60_000) })}
        {ticket.snoozedUntil === null
          ? null
          : ` · ${t('ticket:clock.snoozed', { at: instant(ticket.snoozedUntil, 'near') })}`}
      </p>
    </div>
  )
}

import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'

type Clock = TicketDetail['clocks'][number]

/** What is measured of the ticket: which clock runs since when and why, which stood still, and what each came to. */
export function ClockList({ clocks }: { clocks: TicketDetail['clocks'] }) {
  const { t } = useTranslation('ticket')
  return (
    <Card title={t('clocks.title')}>
      <ol className="flex flex-col divide-y divide-line">
        {clocks.map((clock) => (
          <ClockEntry key={`${clock.kind} ${clock.number}`} clock={clock} />
        ))}
      </ol>
      <p className="border-t border-line px-4 py-2 text-sm text-quiet">{t('clocks.explain')}</p>
    </Card>
  )
}

function ClockEntry({ clock }: { clock: Clock }) {
  const { t } = useTranslation(['ticket', 'words'])
  const duration = useDuration()
  const instant = useInstant()
  const departmentName = useDepartmentName()
  const { kind, number, state, startedAt, startReason, startedTo, stoppedAt, stopReason, voidReason } = clock
  const began = t(`ticket:clocks.starts.${kind === 'approval' ? 'submitted' : startReason}`, {
    // Where only the day is known an hour would be made up.
    at: startedTo === 'day' ? instant(startedAt, 'day') : instant(startedAt),
  })
  const ended =
    stoppedAt === null
      ? null
      : stopReason !== null
        ? t(`ticket:clocks.stops.${stopReason}`, { at: instant(stoppedAt) })
        : voidReason !== null
          ? t(`ticket:clocks.voids.${voidReason}`)
          : null
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="font-medium">
          {t(`words:clockKinds.${kind}`)}
          {kind === 'acknowledgement' ? ` · ${departmentName(clock.departmentId)}` : null}
          {number > 1 ? ` (${number})` : null}
        </span>
        <span className="flex items-center gap-2">
          {clock.late ? (
            <Badge tone="late" icon="late">
              {t('ticket:clocks.late')}
            </Badge>
          ) : null}
          <Badge tone={state === 'running' ? 'accent' : 'plain'} icon={icons[state]}>
            {t(`words:clockStates.${state}`)}
          </Badge>
        </span>
      </div>
      <p className="text-sm text-quiet">{ended === null ? began : `${began}, ${ended}`}</p>
      {state === 'void' ? null : (
        <p className="text-sm tabular-nums">
          {startedTo === 'day'
            ? t('ticket:clocks.dayOnly')
            : t('ticket:clocks.took', { calendar: duration(clock.calendarMs) })}
          {clock.businessMs === null || startedTo === 'day'
            ? null
            : ` · ${t('ticket:clocks.business', { business: duration(clock.businessMs) })}`}
          {clock.dueAt === null || state !== 'running'
            ? null
            : ` · ${t('ticket:clock.dueAt', { at: instant(clock.dueAt) })}`}
          {clock.remainingMs === null || stoppedAt !== null
            ? null
            : ` · ${t('ticket:clocks.left', { left: duration(clock.remainingMs) })}`}
        </p>
      )}
      {clock.pauses.map(({ reason, from, to, until }) => (
        <p key={from} className="text-sm text-quiet">
          {t(to === null ? 'ticket:clocks.pausedNow' : 'ticket:clocks.paused', {
            reason: t(`words:pauseReasons.${reason}`),
            from: instant(from),
            to: instant(to ?? until),
          })}
        </p>
      ))}
    </li>
  )
}

const icons = { running: 'clock', paused: 'pause', stopped: 'check', void: 'dismiss' } as const
